"""What timeline rows are made of: questions to the database, for any number of claims (`ids`, a JSON array)."""

from __future__ import annotations

from sqlalchemy import literal_column, select

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

_CLAIM = table_of(tables.Claim)
_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_TOPIC = table_of(tables.Topic)
_LINK = table_of(tables.Link)
_NOTE = table_of(tables.Note)
_VERDICT = table_of(tables.Verdict)

CLAIMS = Prepared(
    select(
        *(_CLAIM.c[name] for name in ("id", "type", "quotation")),
        _ACTOR.c.name,
        *(_CLAIM.c[name] for name in ("text", "earliest", "latest", "edtf", "precision", "basis")),
        *(_CLAIM.c[name] for name in ("polarity", "modality", "confidence")),
        *(_APPEARANCE.c[name] for name in ("mention", "cue", "phrase", "spans", "wording")),
        *(_ARTICLE.c.id, _VERSION.c.title, _ARTICLE.c.publisher, _ARTICLE.c.url, _VERSION.c.published),
        *(_APPEARANCE.c.as_read, _VERSION.c.id, _VERSION.c.updated),
        *(_CLAIM.c.status, _CLAIM.c.missing),
    )
    .join_from(_CLAIM, _APPEARANCE, _APPEARANCE.c.claim_id == _CLAIM.c.id)
    .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
    .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
    .outerjoin(_ACTOR, _ACTOR.c.id == _CLAIM.c.actor_id)
    .where(one_of(_CLAIM.c.id, "ids"))
)
TOPICS = Prepared(
    select(_CLAIM_TOPIC.c.claim_id, _TOPIC.c.name)
    .join_from(_CLAIM_TOPIC, _TOPIC)
    .where(one_of(_CLAIM_TOPIC.c.claim_id, "ids"))
    .order_by(_CLAIM_TOPIC.c.basis, _TOPIC.c.name)
)
ACTORS = Prepared(
    select(_CLAIM_ACTOR.c.claim_id, _ACTOR.c.name)
    .join_from(_CLAIM_ACTOR, _ACTOR)
    .where(one_of(_CLAIM_ACTOR.c.claim_id, "ids"))
    .order_by(_ACTOR.c.name)
)
LINKS = Prepared(
    select(_LINK.c.claim_id, _LINK.c.other_id, _LINK.c.kind)
    .where(one_of(_LINK.c.claim_id, "ids"))
    .order_by(_LINK.c.id)
)
LINKED = Prepared(
    select(_LINK.c.other_id, _LINK.c.claim_id, _LINK.c.kind)
    .where(one_of(_LINK.c.other_id, "ids"), _LINK.c.kind != literal_column("'via'"))
    .order_by(_LINK.c.id)
)
NOTES = Prepared(
    select(_NOTE.c.claim_id, _NOTE.c.text).where(one_of(_NOTE.c.claim_id, "ids")).order_by(_NOTE.c.id)
)
VERDICTS = Prepared(
    select(*(_VERDICT.c[name] for name in ("claim_id", "rating", "evidence", "note"))).where(
        one_of(_VERDICT.c.claim_id, "ids")
    )
)
NAMES = Prepared(
    select(_CLAIM.c.id, _ALIAS.c.folded)
    .join_from(_CLAIM, _ALIAS, _ALIAS.c.actor_id == _CLAIM.c.actor_id)
    .where(one_of(_CLAIM.c.id, "ids"))
)
