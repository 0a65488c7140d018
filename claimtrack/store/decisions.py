"""The log of what people decided, and taking a decision back.

A decision is made through `deciding`, which hands out a `Ledger`: whatever is changed by it can be undone. A
new verb is a name in `Verb` and a function that changes rows through the ledger; it needs no code of its own to
be undone.
"""

from __future__ import annotations

import getpass
import json
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import exc, select, update

from claimtrack.errors import ClaimtrackError
from claimtrack.store import tables
from claimtrack.store.changes import Change, Ledger, changed_since, make, without_gone
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.encoding import DamagedValueError, without_blobs
from claimtrack.store.places import separate
from claimtrack.store.released import Before, give_what_is_read
from claimtrack.store.sqlite import insertion_with_id, next_ids
from claimtrack.store.tables import table_of
from claimtrack.store.values import Decided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection

    from claimtrack.store.database import Store

Verb = Literal[
    "edit article", "remove article", "add topic", "edit topic", "merge topics", "remove topic",
    "judge topics different",
    "rename actor", "alias actor", "merge actors", "split actor", "judge actors different",
    "accept claims", "reject claims", "note claim", "link claims", "give verdict", "edit claim", "add claim", "undo",
]  # fmt: skip

_DECISION = table_of(tables.Decision)
_INSERT = insertion_with_id(_DECISION)
_READ_ANEW = ("appearance", "claim", "held")  # reading an article again changes these, and is no decision
_HEXADECIMAL = "bytes in hexadecimal"  # how JSON holds a hash


