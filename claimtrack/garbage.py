"""How often Python looks for garbage: values that hold each other, of which reading makes hardly any."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_NEW_VALUES = (
    50_000  # by which they outnumber those let go; Python's own 700 come many times with every article
)
Given = ParamSpec("Given")
Result = TypeVar("Result")


def collect_rarely() -> None:
    """Look for garbage less often in this process: every look goes through the lexicons, and finds nothing."""
    gc.set_threshold(_NEW_VALUES)


def collected_later(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """The same function, which nothing looks for garbage within: for one that makes many values and keeps few."""

    @wraps(function)
    def run(*given: Given.args, **named: Given.kwargs) -> Result:
        if not gc.isenabled():
            return function(*given, **named)
        gc.disable()
        try:
            return function(*given, **named)
        finally:
            gc.enable()

    return run
