"""Every construction of a paragraph that may attribute something, before any is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import compress
from typing import TYPE_CHECKING

from claimtrack.extract import unlisted, verbs
from claimtrack.extract.according import according_to, as_per, poll
from claimtrack.extract.cues import ASKED, NEITHER, POLLS, PUTTING, SILENCE, WITHHELD
from claimtrack.extract.headline_labels import labelled_headline
from claimtrack.extract.idioms import by_idiom, idiom_at
from claimtrack.extract.labels import labelled
from claimtrack.extract.noun_cues import by_noun
from claimtrack.extract.paragraph import TITLED
from claimtrack.extract.questions import opens_question, question_first
from claimtrack.extract.quoted_as import passes_on, quoted_as
from claimtrack.extract.signatures import signed
from claimtrack.extract.silence import silent, undecided
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import BE, FINITE
from claimtrack.extract.withheld import withheld

if TYPE_CHECKING:
    from claimtrack.extract.candidate import Candidate
    from claimtrack.extract.cues import Cue, CueLexicon
    from claimtrack.extract.paragraph import Paragraph
    from claimtrack.extract.words import Words

_NO_VERB = frozenset(("NNP", "NN", "NNS", "JJ", "CD", '"'))
_NAMES = frozenset(("NNP", '"'))
_STATES = frozenset(
    ("JJ", "NN", "VBN", "VBD", "RB")
)  # tags of "confident that", "convinced that", "quick to"
_BEFORE_INFINITIVE = frozenset(
    "did do does didn't not n't n’t to will would could should may might must can".split()
)
_CROWD = 20  # words of a sentence that may be cues: no sentence of PolNeAR (Newell et al. 2018) has as many
_APART = 8  # words from one to the next, at least, in a crowd of them: in news they are twelve
_MOST = 28  # such words of a sentence: none of 1,386 news texts, PolNeAR's among them, has as many
_MANY = frozenset("some many others most few several".split())
_SUBJECT = 14  # words of "Officials at the ministry in The Hague"
_QUOTING = frozenset(("VBD", "VBZ", "VBG", "VBN"))
_CHANGING = frozenset(
    "cuts cut raises raised lowers lowered trims trimmed slashes slashed ups lifts lifted".split()
)
_DETERMINERS = frozenset(
    "the a an his her their its my our your The An His Her Their Its My Our Your".split()
)


def find_candidates(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions of a paragraph, in text order of their cues; of a headline, only what is said."""
    headline = labelled_headline(paragraph) if paragraph.terse else None
    apart = headline or labelled(paragraph) or signed(paragraph)
    if apart is not None:
        yield apart
    found = _found(paragraph, lexicon)
    yield from (each for each in found if each.kind == "say") if paragraph.terse else found


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
        yield from readings
        for found in readings[-1:]:
            reported = before is not None and any(a <= i < b for a, b in before.content)
            if found.kind == "say" and found.speaker and not reported:
                before = found  # but not in "denied that it | mentioned | the wall, saying …"


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
    if lower in TITLED:
        return []
    found: Candidate | None = None
    if lower == "according":
        found = according_to(paragraph, sentence, i)
    elif lower == "per":
        found = as_per(paragraph, sentence, i)
    elif lower in POLLS:
        found = poll(paragraph, sentence, i)
    elif lower in PUTTING:
        found = unlisted.put_it(paragraph, sentence, i) or unlisted.put_at(
            paragraph, sentence, i, previous
        )
    elif lower in WITHHELD and (kept := withheld(paragraph, sentence, i, previous)) is not None:
        found = kept
    elif lower in SILENCE:
        found = silent(paragraph, sentence, i)
    elif lower == "clear":
        found = unlisted.made_clear(paragraph, sentence, i)
    elif lower in ASKED and opens_question(paragraph.words, i):
        asked = question_first(paragraph, sentence, i)
        return [] if asked is None else [asked]
    elif lower in NEITHER:
        found = undecided(paragraph, sentence, i)
    if found is not None:
        return [found]
    if lower == "points" and i and paragraph.words.lower[i - 1] == "basis":
        return []  # "fell three basis points to 7.31%"
    if lower == "forecast" and i and paragraph.words.lower[i - 1] in _CHANGING:
        return []  # "Board cuts forecast as disease spreads"
    if tag in ("VB", "VBP") and i > 1 and cue is not None and paragraph.words.lower[i - 2] in ("a", "an"):
        return []  # "in response to a media query"
    if tag in ("VBN", "VBD") and i and paragraph.words.words[i - 1] in _DETERMINERS:
        return []  # "the accused", "the proposed deal", but not "Officer A said"
    if passes_on(paragraph, sentence, i) or _is_meeting(paragraph.words, i):
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
        or _misread_verb(paragraph, i, cue)
    ):
        return verbs.construe(paragraph, sentence, i, cue, previous)
    if lower in lexicon.nouns and tag in ("NN", "NNS"):
        found = by_noun(paragraph, sentence, i)
    elif tag in _QUOTING and cue is None:
        found = unlisted.quoting(paragraph, sentence, i)
    return [] if found is None else [found]


