"""Whose words they are: which noun phrase of the sentence speaks where the construction leaves it open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from operator import itemgetter

from claimtrack.extract.base_phrases import base_phrase_before, phrase_after
from claimtrack.extract.candidate import HEAR, SHOUTED, Candidate
from claimtrack.extract.hearers import only_hears
from claimtrack.extract.mentions import head_end
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import BE, FINITE, is_finite_verb, verb_group
from claimtrack.extract.weights import Feature, Value, Weights, bucket, probability, read_weights
from claimtrack.extract.words import Words

_OPEN = ("bare", "participle", "noun", "passive")  # constructions whose speaker does not stand beside the cue
_SEARCHED = 40  # words before the cue in which subjects are looked for: bounds the work on hostile text
_MOST = 4  # subjects looked at, words of a name
_BOUNDARIES = frozenset((",", "CC", '"', ":", "IN", "RB", "WRB", "("))
OPTION_TEMPLATES = (
    "o",
    "ok",
    "h",
    "hp",
    "bt",
    "g",
    "go",
    "d",
    "p",
    "a",
)  # what `describe_options` tells, in this order
_WHERE = frozenset("to into at in on outside inside near before onto through across towards toward".split())
_TELLING = DOCUMENTS | frozenset("post video message tweet sign poster banner placard claim".split())
_PRICED = frozenset(
    "shares stock stocks oil crude gold pound dollar euro yen yuan rupee naira shilling rouble ruble sterling bitcoin "
    "prices price futures yields bonds".split()
)
_WHOSE = 3  # words of "whose husband,"
_MODIFIERS = frozenset(("JJ", "JJR", "NN", "NNS", "DT", "RB", "CD", "VBN"))
_FACING = frozenset(  # in front of what others claim: "investigating the firm over claims", "despite warnings"
    "face faces faced facing investigate investigates investigated investigating probe probes probed probing "
    "examine examines examined examining consider considers considered considering review reviews reviewed reviewing "
    "over into amid after following despite against ignored ignoring".split()
)
_ARTICLES = frozenset(("a", "an", "the"))
_SINGULAR = frozenset("has is was does".split())
_JOINTS = frozenset((",", "CC", ":", "WP", "WDT"))
_SPOKEN_FOR = frozenset(("PRP", "WP", "WDT", "EX", "DT"))


class Sources:
    """A logistic regression over the noun phrases that may speak."""

    def __init__(self, weights: Mapping[Feature, int]) -> None:
        self.weights = Weights(weights, OPTION_TEMPLATES)

    def find(self, paragraph: Paragraph, candidate: Candidate) -> tuple[Candidate, float]:
        """The candidate with the speaker that is most likely right, and how likely that is."""
        words = paragraph.words
        if only_hears(words, candidate):
            return candidate.spoken_by(None), 1.0
        settled = _has_its_own(words, candidate) or _of_others(words, candidate)
        if settled or not _is_open(candidate) or _is_impersonal(words, candidate):
            return candidate, 1.0
        weighed = [
            (self.weights.odds(values), speaker) for speaker, values in describe_options(paragraph, candidate)
        ]
        may = [each for each in weighed if each[1] is None or not _is_priced(words, each[1])]
        odds, speaker = max(may or weighed, key=itemgetter(0))
        speaker = _without_possessive(paragraph.words, speaker)
        found = candidate if speaker == candidate.speaker else candidate.spoken_by(speaker)
        return found, probability(odds)


def _is_open(candidate: Candidate) -> bool:
    """Whether the construction leaves it open who speaks."""
    if candidate.lemma == HEAR or candidate.construction == SHOUTED or candidate.told_by_nobody:
        return False
    return candidate.speaker is None or candidate.construction.startswith(_OPEN)


def _is_impersonal(words: Words, candidate: Candidate) -> bool:
    """Whether nobody is named as who says it: "A million calls were made, it | is estimated |"."""
    first, stop = candidate.cue
    passive = words.tags[stop - 1] == "VBN" and not BE.isdisjoint(words.lower[first : stop - 1])
    return passive and candidate.speaker is None and words.lower[max(0, first - 1) : first] == ["it"]


def _has_its_own(words: Words, candidate: Candidate) -> bool:
    """Whether a participle has a subject of its own: "it denied that, with | an official |, who was there, telling"."""
    speaker = candidate.speaker
    if speaker is None or not candidate.construction.startswith("participle") or speaker[0] == 0:
        return False
    return words.lower[speaker[0] - 1] == "with" and speaker[1] < candidate.cue[0]


def _is_priced(words: Words, speaker: WordSpan) -> bool:
    """Whether a phrase is what markets trade: "| Shares in Acme | fell after the firm cut its outlook and said"."""
    head = head_end(words, *speaker) - 1
    return words.lower[head] in _PRICED and words.tags[head] != "NNP"


def _of_others(words: Words, candidate: Candidate) -> bool:
    """Whether a noun is what others say of a subject, or before it: "faces | allegations | that", "amid calls for"."""
    if candidate.kind != "noun" or candidate.speaker is not None:
        return False
    k = candidate.cue[0] - 1
    while k > candidate.sentence[0] and (words.tags[k] in _MODIFIERS or words.lower[k] in ("and", "than")):
        k -= 1  # "despite 400 objections and a | warning"
    return k >= candidate.sentence[0] and words.lower[k] in _FACING


def _without_possessive(words: Words, speaker: WordSpan | None) -> WordSpan | None:
    """ "Rautenbach" of "Rautenbach's version"."""
    if speaker is None or speaker[1] - speaker[0] < 2 or words.tags[speaker[1] - 1] != "POS":
        return speaker
    return speaker[0], speaker[1] - 1


def describe_options(
    paragraph: Paragraph, candidate: Candidate
) -> Iterator[tuple[WordSpan | None, tuple[Value, ...]]]:
    """The noun phrases that may speak (None: nobody named does), each with what stands at the `OPTION_TEMPLATES`.

    There are none where the construction says who speaks.
    """
    if not _is_open(candidate):
        return
    words, first, cue = paragraph.words, candidate.sentence[0], candidate.cue[0]
    before_tag = words.tags[cue - 1] if cue > first else "^"
    form = candidate.construction.partition(" ")[0]
    for speaker, origin in _options(paragraph, candidate).items():
        head, gap = _class(words, speaker), _gap(words, speaker, cue)
        far = "" if speaker is None else bucket(abs(cue - speaker[1]) + 1)
        yield speaker, (
            (origin, form), (origin, candidate.kind), (head, origin), (head, form), (before_tag, origin, form),
            (gap, form), (gap, origin), (far, form), (_before(words, speaker, first), origin),
            (_after(words, speaker), origin),
        )  # fmt: skip


def _options(paragraph: Paragraph, candidate: Candidate) -> dict[WordSpan | None, str]:
    """Who may speak, and how they were come by: the rule's speaker, what stands before the cue, nobody."""
    words, first, cue = paragraph.words, candidate.sentence[0], candidate.cue[0]
    low = max(first, cue - _SEARCHED)
    ruled = candidate.speaker
    origins: dict[WordSpan | None, str] = (
        {} if ruled is not None and _is_of_whose(words, ruled) else {ruled: "rule"}
    )
    subjects = _subjects(paragraph, low, cue)
    for name, spans in (
        ("subject", subjects),
        ("beside", _beside(words, first, cue)),
        ("opening", _apart(_openings(paragraph, low, cue), subjects)),
    ):
        for k, span in enumerate(spans):
            if _disagrees(words, span, candidate.cue) or _is_where(words, candidate, span):
                continue
            if _is_in_the_way(words, candidate, span) or words.lower[span[1] - 1] in _ARTICLES:
                continue  # nobody is called "400 objections and a"
            if _is_of_whose(words, span) or (span != ruled and _is_time(words, span)):
                continue
            origins[span] = f"{origins.get(span, '')} {name}{min(k, 2)}"
    if candidate.speaker is not None:
        origins[None] = "none"
    return origins


