"""Words that tell of a sitting: who sits, that they sat on a day, that something was said elsewhere or behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from claimtrack.extract.mentions import head_end
from claimtrack.extract.phrases import subject_of
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.model import TimeExpression

_MEMBERS = frozenset("trustees councillors councilors mps senators lawmakers legislators".split())
_CHAMBERS = frozenset("assembly senate house parliament commons lords dáil seanad".split())
BENCHES = frozenset(("court", "bench", "tribunal"))
_HOUSES = _CHAMBERS | frozenset(("council", "board", "committee"))
_SITTINGS = frozenset(  # and before whom one speaks there
    "meeting hearing session sitting debate trial plenary proceedings sessions meetings hearings commission court "
    "jury jurors inquest inquiry tribunal panel delegates magistrate magistrates sabha chamber judge inspector "
    "forum summit congress convention symposium workshop".split()
)
_BOARD = frozenset(
    "commissioners supervisors selectmen aldermen regents".split()
)  # who sit where they decide
SAT = _MEMBERS | _HOUSES | _SITTINGS | _BOARD
DECIDING = frozenset(
    "voted vote passed approved debated heard grilled directed resolved adopted rejected deferred adjourned convened "
    "met summoned questioned endorsed ratified tabled quizzed probed expressed session sitting laid presented ordered "
    "jailed ruled sentenced remanded fined convicted acquitted upheld dismissed freed discharged "
    "pleaded appeared testified walked cited subpoenaed drew packed attended".split()
)
SENTENCED = frozenset("jailed sentenced acquitted remanded".split())  # by a court, named or not
_ADDRESSING = frozenset("told tell telling assured informed briefed".split())
_ADDRESSED = _ADDRESSING | frozenset("asked urged reminded".split())
_THERE = frozenset(
    "audience applause testified testifying cross-examination cross-examined adjourned".split()
)
_ELSEWHERE = frozenset(
    "interview interviewed afterwards afterward reporters journalists newsmen newspaper media meanwhile "
    "reacting contacted reached website sidelines filing release anonymity anonymous".split()
)
_OUTSIDE = (
    SAT
    | {","}
    | frozenset(
        "courthouse courtroom building hall chamber venue gates office centre center headquarters ministry palace "
        "embassy hotel station home".split()
    )
)
_VIA, _MEANS = frozenset(("by", "via")), frozenset("phone telephone email e-mail text letter".split())
_DATED = _SITTINGS - {"session", "sessions"}  # "all out inside two sessions on Sunday"
_HEARD = frozenset("heard was told".split())
_OVER = frozenset(
    "meeting hearing session sitting debate trial proceedings ruling verdict sentencing vote judgment judgement "
    "adjournment court".split()
)
_PREMISES = frozenset(
    "courtroom courthouse assembly hearing inquiry inquest tribunal chamber council meeting debate".split()
)
_SPOKE = frozenset(("said", "added", "speaking"))
_AFTERWARDS = frozenset(("afterward", "afterwards"))
_LATER = _AFTERWARDS | {"later"}
_PRESS = frozenset("reporters journalists newsmen media".split())
_PRESS_OFFICERS = frozenset("spokesman spokeswoman spokesperson spokesmen spokespersons".split())
_OF_A_HOUSE = frozenset(
    "commons lords representatives assembly delegates keys peoples councillors burgesses".split()
)
_NOT_AT = frozenset("after since ahead following until before".split())
_BESIDE = 8  # words from those who sit to the day of it


def sits(words: Words, first: int, stop: int, *, told: bool) -> bool:
    """Whether a sentence is about those who sit: "Trustees on Tuesday …", "The committee deferred …".

    Or, if `told`, about what they were told: "The minister told lawmakers yesterday".
    """
    lower, subject = words.lower[first:stop], subject_of(words, first, stop)
    if not SENTENCED.isdisjoint(lower):
        return True
    if subject is not None:
        head = head_end(words, *subject) - 1
        chamber = _is_chamber(words, subject[0], head)
        bench = words.lower[head] in BENCHES and words.words[head][0].isupper()
        if chamber or bench or words.lower[head] in _MEMBERS:
            return True  # "The High Court on Wednesday came down heavily on …"
    if told and any(
        word in _ADDRESSING and not SAT.isdisjoint(lower[k + 1 : k + 4]) for k, word in enumerate(lower)
    ):
        return True
    inside = (("in", "the"), ("at", "the"), ("before", "the"))
    pairs = zip(pairwise(lower), words.words[first + 2 : stop], lower[2:], strict=False)
    if any(pair in inside and word in _CHAMBERS and shown[0].isupper() for pair, shown, word in pairs):
        return True  # "There was uproar in the Senate on Tuesday"
    return not (_HOUSES - _CHAMBERS | _SITTINGS | _BOARD).isdisjoint(lower) and not DECIDING.isdisjoint(lower)


def _is_chamber(words: Words, first: int, head: int) -> bool:
    """Whether a subject's head is a chamber: "the House of Lords", but not "the White House", "Creative Commons"."""
    before = words.lower[head - 1] if head > first else ""
    if words.lower[head] not in _CHAMBERS or not words.words[head][0].isupper():
        return False
    if words.lower[head] in ("commons", "lords"):
        return before in ("", "the", "of")
    of = words.lower[head + 1 : head + 3]
    return before != "white" and (
        of[:1] != ["of"] or words.lower[head] != "house" or not _OF_A_HOUSE.isdisjoint(of)
    )


