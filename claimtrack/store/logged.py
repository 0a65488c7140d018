"""What the log of decisions holds as JSON: what was there before and after each, and the rows it changed."""

from __future__ import annotations

import json
from typing import Any

from claimtrack.store.changes import Change
from claimtrack.store.encoding import DamagedValueError

_HEXADECIMAL = "bytes in hexadecimal"  # how JSON holds a hash


def dump_logged(values: object) -> str | None:
    """Values as the log holds them; None for nothing."""
    return None if values is None else json.dumps(values, ensure_ascii=False, default=_hexadecimal)


def load_changes(text: str) -> list[Change]:
    """The rows that a decision changed, in the order in which it did."""
    return [
        Change(table, tuple((tuple(key), before, after) for key, before, after in rows))
        for table, rows in json.loads(text, object_hook=_bytes)
    ]


def told(before: str | None, after: str | None) -> str:
    """What a decision was about, in one line."""
    values = json.loads(after or before or "{}")
    if not isinstance(values, dict):
        raise DamagedValueError(f"a decision about {values!r}")
    return "; ".join(f"{name}: {value}" for name, value in values.items() if value not in (None, [], ""))


def _hexadecimal(value: bytes) -> dict[str, str]:
    return {_HEXADECIMAL: value.hex()}


def _bytes(read: dict[str, Any]) -> Any:
    return bytes.fromhex(read[_HEXADECIMAL]) if read.keys() == {_HEXADECIMAL} else read
