"""Attributions inside what somebody else is said to have said: "Peskov said that Putin had reiterated that …"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimtrack.extract.attribution import Attribution, possible_attributions
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.nested_chance import shipped_nested
from claimtrack.extract.paragraph import Paragraph, QuotedWords, read_paragraph
from claimtrack.extract.quotes import Quote, find_quotes
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words
from claimtrack.model import Span

_LEAST = 0.70  # how likely it must be: surer than others, for it is one more claim on the same words
_POSSIBLE = 0.01  # the chance, as a claim of its own, from which on it is looked at
_LESS = 0.44  # of its chance: the corpus by which others' chances are right labels none of them
_KNOWN = frozenset(
    "know remember understand realize realise recognize recognise".split()
)  # what somebody knows is no claim of theirs
_BEHIND_NOUN = (["that"], ["to"], ["of"])
_FEELING = frozenset(("think", "want"))
_TALKING = frozenset(("i", "we"))
_NOBODY = frozenset("you that this which what something history experience gut instinct heart".split())
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
            if content in paragraph.span and _may_report(paragraph.words, content):
                nested += [(number, found) for found in _inside(text, paragraph, host, content)]
    return [(number, found) for number, found in nested if found.chance >= threshold]


def _may_report(words: Words, content: Span) -> bool:
    """Whether a word in the content may be a cue: of three contents two have none, and need no reading."""
    lexicon = shipped_cues()
    first, stop = bisect_left(words.starts, content.start), bisect_left(words.starts, content.end)
    for k, word in enumerate(words.lower[first:stop], first):
        cue = lexicon.verbs.get(word)
        if cue is not None and words.tags[k][0] == "V" and cue.kind != "state" and cue.lemma not in _KNOWN:
            return True
        if word in lexicon.nouns and words.lower[k + 1 : k + 2] in _BEHIND_NOUN:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Inside:
    """One stretch of content, read as a paragraph of its own without its outer marks, and what may attribute in it.

    `quoted`: the marks were those of a quotation.
    """

    paragraph: Paragraph
    options: Sequence[Attribution]
    quoted: bool


def read_inside(text: str, paragraph: Paragraph, host: Attribution, content: Span) -> Inside:
    """What may attribute inside one stretch of the content of `host`, however unlikely."""
    quoted = text[content.start] in _MARKS
    span = _unquoted(text, content)
    quotes = list(find_quotes(text, (span,))) if quoted else _quotes_within(paragraph, content)
    if quotes and quotes[-1].span.end > span.end:
        span = Span(span.start, quotes[-1].span.end)  # "(said that Prado had asked for) “a bribe”"
    inner = read_paragraph(text, span, quotes)
    options = possible_attributions(host.paragraph, inner, _POSSIBLE)
    return Inside(inner, [each for each in options if _may_count(inner.words, each.candidate)], quoted)


def _may_count(words: Words, candidate: Candidate) -> bool:
    """Whether a careful reader may mark it at all: not what somebody knows or is ready to do, no "I think"."""
    if candidate.kind == "state" or candidate.lemma in _KNOWN:
        return False
    if candidate.speaker is None:
        return True
    first, stop = candidate.speaker
    told = candidate.kind not in _FEELING or words.lower[first] not in _TALKING
    return told and words.lower[stop - 1] not in _NOBODY


def _inside(text: str, paragraph: Paragraph, host: Attribution, content: Span) -> Iterator[Attribution]:
    """The attributions of one stretch of content, the likeliest first."""
    inside = read_inside(text, paragraph, host, content)
    if not inside.options:
        return
    words, nested = inside.paragraph.words, shipped_nested()
    rated = (
        (nested.chance(words, each, host.candidate, quoted=inside.quoted), each) for each in inside.options
    )
    taken: list[tuple[int, int]] = []  # apart from one another, in order
    for chance, option in sorted(rated, key=lambda pair: -pair[0]):
        spans = [*option.content, option.cue]
        if chance >= _LEAST and all(_free(taken, each) for each in spans):
            for each in spans:
                insort(taken, (each.start, each.end))
            placed = _placed(option.candidate, inside.paragraph, paragraph)
            yield replace(option, candidate=placed, chance=round(_LESS * chance, 4))


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
    return [q.quote for q in paragraph.quotes[first:stop] if q.quote.span.end <= content.end]


def _start(quoted: QuotedWords) -> int:
    return quoted.quote.span.start


def _placed(candidate: Candidate, inner: Paragraph, outer: Paragraph) -> Candidate:
    """The candidate in words of the whole paragraph."""

    def place(part: WordSpan) -> WordSpan:
        span = inner.words.span(*part)
        return bisect_left(outer.words.starts, span.start), bisect_left(outer.words.starts, span.end)

    speaker = None if candidate.speaker is None else place(candidate.speaker)
    content = tuple(place(part) for part in candidate.content)
    sentence = place(candidate.sentence)
    return replace(candidate, cue=place(candidate.cue), content=content, speaker=speaker, sentence=sentence)
