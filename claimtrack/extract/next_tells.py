"""Where the next attribution of a sentence begins: ", adding that", "and urged people to go", "but gave no details"."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import PUTTING, shipped_cues, tells
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_GIVING = frozenset("gave gives offered provided made makes".split())
_DECLINING = frozenset(("declined", "refused", "declining", "refusing"))
_SINGULAR = frozenset("is was has".split())
_SUBJECT = 8  # words of what is said behind the next verb, up to its own
_CLAUSES = 60  # words from the speakers to what they do next
_ROW = 20  # words from one act of a row to the last
_RELATIVE = 16  # words of a clause between commas
_ASIDE = 10  # words between two commas
_ESTIMATED = 14  # words from "put" to "at"
_BEFORE_TIME = frozenset("on in by at late earlier last this".split())
_TIME, _YEAR = 4, 4  # words of a time, digits of a year
_ACTS = ("say", "judge")
_FELT = ("think", "want")
_OF_THEM = frozenset(("he", "she", "it", "they"))
_STATES = frozenset(
    "is are was were am 's ’s will would can could may might must should 'll ’ll has have".split()
)
_SPEAKING = frozenset(("speak", "talk"))
_SHARING = frozenset("give provide offer name identify".split())  # "would not give details"
_DOING = frozenset(  # what those who speak do next, and nothing they speak of
    "struck awarded granted dismissed suspended quashed adjourned discharged acquitted jailed fined sentenced remanded "
    "walked stormed left hung apologised apologized thanked resigned released ordered refused set gave fixed imposed "
    "reserved overturned upheld cancelled canceled postponed appointed sacked fired summoned expelled recalled".split()
)
_HAVING = frozenset(("had", "has", "have"))
_BEING = frozenset(("was", "were", "is", "are"))
ACTING = frozenset(  # what speakers do next: "and urged people to go home", "but disputed the figure"
    "urge ask direct order instruct demand seek call appeal advise plead request recommend blame dispute downplay "
    "pledge vow deny reject dismiss criticise criticize condemn thank praise defend".split()
)
_GOVERNED = frozenset(("that", "for", "on", "about", "to", "against", "with"))
_JOINTS = frozenset(("and", "but", "while", "although", "though"))


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
    if paragraph.after_comma(k):
        mark, n = ",", k
    else:
        n = k + 1 if mark in ",;:—–" else k
    if n < stop and words.lower[n] in _JOINTS:
        joint = words.lower[n]
        n += 1
    while n < stop and words.tags[n] == "RB" and paragraph.inside[n] < 0:
        n += 1
    if joint in _JOINTS or mark == ";":
        n = _past_time(words, n, stop)
    if n >= stop or paragraph.inside[n] >= 0 or shares_object(words, k):
        return False
    if words.lower[n] == "according" and mark in ",—–":
        return True
    if joint in ("and", "but") and _puts_at(words, n, stop):
        return True
    cue = verbs.get(words.lower[n])
    if joint == "and" and cue is not None and cue.kind in _FELT and _is_present_again(words, k, n):
        return True
    if several_go_on(words, k, stop) or one_goes_on(words, k, stop) or as_others_tell(paragraph, k, stop):
        return True
    if words.tags[n] == "VBG" or words.lower[n].endswith("ing"):
        return cue is not None and mark == "," and (cue.kind == "say" or joint == "while")
    if (
        joint in ("and", "but")
        and cue is not None
        and (words.tags[n] in ("VBD", "VBN") or (words.tags[n] == "VBZ" and cue.kind == "say"))
    ):
        return words.tags[n + 1 : n + 2] != ["IN"] or words.lower[n + 1] in _GOVERNED
    if joint in _JOINTS or mark in (";", ":"):
        return _subject_and_cue(paragraph, n, stop, any_cue=mark == ",")
    return False


def _is_present_again(words: Words, k: int, n: int) -> bool:
    """Whether a verb at word n goes on with a present in front of another: "reckons others could sue | and plans"."""
    if words.tags[n] != "VBZ" and not (words.tags[n] == "NNS" and words.lower[n + 1 : n + 2] == ["to"]):
        return False
    first, _ = words.sentence_of(k)
    finite = [m for m in range(first, k) if is_finite_verb(words, m)]
    several = (
        len(finite) > 1 and words.tags[finite[-1] - 1] == "NNS"
    )  # "the boy can read and wants" is of the boy
    return several and words.tags[finite[-1]] == "MD" and words.tags[finite[0]] == "VBZ"


def as_others_tell(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether ", as bosses insist jobs are safe" stands at word k, which is told beside what is said, in headlines."""
    words = paragraph.words
    if words.words[k : k + 1] != [","] or words.lower[k + 1 : k + 2] != ["as"] or k + 5 >= stop:
        return False
    verb = next((n for n in range(k + 3, min(stop - 2, k + _SUBJECT)) if words.tags[n] in FINITE), None)
    present = verb is not None and words.tags[verb] in ("VBP", "VBZ") and tells(words.lower[verb])
    present = present and verb is not None and words.lower[verb + 1] != "to"  # "as fires continue to burn"
    return present and _subject_and_cue(paragraph, k + 2, stop, any_cue=False)


