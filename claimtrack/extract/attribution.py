"""Which of the possible attributions of an article are chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimtrack.extract.by_form import ANSWERED, least_chance
from claimtrack.extract.candidate import ANSWER, CALLED, FRONTED, INTERVIEW, SOURCE_LAST, Candidate
from claimtrack.extract.candidates import find_candidates
from claimtrack.extract.cues import CONTROL, shipped_cues
from claimtrack.extract.empty import said_by_nobody, says_nothing
from claimtrack.extract.interviews import answers
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.scoring import Scorer, shipped_scorer
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS, is_the_month_may
from claimtrack.extract.turns import INITIALS, TALKING, read_turns
from claimtrack.extract.words import Words
from claimtrack.model import Span

_TALKERS = frozenset(("i", "we", "you"))
_BEHIND_QUOTE = ("quote-speaker-verb", "quote-verb-speaker")
_LONG = 5  # words of a cue: "had on Sept 9 directed"
_FAR = 4  # words from a cue to its content: "called on Monday for"
_LINKS = frozenset(("IN", "TO", "RP"))
_NO_VERB = frozenset(("DT", "NNP", "PRP", "PRP$", "CD", "."))
_NEGATIONS = frozenset("not n't n’t never hardly barely rarely seldom no without".split())
_WHEN = frozenset(("last", "this", "next", "late", "early", "past"))
_SURER = (
    0.2  # how much likelier a claim of a headline must be: headlines are terse, and the article says it again
)
_OPENING = 12  # words in front of who speaks: "At a lunch on Tuesday, | nine senators | told"
_SOURCED = 0.6  # the chance of a source at the end of what somebody is told to have said
THRESHOLD = 0.42  # where F1 is best, for all attributions and for reported speech alone


@dataclass(slots=True)
class Attribution:
    """A chosen attribution with its chance of being right; spans are characters into `article.text`."""

    paragraph: int
    candidate: Candidate
    cue: Span
    content: tuple[Span, ...]
    speaker: Span | None
    chance: float


def find_attributions(
    paragraphs: Sequence[Paragraph], threshold: float = THRESHOLD, scorer: Scorer | None = None
) -> list[Attribution]:
    """The attributions of an article, in text order of their content; contents never overlap.

    `threshold`: the least probability of being right, 0 to 1; `scorer`: the shipped one unless given.
    """
    chosen: list[Attribution] = []
    turns, answered = read_turns(paragraphs), answers(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        words, asked, spoken = paragraph.words, number in turns.asked, number in turns.spoken
        answer = number in answered or (spoken and turns.is_interview)
        if answer and (_is_answer(words) if _is_marked(words) else not spoken):
            chosen.append(_answer(number, paragraph))
            continue
        options = possible_attributions(number, paragraph, threshold, scorer, turn=spoken)
        if number in turns.placed:
            options = [each for each in options if each.candidate.kind != "label"]
        if turns.is_interview and (asked or spoken):
            options = _of_turn(words, options, asked=asked)
        chosen.extend(_without_overlaps(paragraph, options))
    return chosen


def _is_marked(words: Words) -> bool:
    """Whether a label of one word opens a paragraph: "SA: …", "A. …"."""
    return words.words[1:2] == [":"] or words.words[:1] == ["A."]


def _is_answer(words: Words) -> bool:
    """Whether a paragraph is labelled as an answer: "A: …"."""
    return len(words) > 2 and words.words[0] in ("A", "Answer", "A.")


def _answer(number: int, paragraph: Paragraph) -> Attribution:
    """A paragraph that whoever is interviewed says."""
    words = paragraph.words
    labelled = words.words[1:2] == [":"]
    first = 2 if labelled else int(_is_marked(words))
    cue, form = (max(0, first - 1), max(1, first)), ANSWER if labelled else INTERVIEW
    candidate = Candidate(form, "answer", "label", cue, ((first, len(words)),), None, (0, len(words)))
    return _attribution(number, paragraph, candidate, ANSWERED)


def _of_turn(words: Words, options: list[Attribution], *, asked: bool) -> list[Attribution]:
    """The possible attributions of a turn of an interview: who asks claims nothing, and an answer is one claim."""
    labelled = [each for each in options if each.candidate.kind == "label"]
    if not asked:
        return labelled or options
    return [each for each in options if each.candidate.kind != "label" and not _talks(words, each)]


def _talks(words: Words, found: Attribution) -> bool:
    """Whether who claims something is one of those who talk: "Did you expect to win?"."""
    speaker = found.candidate.speaker
    return speaker is not None and words.lower[speaker[0]] in _TALKERS


def possible_attributions(
    number: int, paragraph: Paragraph, threshold: float, scorer: Scorer | None = None, *, turn: bool = False
) -> list[Attribution]:
    """Everything in an article's paragraph `number` that attributes with a chance of at least `threshold`.

    `turn`: the paragraph is one of a transcript, said by whom its label names.
    """
    candidates = list(find_candidates(paragraph, shipped_cues()))
    if not candidates:
        return []
    judged = _of_all_told(paragraph.words, (scorer or shipped_scorer()).judge(paragraph, candidates))
    least = threshold + _SURER * (paragraph.terse and paragraph.headline)
    rated = [(each, max(chance, least_chance(paragraph.words, each, turn=turn))) for each, chance in judged]
    return [
        _attribution(number, paragraph, each, chance)
        for each, chance in rated
        if chance >= least and (turn or not _is_dateline(paragraph, each))
        if not says_nothing(paragraph, each) and not said_by_nobody(paragraph, each)
    ]


def _is_dateline(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether a label in capitals that no other paragraph has is where the news comes from: "KARACHI: The …".

    Who speaks says "I" or "you", or asks: "CRUZ: We will win."
    """
    words = paragraph.words
    if candidate.construction != "label name" or candidate.speaker is None:
        return False
    capitals = all(w.isupper() and len(w) > INITIALS for w in words.words[slice(*candidate.speaker)])
    told = [word for word, number in zip(words.lower, paragraph.inside, strict=True) if number < 0]
    return capitals and TALKING.isdisjoint(told)


