"""Whose death an article tells, and whom "she" means then in a paragraph of her life."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.extract.cues import tells
from claimtrack.extract.entities import Entities
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import gender_of
from claimtrack.extract.words import Words

_LEAD = 4  # paragraphs in which an obituary tells of the death
DIED = frozenset(("died", "dies"))
_OPENING = 3  # words in front of a name that a sentence begins with
_YEAR = re.compile(r"(?:19|20)\d\d(?:s)?")
_REFUSING = frozenset(("declined", "refused"))
_TITLES = {"he": "mr", "she": "mrs"}
_ANOTHER = {"he": "him", "she": "her"}


def is_told_dead(words: Words, first: int, start: int, end: int, died: int) -> bool:
    """Whether who is named in words `start` to `end` died: "Bell has died", "Bell, who died", "Bell, 90, died"."""
    verb = died - 1 if words.lower[died - 1] == "has" else died
    if verb == end or (words.lower[verb - 1] == "who" and verb - 2 == end):
        return True
    return words.words[verb - 1] == "," == words.words[end] and start - first <= _OPENING


def mourned(paragraphs: Sequence[Paragraph], entities: Entities) -> Entity | None:
    """The one person whose death the beginning of an obituary tells, as its headline shows: "Bell dies aged 91"."""
    if not any(_is_obituary(paragraph.words) for paragraph in paragraphs if paragraph.headline):
        return None
    body = [number for number, paragraph in enumerate(paragraphs) if not paragraph.headline][:_LEAD]
    told = body + [number for number, paragraph in enumerate(paragraphs) if paragraph.headline]
    dead: dict[int, Entity] = {}
    for number in told:
        words = paragraphs[number].words
        for died in [k for k, word in enumerate(words.lower) if word in DIED and k]:
            first, _ = words.sentence_of(died)
            for name in entities.names[number].between(first, died):
                known = entities.named(name, (number, name.first))
                if (
                    known is not None
                    and known.person
                    and is_told_dead(words, first, name.start, name.stop, died)
                ):
                    dead[id(known)] = known
    return next(iter(dead.values())) if len(dead) == 1 else None


def _is_obituary(words: Words) -> bool:
    """Whether a headline is that of an obituary: "Ann Bell, surgeon, dies aged 91", "Ann Bell obituary"."""
    lower = words.lower
    return "obituary" in lower or any(
        word in DIED and lower[k + 1 : k + 2] in (["aged"], ["at"]) and words.tags[k + 2 : k + 3] == ["CD"]
        for k, word in enumerate(lower)
    )


def meant_by_life(
    paragraphs: Sequence[Paragraph], entities: Entities, dead: Entity, pronoun: str, at: Place
) -> bool:
    """Whether a paragraph goes on with the life of the `dead`, and its "she" means her: "¶ Born in 1933, she …".

    Not where anybody else is named in it before, or its first words are those of a speaker: "¶ She added that …".
    """
    number, word = at
    words = paragraphs[number].words
    if dead.gender not in (None, gender_of([_TITLES.get(pronoun, "")])) or not len(words):
        return False
    _, stop = words.sentence_of(0)
    opens = next((k for k in range(min(stop, word + 1)) if words.lower[k] == pronoun), None)
    if opens is None or paragraphs[number].inside[opens] >= 0:
        return False
    named = (
        entities.named(name, (number, name.first))
        for name in entities.names[number].between(0, max(word, stop))
    )
    if any(entity is not None and entity.person for entity in named):
        return False
    other = _ANOTHER[pronoun]
    if any(words.lower[k] == other and words.tags[k] == "PRP" for k in range(stop)):
        return False  # "She had worked with her for years"
    verb = opens + 1 + (words.tags[opens + 1 : opens + 2] == ["RB"])
    dated = any(_YEAR.fullmatch(each) for each in words.lower[:stop])
    past = verb < stop and words.tags[verb] in ("VBD", "VBN") and words.lower[verb] not in _REFUSING
    return dated or (past and not tells(words.lower[verb]))
