"""Compose link and store: which stored claims the statements of another text are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimtrack.link.alignment import Words
from claimtrack.link.claims import Reading, match_across, match_claims
from claimtrack.link.copies import (
    Shingles,
    body_words,
    copied_share,
    is_another_form,
    may_be_copies,
    shingles,
    signature,
    spots,
)
from claimtrack.model import BlockKind
from claimtrack.store.copies import (
    arrange_copies,
    copies_of,
    find_alike,
    has_signature,
    in_order,
    paragraphs_of,
    save_signature,
)
from claimtrack.store.joined import join_claims
from claimtrack.store.readings import readings_of, surname, text_of
from claimtrack.store.versions import is_revised, places_of
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Article
    from claimtrack.store.values import Reading as Stored
    from claimtrack.store.values import Statement

Ids = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """For each statement the stored claim it is (None: a new one), and the texts this one shares passages with.

    `shares` says how much of this text is in each of these versions, `theirs` how much of each is in this text;
    `same` are pairs of stored claims that this text shows to be one.
    """

    ids: Ids
    shares: dict[int, float] = field(default_factory=dict)
    theirs: dict[int, float] = field(default_factory=dict)
    same: tuple[tuple[int, int], ...] = ()


def read_again(
    connection: Connection, article: Article, version_id: int, statements: Sequence[Statement]
) -> Ids:
    """For each statement read anew out of a stored version the claim it was there; None: a new one."""
    stored = readings_of(connection, version_id)
    plain = Unmarked.of(article.text)
    now = [_reading(statement, plain) for statement in statements]
    found = match_claims([_as_reading(each) for each in stored], now)
    return tuple(None if index is None else stored[index].claim_id for index in found)


def recognise(
    connection: Connection, article: Article, place: tuple[int, int], statements: Sequence[Statement]
) -> Recognised:
    """Recognise the statements of a version that was just added, in earlier versions of its article and in copies.

    `place` is the ids of the article and the version. What a version dropped and a later one prints again is the
    claim it was. Needs the write lock: the version's signature is stored.
    """
    shares, theirs = _shared(connection, article, place)
    matching = _Matching(connection, article, statements)
    earlier = _earlier_versions(connection, place)
    for version in earlier:
        matching.against(version, strict=True)
    # What an update changed is not what it was, even if a copy has been taken for that.
    matching.refused = {each.claim_id for version in earlier for each in readings_of(connection, version)}
    copied = _copied(connection, shares) if shares else []
    bridging = bool(matching.found) or len(_origins(connection, shares)) > 1
    for version in copied:
        matching.against(version, strict=False)
    same = [pair for version in copied for pair in matching.twice(version)] if bridging else ()
    return Recognised(matching.ids, shares, theirs, tuple(same))


def recognise_copies(connection: Connection, article: Article, place: tuple[int, int]) -> tuple[int, ...]:
    """Find the copies of a version that was stored before copies were looked for, and join what they print.

    The ids of claims that are no more, each being one of another text now. Needs the write lock.
    """
    if has_signature(connection, place[1]):
        return ()
    shares, theirs = _shared(connection, article, place)
    if not shares:
        return ()
    mine, words = readings_of(connection, place[1]), Words.of(article.text)
    known = {each.claim_id for each in mine}
    same = []
    for version in _copied(connection, shares):
        stored = [each for each in readings_of(connection, version) if each.claim_id not in known]
        old = Words.of(text_of(connection, version))
        readings = [_as_reading(each) for each in mine]
        matched = match_across([*map(_as_reading, stored)], old, readings, words, strict=True)
        same += [
            (each.claim_id, stored[index].claim_id)
            for each, index in zip(mine, matched, strict=True)
            if index is not None
        ]
    link_copies(connection, place[1], Recognised((), shares, theirs))
    return join_claims(connection, same)


def link_copies(connection: Connection, version_id: int, found: Recognised) -> int | None:
    """Make a version and those it shares passages with copies of the earliest; that one, None where there is none."""
    if not found.shares:
        return None
    shares = copies_of(connection, list(found.shares))
    known = {key: share if share is not None else found.theirs.get(key) for key, share in shares.items()}
    return arrange_copies(connection, known | {version_id: max(found.shares.values())})


def _shared(
    connection: Connection, article: Article, place: tuple[int, int]
) -> tuple[dict[int, float], dict[int, float]]:
    """The stored texts that a version shares passages with, as in `Recognised`; it is found by its own from now on."""
    blocks = (block for block in article.blocks if block.kind is BlockKind.PARAGRAPH)
    words = body_words(block.span.of(article.text) for block in blocks)
    sample = spots(words)
    values = signature(sample)
    alike = find_alike(connection, values, place[0])
    save_signature(connection, place[1], values)
    return _compared(connection, (words, sample), alike) if alike else ({}, {})


def _compared(
    connection: Connection, text: tuple[list[str], frozenset[int]], versions: Sequence[int]
) -> tuple[dict[int, float], dict[int, float]]:
    """Of the versions that a text, its words and their sample, has passages of: how much is in each, of each in it."""
    words, sample = text
    mine: Shingles = frozenset()
    shares, theirs = {}, {}
    for version_id in versions:
        others = body_words(paragraphs_of(connection, version_id))
        if not may_be_copies(sample, spots(others)):
            continue
        mine, other = mine or shingles(words), shingles(others)
        share = copied_share(mine, other)
        if share and not is_another_form(words, other):
            shares[version_id], theirs[version_id] = share, copied_share(other, mine)
    return shares, theirs


def _copied(connection: Connection, versions: Collection[int]) -> list[int]:
    """The versions and the texts that they were copied from, the earliest first."""
    cluster = copies_of(connection, versions)
    return in_order(connection, [key for key, share in cluster.items() if key in versions or share is None])


def _origins(connection: Connection, versions: Collection[int]) -> list[int]:
    """The texts that these versions were copied from: several where those were not known to be alike."""
    shares = copies_of(connection, versions) if versions else {}
    return [version_id for version_id, share in shares.items() if share is None]


def _earlier_versions(connection: Connection, place: tuple[int, int]) -> list[int]:
    """The other versions of an article, the newest first."""
    if not is_revised(connection, place[0]):
        return []
    versions = places_of(connection, [place[0]]).values()
    order = sorted(versions, key=lambda version: version.order, reverse=True)
    return [version.version_id for version in order if version.version_id != place[1]]


@dataclass(slots=True)
class _Matching:
    """Finds the claims of one text in others, one after the other; those `refused` are none of its claims."""

    connection: Connection
    article: Article
    statements: Sequence[Statement]
    found: dict[int, int] = field(default_factory=dict)  # claims by the place of the statement
    words: Words | None = None
    refused: set[int] = field(default_factory=set)

    @property
    def ids(self) -> Ids:
        """For each statement the claim it is."""
        return tuple(self.found.get(place) for place in range(len(self.statements)))

    def against(self, version_id: int, *, strict: bool) -> None:
        """Look for the statements that are no known claim yet among the claims of a stored version."""
        open_ = [place for place in range(len(self.statements)) if place not in self.found]
        self.found |= self._matched(version_id, open_, strict=strict)

    def twice(self, version_id: int) -> list[tuple[int, int]]:
        """The pairs of claims, one found before and one of a stored version, that are the same statement here."""
        matched = self._matched(version_id, list(self.found), strict=True)
        return [(self.found[place], claim_id) for place, claim_id in matched.items()]

    def _matched(self, version_id: int, places: list[int], *, strict: bool) -> dict[int, int]:
        """The claims of a stored version, not found before, that the statements at these places are."""
        taken = self.refused.union(self.found.values())
        stored = [each for each in readings_of(self.connection, version_id) if each.claim_id not in taken]
        if not stored or not places:
            return {}
        self.words, plain = self.words or Words.of(self.article.text), Unmarked.of(self.article.text)
        matched = match_across(
            [_as_reading(each) for each in stored],
            Words.of(text_of(self.connection, version_id)),
            [_reading(self.statements[place], plain) for place in places],
            self.words,
            strict=strict,
        )
        return {
            place: stored[index].claim_id
            for place, index in zip(places, matched, strict=True)
            if index is not None
        }


def _reading(statement: Statement, plain: Unmarked) -> Reading:
    mention = plain.words(statement.mention) if statement.mention else None
    surnames = frozenset(surname(name) for name in (statement.actor, mention) if name)
    return Reading(statement.type == "fact", mention, statement.content, surnames, statement.modality)


def _as_reading(stored: Stored) -> Reading:
    return Reading(stored.is_fact, stored.speaker, stored.content, stored.surnames, stored.modality)
