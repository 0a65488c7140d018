"""Where those who speak go on, or others: "Critics say it is bad | and want it changed", "it was late | and left"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import PUTTING, shipped_cues, tells
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import gender_of, people_words, role_words
from claimtrack.extract.telling_clauses import JOINTS, subject_and_cue
from claimtrack.extract.verb_groups import FINITE, has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_TELLING = ("say", "judge")
_SINGULAR = frozenset("is was has".split())
_SUBJECT = 8  # words of what is said behind the next verb, up to its own
_ESTIMATED = 14  # words from "put" to "at"
_NOW = 8  # words from a comma to "now"
_CLAUSES = 60  # words from the speakers to what they do next
_ROW = 20  # words from one act of a row to the last
_DOING = frozenset(  # what those who speak do next, and nothing they speak of
    "struck awarded granted dismissed suspended quashed adjourned discharged acquitted jailed fined sentenced remanded "
    "walked stormed left hung apologised apologized thanked resigned released ordered refused set gave fixed imposed "
    "reserved overturned upheld cancelled canceled postponed appointed sacked fired summoned expelled recalled".split()
)
STATES = frozenset(
    "is are was were am 's ’s will would can could may might must should 'll ’ll has have".split()
)
HAVING = frozenset(("had", "has", "have"))
_BESIDE = (["as"], ["which"])  # what may lead what is told beside what is said
_AGAINST = frozenset(("while", "though", "although"))
_FURTHER = 14  # words from such a word to its verb
_DOUBTING = frozenset("doubt doubts fear fears believe believes think thinks".split())
BEING = frozenset(("was", "were", "is", "are"))


def several_go_on(words: Words, k: int, stop: int) -> bool:
    """Whether at word k a verb follows of several who speak: "Critics say the law is bad | and want it changed".

    A singular subject in between cannot have it; one that may have it does not report: "say the virus could spread".
    """
    k += words.words[k : k + 1] == [","]
    n = k + 1 + (words.tags[k + 1 : k + 2] == ["RB"])
    if n + 1 >= stop or words.lower[k] not in ("and", "but") or words.lower[n] not in shipped_cues().verbs:
        return False
    misread = (
        words.tags[n] == "NN" and words.lower[n + 1] in ("of", "that", "against") and tells(words.lower[n])
    )
    first, _ = words.sentence_of(k)
    finite = [m for m in range(max(first, k - _CLAUSES), k) if is_finite_verb(words, m)]
    told = len(finite) > 1 and words.tags[finite[0]] == "VBP" and tells(words.lower[finite[0]])
    if not (told and (misread or words.tags[n] in ("VB", "VBP"))) or words.tags[finite[-1] - 1] == "PRP":
        return False
    if words.tags[finite[-1]] == "VBZ" or words.lower[finite[-1]] in _SINGULAR:
        return True
    clause = has_finite_verb(words, n + 1, min(stop, n + _SUBJECT)) or words.lower[n + 1] == "that"
    return words.tags[finite[-1]] in ("MD", "VBD") and tells(words.lower[n]) and clause


def one_goes_on(words: Words, k: int, stop: int) -> bool:
    """Whether at word k a verb follows of one who speaks: "Bell fears that jobs will go | and has urged both to talk".

    Several in between cannot have it.
    """
    k += words.words[k : k + 1] == [","]
    if k + 3 >= stop or words.lower[k] not in ("and", "but") or words.lower[k + 1] != "has":
        return False
    done = k + 2 + (words.tags[k + 2] == "RB")
    if (
        done >= stop
        or words.lower[done] not in shipped_cues().verbs
        or words.tags[done] not in ("VBN", "VBD")
    ):
        return False
    first, _ = words.sentence_of(k)
    finite = [m for m in range(max(first, k - _CLAUSES), k) if is_finite_verb(words, m)]
    return len(finite) > 1 and words.tags[finite[0]] == "VBZ" and words.tags[finite[-1] - 1] == "NNS"


def others_say(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether another speaks at word k, behind a quotation with its comma: "“unfair,” | and Dunn said it was"."""
    words = paragraph.words
    comma = words.words[k : k + 1] == [","] and words.lower[k + 1 : k + 2] == ["and"]
    if (
        comma and "now" in words.lower[k + 3 : k + _NOW]
    ):  # "found it was old, and most geologists now believe"
        return subject_and_cue(paragraph, k + 2, stop, any_cue=True)
    joined = k + 3 < stop and paragraph.after_comma(k) and words.lower[k] in JOINTS
    return joined and words.lower[k + 1] != "that" and subject_and_cue(paragraph, k + 1, stop, any_cue=False)


def puts_at(words: Words, n: int, stop: int) -> bool:
    """Whether an estimate stands at word n: "(and) put the cost of it at $3m"."""
    if words.lower[n] not in PUTTING:
        return False
    at = next((k for k in range(n + 2, min(stop - 1, n + _ESTIMATED)) if words.lower[k] == "at"), None)
    return at is not None and any(map(str.isdigit, "".join(words.words[at + 1 : at + 4])))


def others_put(words: Words, k: int, stop: int) -> bool:
    """Whether another estimate stands at word k: "has not said how many | , but unions put the number at 400"."""
    if words.words[k : k + 1] != [","] or k + 5 >= stop or words.lower[k + 1] not in JOINTS:
        return False
    end = phrase_after(words, k + 2, min(stop, k + 2 + _SUBJECT))
    return end is not None and end < stop and puts_at(words, end, stop)


