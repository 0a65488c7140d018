"""Write articles and what was read out of them: bulk Core statements, one transaction an article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, literal_column, select, union_all, update

from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.appearances import dump_read, settle
from claimtrack.store.decisions import now
from claimtrack.store.encoding import Spans, digest, dump_blocks, dump_spans, iso, sort_key
from claimtrack.store.held import holding
from claimtrack.store.originals import hash_of_original, save_original
from claimtrack.store.people import save_people
from claimtrack.store.places import free_place, separate
from claimtrack.store.rereading import decided, held_extents, mark_missing, restore_extents
from claimtrack.store.sqlite import Prepared, insertion, insertion_with_id, next_ids, one_of
from claimtrack.store.tables import table_of
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection

    from claimtrack.model import Article
    from claimtrack.store.values import Person, Statement

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_TOPIC = table_of(tables.Topic)
_TOPIC_NAME = table_of(tables.TopicName)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_LINK = table_of(tables.Link)
_HELD = table_of(tables.Held)
_NOTE = table_of(tables.Note)
_VERDICT = table_of(tables.Verdict)

_INSERT_ARTICLE = insertion_with_id(_ARTICLE)
_REVISE = Prepared(
    update(_ARTICLE).where(_ARTICLE.c.id == bindparam("article")).values(revised=literal_column("1"))
)
_INSERT_VERSION = insertion_with_id(_VERSION)
_INSERT_CLAIM = insertion_with_id(_CLAIM)
_INSERT_APPEARANCE = insertion(_APPEARANCE)
_INSERT_CLAIM_ACTOR = insertion(_CLAIM_ACTOR, only_new=True)
_INSERT_CLAIM_TOPIC = insertion(_CLAIM_TOPIC, only_new=True)
_INSERT_TOPIC = insertion_with_id(_TOPIC)
_INSERT_LINK = insertion(_LINK, only_new=True)
_VIA: ColumnElement[str] = literal_column("'via'")
_PERSON: ColumnElement[str] = literal_column("'person'")
_UNREAD = [  # what was read, and not said by people
    Prepared(delete(column.table).where(column == bindparam("gone"), *read))
    for column, *read in (
        (_LINK.c.claim_id, _LINK.c.kind == _VIA),
        (_LINK.c.other_id, _LINK.c.kind == _VIA),
        (_CLAIM_ACTOR.c.claim_id,),
        (_CLAIM_TOPIC.c.claim_id, _CLAIM_TOPIC.c.basis != _PERSON),
    )
]
_GONE = [
    Prepared(delete(column.table).where(column == bindparam("gone")))
    for column in (
        *(_LINK.c.claim_id, _LINK.c.other_id, _CLAIM_ACTOR.c.claim_id, _CLAIM_TOPIC.c.claim_id),
        *(_HELD.c.claim_id, _NOTE.c.claim_id, _VERDICT.c.claim_id, _CLAIM.c.id),
    )
]
_PRINTED_IN = Prepared(
    select(_APPEARANCE.c.claim_id, _APPEARANCE.c.as_read.is_(None)).where(
        _APPEARANCE.c.version_id == bindparam("version")
    )
)
_PRINTED_ELSEWHERE = Prepared(
    select(_APPEARANCE.c.claim_id)
    .distinct()
    .where(one_of(_APPEARANCE.c.claim_id, "claims"), _APPEARANCE.c.version_id != bindparam("version"))
)
_UNPRINT = Prepared(
    delete(_APPEARANCE).where(
        _APPEARANCE.c.claim_id == bindparam("gone"), _APPEARANCE.c.version_id == bindparam("version")
    )
)
_TOPIC_IDS = Prepared(
    union_all(
        select(_TOPIC_NAME.c.folded, _TOPIC_NAME.c.topic_id).where(one_of(_TOPIC_NAME.c.folded, "folded")),
        select(_TOPIC.c.folded, _TOPIC.c.id).where(one_of(_TOPIC.c.folded, "folded")),
    )
)


def add_version(
    connection: Connection,
    article: Article,
    article_id: int | None,
    engine: str,
    threshold: float | None = None,
    *,
    keep_original: bool = False,
) -> tuple[int, int]:
    """Store another version of an article, or a new one (`article_id` None); the ids of the article and the version.

    What it says is stored by `save_statements`; `threshold` is the confidence that was asked for, `keep_original` keeps
    the bytes it was read from. Needs the write lock.
    """
    last = next_ids(connection)
    if article_id is None:
        article_id = last.get("article", 0) + 1
        origin = {
            "publisher": article.publisher,
            "url": article.url,
            "given_id": article.id,
            "source": article.source,
        }
        _INSERT_ARTICLE.many(connection, [{"id": article_id, **origin, "revised": False}])
    else:
        _REVISE.many(connection, [{"article": article_id}])
    version_id = last.get("version", 0) + 1
    reading = {
        "id": version_id,
        "article_id": article_id,
        "original_hash": hash_of_original(article),
        "read_at": now(),
        "reader": article.reader,
        "engine": engine,
        "threshold": threshold,
        "language": article.language,
        "date_order": article.date_order,
    }
    _INSERT_VERSION.many(connection, [reading | describe(article)])
    if keep_original:
        save_original(connection, article, version_id)
    return article_id, version_id


def save_statements(
    connection: Connection,
    article: Article,
    place: tuple[int, int],
    statements: Sequence[Statement],
    people: Sequence[Person],
    ids: Sequence[int | None],
) -> None:
    """Store what was read out of a version, in text order.

    `place` is the ids of the article and the version; `ids` gives for each statement the stored claim
    it is, or None for a new one. `people` has an entry for every name in the statements that no earlier version
    prints. Needs the write lock.
    """
    _Writer(connection, article, *place).save(statements, people, ids)


def replace_statements(
    connection: Connection,
    article: Article,
    place: tuple[int, int],
    statements: Sequence[Statement],
    people: Sequence[Person],
    ids: Sequence[int | None],
    engine: str,
) -> None:
    """Store what `engine` read anew out of a stored version, as `save_statements` does.

    Claims that no statement is any more are removed, unless another version prints them; those of which people said
    anything stay, marked as missing. Needs the write lock.
    """
    connection.execute(update(_VERSION).where(_VERSION.c.id == place[1]).values(engine=engine))
    printed = {claim_id for claim_id, _ in _PRINTED_IN.rows(connection, version=place[1])}
    lost = decided(connection, printed.difference(ids))
    extents = held_extents(connection, place[1])
    left = delete_statements(connection, place[1], frozenset(ids), lost)
    _Writer(connection, article, *place).save(statements, people, ids)
    restore_extents(connection, place[1], extents)
    mark_missing(connection, lost - left)
    settle(connection, left.difference(ids), {})
    separate(connection, decided(connection, printed))


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
    connection: Connection,
    version_id: int,
    keep: frozenset[int | None] = frozenset(),
    lost: frozenset[int] = frozenset(),
) -> frozenset[int]:
    """Delete what was read out of a version; of claims to `keep` the row and what people said of them stay.

    Of those `lost` all stays, the appearance too, unless other versions print them. Returns the claims that other
    versions print: these stay, and are to be settled.
    """
    gave = dict(_PRINTED_IN.rows(connection, version=version_id))
    here = json.dumps(list(gave))
    left = frozenset(key for (key,) in _PRINTED_ELSEWHERE.rows(connection, claims=here, version=version_id))
    missing = lost - left
    gone_from_here = [{"gone": key, "version": version_id} for key in gave if key not in missing]
    _UNPRINT.many(connection, gone_from_here)
    unread = [key for key in gave if key not in left or (gave[key] and key in keep)]
    for unlink in _UNREAD:
        unlink.many(connection, [{"gone": key} for key in unread if key not in missing])
    gone = [key for key in gave if key not in keep and key not in left and key not in missing]
    for forget in _GONE:
        forget.many(connection, [{"gone": key} for key in gone])
    return left


class _Writer:
    """Writes the statements of one article version."""

    def __init__(self, connection: Connection, article: Article, article_id: int, version_id: int) -> None:
        self.connection = connection
        self.article = article
        self.plain = Unmarked.of(article.text)
        self.article_id = article_id
        self.version_id = version_id
        self.last = next_ids(connection)
        self.published = iso(article.published)

    def save(
        self, statements: Sequence[Statement], people: Sequence[Person], ids: Sequence[int | None]
    ) -> None:
        """Insert claims for statements without an id, an appearance for each, and what belongs to the claims."""
        day = self.published and self.published[:10]
        actors = save_people(self.connection, people, self.last.get("actor", 0), day)
        fresh = self.last.get("claim", 0)
        numbers = []
        for number in ids:
            fresh += number is None
            numbers.append(fresh if number is None else number)
        read = list(zip(numbers, statements, ids, strict=True))
        # Behind those of other versions, for no two may share a sort key.
        first = free_place(self.connection, self.article_id, self.version_id)
        new = [self._claim(n, at, s, actors) for at, (n, s, known) in enumerate(read, first) if known is None]
        _INSERT_CLAIM.many(self.connection, new)
        appearances = [
            self._appearance(n, s, None if known is None else dump_read(s, at))
            for at, (n, s, known) in enumerate(read, first)
        ]
        _INSERT_APPEARANCE.many(self.connection, appearances)
        stored = [n for n in ids if n is not None]
        givers = settle(self.connection, stored, actors) if stored else {}
        given = [(n, s) for n, s, _ in read if givers.get(n, self.version_id) == self.version_id]
        self._save_actors(given, actors)
        self._save_topics(given, stored)
        vias = [(n, numbers[s.via]) for n, s in given if s.via is not None]
        links = [{"claim_id": n, "other_id": via, "kind": "via"} for n, via in vias]
        _INSERT_LINK.many(self.connection, links)

    def _claim(
        self, number: int, place: int, statement: Statement, actors: Mapping[str, int]
    ) -> dict[str, Any]:
        said = statement.said
        return {
            "id": number,
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

    def _appearance(self, claim_id: int, statement: Statement, as_read: str | None) -> dict[str, Any]:
        text, said, words = self.article.text, statement.said, self.plain.words
        wording = "".join([span.of(text) for span in statement.content])
        return {
            "claim_id": claim_id,
            "version_id": self.version_id,
            "spans": dump_spans(Spans(statement.content, statement.cue, statement.mention, said.phrase)),
            "wording": None if wording == statement.text and as_read is None else wording,
            "mention": statement.mention and words(statement.mention),
            "cue": statement.cue and words(statement.cue),
            "phrase": said.phrase and words(said.phrase),
            "rule": said.rule,
            "alternatives": json.dumps(said.alternatives) if said.alternatives else None,
            "as_read": as_read,
        }

    def _save_actors(self, numbered: Iterable[tuple[int, Statement]], actors: Mapping[str, int]) -> None:
        pairs = dict.fromkeys((actors[name], n) for n, statement in numbered for name in statement.actors)
        rows = [{"actor_id": actor_id, "claim_id": n} for actor_id, n in pairs]
        _INSERT_CLAIM_ACTOR.many(self.connection, rows)

    def _save_topics(self, numbered: Sequence[tuple[int, Statement]], stored: Collection[int]) -> None:
        topics = self._heading_topics(dict.fromkeys(name for _, s in numbered for name in s.headings))
        about: dict[tuple[int, int], str] = {}
        for n, statement in numbered:
            for name in statement.headings:
                if name in topics and topics[name] not in statement.excluded:
                    about[topics[name], n] = "heading"
            for topic_id in statement.tags:
                about.setdefault((topic_id, n), "pattern")
        by_hand = holding(self.connection, stored, "topics") if stored else ()
        rows = [
            {"topic_id": topic, "claim_id": n, "basis": basis}
            for (topic, n), basis in about.items()
            if n not in by_hand
        ]
        _INSERT_CLAIM_TOPIC.many(self.connection, rows)

    def _heading_topics(self, names: Iterable[str]) -> dict[str, int]:
        """The ids of topics found in articles, by name; new ones are stored."""
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
