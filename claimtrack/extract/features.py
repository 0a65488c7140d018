"""What a possible attribution looks like: the features that `scoring` weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.extract.candidate import Candidate, WordSpan
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import has_finite_verb
from claimtrack.extract.weights import Feature, bucket
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
_NEAR = 6  # candidates to either side that are compared


@dataclass(frozen=True, slots=True)
class Setting:
    """The possible attributions of a paragraph.

    `chances`: how often each one's verb was counted to report something; `sourced` and `settled`: how likely its
    speaker and the end of its content are right.
    """

    paragraph: Paragraph
    candidates: Sequence[Candidate]
    chances: Sequence[float]
    sourced: Sequence[float]
    settled: Sequence[float]


def describe(setting: Setting, at: int) -> list[Feature]:
    """The features of candidate number `at`: each a short name, present or not."""
    candidate, words = setting.candidates[at], setting.paragraph.words
    speaker = _speaker_class(words, candidate)
    sourced, settled = setting.sourced[at], setting.settled[at]
    return [
        (),
        ("h", setting.paragraph.heading, candidate.construction),
        ("r", int(setting.chances[at] * 10)),
        ("src", int(sourced * 8)),
        ("srcc", int(sourced * 4), candidate.construction),
        ("end", int(settled * 8)),
        ("endc", int(settled * 4), candidate.construction),
        *_cue(words, candidate),
        *_speaker(words, candidate, speaker),
        *_content(setting.paragraph, candidate, speaker),
        *_rivals(setting, at),
    ]


def _cue(words: Words, candidate: Candidate) -> list[Feature]:
    (first, stop), kind, shape = candidate.cue, candidate.kind, candidate.construction
    before = _tag(words, first - 1)
    return [
        ("l", candidate.lemma), ("kc", kind, shape), ("t", words.tags[stop - 1]), ("+", _word(words, stop)),
        ("+t", _tag(words, stop)), ("-t", before),
    ]  # fmt: skip


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


def _speaker(words: Words, candidate: Candidate, speaker: str) -> list[Feature]:
    begins, start = candidate.cue[0], candidate.sentence[0]
    found: list[Feature] = [("s", speaker), ("sc", speaker, candidate.construction)]
    if candidate.speaker is not None:
        first, stop = candidate.speaker
        begins = min(begins, first)
        gap = candidate.cue[0] - stop if stop <= candidate.cue[0] else -1 - bucket(first - candidate.cue[1])
        found += [
            ("sn", bucket(stop - first)), ("sg", min(gap, 9)),
            ("s+", _tag(words, stop)),
            ("s-t", _tag(words, first - 1), speaker),
        ]  # fmt: skip
    inside = begins > start
    found.append(("b", words.lower[begins - 1] if inside else "^"))
    found.append(("bt", words.tags[begins - 1] if inside else "^"))
    found.append(("o", _opener(words, max(start, begins - 8), begins)))
    return found


def _opener(words: Words, low: int, begins: int) -> str:
    """The last word or mark before the clause that opens one: "if", "who", a comma."""
    for k in range(begins - 1, low - 1, -1):
        if words.lower[k] in _OPENERS or words.tags[k] in (",", ":"):
            return words.lower[k]
    return "^"


def _content(paragraph: Paragraph, candidate: Candidate, speaker: str) -> list[Feature]:
    words, shape, content = paragraph.words, candidate.construction, candidate.content
    (first, first_stop), (_, stop) = content[0], content[-1]
    size = sum(b - a for a, b in content)
    plain = _unquoted(paragraph, content)
    looked_at = sum(min(b - a, _LONGEST) for a, b in content[:_NEAR])
    share = 4 - 4 * len(plain) // looked_at if plain else "all"
    finite = has_finite_verb(words, first, min(first_stop, first + _LONGEST))
    end, end_tag, tag = _word(words, stop), _tag(words, stop), words.tags[first]
    ends = "." if end in _STOPS else end if end_tag in _ENDS else end_tag
    return [
        ("n", min(len(content), 4)), ("w", bucket(size)), ("q", share), ("qc", share, shape),
        ("vl", finite, candidate.lemma), ("1t", tag), ("1c", tag, shape),
        ("e", ends), ("sv", speaker, finite, candidate.kind),
        *[("in", word) for word in _TELLING.intersection(plain)],
    ]  # fmt: skip


def _unquoted(paragraph: Paragraph, content: Sequence[WordSpan]) -> list[str]:
    """The words of the content that no quotation holds."""
    found: list[str] = []
    for first, stop in content[:_NEAR]:
        limit = min(stop, first + _LONGEST)
        if paragraph.quotes:
            inside = paragraph.inside
            found += [
                word for k, word in enumerate(paragraph.words.lower[first:limit], first) if inside[k] < 0
            ]
        else:
            found += paragraph.words.lower[first:limit]
    return found


def _rivals(setting: Setting, at: int) -> list[Feature]:
    """The candidates nearby within whose content the cue stands, or whose content shares words with this one's."""
    mine = setting.candidates[at]
    found: list[Feature] = []
    for k in range(max(0, at - _NEAR), min(len(setting.candidates), at + _NEAR + 1)):
        other = setting.candidates[k]
        if k != at and _within(mine.cue, other.content):
            found += [
                ("rc", int(setting.chances[k] * 5)),
                ("rx", other.construction),
                ("rk", other.kind, mine.kind),
            ]
    return found


def _within(span: WordSpan, content: Sequence[WordSpan]) -> bool:
    return any(first < span[1] and span[0] < stop for first, stop in content)


def _word(words: Words, k: int) -> str:
    return words.lower[k] if 0 <= k < len(words) else "^"


def _tag(words: Words, k: int) -> str:
    return words.tags[k] if 0 <= k < len(words) else "^"