def others_differ(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether what others hold against it begins at word k: "said it was safe | , though locals say it leaks".

    Not a pronoun's, which may be the speaker's own: ", though he admitted it was late".
    """
    words = paragraph.words
    if words.words[k : k + 1] != [","] or k + 4 >= stop or words.lower[k + 1] not in _AGAINST:
        return False
    if words.tags[k + 2] == "PRP" or not subject_and_cue(paragraph, k + 2, stop, any_cue=True):
        return False
    verbs = (n for n in range(k + 3, min(stop, k + _FURTHER)) if words.tags[n] in FINITE | {"VBN"})
    verb = next((n for n in verbs if words.lower[n] not in HAVING), k)
    if verb + 1 >= stop or words.lower[verb + 1] in ("to", "for"):
        return False  # "though managers refused to open the gates"
    return tells(words.lower[verb]) or (words.lower[k + 1] != "while" and words.lower[verb] in _DOUBTING)


def as_others_tell(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether what is told beside what is said begins at word k: ", as bosses insist", ", which he says"."""
    words = paragraph.words
    if _as_meanwhile(paragraph, k, stop) or words.lower[k : k + 3] == [",", "even", "as"]:
        return True  # "said the truce was holding | , even as shells fell"
    if words.words[k : k + 1] != [","] or words.lower[k + 1 : k + 2] not in _BESIDE or k + 5 >= stop:
        return False
    verb = next((n for n in range(k + 3, min(stop - 2, k + _SUBJECT)) if words.tags[n] in FINITE), None)
    present = verb is not None and words.tags[verb] in ("VBP", "VBZ") and tells(words.lower[verb])
    present = present and verb is not None and words.lower[verb + 1] != "to"  # "as fires continue to burn"
    return present and subject_and_cue(paragraph, k + 2, stop, any_cue=False)


def _as_meanwhile(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether what happens meanwhile begins at word k behind words quoted: "“a failure”, | as protests went on"."""
    words = paragraph.words
    begin = k + (words.words[k : k + 1] == [","])
    if begin + 2 >= stop or words.lower[begin] != "as" or k < 1 or words.tags[k - 1] != '"':
        return False
    if begin == k and not paragraph.after_comma(k):
        return False
    end = phrase_after(words, begin + 1, stop)
    return end is not None and end < stop and words.tags[end] == "VBD" and words.tags[begin + 1] != "PRP"


def with_others_adding(words: Words, k: int, stop: int) -> bool:
    """Whether what somebody else adds begins at word k: ", with Dunn adding that it was late"."""
    if words.words[k : k + 1] != [","] or words.lower[k + 1 : k + 2] != ["with"]:
        return False
    reach = range(k + 3, min(stop - 1, k + _SUBJECT))
    verb = next((n for n in reach if words.tags[n] in ("VBG", ",", "IN")), None)
    return verb is not None and words.tags[verb] == "VBG" and _tells_or_judges(words.lower[verb])


def _tells_or_judges(word: str) -> bool:
    cue = shipped_cues().verbs.get(word)
    return cue is not None and cue.kind in _TELLING


def acts_next(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether the speaker's next act, which is no saying, begins at word k: "said the claim was hopeless | and left".

    Only where what stands in between is nobody who might do it: not "said the man was angry and left".
    """
    words = paragraph.words
    n = k + 1 + (words.tags[k + 1 : k + 2] == ["RB"])
    if (
        n + 1 >= stop
        or words.lower[k] != "and"
        or words.tags[n] not in ("VBD", "VBN")
        or paragraph.inside[n] >= 0
    ):
        return False
    first = begin + (words.tags[begin] == "IN")
    subject = phrase_after(words, first, k)
    finite = [m for m in range(begin, k) if is_finite_verb(words, m)]
    if subject is None or len(finite) != 1 or finite[0] != subject or words.lower[subject] not in BEING:
        return False
    if "VBN" in words.tags[subject + 1 : subject + 3]:
        return False  # "said the case was adjourned and dismissed"
    nobody = words.tags[subject - 1] in ("NN", "NNS") and not is_somebody(words.lower[subject - 1])
    return nobody and words.lower[n] in _DOING and words.tags[n - 1] != "VBN"


def acts_in_a_row(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether a row of the speaker's acts goes on at word k: "said it had failed |, apologised and promised to go"."""
    words = paragraph.words
    if words.words[k : k + 1] != [","] or words.tags[k + 1 : k + 2] != ["VBD"] or k + 4 >= stop:
        return False
    finite = [m for m in range(begin, k) if is_finite_verb(words, m) and paragraph.inside[m] < 0]
    opened = finite and any(words.tags[m] in ("WRB", "WP", "WDT", ",") for m in range(finite[0], k))
    if len(finite) != 1 or opened or words.lower[finite[0]] not in STATES - HAVING:
        return False  # "said the man shouted, threw bottles and fled"
    if "VBN" in words.tags[finite[0] + 1 : finite[0] + 3]:
        return False  # "said the man was arrested, charged and released"
    joints = (n for n in range(k + 2, min(stop - 1, k + _ROW)) if words.lower[n] == "and")
    return any(words.tags[n + 1 + (words.tags[n + 1] == "RB")] == "VBD" for n in joints)


def is_somebody(noun: str) -> bool:
    """Whether a noun is one for people or a body: "engineers", "friend", "council"."""
    lists = people_words()
    people = lists["group"] | lists["bodyrole"] | lists["person"] | lists["human"] | role_words()
    return gender_of([noun]) is not None or not people.isdisjoint((noun, noun.removesuffix("s")))
