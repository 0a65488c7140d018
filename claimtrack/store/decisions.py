"""The log of what people decided, and taking a decision back.

A decision is made through `deciding`, which hands out a `Ledger`: whatever is changed by it can be undone. A
new verb is a name in `Verb` and a function that changes rows through the ledger; it needs no code of its own to
be undone.
"""

from __future__ import annotations

import getpass
import json
import shlex
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import select, update

from claimtrack.errors import ClaimtrackError
from claimtrack.store import tables
from claimtrack.store.changes import Change, Ledger, make
from claimtrack.store.dependents import changes_in_force
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.encoding import without_blobs
from claimtrack.store.logged import dump_logged, load_changes, told
from claimtrack.store.places import separate
from claimtrack.store.released import Before, give_what_is_read
from claimtrack.store.sqlite import insertion_with_id, next_ids
from claimtrack.store.still_used import without_used
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
_EDITABLE = ("published", "updated", "title", "byline", "publisher", "url")  # what 'article edit' takes


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
        "before": dump_logged(before),
        "after": dump_logged(after),
        "who": _whoami(),
        "changes": None if changes is None else dump_logged([[c.table, c.rows] for c in changes]),
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
    changes = (each for text in connection.execute(made).scalars() for each in load_changes(text))
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
                told(row.before, row.after),
                row.undone_by,
                undoable=row.changes is not None and row.undone_by is None,
            )
            for row in without_blobs(rows)
        )


def undo(store: Store, decision_id: int) -> int:
    """Take a decision back and return the id of the decision that this is; that one can be undone in turn.

    What articles read since need stays. Raises ClaimtrackError for an unknown decision, one that cannot be undone or
    has been, and where a later decision depends on it: that one is named.
    """
    with store.writing() as connection:
        row = _undoable(connection, decision_id)
        changes = changes_in_force(connection, decision_id, load_changes(row.changes))
        back = without_used(connection, [change.taken_back() for change in reversed(changes)])
        before = Before.of(connection, back)
        back = before.noted(back)
        for change in back:
            make(connection, change)
        give_what_is_read(connection, before, back)
        separate(connection, [key[0] for each in back if each.table == "claim" for key, _, _ in each.rows])
        after = {"decision": decision_id, **json.loads(row.before or "{}")}
        undone_by = record(connection, "undo", decision_id, None, after, back)
        mark = update(_DECISION).where(_DECISION.c.id == decision_id).values(undone_by=undone_by)
        connection.execute(mark)
        if row.verb == "undo":  # the decision that had been undone holds again
            again = update(_DECISION).where(_DECISION.c.id == row.subject_id).values(undone_by=None)
            connection.execute(again)
        return undone_by


def _undoable(connection: Connection, decision_id: int) -> Any:
    row = None
    if 0 < decision_id <= HIGHEST_ID:
        row = connection.execute(select(_DECISION).where(_DECISION.c.id == decision_id)).first()
    if row is None:
        raise ClaimtrackError(f"there is no decision {decision_id}; see 'claimtrack log'")
    if row.undone_by is not None:
        raise ClaimtrackError(
            f"decision {decision_id} was undone already, by decision {row.undone_by}; "
            f"'claimtrack undo {row.undone_by}' makes it again"
        )
    if row.changes is None:
        raise ClaimtrackError(f"decision {decision_id} ({row.verb}) cannot be undone: {_instead(row)}")
    return row


def _instead(row: Any) -> str:
    """Why an article that was edited or removed is not as it was by itself, and what makes it so."""
    before, after = (json.loads(text or "{}") for text in (row.before, row.after))
    if row.verb == "remove article":
        return f"its text is gone; add it again ({before.get('title') or 'it had no title'})"
    was = [
        f"--{name} {shlex.quote(str(before[name]))}"
        for name in _EDITABLE
        if before.get(name) != after.get(name) and before.get(name) is not None
    ]
    if not was:
        return f"its article was read anew; see 'claimtrack article show {row.subject_id}'"
    return (
        f"its article was read anew; edit it back: claimtrack article edit {row.subject_id} {' '.join(was)}"
    )


def _whoami() -> str | None:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name
        return None


__all__ = ["Ledger", "Verb", "list_decisions", "now", "record", "rehearsal", "undo"]
