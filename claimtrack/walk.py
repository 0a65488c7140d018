"""Going through open claims one after another, from where it stopped last time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.store import edit_claim, get_claim, judge_claims, note_claim, undo
from claimtrack.store.queue import count_open, last_settled, next_open

if TYPE_CHECKING:
    from claimtrack.model import ClaimStatus, Query
    from claimtrack.store import ShownClaim, Store


@dataclass(frozen=True, slots=True)
class _Place:
    """A claim, and where the walk goes on behind it."""

    claim_id: int
    after: str
    again: bool  # the walk began anew at the first claim
    skipped: int  # claims that were left open on the way to it


class Walk:
    """Open claims that fit a query, in the order of a timeline.

    It begins behind the claim that was accepted or rejected last and, at the end, goes on with the open ones before
    that; so what was skipped comes again next time, after the rest. `below` leaves out claims at least so sure, 0 to 1.
    """

    def __init__(self, store: Store, query: Query, below: float | None = None) -> None:
        self._store, self._query, self._below = store, query, below
        self._start = last_settled(store)
        self._decided: list[tuple[int, _Place]] = []
        self._settling: set[int] = set()
        self._at = self._next(self._start, again=not self._start, skipped=0)

    @property
    def current(self) -> ShownClaim | None:
        """The claim that is to be decided on; None at the end."""
        return None if self._at is None else get_claim(self._store, self._at.claim_id)

    @property
    def settled(self) -> int:
        """How many claims were accepted or rejected in this walk."""
        return len(self._settling)

    @property
    def left(self) -> int:
        """How many claims are to come in this walk, the current one among them."""
        return 0 if self._at is None else max(1, self.open - self._at.skipped)

    @property
    def open(self) -> int:
        """How many claims are to be decided on, those that were skipped among them."""
        return count_open(self._store, self._query, self._below)

    def settle(self, status: ClaimStatus) -> int:
        """Accept or reject the current claim and go on; the decision's number."""
        here = self._here()
        decision = judge_claims(self._store, [here.claim_id], status).decision
        self._decided.append((decision, here))
        self._settling.add(decision)
        self._go_on(here)
        return decision

    def edit(
        self,
        *,
        actor: str | None = None,
        said: str | None = None,
        text: str | None = None,
        topics: tuple[str, ...] | None = None,
    ) -> int:
        """Correct the current claim, which stays current; the decision's number. Raises as `edit_claim` does."""
        here = self._here()
        made = edit_claim(
            self._store, here.claim_id, actor=actor, said=said, text=text and (text,), topics=topics
        )
        self._decided.append((made.decision, here))
        return made.decision

    def note(self, text: str) -> int:
        """Write something beside the current claim; the decision's number."""
        here = self._here()
        decision = note_claim(self._store, here.claim_id, text).decision
        self._decided.append((decision, here))
        return decision

    def skip(self) -> None:
        """Leave the current claim open and go on."""
        here = self._here()
        self._go_on(replace(here, skipped=here.skipped + 1))

    def undo(self) -> int | None:
        """Take the last decision of this walk back and return to its claim; its number, None where there is none."""
        if not self._decided:
            return None
        decision, place = self._decided[-1]
        undo(self._store, decision)
        self._decided.pop()
        self._settling.discard(decision)
        self._at = place
        return decision

    def _here(self) -> _Place:
        if self._at is None:
            raise ValueError("the walk is at its end")
        return self._at

    def _go_on(self, here: _Place) -> None:
        self._at = self._next(here.after, again=here.again, skipped=here.skipped)

    def _next(self, after: str, *, again: bool, skipped: int) -> _Place | None:
        until = self._start if again and self._start else None
        found = next_open(self._store, self._query, self._below, after=after, until=until)
        if found is not None:
            return _Place(*found, again, skipped)
        return None if again else self._next("", again=True, skipped=skipped)
