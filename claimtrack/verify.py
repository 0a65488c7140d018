"""Compose store and reading out: is what is stored what was read, and is the same read again?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claimtrack.engine import engine
from claimtrack.extract import extract
from claimtrack.ingest import at_its_own_time
from claimtrack.statements import statements_of
from claimtrack.store.encoding import Spans, dump_spans
from claimtrack.store.failures import DatabaseError
from claimtrack.store.known import HAND
from claimtrack.store.verify import faults_in, stored_reading, versions_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.store import Store
    from claimtrack.store.values import Statement
    from claimtrack.store.verify import Identity, Stored

Again = Literal["same", "other", "older", "not read"]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of one version: a line for each problem, and what reading it again gave.

    "older": another engine than this program's read it; "not read": it was written by hand, or not to be read again.
    """

    problems: tuple[str, ...]
    again: Again = "not read"


def verify(store: Store, most: int | None = None) -> Iterator[Verified]:
    """Each stored version, those read last first: does it reproduce what was read, and is the same read again?

    At most so many are read again (None: all). What cannot be read at all is a problem of its own.
    """
    left = most
    for version_id in versions_read(store):
        try:
            found = Verified(tuple(faults_in(store, version_id)))
            if not found.problems and left != 0:
                found = _read_again(stored_reading(store, version_id))
        except DatabaseError as error:
            found = Verified((f"version {version_id}: {error}",))
        left = left if left is None or found.again in {"older", "not read"} else left - 1
        yield found


def _read_again(stored: Stored) -> Verified:
    if stored.engine == HAND:
        return Verified(())
    if stored.engine != engine():
        return Verified((), "older")
    dated = stored.article if stored.number == 1 else at_its_own_time(stored.article)
    statements = statements_of(stored.article, extract(dated, stored.threshold), {})
    now = Counter(_identity(statement) for statement in statements)
    lost, new = stored.statements - now, now - stored.statements
    if not lost and new.total() <= stored.decided:
        return Verified((), "same")
    name = f"article {stored.article_id}"
    if stored.number > 1:
        name += f", version {stored.number}"
    counts = f"{lost.total():,} stored are not read, {new.total():,} read are not stored"
    return Verified((f"{name}: reads otherwise now: of its claims and facts {counts}",), "other")


def _identity(statement: Statement) -> Identity:
    spans = Spans(statement.content, statement.cue, statement.mention, statement.said.phrase)
    said = statement.said.edtf
    return statement.type, dump_spans(spans), said, statement.polarity, statement.modality
