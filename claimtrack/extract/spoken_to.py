"""Whom a speaker speaks to, and whom a pronoun behind that means then: "An officer accused her. She …"."""

from __future__ import annotations

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Place
from claimtrack.extract.people import first_name_gender, gender_of
from claimtrack.extract.verb_groups import BE, FINITE
from claimtrack.extract.words import Words

_OBJECTS = {"he": "him", "she": "her"}
_TITLES = {"he": "mr", "she": "mrs"}
_ASKING = frozenset(("asked", "asks"))
_CLAUSE = 12  # words from a speaker to the verb


def spoke_to(story: Discourse, pronoun: str, subject: Place | None) -> bool:
    """Whether the one at a place spoke to or asked whoever a pronoun means: "An officer accused her. She …".

    Or whether that one is only the agent of what was done to them: "She was told by a professor that …".
    """
    paragraph, word = subject or (-1, 0)
    if paragraph < 0:
        return False
    words = story.paragraphs[paragraph].words
    first, stop = words.sentence_of(word)
    if words.lower[word - 1] == "by" and first < word - 1:  # "She was told | by a professor | that"
        was = not BE.isdisjoint(words.lower[max(first, word - _CLAUSE) : word - 1])
        return was and _may_be_named(words, first, pronoun)
    whom = _OBJECTS.get(pronoun)
    for k in range(word + 1, min(stop, word + _CLAUSE) - 1):
        if words.tags[k - 1] == "PRP":
            continue  # "Brandt, when I reached him, was silent"
        if words.tags[k] in FINITE or words.lower[k].endswith("ed"):
            asked = words.lower[k] in _ASKING and pronoun in words.lower[k + 1 : k + 4]
            whom_at = k + 1 + (words.tags[k + 1] == "VBG")  # "keeps telling her"
            return asked or (words.lower[whom_at : whom_at + 1] == [whom] and words.tags[whom_at] == "PRP")
    return False


def _may_be_named(words: Words, first: int, pronoun: str) -> bool:
    """Whether a sentence begins with a pronoun, or with a name that it may stand for: "Ann" and "she"."""
    gender = gender_of([_TITLES.get(pronoun, "")])
    named = words.tags[first] == "NNP" and first_name_gender(words.words[first]) in (None, gender)
    return named or words.lower[first] == pronoun
