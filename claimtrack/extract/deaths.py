"""Who died: an obituary tells what somebody said in life, and not on the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.speakers import Speakers

_LEAD = 4  # paragraphs in which an obituary tells of the death
_DIED = frozenset(("died", "dies", "dead"))
_IN_FRONT = frozenset(("has", "who", ",", "found", "pronounced"))  # of it, but not "whose husband died"
_SUBJECT = 30  # words from a name to its verb: "Maggie Thornhill, who wrote eleven books, has died"


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
            own = words.lower[died - 1] in _IN_FRONT or words.tags[died - 1] == "NNP"
            if died > first and own and paragraphs[number].inside[died] < 0 and died - first <= _SUBJECT:
                named = speakers.named_in(number, first, died)
                found.update(actor.name for actor in named[:1] if speakers.is_person(actor.name))
    return frozenset(found)
