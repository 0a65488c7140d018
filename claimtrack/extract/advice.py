"""What somebody tells readers to do: "Go to court, says Hale", "If it fails, complain at the desk, says Hale"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.words import Words

_SAYING = frozenset(("says", "said", "advises", "advised"))
_SPEAKERS = frozenset(("NNP", "DT", "PRP$"))
_LEADS = frozenset(("IN", "WRB"))  # tags of "If", "When"


def is_advised(words: Words, first: int, verb: int, stop: int) -> bool:
    """Whether a sentence that begins at `first` is an order, and whoever gives it stands behind the verb."""
    if words.lower[verb] not in _SAYING or verb + 1 >= stop or words.tags[verb + 1] not in _SPEAKERS:
        return False
    end = phrase_after(words, verb + 1, stop)
    if end is None or not (end >= stop or words.tags[end] in (".", ",")):
        return False
    if is_order(words, first):
        return True
    return words.tags[first] in _LEADS and any(
        words.words[k] == "," and is_order(words, k + 1) for k in range(first + 2, verb - 2)
    )


def is_order(words: Words, k: int) -> bool:
    """Whether an order begins at word k: a verb in its plain form, and nothing else as a rule."""
    usual, _, _ = shipped_dictionary().class_of(words.lower[k]).partition(":")
    return words.tags[k] == "VB" or usual in ("VB", "VBP")
