"""Words that tell times, as far as they bear on where a phrase ends."""

from __future__ import annotations

from claimtrack.extract.words import Words

TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb apr "
    "jun jul aug sep sept oct nov dec yesterday "
    "today tomorrow tonight morning afternoon evening night earlier later week month year".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. mar. apr. jun. "
    "jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_MONTHS_AND_NAMES = frozenset("jan april may june august jun".split())
_OF_TIME = frozenset("last this next since until".split())  # before months
_OPENING = frozenset(
    ("in", "by")
)  # before months where they open a sentence, else before people: "by April Ryan"
_BEFORE_MAY = _OF_TIME | frozenset("in early late mid".split())
_DAYPARTS = frozenset("morning afternoon evening night".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DAYS = frozenset(("sunday", "friday"))  # which are first names, too
_COURTESY = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. chief comrade engr prof prof. alhaji pastor".split()
)


def is_time(words: Words, k: int) -> bool:
    """Whether word k is a time, and not a first name that is also a month: "Mayor Jun Magbanua", "April Ryan"."""
    if words.words[k] == "May":
        return _is_month(words, k)
    if words.lower[k] not in TIME_WORDS or words.words[k] == "march":
        return False
    if k + 1 >= len(words.lower):
        return True
    named = words.tags[k + 1] == "NNP" or words.words[k + 1].istitle()
    if k and words.lower[k] in _WEEKDAYS and words.lower[k - 1] == "the" and named:
        return False  # "told the Sunday Express", "told The Monday Review"
    if k and words.lower[k] in _DAYPARTS and words.words[k][0].isupper() and words.words[k + 1][0].isupper():
        return False  # "told the Evening Standard"
    if k and words.lower[k] in ("today", "tonight") and words.words[k][0].isupper():
        return (
            words.tags[k - 1] not in ("POS", "DT", "NNP") or words.tags[k + 1] != "NN"
        )  # "the Today programme"
    called = k > 0 and (
        words.lower[k - 1] in _COURTESY or (words.lower[k] in _DAYS and words.words[k - 1] == ",")
    )
    if words.lower[k] not in _MONTHS_AND_NAMES and not called:
        return True  # but "Mr Sunday Ogbeifun", "the coach, Sunday Akpan"
    if _is_month(words, k):
        return True
    if words.tags[k + 1] in ("VBD", "VBZ") and k and words.tags[k - 1] == '"':
        return False  # "…," June said
    following = words.words[k + 1]
    return not (words.tags[k + 1] == "NNP" and following.isalpha() and words.lower[k + 1] not in TIME_WORDS)


def _is_month(words: Words, k: int) -> bool:
    """Whether the name at word k is told to be a month's: "In June Hunt told the club", "Last May Cole said"."""
    before = words.lower[k - 1] if k else ""
    return before in _OF_TIME or (before in _OPENING and words.opens(k - 1))


def is_month(lower: str) -> bool:
    """Whether a word in small letters may name a month."""
    return lower in _MONTHS


def is_the_month_may(words: Words, k: int) -> bool:
    """Whether a word is the month of May, and nobody's name: "A survey last | May | found"."""
    return words.words[k] == "May" and k > 0 and words.lower[k - 1] in _BEFORE_MAY
