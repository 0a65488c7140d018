"""Nouns that were tagged as something else, told by their place: "The | official |, a voter", "the | think | tank"."""

from __future__ import annotations

from itertools import compress

from claimtrack.extract.name_ends import CLOSING, SAVING, closed_from, saved_to
from claimtrack.extract.present_verbs import GOVERNING
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

SMALL_FORMS = frozenset(("plc", "ltd", "inc"))  # of firms, printed so: "Corvus plc"
_MEETINGS = frozenset("briefing hearing meeting gathering sitting".split())
_PEOPLE = frozenset(
    "official suspect veteran representative executive expert patient relative deputy native forward".split()
)
_TELLING = _MEETINGS | _PEOPLE | {"think", "said", "who"}
_BEHIND_LETTER = FINITE | {"IN", "CC", "RB", "VBN"}


def mend_nouns(words: Words) -> None:
    """Correct the tags of nouns and names that were read as verbs, adjectives or articles."""
    if "A" in words.words or "Oh" in words.words:
        _name_letters(words)
    if not SMALL_FORMS.isdisjoint(words.words):
        _name_firms(words)
    if not CLOSING.isdisjoint(words.words):
        _name_closings(words)
    if not SAVING.isdisjoint(words.words):
        _name_savings(words)
    told = _TELLING.intersection(words.lower)
    if not told:
        return
    if "think" in told:
        _name_think_tanks(words)
    if not _MEETINGS.isdisjoint(told):
        _name_meetings(words)
    if not _PEOPLE.isdisjoint(told):
        _name_people(words)
    if "said" in told:
        _free_speaker(words)
    if "who" in told:
        _described(words)


def _name_firms(words: Words) -> None:
    """Make a name of the firm in front of its legal form: "| Corvus plc | said"."""
    for k in range(1, len(words)):
        if words.words[k] in SMALL_FORMS and words.words[k - 1][0].isupper():
            words.tags[k - 1] = words.tags[k] = "NNP"


def _name_closings(words: Words) -> None:
    """Make a name of the capitals that end in an adverb in front of a verb: "| Human Rights Now | said"."""
    for k in [k for k, word in enumerate(words.words) if word in CLOSING]:
        first = closed_from(words, words.sentence_of(k)[0], k)
        if first is not None:
            words.tags[first : k + 1] = ["NNP"] * (k + 1 - first)


def _name_savings(words: Words) -> None:
    """Make a name of an order with capitals in front of a verb: "| Save the Rivers | said"."""
    for k in [k for k, word in enumerate(words.words) if word in SAVING]:
        end = saved_to(words, k)
        if end is not None:
            words.tags[k:end] = ["NNP"] * (end - k)


def _name_people(words: Words) -> None:
    """Make nouns of what was read as adjectives without a noun: "The | official | , a voter", "said the | forward"."""
    for k in range(1, len(words) - 1):
        misread = words.tags[k] in ("JJ", "RB") and words.lower[k] in _PEOPLE
        described = words.tags[k - 1] == "DT" or (words.tags[k] == "RB" and words.tags[k - 1] == "JJ")
        if misread and described and words.tags[k + 1] in (",", ".", "VBD", "VBZ", "MD", "WP"):
            words.tags[k] = "NN"


def _name_think_tanks(words: Words) -> None:
    """Make a noun of the verb in "the | think | tank"."""
    for k in range(len(words) - 1):
        if words.lower[k] == "think" and words.lower[k + 1] in ("tank", "tanks"):
            words.tags[k] = "NN"


def _name_letters(words: Words) -> None:
    """Make a name of the letter that stands for somebody: "Officer | A | maintained that", and of "Oh | denied it"."""
    for k in compress(range(len(words) - 1), map("Oh".__eq__, words.words)):
        if words.tags[k + 1] in FINITE:
            words.tags[k] = "NNP"
    for k in compress(range(len(words) - 1), map("A".__eq__, words.words)):
        named = k > 0 and words.words[k - 1].istitle() and not words.opens(k)
        if named and words.words[k + 1].islower() and words.tags[k + 1] in _BEHIND_LETTER:
            words.tags[k] = "NNP"


def _described(words: Words) -> None:
    """Make a noun of what was read as a verb in front of "who": "A plucky | gran | who saw off a robber"."""
    for k in compress(range(len(words)), map("who".__eq__, words.lower)):
        verb = k > 1 and words.tags[k - 1] in ("VBD", "VB", "VBP")
        if verb and words.tags[k - 2] in ("DT", "JJ", "NNP", "PRP$"):
            words.tags[k - 1] = "NN"


def _name_meetings(words: Words) -> None:
    """Make a noun of "briefing" behind an article, so that "that" follows: "told a briefing that"."""
    for k in range(1, len(words)):
        if words.lower[k] in _MEETINGS and words.tags[k] == "VBG" and words.tags[k - 1] in ("DT", "NN", "JJ"):
            words.tags[k] = "NN"
            if words.lower[k + 1 : k + 2] == ["that"]:
                words.tags[k + 1] = "IN"


def _free_speaker(words: Words) -> None:
    """Make a noun of what was read as a verb in front of "said": "The mines | ministry said"."""
    lower, tags = words.lower, words.tags
    for k in compress(range(len(lower)), map("said".__eq__, lower)):
        if k and tags[k] == "VBN" and lower[k - 1] not in GOVERNING:
            named = tags[k - 1] == "VBD" and tags[k - 2] in ("NNP", "JJ", "DT")
            if tags[k - 1] in ("VB", "VBP") or named:
                tags[k - 1 : k + 1] = "NN", "VBD"
