"""Whom those who are quoted speak of: "“Ieuan's a mate. He promised me …”", "“The bankers worry. They want it …”"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimtrack.extract.base_phrases import base_phrase_before
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Place
from claimtrack.extract.people import gender_of, people_words, role_words
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words

THEY_AT = "they at"  # those at a body: "I rang the council. | They | told me"
_TITLES = {"he": "mr", "she": "mrs"}
_BEING = frozenset("be become becoming being was is as".split())
_ONES = frozenset("the my our their his her your".split())
_STAFF = frozenset("staff management council company bank club hospital school airline police firm".split())
_THEIRS = frozenset(("client",))  # whose counsel speaks: somebody who is named, as a rule
_MOST = 300  # words looked at: bounds the work on hostile text


def spoken_of(story: Discourse, pronoun: str, at: Place, *, quoted: bool) -> Iterator[WordSpan]:
    """The words in front of "he", "she" or "they" at a place that may tell whom it means, the likeliest first.

    Those in quotations, or those around them: near sentences before far ones, and in each what it begins with.
    """
    inside = story.paragraphs[at[0]].inside
    return (span for span in _phrases_before(story, pronoun, at) if (inside[span[0]] >= 0) is quoted)


def _phrases_before(story: Discourse, pronoun: str, at: Place) -> Iterator[WordSpan]:
    paragraph, stop = at
    words, known = story.paragraphs[paragraph].words, story.entities.names[paragraph]
    begin, (first, _) = max(0, stop - _MOST), words.sentence_of(stop)
    while stop > begin:
        first = max(first, begin)
        names = {} if pronoun in ("they", THEY_AT) else {n.start: n.stop for n in known.between(first, stop)}
        for k in range(first, stop):
            if k in names:
                yield k, names[k]
            elif _fits(words, k, pronoun) and (start := base_phrase_before(words, first, k + 1)) is not None:
                yield start, k + 1
        stop, (first, _) = first, words.sentence_of(max(0, first - 1))


def _fits(words: Words, k: int, pronoun: str) -> bool:
    """Whether the noun at word k is somebody, or several people, whom the pronoun may mean."""
    noun = words.lower[k]
    if pronoun == "they":
        return words.tags[k] == "NNS" and not _several().isdisjoint((noun, noun.removesuffix("s")))
    if pronoun == THEY_AT:
        before, behind = words.lower[max(0, k - 1)], words.tags[k + 1 : k + 2]
        beside = "and" in words.lower[max(0, k - 3) : k + 2] or behind in (["NN"], ["NNS"], ["POS"])
        return noun in _STAFF and before in _ONES and not beside
    if words.tags[k] != "NN" or words.tags[k + 1 : k + 2] == ["NNP"]:
        return False  # "prosecutor Ann Lee", who speaks
    if words.lower[max(0, k - 2)] in _BEING and words.lower[k - 1] in ("a", "an"):
        return False  # "wanted to be a doctor"
    told = gender_of([noun])
    somebody = (noun in role_words() or told is not None) and noun not in _THEIRS
    return somebody and told in (None, gender_of([_TITLES[pronoun]]))


@cache
def _several() -> frozenset[str]:
    return people_words()["group"] | role_words()
