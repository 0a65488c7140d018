"""What a possible attribution looks like: what stands at the templates that `scoring` weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.extract.candidate import Candidate
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.weights import Value, bucket
from claimtrack.extract.words import Words

_SPOKEN_FOR = frozenset(
    ("PRP", "WP", "WDT", "EX", "DT")
)  # tags of speakers whose word says more than the tag
_PERSONAL = frozenset(("he", "she", "they"))
_AFTER_HEAD = frozenset(("IN", ",", "TO", "WP", "WDT", "(", "VBN", "CC"))
_OPENERS = frozenset(
    "if when while because although though as since unless whether that who which where".split()
)
_TELLING = frozenset("said says but and which who while , ; : — according".split())
_STOPS = frozenset((".", "?", "!", ";", "…"))
_ENDS = frozenset((",", ":", "CC", '"', "IN"))
_LONGEST = 120  # words of content looked at: bounds the work on hostile text
TEMPLATES = (  # what `describe` tells, in this order
    "h", "r", "src", "srcc", "end", "endc", "l", "kc", "t", "+", "+t", "-t", "s", "sc", "sn", "sg", "s+", "s-t", "b",
    "bt", "o", "n", "w", "q", "qc", "vl", "1t", "1c", "e", "sv",
)  # fmt: skip
_NEAR = 6  # candidates to either side that are compared


@dataclass(slots=True)
class Setting:
    """The possible attributions of a paragraph.

    `chances`: how often each one's verb was counted to report something; `sourced` and `settled`: how likely its
    speaker and the end of its content are right.
    """

    paragraph: Paragraph
    candidates: list[Candidate] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)
    sourced: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)


def describe(setting: Setting, at: int) -> tuple[tuple[Value | None, ...], list[tuple[str, Value]]]:
    """What stands at each of the `TEMPLATES` for candidate number `at`, and at templates that hold for many things."""
    candidate, paragraph = setting.candidates[at], setting.paragraph
    shape, speaker = candidate.construction, _speaker_class(paragraph.words, candidate)
    plain = _unquoted(paragraph, candidate.content)
    sourced, settled = setting.sourced[at], setting.settled[at]
    values = (
        (paragraph.terse, shape),
        int(setting.chances[at] * 10),
        int(sourced * 8),
        (int(sourced * 4), shape),
        int(settled * 8),
        (int(settled * 4), shape),
        *_cue(paragraph.words, candidate),
        *_speaker(paragraph.words, candidate, speaker),
        *_content(paragraph.words, candidate, speaker, len(plain)),
    )
    telling: list[tuple[str, Value]] = [("in", word) for word in _TELLING.intersection(plain)]
    return values, telling + _rivals(setting, at)


def _cue(words: Words, candidate: Candidate) -> tuple[Value, ...]:
    (first, stop), shape, tags = candidate.cue, candidate.construction, words.tags
    following = (words.lower[stop], tags[stop]) if stop < len(tags) else ("^", "^")
    before = tags[first - 1] if first else "^"
    return candidate.lemma, (candidate.kind, shape), tags[stop - 1], *following, before


def _speaker_class(words: Words, candidate: Candidate) -> str:
    """What kind of word heads the speaker: a pronoun itself, else its tag, or "" where there is none."""
    if candidate.speaker is None:
        return ""
    first, stop = candidate.speaker
    head = first
    for k in range(first + 1, min(stop, first + 12)):
        if words.tags[k] in _AFTER_HEAD:
            break
        head = k
    if words.lower[head] in _PERSONAL or (words.lower[head] == "it" and candidate.kind == "say"):
        return "he"
    return words.lower[head] if words.tags[head] in _SPOKEN_FOR else words.tags[head]


def _speaker(words: Words, candidate: Candidate, speaker: str) -> tuple[Value | None, ...]:
    begins, start = candidate.cue[0], candidate.sentence[0]
    beside: tuple[Value | None, ...] = (None, None, None, None)
    if candidate.speaker is not None:
        first, stop = candidate.speaker
        begins = min(begins, first)
        gap = candidate.cue[0] - stop if stop <= candidate.cue[0] else -1 - bucket(first - candidate.cue[1])
        after = words.tags[stop] if stop < len(words.tags) else "^"
        before = words.tags[first - 1] if first else "^"
        beside = bucket(stop - first), min(gap, 9), after, (before, speaker)
    edge = (words.lower[begins - 1], words.tags[begins - 1]) if begins > start else ("^", "^")
    opener = _opener(words, max(start, begins - 8), begins)
    return speaker, (speaker, candidate.construction), *beside, *edge, opener


def _opener(words: Words, low: int, begins: int) -> str:
    """The last word or mark before the clause that opens one: "if", "who", a comma."""
    for k in range(begins - 1, low - 1, -1):
        if words.lower[k] in _OPENERS or words.tags[k] in (",", ":"):
            return words.lower[k]
    return "^"


def _content(words: Words, candidate: Candidate, speaker: str, plain: int) -> tuple[Value, ...]:
    """`plain`: how many words of the content no quotation holds."""
    shape, content = candidate.construction, candidate.content
    (first, first_stop), (_, stop) = content[0], content[-1]
    share: int | str = "all"
    if plain:
        share = 4 - 4 * plain // sum([min(b - a, _LONGEST) for a, b in content[:_NEAR]])
    finite = has_finite_verb(words, first, min(first_stop, first + _LONGEST))
    end, end_tag = (words.lower[stop], words.tags[stop]) if stop < len(words.tags) else ("^", "^")
    tag = words.tags[first]
    return (
        min(len(content), 4), bucket(sum([b - a for a, b in content])), share, (share, shape),
        (finite, candidate.lemma), tag, (tag, shape),
        "." if end in _STOPS else end if end_tag in _ENDS else end_tag, (speaker, finite, candidate.kind),
    )  # fmt: skip


def _unquoted(paragraph: Paragraph, content: Sequence[WordSpan]) -> list[str]:
    """The words of the content that no quotation holds."""
    found: list[str] = []
    for first, stop in content[:_NEAR]:
        limit = min(stop, first + _LONGEST)
        inside = paragraph.inside[first:limit]
        if max(inside, default=-1) < 0:
            found += paragraph.words.lower[first:limit]
        else:
            found += [paragraph.words.lower[k] for k, number in enumerate(inside, first) if number < 0]
    return found


def _rivals(setting: Setting, at: int) -> list[tuple[str, Value]]:
    """The candidates nearby within whose content the cue stands."""
    mine = setting.candidates[at]
    begin, end = mine.cue
    found: list[tuple[str, Value]] = []
    low = max(0, at - _NEAR)
    for k, other in enumerate(setting.candidates[low : at + _NEAR + 1], low):
        near = k != at and other.content[0][0] < end and begin < other.content[-1][1]
        if near and any(first < end and begin < stop for first, stop in other.content):
            found += [
                ("rc", int(setting.chances[k] * 5)),
                ("rx", other.construction),
                ("rk", (other.kind, mine.kind)),
            ]
    return found