def acts_in_a_row(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether a row of the speaker's acts goes on at word k: "said it had failed |, apologised and promised to go"."""
    words = paragraph.words
    if words.words[k : k + 1] != [","] or words.tags[k + 1 : k + 2] != ["VBD"] or k + 4 >= stop:
        return False
    finite = [m for m in range(begin, k) if is_finite_verb(words, m) and paragraph.inside[m] < 0]
    opened = finite and any(words.tags[m] in ("WRB", "WP", "WDT", ",") for m in range(finite[0], k))
    if len(finite) != 1 or opened or words.lower[finite[0]] not in _STATES - _HAVING:
        return False  # "said the man shouted, threw bottles and fled"
    if "VBN" in words.tags[finite[0] + 1 : finite[0] + 3]:
        return False  # "said the man was arrested, charged and released"
    joints = (n for n in range(k + 2, min(stop - 1, k + _ROW)) if words.lower[n] == "and")
    return any(words.tags[n + 1 + (words.tags[n + 1] == "RB")] == "VBD" for n in joints)


def with_others_adding(words: Words, k: int, stop: int) -> bool:
    """Whether what somebody else adds begins at word k: ", with Dunn adding that it was late"."""
    if words.words[k : k + 1] != [","] or words.lower[k + 1 : k + 2] != ["with"]:
        return False
    reach = range(k + 3, min(stop - 1, k + _SUBJECT))
    verb = next((n for n in reach if words.tags[n] in ("VBG", ",", "IN")), None)
    return verb is not None and words.tags[verb] == "VBG" and _tells_or_judges(words.lower[verb])


def _tells_or_judges(word: str) -> bool:
    cue = shipped_cues().verbs.get(word)
    return cue is not None and cue.kind in _ACTS


def others_say(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether another speaks at word k, behind a quotation with its comma: "“unfair,” | and Dunn said it was"."""
    words = paragraph.words
    joined = k + 3 < stop and paragraph.after_comma(k) and words.lower[k] in _JOINTS
    return joined and words.lower[k + 1] != "that" and _subject_and_cue(paragraph, k + 1, stop, any_cue=False)


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
    if (
        subject is None
        or finite[:1] != [subject]
        or words.lower[subject] not in _BEING | {"had"}
        or len(finite) > 1
    ):
        return False
    nobody = words.tags[subject - 1] in ("NN", "NNS") and not _is_somebody(words.lower[subject - 1])
    return nobody and words.lower[n] in _DOING and words.tags[n - 1] != "VBN"


def _is_somebody(noun: str) -> bool:
    people = people_words()["group"] | people_words()["bodyrole"] | role_words() | people_words()["person"]
    return not people.isdisjoint((noun, noun.removesuffix("s")))


def _puts_at(words: Words, n: int, stop: int) -> bool:
    """Whether an estimate stands at word n: "(and) put the cost of it at $3m"."""
    if words.lower[n] not in PUTTING:
        return False
    at = next((k for k in range(n + 2, min(stop - 1, n + _ESTIMATED)) if words.lower[k] == "at"), None)
    return at is not None and any(map(str.isdigit, "".join(words.words[at + 1 : at + 4])))


def tells_next(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether the speaker's next act begins at word k: "said the road was closed | and urged people to go home".

    Not where what is said may go on so: "said the man had shouted and threatened her".
    """
    words = paragraph.words
    if k + 2 >= stop or words.lower[k] not in ("and", "but") or paragraph.inside[k + 1] >= 0:
        return False
    n = k + 1 + (words.tags[k + 1] == "RB")
    if _puts_at(words, n, stop):
        return True  # "found the roof was beyond repair | and put the cost at $14.6 million"
    cue = shipped_cues().verbs.get(words.lower[n])
    present = words.tags[n] == "VBZ" or (
        words.tags[n] == "NNS" and words.lower[n + 1] == "to"
    )  # "and plans to"
    if cue is None or not (present or words.tags[n] in ("VBD", "VBN")):
        return False
    finite = [m for m in range(begin, k) if is_finite_verb(words, m) and paragraph.inside[m] < 0]
    if not finite:
        return False
    if present and words.tags[finite[-1]] == "VBD":
        return True  # "says it was unfair | and wants it dropped"
    felt = cue.kind in _FELT and words.tags[n] != "VBN"
    if felt and words.lower[finite[0] - 1] in _OF_THEM:
        return _governs(words, n + 1, stop)  # "said he knew of it | but believed that it would pass"
    if felt and present and words.lower[finite[-1]] in _STATES and words.tags[finite[-1] - 1] == "NNS":
        return _governs(words, n + 1, stop)  # "reckons others could have a claim | and plans to file a suit"
    if words.lower[finite[-1]] in _HAVING and not present and _may_act(paragraph, begin, finite):
        return False  # "said the pilot had landed and asked for help"
    if words.lower[n + 1] == "them" and words.tags[finite[0] - 1] in ("NNS", "PRP"):
        return True  # "noted that firms got contracts | and urged them to take part"
    if cue.kind in _ACTS and words.lower[finite[-1]] in _STATES:
        return True
    return cue.lemma in ACTING and _governs(words, n + 1, stop) and not _may_act(paragraph, begin, finite)


def _governs(words: Words, k: int, stop: int) -> bool:
    """Whether what is asked for, or of whom, stands at word k: "(asked) | Kenyans to", "(seeks) | an inquiry"."""
    if words.lower[k] in _GOVERNED | {"whether"}:
        return k + 1 < stop
    return phrase_after(words, k, stop) is not None


def _may_act(paragraph: Paragraph, begin: int, finite: Sequence[int]) -> bool:
    """Whether the subject of a clause may do what its next verb tells, as somebody may.

    Not where something is done to what is nobody: "no case had been recorded | and urged residents to stay calm".
    """
    words, verb = paragraph.words, finite[-1]
    done = words.lower[verb + 1 : verb + 2] in (["been"], ["being"]) or words.lower[verb] in _BEING
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
    if n + 2 >= stop or (words.lower[n] not in _JOINTS and words.words[n] != ";"):
        return False
    subject = _past_time(words, n + 1, stop)
    return subject > n + 1 and _subject_and_cue(paragraph, subject, stop, any_cue=False)


def _past_time(words: Words, n: int, stop: int) -> int:
    """The word after a time at word n and its comma, of "but on Sunday he told …"; n where none stands there."""
    k = n + (not _BEFORE_TIME.isdisjoint(words.lower[n : n + 1]))
    first = k
    while k < min(stop, first + _TIME) and (words.lower[k] in TIME_WORDS or words.tags[k] == "CD"):
        k += 1
    timed = k > n and any(word in TIME_WORDS or len(word) == _YEAR for word in words.lower[first:k])
    return k + (words.words[k : k + 1] == [","]) if timed else n


def _subject_and_cue(paragraph: Paragraph, n: int, stop: int, *, any_cue: bool) -> bool:
    """Whether a short subject and a verb of saying (or any cue) follow: "but she said", "and its boss declined"."""
    words, verbs = paragraph.words, shipped_cues().verbs
    end = _past_apposition(words, phrase_after(words, n, min(stop, n + 8)), stop)
    while (
        end is not None
        and end < stop
        and (words.tags[end] == "RB" or words.lower[end] in ("has", "have", "had"))
    ):
        end += 1
    if end is None or end >= stop or paragraph.inside[end] >= 0:
        return False
    cue = verbs.get(words.lower[end])
    return (
        cue is not None and (any_cue or cue.kind == "say") and words.tags[end] in ("VBD", "VBZ", "VBP", "VBN")
    )


def _past_apposition(words: Words, end: int | None, stop: int) -> int | None:
    """The word behind what commas set apart at the end of a subject: "her brother | , Tom, | refused"."""
    if end is None or words.words[end : end + 1] != [","]:
        return end
    if words.tags[end + 1 : end + 2] in (
        ["WP"],
        ["WDT"],
    ):  # "but Hezbollah | , which is backed by Iran, | denied"
        commas = (k for k in range(end + 2, min(stop - 1, end + _RELATIVE)) if words.words[k] == ",")
        return next((k + 1 for k in commas if is_finite_verb(words, k + 1)), end)
    closed = phrase_after(words, end + 1, min(stop, end + _ASIDE))
    if closed is None or words.words[closed : closed + 1] != [","]:
        return end
    aged = words.tags[closed + 1 : closed + 3] == ["CD", ","]  # "the mayor, Tim Frost, 45, told"
    return closed + 1 + 2 * aged


def other_tells(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether ", while her brother, Tom, refused" stands at word k: another subject, described, with its own verb."""
    words = paragraph.words
    n = k + 2
    if words.words[k : k + 1] != [","] or n + 4 >= stop or words.lower[k + 1] not in _JOINTS:
        return False
    end = phrase_after(words, n, min(stop, n + 8))
    return _past_apposition(words, end, stop) != end and _subject_and_cue(paragraph, n, stop, any_cue=True)
