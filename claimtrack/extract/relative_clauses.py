"""Clauses that tell more of a noun: "who resigned in May", "that sank on Friday", "filed in March by two families"."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.extract.base_phrases import NOUN
from claimtrack.extract.cues import tells
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import FINITE, is_finite_verb
from claimtrack.extract.words import Words

_PERSONAL = frozenset(("who", "which", "whose"))
_LEADING = _PERSONAL | {"that", "where"}
_MARKS = frozenset((",", ".", ";", ":", "—", "–", "-"))
_CLAUSE_ENDS = frozenset((",", ";", "—", "–", ")"))
_LONG = 60  # words of a subject or a relative clause
_SHORTEST = 3  # words of "who resigned in May", "who" included or not
_NOUNS = frozenset(("NN", "NNS", "NNP", "CD", ")"))
_DONE = ("VBN", "VBD")  # the tagger mistakes one for the other
_PAST = ("VBD", "VBZ", "MD")
_BEFORE_MAIN = frozenset(("NN", "NNS", "NNP", "CD", "RB", ")", "RP", '"'))  # tags in front of the main verb
_ISSUED = frozenset(  # of papers and programmes: they date what is said in them
    "released published issued dated seen obtained sent posted written aired broadcast recorded shared circulated "
    "emailed printed filmed reviewed made called named known followed".split()
)
PLANNED = frozenset(  # what is no event: "expected to open in 2026", "compared with January", "given the events of May"
    "expected scheduled planned slated due intended projected forecast predicted tipped estimated meant designed "
    "supposed thought believed feared compared based given including".split()
)
SEEN = frozenset("seen viewed taken judged measured".split())  # that go with the main clause


def relative_clauses(paragraph: Paragraph, sentence: WordSpan) -> Iterator[WordSpan]:
    """The clauses of a sentence that begin with "who", "which", "whose", "that" or "where" and are not quoted."""
    words, (first, stop) = paragraph.words, sentence
    if _LEADING.isdisjoint(words.lower[first:stop]):
        return
    for k in range(first + 1, stop - 2):
        place = words.lower[k] == "where" and (words.words[k - 1] == "," or words.tags[k - 1] in NOUN)
        if (place or _begins(words, k)) and paragraph.inside[k] < 0 and words.tags[k - 1] != "IN":
            end = _relative_end(words, first, k, stop)
            if end - k >= _SHORTEST:
                yield k + place, end


def participle_clauses(paragraph: Paragraph, sentence: WordSpan) -> Iterator[WordSpan]:
    """What was done to a noun, set apart by commas: "The suit, | filed on Friday by two families | , asks"."""
    words, (first, stop) = paragraph.words, sentence
    for k in range(first + 2, stop - _SHORTEST):
        if words.words[k - 1] != "," or words.tags[k] not in _DONE or words.lower[k] in _ISSUED:
            continue
        if paragraph.inside[k] >= 0 or words.tags[k - 2] not in _NOUNS or tells(words.lower[k]):
            continue
        end = next((n for n in range(k + 1, stop) if _closes(words, n)), 0)
        if end and words.words[end] == "," and _is_aside(words, first, k, end, stop):
            yield k, end


def _closes(words: Words, n: int) -> bool:
    """Whether a participle clause ends at word n: at a mark, or at a finite verb that goes on with none of its own."""
    if words.words[n] in _CLAUSE_ENDS:
        return True
    joined = words.lower[n - 1] in ("and", "but")  # "built in 1986 and widened in 2004"
    return words.tags[n] in FINITE and not joined


def _is_aside(words: Words, first: int, k: int, end: int, stop: int) -> bool:
    """Whether the main verb stands in front of or behind what words k to `end` set apart, and is no word of it."""
    if any(is_finite_verb(words, n) for n in range(max(first, k - _LONG), k)):
        return words.tags[k] == "VBN"
    return any(words.tags[n] in (*_PAST, "VBN", "VBP") for n in range(end + 1, min(stop, end + 3)))


def trimmed(words: Words, begin: int, limit: int) -> WordSpan:
    """A stretch without the marks at its end."""
    while limit > begin and words.words[limit - 1] in _MARKS:
        limit -= 1
    return begin, limit


def _begins(words: Words, k: int) -> bool:
    """Whether a relative clause begins at word k; of "that", one without another subject: "the ferry that sank"."""
    if words.lower[k] in _PERSONAL:
        return True
    verb = k + 1 + (words.tags[k + 1] == "RB")
    return words.lower[k] == "that" and words.tags[k - 1] in _NOUNS and words.tags[verb] in _PAST


def _relative_end(words: Words, first: int, relative: int, stop: int) -> int:
    """The word after a relative clause: at the mark that closes it, a comma behind its verb at the earliest.

    One that no comma sets apart ends at the main verb, too: "A man who shot two officers | was jailed".
    """
    verb, main = False, stop
    if words.words[relative - 1] not in (",", "—", "–", "("):
        main = _main_verb(words, first, relative, stop)
    for k in range(relative + 1, main):
        if words.words[k] in _CLAUSE_ENDS and verb:
            return k
        if (
            words.lower[k] in ("and", "but")
            and words.lower[k + 1 : k + 2]
            and words.lower[k + 1] in _PERSONAL
        ):
            return k
        verb = verb or words.tags[k] in FINITE or words.tags[k] == "VBN"
    return trimmed(words, relative, main)[1]


def _has_object(words: Words, k: int) -> bool:
    return words.tags[k + 1 : k + 2] in (["DT"], ["PRP$"], ["NN"], ["NNS"], ["CD"], ["PRP"])


def _main_verb(words: Words, first: int, relative: int, stop: int) -> int:
    """The main verb behind a relative clause of the subject, with no comma in between; `stop` where there is none."""
    if any(is_finite_verb(words, k) for k in range(max(first, relative - _LONG), relative)):
        return stop
    high = min(stop, relative + _LONG)
    own = next(
        (k for k in range(relative + 1, high) if words.tags[k] in FINITE or words.tags[k] == "VBN"), high
    )
    reach = range(own + 1, next((k for k in range(own, high) if words.words[k] in _CLAUSE_ENDS), high))
    found = [k for k in reach if words.tags[k] in _PAST and words.tags[k - 1] in _BEFORE_MAIN]
    if not found:  # "who visited last month found cracks", tagged a participle
        found = [
            k for k in reach if words.tags[k] == "VBN" and words.tags[k - 1] in NOUN and _has_object(words, k)
        ]
    if own < high and tells(words.lower[own]):
        found = found[1:]  # "A man who said the bridge was safe | was jailed"
    return found[0] if found else stop
