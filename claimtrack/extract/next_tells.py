"""Where the next attribution of a sentence begins: ", adding that", "and urged people to go", "but gave no details"."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import PUTTING, shipped_cues, tells
from claimtrack.extract.next_acts import (
    BEING,
    HAVING,
    STATES,
    as_others_tell,
    one_goes_on,
    others_put,
    puts_at,
    several_go_on,
)
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.telling_clauses import JOINTS, past_apposition, past_time, subject_and_cue
from claimtrack.extract.verb_groups import FINITE, is_finite_verb
from claimtrack.extract.words import Words

_GIVING = frozenset("gave gives offered provided made makes".split())
_DECLINING = frozenset(("declined", "refused", "declining", "refusing"))
_ACTS = ("say", "judge")
_FELT = ("think", "want")
_OTHER_NUMBER = {"VBZ": "VBP", "VBP": "VBZ"}
_OF_THEM = frozenset(("he", "she", "it", "they"))
_SPEAKING = frozenset(("speak", "talk"))
_SHARING = frozenset("give provide offer name identify".split())  # "would not give details"
ACTING = frozenset(  # what speakers do next: "and urged people to go home", "but disputed the figure"
    "urge ask direct order instruct demand seek call appeal advise plead request recommend blame dispute downplay "
    "pledge vow deny reject dismiss criticise criticize condemn thank praise defend".split()
)
_ASKING = frozenset("ask urge demand order request promise threaten instruct beg invite".split())
_ASKED = frozenset(
    "petitioned written appealed asked applied sued contacted called emailed complained".split()
)
_IF = frozenset("if when unless once after".split())  # what opens a clause that a comma ends
_SENSING = frozenset(("hear", "see"))
_SAID_NEXT = frozenset(
    "said told denied announced insisted admitted conceded argued declined refused".split()
)
_PAST_OR_FINITE = FINITE | {"VBN"}
_FAR = 60  # words from one verb back to another
_CLAUSE = 8  # words of a clause up to its verb
_GOVERNED = frozenset(("that", "for", "on", "about", "to", "against", "with", "of"))


def withholds(words: Words, k: int, stop: int) -> bool:
    """Whether "but declined to …" or "though he would not be drawn on …" stands at word k."""
    k += words.words[k : k + 1] == [","]
    if k + 4 >= stop or words.lower[k] not in ("and", "but", "though", "although", "while"):
        return False
    if words.lower[k + 1] in ("he", "she", "they", "it"):
        k += 1
        if words.lower[k + 1 : k + 5] in (["would", "not", "be", "drawn"], ["would", "n't", "be", "drawn"]):
            return True
    elif words.lower[k] not in ("and", "but"):
        return False
    if words.lower[k + 1 : k + 4] == ["stopped", "short", "of"]:
        return True
    verb, following = words.lower[k + 1 : k + 3]
    if verb in _DECLINING:
        return True
    if verb in _GIVING:
        return following == "no"  # "but gave no details"
    negated = verb in ("did", "would", "could") and following in ("not", "n't", "n’t")
    told = words.lower[k + 3]
    return negated and (told in _SHARING or (tells(told) and told not in _SPEAKING))


def shares_object(words: Words, k: int) -> bool:
    """Whether word k is a comma or the "and" of "had considered, and rejected, a sale"."""
    for joint in (k - 2, k + 1) if words.words[k] == "," else (k,):
        if (
            0 < joint < len(words.lower) - 3
            and words.lower[joint] in ("and", "but", "or")
            and words.words[joint + 2] == ","
            and words.tags[joint + 1] in ("VBN", "VBD")
            and words.tags[joint + 3] in ("DT", "PRP$")
        ):
            return True
    return False


def starts_attribution(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether another attribution of the sentence begins at word k: ", adding that", "and warned X"."""
    words, verbs = paragraph.words, shipped_cues().verbs
    joint, mark = words.lower[k], words.words[k]
    if paragraph.terse and joint == "as":
        alone = words.lower[k - 2 : k - 1] == ["as"] or tells(words.lower[stop - 1])
        return not alone and subject_and_cue(paragraph, k + 1, stop, any_cue=True)
    if paragraph.after_comma(k):
        mark, n = ",", k
    else:
        n = k + 1 if mark in ",;:—–" else k
    if n < stop and words.lower[n] in JOINTS:
        joint = words.lower[n]
        n += 1
    while n < stop and words.tags[n] == "RB" and paragraph.inside[n] < 0:
        n += 1
    if joint in JOINTS or mark == ";":
        n = past_time(words, n, stop)
    if n >= stop or paragraph.inside[n] >= 0 or shares_object(words, k):
        return False
    if mark == "," and words.lower[k + 1 : k + 2] == ["then"] and k + 3 < stop:
        first, _ = words.sentence_of(k)
        return _then_tells(paragraph, first, k + 1)
    if words.lower[n] == "according" and mark in ",—–":
        return True
    if joint in ("and", "but") and puts_at(words, n, stop):
        return True
    cue = verbs.get(words.lower[n])
    if joint == "and" and cue is not None and cue.kind in _FELT and _is_present_again(words, k, n):
        return True
    if joint == "and" and cue is not None and _is_back_in_present(words, k, n):
        return True
    if (
        others_put(words, k, stop)
        or several_go_on(words, k, stop)
        or one_goes_on(words, k, stop)
        or as_others_tell(paragraph, k, stop)
    ):
        return True
    if mark == "," and words.lower[n] == "before" and n + 1 < stop:
        then = verbs.get(words.lower[n + 1])
        return words.tags[n + 1] == "VBG" and then is not None and then.kind == "say"
    if words.tags[n] == "VBG" or words.lower[n].endswith("ing"):
        if cue is not None and cue.lemma in _ASKING and _had_asked(words, k):
            return False  # "stated that he had petitioned the agency, asking it to look into it"
        return cue is not None and mark == "," and (cue.kind == "say" or joint == "while")
    if (
        joint in ("and", "but")
        and cue is not None
        and (words.tags[n] in ("VBD", "VBN") or (words.tags[n] == "VBZ" and cue.kind == "say"))
    ):
        if joint == "and" and cue.lemma in _SENSING and words.lower[n + 1 : n + 2] not in (["that"], ["no"]):
            return False  # "said the firm lost money and heard nothing from the bank"
        return words.tags[n + 1 : n + 2] != ["IN"] or words.lower[n + 1] in _GOVERNED
    if joint == "and" and is_second_verb(words, n, stop):
        return True
    first, _ = words.sentence_of(k)
    apart = mark == "," and paragraph.terse and _IF.isdisjoint(words.lower[first:k])
    if joint in JOINTS or mark in (";", ":") or apart:
        return subject_and_cue(paragraph, n, stop, any_cue=mark == ",")
    return False


