"""Timeline rows by claim id, a whole batch with four queries."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from claimtrack.model import ArticleRef, Quoted, Row, SaidAt
from claimtrack.store import tables
from claimtrack.store.encoding import load_content, without_blobs
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

_CLAIM = table_of(tables.Claim)
_ACTOR = table_of(tables.Actor)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_TOPIC = table_of(tables.Topic)
_LINK = table_of(tables.Link)

_CLAIMS = Prepared(
    select(
        *(_CLAIM.c[name] for name in ("id", "type", "quotation")),
        _ACTOR.c.name,
        *(_CLAIM.c[name] for name in ("text", "earliest", "latest", "edtf", "precision", "basis")),
        *(_CLAIM.c[name] for name in ("polarity", "modality", "confidence")),
        *(_APPEARANCE.c[name] for name in ("mention", "cue", "phrase", "spans", "wording")),
        *(_ARTICLE.c.id, _VERSION.c.title, _ARTICLE.c.publisher, _ARTICLE.c.url, _VERSION.c.published),
    )
    .join_from(_CLAIM, _APPEARANCE, _APPEARANCE.c.claim_id == _CLAIM.c.id)
    .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
    .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
    .outerjoin(_ACTOR, _ACTOR.c.id == _CLAIM.c.actor_id)
    .where(one_of(_CLAIM.c.id, "ids"))
    .order_by(_APPEARANCE.c.id)
)
_TOPICS = Prepared(
    select(_CLAIM_TOPIC.c.claim_id, _TOPIC.c.name)
    .join_from(_CLAIM_TOPIC, _TOPIC)
    .where(one_of(_CLAIM_TOPIC.c.claim_id, "ids"))
    .order_by(_CLAIM_TOPIC.c.basis, _TOPIC.c.name)
)
_ACTORS = Prepared(
    select(_CLAIM_ACTOR.c.claim_id, _ACTOR.c.name)
    .join_from(_CLAIM_ACTOR, _ACTOR)
    .where(one_of(_CLAIM_ACTOR.c.claim_id, "ids"))
    .order_by(_ACTOR.c.name)
)
_VIAS = Prepared(
    select(_LINK.c.claim_id, _LINK.c.other_id).where(one_of(_LINK.c.claim_id, "ids"), _LINK.c.kind == "via")
)


def load_rows(connection: Connection, claim_ids: Sequence[int]) -> Iterator[Row]:
    """The rows of these claims, in this order; ids that are gone are left out."""
    ids = json.dumps(list(claim_ids))
    claims: dict[int, tuple[Any, ...]] = {}
    for claim in without_blobs(_CLAIMS.rows(connection, ids=ids)):
        claims.setdefault(claim[0], claim)  # the earliest appearance gives the defaults
    topics, actors = _grouped(_TOPICS.rows(connection, ids=ids)), _grouped(_ACTORS.rows(connection, ids=ids))
    vias = dict(_VIAS.rows(connection, ids=ids))
    for claim_id in claim_ids:
        if claim_id in claims:
            yield _row(
                claims[claim_id], topics.get(claim_id, ()), actors.get(claim_id, ()), vias.get(claim_id)
            )


def _row(claim: tuple[Any, ...], topics: tuple[str, ...], actors: tuple[str, ...], via: int | None) -> Row:
    claim_id, kind, quotation, actor, text, earliest, latest, edtf, precision, basis = claim[:10]
    polarity, modality, confidence, mention, cue, phrase, spans, wording = claim[10:18]
    said = SaidAt(earliest, latest, edtf, precision, basis, phrase)
    quoted = _quoted(spans, text if wording is None else wording)
    return Row(
        *(claim_id, kind, quotation, actor, actors, mention, cue, text, said, topics),
        *(ArticleRef(*claim[18:]), quoted, via, polarity, modality, confidence),
    )


def _quoted(spans: str, wording: str) -> tuple[Quoted, ...]:
    """The content spans with their characters, which stand one after the other in `wording`."""
    quoted, at = [], 0
    for start, end in load_content(spans):
        quoted.append(Quoted(start, end, wording[at : at + end - start]))
        at += end - start
    return tuple(quoted)


def _grouped(pairs: list[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
