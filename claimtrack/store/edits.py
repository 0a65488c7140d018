"""Claims corrected by hand: who said it, when, what exactly, and about what; reading again leaves it so."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from claimtrack.dates import read_said
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Span
from claimtrack.store import tables
from claimtrack.store.changes import Ledger
from claimtrack.store.corrections import check_claims
from claimtrack.store.decisions import record, rehearsal
from claimtrack.store.doubts import said_later
from claimtrack.store.encoding import dump_spans, load_moment, load_spans, resorted
from claimtrack.store.held import SAID, dump_machine, hold_values
from claimtrack.store.naming import checked_name, name_of, new_actor
from claimtrack.store.rereading import note_extents
from claimtrack.store.resolve import find_actor, find_topic
from claimtrack.store.subjects import new_topic
from claimtrack.store.tables import table_of
from claimtrack.store.values import Made
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from claimtrack.store.database import Store

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_TOPIC = table_of(tables.Topic)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)

_BETWEEN = "; "  # several topics in one line
_PRINTED = ("spans", "wording", "mention", "cue", "phrase")  # columns that must agree with one another


def edit_claim(
    store: Store,
    claim_id: int,
    *,
    actor: str | None = None,
    said: str | None = None,
    text: Sequence[str] | None = None,
    topics: Iterable[str] | None = None,
    dry_run: bool = False,
) -> Made:
    """Correct a claim by hand (None: leave it); these values stay when its article is read again.

    Args:
        store: the database.
        claim_id: the claim.
        actor: who said it, by any words of a stored name, else a new actor.
        said: when, as `claimtrack.dates.read_said` takes it, counted from the article's publication.
        text: what was said: stretches of the article as printed, white space and marks of Markdown aside; several for
            one that is broken.
        topics: what it is about, by name, instead of what it was; empty names do not count.
        dry_run: only tell what would change.

    Raises:
        ClaimtrackError: The claim is unknown, or is so already.
        UsageMistakeError: A value fits several actors or topics, is no date, or is not in the article.

    """
    with rehearsal(store, dry_run=dry_run) as connection:
        check_claims(connection, [claim_id])
        editor = Editor(Ledger(connection), claim_id)
        if actor is not None:
            editor.set_actor(actor)
        if said is not None:
            editor.set_said(said)
        if text is not None:
            editor.set_text(text)
        if topics is not None:
            editor.set_topics(topics)
        if not editor.ledger.changes:
            raise ClaimtrackError(f"claim {claim_id} is so already")
        number = record(
            connection,
            "edit claim",
            claim_id,
            {"claim": claim_id, **editor.before},
            {"claim": claim_id, **editor.after},
            editor.ledger.changes,
        )
        after = "; ".join(f"{k}: {v}" for k, v in editor.after.items())
        return Made(number, f"claim {claim_id}", after, 1, doubt=editor.doubt)


class Editor:
    """Changes one claim through a ledger, with what was there `before` and is `after`, for the log.

    `doubt` tells what is odd about the date.
    """

    def __init__(self, ledger: Ledger, claim_id: int) -> None:
        self.ledger = ledger
        self.claim_id = claim_id
        self.before: dict[str, str] = {}
        self.after: dict[str, str] = {}
        self.doubt: str | None = None
        self._claim = ledger.connection.execute(select(_CLAIM).where(_CLAIM.c.id == claim_id)).one()
        self._printed = _printed(ledger.connection, claim_id)

    def set_actor(self, name: str) -> None:
        """Say who said it."""
        if self._claim.type == "fact":
            raise UsageMistakeError(f"claim {self.claim_id} is a fact: nobody says it")
        connection = self.ledger.connection
        was = None if self._claim.actor_id is None else name_of(connection, self._claim.actor_id)
        name = checked_name(name)
        actor_id = find_actor(connection, name)
        new = actor_id is None
        if actor_id is None:
            actor_id = new_actor(self.ledger, name)
        self._update({"actor_id": actor_id})
        is_ = name_of(connection, actor_id)
        self._hold("actor", was, was or "nobody", f"{is_} (new)" if new else is_)

    def set_said(self, phrase: str) -> None:
        """Say when it was said."""
        published = load_moment(self._printed[0].published)
        when = read_said(phrase, published)
        self.doubt = said_later(when, published)
        self._update(
            {
                "earliest": when.earliest and when.earliest.isoformat(),
                "latest": when.latest and when.latest.isoformat(),
                "edtf": when.edtf,
                "precision": when.precision,
                "basis": "person",
                "why": f"set by hand: {when.why}",
                "sort_key": resorted(self._claim.sort_key, when),
            }
        )
        read = dump_machine("said", {name: getattr(self._claim, name) for name in SAID})
        self._hold("said", read, self._claim.edtf, when.edtf)

    def set_text(self, stretches: Sequence[str]) -> None:
        """Say what exactly was said, wherever it is printed so."""
        first = self._printed[0]
        content = _content(first, stretches)
        if content is None:
            raise UsageMistakeError(_not_printed(self.claim_id, first, stretches))
        text = " ".join(" ".join(map(Unmarked.of(first.article_text).words, content)).split())
        for row in self._printed:
            self._reprint(row, _content(row, stretches), text)
        self._update({"text": text})
        read = dump_machine("text", {"text": self._claim.text, "spans": first.spans})
        self._hold("text", read, self._claim.text, text)

    def set_topics(self, names: Iterable[str]) -> None:
        """Say what it is about."""
        connection = self.ledger.connection
        own = _CLAIM_TOPIC.c.claim_id == self.claim_id
        was = _BETWEEN.join(
            connection.execute(
                select(_TOPIC.c.name).join_from(_CLAIM_TOPIC, _TOPIC).where(own).order_by(_TOPIC.c.name)
            ).scalars()
        )
        chosen = dict(self._topic(name) for name in names if name.strip())
        is_ = _BETWEEN.join(sorted(chosen.values()))
        there = set(connection.execute(select(_CLAIM_TOPIC.c.topic_id).where(own)).scalars())
        kept = _CLAIM_TOPIC.c.topic_id.in_(chosen)
        self.ledger.delete(_CLAIM_TOPIC, own & ~kept)
        self.ledger.update(_CLAIM_TOPIC, own & kept & (_CLAIM_TOPIC.c.basis != "person"), {"basis": "person"})
        new = sorted(set(chosen) - there)
        tags = [{"topic_id": key, "claim_id": self.claim_id, "basis": "person"} for key in new]
        self.ledger.insert(_CLAIM_TOPIC, tags)
        self._hold("topics", was, was or "none", is_ or "none")

    def _topic(self, name: str) -> tuple[int, str]:
        """The topic of a name, made where there is none, and how it is told."""
        connection = self.ledger.connection
        known = find_topic(connection, name)
        topic_id = new_topic(self.ledger, checked_name(name)) if known is None else known
        shown: str = connection.execute(select(_TOPIC.c.name).where(_TOPIC.c.id == topic_id)).scalar_one()
        return topic_id, f"{shown} (new)" if known is None else shown

    def _reprint(self, row: Any, content: tuple[Span, ...] | None, text: str) -> None:
        """Give an appearance the new extent; where it is printed otherwise (None), it stays as it was."""
        values = {name: getattr(row, name) for name in _PRINTED}
        wording = self._claim.text if row.wording is None else row.wording
        if content is not None:
            values["spans"] = dump_spans(replace(load_spans(row.spans), content=content))
            wording = "".join(span.of(row.article_text) for span in content)
        values["wording"] = None if wording == text else wording
        if any(values[name] != getattr(row, name) for name in _PRINTED):
            self.ledger.update(_APPEARANCE, _APPEARANCE.c.id == row.id, values)
            note_extents(self.ledger.connection, [(row.id, row.as_read, row.spans)])

    def _update(self, values: dict[str, Any]) -> None:
        if any(getattr(self._claim, name) != value for name, value in values.items()):
            self.ledger.update(_CLAIM, _CLAIM.c.id == self.claim_id, values)

    def _hold(self, field: str, machine: str | None, was: str, is_: str) -> None:
        hold_values(self.ledger, [self.claim_id], field, machine)
        self.before[field], self.after[field] = was, is_


def _printed(connection: Connection, claim_id: int) -> Sequence[Any]:
    """Where a claim is printed, the appearance that gives its values first."""
    return connection.execute(
        select(
            _APPEARANCE.c.id,
            *(_APPEARANCE.c[name] for name in (*_PRINTED, "as_read")),
            _VERSION.c.text.label("article_text"),
            *(_VERSION.c[name] for name in ("article_id", "engine", "published")),
        )
        .join_from(_APPEARANCE, _VERSION)
        .where(_APPEARANCE.c.claim_id == claim_id)
        .order_by(_APPEARANCE.c.as_read.is_not(None), _APPEARANCE.c.id)
    ).all()


def _content(row: Any, stretches: Sequence[str]) -> tuple[Span, ...] | None:
    """Where the stretches are printed, nearest to where the claim stands now; None where one of them is not."""
    article, near = Unmarked.of(row.article_text), load_spans(row.spans).content[0].start
    places = [_nearest(article, stretch, near) for stretch in stretches]
    spans = sorted(place for place in places if place is not None)
    if not spans or len(spans) < len(places):
        return None
    if any(one.overlaps(other) for one, other in pairwise(spans)):
        raise UsageMistakeError("two of the stretches given with --text overlap; give them as one")
    return tuple(spans)


def _nearest(article: Unmarked, stretch: str, near: int) -> Span | None:
    """Where a stretch is printed as whole words, whatever its white space; the place nearest to `near`."""
    words = Unmarked.of(stretch).text.split()
    if not words:
        return None
    before, after = ("" if re.match(r"\W", end) else r"\b" for end in (words[0][0], words[-1][-1]))
    places = re.finditer(before + r"\s+".join(map(re.escape, words)) + after, article.text)
    spans = (article.printed(Span(*place.span())) for place in places)
    return min(spans, key=lambda span: abs(span.start - near), default=None)


def _not_printed(claim_id: int, row: Any, stretches: Sequence[str]) -> str:
    article, near = Unmarked.of(row.article_text), load_spans(row.spans).content[0].start
    missing = next((s for s in stretches if _nearest(article, s, near) is None), "")
    shown = " ".join(missing.split())
    if row.engine == "hand":
        return f"“{shown}” is not in what was written down as claim {claim_id}; reject it and add it anew"
    return (
        f"“{shown}” is not printed so in article {row.article_id}: --text takes a stretch of it, character by "
        f"character (see 'claimtrack show {claim_id}'); your own words go into 'claimtrack claim note'"
    )