def _attribution(number: int, paragraph: Paragraph, candidate: Candidate, chance: float) -> Attribution:
    words = paragraph.words
    return Attribution(
        number,
        candidate,
        words.span(
            *(candidate.cue if candidate.lemma == "according" else _without_adverbs(words, *candidate.cue))
        ),
        tuple(words.span(*part) for part in candidate.content),
        words.span(*candidate.speaker) if candidate.speaker else None,
        chance,
    )


def with_preposition(paragraph: Paragraph, found: Attribution) -> Span:
    """The cue with the preposition that its content follows, and whom it asks to do something.

    "Called for", "warned on Monday against", "urged residents (to stay at home)".
    """
    words, behind, first = paragraph.words, found.candidate.cue[1], found.candidate.content[0][0]
    speaker = found.candidate.speaker
    if speaker is not None and behind <= speaker[0] < first:
        return found.cue  # "were urged | by the fire service | to stay indoors"
    if found.candidate.lemma in CONTROL and behind < first <= behind + _FAR and _asks(words, first):
        return Span(found.cue.start, words.ends[first - 1])
    linked = found.candidate.construction.removeprefix("bare ").startswith(("pp", CALLED))
    if not linked or not behind < first <= behind + _FAR:
        return found.cue
    return Span(found.cue.start, words.ends[first - 1]) if words.tags[first - 1] in _LINKS else found.cue


def _asks(words: Words, first: int) -> bool:
    """Whether content that begins at word `first` tells what somebody shall do: "(urged them) “to stay”"."""
    first += words.tags[first] == '"'
    first += words.lower[first : first + 1] in (["not"], ["never"])
    return words.lower[first : first + 1] == ["to"] and _NO_VERB.isdisjoint(words.tags[first + 1 : first + 2])


def _without_adverbs(words: Words, first: int, stop: int) -> WordSpan:
    """The words of a cue from its verb, auxiliary or negation on: "denied" of "on Monday also denied".

    The verb alone where a place stands in between: "vowed" of "had in a television interview vowed".
    """
    helped = stop - first > _LONG and words.lower[first] in ("had", "has", "have")
    if helped and words.lower[first + 1] in ("in", "at", "during"):
        return stop - 1, stop
    while first < stop - 1 and words.lower[first] not in _NEGATIONS and _circumstance(words, first):
        first += 1
    return first, stop