def is_its_day(words: Words, sentence: WordSpan, time: TimeExpression) -> bool:
    """Whether a time stands beside those who sit: "a hearing | Monday night |", "a court heard | yesterday |"."""
    first, stop = sentence
    begin, end = bisect_left(words.starts, time.span.start), bisect_left(words.starts, time.span.end)
    before = range(begin - 1, max(first, begin - _BESIDE) - 1, -1)
    if begin > first and words.lower[begin - 1] == "on":
        before = range(begin - 2, max(first, begin - _BESIDE) - 1, -1)
    for k in before:
        if words.lower[k] in _DATED:
            return k == first or words.lower[k - 1] not in _NOT_AT
        if words.tags[k] in (",", ".", "WDT", "WP") or (
            words.tags[k] in FINITE and words.lower[k] not in _HEARD
        ):
            break
    behind = words.lower[end : min(stop, end + _BESIDE)]
    return behind[:1] in (["in"], ["at"], ["before"], ["during"]) and not _DATED.isdisjoint(behind[1:])


def testifies(words: Words, first: int) -> bool:
    """Whether a sentence begins with what a witness does: "Giving evidence on Monday, …"."""
    opening = words.lower[first : first + 2]
    return opening in (["giving", "evidence"], ["giving", "testimony"]) or opening[:1] == ["testifying"]


def is_elsewhere(told: Sequence[str]) -> bool:
    """Whether words tell that something was said at no sitting: "in an interview", "by phone"."""
    if any(a == "outside" and not _OUTSIDE.isdisjoint(told[k + 1 : k + 4]) for k, a in enumerate(told)):
        return True  # "outside the court", but not "queuing outside hospitals"
    if not _ELSEWHERE.isdisjoint(told) and any(
        b in _ELSEWHERE and (a, b) != ("be", "reached") for a, b in pairwise(("", *told))
    ):
        return True
    return any((a in _VIA and b in _MEANS) or (a, b) == ("a", "statement") for a, b in pairwise(told))


def is_there_again(told: Sequence[str]) -> bool:
    """Whether words lead back to a sitting: "told the court", "took the stand", "asked the audience to be quiet"."""
    if not _THERE.isdisjoint(told) or ("stand" in told and ("the", "stand") in pairwise(told)):
        return True
    if _ADDRESSED.isdisjoint(told) or SAT.isdisjoint(told):
        return False
    near = zip(told, (*told[1:], ""), (*told[2:], "", ""), strict=False)
    return any(a in _ADDRESSED and not SAT.isdisjoint((b, c)) for a, b, c in near)


def is_just_over(told: Sequence[str]) -> bool:
    """Whether words tell that something was said when a sitting was over: "outside court", "after the hearing"."""
    if is_beside(told):
        return True
    for a, b, c, d in zip(told, (*told[1:], ""), (*told[2:], "", ""), (*told[3:], "", "", ""), strict=False):
        if a == "outside" and ("court" in (b, c) or not _PREMISES.isdisjoint((b, c, d))):
            return True  # "outside court", "outside the crown court", "outside the council meeting"
        if a in ("after", "following", "leaving") and b in ("the", "yesterday's") and c in _OVER:
            return True
        if a in _SPOKE and b in _AFTERWARDS:
            return True  # but not "speaking years afterwards"
        if (a in _PRESS and b in _LATER) or (a == "later" and b == "told" and c in _PRESS):
            return True  # "Speaking to reporters later, …"
    return False


def speaks_for_others(words: Words, speaker: WordSpan | None) -> bool:
    """Whether a speaker is one who answers the press for others, and sits nowhere: "a spokesman for the chamber"."""
    return speaker is not None and not _PRESS_OFFICERS.isdisjoint(words.lower[slice(*speaker)])


def is_beside(told: Sequence[str]) -> bool:
    """Whether words tell that something was said beside a sitting, which went on: "on the sidelines of the hearing"."""
    return any(
        (a, b) == ("sidelines", "of") and c in _OVER
        for a, b, c in zip(told, told[1:], told[3:], strict=False)
    )
