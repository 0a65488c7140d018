"""How often Python looks for garbage: values that hold each other, of which reading makes hardly any."""

import gc

_NEW_VALUES = 50_000  # by which they outnumber those let go; Python's own 700 come with every article


def collect_rarely() -> None:
    """Look for garbage less often in this process: every look goes through the lexicons, and finds nothing."""
    gc.set_threshold(_NEW_VALUES)
