"""Who died: an obituary tells what somebody said in life, and not on the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.obituaries import DIED, is_told_dead
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.speakers import Speakers

_LEAD = 4  # paragraphs in which an obituary tells of the death


def find_dead(paragraphs: Sequence[Paragraph], speakers: Speakers) -> frozenset[str]:
    """The people of whom the article's beginning says that they died."""
    found: set[str] = set()
    body = [number for number, paragraph in enumerate(paragraphs) if not paragraph.headline]
    for number in body[:_LEAD]:
        words = paragraphs[number].words
        if DIED.isdisjoint(words.lower):
            continue
        for first, stop in words.sentences:
            died = next((k for k in range(first, stop) if words.lower[k] in DIED), first)
            for name in speakers.names[number].between(first, died):
                if is_told_dead(words, first, name.start, name.stop, died):
                    found.update(actor.name for actor in speakers.named_in(number, name.first, name.stop))
    return frozenset(name for name in found if speakers.is_person(name))
