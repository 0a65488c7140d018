"""Whose letter "it" is that says something: "Ann Bell read a letter to the board. “My dog is sad,” it said"."""

from __future__ import annotations

from claimtrack.extract.described_mentions import described_by
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.named_mentions import named_by
from claimtrack.extract.phrases import mention_after, mention_before
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import verb_group
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_LETTERS = frozenset("letter email e-mail note message post tweet poem essay card postcard text memo".split())
_GIVEN = frozenset("wrote read sent penned posted published shared handed delivered left emailed".split())
_GOT = frozenset("received got obtained".split())
_BETWEEN = 4  # words from the verb to the letter
_BY = 12  # words behind it
_READS = (["read"], ["reads"])
_OWN = frozenset("dear i my me".split())  # words of one person's letter


def letter_writer(story: Discourse, at: Place) -> Entity | Actor | None:
    """Who wrote, as far as told, the letter of the sentence before, where "it" can only be the letter."""
    sentence = _sentence_before(story, at)
    if sentence is None:
        return None
    paragraph, first, stop = sentence
    words = story.paragraphs[paragraph].words
    letter = next((k for k in range(first + 2, stop) if words.lower[k] in _LETTERS), None)
    if letter is None or words.tags[letter] != "NN":
        return None
    near = range(letter - 1, max(first, letter - _BETWEEN), -1)
    verb = next((k for k in near if words.lower[k] in _GIVEN | _GOT), None)
    if verb is None:
        return None
    behind = range(letter + 1, min(stop, letter + _BY))
    source = next((k for k in behind if words.lower[k] in ("from", "by")), None)
    if source is not None:
        end = mention_after(words, source + 1, stop)
        return None if end is None else _who(story, paragraph, (source + 1, end))
    addressed = any(words.lower[k] == "to" for k in behind) or letter - verb > 2  # "sent residents a letter"
    if words.lower[verb] in _GOT or (addressed and not _is_letters_own(story, at)):
        return None
    subject = mention_before(words, first, verb_group(words, first, verb).first)
    return None if subject is None else _who(story, paragraph, subject)


def _who(story: Discourse, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
    """Whom words name, else describe, which are no pronoun."""
    words = story.paragraphs[paragraph].words
    if words.tags[mention[0]] in ("PRP", "WP", "WDT"):
        return None
    return named_by(story, words, paragraph, mention) or described_by(
        story, paragraph, mention, reported=False
    )


def _sentence_before(story: Discourse, at: Place) -> tuple[int, int, int] | None:
    """The paragraph and the words of the sentence before that of a place, across one break."""
    paragraph, word = at
    first, _ = story.paragraphs[paragraph].words.sentence_of(word)
    if first:
        return paragraph, *story.paragraphs[paragraph].words.sentence_of(first - 1)
    if not paragraph or not len(story.paragraphs[paragraph - 1].words):
        return None
    words = story.paragraphs[paragraph - 1].words
    return paragraph - 1, *words.sentence_of(len(words) - 1)


def _is_letters_own(story: Discourse, at: Place) -> bool:
    """Whether the "it" of a place can be no body: "“Dear Selectboard,” it said", "“My dog is sad,” it read"."""
    words = story.paragraphs[at[0]].words
    first, _ = words.sentence_of(at[1])
    return _reads(words, at[1]) or not _OWN.isdisjoint(words.lower[first : at[1]])


def _reads(words: Words, pronoun: int) -> bool:
    return words.lower[pronoun + 1 : pronoun + 2] in _READS
