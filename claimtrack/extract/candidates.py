"""Every construction of a paragraph that may attribute something, before any is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import compress
from typing import TYPE_CHECKING

from claimtrack.extract import unlisted, verbs
from claimtrack.extract.according import according_to, as_per, as_reported_by, in_view_of, poll
from claimtrack.extract.candidate import FRONTED
from claimtrack.extract.cues import (
    ACCUSED,
    ASKED,
    GATHERED,
    NEITHER,
    POLLS,
    PUTTING,
    SILENCE,
    STANCES,
    UNPLANNED,
    WITHHELD,
    tells,
)
from claimtrack.extract.headline_labels import labelled_headline
from claimtrack.extract.headline_speakers import behind_a_dash, told_at_the_end, told_headline
from claimtrack.extract.idioms import by_idiom, idiom_at
from claimtrack.extract.labels import labelled
from claimtrack.extract.misread_verbs import misread_verb
from claimtrack.extract.noun_cues import VIEWS, by_noun, is_shifted
from claimtrack.extract.paragraph import TITLED
from claimtrack.extract.quantities import SHARES
from claimtrack.extract.questions import opens_question, question_first, refused_outright
from claimtrack.extract.quoted_as import passes_on, quoted_as
from claimtrack.extract.signatures import signed
from claimtrack.extract.silence import silent, undecided
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.stances import stance
from claimtrack.extract.verb_groups import BE
from claimtrack.extract.withheld import unplanned, withheld
from claimtrack.extract.works import is_named_work

if TYPE_CHECKING:
    from claimtrack.extract.candidate import Candidate
    from claimtrack.extract.cues import CueLexicon
    from claimtrack.extract.paragraph import Paragraph
    from claimtrack.extract.words import Words

_NO_VERB = frozenset(("NNP", "NN", "NNS", "JJ", "CD", '"'))
_NAMES = frozenset(("NNP", '"'))
_STATES = frozenset(
    ("JJ", "NN", "VBN", "VBD", "RB")
)  # tags of "confident that", "convinced that", "quick to"
_CROWD = 20  # words of a sentence that may be cues: no sentence of PolNeAR (Newell et al. 2018) has as many
_APART = 8  # words from one to the next, at least, in a crowd of them: in news they are twelve
_MOST = 28  # such words of a sentence: none of 1,386 news texts, PolNeAR's among them, has as many
_QUOTING = frozenset(("VBD", "VBZ", "VBG", "VBN"))
_CHANGING = frozenset(
    "cuts cut raises raised lowers lowered trims trimmed slashes slashed ups lifts lifted".split()
)
_CHANGED = 3  # words from "cut" to "forecast"
_ACCUSED_BY = 6  # words from "accused" to what of: "accused by the opposition of lying"
_HELD = ("think", "judge", "want")  # kinds of what is held and, as a rule, said
_DETERMINERS = frozenset(
    "the a an his her their its my our your The An His Her Their Its My Our Your".split()
)


def find_candidates(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions of a paragraph, in text order of their cues; of a headline, only what is said."""
    told = told_headline(paragraph) if paragraph.terse else None
    if told is not None:
        yield told
        return
    headline = _set_apart(paragraph) if paragraph.terse else None
    apart = headline or labelled(paragraph) or signed(paragraph)
    if apart is not None:
        yield apart
    found = _found(paragraph, lexicon)
    yield from (each for each in found if each.kind == "say") if paragraph.terse else found


def _set_apart(paragraph: Paragraph) -> Candidate | None:
    """What a headline says whose source is set apart by a colon, a dash or at its end."""
    return labelled_headline(paragraph) or behind_a_dash(paragraph) or told_at_the_end(paragraph)


