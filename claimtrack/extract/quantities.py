"""Quantities: what narrows a number ("at least 47 activists"), and those that stand for people and things."""

from __future__ import annotations

from claimtrack.extract.cues import shipped_cues, tells
from claimtrack.extract.words import Words

_BEFORE = frozenset(
    "about around over under nearly almost only just roughly approximately some exactly barely between another "
    "every fully well".split()
)
_PAIRS = frozenset(
    (
        "at least",
        "at most",
        "up to",
        "more than",
        "less than",
        "fewer than",
        "close to",
        "no more",
        "not more",
    )
)
_OPENERS = _BEFORE | {pair.partition(" ")[0] for pair in _PAIRS} | {"as"}
_WHO = frozenset("more most less enough plenty".split())
_TOLD = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_FINITE = frozenset(("MD", "VBD", "VBZ", "VBP", "VBN"))
SHARES = frozenset(
    "half third quarter fifth sixth tenth dozen dozens hundreds thousands millions two-thirds three-quarters "
    "majority minority handful".split()
)
_VERB_OR_NOUN = frozenset(("NN", "VB", "VBP", "JJ"))
_OBJECT = frozenset(("DT", "PRP", "PRP$"))
_TWICE = 2
_LONGEST = 4  # words: "as many as 40", "no fewer than 40"


def name_quantities(words: Words) -> None:
    """Make nouns of the quantities that what is said begins with: "said more would follow", "said most had left"."""
    if _WHO.isdisjoint(words.lower):
        return
    for k in range(1, len(words) - 1):
        if words.lower[k] in _WHO and words.tags[k] != "NN" and words.tags[k + 1] in _FINITE:
            before = words.lower[k - 1]
            if before == "that" or (words.tags[k - 1] in _TOLD and tells(before)):
                words.tags[k] = "NN"


def let_shares_tell(words: Words) -> None:
    """Make a verb of what a share of those asked say or hold: "Two-thirds | support | it", "a third | cite | it"."""
    for k in [k for k, word in enumerate(words.lower[:-2]) if word in SHARES or word == "most"]:
        alone = words.lower[k - 1] in ("a", "one") if k else False
        opens = alone or k == 0 or words.words[k - 1] in (".", ",", "and", "while", "but", "nearly", "almost")
        cue = shipped_cues().verbs.get(words.lower[k + 1])
        plain = cue is not None and cue.lemma == words.lower[k + 1] and words.tags[k + 1] in _VERB_OR_NOUN
        if opens and plain and (words.tags[k + 2] in _OBJECT or words.lower[k + 2] == "that"):
            words.tags[k : k + 2] = ["NN", "VBP"]


def let_percents_tell(words: Words) -> None:
    """Make a verb of what a percentage does: "61% | express | confidence", "Some 22 percent | approve | of it"."""
    for k in [k for k, word in enumerate(words.lower[:-2]) if word in ("%", "percent", "cent") and k]:
        cue, tag = shipped_cues().verbs.get(words.lower[k + 1]), words.tags[k + 1]
        if cue is None or cue.lemma != words.lower[k + 1] or tag not in _VERB_OR_NOUN:
            continue
        governed = words.tags[k + 2] in _OBJECT or words.lower[k + 2] in ("that", "of")
        if governed or (tag != "NN" and words.tags[k + 2] in ("NN", "NNS")):
            words.tags[k + 1] = "VBP"


def number_after(words: Words, j: int, stop: int) -> int | None:
    """The word number of the number that words from j on narrow; None where they narrow none."""
    lower, k = words.lower, j
    if j >= stop or lower[j] not in _OPENERS:
        return None
    if lower[j : j + 1] in (["no"], ["not"]) and lower[j + 1 : j + 2] in (["more"], ["fewer"], ["less"]):
        k += 1
    if lower[k : k + 3] in (["as", "many", "as"], ["as", "few", "as"], ["as", "much", "as"]):
        k += 3
    elif " ".join(lower[k : k + 2]) in _PAIRS:
        k += 2
    else:
        while k < min(stop, j + _TWICE) and lower[k] in _BEFORE:
            k += 1  # "just over a quarter"
    if k == j or k >= stop or k - j > _LONGEST:
        return None
    number = words.tags[k] in ("CD", "SYM") or any(map(str.isdigit, words.words[k]))  # "P1.2 billion"
    return k if number or _is_share(words, k) else None


def _is_share(words: Words, k: int) -> bool:
    """Whether a share of something stands at word k: "half of patients", "a third of the town"."""
    named = k + (words.lower[k] in ("a", "one"))
    return words.lower[named : named + 1] != [] and words.lower[named] in SHARES
