"""A claim led by its cue, so that a denial reads as one: "denied: she had lied", "called for an inquiry"."""

from __future__ import annotations

_PLAIN = frozenset(
    ":|said|says|say|saying|has said|have said|had said|also said|told|tells|tell|telling|has told|had told|added|adds"
    "|adding|according to".split("|")
)
_NEEDS_VERB = frozenset(("to", "nothing", "little", "so", "no", "yes"))  # "said nothing"
_GOES_WITH_ANSWER = frozenset(  # "said nothing about it", "said no more", but "said | no jobs would go"
    "about against as at because else for from further in more of on such thing to until when with word".split()
)
_FINITE = frozenset(
    "am are can could did do does had has have is may might must shall should was were will would".split()
)
_CLAUSE = 8  # words of a clause up to its verb
_PREPOSITIONS = frozenset("about against as at for from in into of on over to upon with".split())
_QUESTIONS = frozenset("how if what when where whether which who whom whose why".split())
# What follows is whom or what they are about: "called the plan a farce", "accused Moss of lying".
_TAKING_OBJECTS = (
    "accus", "applaud", "back", "blam", "brand", "call", "condemn", "criticis", "criticiz", "deem", "demand",
    "describ", "dismiss", "dub", "endors", "favor", "favour", "hail", "label", "oppos", "prais", "reject", "support",
    "term", "thank", "want", "welcom",
)  # fmt: skip
# Whom they tell to do something stands before it, and is not in it: "urged residents to stay at home".
_TELLING_TO = (
    "advis", "ask", "beg", "call", "challeng", "command", "direct", "encourag", "exhort", "implor", "instruct",
    "invit", "order", "persuad", "press", "remind", "request", "summon", "tell", "told", "urg", "warn",
)  # fmt: skip


def led_by(cue: str | None, text: str) -> str:
    """What was said, led by its cue where that is more than saying."""
    if not cue:
        return text
    verb, first = cue.casefold().split()[-1], text.partition(" ")[0]
    if cue.casefold() in _PLAIN and not (first in _NEEDS_VERB and _answers(text)):
        return text
    return f"{cue} {text}" if _goes_on(verb, first) else f"{cue}: {text}"


def _answers(text: str) -> bool:
    """Whether "no" or "nothing" opens an answer or an object rather than a clause: "(said) no to the plan"."""
    first, *more = text.split(maxsplit=_CLAUSE)
    if first == "to" or not more:
        return True
    return more[0] in _GOES_WITH_ANSWER and _FINITE.isdisjoint(more)


def _goes_on(verb: str, first: str) -> bool:
    """Whether words that begin with `first` go on with a cue that ends in `verb`."""
    if first == "to":
        return not verb.startswith(_TELLING_TO)
    return (
        verb in _PREPOSITIONS
        or first in _QUESTIONS
        or first in _NEEDS_VERB
        or verb.startswith(_TAKING_OBJECTS)
    )
