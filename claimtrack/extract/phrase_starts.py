"""Where a noun phrase begins whose last words are known: with prepositions, lists and rows in front."""

from __future__ import annotations

from claimtrack.extract.base_phrases import LONGEST, NOUN, base_phrase_before, is_next_day
from claimtrack.extract.rows import goes_on
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import BE, FINITE
from claimtrack.extract.words import Words

LINKING = frozenset(
    "of for at in from with on to against near behind within inside above below outside along across around throughout "
    "over under between among alongside beside".split()
)
OPENERS = frozenset("and but that as when while after because if since although though whether".split())
_PAPERS = frozenset(  # by somebody
    "report reports survey surveys study studies poll polls analysis investigation inquiry audit review data figures "
    "research assessment count estimate estimates".split()
)
_SAYING = frozenset(
    "that because if although though whether said says say told claimed believes thinks warned".split()
)
JOINING = OPENERS | _SAYING | frozenset("until unless than before".split())  # clauses, and no place
_HELPING = BE | {"has", "have", "had"}
_SOME = frozenset("many some few several most others those half none both neither".split())
_CLOSE_TO = frozenset(("close", "briefed"))
_AT_LEAST = (["more", "than"], ["fewer", "than"], ["less", "than"], ["at", "least"], ["up", "to"])
_NEARLY = frozenset("nearly almost roughly approximately".split())
_OVER = frozenset(("over", "about", "around"))
_YEAR = 4  # digits
_CHAIN = 4  # prepositions in a row


def row_start(words: Words, low: int, first: int, end: int) -> int:
    """Where a row begins whose last are words `first` to `end`: "Qatar, | Egypt and Jordan", "Bell, 45, and | Joan".

    "and" behind a comma goes on with a clause as a rule, and with a row only behind two or more.
    """
    begin, k, least = first, first, 1
    if k - 2 > low and words.lower[k - 1] in ("and", "or") and words.words[k - 2] == ",":
        aged = words.tags[k - 3] == "CD" and k - 4 > low and words.words[k - 4] == ","
        k, least = (k - 3, 1) if aged else (k - 1, 2)
    while k - 1 > low and words.words[k - 1] == "," and end - k < LONGEST:
        before = base_phrase_before(words, low, k - 1)
        if before is None or not (words.tags[k] == "CD" or goes_on(words, k - 1, end)):
            break
        before = extend_left(words, low, before)
        if not _begins_subject(words, low, before):
            break
        begin, k, least = before, before, least - 1
    return begin if least <= 0 else first


def _begins_subject(words: Words, low: int, first: int) -> bool:
    """Whether a row at word `first` may be a subject: "Weber said | Iran, Iraq and Syria", not "After | talks, …".

    What a verb governs is a row only behind one of saying: not "The plan hurts | workers, unions and farmers said".
    """
    if first == low:
        return True
    before = words.lower[first - 1]
    if words.tags[first - 1] == "IN" or words.tags[first - 1] in FINITE:
        return before in _SAYING
    return at_boundary(words, low, first)


def past_letters(words: Words, low: int, first: int) -> int:
    """The first word of a phrase that goes on behind letters in brackets: "The Dock Union (DU) | branch chair"."""
    if first - 4 < low or words.words[first - 1] != ")" or words.words[first - 3] != "(":
        return first
    before = base_phrase_before(words, low, first - 3)
    return first if before is None else before


def is_object(words: Words, low: int, first: int) -> bool:
    """Whether a finite verb governs the phrase at `first`: "(that) killed | 41 people on the Buriganga"."""
    for _ in range(_CHAIN):
        before = _governor(words, low, first)
        if before is None:
            break
        first = before
    particle = first - 2 > low and words.tags[first - 1] == "RP"  # "(who) saw off | a robber with a pan"
    verb = first - 1 - particle
    helped = verb > low and words.tags[verb] in ("VBG", "VBN") and words.lower[verb - 1] in _HELPING
    return first > low and (words.tags[verb] in FINITE or helped)  # "(who) was offering | the panel"


def is_placed(words: Words, low: int, first: int) -> bool:
    """Whether a clause's preposition rules the phrase at `first`: "(who) lives in | Ohio", "(that) sank at | Ely"."""
    if first - 2 <= low or words.tags[first - 1] not in ("IN", "TO") or words.lower[first - 1] in JOINING:
        return False
    verb = first - 2
    while verb > low and words.tags[verb] in ("RB", "RP"):
        verb -= 1
    return words.tags[verb] in FINITE or words.tags[verb] in ("VBN", "VBG", "VB")


def at_boundary(words: Words, low: int, first: int) -> bool:
    """Whether a clause or sentence may begin at a word: behind a mark, a conjunction, a preposition or a verb."""
    return (
        first == low
        or words.tags[first - 1] in (",", '"', ":", "CC", "(", ".", "IN", "WRB", "WDT")
        or (words.tags[first - 1] in FINITE)
        or words.lower[first - 1] == "whose"
        or is_time(words, first - 1)  # "On Thursday his deputy, …"
        or is_next_day(words, first - 1)
        or (words.tags[first - 1] == "RB" and words.opens(first - 1))  # "Now a report, …, has found"
    )


