"""What a possible attribution looks like: the features that `scoring` weighs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimtrack.extract.candidate import Candidate
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import has_finite_verb
from claimtrack.extract.words import Words

WordSpan = tuple[int, int]
Chance = Callable[[str, str, str], float]
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 27, 40, 60)
_TENTHS = 10
_NOUNS = ("NNP", "NNS", "NN", "PRP", "WP", "WDT", "DT", "CD", "EX")
_NEGATIONS = frozenset(("not", "n't", "n’t", "never"))
_CLAUSE_OPENERS = frozenset(
    "if when while because although though as since unless whether that who which where".split()
)
_STOPS = frozenset((".", "?", "!", ";", "…"))


def bucket(n: int) -> int:
    """The class of a length: 0 for 1, 1 for 2, 2 for 3, 3 for 4 and 5, 4 for 6 to 8 and so on."""
    return next((k for k, most in enumerate(_LENGTHS) if n <= most), len(_LENGTHS))


@dataclass(frozen=True, slots=True)
class Setting:
    """Where in its article a paragraph stands, its possible attributions and the counted chance of each."""

    paragraph: Paragraph
    number: int
    candidates: Sequence[Candidate]
    chances: Sequence[float]


def describe(setting: Setting, at: int) -> list[str]:
    """The features of candidate number `at`: each a short name, present or not."""
    paragraph, candidate = setting.paragraph, setting.candidates[at]
    speaker = _speaker_class(paragraph.words, candidate)
    found = ["", *_cue(paragraph, candidate, setting.chances[at])]
    found += _around_speaker(paragraph, candidate, speaker)
    found += _content(paragraph, candidate, speaker)
    found += _place(setting, candidate)
    found += _rivals(setting, at)
    return found


def _cue(paragraph: Paragraph, candidate: Candidate, chance: float) -> list[str]:
    words, (first, stop) = paragraph.words, candidate.cue
    shape, lemma, kind, head = candidate.construction, candidate.lemma, candidate.kind, stop - 1
    form, tag = words.lower[head], words.tags[head]
    after, after_tag = _word(words, stop), _tag(words, stop)
    found = [
        f"c={shape}", f"l={lemma}", f"k={kind}", f"kc={kind} {shape}", f"lc={lemma} {shape}", f"f={form}",
        f"t={tag}", f"tc={tag} {shape}", f"r={int(chance * _TENTHS)}", f"+={after}", f"+t={after_tag}",
        f"l+={lemma} {after}", f"k+t={kind} {after_tag}", f"+2={_word(words, stop + 1)}",
        f"+2t={_tag(words, stop + 1)}",
        f"-={_word(words, first - 1)}", f"-t={_tag(words, first - 1)}", f"l-t={lemma} {_tag(words, first - 1)}",
        f"-2t={_tag(words, first - 2)} {_tag(words, first - 1)}", f"l+t={lemma} {after_tag}", f"suf={form[-3:]}",
    ]  # fmt: skip
    group = words.lower[first:head]
    found += [f"a={word}" for word in group]
    found += [f"ka={kind} {word}" for word in group]
    if not _NEGATIONS.isdisjoint(group):
        found.append(f"neg={kind}")
    return found


def _speaker_class(words: Words, candidate: Candidate) -> str:
    """What kind of word heads the speaker: a pronoun itself, else its tag, or "" where there is none."""
    if candidate.speaker is None:
        return ""
    first, stop = candidate.speaker
    head = _head(words, first, stop)
    tag = words.tags[head]
    return words.lower[head] if tag in ("PRP", "WP", "WDT", "EX", "DT") else tag


def _head(words: Words, first: int, stop: int) -> int:
    """The last noun of the speaker's first noun phrase."""
    head = first
    for k in range(first, min(stop, first + 12)):
        if k > first and words.tags[k] in ("IN", ",", "TO", "WP", "WDT", "(", "VBN", "CC"):
            break
        head = k
    return head


