"""The clauses of an outlet's own voice: what of a sentence is nobody's words, clause by clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterator

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

SUBORDINATING = frozenset("after as when while because before since although though once until where".split())
_JOINING = SUBORDINATING | frozenset(("and", "but", "with", "that", "which", "who", "for", "in"))
_PERSONAL = frozenset(("who", "which", "whose"))
_MARKS = frozenset((",", ".", ";", ":", "—", "–", "-"))
_CLAUSE_ENDS = frozenset((",", ";", "—", "–", ")"))
SHORTEST = 4  # words
_SHORTEST_RELATIVE = 3  # words of "who resigned in May", "who" included or not
_SPOKEN = 6  # words of a quotation that is no term


def own_clauses(
    paragraph: Paragraph, sentence: WordSpan, taken: SortedSpans, least: int = SHORTEST
) -> Iterator[WordSpan]:
    """The clauses of a sentence outside everything `taken` by attributions, of `least` words, relative clauses apart.

    Of a sentence with an attribution: what stands in front of it, and "who …" or "which …" of those who speak.
    """
    first, stop = sentence
    inside = taken.overlapping(paragraph.words.span(first, stop))
    end = stop
    if inside:
        end = next((k for k in range(first, stop) if paragraph.words.ends[k] > inside[0].start), first)
        end = _front_end(paragraph, first, end)
    stretches = [(first, end)]
    if inside:
        stretches.append((_behind_semicolon(paragraph.words, inside[-1].end, stop), stop))
    for front, back in stretches:
        if _quoted_at_length(paragraph, front, back):
            continue
        clauses = [_trimmed(paragraph.words, *clause) for clause in _main_clauses(paragraph, front, back)]
        yield from ((begin, limit) for begin, limit in clauses if limit - begin >= least)


def _behind_semicolon(words: Words, end: int, stop: int) -> int:
    """The word behind the semicolon that stands right behind character `end`, `stop` where none does."""
    k = bisect_left(words.starts, end)
    return k + 1 if k < stop and words.words[k] == ";" else stop


def relative_clauses(paragraph: Paragraph, sentence: WordSpan) -> Iterator[WordSpan]:
    """The clauses of a sentence that begin with "who", "which" or "whose" and are not quoted."""
    words, (first, stop) = paragraph.words, sentence
    if _PERSONAL.isdisjoint(words.lower[first:stop]):
        return
    for k in range(first + 1, stop - 2):
        if words.lower[k] in _PERSONAL and paragraph.inside[k] < 0 and words.tags[k - 1] != "IN":
            end = _relative_end(words, k, stop)
            if end - k >= _SHORTEST_RELATIVE:
                yield k, end


def _relative_end(words: Words, relative: int, stop: int) -> int:
    """The word after a relative clause: at the mark that closes it, a comma behind its verb at the earliest."""
    verb = False
    for k in range(relative + 1, stop):
        if words.words[k] in _CLAUSE_ENDS and verb:
            return k
        if (
            words.lower[k] in ("and", "but")
            and words.lower[k + 1 : k + 2]
            and words.lower[k + 1] in _PERSONAL
        ):
            return k
        verb = verb or words.tags[k] in FINITE or words.tags[k] == "VBN"
    return _trimmed(words, relative, stop)[1]


def _trimmed(words: Words, begin: int, limit: int) -> WordSpan:
    while limit > begin and words.words[limit - 1] in _MARKS:
        limit -= 1
    return begin, limit


def _quoted_at_length(paragraph: Paragraph, first: int, end: int) -> bool:
    if not paragraph.quotes or first >= end or max(paragraph.inside[first:end]) < 0:
        return False
    return any(
        number >= 0 and paragraph.quotes[number].stop - k > _SPOKEN
        for k, number in enumerate(paragraph.inside[first:end], first)
    )


def _front_end(paragraph: Paragraph, first: int, end: int) -> int:
    """Where the clause in front of an attribution at word `end` ends: before the words that join the two.

    `first` where there is no clause but an adverbial: "In a statement released on Wednesday, | Ines Carvalho said",
    "Speaking at a packed meeting on Thursday, | he said".
    """
    words, k = paragraph.words, end
    while k > first and (words.words[k - 1] in _MARKS or words.lower[k - 1] in _JOINING):
        k -= 1
    if k == end or words.lower[first] == "according":
        return first
    apart = any(words.words[n] == "," for n in range(first, k))
    adverbial = words.tags[first] in ("IN", "VBG") and words.lower[first] not in SUBORDINATING and not apart
    return first if adverbial or words.lower[k - 1] == "to" else k


def _main_clauses(paragraph: Paragraph, first: int, stop: int) -> Iterator[WordSpan]:
    """The clauses of a stretch: a subordinate one in front, and those a semicolon, ", and" or ", but" joins."""
    words = paragraph.words
    first = yield from _opening_clause(words, first, stop)
    begin = first
    for k in [
        k for k, word in enumerate(words.words[first : max(first, stop - 2)], first) if word in (",", ";")
    ]:
        joint = k + 2 if words.words[k] == "," and words.lower[k + 1] in ("and", "but") else k + 1
        if paragraph.inside[k] >= 0 or (words.words[k] == "," and joint == k + 1):
            continue
        end = phrase_after(words, joint, stop)
        if words.words[k] == ";" or (
            end is not None and end < stop and words.tags[end] in ("VBD", "VBZ", "MD")
        ):
            yield begin, k
            begin = joint
    yield begin, stop


def _opening_clause(words: Words, first: int, stop: int) -> Generator[WordSpan, None, int]:
    """ "When the dam broke in 2021, | …": the subordinate clause without its conjunction; the word after it."""
    if first >= stop or words.lower[first] not in SUBORDINATING:
        return first
    comma = next((k for k in range(first, stop) if words.words[k] == ","), stop)
    if not has_finite_verb(words, first + 1, comma):
        return first
    yield first + 1, comma
    return min(comma + 1, stop)
