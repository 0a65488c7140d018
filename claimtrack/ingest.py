"""Compose reading out, linking and storing: an article goes in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from claimtrack.characters import storable_text
from claimtrack.engine import engine
from claimtrack.extract import extract
from claimtrack.recognise import link_copies, read_again, recognise
from claimtrack.statements import link_people, statements_of, topics_of
from claimtrack.store.appearances import earlier_elsewhere
from claimtrack.store.articles import threshold_of
from claimtrack.store.joined import join_claims
from claimtrack.store.known import find_earlier, find_known
from claimtrack.store.known_topics import KnownTopics
from claimtrack.store.originals import is_kept, keep_later
from claimtrack.store.readings import readings_of
from claimtrack.store.versions import article_of, places_of
from claimtrack.store.write import add_version, replace_statements, save_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Article, Extraction
    from claimtrack.recognise import Ids
    from claimtrack.store import Store
    from claimtrack.store.values import KnownText, Person, Statement


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article: added, a new version of one, known, or known with other metadata (`differs` names it).

    `claims` counts claims and attitudes that were not stored before; both counts are 0 for a known article. Of an
    updated one `version` is the number, `kept` and `removed` count claims and facts of the version before, `again`
    those that only versions before that had, and `new` those that none had, in whatever other article they stand.
    `copy_of` is the article that first printed its text, `kept_original` whether the bytes of a known article are kept
    only now.
    """

    outcome: Literal["added", "updated", "known", "differs"]
    article_id: int
    claims: int = 0
    facts: int = 0
    differs: tuple[str, ...] = ()
    version: int = 1
    kept: int = 0
    again: int = 0
    new: int = 0
    removed: int = 0
    copy_of: int | None = None
    kept_original: bool = False

    @property
    def message(self) -> str:
        """One sentence for the person at the terminal."""
        if self.outcome == "added":
            copy = "" if self.copy_of is None else f", a copy of article {self.copy_of}"
            return f"added as article {self.article_id}{copy}: {self.claims} claims, {self.facts} facts"
        if self.outcome == "updated":
            again = f"{self.again} back again, " if self.again else ""
            counts = f"{self.kept} kept, {again}{self.new} new, {self.removed} removed"
            return f"version {self.version} of article {self.article_id}: {counts}"
        now = "; its original is kept now" if self.kept_original else ""
        if self.outcome == "known":
            return f"known already, as article {self.article_id}{now}"
        fields = " and ".join(self.differs)
        return f"known already, as article {self.article_id}, with another {fields}; use 'article edit'{now}"


@dataclass(frozen=True, slots=True)
class ReadOut:
    """An article that is not stored yet, and what was read out of it as `dated` (see `at_its_own_time`)."""

    article: Article
    dated: Article
    extraction: Extraction


def add_article(
    store: Store,
    article: Article,
    extracted: Callable[[], Extraction] | None = None,
    threshold: float | None = None,
    *,
    keep_original: bool = False,
) -> Added:
    """Read an article's claims and facts out of it and store them, all or nothing.

    A text that is stored under the same URL (or, without one, the same publisher) is left alone. Another text at a
    URL that is stored, or under an outlet's identifier, is a new version of that article: claims that stay keep their
    ids. NUL characters and lone surrogates are replaced one for one. `extracted` returns what was read out of
    the article elsewhere; it is called only if the article is new. `threshold` is the least confidence of a
    claim (None: the usual one); it is kept, and holds when the article is read again. `keep_original` stores the bytes
    it was read from, too, not their hash alone, of a known article as well. Raises ClaimtrackError where the database
    cannot be written.
    """
    found = read_out(store, article, extracted, threshold, keep_original=keep_original)
    if isinstance(found, Added):
        return found
    return add_together(store, (found,), threshold, keep_original=keep_original)[0]


def read_out(
    store: Store,
    article: Article,
    extracted: Callable[[], Extraction] | None = None,
    threshold: float | None = None,
    *,
    keep_original: bool = False,
) -> ReadOut | Added:
    """What `add_together` is to store of an article, or what became of one that is known; see `add_article`."""
    article = storable(article)
    with store.glancing() as connection:
        known = find_known(connection, article)
        earlier = None if known else find_earlier(connection, article)
    if known is not None:
        return _known(known, kept=keep_original and _keep_later(store, article, known.version_id))
    dated = article if earlier is None else at_its_own_time(article)
    extraction = extract(dated, threshold) if extracted is None or dated != article else extracted()
    return ReadOut(article, dated, extraction)


def add_together(
    store: Store, found: Iterable[ReadOut], threshold: float | None = None, *, keep_original: bool = False
) -> list[Added]:
    """Store some articles in one transaction, all of them or none; what became of each."""
    with store.writing() as connection:
        topics = KnownTopics(connection)
        added = [_add(connection, topics, each, threshold, keep_original=keep_original) for each in found]
        topics.save()
        return added


