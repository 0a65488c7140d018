"""The phrase that a clause behind it is about: "people | living near a quarry", "Emails | she shared"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import NOUN, base_phrase_before
from claimtrack.extract.cues import tells
from claimtrack.extract.people import role_words
from claimtrack.extract.phrase_starts import JOINING, OPENERS, extend_left, is_free
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

_DONE_TO = frozenset(  # people of whom news tells what was done to them: "A man accused of theft told"
    "accused charged arrested suspected convicted jailed wanted held detained injured hurt rescued acquitted cleared "
    "interviewed contacted reached polled surveyed quoted briefed formed appointed "
    "released published obtained seen reviewed compiled commissioned leaked unsealed issued conducted carried filed "
    "circulated tabled tendered submitted signed addressed "
    "representing leading heading investigating working living studying treating".split()
)
_DONE_BEFORE = _DONE_TO | frozenset(
    "fired posted sacked sent taken suspended".split()
)  # "posted before the attack"
PAST_ALONE = frozenset(  # forms that are no participles
    "was were did went came saw gave took wrote spoke knew began drew became ran drove fell rose broke chose ate grew "
    "flew threw wore swore sang rang sank shook forgot bit arose stood said told had".split()
)
_AMONG = frozenset("with to among between in".split())
_MEASURES = frozenset("times hours days weeks months years decades".split())
_LATER = frozenset("later earlier ago before".split())
_ROUGHLY = frozenset(
    "of tens dozens hundreds thousands millions more less fewer than about nearly almost over at least some".split()
)
_DURING = frozenset(("while", "when", "after", "since"))
_MADE = frozenset("available public known".split())  # what papers and names are
_WHO = frozenset(("who", "which"))
_CLAUSES = frozenset("that if because although though while where when".split())
RELATIVE = 14  # words of a relative clause without commas


def participle_head(words: Words, low: int, first: int) -> tuple[int, int] | None:
    """ "A man accused of stabbing | a shopkeeper in Leeds told": the phrase in front of a participle.

    Only where it begins the clause, no comma or other verb between.
    """
    if first == low or words.tags[first - 1] not in ("IN", "VBG", "TO"):
        return None
    joined = words.lower[first - 1] in JOINING
    if joined and words.lower[first - 2] not in _DONE_BEFORE:  # "a declaration released after | the talks"
        return None
    for k in range(first - 1 - joined, max(low, first - RELATIVE) - 1, -1):
        done = _is_participle(words, k, first)
        if (head := _contact_head(words, low, k)) is not None:
            return head
        if (
            words.words[k] in (",", ";", ":")
            or words.tags[k] == '"'
            or (words.tags[k] in FINITE and not done)
        ):
            return None
        if words.lower[k] in OPENERS and not _leads_participle(words, k, first):
            return None
        if done and k > low and (words.tags[k - 1] in NOUN or words.lower[k - 1].endswith("ing")):
            begin = _phrase_of(words, low, k)
            opens = begin is not None and is_free(words, low, begin)
            return (begin, k) if begin is not None and opens else None
    return None


def _leads_participle(words: Words, k: int, stop: int) -> bool:
    """Whether word k leads to no clause: "dated Feb. 4 | and | reviewed by us", "charged | while | on duty"."""
    if words.lower[k] == "and":
        return _is_participle(words, k + 1, stop)
    return words.lower[k] in _DURING and words.tags[k + 1] in ("VBG", "IN")


def _contact_head(words: Words, low: int, k: int) -> tuple[int, int] | None:
    """ "Emails she | shared with the paper show": the phrase in front of a clause about it that no "that" opens."""
    if (
        words.tags[k] not in FINITE
        or k - 2 < low
        or words.tags[k - 1] != "PRP"
        or words.tags[k - 2] not in NOUN
    ):
        return None
    begin = base_phrase_before(words, low, k - 1)
    return (begin, k - 1) if begin is not None and is_free(words, low, begin) else None


def _is_participle(words: Words, k: int, stop: int) -> bool:
    """Whether word k may be a participle behind its noun: "polling | shared with the paper", "people | living near"."""
    tag, lower = words.tags[k], words.lower[k]
    if words.lower[k + 1] in role_words():
        return False  # "Sanjeevan | managing director Rajesh Kulkarni"
    if tag in ("VBN", "VBG") or (tag == "VBD" and lower in _DONE_TO):
        return True
    if lower == "made" and words.lower[k + 1] in _MADE:
        return True  # "a statement made available to newsmen"
    if tag != "VBD" or lower in PAST_ALONE:
        return False
    counted = words.tags[k + 2 : k + 3] == ["CD"] and not _counts_people(words, k + 2)
    alone = words.tags[k + 1] in ("IN", "TO", "RB", "RP") and not counted
    alone = alone or words.lower[k + 1] == "last"
    by = next((n for n in range(k + 1, stop - 1) if words.lower[n] == "by"), None)
    return alone or (by is not None and words.tags[by + 1] != "CD")  # but "passed by 24 to 17 a resolution"


def _phrase_of(words: Words, low: int, stop: int) -> int | None:
    """The first word of the phrase that ends before word `stop`, which may be a gerund: "Private polling"."""
    first = base_phrase_before(words, low, stop)
    if first is None and words.tags[stop - 1] == "VBG":
        first = stop - 1
        while first > low and words.tags[first - 1] in ("JJ", "DT", "NN"):
            first -= 1
    return None if first is None else extend_left(words, low, first)


def published_head(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """ "A survey published | on Tuesday showed": the phrase in front of a participle that a time or count follows."""
    done = _before_measure(words, low, stop) - 1
    past = words.lower[done] in _DONE_TO or (done < stop - 1 and _is_done(words, done))
    if done <= low or not past or words.tags[done - 1] not in NOUN:
        return None
    first = base_phrase_before(words, low, done)
    if first is None or (first > low and words.tags[first - 1] in NOUN):
        return None  # "The voters | the paper interviewed on Monday said"
    return extend_left(words, low, first), done


def _counts_people(words: Words, k: int) -> bool:
    """Whether the number at word k is of those with whom something was shared: "shared with | two | newspapers"."""
    return words.lower[k - 1] in _AMONG and words.tags[k + 1 : k + 2] == ["NNS"]


def _is_done(words: Words, k: int) -> bool:
    """Whether word k may be a participle by its form: "shared", "seen", but not "grew"."""
    return words.tags[k] in ("VBN", "VBD") and words.lower[k] not in PAST_ALONE


def _before_measure(words: Words, low: int, stop: int) -> int:
    """Where a count or a time without a preposition begins that ends at `stop`: "shared | more than 11,000 times |"."""
    end = stop - (words.lower[stop - 1] in _LATER)
    if end - 2 <= low or words.lower[end - 1] not in _MEASURES:
        return stop
    first = end - 1
    while first > low and (
        words.tags[first - 1] in ("CD", "JJR", "JJ", "DT") or words.lower[first - 1] in _ROUGHLY
    ):
        first -= 1
    return first if first < end - 1 else stop


def relative_head(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """ "A man who saw the crash said": the phrase in front of a relative clause without commas."""
    for k in range(stop - 1, max(low, stop - RELATIVE) - 1, -1):
        if words.words[k] in (",", ";", ":") or words.tags[k] == '"':
            return None
        if words.tags[k] in ("WP", "WDT") and k > low:
            first = base_phrase_before(words, low, k)
            return None if first is None else (extend_left(words, low, first), k)
    return None


def in_relative(words: Words, low: int, first: int) -> bool:
    """Whether the phrase at `first` ends a clause about another: "(who) saw it before | publication | (told)".

    Behind a preposition, where "who" has its verb already and no other clause begins.
    """
    if first - 2 <= low or words.tags[first - 1] not in ("IN", "TO"):
        return False
    opens = next(
        (k for k in range(first - 1, max(low, first - RELATIVE), -1) if words.lower[k] in _WHO), None
    )
    if opens is None or words.tags[opens - 1] not in NOUN | {"CD"} or not _apart(words, opens + 1, first):
        return False
    finite = [k for k in range(opens + 1, first) if words.tags[k] in FINITE]
    return len(finite) == 1 and (words.lower[finite[0]] == "spoke" or not tells(words.lower[finite[0]]))


def _apart(words: Words, first: int, stop: int) -> bool:
    """Whether no mark, and no word that opens another clause, stands in words `first` to `stop`."""
    return all(
        words.tags[k] not in (",", ":", '"', "CC", "WDT", "WP", "WRB") and words.lower[k] not in _CLAUSES
        for k in range(first, stop)
    )


def relative_closed(words: Words, low: int, comma: int) -> tuple[int, int] | None:
    """The phrase in front of a relative clause between commas that ends before word `comma`."""
    for k in range(comma - 1, max(low, comma - 2 * RELATIVE), -1):
        if words.words[k] == "," and words.tags[k + 1] in ("WP", "WDT") and k > low:
            first = base_phrase_before(words, low, k)
            return None if first is None else (extend_left(words, low, first), k)
    return None
