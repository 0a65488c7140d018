"""Who says it in a headline without a verb: "'A disgrace': Residents slam council", "No talks before May: minister"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import TERSE, Candidate
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.labels import LABELS
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import people_words
from claimtrack.extract.phrases import described_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.words import Words
from claimtrack.places import words_for_place

_SHORTEST = 3  # words of what is said
_LONGEST = 7  # words of a source behind a colon
_REPORTS = frozenset(
    "report reports study studies survey poll data sources source watchdog experts research audit inquiry govt "
    "analyst analysts media".split()
)
_NOBODY = (LABELS - _REPORTS) | frozenset(
    "pictures photos recap preview quiz gallery map chart letters how why what who when where inside meet the".split()
)
_SAYING = ("say", "judge", "think")
_ASKING = frozenset(("WP", "WRB", "WDT"))


def labelled_headline(paragraph: Paragraph) -> Candidate | None:
    """What a headline says whose source is set apart by a colon, behind a quotation or at its end."""
    words = paragraph.words
    if ":" not in words.words:
        return None
    return _quoted(paragraph) or _opened(words) or _sourced(paragraph)


def _opened(words: Words) -> Candidate | None:
    """ "Police: Man shot wife", "WHO: Measles cases doubled": whom names in a headline do not tell from its subject."""
    if words.words[1:2] != [":"] or len(words) < 2 + _SHORTEST or words.tags[2] in _ASKING:
        return None
    label, lists = words.lower[0], people_words()
    body = words.words[0].isupper() and label in lists["body"]
    if not body and label not in _REPORTS | lists["group"] | lists["role"]:
        return None
    return Candidate(TERSE, ":", "label", (1, 2), ((2, len(words)),), (0, 1), (0, len(words)))


def _quoted(paragraph: Paragraph) -> Candidate | None:
    """ "'We were second best': Harte rues slow start": the quotation is of whom the colon leads to."""
    words = paragraph.words
    if not paragraph.quotes or paragraph.quotes[0].first > 0:
        return None
    colon = paragraph.quotes[0].stop
    if words.words[colon : colon + 1] != [":"] or _is_title(words, colon) or colon + 1 >= len(words):
        return None
    end = phrase_after(words, colon + 1, len(words))
    if end is None or words.lower[colon + 1] in _NOBODY or _does(words, end):
        return None
    speaker = person(words, colon + 1, end)
    return None if speaker is None else _candidate(words, (0, colon), colon, speaker)


def _does(words: Words, k: int) -> bool:
    """Whether word k, behind a subject, tells what happened, not what was said: "Mum | wins fight over flood"."""
    if k >= len(words) or words.tags[k][0] != "V":
        return False
    cue = shipped_cues().verbs.get(words.lower[k])
    return cue is None or cue.kind not in _SAYING


def _sourced(paragraph: Paragraph) -> Candidate | None:
    """ "No talks before a ceasefire: Kyiv", "Bridge to be closed until May: council"."""
    words, stop = paragraph.words, len(paragraph.words)
    colon = next((k for k in range(stop - 1, 0, -1) if words.words[k] == ":"), 0)
    if not _SHORTEST <= colon < stop - 1 or stop - colon > _LONGEST or paragraph.inside[colon] >= 0:
        return None
    if words.tags[0] in _ASKING or ":" in words.words[:colon] or "?" in words.words:
        return None
    if not is_told(words, colon) or described_after(words, colon + 1, stop) != stop:
        return None
    return _candidate(words, (0, colon), colon, (colon + 1, stop)) if speaks(words, colon + 1, stop) else None


def _candidate(words: Words, content: WordSpan, colon: int, speaker: WordSpan) -> Candidate:
    return Candidate(TERSE, ":", "label", (colon, colon + 1), (content,), speaker, (0, len(words)))


def is_told(words: Words, stop: int) -> bool:
    """Whether words up to `stop` tell something: "Bridge shuts", "Bridge to shut", "No talks before May"."""
    infinitive = any(words.lower[k] == "to" and words.tags[k + 1][0] == "V" for k in range(stop - 1))
    return infinitive or has_finite_verb(words, 0, stop) or words.lower[0] == "no"


def _is_title(words: Words, stop: int) -> bool:
    """Whether words in quotation marks up to `stop` are a work's title: all of them but small ones are capital."""
    return all(w[0].isupper() for w in words.words[1 : stop - 1] if len(w) > _SHORTEST and w.isalpha())


def person(words: Words, first: int, stop: int) -> WordSpan | None:
    """The phrase of words `first` to `stop` if it is for somebody: a name, a role, a group."""
    last = words.words[stop - 1]
    named = last[0].isupper() and len(last) > 1  # but "Residents fight tower plan"
    return (first, stop) if named or speaks(words, first, stop) else None


def speaks(words: Words, first: int, stop: int) -> bool:
    """Whether a phrase is for somebody who says things: a role, a body, a place's government, a report."""
    lists, last = people_words(), words.lower[stop - 1]
    if words.lower[first] in _NOBODY or words.tags[stop - 1] not in ("NNP", "NN", "NNS"):
        return False
    kinds = ("role", "title", "group", "bodyrole", "body", "seat")
    listed = any(word in lists[kind] for kind in kinds for word in (last, last.removesuffix("s")))
    if last in _REPORTS or listed or words_for_place(last):
        return True
    return stop - first == 1 and words.words[first].isupper() and len(last) > 1  # "WHO", "RBI"