def _found(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions by a word of the lexicon, or any verb beside a quotation."""
    places = _of_prose(paragraph.words, _places(paragraph, lexicon))
    if not places:
        return
    # the attribution before in this sentence, whose speaker a participle goes on with
    before: Candidate | None = None
    sentence = (0, 0)
    for i in places:
        if i >= sentence[1]:
            sentence, before = paragraph.words.sentence_of(i), None
        readings = _at(paragraph, sentence, i, lexicon, None if before is None else before.speaker)
        readings = [each for each in readings if each.content]  # not of "as the governor put it:" at an end
        yield from (each for each in readings if not _is_next_verb(paragraph, each))
        for found in readings[-1:]:
            reported = before is not None and any(a <= i < b for a, b in before.content)
            reported = reported and found.construction != FRONTED
            tells = found.kind == "say" or (before is None and found.kind in _HELD)
            if tells and found.speaker and not reported:
                before = found  # but not in "denied that it | mentioned | the wall, saying …"


def _is_next_verb(paragraph: Paragraph, found: Candidate) -> bool:
    """Whether a verb behind "and" was taken for what is said: "“No,” he said | and hung up"."""
    begin = found.content[0][0]
    joined = begin == found.cue[1] and paragraph.words.tags[begin] == "CC" and paragraph.inside[begin] < 0
    return joined and paragraph.words.lower[begin] in ("and", "but")


def _of_prose(words: Words, places: list[int]) -> list[int]:
    """The places but for those of sentences that are cues for an eighth, or have too many: nobody writes so."""
    if len(places) < _CROWD:
        return places
    crowded = Counter(words.sentence_of(place) for place in places)
    crowds = [(s, cues) for s, cues in crowded.items() if cues >= _CROWD]
    none = {s for s, cues in crowds if cues >= _MOST or cues * _APART >= s[1] - s[0]}
    return [place for place in places if words.sentence_of(place) not in none] if none else places


def _places(paragraph: Paragraph, lexicon: CueLexicon) -> list[int]:
    """The words outside quotations that may be cues; beside a quotation any verb may be one."""
    forms, inside, lower = lexicon.forms, paragraph.inside, paragraph.words.lower
    if not paragraph.quotes:
        return list(compress(range(len(lower)), map(forms.__contains__, lower)))
    tags = paragraph.words.tags
    return [
        i
        for i, (word, tag, number) in enumerate(zip(lower, tags, inside, strict=True))
        if number < 0 and (word in forms or tag in _QUOTING)
    ]


def _at(
    paragraph: Paragraph, sentence: WordSpan, i: int, lexicon: CueLexicon, previous: WordSpan | None
) -> list[Candidate]:
    """The attributions whose cue word i may be."""
    lower, tag = paragraph.words.lower[i], paragraph.words.tags[i]
    state = lexicon.states.get(lower)
    cue = state if state is not None and _is_state(paragraph.words, i) else lexicon.verbs.get(lower)
    if _names_a_work(paragraph, i) or (lower in lexicon.nouns and is_shifted(paragraph.words, i)):
        return []
    found: Candidate | None = None
    if lower == "according":
        found = according_to(paragraph, sentence, i)
    elif lower == "per":
        found = as_per(paragraph, sentence, i)
    elif lower in VIEWS:
        found = in_view_of(paragraph, sentence, i)
    elif lower == "reported":
        found = as_reported_by(paragraph, sentence, i)
    elif lower in POLLS:
        found = poll(paragraph, sentence, i)
    elif lower in PUTTING:
        found = unlisted.put_it(paragraph, sentence, i) or unlisted.put_at(paragraph, sentence, i, previous)
    elif lower in WITHHELD and (kept := withheld(paragraph, sentence, i, previous)) is not None:
        found = kept
    elif lower in UNPLANNED:
        found = unplanned(paragraph, sentence, i)
    elif lower in SILENCE:
        found = silent(paragraph, sentence, i)
    elif lower in ("clear", "known"):
        found = unlisted.made_clear(paragraph, sentence, i, previous)
    elif lower in ASKED and opens_question(paragraph.words, i):
        asked = question_first(paragraph, sentence, i)
        return [] if asked is None else [refused_outright(paragraph, asked) or asked]
    elif lower in STANCES:
        found = stance(paragraph, sentence, i, previous)
    elif lower in NEITHER:
        found = undecided(paragraph, sentence, i)
    if found is not None:
        return [found]
    if lower == GATHERED:
        that = paragraph.words.lower[i + 1 : i + 2] == ["that"]
        return verbs.construe(paragraph, sentence, i, lexicon.verbs["learnt"], previous) if that else []
    if lower == "forecast" and not _CHANGING.isdisjoint(paragraph.words.lower[max(0, i - _CHANGED) : i]):
        return []  # "Board cuts forecast as disease spreads", "cut its growth forecast to 2%"
    if tag in ("VB", "VBP") and cue is not None and _is_described(paragraph.words, i):
        return []  # "in response to a media query"
    if tag in ("VBN", "VBD") and i and paragraph.words.words[i - 1] in _DETERMINERS:
        return []  # "the accused", "the proposed deal", but not "Officer A said"
    if i > 1 and paragraph.words.lower[i - 2] == "as" and lower in lexicon.nouns and tag == "VBZ":
        return []  # "dismissed as propaganda | claims | that"
    if (
        passes_on(paragraph, sentence, i)
        or _is_meeting(paragraph.words, i)
        or _is_accusation(paragraph.words, i)
    ):
        return []
    if lower.endswith("ing"):
        found = quoted_as(paragraph, sentence, i)
        if found is not None:
            return [found]
    idiom = idiom_at(paragraph.words, i, sentence[1], lexicon) if lower in lexicon.idioms else None
    if idiom is not None and tag not in _NAMES:
        return by_idiom(paragraph, sentence, i, idiom, previous)
    if cue is not None and (
        (tag not in _NO_VERB and cue.kind != "state")
        or (cue.kind == "state" and tag in _STATES)
        or misread_verb(paragraph, i, cue)
    ):
        return verbs.construe(paragraph, sentence, i, cue, previous)
    if lower in lexicon.nouns and tag in ("NN", "NNS"):
        found = by_noun(paragraph, sentence, i)
    elif tag in _QUOTING and cue is None:
        found = unlisted.quoting(paragraph, sentence, i)
    return [] if found is None else [found]


def _names_a_work(paragraph: Paragraph, i: int) -> bool:
    """Whether word i only names a work: "a report | titled | …", "the report, | called | “The Sea”, finds"."""
    if paragraph.words.lower[i] in TITLED:
        return True
    quoted = paragraph.next_quoted(i + 1)
    return quoted is not None and quoted.first == i + 1 and is_named_work(paragraph.words, i + 1, quoted.stop)


def _is_described(words: Words, i: int) -> bool:
    """Whether a word tagged as a verb is one of two nouns: "a media | query", but not "a quarter | say"."""
    return i > 1 and words.lower[i - 2] in ("a", "an") and words.lower[i - 1] not in SHARES


def _is_state(words: Words, i: int) -> bool:
    """Whether what may be a participle tells how somebody feels: "is worried that", "was n't convinced it was"."""
    if words.tags[i] != "VBN":
        return words.tags[i] == "JJ"
    following = words.lower[i + 1 : i + 2]
    clause = following == ["that"] or words.tags[i + 1 : i + 2] in (["PRP"], ["DT"])
    return clause and not BE.isdisjoint(words.lower[max(0, i - 2) : i])


def _is_accusation(words: Words, i: int) -> bool:
    """Whether word i is what somebody is accused of, or warned against: "was accused by rivals of | demanding | it"."""
    if i > 1 and words.lower[i - 1] == "against" and words.tags[i] == "VBG" and tells(words.lower[i - 2]):
        return True  # "cautioned against | blaming | farmers alone"
    if i < 2 or words.lower[i - 1] != "of" or words.tags[i] != "VBG":
        return False
    return not ACCUSED.isdisjoint(words.lower[max(0, i - _ACCUSED_BY) : i - 1])


def _is_meeting(words: Words, i: int) -> bool:
    """Whether "briefing" at word i is a noun: "at a daily press briefing"."""
    return words.lower[i] == "briefing" and i > 0 and words.tags[i - 1] in ("NN", "JJ", "DT", "NNP", "PRP$")
