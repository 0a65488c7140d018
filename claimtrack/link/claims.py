"""Which stored claim a claim of another reading is: of the same text, of a changed one, or of a copy."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.link.alignment import Words, aligned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimtrack.model import Span

_ENOUGH = 0.5  # of what either of the two covers


@dataclass(frozen=True, slots=True)
class Reading:
    """What identifies a claim within a text: its speaker as printed, and its content.

    `surnames` are the folded last words of the speaker's names, by which a changed text still tells who it is;
    `modality` is how far the speaker stands by it.
    """

    is_fact: bool
    speaker: str | None
    content: tuple[Span, ...]
    surnames: frozenset[str] = frozenset()
    modality: str = "asserted"


def match_claims(stored: Sequence[Reading], read: Sequence[Reading]) -> tuple[int | None, ...]:
    """For each claim read again in the same text, the index of the stored claim it is; None: a new one.

    The same speaker says both and they share at least half of the characters that either covers;
    the largest share decides first, and nothing is matched twice.
    """
    shares = (
        (_share_of_characters(claim.content, other.content), mine, theirs)
        for mine, claim in enumerate(read)
        for theirs, other in enumerate(stored)
        if claim.is_fact is other.is_fact
        if claim.speaker == other.speaker or not claim.surnames.isdisjoint(other.surnames)
    )
    return _best(shares, len(read))


def match_across(
    stored: Sequence[Reading], old: Words, read: Sequence[Reading], new: Words, *, strict: bool
) -> tuple[int | None, ...]:
    """For each claim read in a new text, the index of the claim of an old text that it is; None: a new one.

    Both are printed in the same words, at least half of those that either covers, and in a passage that one text has
    from the other. If `strict` they must also not be told of two people, as said and as denied, or with other figures
    or telling words: what an outlet gives to somebody else or says otherwise is another claim of that outlet.
    """
    if not stored or not read:
        return (None,) * len(read)
    places = aligned(old.words, new.words)
    covered = [old.within(claim.content) for claim in stored]
    owners: defaultdict[int | None, list[int]] = defaultdict(list)
    for theirs, words in enumerate(covered):
        for word in words:
            owners[word].append(theirs)
    shares = []
    for mine, claim in enumerate(read):
        words = new.within(claim.content)
        shared = Counter(theirs for word in words for theirs in owners.get(places[word], ()))
        shares += [
            (share, mine, theirs)
            for theirs, both in shared.items()
            if (share := both / (len(words) + len(covered[theirs]) - both)) >= _ENOUGH
            if claim.is_fact is stored[theirs].is_fact
            if not strict
            or _says_the_same(
                (stored[theirs], [old.words[word] for word in covered[theirs]]),
                (claim, [new.words[word] for word in words]),
            )
        ]
    return _best(shares, len(read))


def _best(shares: Iterable[tuple[float, int, int]], count: int) -> tuple[int | None, ...]:
    """The index that each of `count` claims is given by (share, its own index, the other's), the largest first."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    pairs = sorted((-share, mine, theirs) for share, mine, theirs in shares if share >= _ENOUGH)
    for _, mine, theirs in pairs:
        if mine not in found and theirs not in taken:
            found[mine] = theirs
            taken.add(theirs)
    return tuple(found.get(index) for index in range(count))


def _says_the_same(stored: tuple[Reading, list[str]], read: tuple[Reading, list[str]]) -> bool:
    """Whether nothing that matters was changed between two claims, each with the words of its content."""
    (claim, these), (other, those) = stored, read
    if claim.modality != other.modality or not _may_be_one(claim.surnames, other.surnames):
        return False
    if these == those:
        return True
    from claimtrack.link.wordings import says_otherwise  # noqa: PLC0415 - few articles need it

    return not says_otherwise(these, those)


def _may_be_one(names: frozenset[str], others: frozenset[str]) -> bool:
    return not names or not others or not names.isdisjoint(others)


def _share_of_characters(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Characters that both cover, of those that either covers."""
    both = sum(
        max(0, min(mine.end, theirs.end) - max(mine.start, theirs.start)) for mine in one for theirs in other
    )
    either = _length(one) + _length(other) - both
    return both / either if either else 0.0


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)