def _add(
    connection: Connection,
    topics: KnownTopics,
    found: ReadOut,
    threshold: float | None,
    *,
    keep_original: bool,
) -> Added:
    article, extraction = found.article, found.extraction
    known = find_known(connection, article)  # somebody else may have added it meanwhile
    if known is not None:
        version_id = known.version_id if keep_original else None
        return _known(known, kept=version_id is not None and keep_later(connection, article, version_id))
    earlier = find_earlier(connection, article)
    dated = article if earlier is None else at_its_own_time(article)
    if dated != found.dated:
        extraction = extract(dated, threshold)
    place = add_version(connection, article, earlier, engine(), threshold, keep_original=keep_original)
    about = topics_of(topics, article, extraction)
    statements = statements_of(article, extraction, topics.defined, about)
    known_claims = recognise(connection, article, place, statements)
    ids = known_claims.ids
    people = _people(connection, article, place, (statements, ids), extraction)
    save_statements(connection, article, place, statements, people, ids)
    topics.learn(about.evidence())
    first = link_copies(connection, place[1], known_claims)
    if join_claims(connection, known_claims.same):
        topics.forget()
    copy_of = None if first is None or first == place[1] else article_of(connection, first)
    facts = sum(s.type == "fact" for s, claim_id in zip(statements, ids, strict=True) if claim_id is None)
    new = Added("added", place[0], ids.count(None) - facts, facts, copy_of=copy_of)
    return new if earlier is None else _updated(connection, new, place, ids)


def is_known(store: Store, article: Article) -> bool:
    """Whether `add_article` would leave the article alone."""
    with store.glancing() as connection:
        return find_known(connection, article) is not None


def storable(article: Article) -> Article:
    """The article without characters that UTF-8 or SQLite cannot hold; no offset changes."""
    changes: dict[str, Any] = {
        name: clean
        for name in ("text", "title", "byline", "publisher", "url", "id", "source")
        if (value := getattr(article, name)) and (clean := storable_text(value)) != value
    }
    return replace(article, **changes) if changes else article


def at_its_own_time(article: Article) -> Article:
    """A later version of an article as it is dated: its "today" is the day of the update."""
    return article if article.updated is None else replace(article, published=article.updated)


def read_stored_again(
    connection: Connection, article: Article, place: tuple[int, int]
) -> tuple[int | None, ...]:
    """Replace the statements of a stored version by what is read now; for each the id it had, None for a new one.

    `place` is the ids of the article and the version. What people decided stays. Needs the write lock.
    """
    first = places_of(connection, [place[0]])[place[1]].number == 1
    extraction = extract(article if first else at_its_own_time(article), threshold_of(connection, place[1]))
    topics = KnownTopics(connection)
    statements = statements_of(article, extraction, topics.defined, topics_of(topics, article, extraction))
    ids = read_again(connection, article, place[1], statements)
    people = _people(connection, article, place, (statements, ids), extraction)
    replace_statements(connection, article, place, statements, people, ids, engine())
    return ids


def _people(
    connection: Connection,
    article: Article,
    place: tuple[int, int],
    read: tuple[Sequence[Statement], Ids],
    extraction: Extraction,
) -> tuple[Person, ...]:
    """Everybody named in those statements that no earlier version prints: of the others it is known who said them."""
    stored = [claim_id for claim_id in read[1] if claim_id is not None]
    known: frozenset[int] = frozenset()
    if stored:
        known = earlier_elsewhere(connection, stored, places_of(connection, [place[0]])[place[1]])
    naming = [statement for statement, claim_id in zip(*read, strict=True) if claim_id not in known]
    return link_people(connection, article, naming, extraction.actors)


def _updated(connection: Connection, new: Added, place: tuple[int, int], ids: Ids) -> Added:
    """What became of a new version of a stored article; `new` counts what it did not say before."""
    versions = places_of(connection, [place[0]])
    number = versions[place[1]].number
    printed = {
        each.number: {reading.claim_id for reading in readings_of(connection, key)}
        for key, each in versions.items()
        if each.number < number
    }
    before = printed.get(number - 1, set())
    earlier = set[int]().union(*printed.values())
    kept = sum(claim_id in before for claim_id in ids)
    again = sum(claim_id in earlier for claim_id in ids) - kept
    return replace(
        new,
        outcome="updated",
        version=number,
        kept=kept,
        again=again,
        new=len(ids) - kept - again,
        removed=len(before.difference(ids)),
    )


def _known(known: KnownText, *, kept: bool) -> Added:
    outcome: Literal["differs", "known"] = "differs" if known.differs else "known"
    return Added(outcome, known.article_id, differs=known.differs, kept_original=kept)


def _keep_later(store: Store, article: Article, version_id: int | None) -> bool:
    """Whether the bytes of a known article had to be kept, and are now."""
    if version_id is None or article.original is None:
        return False
    with store.glancing() as connection:
        if is_kept(connection, version_id):
            return False
    with store.writing() as connection:
        return keep_later(connection, article, version_id)