def _is_in_the_way(words: Words, candidate: Candidate, span: WordSpan) -> bool:
    """Whether a thing stands between a speaker and a participle: "Bell doubted that | it | would last, noting"."""
    ruled = candidate.speaker
    if not candidate.construction.startswith("participle") or ruled is None or ruled == span:
        return False
    if candidate.lemma == "read":
        return False  # "residents carrying banners reading “No dam”"
    return ruled[1] <= span[0] and may_speak(words, ruled) and not may_speak(words, span)


def _is_time(words: Words, span: WordSpan) -> bool:
    """Whether a phrase is a time: "an email from | June | 2022"."""
    return all(is_time(words, n) for n in range(*span))


def _is_of_whose(words: Words, span: WordSpan) -> bool:
    """Whether a phrase is the subject behind "whose", or its name: "Ann Bell, whose | husband |, | Joe Dunn |, was"."""
    return "whose" in words.lower[max(0, span[0] - _WHOSE) : span[0] + 1]


def _disagrees(words: Words, speaker: WordSpan, cue: WordSpan) -> bool:
    """Whether a plural noun cannot be the subject of a singular verb: "The opposition fears | the terms |, and has"."""
    single = words.tags[cue[0]] == "VBZ" or words.lower[cue[0]] in _SINGULAR
    return single and words.tags[head_end(words, *speaker) - 1] == "NNS" and cue[0] >= speaker[1]


def _is_where(words: Words, candidate: Candidate, speaker: WordSpan) -> bool:
    """Whether a phrase before a participle tells where its subject is: "marched to | the office |, demanding that"."""
    first, cue = candidate.sentence[0], candidate.cue[0]
    participle = candidate.construction.startswith("participle")
    if not participle or candidate.speaker is None or candidate.speaker == speaker:
        return False
    begin = speaker[0] - (words.lower[speaker[0] - 1] == "the")  # "the well of the | House"
    for _ in range(_MOST):
        if begin <= first + 1 or words.lower[begin - 1] != "of":
            break
        if words.lower[begin - 2] in ("out", "front"):
            return speaker[1] == cue
        begin = base_phrase_before(words, first, begin - 1) or max(first, begin - 3)
    if speaker[1] != cue or begin <= first + 1 or words.lower[begin - 1] not in _WHERE:
        return False
    paper = words.lower[begin - 2].removesuffix("s") in _TELLING  # "posts on | social media | claiming"
    return not paper or candidate.speaker[0] <= begin - 2 < candidate.speaker[1]