def _had_asked(words: Words, k: int) -> bool:
    """Whether the last verb in front of word k tells what who speaks had asked: "that he had petitioned them"."""
    first, _ = words.sentence_of(k)
    verb = next((m for m in range(k - 1, max(first, k - _FAR), -1) if is_finite_verb(words, m)), None)
    if verb is None or words.lower[verb] != "had" or words.lower[verb - 1] not in _OF_THEM:
        return False
    return not _ASKED.isdisjoint(words.lower[verb + 1 : verb + 4])


def is_second_verb(words: Words, n: int, stop: int) -> bool:
    """Whether a plural present at word n is the second verb of its sentence: "put the toll at 12 | and say it rose"."""
    clause = words.tags[n + 1 : min(stop, n + _CLAUSE)]
    if words.tags[n] not in ("VBP", "VB") or (FINITE.isdisjoint(clause) and "VBN" not in clause):
        return False
    cue = shipped_cues().verbs.get(words.lower[n])
    if cue is None or cue.kind != "say":
        return False
    first, _ = words.sentence_of(n)
    finite = [m for m in range(first, n) if is_finite_verb(words, m)]
    if len(finite) != 1 or "TO" in words.tags[finite[0] : n]:
        return False  # "want him to go and say it was his fault"
    return words.tags[finite[0]] == "VBP" or words.lower[finite[0]] in PUTTING


def _is_present_again(words: Words, k: int, n: int) -> bool:
    """Whether a verb at word n goes on with a present in front of another: "reckons others could sue | and plans"."""
    if words.tags[n] != "VBZ" and not (words.tags[n] == "NNS" and words.lower[n + 1 : n + 2] == ["to"]):
        return False
    first, _ = words.sentence_of(k)
    finite = [m for m in range(first, k) if is_finite_verb(words, m)]
    several = (
        len(finite) > 1 and words.tags[finite[-1] - 1] == "NNS"
    )  # "the boy can read and wants" is of the boy
    return several and words.tags[finite[0]] == "VBZ"


def _is_back_in_present(words: Words, k: int, n: int) -> bool:
    """Whether a verb at word n goes on with one of saying in front of another: "say that it was late | and call for".

    What stands in between is past, or of another number: "says that five have been hurt | and accuses tourists".
    """
    present = "VBZ" if words.tags[n] == "VBZ" else "VBP" if words.tags[n] in ("VBP", "VB") else ""
    first, _ = words.sentence_of(k)
    past = False
    for m in range(k - 1, max(first, k - _FAR), -1):
        if words.tags[m] == present and tells(words.lower[m]):
            return past
        if is_finite_verb(words, m):
            if words.tags[m] not in ("VBD", _OTHER_NUMBER.get(present)):
                return False
            past = True
    return False


