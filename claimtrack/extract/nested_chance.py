"""How sure an attribution inside what somebody else says is: weights learnt for these alone.

The corpus from which others are learnt labels none of them, and readers mark some that it never would: what people
are said to want, and what those who are quoted tell of themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.weights import Feature, Value, Weights, probability, read_weights
from claimtrack.extract.words import Words

TEMPLATES = (  # what `describe_nested` tells, in this order
    "p", "kc", "c", "ke", "l", "kq", "s", "ks", "sq", "m", "o", "t", "kt", "md", "h", "hc", "hk",
)  # fmt: skip
_AUXILIARIES = frozenset(
    "had has have having was were is are been being would will could can might may should must did does do to".split()
)
_WILL = frozenset(("'ll", "’ll"))
_MODALS = frozenset("will would can could may might should must".split())
_PRONOUNS = frozenset("i we you he she it they who that which this what".split())


def describe_nested(
    words: Words, option: Attribution, host: Candidate, *, quoted: bool
) -> tuple[Value | None, ...]:
    """What stands at each of the `TEMPLATES`: its chance as a claim of its own, its form, who says it, its `host`.

    `words` are those of the host's content, which the host quotes if `quoted`.
    """
    candidate = option.candidate
    kind, form, speaker = candidate.kind, candidate.construction, _speaker_class(words, candidate)
    speaks = candidate.speaker is not None and may_speak(words, candidate.speaker)
    opens = candidate.speaker is not None and candidate.speaker[0] == 0
    tense = _tense(words, candidate)
    return (
        int(option.chance * 10),
        (kind, form),
        form,
        (kind, "that") if form.endswith("that") else None,  # "statements suggesting that", too
        candidate.lemma,
        (kind, quoted),
        speaker,
        (kind, speaker),
        (kind, speaker, quoted),
        (kind, speaks),
        opens,
        tense,
        (kind, tense),
        kind if tense in _MODALS else None,  # "said he would ask for it": that is yet to be said
        host.kind,
        host.construction,
        (host.kind, kind),
    )


def _speaker_class(words: Words, candidate: Candidate) -> str:
    """A pronoun itself, else whether a name or other words end the speaker's mention; "" where there is none."""
    if candidate.speaker is None:
        return ""
    first, stop = candidate.speaker
    if stop - first == 1 and words.lower[first] in _PRONOUNS:
        return words.lower[first]
    return "name" if words.words[stop - 1][0].isupper() else "phrase"


def _tense(words: Words, candidate: Candidate) -> str:
    """The auxiliary in front of the cue's verb, else the verb's own tag."""
    first, stop = candidate.cue
    near = words.lower[max(0, first - 1) : stop - 1]
    if not _WILL.isdisjoint(near):
        return "will"
    return next((word for word in near if word in _AUXILIARIES), words.tags[stop - 1])


class NestedChances:
    """A logistic regression over possible attributions inside the content of others."""

    def __init__(self, weights: Mapping[Feature, int]) -> None:
        self.weights = Weights(weights, TEMPLATES)

    def chance(self, words: Words, option: Attribution, host: Candidate, *, quoted: bool) -> float:
        """The probability that a careful reader marks it; arguments as for `describe_nested`."""
        return probability(self.weights.odds(describe_nested(words, option, host, quoted=quoted)))


@cache
def shipped_nested() -> NestedChances:
    """The weights shipped with claimtrack."""
    text = (files("claimtrack.extract") / "lexicon" / "nested.tsv").read_text(encoding="utf-8")
    return NestedChances(read_weights(text.splitlines()))
