"""Present tenses that were tagged as plurals, in headlines and behind conjunctions: "EU positions Moscow as threat"."""

from __future__ import annotations

from claimtrack.extract.cues import shipped_cues, tells
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.people import people_words
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

_BEHIND_INFINITIVE = (["NNP"], ["DT"], ["JJ"], ["CD"])
_TALKING = (["to"], ["about"], ["of"], ["with"])
_SUBJECT = 5  # words of a headline in which its verb is looked for
_SUBJECTS = frozenset(("NN", "NNP", "NNS", "JJ"))
_PLURALS = frozenset("police people men women children mps".split())
_TELLERS = ("role", "title", "group", "bodyrole", "body")
_OBJECTS = frozenset(("NN", "NNS", "NNP", "DT", "PRP$", "CD"))
_NAMING = frozenset("named called dubbed titled aged".split())
SUBORDINATING = frozenset("as while because since although though if when that whether".split())


def mend_headline(words: Words) -> None:
    """Make a verb of the plural in the place of one, in a headline without: "EU positions Moscow as main threat"."""
    _name_talks(words)
    _find_infinitives(words)
    for first, stop in words.sentences:
        if not FINITE.isdisjoint(words.tags[first:stop]):
            _find_reported(words, first, stop)
            continue
        if _find_telling(words, first, stop):
            continue
        for k in range(first + 1, stop - 1):
            if words.tags[k] == "NNS" and _governs(words, k):
                words.tags[k] = "VBZ"
                break


def _find_telling(words: Words, first: int, stop: int) -> bool:
    """Make a verb of saying of the noun that it was tagged as: "Doctors | warn | of flu wave", "Pope | calls | for".

    "Students claim prize" tells of no words.
    """
    for k in range(first + 1, min(stop - 1, first + _SUBJECT)):
        word, before = words.lower[k], words.lower[k - 1]
        cue = shipped_cues().verbs.get(word)
        if (
            cue is None
            or cue.kind != "say"
            or cue.lemma == "claim"
            or words.words[k] != word
            or words.tags[k] not in ("NN", "NNS")
        ):
            continue
        many = word == cue.lemma
        agrees = many if before.endswith("s") or before in _PLURALS else word.endswith("s") and not many
        if agrees and words.tags[k - 1] in _SUBJECTS and _may_tell(before):
            words.tags[k] = "VBP" if many else "VBZ"
            words.tags[k - 1] = "NNS" if words.tags[k - 1] == "JJ" else words.tags[k - 1]
            return True
    return False


def _may_tell(word: str) -> bool:
    """Whether a word is for somebody who says things, so that "claims" behind it is a verb: "Company claims"."""
    lists = people_words()
    return any(each in lists[kind] for each in (word, word.removesuffix("s")) for kind in _TELLERS)


def _find_reported(words: Words, first: int, stop: int) -> None:
    """Make a past tense of a participle between noun and object that a verb of saying reports: "finds men | lied"."""
    told = next((k for k in range(first, stop) if words.tags[k] in FINITE and tells(words.lower[k])), stop)
    if told + 1 >= stop or not FINITE.isdisjoint(words.tags[told + 1 : stop]):
        return
    for k in range(told + 2, stop - 1):
        between = words.tags[k - 1] in ("NN", "NNS", "NNP") and words.tags[k + 1] in _OBJECTS
        if words.tags[k] == "VBN" and between and words.lower[k] not in _NAMING:
            words.tags[k] = "VBD"
            return


def find_subordinate_verbs(words: Words) -> None:
    """Make a verb of the plural in the place of one behind a conjunction: "as the EU positions Moscow as its enemy"."""
    for k in [k for k, word in enumerate(words.lower) if word in SUBORDINATING]:
        _, last = words.sentence_of(k)
        stop = next((n for n in range(k + 1, last) if words.tags[n] in (",", ":", '"')), last)
        if FINITE.isdisjoint(words.tags[k + 1 : stop]) and not has_finite_verb(words, k + 1, stop):
            governing = (n for n in range(k + 2, stop - 1) if words.tags[n] == "NNS" and _governs(words, n))
            verb = next((n for n in governing if words.lower[n + 1] not in TIME_WORDS), None)
            if verb is not None:
                words.tags[verb] = "VBZ"


def _governs(words: Words, k: int) -> bool:
    """Whether a plural at word k stands between a subject and an object: no plural for people in front of a name."""
    lower = words.lower[k]
    if not lower.endswith("s") or words.words[k] != lower or words.tags[k - 1] not in ("NN", "NNP", "NNS"):
        return False
    lists = people_words()
    people = lower in lists["group"] or lower[:-1] in lists["role"]
    return not people and words.tags[k + 1] in ("NNP", "CD", "DT", "PRP$")


def _name_talks(words: Words) -> None:
    """Make a noun of "talks" behind one: "Dam | talks | collapse"."""
    for k in [k for k, word in enumerate(words.lower) if word == "talks" and k]:
        noun = words.tags[k - 1] == "NN" and words.lower[k + 1 : k + 2] not in _TALKING
        words.tags[k] = "NNS" if noun and words.tags[k] == "VBZ" else words.tags[k]


def _find_infinitives(words: Words) -> None:
    """Make a verb of what may be one behind a verb and "to": "Farmers move to | block | Nyalenga site"."""
    for k in [k for k, tag in enumerate(words.tags[:-1]) if tag[:2] == "VB" and words.lower[k + 1] == "to"]:
        noun, behind = words.tags[k + 2 : k + 3] == ["NN"], words.tags[k + 3 : k + 4]
        if (
            noun
            and behind in _BEHIND_INFINITIVE
            and "VB" in shipped_dictionary().class_of(words.lower[k + 2])
        ):
            words.tags[k + 1 : k + 3] = ["TO", "VB"]
