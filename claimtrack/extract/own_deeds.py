"""What a speaker did or was at as something was said: "told reporters | after opening the clinic | on Tuesday"."""

from __future__ import annotations

from bisect import bisect_left

from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import is_finite_verb
from claimtrack.model import Span

_AS = frozenset(("after", "before", "while", "upon", "when", "following"))
_MET = frozenset("met asked approached contacted reached interviewed".split())  # "when met after opening it"
_ATTENDED = frozenset(
    "tour visit meeting match game race hearing talks session verdict arrest ceremony trial debate rally launch "
    "service funeral summit win victory defeat loss draw sentencing inspection training briefing dinner lunch vote "
    "opening closing landing walk parade march vigil".split()
)
_MOST = 16  # words from "after" to the time
_APART = frozenset((",", ".", ":", "WP", "WDT", "WRB", '"'))


def at_own_deed(paragraph: Paragraph, cue: WordSpan, time: Span) -> bool:
    """Whether only what the speaker did or attended stands between a cue and a time, which is that of both.

    "Said after meeting the governor on | Monday", "told police after his arrest on | 3 January", but not "told
    reporters after the dam burst on | Monday".
    """
    words = paragraph.words
    stop = bisect_left(words.starts, time.start)
    begins = [k for k in range(cue[1], stop) if words.lower[k] in _AS and paragraph.inside[k] < 0]
    if not begins or stop - begins[-1] > _MOST:
        return False
    first = begins[-1] + 1
    before = range(cue[1], begins[-1])
    if any(words.tags[k] in _APART or (k in begins and words.lower[k + 1] not in _MET) for k in before):
        return False
    if any(words.tags[k] in _APART or is_finite_verb(words, k) for k in range(first, stop)):
        return False
    if words.tags[first] == "VBG" or words.lower[first].endswith("ing"):
        return True
    return words.lower[first - 1] != "before" and not _ATTENDED.isdisjoint(words.lower[first:stop])
