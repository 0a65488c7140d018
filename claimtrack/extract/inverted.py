"""Tags of a source that a comma sets off: "The depot is unsafe, says official", "It leaks, a report shows"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.words import Words

_SAYING = ("says", "said")  # nearly all that are printed so without "the"
_BEFORE = frozenset((",", '"'))
_ENDS = frozenset((".", ",", ":"))
_LONGEST = 4  # words of a speaker: "senior city official"
_SOURCE = 14  # words of ", a video posted online by a neighbour shows"
_PAPERS = frozenset(
    "study report data research analysis survey poll census review audit filing document documentation paper email "
    "letter memo note text message statement footage video clip recording photo photograph image map chart graph "
    "website page database dataset index tracker register record log list file transcript evidence investigation "
    "lawsuit complaint affidavit indictment ruling contract invoice receipt budget test breakdown tally count "
    "assessment experiment".split()
)
_BEFORE_SHOWS = {"VBZ": "NNS", "JJ": "RB"}  # "an analysis of | records |", "posted | online |"
_DESCRIBED = frozenset(("IN", "VBN", "VBD"))  # "a filing | from the company", "a video | posted online"


def name_the_speaker(words: Words) -> None:
    """Make nouns of adjectives that nothing follows, where only a speaker can stand."""
    for verb in _SAYING:
        if verb not in words.lower:
            continue
        for k in [k for k, word in enumerate(words.lower) if word == verb and k]:
            if words.tags[k - 1] in _BEFORE:
                _name(words, k + 1)


def _name(words: Words, first: int) -> None:
    stop = first
    while stop < min(len(words), first + _LONGEST) and words.tags[stop] == "JJ":
        stop += 1
    if stop > first and (stop == len(words) or words.tags[stop] in _ENDS):
        words.tags[stop - 1] = "NN"


def let_sources_show(words: Words) -> None:
    """Make a verb of "shows" behind a paper that a comma sets off: "It leaks, a report from May | shows |"."""
    for k in [k for k, word in enumerate(words.lower) if word == "shows" and k]:
        first, stop = words.sentence_of(k)
        low = max(first, k - _SOURCE)
        comma = next((n for n in range(k - 1, low, -1) if words.words[n] == ","), None)
        if comma is None or (k + 1 < stop and words.tags[k + 1] not in _ENDS) or "CC" in words.tags[comma:k]:
            continue  # "dramas, a quiz and two talk shows"
        end = phrase_after(words, comma + 1, k, depth=0)
        if (
            end is not None
            and words.lower[end - 1] in _PAPERS
            and (end == k or words.tags[end] in _DESCRIBED)
        ):
            words.tags[k] = "VBZ"
            words.tags[k - 1] = _BEFORE_SHOWS.get(words.tags[k - 1], words.tags[k - 1])