def now() -> str:
    """This moment in UTC, to the second, in ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def record(
    connection: Connection,
    verb: Verb,
    subject_id: int,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    changes: Iterable[Change] | None = None,
) -> int:
    """Append a decision, with what was there before it and after it (None: nothing); its id.

    `changes` are the rows it changed (None: it cannot be undone). Needs the write lock.
    """
    decision_id = next_ids(connection).get("decision", 0) + 1
    row = {
        "id": decision_id,
        "at": now(),
        "verb": verb,
        "subject_id": subject_id,
        "before": _json(before),
        "after": _json(after),
        "who": _whoami(),
        "changes": None if changes is None else _json([[c.table, c.rows] for c in changes]),
        "undone_by": None,
    }
    _INSERT.many(connection, [row])
    return decision_id


@contextmanager
def rehearsal(store: Store, *, dry_run: bool) -> Iterator[Connection]:
    """A connection for a decision whose changes are stored, or after a dry run given up again."""
    with suppress(_GivenUpError), store.writing() as connection:
        yield connection
        if dry_run:
            raise _GivenUpError


class _GivenUpError(Exception):
    """Rolls back a dry run."""


def given_back(connection: Connection, verb: Verb, table: str, column: str) -> frozenset[Any]:
    """The values that undoing decisions of a kind would bring back into a column."""
    made = select(_DECISION.c.changes).where(
        _DECISION.c.verb == verb, _DECISION.c.undone_by.is_(None), _DECISION.c.changes.is_not(None)
    )
    changes = (each for text in connection.execute(made).scalars() for each in _changes(text))
    rows = (before for each in changes if each.table == table for _, before, _ in each.rows)
    return frozenset(before[column] for before in rows if before and before.get(column) is not None)


def list_decisions(store: Store) -> tuple[Decided, ...]:
    """Everything decided, the oldest first."""
    with store.reading() as connection:
        rows = connection.execute(select(_DECISION).order_by(_DECISION.c.id)).all()
        return tuple(
            Decided(
                row.id,
                row.at,
                row.who,
                row.verb,
                _told(row.before, row.after),
                row.undone_by,
                undoable=row.changes is not None and row.undone_by is None,
            )
            for row in without_blobs(rows)
        )


def undo(store: Store, decision_id: int) -> int:
    """Take a decision back and return the id of the decision that this is; that one can be undone in turn.

    Raises ClaimtrackError for an unknown decision, one that cannot be undone or has been, and where a
    later decision changed the same things: that one is named.
    """
    with store.writing() as connection:
        row = None
        if 0 < decision_id <= HIGHEST_ID:
            row = connection.execute(select(_DECISION).where(_DECISION.c.id == decision_id)).first()
        if row is None:
            raise ClaimtrackError(f"there is no decision {decision_id}; see 'claimtrack log'")
        if row.undone_by is not None:
            raise ClaimtrackError(f"decision {decision_id} was undone already, by decision {row.undone_by}")
        if row.changes is None:
            raise ClaimtrackError(f"decision {decision_id} ({row.verb}) cannot be undone")
        changes = without_gone(connection, _changes(row.changes))
        _check_unchanged(connection, decision_id, changes)
        back = [change.taken_back() for change in reversed(changes)]
        before = Before.of(connection, back)
        back = before.noted(back)
        try:
            for change in back:
                make(connection, change)
            give_what_is_read(connection, before, back)
            separate(
                connection, [key[0] for each in back if each.table == "claim" for key, _, _ in each.rows]
            )
        except exc.IntegrityError:
            raise ClaimtrackError(
                f"decision {decision_id} cannot be undone: what was stored since builds on it"
            ) from None
        told = None if row.before is None else json.loads(row.before)
        undone_by = record(connection, "undo", decision_id, None, told, back)
        mark = update(_DECISION).where(_DECISION.c.id == decision_id).values(undone_by=undone_by)
        connection.execute(mark)
        if row.verb == "undo":  # the decision that had been undone holds again
            again = update(_DECISION).where(_DECISION.c.id == row.subject_id).values(undone_by=None)
            connection.execute(again)
        return undone_by


def _check_unchanged(connection: Connection, decision_id: int, changes: list[Change]) -> None:
    touched = {(change.table, key) for change in changes for key in changed_since(connection, change)}
    if not touched:
        return
    later = connection.execute(
        select(_DECISION.c.id, _DECISION.c.verb, _DECISION.c.changes)
        .where(
            _DECISION.c.id > decision_id, _DECISION.c.undone_by.is_(None), _DECISION.c.changes.is_not(None)
        )
        .order_by(_DECISION.c.id.desc())
    )
    for number, verb, text in later:
        if any((change.table, key) in touched for change in _changes(text) for key, _, _ in change.rows):
            raise ClaimtrackError(
                f"decision {decision_id} cannot be undone: decision {number} ({verb}) builds on it; undo {number} first"
            )
    touched = {(table, key) for table, key in touched if table not in _READ_ANEW}
    if not touched:
        return
    table, key = min(touched, key=str)
    raise ClaimtrackError(
        f"decision {decision_id} cannot be undone: {table} {', '.join(map(str, key))} was changed since"
    )


def _changes(text: str) -> list[Change]:
    return [
        Change(table, tuple((tuple(key), before, after) for key, before, after in rows))
        for table, rows in json.loads(text, object_hook=_bytes)
    ]


def _told(before: str | None, after: str | None) -> str:
    """What a decision was about, in one line."""
    values = json.loads(after or before or "{}")
    if not isinstance(values, dict):
        raise DamagedValueError(f"a decision about {values!r}")
    return "; ".join(f"{name}: {value}" for name, value in values.items() if value not in (None, [], ""))


def _whoami() -> str | None:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name
        return None


def _json(values: object) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, default=_hexadecimal)


def _hexadecimal(value: bytes) -> dict[str, str]:
    return {_HEXADECIMAL: value.hex()}


def _bytes(read: dict[str, Any]) -> Any:
    return bytes.fromhex(read[_HEXADECIMAL]) if read.keys() == {_HEXADECIMAL} else read


__all__ = ["Ledger", "Verb", "list_decisions", "now", "record", "rehearsal", "undo"]
