"""Verbs of sending words, which name to whom before what: "texted | the Courier | that it was over"."""

from __future__ import annotations

from claimtrack.extract.cues import tells
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words

SENDING = frozenset(("text", "email", "message"))
_VERBS = (["VB"], ["VBP"])
_ADDRESSEE = 4  # words of "to the staff" in front of an infinitive


def only_sends(words: Words, lemma: str, shape: str, content: tuple[WordSpan, ...]) -> bool:
    """Whether a verb only tells of sending: "emailed the plans | to staff", "wrote to staff | to say it was over".

    In the second, the infinitive tells.
    """
    first = content[0][0]
    if lemma in SENDING and words.lower[first] == "to" and words.tags[first + 1 : first + 2] not in _VERBS:
        return True
    return shape == "to" and lemma in SENDING | {"write"} and _to_tell(words, first, content[0][1])


def _to_tell(words: Words, first: int, stop: int) -> bool:
    """Whether an infinitive of telling opens words `first` to `stop`, or stands behind whom they begin with."""
    to = next((k for k in range(first, min(first + _ADDRESSEE, stop - 1)) if words.tags[k] == "TO"), None)
    return to is not None and tells(words.lower[to + 1])
