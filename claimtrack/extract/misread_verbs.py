"""Verbs that attribute and are tagged nouns: "The Kremlin views the plans", "Officials in The Hague insist that"."""

from __future__ import annotations

from claimtrack.extract.cues import Cue, shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.time_words import is_month, is_time
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

_BEFORE_INFINITIVE = frozenset(
    "did do does didn't not n't n’t to will would could should may might must can".split()
)
_WANTING = frozenset("plan hope want aim intend".split())
_MANY = frozenset("some many others most few several".split())
_SUBJECT = 14  # words of "Officials at the ministry in The Hague"


def _ends_date(words: Words, k: int) -> bool:
    """Whether word k ends a time behind a preposition: "on Feb. | 19 |", "in | May |"."""
    numbered = k > 1 and words.tags[k] == "CD" and is_month(words.lower[k - 1])
    first = k - 1 if numbered else k
    return first > 0 and is_time(words, first) and words.tags[first - 1] == "IN"


def misread_verb(paragraph: Paragraph, i: int, cue: Cue) -> bool:
    """Whether a cue tagged a noun is a verb: "The Kremlin views the plans", "…, warning that …"."""
    words = paragraph.words
    if words.lower[i + 1 : i + 2] == ["that"] and (
        words.lower[i] == "forecast" or (words.lower[i].endswith("ing") and words.opens(i))
    ):
        return words.tags[i + 2 : i + 3] != ["VBD"]  # "Stressing that …", "The bank forecast that …"
    if (
        words.tags[i] == "NNS"
        and cue.kind == "say"
        and words.words[i + 1 : i + 2] == [","]
        and i > 1
        and words.words[i - 1].istitle()
        and words.words[i - 2] == ","
    ):
        return True  # "The question, Cole notes, is open"
    wants = words.tags[i] == "NNS" and cue.lemma in _WANTING and words.lower[i + 1 : i + 2] == ["to"]
    if wants and i and words.lower[i - 1] == "and":  # "has orders and plans to open"
        first, _ = words.sentence_of(i)
        verb = next((k for k in range(first, i) if words.tags[k] in FINITE), i)
        return words.tags[verb] == "VBZ" and words.tags[i + 2 : i + 3] == ["VB"]
    if words.lower[i] == cue.lemma + "s" and words.lower[i + 1 : i + 2] == ["that"] and i:
        named = words.tags[i - 1] == "NNP" or (words.opens(i - 1) and words.tags[i - 1] == "JJ")
        subject = words.tags[i - 1] in ("NN", "CD", ")") and words.lower[i] not in shipped_cues().nouns
        if subject or named:
            return True  # "The suit alleges that", "Acme estimates that"
    if words.lower[i + 1 : i + 3] == ["out", "that"]:
        return True  # "The authors point out that"
    if words.lower[i].endswith("ing") and 0 < i < len(words) - 1 and words.words[i - 1] == ",":
        return words.lower[i + 1] == "that" or paragraph.next_quoted(i + 1) is not None  # ", warning that"
    if words.lower[i].endswith("ing") and words.lower[i + 1 : i + 2] == ["that"] and _ends_date(words, i - 1):
        return True  # "wrote to them on Feb. 19 warning that"
    if words.lower[i] == cue.lemma and i and words.lower[i - 1] in _MANY and words.opens(i - 1):
        return words.tags[i + 1 : i + 2] in (["PRP"], ["DT"], ["NNP"], ["PRP$"])  # "Some fear it will not"
    if words.lower[i] == cue.lemma and i and words.lower[i - 1] in _BEFORE_INFINITIVE:
        return True  # "did post on Twitter that", "would not rule out"
    if words.lower[i] == cue.lemma and cue.kind == "say" and i and words.opens(i - 1):
        plural = words.lower[i - 1].endswith("s") and words.words[i - 1].isalpha() and words.tags[i] == "NN"
        named = words.words[i + 1 : i + 2] != [] and words.words[i + 1][0].isupper()
        if plural and (named or words.tags[i + 1 : i + 2] in (["PRP"], ["DT"])):
            return words.tags[i - 1] != "POS"  # "Prosecutors allege Hale took bribes"
    if words.lower[i] == cue.lemma and cue.kind in ("say", "think") and _of_several(words, i):
        return True  # "Officials in The Hague insist that …"
    if words.lower[i] == cue.lemma and i and words.lower[i + 1 : i + 2] == ["that"]:
        plural = words.lower[i - 1].endswith("s") and words.words[i - 1].isalpha()
        plural = plural and words.tags[i - 1] not in ("PRP$", "DT")  # "his claim that"
        apart = (
            words.words[i - 1] == "," and words.tags[i] == "NN"
        )  # "Documents, released on Friday, show that"
        return apart or (plural and words.tags[i - 1] != "POS")  # "Prosecutors allege that"
    if cue.lemma == "call" and i and words.lower[i + 1 : i + 2] in (["on"], ["for"]):
        if words.words[i - 1] == ",":
            return True  # "The letter, signed by 40 MPs, calls on him to go"
        if words.lower[i : i + 2] == ["calls", "on"] and words.tags[i - 1] in ("NN", "NNP", "RB"):
            return True  # "The letter also calls on Brussels"
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
    clause = words.lower[i + 1 : i + 2] == ["that"] or words.lower[i + 1 : i + 2] in (
        ["nothing"],
        ["they"],
        ["it"],
    )
    several = words.lower[first] in _MANY or "NNS" in words.tags[first : first + 3]
    apart = words.tags[i - 1] in ("NN", "NNP") and 2 < i - first < _SUBJECT
    return clause and apart and several and FINITE.isdisjoint(words.tags[first:i])
