"""Write articles and what was read out of them: bulk Core statements, one transaction an article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, select, update

from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.decisions import now
from claimtrack.store.encoding import Spans, digest, dump_blocks, dump_spans, iso, sort_key
from claimtrack.store.held import hold
from claimtrack.store.people import save_people
from claimtrack.store.sqlite import Prepared, insertion, insertion_with_id, next_ids, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Article
    from claimtrack.store.values import Person, Statement

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_TOPIC = table_of(tables.Topic)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_LINK = table_of(tables.Link)
_HELD = table_of(tables.Held)

_INSERT_ARTICLE = insertion_with_id(_ARTICLE)
_INSERT_VERSION = insertion_with_id(_VERSION)
_INSERT_CLAIM = insertion_with_id(_CLAIM)
_INSERT_APPEARANCE = insertion(_APPEARANCE)
_INSERT_CLAIM_ACTOR = insertion(_CLAIM_ACTOR)
_INSERT_CLAIM_TOPIC = insertion(_CLAIM_TOPIC)
_INSERT_TOPIC = insertion_with_id(_TOPIC)
_INSERT_LINK = insertion(_LINK)
_UPDATE_CLAIM = Prepared(
    update(_CLAIM)
    .where(_CLAIM.c.id == bindparam("claim_id"))
    .values(
        {column.name: bindparam(column.name) for column in _CLAIM.c if column.name not in {"id", "status"}}
    )
)
_GONE = [
    Prepared(delete(column.table).where(column == bindparam("gone")))
    for column in (_LINK.c.claim_id, _LINK.c.other_id, _CLAIM_ACTOR.c.claim_id, _CLAIM_TOPIC.c.claim_id)
]
_GONE_HELD = Prepared(delete(_HELD).where(_HELD.c.claim_id == bindparam("gone")))
_GONE_CLAIM = Prepared(delete(_CLAIM).where(_CLAIM.c.id == bindparam("gone")))
_TOPIC_IDS = Prepared(select(_TOPIC.c.folded, _TOPIC.c.id).where(one_of(_TOPIC.c.folded, "folded")))


def save_article(
    connection: Connection,
    article: Article,
    statements: Sequence[Statement],
    people: Sequence[Person],
    engine: str,
    threshold: float | None = None,
) -> int:
    """Store a new article with its statements, in text order, and return its id.

    `people` has an entry for every name in the statements; `threshold` is the confidence that was asked for.
    Needs the write lock.
    """
    last = next_ids(connection)
    article_id, version_id = last.get("article", 0) + 1, last.get("version", 0) + 1
    origin = {
        "publisher": article.publisher,
        "url": article.url,
        "given_id": article.id,
        "source": article.source,
    }
    _INSERT_ARTICLE.many(connection, [{"id": article_id, **origin}])
    reading = {
        "id": version_id,
        "article_id": article_id,
        "original_hash": None,
        "read_at": now(),
        "reader": None,
        "engine": engine,
        "threshold": threshold,
        "language": None,
        "date_order": article.date_order,
    }
    _INSERT_VERSION.many(connection, [reading | describe(article)])
    writer = _Writer(connection, article, article_id, version_id, last)
    writer.save(statements, people, [None] * len(statements))
    return article_id


def save_statements(
    connection: Connection,
    article: Article,
    place: tuple[int, int],
    statements: Sequence[Statement],
    people: Sequence[Person],
    ids: Sequence[int | None],
) -> None:
    """Replace what was read out of a stored article.

    `place` is the ids of the article and the version; `ids` gives for each statement the stored claim
    it is, or None for a new one. Claims that no statement is are removed. Needs the write lock.
    """
    delete_statements(connection, place[1], keep=frozenset(ids))
    _Writer(connection, article, *place, next_ids(connection)).save(statements, people, ids)


def describe(article: Article) -> dict[str, Any]:
    """The columns of a version that come from the article itself."""
    return {
        "text": article.text,
        "hash": digest(article.text),
        "blocks": dump_blocks(article.blocks),
        "title": article.title,
        "byline": article.byline,
        "published": iso(article.published),
        "updated": iso(article.updated),
    }


def delete_statements(
    connection: Connection, version_id: int, keep: frozenset[int | None] = frozenset()
) -> None:
    """Delete what was read out of a version; of claims to `keep` the row itself stays."""
    printed = select(_APPEARANCE.c.claim_id).where(_APPEARANCE.c.version_id == version_id)
    claims = connection.execute(printed).scalars().all()
    connection.execute(delete(_APPEARANCE).where(_APPEARANCE.c.version_id == version_id))
    for unlink in _GONE:
        unlink.many(connection, [{"gone": claim_id} for claim_id in claims])
    gone = [{"gone": claim_id} for claim_id in claims if claim_id not in keep]
    _GONE_HELD.many(connection, gone)
    _GONE_CLAIM.many(connection, gone)


class _Writer:
    """Writes the statements of one article version."""

    def __init__(
        self,
        connection: Connection,
        article: Article,
        article_id: int,
        version_id: int,
        last: Mapping[str, int],
    ) -> None:
        self.connection = connection
        self.article = article
        self.article_id = article_id
        self.version_id = version_id
        self.last = last
        self.published = iso(article.published)

    def save(
        self, statements: Sequence[Statement], people: Sequence[Person], ids: Sequence[int | None]
    ) -> None:
        """Insert statements without an id, update those with one, and write what belongs to them."""
        day = self.published and self.published[:10]
        actors = save_people(self.connection, people, self.last.get("actor", 0), day)
        fresh = self.last.get("claim", 0)
        numbers = []
        for number in ids:
            fresh += number is None
            numbers.append(fresh if number is None else number)
        rows = [self._claim(place, statement, actors) for place, statement in enumerate(statements)]
        new = [{"id": n} | row for n, row, known in zip(numbers, rows, ids, strict=True) if known is None]
        old = [{"claim_id": n} | row for n, row in zip(ids, rows, strict=True) if n is not None]
        _INSERT_CLAIM.many(self.connection, new)
        _UPDATE_CLAIM.many(self.connection, hold(self.connection, old))
        numbered = list(zip(numbers, statements, strict=True))
        appearances = [self._appearance(n, statement) for n, statement in numbered]
        _INSERT_APPEARANCE.many(self.connection, appearances)
        self._save_actors(numbered, actors)
        self._save_topics(numbered)
        vias = [(n, numbers[s.via]) for n, s in numbered if s.via is not None]
        links = [{"claim_id": n, "other_id": via, "kind": "via"} for n, via in vias]
        _INSERT_LINK.many(self.connection, links)

    def _claim(self, place: int, statement: Statement, actors: Mapping[str, int]) -> dict[str, Any]:
        said = statement.said
        return {
            "type": statement.type,
            "quotation": statement.quotation,
            "actor_id": None if statement.actor is None else actors[statement.actor],
            "text": statement.text,
            "earliest": said.earliest and said.earliest.isoformat(),
            "latest": said.latest and said.latest.isoformat(),
            "edtf": said.edtf,
            "precision": said.precision,
            "basis": said.basis,
            "why": said.why,
            "sort_key": sort_key(said, self.published, self.article_id, place),
            "polarity": statement.polarity,
            "modality": statement.modality,
            "confidence": statement.confidence,
            "status": None,
            "missing": False,
        }

    def _appearance(self, claim_id: int, statement: Statement) -> dict[str, Any]:
        text, said = self.article.text, statement.said
        wording = "".join([span.of(text) for span in statement.content])
        return {
            "claim_id": claim_id,
            "version_id": self.version_id,
            "spans": dump_spans(Spans(statement.content, statement.cue, statement.mention, said.phrase)),
            "wording": None if wording == statement.text else wording,
            "mention": statement.mention and statement.mention.of(text),
            "cue": statement.cue and statement.cue.of(text),
            "phrase": said.phrase and said.phrase.of(text),
            "rule": said.rule,
            "alternatives": json.dumps(said.alternatives) if said.alternatives else None,
            "as_read": None,
        }

    def _save_actors(self, numbered: Iterable[tuple[int, Statement]], actors: Mapping[str, int]) -> None:
        pairs = dict.fromkeys((actors[name], n) for n, statement in numbered for name in statement.actors)
        rows = [{"actor_id": actor_id, "claim_id": n} for actor_id, n in pairs]
        _INSERT_CLAIM_ACTOR.many(self.connection, rows)

    def _save_topics(self, numbered: Sequence[tuple[int, Statement]]) -> None:
        topics = self._heading_topics(dict.fromkeys(name for _, s in numbered for name in s.headings))
        about: dict[tuple[int, int], str] = {}
        for n, statement in numbered:
            for name in statement.headings:
                if name in topics:
                    about[topics[name], n] = "heading"
            for topic_id in statement.tags:
                about.setdefault((topic_id, n), "pattern")
        rows = [{"topic_id": topic, "claim_id": n, "basis": basis} for (topic, n), basis in about.items()]
        _INSERT_CLAIM_TOPIC.many(self.connection, rows)

    def _heading_topics(self, names: Iterable[str]) -> dict[str, int]:
        """The ids of topics found in headings, by name; new ones are stored."""
        folded = {name: key for name in names if (key := fold(name))}
        if not folded:
            return {}
        ids = dict(_TOPIC_IDS.rows(self.connection, folded=json.dumps(list(folded.values()))))
        last = self.last.get("topic", 0)
        new = []
        for name, key in folded.items():
            if key not in ids:
                last += 1
                ids[key] = last
                new.append({"id": last, "name": name, "folded": key, "kind": "automatic"})
        _INSERT_TOPIC.many(self.connection, new)
        return {name: ids[key] for name, key in folded.items()}