def _is_state(words: Words, i: int) -> bool:
    """Whether what may be a participle tells how somebody feels: "is worried that", "was n't convinced it was"."""
    if words.tags[i] != "VBN":
        return words.tags[i] == "JJ"
    following = words.lower[i + 1 : i + 2]
    clause = following == ["that"] or words.tags[i + 1 : i + 2] in (["PRP"], ["DT"])
    return clause and not BE.isdisjoint(words.lower[max(0, i - 2) : i])


def _misread_verb(paragraph: Paragraph, i: int, cue: Cue) -> bool:
    """Whether a cue tagged a noun is a verb: "The Kremlin views the plans", "…, warning that …"."""
    words = paragraph.words
    if words.lower[i + 1 : i + 2] == ["that"] and (
        words.lower[i] == "forecast" or (words.lower[i].endswith("ing") and words.opens(i))
    ):
        return words.tags[i + 2 : i + 3] != ["VBD"]  # "Stressing that …", "The bank forecast that …"
    if (
        words.lower[i] == cue.lemma
        and words.words[i + 1 : i + 2] == [","]
        and i > 1
        and words.words[i - 2] == ","
    ):
        return (
            words.lower[i - 1].endswith("s") and cue.kind == "say"
        )  # "The bridge, engineers warn, could fall"
    if (
        words.tags[i] == "NNS"
        and cue.kind == "say"
        and words.words[i + 1 : i + 2] == [","]
        and i > 1
        and words.words[i - 1].istitle()
        and words.words[i - 2] == ","
    ):
        return True  # "The question, Cole notes, is open"
    if words.lower[i + 1 : i + 3] == ["out", "that"]:
        return True  # "The authors point out that"
    if words.tags[i] == "NNS" and cue.kind == "say" and i and words.tags[i - 1] == "NNP" and words.opens(i - 1):
        return words.words[i + 1 : i + 2] == [","] and paragraph.inside[min(i + 2, len(words) - 1)] >= 0  # "Bell replies, “…”"
    if words.lower[i].endswith("ing") and 0 < i < len(words) - 1 and words.words[i - 1] == ",":
        return words.lower[i + 1] == "that" or paragraph.next_quoted(i + 1) is not None  # ", warning that"
    if words.lower[i] == cue.lemma and i and words.lower[i - 1] in _MANY and words.opens(i - 1):
        return words.tags[i + 1 : i + 2] in (["PRP"], ["DT"], ["NNP"], ["PRP$"])  # "Some fear it will not"
    if words.lower[i] == cue.lemma and i and words.lower[i - 1] in _BEFORE_INFINITIVE:
        return True  # "did post on Twitter that", "would not rule out"
    if words.lower[i] == cue.lemma and cue.kind == "say" and i and words.opens(i - 1):
        plural = words.lower[i - 1].endswith("s") and words.words[i - 1].isalpha() and words.tags[i] == "NN"
        if plural and words.tags[i + 1 : i + 2] in (["PRP"], ["DT"], ["NNP"]):
            return words.tags[i - 1] != "POS"  # "Prosecutors allege Hale took bribes"
    if words.lower[i] == cue.lemma and cue.kind in ("say", "think") and _of_several(words, i):
        return True  # "Officials in The Hague insist that …"
    if words.lower[i] == cue.lemma and i and words.lower[i + 1 : i + 2] == ["that"]:
        plural = words.lower[i - 1].endswith("s") and words.words[i - 1].isalpha()
        apart = (
            words.words[i - 1] == "," and words.tags[i] == "NN"
        )  # "Documents, released on Friday, show that"
        return apart or (plural and words.tags[i - 1] != "POS")  # "Prosecutors allege that"
    if (
        cue.lemma == "call"
        and i
        and words.words[i - 1] == ","
        and words.lower[i + 1 : i + 2] in (["on"], ["for"])
    ):
        return True  # "The letter, signed by 40 MPs, calls on him to go"
    return (
        0 < i < len(words) - 1
        and words.lower[i].endswith("s")
        and words.tags[i - 1] in ("NNP", "NN", "NNS", "PRP", "RB", ",", ")")
        and (
            words.tags[i + 1] in ("DT", "PRP$", "NNP")
            or words.lower[i + 1] in ("that", "it", "to", "against", "whether")
        )
    )


def _of_several(words: Words, i: int) -> bool:
    """Whether the noun at word i is the verb of several whom its sentence begins with, and a clause follows."""
    first, _ = words.sentence_of(i)
    clause = words.lower[i + 1 : i + 2] == ["that"] or words.lower[i + 1 : i + 2] in (["nothing"], ["they"], ["it"])
    several = words.lower[first] in _MANY or "NNS" in words.tags[first : first + 3]
    apart = words.tags[i - 1] in ("NN", "NNP") and 2 < i - first < _SUBJECT
    return clause and apart and several and FINITE.isdisjoint(words.tags[first:i])


def _is_meeting(words: Words, i: int) -> bool:
    """Whether "briefing" at word i is a noun: "at a daily press briefing"."""
    return words.lower[i] == "briefing" and i > 0 and words.tags[i - 1] in ("NN", "JJ", "DT", "NNP", "PRP$")