def with_quantity(words: Words, low: int, first: int) -> int:
    """The first word of what tells how sure the number at `first` is: "| more than | 30 residents"."""
    lower = words.lower
    if lower[first] == "least" and first > low and lower[first - 1] == "at":
        return first - 1
    if first == low or (words.tags[first] != "CD" and lower[first] != "half"):
        return first
    if lower[max(low, first - 2) : first] in _AT_LEAST:
        return first - 2
    loose = lower[first - 1] in _OVER and at_boundary(words, low, first - 1)
    return first - (lower[first - 1] in _NEARLY or loose)


def extend_left(words: Words, low: int, first: int) -> int:
    """Take in what the phrase depends on: "officials [in Kyiv]", "people familiar with [the talks]".

    Chains through "of" are always taken; other prepositions only where the chain ends at a boundary.
    """
    sure, k = first, first
    for _ in range(_CHAIN):
        listed = _list_start(words, low, k)
        sure, k = (listed if sure == k else sure), listed
        before = _governor(words, low, k)
        if before is None:
            return sure
        whole = words.lower[k - 1] == "of" or words.tags[before] == words.tags[k] == "CD"  # "one in | three"
        sure = before if whole and sure == k else sure
        k = before
        if is_free(words, low, k) and not _is_paired(words, low, k):
            return k
    return sure


def _is_paired(words: Words, low: int, first: int) -> bool:
    """Whether a phrase is joined to one that begins the clause or stands behind "of".

    "Amnesty and | the Fund for Nature", "the report of the Comptroller and | Auditor General for 2022".
    """
    if first - 2 < low or words.lower[first - 1] != "and":
        return False
    before = base_phrase_before(words, low, first - 1)
    if before is None:
        return False
    if words.opens(low) and before - low in (0, words.lower[low] == "both"):
        return True  # "Ann Bell and | the head of the union"
    named = words.tags[first + (words.tags[first] == "DT")] == "NNP"
    if named is not (words.tags[first - 2] == "NNP"):
        return False  # "talks with Ukraine and | the commander of the army"
    return before == low or words.lower[before - 1] == "of"


def _list_start(words: Words, low: int, first: int) -> int:
    """Where a list of names behind "of" begins that ends "… and | Germany": "envoys of Britain, France and Germany"."""
    k = first
    while (
        k - 2 > low
        and words.tags[k] == "NNP"
        and words.words[k - 1] in (("and", ",") if k == first else (",",))
    ):
        before = base_phrase_before(words, low, k - 1)
        if before is None or words.tags[before] != "NNP":
            return first
        k = before
        if words.lower[k - 1] == "of" and k > low:
            return k
    return first


def _governor(words: Words, low: int, first: int) -> int | None:
    """The first word of the noun phrase that the phrase at `first` is joined to by a preposition or "and"."""
    joint = first - 1
    by = words.lower[joint] == "by" and joint - 1 >= low
    agent = by and words.tags[joint - 1] in ("VBN", "VBD")
    if joint - 1 < low or not (
        agent
        or (by and words.lower[joint - 1] in _PAPERS)
        or words.lower[joint] in LINKING
        or words.lower[joint] in ("and", "or")
    ):
        return None
    stop = joint
    describing = agent or words.tags[stop - 1] in ("JJ", "VBN") or words.lower[stop - 1] in _CLOSE_TO
    adjective = words.tags[max(low, stop - 3) : stop - 1] == ["DT", "JJ"]  # "an official privy to"
    if describing and stop - 2 >= low and (words.tags[stop - 2] in NOUN or adjective):
        stop -= 1  # "people familiar with", "officials briefed on"
    official = stop - 2 >= low and words.tags[stop - 2 : stop] == ["DT", "JJ"]  # "an official in"
    if words.lower[stop - 1] in _SOME and words.lower[joint] in LINKING:
        return stop - 1  # "Many in the town"
    if words.lower[stop - 1] == "out" and stop - 2 >= low and words.tags[stop - 2] == "CD":
        return stop - 2  # "six out of ten suppliers"
    heads = words.tags[stop - 1] in NOUN | {"PRP", "CD", "DT"} or words.words[stop - 1] == ")"
    if not heads and not official:
        return None
    return base_phrase_before(words, low, stop)


def is_free(words: Words, low: int, first: int) -> bool:
    """Whether a phrase begins at a word that nothing in front of it governs."""
    return (
        first == low
        or words.tags[first - 1] in (",", '"', ":", ".", "(")
        or words.lower[first - 1] in OPENERS
        or (words.lower[first - 1] == "not" and words.opens(first - 1))
        or is_time(words, first - 1)  # "In February | a judge in Crotone"
        or _ends_in_a_year(words, low, first)
    )


def _ends_in_a_year(words: Words, low: int, stop: int) -> bool:
    """Whether a year opens the clause: "In 2023 | a church in Norfolk"."""
    year = words.words[stop - 1]
    return stop - 2 == low and words.tags[low] == "IN" and len(year) == _YEAR and year.isdigit()
