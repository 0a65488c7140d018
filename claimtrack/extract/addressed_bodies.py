"""Which body "it" is that the clause before is not about: "We contacted SkyFare. It said"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.described_mentions import described_by
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.mention_shapes import may_be_body
from claimtrack.extract.named_mentions import named_by
from claimtrack.extract.offices import called
from claimtrack.extract.people import people_words
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import BE
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_REACHED = frozenset(  # whom somebody turns to is right behind
    "contacted contact asked approached called rang phoned emailed e-mailed messaged sued".split()
)
_TURNED = frozenset(  # or behind "to"
    "put complained wrote written write spoke spoken turned appealed sent took taken reported referred".split()
)
_ANSWERS = frozenset("statement reply response answer letter email e-mail comment message note".split())
_BACK = 5  # words from an answer to whose it is: "a statement on Monday from"


def addressed_body(story: Discourse, at: Place) -> Entity | Actor | None:
    """Whom somebody turned to, heard from or named as an agent in the clause that ends before "it" at a place."""
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    clause = _clause_before(words, word)
    if clause is None or story.paragraphs[paragraph].inside[clause[0]] >= 0:
        return None
    first, stop = clause
    for k in range(first + 1, stop):
        answered = words.lower[k] == "from" and not _ANSWERS.isdisjoint(
            words.lower[max(first, k - _BACK) : k]
        )
        agent = words.lower[k] == "by" and words.tags[k - 1] in ("VBN", "VBD")
        agent = agent and not BE.isdisjoint(words.lower[first : k - 1])
        turned = words.lower[k] in _REACHED and words.tags[k] != "NN"
        turned = turned or (words.lower[k] == "to" and not _TURNED.isdisjoint(words.lower[first:k]))
        if not (answered or agent or turned) or (not answered and _is_of_body(story, paragraph, clause)):
            continue
        found = _body_at(story, paragraph, (k + 1, stop))
        if found is None:
            continue
        somebody = isinstance(found, Entity) and found.person
        if answered or not somebody or (isinstance(found, Entity) and may_be_body(found)):
            return found
    return None


def _clause_before(words: Words, word: int) -> WordSpan | None:
    """The sentence before that of "it", which opens its own, or the clause before ", and it"."""
    first, _ = words.sentence_of(word)
    if first == word:
        return (words.sentence_of(first - 1)[0], first) if first else None
    behind = words.lower[word - 1] in ("and", "but") and words.words[word - 2] == ","
    return (first, word - 2) if behind and word - 2 > first else None


def _is_of_body(story: Discourse, paragraph: int, clause: WordSpan) -> bool:
    """Whether a clause is about a body, which "it" then means again: "The council wrote to Vektor. It said"."""
    words, (first, stop) = story.paragraphs[paragraph].words, clause
    if words.tags[first] == "PRP":
        return words.lower[first] in ("it", "they")
    found = _body_at(story, paragraph, (first, stop))
    return found is not None and not (isinstance(found, Entity) and found.person)


def _body_at(story: Discourse, paragraph: int, span: WordSpan) -> Entity | Actor | None:
    """Whom or which body the noun phrase at the beginning of a span means."""
    words, (first, stop) = story.paragraphs[paragraph].words, span
    end = phrase_after(words, first, stop, depth=0)
    if end is None or words.tags[first] == "PRP":
        return None
    found = named_by(story, words, paragraph, (first, end))
    if found is None and words.lower[first] == "the":
        found = called(story.scene, words.lower[first + 1 : end], "the", (paragraph, first))
    if found is None and words.lower[end - 1] in people_words()["bodyrole"]:
        return described_by(story, paragraph, (first, end), reported=False)
    return found
