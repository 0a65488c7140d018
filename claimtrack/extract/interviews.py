"""Interviews without labels: questions in paragraphs or headings of their own, and answers in the first person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.extract.paragraph import Paragraph

_MOST = 40  # words of a question
_LEAST = 3  # questions of an interview
_ASKING = frozenset("you your yours".split())
_ANSWERING = frozenset("i my me mine we our us myself i'm i've i'd i'll".split())


def answers(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The numbers of the paragraphs that whoever is interviewed says; none where nobody is.

    Of three questions or more half must ask "you", and half of the answers say "I" or "we": no explainer is one.
    """
    if not paragraphs or paragraphs[0].text.count("?") < _LEAST:
        return frozenset()
    turns = list(_turns(paragraphs))
    if len(turns) < _LEAST:
        return frozenset()
    asking = sum(not _ASKING.isdisjoint(question.lower().split()) for question, _ in turns)
    saying = sum(any(_first_person(paragraphs[n]) for n in said) for _, said in turns)
    if 2 * asking < len(turns) or 2 * saying < len(turns):
        return frozenset()
    return frozenset(n for _, said in turns for n in said)


def _turns(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, list[int]]]:
    """Each question with the numbers of the paragraphs that answer it."""
    question, said = "", list[int]()
    for number, paragraph in enumerate(paragraphs):
        heading = _asked(paragraphs, number)
        if _is_question(paragraph) or heading:
            if said:
                yield question, said
            question, said = heading or paragraph.span.of(paragraph.text), [number] if heading else []
        elif question and not paragraph.terse and (not said or _first_person(paragraph)):
            said.append(number)
        elif said:
            yield question, said
            question, said = "", []
    if said:
        yield question, said


def _is_question(paragraph: Paragraph) -> bool:
    words = paragraph.words
    return words.words[-1:] == ["?"] and len(words) <= _MOST and not paragraph.quotes and not paragraph.terse


def _asked(paragraphs: Sequence[Paragraph], number: int) -> str:
    """The question in a heading in front of a paragraph, "" where none stands there."""
    if not number:
        return ""
    before = paragraphs[number - 1].span.end
    heading = paragraphs[number].text[before : paragraphs[number].span.start].strip()
    return heading if heading.endswith("?") else ""


def _first_person(paragraph: Paragraph) -> bool:
    told = [word for word, number in zip(paragraph.words.lower, paragraph.inside, strict=True) if number < 0]
    return not _ANSWERING.isdisjoint(told)
