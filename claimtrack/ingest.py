"""Compose reading out, linking and storing: an article goes in, and is edited."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.extract import extract
from claimtrack.model import Moment
from claimtrack.recognise import link_copies, read_again, recognise
from claimtrack.statements import link_people, link_topics, statements_of
from claimtrack.store.appearances import earlier_elsewhere
from claimtrack.store.articles import (
    check_not_by_hand,
    describe_again,
    stored_article,
    summarise,
    threshold_of,
)
from claimtrack.store.copies import rearrange_copies
from claimtrack.store.decisions import record
from claimtrack.store.encoding import storable_text
from claimtrack.store.joined import join_claims
from claimtrack.store.known import find_earlier, find_known
from claimtrack.store.people import forget_unused
from claimtrack.store.readings import readings_of
from claimtrack.store.topics import user_topics
from claimtrack.store.versions import article_of, places_of
from claimtrack.store.write import add_version, replace_statements, save_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Article, Extraction
    from claimtrack.recognise import Ids
    from claimtrack.store import ArticleSummary, Store
    from claimtrack.store.values import KnownText, Person, Statement

ENGINE = "3"  # raised when extraction reads the same text differently


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article: added, a new version of one, known, or known with other metadata (`differs` names it).

    `claims` counts claims and attitudes that were not stored before; both counts are 0 for a known article. Of an
    updated one `version` is the number, and `kept` and `removed` count claims and facts of the version before.
    `copy_of` is the article that first printed its text.
    """

    outcome: Literal["added", "updated", "known", "differs"]
    article_id: int
    claims: int = 0
    facts: int = 0
    differs: tuple[str, ...] = ()
    version: int = 1
    kept: int = 0
    removed: int = 0
    copy_of: int | None = None

    @property
    def message(self) -> str:
        """One sentence for the person at the terminal."""
        if self.outcome == "added":
            copy = "" if self.copy_of is None else f", a copy of article {self.copy_of}"
            return f"added as article {self.article_id}{copy}: {self.claims} claims, {self.facts} facts"
        if self.outcome == "updated":
            counts = f"{self.kept} kept, {self.claims + self.facts} new, {self.removed} removed"
            return f"version {self.version} of article {self.article_id}: {counts}"
        if self.outcome == "known":
            return f"known already, as article {self.article_id}"
        fields = " and ".join(self.differs)
        return f"known already, as article {self.article_id}, with another {fields}; use 'article edit'"


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit did: the article as it is now, and how many claims and facts stayed, came and went."""

    article: ArticleSummary
    kept: int
    added: int
    removed: int


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
    it was read from, too, not their hash alone. Raises ClaimtrackError where the database cannot be written.
    """
    article = storable(article)
    with store.glancing() as connection:
        known = find_known(connection, article)
        earlier = None if known else find_earlier(connection, article)
    if known is not None:
        return _known(known)
    dated = article if earlier is None else at_its_own_time(article)
    extraction = extract(dated, threshold) if extracted is None or dated != article else extracted()
    with store.writing() as connection:
        known = find_known(connection, article)  # somebody else may have added it meanwhile
        if known is not None:
            return _known(known)
        earlier = find_earlier(connection, article)
        place = add_version(connection, article, earlier, ENGINE, threshold, keep_original=keep_original)
        statements = link_topics(connection, statements_of(article, extraction, user_topics(connection)))
        found = recognise(connection, article, place, statements)
        ids = found.ids
        people = _people(connection, article, place, (statements, ids), extraction)
        save_statements(connection, article, place, statements, people, ids)
        first = link_copies(connection, place[1], found)
        join_claims(connection, found.same)
        copy_of = None if first is None or first == place[1] else article_of(connection, first)
        facts = sum(s.type == "fact" for s, claim_id in zip(statements, ids, strict=True) if claim_id is None)
        new = Added("added", place[0], ids.count(None) - facts, facts, copy_of=copy_of)
        return new if earlier is None else _updated(connection, new, place, ids)


def is_known(store: Store, article: Article) -> bool:
    """Whether `add_article` would leave the article alone."""
    with store.glancing() as connection:
        return find_known(connection, article) is not None


def edit_article(
    store: Store,
    article_id: int,
    *,
    published: str | None = None,
    updated: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Edited:
    """Correct what is known about a stored article (None: leave it) and read its claims anew.

    `published` and `updated` are an ISO 8601 date, or date and time. Claims keep their ids where the
    same speaker still says the same. Raises ClaimtrackError for an unknown id, a date that is none,
    or if the article would then be one that is stored already.
    """
    changes: dict[str, Any] = {
        "published": _moment(published),
        "updated": _moment(updated),
        "title": title,
        "byline": byline,
        "publisher": publisher,
        "url": url,
    }
    with store.writing() as connection:
        stored, version_id = stored_article(connection, article_id)
        check_not_by_hand(connection, article_id, version_id)
        before = summarise(connection, article_id)
        article = storable(replace(stored, **{name: new for name, new in changes.items() if new is not None}))
        describe_again(connection, (article_id, version_id), article)
        _check_alone(connection, article_id, article)
        ids = read_stored_again(connection, article, (article_id, version_id))
        rearrange_copies(connection, version_id)
        forget_unused(connection)
        after = summarise(connection, article_id)
        record(connection, "edit article", article_id, asdict(before), asdict(after))
    kept = sum(claim_id is not None for claim_id in ids)
    return Edited(after, kept, len(ids) - kept, before.claims + before.facts - kept)


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
    statements = link_topics(connection, statements_of(article, extraction, user_topics(connection)))
    ids = read_again(connection, article, place[1], statements)
    people = _people(connection, article, place, (statements, ids), extraction)
    replace_statements(connection, article, place, statements, people, ids, ENGINE)
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
    before = next((key for key, each in versions.items() if each.number == number - 1), None)
    printed = set() if before is None else {each.claim_id for each in readings_of(connection, before)}
    kept, removed = len(ids) - ids.count(None), len(printed.difference(ids))
    return replace(new, outcome="updated", version=number, kept=kept, removed=removed)


def _check_alone(connection: Connection, article_id: int, article: Article) -> None:
    """Raise if another stored article is the same text of the same outlet."""
    same = find_known(connection, article, besides=article_id)
    if same is not None:
        raise ClaimtrackError(
            f"article {article_id} would be the same as article {same.article_id}; remove one of the two"
        )


def _moment(text: str | None) -> Moment | None:
    if text is None:
        return None
    try:
        return Moment.parse(text)
    except ValueError:
        raise UsageMistakeError(
            f"{text!r} is no date; write 2025-03-08, or 2025-03-08T01:45 with the time"
        ) from None


def _known(known: KnownText) -> Added:
    return Added("differs" if known.differs else "known", known.article_id, differs=known.differs)
