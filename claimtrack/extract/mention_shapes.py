"""What the words of a mention and of its sentence tell about it, whoever anybody is."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extract.base_phrases import base_phrase_before
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.names import Name
from claimtrack.extract.offices import COUNSEL
from claimtrack.extract.people import (
    DEMONYMS,
    Gender,
    gender_of,
    is_first_name,
    people_words,
)
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.places import words_for_place

POSSESSIVE_PRONOUNS = frozenset("his her its their our my your".split())
SEXES: dict[str, Gender] = {"man": "male", "woman": "female"}
_SHORT = 4  # words of "the senior official"
_PAPERS = frozenset("guardian oregonian smithsonian".split())  # no people of any place
_PARTISANS = frozenset("Republican Democrat Conservative Liberal Tory Independent".split())
_TENURES = frozenset("longtime veteran freshman junior moderate outspoken centrist".split())
_INDICES = frozenset(("FTSE", "S&P", "Nasdaq", "NASDAQ", "Fortune", "ASX", "DAX"))  # "the FTSE 250 group"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention that describes: words `mention` of a paragraph, the word after its head, what it begins with.

    `possessed` is the word of its last possessive: the "'s" of "Seoul's trade minister".
    """

    words: Words
    paragraph: int
    mention: WordSpan
    end: int
    determiner: str
    possessed: int | None

    @property
    def first(self) -> int:
        """The first word."""
        return self.mention[0]

    @property
    def stop(self) -> int:
        """The word after the last."""
        return self.mention[1]

    @property
    def at(self) -> Place:
        """Where it begins."""
        return self.paragraph, self.mention[0]

    @property
    def start(self) -> int:
        """The first word behind the determiner or possessor."""
        return (self.first if self.possessed is None else self.possessed) + 1

    @property
    def role(self) -> list[str]:
        """The words up to the head, in small letters."""
        return self.words.lower[self.start : self.end]

    @property
    def head(self) -> str:
        """The head, in small letters."""
        return self.words.lower[self.end - 1]

    @property
    def is_short(self) -> bool:
        """Whether little is said of whom it means."""
        return self.end - self.first < _SHORT

    @property
    def is_definite(self) -> bool:
        """Whether it means somebody in particular: "the minister", "her lawyer", "Seoul's trade minister"."""
        told = self.determiner in ("the", "this", "that") or self.determiner in POSSESSIVE_PRONOUNS
        return told or self.possessed is not None

    @property
    def of_several(self) -> bool:
        """Whether it is several people's: "the farmers' union"."""
        return self.possessed is not None and self.words.tags[self.possessed - 1] == "NNS"


_WHERE = ("-listed", "-based", "-headquartered")


def names_in(words: Words, first: int, stop: int) -> set[str]:
    """The capitalised words in front of the head of a noun phrase: "Libyan" of "the Libyan coastguard".

    What "the Hong Kong-listed group" is listed at names nobody.
    """
    first = next((k + 1 for k in range(stop - 1, first - 1, -1) if words.lower[k].endswith(_WHERE)), first)
    return {word for word in words.words[first:stop] if word[0].isupper()}


def of_another_side(words: Words, mention: WordSpan, known: Entity) -> bool:
    """Whether lawyers are told apart by whose they are: "the FIA prosecutor" is not the counsel who spoke before."""
    others = names_in(words, mention[0] + 1, mention[1] - 1)
    return words.lower[mention[1] - 1] in COUNSEL and of_a_name(others) and not known.roles_have(others)


def of_a_name(others: set[str]) -> bool:
    """Whether what tells a body apart is a name, and none for a place: "the United Nations migration agency"."""
    named = (word for word in others if word not in _INDICES and "-" not in word)
    return any(not words_for_place(word.lower()) for word in named)


def verb_of(words: Words, first: int, stop: int) -> int:
    """The first finite verb of a sentence, its first word where it has none."""
    return next((k for k in range(first, stop) if words.tags[k] in FINITE), first)


def some_of(words: Words, of: int, stop: int) -> bool:
    """Whether a noun behind "of" or "in" at that word tells who "one of the people" is; "one of them" tells nothing."""
    return of + 1 < stop and words.lower[of] in ("of", "in") and words.tags[of + 1] != "PRP"


def ends_or_goes_on(words: Words, end: int, stop: int) -> bool:
    """Whether a mention ends at word `end`, or a clause about it begins there."""
    return end == stop or words.words[end] == ","


def is_answer(words: Words) -> bool:
    """Whether a paragraph is what somebody says who is interviewed: "A: I told them so"."""
    return words.words[:1] in (["A"], ["Answer"]) and words.words[1:2] == [":"]


def opens_paragraph(words: Words, name: Name) -> bool:
    """Whether a full name is what a paragraph begins with, after a participle's clause or a quotation at most."""
    if len(name.words) == 1:
        return False
    if words.tags[0] == '"' == words.tags[max(0, name.start - 1)]:
        return words.tags[name.stop : name.stop + 1] in (["VBD"], ["VBZ"])  # "“…,” Ann Bell said"
    apart = words.tags[0] in ("VBG", "VBN") and words.words[max(0, name.start - 1)] == ","
    return name.start == 0 or (apart and words.tags[name.stop : name.stop + 1] in (["VBD"], ["VBZ"]))


def depends_on_another(words: Words, k: int) -> bool:
    """Whether the phrase of word k stands behind a preposition: "plantations in the world's top grower"."""
    first = base_phrase_before(words, words.sentence_of(k)[0], k + 1)
    return first is not None and first > 0 and words.tags[first - 1] == "IN"


def describes(words: Words, k: int) -> bool:
    """Whether word k is a noun for one person whom no name follows, and no relative: "an engineer", not "her son"."""
    if words.tags[k] != "NN" or words.tags[k + 1 : k + 2] == ["NNP"] or words.tags[max(0, k - 1)] == "PRP$":
        return False
    word, lists = words.lower[k].partition("-of-")[0], people_words()  # "a | mum-of-three"
    return word in lists["role"] | lists["title"] | SEXES.keys() or gender_of([word]) is not None


def is_nationality(words: Words, k: int) -> bool:
    """Whether word k is for one person of a place: "American", "Nevisian", "the Dutch hopes", but not "the French"."""
    word, lower = words.words[k], words.lower[k]
    if not word[0].isupper() or lower in _PAPERS:
        return False
    if lower == "zealander":
        return True  # "the New Zealander"
    if lower in DEMONYMS:
        return True
    if lower not in words_for_place(lower)[1:]:
        return lower.endswith("ian")
    return lower.endswith("an") or words.tags[k + 1 : k + 2] == ["VBZ"]


def is_partisan(words: Words, mention: WordSpan) -> bool:
    """Whether a mention means one person by place or tenure and by party: "the Arkansas Republican"."""
    first, stop = mention
    if (
        words.lower[first] != "the"
        or not 2 < stop - first <= _SHORT
        or words.words[stop - 1] not in _PARTISANS
    ):
        return False
    return all(
        word[0].isupper() or "-" in word or word in _TENURES for word in words.words[first + 1 : stop - 1]
    )


def may_be_body(entity: Entity) -> bool:
    """Whether two capitals alone made somebody of what may be a firm: "Castellan Stamping", but not "Ann Bell"."""
    words = entity.name.split()
    if len(words) == 1 or (entity.gender and not entity.guessed):
        return False
    return not is_first_name(words[0].lower())


def bare_surname(entity: Entity) -> bool:
    """Whether a body of one word may be somebody known by surname alone: no plural, no place, no letters."""
    name = entity.name
    return not (entity.person or entity.located or " " in name or name.endswith("s") or name.isupper())