def _circumstance(words: Words, k: int) -> bool:
    plain = words.tags[k] in ("RB", "IN", "CD", "DT") or words.lower[k] in _WHEN
    return plain or words.lower[k] in TIME_WORDS or is_the_month_may(words, k)


def _without_reported(options: list[Attribution]) -> list[Attribution]:
    """The attributions without those that another one reports: "Kim warned that …, KCNA said"."""
    outer: dict[int, list[Attribution]] = {}  # by the first word of what they report
    for option in options:
        if option.candidate.construction in (FRONTED, SOURCE_LAST) or _reporting(option):
            outer.setdefault(option.candidate.content[0][0], []).append(option)
    return [o for o in options if not _is_reported(o, outer)] if outer else options


def _is_reported(inner: Attribution, outer: Mapping[int, Sequence[Attribution]]) -> bool:
    """Whether one of the others, by the first word of what they report, reports an attribution."""
    speaker = inner.candidate.speaker
    near = range(speaker[0] - _FAR, speaker[0] + 1) if speaker is not None else ()
    return any(_reports(by, inner) for first in near for by in outer.get(first, ()))


def _of_all_told(words: Words, rated: Sequence[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """The candidates and chances; a source at the end is likelier than that it belongs to what it tells.

    "He told us that it was over, according to two people": not he but they told of two people.
    """
    if len(rated) < 2 or all(each.construction != SOURCE_LAST for each, _ in rated):
        return list(rated)
    return [
        (whole, max(chance, _SOURCED))
        if _ends_in_source(words, whole) and any(_runs_past(each, whole) for each, _ in rated)
        else (whole, chance)
        for whole, chance in rated
    ]


def _ends_in_source(words: Words, whole: Candidate) -> bool:
    """Whether a source stands behind all it tells: not "a dam which, according to engineers, was never built"."""
    if whole.construction != SOURCE_LAST or len(whole.content) > 1:
        return False
    stop = whole.content[0][1]
    return stop <= whole.cue[0] and words.tags[stop - 1] not in ("WDT", "WP", ",")


def _runs_past(inner: Candidate, whole: Candidate) -> bool:
    """Whether what a source tells begins with who said something, whose content the source would be part of."""
    first, (begin, stop) = whole.content[0][0], inner.content[-1]
    if inner.speaker is None or not first <= inner.speaker[0] <= first + _OPENING:
        return False
    return inner.cue[0] > inner.speaker[0] and begin < whole.cue[0] < stop


def _reporting(found: Attribution) -> bool:
    """Whether who is named behind a quotation tells all of its sentence: "Kim said it “would fail,” | Bell said |"."""
    told = found.candidate
    sure = told.lemma == "report" or (found.chance >= THRESHOLD and told.content[0][0] >= told.sentence[0])
    return sure and told.construction in _BEHIND_QUOTE


def _reports(outer: Attribution, inner: Attribution) -> bool:
    """Whether the whole of an attribution, its speaker included, stands in what another one reports."""
    (first, stop), speaker = outer.candidate.content[0], inner.candidate.speaker
    if outer is inner or speaker is None or not first <= speaker[0] <= first + _FAR:
        return False
    cue, content = inner.candidate.cue, inner.candidate.content
    if outer.chance >= THRESHOLD and first <= cue[0] < content[-1][0] < stop < content[-1][1]:
        return True  # "Kim warned that it could fail, | emails show": too long, for that is no part of it
    return all(first <= a and b <= stop for a, b in (cue, *content))


def _without_overlaps(paragraph: Paragraph, options: list[Attribution]) -> list[Attribution]:
    """The likeliest attributions whose contents do not overlap and hold no other's cue."""
    if len(options) < 2:
        return options
    options = _without_reported(options)
    contents, cues = bytearray(len(paragraph.words)), bytearray(len(paragraph.words))  # 1 for each word taken
    kept: list[Attribution] = []
    for option in sorted(options, key=lambda o: (-o.chance, o.cue.start)):
        first, stop = option.candidate.cue
        parts = option.candidate.content
        if 1 in contents[first:stop] or any(1 in contents[a:b] or 1 in cues[a:b] for a, b in parts):
            continue
        kept.append(option)
        cues[first:stop] = b"\1" * (stop - first)
        for a, b in parts:
            contents[a:b] = b"\1" * (b - a)
    return sorted(kept, key=lambda o: o.content[0].start)