def _around_speaker(paragraph: Paragraph, candidate: Candidate, speaker: str) -> list[str]:
    words, shape, kind = paragraph.words, candidate.construction, candidate.kind
    found = [
        f"s={speaker}",
        f"sc={speaker} {shape}",
        f"sl={speaker} {candidate.lemma}",
        f"sk={speaker} {kind}",
    ]
    begins = candidate.cue[0]
    if candidate.speaker is not None:
        first, stop = candidate.speaker
        begins = min(begins, first)
        gap = candidate.cue[0] - stop if stop <= candidate.cue[0] else -1 - bucket(first - candidate.cue[1])
        found += [
            f"sh={words.lower[_head(words, first, stop)]}", f"sn={bucket(stop - first)}", f"sg={min(gap, 9)}",
            f"sgc={min(gap, 4)} {shape}", f"s1={words.tags[first]}", f"s1w={words.lower[first]}",
            f"s,={any(words.words[k] == ',' for k in range(first, stop))}", f"s+={_tag(words, stop)}",
            f"s-t={_tag(words, first - 1)} {speaker}",
        ]  # fmt: skip
        if paragraph.inside[first] >= 0:
            found.append("s-quoted")
    before, start = _word(words, begins - 1), candidate.sentence[0]
    before = "^" if begins <= start else before
    found += [
        f"b={before}",
        f"bt={_tag(words, begins - 1) if begins > start else '^'}",
        f"bk={kind} {before}",
    ]
    opener = next(
        (
            words.lower[k]
            for k in range(begins - 1, max(start, begins - 8) - 1, -1)
            if words.lower[k] in _CLAUSE_OPENERS or words.tags[k] in (",", ":")
        ),
        "^",
    )
    found += [f"o={opener}", f"ok={opener} {kind}", f"oc={opener} {shape}"]
    return found


def _content(paragraph: Paragraph, candidate: Candidate, speaker: str) -> list[str]:
    words, shape, content = paragraph.words, candidate.construction, candidate.content
    (first, _), (_, stop) = content[0], content[-1]
    spread = [k for part in content for k in range(*part)]
    quoted = sum(paragraph.inside[k] >= 0 for k in spread) / len(spread)
    finite = has_finite_verb(words, first, content[0][1])
    size, share = bucket(len(spread)), "all" if quoted == 1 else round(quoted * 4)
    end, tag = _word(words, stop), words.tags[first]
    ends = (
        "."
        if end in _STOPS
        else end
        if _tag(words, stop) in (",", ":", "CC", '"', "IN")
        else _tag(words, stop)
    )
    found = [
        f"n={len(content)}", f"w={size}", f"wc={size} {shape}", f"q={share}", f"qc={share} {shape}", f"v={finite}",
        f"vc={finite} {shape}", f"vl={finite} {candidate.lemma}", f"wk={size} {candidate.kind} {finite}",
        f"1={words.lower[first]}", f"1t={tag}", f"1c={tag} {shape}", f"1l={tag} {candidate.lemma}",
        f"12={tag} {_tag(words, first + 1)}", f"1-={_word(words, first - 1)}", f"e={ends}", f"ec={ends} {shape}",
        f"z={words.tags[stop - 1]}",
        f"sv={speaker} {finite} {candidate.kind}", f"q?={_word(words, candidate.sentence[1] - 1)}",
        f"long={stop - first > len(spread) + 25}", f"last={_word(words, stop - 1) in ('?', '!')}",
    ]  # fmt: skip
    inner = {words.lower[k] for k in spread if paragraph.inside[k] < 0}
    found += [
        f"in={word}"
        for word in ("said", "says", "but", "and", "which", "who", "while", ",", ";", ":", "—", "according")
        if word in inner
    ]
    return found


def _place(setting: Setting, candidate: Candidate) -> list[str]:
    words, start = setting.paragraph.words, candidate.sentence[0]
    sentence = next(k for k, (first, _) in enumerate(words.sentences) if first >= start)
    return [
        f"p={min(setting.number, 4)}", f"sent={min(sentence, 3)}", f"ps={bucket(len(words))}",
        f"sw={words.lower[start]}", f"at={min((candidate.cue[0] - start) // 4, 6)} {candidate.kind}",
        f"left={min((candidate.sentence[1] - candidate.cue[1]) // 4, 6)} {candidate.construction}",
    ]  # fmt: skip


def _rivals(setting: Setting, at: int) -> list[str]:
    """How the candidate stands to the others of its paragraph: which hold its cue, which it holds."""
    mine = setting.candidates[at]
    found = []
    for k, other in enumerate(setting.candidates):
        if k == at:
            continue
        level = int(setting.chances[k] * 5)
        if _within(mine.cue, other.content):
            found += [f"in {level}", f"in {other.construction}", f"in {other.kind} {mine.kind}"]
        elif _within(other.cue, mine.content):
            found += [
                f"holds {level}",
                f"holds {other.construction}",
                f"holds {other.kind} {mine.construction}",
            ]
        elif any(_within(part, other.content) for part in mine.content):
            found += [f"shares {level}", f"shares {other.construction} {mine.construction}"]
        elif other.sentence == mine.sentence:
            found.append(f"beside {level} {mine.kind}")
    return found or ["alone"]


def _within(span: WordSpan, content: Sequence[WordSpan]) -> bool:
    return any(first < span[1] and span[0] < stop for first, stop in content)


def _word(words: Words, k: int) -> str:
    return words.lower[k] if 0 <= k < len(words) else "^"


def _tag(words: Words, k: int) -> str:
    return words.tags[k] if 0 <= k < len(words) else "^"
