"""Who asks and who answers in an interview or transcript that labels its turns: "SC: Why?", "Oona Farrell: I …"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimtrack.extract.labels import LABEL
from claimtrack.extract.paragraph import Paragraph

TALKING = frozenset("i we you me us my our your ?".split())  # whoever speaks says so
INITIALS = 3  # letters of a label that may be somebody's initials: "SA: …"
_TURNS = 3  # paragraphs with labels in capitals; before one or two there may stand where the news comes from
_LEAD = 12  # words, at least, of the paragraph that opens the body
_SPEAKING = ("said", "says", "told", "has", "added", "wrote")
_ASKING = frozenset("Q Question Interviewer INTERVIEWER".split())
_ANSWERING = frozenset(("A", "Answer"))


@dataclass(frozen=True, slots=True)
class Turns:
    """The numbers of the paragraphs in which somebody asks, and of those in which others speak.

    `placed`: those that begin with where the news comes from, headline and lead: "Nagpur: Court denies bail".
    """

    asked: frozenset[int]
    spoken: frozenset[int]
    placed: frozenset[int] = frozenset()

    @property
    def is_interview(self) -> bool:
        """Whether one asks and others answer, so that all of a turn is said by whom its label names."""
        return len(self.asked) > 1


def read_turns(paragraphs: Sequence[Paragraph]) -> Turns:
    """The turns of an article: a label that mostly asks is the paper's, another that comes again is a speaker's."""
    labels = _labels(paragraphs)
    lead = next((n for n, p in enumerate(paragraphs) if not p.terse and len(p.words) >= _LEAD), None)
    capitals = {label for label in labels if label.isupper()}
    transcript = sum(len(labels[label]) for label in capitals) >= _TURNS
    asked, spoken, placed = set[int](), set[int](), set[int]()
    for label, numbers in labels.items():
        alone = numbers == [lead] and _is_placed(paragraphs[numbers[0]], label)
        if alone or _tells_where(paragraphs, label, numbers) or _is_told_of(paragraphs, label, numbers, lead):
            placed.update(numbers)
            continue
        questions = _questions(paragraphs, numbers)
        again = len(numbers) > 1
        if label in _ASKING or (again and _mostly_asks(label, questions, len(numbers))):
            asked.update(numbers)
        speaks = again or (transcript and label in capitals)
        if label in _ANSWERING or (speaks and 2 * questions < len(numbers)):
            spoken.update(numbers)
    return Turns(frozenset(asked), frozenset(spoken), frozenset(placed))


def _tells_where(paragraphs: Sequence[Paragraph], label: str, numbers: Sequence[int]) -> bool:
    """Whether a label of one word stands in front of the headline and of one paragraph of the body, and no other."""
    headlines = sum(paragraphs[number].terse for number in numbers)
    return " " not in label and len(numbers) == 2 and headlines == 1 and label not in _ASKING


def _is_told_of(
    paragraphs: Sequence[Paragraph], label: str, numbers: Sequence[int], lead: int | None
) -> bool:
    """Whether a label that the headline alone has is a place: in the dateline, or one that something happened "in"."""
    headline = paragraphs[numbers[0]]
    colon = headline.words.words.index(":") if ":" in headline.words.words else -1
    quoted = headline.inside[colon + 1 : colon + 2] != [-1]
    if len(numbers) > 1 or not headline.headline or quoted or not label[:1].isupper() or lead is None:
        return False
    text, start = headline.text, paragraphs[lead].span.start
    if label.casefold() in text[text.rfind("\n", 0, start) + 1 : start].casefold():
        return True  # "STORVIK, March 7 (Agency) — "
    speaks = any(f"{label} {verb}" in text for verb in _SPEAKING)
    placed = re.search(rf"\b(?:in|near|outside) {re.escape(label)}\b(?!['’])", text) is not None
    return placed and not speaks and TALKING.isdisjoint(headline.words.lower)


def _is_placed(lead: Paragraph, label: str) -> bool:
    """Whether a label of one word, which the lead alone has, is no speaker's: "Nagpur: A court has denied bail"."""
    return not (" " in label or label in _ASKING or lead.quotes) and TALKING.isdisjoint(lead.words.lower)


def _labels(paragraphs: Sequence[Paragraph]) -> Mapping[str, list[int]]:
    """The numbers of the paragraphs that begin with each label: the words in front of a colon, or "Q." and "A.".

    Initials are the label of whose name has them: "SA" that of "Samuel Adeyinka".
    """
    labels: dict[str, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        opening = paragraph.words.words[:LABEL]
        if opening[:1] in (["Q."], ["A."]):
            labels.setdefault(opening[0][0], []).append(number)
        elif ":" in opening:
            labels.setdefault(" ".join(opening[: opening.index(":")]), []).append(number)
    for label in [each for each in labels if " " in each]:
        letters = "".join(word[0] for word in label.split())
        if letters in labels:
            labels[letters] = sorted((*labels[letters], *labels.pop(label)))
    return labels


def _questions(paragraphs: Sequence[Paragraph], numbers: Sequence[int]) -> int:
    """How many of some paragraphs end in a question."""
    return sum(paragraphs[number].words.words[-1] == "?" for number in numbers)


def _mostly_asks(label: str, questions: int, turns: int) -> bool:
    """Whether whoever a label names asks more than half the time; a paper's initials, a third."""
    initials = label.isalpha() and label[0].isupper() and len(label) <= INITIALS
    return (3 if initials else 2) * questions > turns
