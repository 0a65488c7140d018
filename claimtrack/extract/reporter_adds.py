"""Where what a reporter adds ends content: "urged people to stay in | as a storm neared", "say so |, up from 40%"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.cues import CONTROL, tells
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.quantities import SHARES
from claimtrack.extract.telling_clauses import subject_and_cue
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

_LONGEST = 60  # words of content looked at
_SUBJECT = 8  # words of a subject
_MANNER = frozenset(  # "work | as the rules require" is asked for, too
    "require requires demand demands allow allows permit permits say says suggest suggests dictate dictates did do "
    "does had has have was were is are should must can could would".split()
)
_PARTS = frozenset(("%", "per", "percent", "in"))
_COMPARED = (
    ["compared", "with"],
    ["compared", "to"],
    ["up", "from"],
    ["down", "from"],
    ["versus"],
    ["against"],
)
_RULING = frozenset("find rule hold conclude decide determine".split())
_ORDERING = frozenset("ordered fined told directed instructed sentenced cleared suspended".split())
_SAYING = frozenset(("say", "says", "said"))


def before_additions(paragraph: Paragraph, candidate: Candidate, stop: int) -> int:
    """Where what the reporter adds behind content begins; `stop` where nothing is added."""
    words, begin = paragraph.words, candidate.content[-1][0]
    if begin < candidate.cue[1]:
        return stop
    near = [k for k in range(begin + 2, min(stop - 2, begin + _LONGEST)) if paragraph.inside[k] < 0]
    ends = (k for k in near if _adds(paragraph, candidate, k, stop))
    share = candidate.speaker is not None and _is_share(words, *candidate.speaker)
    figures = (k for k in near if share and _compares(words, k) and not _goes_on(words, k, stop))
    return min(next(ends, stop), next(figures, stop))


def _adds(paragraph: Paragraph, candidate: Candidate, k: int, stop: int) -> bool:
    """Whether what happens meanwhile, or what another says, begins at word k."""
    if paragraph.words.lower[k] == "as":
        said = paragraph.words.lower[candidate.content[-1][0] : k]
        return _asks(paragraph.words, candidate) and _happens(paragraph.words, k + 1, stop, said)
    if paragraph.words.lower[k] == "and" and candidate.lemma in _RULING and _orders(paragraph.words, k + 1):
        return True
    return paragraph.words.lower[k] in ("and", "but") and _another_says(paragraph, candidate, k, stop)


def _orders(words: Words, k: int) -> bool:
    """Whether who found something goes on at word k: "(found it had lied) and | ordered it to pay"."""
    return words.lower[k] in _ORDERING and words.lower[k + 1 : k + 2] in (["it"], ["him"], ["her"])


def _asks(words: Words, candidate: Candidate) -> bool:
    """Whether a cue in the past asks somebody to do something: "(have ordered people) to leave"."""
    past = not {"VBD", "VBN"}.isdisjoint(words.tags[slice(*candidate.cue)])
    return past and candidate.lemma in CONTROL and words.lower[candidate.content[-1][0]] == "to"


def _happens(words: Words, k: int, stop: int, said: list[str]) -> bool:
    """Whether a clause of its own stands at word k: "(as) | Typhoon Lirio nears the coast", but not "as they like".

    Nor what was `said` already: "to treat patients as doctors | treat | family".
    """
    end = None if words.tags[k] == "PRP" else phrase_after(words, k, min(stop, k + _SUBJECT))
    if end is None or end >= stop:
        return False
    misread = words.tags[end - 3 : end] == ["NNP", "NNP", "NNS"] and words.tags[end] in ("IN", "TO", "DT")
    verb = (
        words.tags[end] in FINITE | {"VBN"}
        and words.lower[end] not in _MANNER
        and words.lower[end] not in said
    )
    return verb or misread  # "Typhoon Lirio barrels towards the coast"


def _another_says(paragraph: Paragraph, candidate: Candidate, k: int, stop: int) -> bool:
    """Whether another says something else at word k: "says it will pay | and the opposition says it will not"."""
    words, begin = paragraph.words, candidate.content[-1][0]
    against = words.lower[k] == "but" and candidate.kind == "say"
    if (
        not (against or candidate.lemma == "say")
        or words.tags[k + 1] == "PRP"
        or words.lower[k + 1] == "that"
    ):
        return False
    if not subject_and_cue(paragraph, k + 1, stop, any_cue=False) or not has_finite_verb(words, begin, k):
        return False
    verb = next(n for n in range(k + 2, stop) if tells(words.lower[n]))
    told = [n for n in range(begin, k) if tells(words.lower[n])]
    return (
        against or words.lower[verb] in _SAYING
    ) and not told  # "said he knew what Bell said and Dunn says"


def _is_share(words: Words, first: int, stop: int) -> bool:
    """Whether those who say something are a share of those asked: "Half of voters", "54%", "six in ten"."""
    told = words.lower[first:stop]
    counted = "CD" in words.tags[first:stop] and not _PARTS.isdisjoint(told)
    return counted or not SHARES.isdisjoint(told)


def _goes_on(words: Words, k: int, stop: int) -> bool:
    """Whether more is said behind a comparison: "sales fell, against 20% last month |, and that they will fall"."""
    return any(words.lower[n : n + 2] in (["and", "that"], ["but", "that"]) for n in range(k + 1, stop - 1))


def _compares(words: Words, k: int) -> bool:
    """Whether a share is compared with another at word k: ", compared with 19% in 2020", ", up from 40%"."""
    return words.words[k] == "," and any(words.lower[k + 1 : k + 1 + len(each)] == each for each in _COMPARED)