def tells_next(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether the speaker's next act begins at word k: "said the road was closed | and urged people to go home".

    Not where what is said may go on so: "said the man had shouted and threatened her".
    """
    words = paragraph.words
    k += words.words[k : k + 1] == [","]
    if k + 2 < stop and words.lower[k] == "then" and words.words[k - 1] == ",":
        return _then_tells(paragraph, begin, k)
    if k + 2 >= stop or words.lower[k] not in ("and", "but") or paragraph.inside[k + 1] >= 0:
        return False
    n = past_time(words, k + 1 + (words.tags[k + 1] == "RB"), stop)
    if n + 1 >= stop:
        return False
    if puts_at(words, n, stop):
        return True  # "found the roof was beyond repair | and put the cost at $14.6 million"
    cue = shipped_cues().verbs.get(words.lower[n])
    present = words.tags[n] == "VBZ" or (
        words.tags[n] == "NNS" and words.lower[n + 1] == "to"
    )  # "and plans to"
    again = words.tags[n] in ("VBP", "VB") and words.tags[_telling(words, begin)] == "VBP"
    if cue is None or not (present or again or words.tags[n] in ("VBD", "VBN")):
        return False
    told = [m for m in range(begin, k) if is_finite_verb(words, m)]
    finite = [m for m in told if paragraph.inside[m] < 0]
    if (present or again) and told and words.tags[told[-1]] == "VBD":
        return True  # "says it was unfair | and wants it dropped", "argue that it was made up | and call for"
    if again or not finite:
        return False
    felt = cue.kind in _FELT and words.tags[n] != "VBN"
    if felt and words.lower[k] != "and" and words.lower[finite[0] - 1] in _OF_THEM:
        return _governs(words, n + 1, stop)  # "said he knew of it | but believed that it would pass"
    if felt and present and words.lower[finite[-1]] in STATES and words.tags[finite[-1] - 1] == "NNS":
        return _governs(words, n + 1, stop)  # "reckons others could have a claim | and plans to file a suit"
    if words.words[k - 1] == "," and words.lower[n + 1] == "that" and not present:
        return True  # "said he had apologised to her |, and accepted that it was late"
    if words.lower[n + 1] == "them" and words.tags[finite[0] - 1] in ("NNS", "PRP"):
        return True  # "noted that firms got contracts | and urged them to take part"
    if words.lower[finite[-1]] in HAVING and not present and _may_act(paragraph, begin, finite):
        return False  # "said the pilot had landed and asked for help"
    if cue.kind in _ACTS and words.lower[finite[-1]] in STATES:
        return True
    return cue.lemma in ACTING and _governs(words, n + 1, stop) and not _may_act(paragraph, begin, finite)


def _then_tells(paragraph: Paragraph, begin: int, then: int) -> bool:
    """Whether who spoke goes on with ", then": "told us it was over |, then denied it".

    Not where what is said may go on so: "said the man shot the guard, then threatened another".
    """
    words, n = paragraph.words, then + 1
    if words.lower[n] not in _SAID_NEXT:
        return False
    back = range(then - 1, begin - 1, -1)
    last = next((m for m in back if words.tags[m] in _PAST_OR_FINITE and paragraph.inside[m] < 0), None)
    return last is None or words.lower[last] in STATES or tells(words.lower[last])


def _telling(words: Words, begin: int) -> int:
    """The word in front of content, or of its "that"."""
    return max(0, begin - 1 - (words.lower[begin - 1] == "that"))


def _governs(words: Words, k: int, stop: int) -> bool:
    """Whether what is asked for, or of whom, stands at word k: "(asked) | Kenyans to", "(seeks) | an inquiry"."""
    if k >= stop:
        return False
    if words.lower[k] in _GOVERNED | {"whether"}:
        return k + 1 < stop
    return phrase_after(words, k, stop) is not None


def _may_act(paragraph: Paragraph, begin: int, finite: Sequence[int]) -> bool:
    """Whether the subject of a clause may do what its next verb tells, as somebody may.

    Not where something is done to what is nobody: "no case had been recorded | and urged residents to stay calm".
    """
    words, verb = paragraph.words, finite[-1]
    done = words.lower[verb + 1 : verb + 2] in (["been"], ["being"]) or words.lower[verb] in BEING
    if not (done and "VBN" in words.tags[verb + 1 : verb + 4]):
        return True
    first = begin + (words.tags[begin] == "IN")
    end = phrase_after(words, first, finite[0])
    if end is None or words.tags[first] in ("PRP", "NNP", "EX"):
        return True
    head = words.lower[end - 1]
    people = people_words()["group"] | people_words()["bodyrole"] | role_words()
    return words.tags[end - 1] == "NNP" or not people.isdisjoint((head, head.removesuffix("s")))


def tells_anew(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether ", but on Sunday she told …" stands at word k: something said at another time."""
    words = paragraph.words
    n = k + (words.words[k : k + 1] == [","])
    if n + 2 >= stop or (words.lower[n] not in JOINTS and words.words[n] != ";"):
        return False
    subject = past_time(words, n + 1, stop)
    return subject > n + 1 and subject_and_cue(paragraph, subject, stop, any_cue=False)


def other_tells(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether ", while her brother, Tom, refused" stands at word k: another subject, described, with its own verb."""
    words = paragraph.words
    n = k + 2
    if words.words[k : k + 1] != [","] or n + 4 >= stop or words.lower[k + 1] not in JOINTS:
        return False
    end = phrase_after(words, n, min(stop, n + 8))
    return past_apposition(words, end, stop) != end and subject_and_cue(paragraph, n, stop, any_cue=True)
