"""The log of what people decided."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from claimtrack.store import tables
from claimtrack.store.sqlite import insertion
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

Verb = Literal["edit article", "remove article", "add topic", "remove topic"]

_INSERT = insertion(table_of(tables.Decision))


def now() -> str:
    """This moment in UTC, to the second, in ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def record(
    connection: Connection,
    verb: Verb,
    subject_id: int,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
) -> None:
    """Append a decision, with what was there before it and after it (None: nothing)."""
    row = {"at": now(), "verb": verb, "subject_id": subject_id}
    _INSERT.many(connection, [row | {"before": _json(before), "after": _json(after)}])


def _json(values: Mapping[str, Any] | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False)
