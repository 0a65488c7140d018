"""Attributions inside what somebody else is said to have said: "Peskov said that Putin had reiterated that …"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from claimtrack.extract.attribution import Attribution, possible_attributions
from claimtrack.extract.candidate import CALLED, Candidate
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.main_verbs import SUBJECT_PRONOUNS
from claimtrack.extract.paragraph import Paragraph, QuotedWords, read_paragraph
from claimtrack.extract.quotes import Quote, find_quotes
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.model import Span

# How likely a nested attribution must be: surer than others, for it is one more claim on the same words, and the corpus
# labels few of them.
_SURELY = 0.8
_FELT = 0.6  # "said he feared a strike": of those that are no surer, careful readers mark nine of ten
_BY_NAME = 0.7  # "officials said Moscow wants the lines restored"
_PLAINLY = 0.5  # told in a quotation, whose clauses are plainer, or with a clause of its own
_TALKING = 0.6  # "I told Ben so": what those who are quoted say of themselves
_LESS = 0.8  # of its chance: half of those that the corpus labels elsewhere it labels inside what is said
_NEVER = 1.1
_PLAIN = frozenset(("that", "to", "np to", "np that", CALLED))
_FEELING = frozenset(("think", "want"))
_MAY_REPORT = frozenset(
    "said say says saying told tell tells claim claims claimed claiming warn warns warned warning suggest suggests "
    "suggested suggesting reiterate reiterates reiterated reiterating declare declares declared declaring acknowledge "
    "acknowledges acknowledged acknowledging insist insists insisted insisting deny denies denied promise promises "
    "promised admit admits admitted argue argues argued arguing announce announces announced announcing stated stating "
    "asked added assured assures alleged alleges wrote ordered urged directed ruled informed cautioned agreed "
    "threatened instructed pledged predicted concluded".split()
)
_FELT_VERBS = frozenset(
    "want fear expect believe hope think plan support oppose intend offer refuse reckon suspect doubt prefer".split()
)
_NOBODY = frozenset("you it that this which what who something history experience gut instinct heart".split())
_TALKERS = frozenset(("i", "we"))
_NOT_THEIRS = _TALKERS | {"you"}
_TERM = 8  # words, marks included, of a quotation at the end in which nobody else is quoted
_DOUBLE = '"“”„«» '
_SINGLE = "‘’'` "
_MARKS = _DOUBLE + _SINGLE


def find_nested(
    text: str, paragraphs: Sequence[Paragraph], chosen: Sequence[Attribution], threshold: float = 0.0
) -> list[tuple[int, Attribution]]:
    """The attributions inside the contents of the chosen ones, each with the number of the one that reports it.

    `threshold`: the least probability of being right, 0 to 1.
    """
    nested: list[tuple[int, Attribution]] = []
    for number, host in enumerate(chosen):
        paragraph = paragraphs[host.paragraph]
        for content in host.content:
            if content in paragraph.span and _may_report(paragraph, content):
                nested += [(number, found) for found in _inside(text, paragraph, host, content)]
    return [(number, found) for number, found in nested if found.chance >= threshold]


def _may_report(paragraph: Paragraph, content: Span) -> bool:
    """Whether a word stands in the content that reports, or tells feelings, often enough to be worth a reading."""
    words = paragraph.words
    first, stop = bisect_left(words.starts, content.start), bisect_left(words.starts, content.end)
    lower = words.lower[first:stop]
    return not (_MAY_REPORT.isdisjoint(lower) and _of_feeling().isdisjoint(lower))


@cache
def _of_feeling() -> frozenset[str]:
    """Every form of the verbs by which others are told to feel nine times of ten."""
    return frozenset(form for form, cue in shipped_cues().verbs.items() if cue.lemma in _FELT_VERBS)


def _inside(text: str, paragraph: Paragraph, host: Attribution, content: Span) -> Iterator[Attribution]:
    """The attributions of one stretch of content, read as a paragraph of its own without its outer marks."""
    quoted = text[content.start] in _MARKS
    span = _unquoted(text, content)
    quotes = list(find_quotes(text, (span,))) if quoted else _quotes_within(paragraph, content)
    if quotes and quotes[-1].span.end > span.end:
        span = Span(span.start, quotes[-1].span.end)  # "(said that Prado had asked for) “a bribe”"
    inner = read_paragraph(text, span, quotes)
    taken: list[tuple[int, int]] = []  # apart from one another, in order
    for option in sorted(possible_attributions(host.paragraph, inner, _PLAINLY), key=lambda o: -o.chance):
        spans = [*option.content, option.cue]
        if all(_free(taken, each) for each in spans) and option.chance >= _least(
            text, inner, option, quoted=quoted
        ):
            for each in spans:
                insort(taken, (each.start, each.end))
            placed = _placed(option.candidate, inner, paragraph)
            yield replace(option, candidate=placed, chance=round(_LESS * option.chance, 4))


def _free(taken: Sequence[tuple[int, int]], span: Span) -> bool:
    """Whether nothing taken overlaps a span."""
    before = bisect_left(taken, (span.end, 0)) - 1
    return before < 0 or taken[before][1] <= span.start


def _unquoted(text: str, content: Span) -> Span:
    """A content without its outer marks; those of who is quoted in it stay: "“(I said, ‘Leave it.’)”"."""
    start, end = content.start, content.end
    outer = next((kind for kind in (_DOUBLE, _SINGLE) if text[start] in kind), _MARKS)
    while start < end and text[start] in outer:
        start += 1
    while end > start and text[end - 1] in outer:
        end -= 1
    return Span(start, end)


def _quotes_within(paragraph: Paragraph, content: Span) -> list[Quote]:
    first = bisect_left(paragraph.quotes, content.start + 1, key=_start)
    stop = bisect_left(paragraph.quotes, content.end, key=_start)
    return [
        q.quote
        for q in paragraph.quotes[first:stop]
        if q.quote.span.end < content.end or (q.quote.span.end == content.end and q.stop - q.first <= _TERM)
    ]


def _start(quoted: QuotedWords) -> int:
    return quoted.quote.span.start


def _least(text: str, inner: Paragraph, option: Attribution, *, quoted: bool) -> float:
    """How likely it must be, by who says or feels it: nobody, and whoever is quoted of their own feelings, never."""
    mention, kind = "" if option.speaker is None else option.speaker.of(text), option.candidate.kind
    speaker, form = mention.lower(), option.candidate.construction
    named = bool(mention) and mention.split()[-1][:1].isupper() and speaker not in SUBJECT_PRONOUNS
    if kind in _FEELING:
        if not mention or speaker in _NOT_THEIRS:
            return _NEVER
        plain = speaker != "who" and may_speak(inner.words, option.candidate.speaker or (0, 1))
        return _FELT if plain else _SURELY  # no "bridge could support trucks"
    if kind == "say" and not mention and form.startswith("passive"):
        return _PLAINLY  # "said they were told that it was late"
    if kind != "say" or not mention or speaker.rpartition(" ")[2] in _NOBODY:
        return _NEVER
    if speaker in _TALKERS:
        words = sum(stop - first for first, stop in option.candidate.content)
        return _TALKING if words > 1 else _NEVER  # no "I deny it"
    return _PLAINLY if quoted or form in _PLAIN else _BY_NAME if named else _SURELY


def _placed(candidate: Candidate, inner: Paragraph, outer: Paragraph) -> Candidate:
    """The candidate in words of the whole paragraph."""

    def place(part: WordSpan) -> WordSpan:
        span = inner.words.span(*part)
        return bisect_left(outer.words.starts, span.start), bisect_left(outer.words.starts, span.end)

    speaker = None if candidate.speaker is None else place(candidate.speaker)
    content = tuple(place(part) for part in candidate.content)
    sentence = place(candidate.sentence)
    return replace(candidate, cue=place(candidate.cue), content=content, speaker=speaker, sentence=sentence)
