"""Tags of the words right behind speech, where nothing but a speaker and a verb is expected: "…," Will wrote."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

SPOKEN = frozenset((*",?!.…—–", "..", "..."))  # what speech ends in, inside its marks
_LONGEST = 9  # words of a speaker with the verb
_TERM = 5  # words, marks included, of what may be a title: only a listed verb follows speech as short
_SAYING = frozenset(("say", "judge", "think"))
_VERBS = frozenset(("VBD", "VBZ", "VBP"))
_BEHIND = frozenset((".", ",", ":", '"', "IN", "TO", "RB", "NNP", "DT", "PRP", "PRP$", "RP"))
_AUXILIARY = frozenset("is are was were be been being has have had having 's ’s".split())
_NO_NAME = frozenset(("I", "A", "The"))


def mend_tags(words: Words, inside: Sequence[int], ends: Sequence[tuple[int, int]]) -> None:
    """Correct the tags of who speaks and the verb behind each quotation of a paragraph.

    `inside`: as `Paragraph.inside`; `ends`: (first word, word after the last) of each closed quotation.
    """
    for first, stop in ends:
        k = stop + (words.words[stop : stop + 1] == [","])
        spoken = k > stop or (stop - 2 > first and words.words[stop - 2] in SPOKEN)
        if not spoken or k >= len(words) or inside[k] >= 0:
            continue
        high = _slot_end(words, inside, k)
        if _verb_first(words, k, high, term=stop - first <= _TERM):
            _name(words, k + 1, high)
        elif k > stop or words.words[stop - 2] in (",", "?", "!"):
            _speaker_first(words, k, high)


def _slot_end(words: Words, inside: Sequence[int], k: int) -> int:
    """The word after those that may be a speaker and a verb, from word k on."""
    high = min(len(words), k + _LONGEST)
    return next((n for n in range(k, high) if inside[n] >= 0 or words.tags[n] in (".", ",", ":")), high)


def _verb_first(words: Words, k: int, high: int, *, term: bool) -> bool:
    """Whether the verb stands at word k and a name behind it ("…," sobbed Shelby), its tag corrected."""
    word = words.lower[k]
    cue = shipped_cues().verbs.get(word)
    listed = cue is not None and cue.kind in _SAYING
    if k + 1 >= high or words.words[k] != word or not words.words[k + 1][0].isupper():
        return False
    if word.endswith("ing") or not (listed or (word.endswith("ed") and not term)):
        return False
    _make_verb(words, k)
    return True


def _speaker_first(words: Words, k: int, high: int) -> None:
    """Correct "Conway notes", "Will wrote" and "the suit says" behind a quotation."""
    verbs = shipped_cues().verbs
    for n in range(k, high):
        cue = verbs.get(words.lower[n])
        behind = words.tags[n + 1] if n + 1 < len(words) else "."
        if n > k and cue is not None and cue.kind in _SAYING and behind in _BEHIND and _may_say(words, n):
            _make_verb(words, n)
            _name(words, k, n)
            if words.tags[n - 1] in ("VB", "VBP") and words.tags[n - 2 : n - 1] in (["DT"], ["JJ"], ["NN"]):
                words.tags[n - 1] = "NN"
            return
        if words.tags[n] in FINITE and words.words[n] == words.lower[n]:
            return


def _may_say(words: Words, n: int) -> bool:
    """Whether word n is a verb by its form, and behind a noun by its place."""
    word, before = words.lower[n], words.lower[n - 1]
    if word.endswith("ing") or words.words[n] != word or words.tags[n] == "VB" or before in _AUXILIARY:
        return False
    named = words.words[n - 1][0].isupper()
    return named or words.tags[n] == "VBN" or words.tags[n] in _VERBS


def _make_verb(words: Words, k: int) -> None:
    if words.tags[k] not in _VERBS:
        words.tags[k] = "VBZ" if words.lower[k].endswith("s") else "VBD"


def _name(words: Words, first: int, stop: int) -> None:
    """Tag the capitalised words from `first` on as names, up to the first in small letters."""
    for k in range(first, stop):
        word = words.words[k]
        if not word[0].isupper() or word in _NO_NAME or words.tags[k] in ("PRP", "PRP$", "DT"):
            return
        words.tags[k] = "NNP"
