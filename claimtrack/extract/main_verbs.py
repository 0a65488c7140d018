"""Finite verbs that were tagged as something else, told by their place: "Abbott, an analyst, cut his target"."""

from __future__ import annotations

from itertools import compress

from claimtrack.extract.cues import REACHED, shipped_cues, tells
from claimtrack.extract.headline_verbs import SUBORDINATING, find_subordinate_verbs
from claimtrack.extract.present_verbs import (
    GOVERNED,
    GOVERNING,
    REACH,
    TELLING_PRESENTS,
    find_known_presents,
    find_present,
    find_presents,
    is_present,
)
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

_SAME_PAST = frozenset(  # verbs whose past tense is their base form
    "cut put set hit let shut split bet cost hurt cast spread quit shed beat burst thrust upset offset bid".split()
)
_AMBIGUOUS = _SAME_PAST | frozenset(("led",))
_OBJECTS = frozenset(("DT", "PRP$", "PRP", "CD", "JJ", "NNS", "NNP", "NN", "RP", "SYM", "TO", "RB"))
_SUBJECT_ENDS = frozenset(("NN", "NNS", "NNP", "PRP", "CD", "WP", "WDT"))
_SUBJECTS = frozenset(("NN", "NNS", "NNP", "PRP", "WP"))
_DIRECT = frozenset(("DT", "PRP$", "NNS", "PRP", "NN", "NNP"))
_CLOSING = frozenset(
    "claim report warn charge forecast argue allege show say insist estimate suggest".split()
)
_TELLERS = 8  # words of who says it
_FRONTED = 6  # words of such a sentence
_OF_TWO = frozenset("offered named called asked promised".split())  # participles that take an object, too
_TELLING = TELLING_PRESENTS | _AMBIGUOUS | SUBORDINATING | {"which"}
_ASKED = frozenset(("DT", "NNS", "NNP", "PRP", "PRP$", "NN", "CD"))  # whom: "The mayor asked residents to"
SUBJECT_PRONOUNS = frozenset("he she they we i it".split())
_CLAUSE_OPENS = (["DT"], ["PRP$"], ["NNP"], ["NNS"])
_RELATIVES = ("who", "which")


def mend_main_verbs(words: Words) -> None:
    """Correct the tags of main verbs that were read as nouns, participles or infinitives."""
    told = _TELLING.intersection(words.lower)
    if "VBN" in words.tags:
        _name_openers(words)
        _free_pasts(words)
    if "PRP" in words.tags:
        _find_verbs_beside_pronouns(words)
    if "VB" in words.tags:
        find_presents(words)
    if told:
        if not _AMBIGUOUS.isdisjoint(told):
            _find_pasts(words)
        find_known_presents(words, told)
        if not SUBORDINATING.isdisjoint(told) and "NNS" in words.tags:
            find_subordinate_verbs(words)
    relative = "who" in told or "which" in told
    tags = words.tags
    for first, stop in words.sentences:
        _end_with_verb(words, first, stop)
        begin = _behind_relative(words, first, stop) if relative else first
        if FINITE.isdisjoint(tags[begin:stop]) and not has_finite_verb(words, begin, stop):
            _find_main_verb(words, begin, stop)
            if begin == first and FINITE.isdisjoint(tags[first:stop]):
                find_present(words, first, stop)
        elif (end := _fronted_end(words, first, stop)) is not None:
            find_present(words, first, end)


def _end_with_verb(words: Words, first: int, stop: int) -> None:
    """Make a verb of the last word of "The drug is safe, the companies | claim |.", "…, state media | report |."."""
    last = stop - 1 - (words.tags[stop - 1] == ".")
    if last - first < _FRONTED or words.lower[last] not in _CLOSING or words.tags[last] in FINITE:
        return
    comma = next((k for k in range(last - 1, max(first, last - _TELLERS), -1) if words.words[k] == ","), None)
    several = words.tags[last - 1] == "NNS" or words.lower[last - 1] in ("media", "police")
    if comma is not None and comma < last - 1 and several and has_finite_verb(words, first, comma):
        words.tags[last] = "VBP"


def _fronted_end(words: Words, first: int, stop: int) -> int | None:
    """Where what is said ends that has no verb yet, in front of who says it: "Deliveries start in May |, Dhow said"."""
    last = stop - 1 - (words.tags[stop - 1] == ".")
    if last - first < _FRONTED or words.lower[last] not in ("said", "says"):
        return None
    comma = next((k for k in range(last - 1, max(first, last - REACH), -1) if words.words[k] == ","), first)
    opened = comma - 1
    while opened > first and words.words[opened] != ",":
        opened -= 1
    end = opened if comma == last - 1 and opened > first else comma  # ", its chairman, Joost van Aalst, said"
    return end if end - first > 2 and not has_finite_verb(words, first, last) else None


