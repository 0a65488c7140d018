"""Whose office somebody holds who speaks: "Toyota Motor Corp. | President Koji Hirano", then "it"."""

from __future__ import annotations

from functools import cache

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity
from claimtrack.extract.name_signs import LEGAL_FORMS
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.spans import WordSpan
from claimtrack.model import Actor


def employer(story: Discourse, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
    """The body that is printed in front of the office of whoever is mentioned; None where none is."""
    words = story.paragraphs[paragraph].words
    for name in story.entities.names[paragraph].between(*mention):
        if not name.person or not name.titles:
            continue
        stop = name.start
        while stop < name.first and words.words[stop][0].isupper() and not _begins_office(words.lower[stop]):
            stop += 1
        text = " ".join(words.words[name.start : stop])
        known = story.entities.body_called(text) if text else None
        if known is not None or not text or words.lower[stop - 1] not in _body_words():
            return known
        return Actor(text, kind="organisation")
    return None


def _begins_office(lower: str) -> bool:
    return lower in role_words() or lower in people_words()["modifier"]


@cache
def _body_words() -> frozenset[str]:
    """Words that end the name of a body."""
    lists = people_words()
    return lists["body"] | lists["trade"] | LEGAL_FORMS
