"""Whom "he" and "she" mean that the sentence before only describes: "A bus driver saw it. He said it was loud"."""

from __future__ import annotations

from claimtrack.extract.described_mentions import described_by
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.mentions import head_of, is_role, noun_phrase
from claimtrack.extract.named_mentions import named_by, named_in
from claimtrack.extract.people import gender_of
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.sentence_subjects import ENDED
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_SOMEBODY = frozenset(("a", "an", "one"))
_TITLES = {"he": "mr", "she": "mrs"}
_OBJECTS = {"he": "him", "she": "her"}


def described_before(story: Discourse, pronoun: str, at: Place) -> Entity | Actor | None:
    """Of whom the sentence before tells, where it names nobody and they have not spoken: "A nurse heard it. She"."""
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    opens, _ = words.sentence_of(word)
    if not opens or "NNP" in words.tags[opens:word]:
        return None
    begin, _ = words.sentence_of(opens - 1)
    if words.lower[begin] not in _SOMEBODY or story.role_at >= (paragraph, begin):
        return None
    verb = _main_verb(words, begin, opens)
    subject = mention_before(words, begin, verb) if verb > begin else None
    if subject is None or subject[0] != begin or named_in(story, paragraph, begin, opens):
        return None
    name = noun_phrase(words, *subject)
    if not name or not is_role(name) or _OBJECTS[pronoun] in words.lower[verb:opens]:
        return None  # "A customer told him of the fire. He"
    if not ENDED.isdisjoint(words.lower[verb:opens]):
        return None
    fits = gender_of([head_of(name)]) in (None, gender_of([_TITLES[pronoun]]))
    return described_by(story, paragraph, subject, reported=False) if fits else None


def subject_before_speaker(story: Discourse, pronoun: str, at: Place) -> Entity | Actor | None:
    """Of whom a sentence is that tells its speaker inside: "| The minister | will go, an aide said, because he …"."""
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    first, _ = words.sentence_of(word)
    number, speaker = story.role_at
    inside = number == paragraph and first < speaker < word and words.words[speaker - 1] == ","
    if not inside or words.lower[word - 1] != "because":
        return None
    verb = _main_verb(words, first, speaker)
    subject = mention_before(words, first, verb) if verb > first else None
    if subject is None or subject[0] != first or words.tags[first] == "PRP":
        return None
    gender = gender_of([_TITLES[pronoun]])
    known = named_by(story, words, paragraph, subject)
    if known is not None:
        return known if known.person and known.gender in (None, gender) else None
    name = noun_phrase(words, *subject)
    fits = bool(name) and is_role(name) and gender_of([head_of(name)]) in (None, gender)
    return described_by(story, paragraph, subject, reported=True) if fits else None


def _main_verb(words: Words, first: int, stop: int) -> int:
    """The finite verb behind a sentence's subject, past that of a relative: "A nurse who works nearby | heard |"."""
    verbs = [k for k in range(first, stop) if words.tags[k] in FINITE]
    relative = any(tag in ("WP", "WDT") for tag in words.tags[first : verbs[0]]) if verbs else False
    return verbs[min(relative, len(verbs) - 1)] if verbs else first
