"""Verbs of telling that were tagged as nouns: "no longer | expects | to", "Many | complain | that"."""

from __future__ import annotations

from itertools import compress

from claimtrack.extract.cues import shipped_cues, tells
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

_DETERMINERS = frozenset(("the", "a", "an"))
_CLAUSE_OPENS = frozenset("PRP DT NNP NNS PRP$".split())
_DISPUTES = frozenset(("disputes", "denies", "rejects", "contests"))
_SEVERAL_TELL = frozenset("many some others most few several both".split())


def find_telling_presents(words: Words) -> None:
    """Make verbs of nouns that tell, hold or dispute something."""
    if "that" in words.lower:
        _free_second_presents(words)
        _free_plural_presents(words)
    if not _DISPUTES.isdisjoint(words.lower):
        _end_with_verbs(words)
    if "suspect" in words.lower:
        _let_police_suspect(words)
    if "longer" in words.lower:
        _free_behind_no_longer(words)
    if "chief" in words.lower:
        _name_chiefs(words)
    _let_openers_tell(words)


def _name_chiefs(words: Words) -> None:
    """Make a noun of the "chief" in front of a verb: "The rights | chief | called for calm"."""
    for k in compress(range(1, len(words) - 1), map("chief".__eq__, words.lower[1:])):
        if (
            words.tags[k] == "JJ"
            and words.tags[k + 1] in ("VBN", "VBD", "VBZ", "MD")
            and words.tags[k - 1][0] in "NJ"
        ):
            words.tags[k] = "NN"


def _free_behind_no_longer(words: Words) -> None:
    """Make a verb of what "no longer" stands in front of: "The firm no longer | expects | to sell"."""
    for k in range(2, len(words) - 1):
        if words.lower[k - 2 : k] != ["no", "longer"] or words.tags[k] not in ("NN", "NNS"):
            continue
        known = shipped_dictionary().class_of(words.lower[k])
        if words.tags[k - 3 : k - 2] != ["EX"] and words.tags[k - 3] not in FINITE and "VB" in known:
            words.tags[k - 2 : k + 1] = ["RB", "RB", "VBZ" if words.tags[k] == "NNS" else "VBP"]


def _free_second_presents(words: Words) -> None:
    """Make a verb of a plural that goes on with a clause behind a comma: "called it mad, but | concedes | that it"."""
    for k in range(3, len(words) - 2):
        if words.tags[k] != "NNS" or words.lower[k + 1] != "that" or words.lower[k - 1] not in ("and", "but"):
            continue
        if words.words[k - 2] == "," and words.tags[k + 2] in _CLAUSE_OPENS and tells(words.lower[k]):
            words.tags[k : k + 2] = ["VBZ", "IN"]


def _end_with_verbs(words: Words) -> None:
    """Make verbs of plurals at the end: "…, a claim the firm | disputes |."."""
    for k in range(2, len(words)):
        ended = k + 1 == len(words) or words.words[k + 1] == "."
        if (
            ended
            and words.lower[k] in _DISPUTES
            and words.tags[k] == "NNS"
            and words.tags[k - 1] in ("NN", "NNP")
        ):
            words.tags[k] = "VBZ"


def _free_plural_presents(words: Words) -> None:
    """Make a verb of what several tell: "Many | complain | that", "its authors | caution | that it"."""
    for k in range(1, len(words) - 2):
        if words.tags[k] != "NN" or words.lower[k + 1] != "that" or words.tags[k + 2] in FINITE | {"VBN"}:
            continue
        several = words.tags[k - 1] == "NNS" or words.lower[k - 1] in _SEVERAL_TELL
        cue = shipped_cues().verbs.get(words.lower[k])
        plain = cue is not None and cue.kind in ("say", "think") and cue.lemma == words.lower[k]
        noun = words.lower[k] in shipped_cues().nouns and words.lower[max(0, k - 2)] in _DETERMINERS
        if several and plain and not noun:  # not "The jobs report that"
            words.tags[k : k + 2] = ["VBP", "IN"]


def _let_police_suspect(words: Words) -> None:
    """Make a verb of "suspect" behind who opens the sentence: "Police | suspect | arson", not "A police suspect"."""
    for k in compress(range(1, len(words) - 1), map("suspect".__eq__, words.lower[1:])):
        plural = words.lower[k - 1] == "police" or words.lower[k - 1].endswith("s")
        followed = words.tags[k + 1] in ("NN", "JJ", "IN", "PRP", "DT") and words.lower[k + 1] not in (
            "in",
            "with",
        )
        if plural and followed and words.opens(k - 1) and words.tags[k][0] != "V":
            words.tags[k] = "VBP"


def _let_openers_tell(words: Words) -> None:
    """Make a verb of what several who open a sentence do: "Doctors | warn | they may die", "Unions | disagree |"."""
    for k in range(1, len(words) - 1):
        if words.tags[k] != "NN" or words.tags[k - 1] not in ("JJ", "NNP") or not words.opens(k - 1):
            continue
        usual, _, _ = shipped_dictionary().class_of(words.lower[k]).partition(":")
        if words.tags[k + 1] in ("NN", "VB"):
            continue  # "Reserves call centre"
        plural = shipped_dictionary().class_of(words.lower[k - 1]).startswith("NNS")
        if plural and usual in ("VB", "VBP") and words.lower[k] in shipped_cues().verbs:
            words.tags[k - 1 : k + 1] = ["NNS", "VBP"]
