"""Who died: an obituary tells what somebody said in life, and not on the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.speakers import Speakers
from claimtrack.extract.words import Words

_LEAD = 4  # paragraphs in which an obituary tells of the death
_DIED = frozenset(("died", "dies"))
_OPENING = 3  # words in front of a name that a sentence begins with


def find_dead(paragraphs: Sequence[Paragraph], speakers: Speakers) -> frozenset[str]:
    """The people of whom the article's beginning says that they died."""
    found: set[str] = set()
    body = [number for number, paragraph in enumerate(paragraphs) if not paragraph.headline]
    for number in body[:_LEAD]:
        words = paragraphs[number].words
        if _DIED.isdisjoint(words.lower):
            continue
        for first, stop in words.sentences:
            died = next((k for k in range(first, stop) if words.lower[k] in _DIED), first)
            for name in speakers.names[number].between(first, died):
                if _is_subject(words, first, name.start, name.stop, died):
                    found.update(actor.name for actor in speakers.named_in(number, name.first, name.stop))
    return frozenset(name for name in found if speakers.is_person(name))


def _is_subject(words: Words, first: int, start: int, end: int, died: int) -> bool:
    """Whether who is named in words `start` to `end` died: "Bell has died", "Bell, who died", "Bell, 90, died"."""
    verb = died - 1 if words.lower[died - 1] == "has" else died
    if verb == end or (words.lower[verb - 1] == "who" and verb - 2 == end):
        return True
    return words.words[verb - 1] == "," == words.words[end] and start - first <= _OPENING
