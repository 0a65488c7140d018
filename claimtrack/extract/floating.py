"""Quotations that no word attributes: said by whom the sentence, or the paragraph, in front of them is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import FLOATING, QUESTION, Candidate
from claimtrack.extract.continuation import all_quoted, ends_with, whole_sentences
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import gender_of, role_words
from claimtrack.extract.phrases import subject_of
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.speakers import Speakers
from claimtrack.model import Span

_CHANCE, _FALLBACK = 0.6, 0.5  # that the subject says it, that whoever spoke last does
_PRONOUNS = frozenset(("he", "she"))
_OPENING = frozenset("asked when as after before while if although though since".split())
_HELD = frozenset(("think", "want", "state"))  # kinds of cues that tell of no speech: "She doubts it. “…”"
_NEAR = 4  # paragraphs back to whoever spoke last
_MOST = 40  # paragraphs that go on with one claim: bounds the work on hostile text
_SHORT = 5  # words of one behind what somebody said: "“No way.”"
_SPEECH = 7  # words of a quotation, marks included, that is no slogan
_HEADING = 14  # words of one, marks included
_BEHIND = 6_000  # characters behind a heading in which its words are said: bounds the work on hostile text
_GESTURES = frozenset(  # of a speaker: "“It is cold.” She shrugs."
    "shrugs shrugged smiles smiled laughs laughed sighs sighed pauses paused nods nodded grins grinned grimaces "
    "grimaced winces winced beams beamed frowns frowned chuckles chuckled hesitates hesitated".split()
)


def with_floating(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution], speakers: Speakers
) -> list[Attribution]:
    """The attributions, with those of speech that stands by itself, in text order of their content."""
    if not any(paragraph.quotes for paragraph in paragraphs):
        return list(attributions)
    answered = [found for found in attributions if found.candidate.construction != QUESTION]
    taken = SortedSpans(span for found in answered for span in found.content)
    latest = {found.paragraph: found for found in answered}
    held: dict[int, list[Attribution]] = {}
    for view in attributions:
        if view.candidate.kind in _HELD and view.candidate.speaker is not None:
            held.setdefault(view.paragraph, []).append(view)
    added: list[Attribution] = []
    going_on = False  # whether the paragraph before is what the last one added says
    spoke: Attribution | None = None
    for number, paragraph in enumerate(paragraphs):
        spoke = latest.get(number, spoke)
        if not paragraph.quotes or paragraph.terse or _is_said_again(paragraph):
            going_on = False
            continue
        free = not taken.overlapping(paragraph.span)
        follows = spoke is not None and spoke.paragraph == number - 1
        if not (
            free
            and paragraph.inside[0] >= 0
            and _speech(paragraph, _SHORT if follows or going_on else _SPEECH)
        ):
            going_on = False
            added += _of_views(paragraph, number, taken, held.get(number, ()))
            added += _of_sentences(paragraph, number, taken, speakers, free=free)
            continue
        span = Span(paragraph.quotes[0].quote.span.start, paragraph.quotes[-1].quote.span.end)
        if going_on and len(added[-1].content) < _MOST:
            added[-1] = replace(added[-1], content=(*added[-1].content, span))
            continue
        found = _of_paragraph(paragraphs, number, spoke, speakers)
        going_on = found is not None
        if found is not None:
            spoke = replace(found, content=(span,), speaker=None)  # nobody is printed beside it
            added.append(spoke)
    if not added:
        return list(attributions)
    return sorted((*attributions, *added), key=lambda found: found.content[0].start)


def _is_said_again(paragraph: Paragraph) -> bool:
    """Whether a paragraph is but a few words quoted out of a later one: a heading, "‘Where do I go now?’"."""
    span = paragraph.span
    if len(paragraph.words) > _HEADING or not all_quoted(paragraph):
        return False
    said = span.of(paragraph.text)[1:-1].rstrip(".")
    return bool(said) and paragraph.text.find(said, span.end, span.end + _BEHIND) > 0


def _speech(paragraph: Paragraph, least: int) -> bool:
    """Whether a paragraph is whole sentences of quotation, of at least so many words with their marks."""
    if len(paragraph.words) < least or not all_quoted(paragraph):
        return False
    return paragraph.words.words[-2] in (".", "!", "?", "…") and paragraph.quotes[-1].quote.closed


def _of_paragraph(
    paragraphs: Sequence[Paragraph], number: int, spoke: Attribution | None, speakers: Speakers
) -> Attribution | None:
    """Who says a paragraph of nothing but quotation: whom the one in front is about, else who last said such."""
    paragraph, host = paragraphs[number], paragraphs[number - 1]
    if not number or paragraph.text[host.span.end : paragraph.span.start].strip():
        return None  # behind a heading or a picture
    before = None if spoke is None or spoke.paragraph != number - 1 else _speaker_at_end(host, spoke)
    if spoke is not None and before is not None:
        return _said(host, number - 1, before, spoke.candidate.sentence, ())
    for sentence in reversed(host.words.sentences):
        subject = _person(host, number - 1, sentence, speakers)
        if subject is not None:
            return _said(host, number - 1, subject, sentence, ())
    if spoke is None or spoke.candidate.construction != FLOATING or spoke.paragraph < number - _NEAR:
        return None
    return replace(spoke, chance=_FALLBACK)


def _speaker_at_end(host: Paragraph, spoke: Attribution) -> WordSpan | None:
    """Who says what a paragraph ends with, and may go on in the next."""
    speaker = spoke.candidate.speaker
    if spoke.candidate.kind != "say" or speaker is None or not ends_with(host, spoke):
        return None
    return None if host.words.tags[speaker[0]] in ("WP", "WDT") else speaker


def _of_views(
    paragraph: Paragraph, number: int, taken: SortedSpans, held: Sequence[Attribution]
) -> Iterator[Attribution]:
    """The quoted sentences behind one that tells a view: "Bell doubts it will last. “They are bluffing.”"."""
    behind = {found.candidate.sentence[1]: found for found in held}
    for quoted in whole_sentences(paragraph) if behind else ():
        found, span = behind.get(quoted.first), paragraph.words.span(quoted.first, quoted.stop)
        speaker = None if found is None else found.candidate.speaker
        if found is not None and speaker is not None and not taken.overlapping(span):
            yield _said(paragraph, number, speaker, found.candidate.sentence, (span,))


def _of_sentences(
    paragraph: Paragraph, number: int, taken: SortedSpans, speakers: Speakers, *, free: bool
) -> Iterator[Attribution]:
    """The quoted sentences behind one about somebody ("Bell was delighted. “…”"), or in front of "She shrugs."."""
    words = paragraph.words
    for quoted in whole_sentences(paragraph):
        span, (first, stop) = words.span(quoted.first, quoted.stop), words.sentence_of(quoted.first - 1)
        if taken.overlapping(span) or taken.overlapping(words.span(first, stop)):
            continue
        subject = _person(paragraph, number, (first, stop), speakers)
        if subject is not None:
            yield _said(paragraph, number, subject, (first, stop), (span,))
    opening = paragraph.quotes[0]
    if free and opening.first == 0 and opening.stop >= _SPEECH and opening.stop < len(words):
        sentence = words.sentence_of(opening.stop)
        beat = sentence[0] == opening.stop and not _GESTURES.isdisjoint(words.lower[slice(*sentence)])
        subject = _person(paragraph, number, sentence, speakers) if beat else None
        if subject is not None and words.words[opening.stop - 2] in (".", "!", "?", "…"):
            yield _said(paragraph, number, subject, sentence, (words.span(0, opening.stop),))


def _person(paragraph: Paragraph, number: int, sentence: WordSpan, speakers: Speakers) -> WordSpan | None:
    """The subject of a sentence outside quotations, if it is a person."""
    if max(paragraph.inside[slice(*sentence)]) >= 0:
        return None
    subject = subject_of(paragraph.words, _main_clause(paragraph, *sentence), sentence[1])
    return subject if subject and _is_person(paragraph, number, subject, speakers) else None


def _main_clause(paragraph: Paragraph, first: int, stop: int) -> int:
    """The word behind what opens a sentence: "Asked if it was over, | Duffy shook his head"."""
    words = paragraph.words
    if words.lower[first] not in _OPENING:
        return first
    return next((k + 1 for k in range(first, stop - 1) if words.words[k] == ","), first)


def _is_person(paragraph: Paragraph, number: int, mention: WordSpan, speakers: Speakers) -> bool:
    lower = paragraph.words.lower[slice(*mention)]
    if lower[0] in _PRONOUNS or any(
        speakers.is_person(actor.name) for actor in speakers.named_in(number, *mention)
    ):
        return True
    if lower[-1].endswith("-year-old"):
        return True
    return not role_words().isdisjoint(lower) or gender_of(lower) is not None


def _said(
    host: Paragraph,
    number: int,
    speaker: WordSpan,
    sentence: WordSpan,
    content: tuple[Span, ...],
) -> Attribution:
    """Speech of somebody named in words `speaker` of the paragraph `host`, which need not hold the speech."""
    mention = host.words.span(*speaker)
    candidate = Candidate(FLOATING, "say", "say", speaker, (speaker,), speaker, sentence)
    return Attribution(number, candidate, mention, content, mention, _CHANCE)
