"""What people say of claims: accepted, rejected, remarked on, linked to one another, judged true or false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sqlalchemy import or_, select

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.store import tables
from claimtrack.store.changes import Ledger
from claimtrack.store.decisions import now, record, rehearsal
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.sqlite import next_ids
from claimtrack.store.tables import table_of
from claimtrack.store.values import Made

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import ClaimStatus, LinkKind, Rating
    from claimtrack.store.database import Store
    from claimtrack.store.decisions import Verb

_CLAIM = table_of(tables.Claim)
_LINK = table_of(tables.Link)
_NOTE = table_of(tables.Note)
_VERDICT = table_of(tables.Verdict)

_BATCH = 500  # ids looked up together: SQLite takes some thousand values in one statement


def judge_claims(store: Store, claims: Sequence[int], status: ClaimStatus, *, dry_run: bool = False) -> Made:
    """Accept or reject claims, all in one decision; a rejected one is shown only where it is asked for.

    Those that have the status already are left alone; raises ClaimtrackError where that leaves none, and for an
    unknown id.
    """
    with rehearsal(store, dry_run=dry_run) as connection:
        check_claims(connection, claims)
        ledger = Ledger(connection)
        wanted = list(dict.fromkeys(claims))
        for start in range(0, len(wanted), _BATCH):
            chosen = _CLAIM.c.id.in_(wanted[start : start + _BATCH]) & _CLAIM.c.status.is_distinct_from(
                status
            )
            ledger.update(_CLAIM, chosen, {"status": status})
        judged = sorted(key for change in ledger.changes for (key,), _, _ in change.rows)
        if not judged:
            raise ClaimtrackError(f"{_listed(wanted)} {'is' if len(wanted) == 1 else 'are'} {status} already")
        told = {"claims": judged, "status": status}
        verb: Verb = "accept claims" if status == "accepted" else "reject claims"
        return Made(
            record(connection, verb, judged[0], told, told, ledger.changes),
            _listed(judged),
            status,
            len(judged),
        )


def note_claim(store: Store, claim_id: int, text: str, *, dry_run: bool = False) -> Made:
    """Write something beside a claim; raises UsageMistakeError for an empty note."""
    if not (text := text.strip()):
        raise UsageMistakeError("the note is empty; say what is to be remembered")
    with rehearsal(store, dry_run=dry_run) as connection:
        check_claims(connection, [claim_id])
        ledger = Ledger(connection)
        number = next_ids(connection).get("note", 0) + 1
        ledger.insert(_NOTE, [{"id": number, "claim_id": claim_id, "text": text, "at": now()}])
        told = {"claim": claim_id, "note": text}
        return Made(
            record(connection, "note claim", claim_id, told, told, ledger.changes),
            _listed([claim_id]),
            text,
            1,
        )


def link_claims(store: Store, claim_id: int, kind: LinkKind, other_id: int, *, dry_run: bool = False) -> Made:
    """Record that one claim repeats, contradicts, retracts, supports or updates another.

    Raises UsageMistakeError where both are the same, ClaimtrackError for an unknown id and where either is linked to
    the other so already.
    """
    if claim_id == other_id:
        raise UsageMistakeError(f"a claim cannot be linked to itself; give another one than {claim_id}")
    with rehearsal(store, dry_run=dry_run) as connection:
        check_claims(connection, (claim_id, other_id))
        _check_unlinked(connection, claim_id, kind, other_id)
        ledger = Ledger(connection)
        row = {"claim_id": claim_id, "other_id": other_id, "kind": kind}
        ledger.insert(_LINK, [{"id": next_ids(connection).get("link", 0) + 1, **row}])
        told = {"claim": claim_id, kind: other_id}
        number = record(connection, "link claims", claim_id, told, told, ledger.changes)
        return Made(number, _listed([claim_id]), _listed([other_id]), 2)


def give_verdict(
    store: Store,
    claim_id: int,
    rating: Rating,
    evidence: str | None = None,
    note: str | None = None,
    *,
    dry_run: bool = False,
) -> Made:
    """Record what checking a claim came to; it replaces an earlier verdict, whole.

    Raises UsageMistakeError where the evidence is no web address, ClaimtrackError for an unknown id and a verdict that
    stands already.
    """
    given = {"rating": rating, "evidence": _address(evidence), "note": note and (note.strip() or None)}
    with rehearsal(store, dry_run=dry_run) as connection:
        check_claims(connection, [claim_id])
        ledger = Ledger(connection)
        own = _VERDICT.c.claim_id == claim_id
        there = (
            connection.execute(select(*(_VERDICT.c[name] for name in given)).where(own)).mappings().first()
        )
        before: dict[str, Any] | None = None if there is None else {"claim": claim_id, **there}
        if there is None:
            ledger.insert(_VERDICT, [{"claim_id": claim_id, **given, "at": now()}])
        elif dict(there) == given:
            raise ClaimtrackError(f"that is the verdict on claim {claim_id} already")
        else:
            ledger.update(_VERDICT, own, {**given, "at": now()})
        told = {"claim": claim_id, **given}
        number = record(connection, "give verdict", claim_id, before, told, ledger.changes)
        return Made(number, _listed([claim_id]), rating, 1)


def check_claims(connection: Connection, claims: Collection[int]) -> None:
    """Raise ClaimtrackError, naming it, where one of these claims is not stored."""
    wanted = [key for key in dict.fromkeys(claims) if 0 < key <= HIGHEST_ID]
    there: set[int] = set()
    for start in range(0, len(wanted), _BATCH):
        found = select(_CLAIM.c.id).where(_CLAIM.c.id.in_(wanted[start : start + _BATCH]))
        there.update(connection.execute(found).scalars())
    gone = [key for key in claims if key not in there]
    if gone:
        raise ClaimtrackError(f"there is no {_listed(gone[:1])}; ids are in the output of 'timeline'")


def _check_unlinked(connection: Connection, claim_id: int, kind: str, other_id: int) -> None:
    there = (_LINK.c.claim_id == claim_id) & (_LINK.c.other_id == other_id)
    back = (_LINK.c.claim_id == other_id) & (_LINK.c.other_id == claim_id)
    known = select(_LINK.c.claim_id, _LINK.c.other_id).where(or_(there, back), _LINK.c.kind == kind)
    found = connection.execute(known).first()
    if found is not None:
        raise ClaimtrackError(
            f"claim {found.claim_id} {kind} claim {found.other_id} already; see 'claimtrack show'"
        )


def _address(evidence: str | None) -> str | None:
    if evidence is None:
        return None
    try:
        parts = urlsplit(evidence.strip())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise UsageMistakeError(
            f"{evidence!r} is no web address; write https://… in full, and words in --note"
        )
    return evidence.strip()


def _listed(claims: Sequence[int]) -> str:
    return f"claim{'' if len(claims) == 1 else 's'} {', '.join(map(str, claims))}"