def _subjects(paragraph: Paragraph, low: int, cue: int) -> list[WordSpan]:
    """The noun phrases before the finite verbs of the sentence so far, the last first."""
    words, found = paragraph.words, []
    tags = words.tags
    for k in [k for k in range(cue - 1, low, -1) if tags[k] in FINITE]:
        if paragraph.inside[k] < 0:
            subject = mention_before(words, low, verb_group(words, low, k).first)
            if subject is not None and subject not in found and paragraph.inside[subject[0]] < 0:
                found.append(subject)
                if len(found) == _MOST:
                    break
    return found


def _apart(openings: Sequence[WordSpan], subjects: Sequence[WordSpan]) -> list[WordSpan]:
    """The phrases that neither begin nor end a longer subject: not "Peru" of "the leaders of Chile and Peru"."""
    return [
        (begin, end)
        for begin, end in openings
        if not any(
            (first < begin and end == stop) or (first == begin and end < stop) for first, stop in subjects
        )
    ]


def _openings(paragraph: Paragraph, low: int, cue: int) -> list[WordSpan]:
    """The noun phrases that open the sentence's clauses before the cue, the last first."""
    words, found = paragraph.words, []
    tags = words.tags
    for k in [k for k in range(cue - 1, low - 1, -1) if k == low or tags[k - 1] in _BOUNDARIES]:
        if paragraph.inside[k] >= 0:
            continue
        if words.tags[k] in ("WP", "WDT"):
            end: int | None = None if _is_closed(words, k, cue) else k + 1
        else:
            end = phrase_after(words, k, cue)
            if end is None and words.tags[k] != "IN":  # but "On Thursday"
                end = _capitalised(words, k, cue)
        # not "the Water Bill, | 2025 |, which"
        if end is not None and any(tag != "CD" for tag in tags[k:end]):
            found.append((k, end))
            if len(found) == _MOST:
                break
    return found


def _is_closed(words: Words, relative: int, cue: int) -> bool:
    """Whether a relative clause ended before the main verb: "Carter, who runs a fund, considers it dear and plans"."""
    ran = False
    for k in range(relative + 1, cue - 1):
        if ran and words.words[k] == "," and is_finite_verb(words, k + 1 + (words.tags[k + 1] == "RB")):
            return True
        ran = ran or is_finite_verb(words, k)
    return False


def _capitalised(words: Words, first: int, cue: int) -> int | None:
    """The word after the capitalised words that begin at `first`, whatever their tags."""
    if words.opens(first) and words.tags[first] in ("VBG", "VBN", "IN", "CC"):
        return None  # "Responding to a question about reports that …"
    if first + 1 < cue and words.words[first + 1].islower() and is_time(words, first + 1):
        return None  # "Last week it launched a campaign warning that …"
    k = first
    while k < min(cue, first + _MOST) and words.words[k][0].isupper():
        k += 1
    return k if k > first else None


def _beside(words: Words, first: int, cue: int) -> list[WordSpan]:
    """The words right before the cue: a noun phrase, or capitalised words whatever their tags."""
    k = cue
    while k > first and words.words[k - 1][0].isupper() and cue - k < _MOST:
        k -= 1
    if k < cue:
        return [(k, cue)]
    if cue > first and words.tags[cue - 1] in ("WP", "WDT", "DT"):
        return [(cue - 1, cue)]
    start = base_phrase_before(words, first, cue)
    return [] if start is None else [(start, cue)]


def _class(words: Words, speaker: WordSpan | None) -> str:
    if speaker is None:
        return ""
    last = speaker[1] - 1
    return words.lower[last] if words.tags[last] in _SPOKEN_FOR else words.tags[last]


def _gap(words: Words, speaker: WordSpan | None, cue: int) -> str:
    """The marks and joining words between the speaker and the cue."""
    if speaker is None:
        return "none"
    if speaker[0] >= cue:
        return "after"
    first = speaker[1]
    if first >= cue:
        return "next"
    joints = [k for k, tag in enumerate(words.tags[first:cue], first) if tag in _JOINTS]
    return " ".join([words.lower[k] for k in joints[-3:]]) or "plain"


def _before(words: Words, speaker: WordSpan | None, first: int) -> str:
    return "" if speaker is None else "^" if speaker[0] <= first else words.tags[speaker[0] - 1]


def _after(words: Words, speaker: WordSpan | None) -> str:
    return "" if speaker is None or speaker[1] >= len(words) else words.tags[speaker[1]]


@cache
def shipped_sources() -> Sources:
    """The weights shipped with claimtrack."""
    text = (files("claimtrack.extract") / "lexicon" / "sources.tsv").read_text(encoding="utf-8")
    return Sources(read_weights(text.splitlines()))