def _find_verbs_beside_pronouns(words: Words) -> None:
    """Make verbs of what was read as something else: "She | worried | the report", "Bell | claims | he was sacked"."""
    lower, tags = words.lower, words.tags
    for k in compress(range(len(tags) - 1), map("PRP".__eq__, tags)):
        if lower[k] in SUBJECT_PRONOUNS:
            if tags[k + 1] == "JJ" and lower[k + 1].endswith("ed") and tags[k + 2 : k + 3] in _CLAUSE_OPENS:
                tags[k + 1] = "VBD"
            claims = k > 1 and tags[k - 1] == "NNS" and tags[k - 2] == "NNP" and tags[k + 1] in FINITE
            if claims and lower[k - 1] in shipped_cues().verbs:
                tags[k - 1] = "VBZ"


def _find_pasts(words: Words) -> None:
    for k in [k for k, word in enumerate(words.lower) if word in _AMBIGUOUS and k]:
        if words.tags[k] not in FINITE and _is_past(words, k):
            words.tags[k] = "VBD"


def _name_openers(words: Words) -> None:
    """Make a name of what was read as a verb at the head of a sentence, in front of one: "| Weber | posted that"."""
    for first, stop in words.sentences:
        verb = first + 1
        if verb < stop and words.tags[first] == "VB" and words.tags[verb] == "VBN":
            named = words.words[first].istitle() and words.lower[first] not in GOVERNING
            if named and tells(words.lower[verb]) and words.lower[verb].endswith("ed"):
                words.tags[first : verb + 1] = ["NNP", "VBD"]


def _free_pasts(words: Words) -> None:
    """Make past tenses of participles between a subject and an object: "The firm, which lost, denied claims"."""
    for k in compress(range(1, len(words) - 1), map("VBN".__eq__, words.tags[1:])):
        regular = words.lower[k].endswith("ed") and words.lower[k] not in _OF_TWO
        if not regular or words.tags[k + 1] not in _DIRECT:
            continue
        behind = words.tags[k - 1] in _SUBJECTS and tells(words.lower[k])
        if behind or (words.words[k - 1] == "," and _behind_described(words, k)):
            words.tags[k] = "VBD"


def _behind_described(words: Words, k: int) -> bool:
    """Whether a participle at word k is what the subject does, and not what was done: ", arrested Monday, denied"."""
    first, stop = words.sentence_of(k)
    if words.lower[k + 1] in TIME_WORDS or not _closes_apposition(words, first, k - 1):
        return False
    comma = next((n for n in range(k + 1, stop) if words.words[n] == ","), stop)
    return words.tags[comma + 1 : comma + 2] not in (["VBD"], ["VBN"], ["VBZ"], ["MD"])


def _is_past(words: Words, k: int) -> bool:
    """Whether a form that may be a past tense is one: an object behind it, a subject in front, nothing to govern it."""
    first, stop = words.sentence_of(k)
    if k == first or k + 1 >= stop:
        return False
    if words.tags[k + 1] not in _OBJECTS and not (words.lower[k] == "led" and words.tags[k + 1] == "IN"):
        return False
    before = k - 1 - (words.tags[k - 1] == "RB" and k - 1 > first)
    apposed = words.words[before] == ","
    if not apposed and words.tags[before] not in _SUBJECT_ENDS:
        return False
    if apposed:
        return _closes_apposition(words, first, before)
    for n in range(before, max(first, k - REACH) - 1, -1):
        tag = words.tags[n]
        if tag in GOVERNED or (tag[0] == "V" and words.lower[n] in GOVERNING):
            return False
        if tag[0] == "V" and tag != "VBG":
            return True
    return True


def _closes_apposition(words: Words, first: int, comma: int) -> bool:
    """Whether a comma closes what describes the subject of the sentence that begins at word `first`."""
    inside = words.words[first:comma]
    if "," not in inside:
        return False
    opening = first + inside.index(",")
    described = opening if words.tags[opening + 1] in ("WP", "WDT") else comma
    return not any(tag[0] == "V" or tag in ("MD", "TO") for tag in words.tags[first:described])


def _behind_relative(words: Words, first: int, stop: int) -> int:
    """The comma behind the relative clause of a sentence's subject, or its first word: "Bell, who is 49 | , spoke"."""
    opening = words.lower[first : min(stop, first + REACH)]
    relative = next((first + opening.index(word) for word in _RELATIVES if word in opening), first)
    if words.words[relative - 1] != "," or not FINITE.isdisjoint(words.tags[first:relative]):
        return first
    commas = (
        k for k in range(relative, stop) if words.words[k] == "," and words.tags[k + 1 : k + 2] == ["VBN"]
    )
    return next(commas, first)


def _find_main_verb(words: Words, first: int, stop: int) -> None:
    """Make a verb of what was tagged a participle or plural behind a subject, in a sentence without one."""
    for k in range(first + 1, stop - 1):
        asked = words.lower[k] in REACHED and words.tags[k + 1] not in _ASKED and words.lower[k + 1] != "that"
        participle = words.tags[k] == "VBN" and words.lower[k + 1] != "by" and not asked
        if participle and (words.tags[k - 1] in _SUBJECT_ENDS or words.tags[k - 1] in (",", "RB")):
            words.tags[k] = "VBD"
            return
        if words.tags[k] == "NNS" and is_present(words, first, k):
            words.tags[k] = "VBZ"
            if k == first + 1 and words.tags[first] == "JJ":
                words.tags[first] = "NNP"  # "Boateng shrugs."
            return
