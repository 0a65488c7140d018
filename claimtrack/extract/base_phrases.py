"""Noun phrases without what depends on them, found by their tags: "the finance minister" of "the minister in Kyiv"."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.rows import goes_on
from claimtrack.extract.time_words import TIME_WORDS, is_month, is_time
from claimtrack.extract.words import Words

_INSIDE = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "POS", "DT", "PRP$", "VBG", "VBN", "SYM"))
_HEAD = frozenset(("NN", "NNS", "NNP", "CD", "DT"))
NOUN = frozenset(("NN", "NNS", "NNP"))
_PRONOUN = frozenset(("PRP", "WP", "EX"))
_PARTICLES = frozenset("de da di du del della der den van von bin ibn al el la le dos das ten ter".split())
_BETWEEN = frozenset(
    "meanwhile however though therefore moreover instead".split()
)  # between subject and verb
_SHOPS = frozenset(  # whose names end in 's
    "sainsbury mcdonald moody macy kohl lowe wendy domino kellogg christie sotheby lloyd nando denny arby".split()
)
# what is done or said, told again in apposition: ", a move that …", ", a claim he denies"
TURNS = frozenset("move development step blow decision bid case gesture sign turn twist setback".split())
_APPOSED = TURNS | frozenset(
    "claim charge verdict remark comment plan proposal idea line phrase term word allegation measure policy result "
    "ruling change cut rise figure".split()
)
_LED_BY = frozenset(("NN", "NNS", "NNP"))  # tags behind a word in "ing" that describes: "managing director"
_SAYING = (["VBD"], ["VBZ"], ["VBP"], ["MD"])  # those of a verb behind a subject
_YEAR = 4  # digits
_UNITS = frozenset("day morning afternoon evening night week weekend month year".split())
_NEXT = frozenset("next following same".split())
_POINTING = frozenset(("last", "this", "next"))
LONGEST = 40  # words of one noun phrase: bounds the work on hostile text


def base_phrase_before(words: Words, low: int, stop: int) -> int | None:
    """The first word of the base noun phrase that ends right before `stop` (None: there is none)."""
    tags, lower, k = words.tags, words.lower, stop - 1
    if k >= low and lower[k] == ")":
        k = opening_bracket(words, low, k) - 1
    if k < low:
        return None
    if lower[k] == "there" and k > low and tags[k - 1] in NOUN:
        k -= 1  # "Principals there told"
    if tags[k] in _PRONOUN:
        return k
    shop = tags[k] == "POS" and k > low and lower[k - 1] in _SHOPS
    if tags[k] not in _HEAD and not shop and not _heads_all_the_same(words, low, k):
        return None
    if lower[k] in _BETWEEN or _dates(words, k):
        return None
    first = k
    while first > low and k - first < LONGEST:
        before = first - 1
        if tags[first] in ("DT", "PRP$") and tags[before] not in ("DT", "POS"):
            break
        if _begins_contact(words, low, first):
            break
        if tags[before] == "CD" and before > low and _ends_date(words, low, before):
            break  # "In 2015 | party officials said"
        if tags[first] == "NNP" and is_next_day(words, before):
            break  # "The next day | Ann Bell said"
        timed = _dates(words, before) and not _is_day_of(words, low, before)
        if tags[before] not in _INSIDE or (timed and tags[first] != "POS"):  # but "Saturday's earthquake"
            if not _joins_names(words, before, low) and not _describes(tags, before, low):
                break
        elif tags[before] in ("VBG", "VBN") and (
            before == low or tags[before - 1] not in ("DT", "JJ", "PRP$", "POS")
        ):
            if (
                before > low
                or tags[before] != "VBG"
                or tags[first] not in _LED_BY
                or tags[stop : stop + 1] not in _SAYING
            ):
                break
            return before  # "Planning officers | recommended", "Managing director Ole Timm | spoke"
        first = before
    while first < k and tags[first] in ("POS", "VBN", "SYM"):
        first += 1
    return first


def _is_day_of(words: Words, low: int, k: int) -> bool:
    """Whether a date stands inside a phrase: "the | Feb. 18 | meeting", "their | March | report"."""
    while k > low and (_dates(words, k) or words.tags[k] == "CD"):
        k -= 1
    return words.tags[k] in ("DT", "PRP$") and words.lower[k] not in ("this", "that")


def _ends_date(words: Words, low: int, k: int) -> bool:
    """Whether a number, word k, ends a date: "In 2015", "On 3 January 2022", "On March 11"."""
    year = words.words[k]
    if not year.isdigit():
        return False
    if len(year) == _YEAR and words.lower[k - 1] in ("in", "since", "by", "until", "from"):
        return True
    return is_month(words.lower[k - 1]) and _dates(words, k - 1) and not _is_day_of(words, low, k)


def is_next_day(words: Words, k: int) -> bool:
    """Whether word k ends a time: "the next | day |", "the following | morning |", "over the | weekend |"."""
    if k and words.lower[k] == "weekend":
        return words.lower[k - 1] in ("the", "this", "last")
    return k > 0 and words.lower[k] in _UNITS and words.lower[k - 1] in _NEXT


def _dates(words: Words, k: int) -> bool:
    """Whether word k is part of a time: "Last May | Cole said"; "may" is hardly ever one."""
    return (words.lower[k] in TIME_WORDS or words.words[k] == "May") and is_time(words, k)


def is_apposed(words: Words, k: int) -> bool:
    """Whether the noun at word k says again what a clause told: "overturned it, a | move | Hale called “mad”"."""
    return k > 1 and words.tags[k] == "NN" and words.lower[k - 1] in ("a", "an") and words.words[k - 2] == ","


def _begins_contact(words: Words, low: int, k: int) -> bool:
    """Whether a clause begins at word k with no "that": "a move | critics called cowardly", "a decision | one man"."""
    if k - 3 < low or words.lower[k - 1] not in _APPOSED or not is_apposed(words, k - 1):
        return False
    return words.tags[k] in ("NNS", "NNP", "DT") or words.lower[k] == "one"


def _heads_all_the_same(words: Words, low: int, k: int) -> bool:
    """Whether a word that is no noun ends a noun phrase: "the accused", "Hollin & Vale"."""
    if words.tags[k] == "JJ" and words.lower[k].endswith("s") and words.opens(k):
        return True  # "Prosecutors allege"
    if words.lower[k] in ("both", "neither") and words.opens(k):
        return True  # "Both said more was needed"
    if words.tags[k] not in ("JJ", "VBG", "VBN") or k == low:
        return False
    one = words.lower[k - 1] == "one" and words.tags[k] == "JJ"  # "one regular joked"
    return (
        one or words.tags[k - 1] in ("DT", "PRP$") or (words.tags[k] == "JJ" and words.words[k][0].isupper())
    )


def _describes(tags: Sequence[str], at: int, low: int) -> bool:
    """Whether the adverb at word `at` stands inside a phrase: "Yemen's | internationally | recognized government"."""
    if tags[at] != "RB" or at == low or tags[at - 1] not in ("POS", "DT", "PRP$"):
        return False
    return tags[at + 1 : at + 2] in (["VBN"], ["JJ"])


def _joins_names(words: Words, at: int, low: int) -> bool:
    """Whether word `at` stands inside one name: "Hodge & Sons", "Ursula von der Leyen"."""
    if words.lower[at] in ("&", "do"):  # "Rio Claro do Norte"
        return at > low and words.words[at - 1][0].isupper() and words.words[at + 1][0].isupper()
    return (
        words.lower[at] in _PARTICLES
        and at > low
        and words.words[at + 1][0].isupper() | (words.lower[at + 1] in _PARTICLES)
    )


def opening_bracket(words: Words, low: int, closing: int) -> int:
    """The bracket that opens what the one at word `closing` closes; `closing` itself where there is none near."""
    for k in range(closing - 1, max(low, closing - 12) - 1, -1):
        if words.words[k] == "(":
            return k
    return closing


def phrase_after(words: Words, first: int, high: int, depth: int = 3) -> int | None:
    """The word after the noun phrase that begins at `first`, "of" phrases included (None: there is none)."""
    tags, lower, k = words.tags, words.lower, first
    if k < high and tags[k] in ("PRP", "EX"):
        return k + 1
    if k + 1 < high and tags[k] == "VBG" and tags[k + 1] in ("DT", "PRP$", "PRP", "NNP"):
        return None  # "ruled out using the army": a gerund with its object
    if k < high and lower[k] in ("both", "either", "neither"):
        k += 1
    most = min(high, first + LONGEST)
    while k < most and (tags[k] in _INSIDE or _describes(tags, k, first)) and not _tells_time(words, k):
        if k > first and tags[k] in ("DT", "PRP$", "VBN") and tags[k - 1] in NOUN:
            break
        k += 1
    if k - 1 > first and k < high and lower[k - 1] in _POINTING and _tells_time(words, k):
        k -= 1  # "reported by the Times | last week"
    if k == first or _HEAD.isdisjoint(tags[first:k]):
        return None
    if k < high and lower[k] == "(":
        k = next((n + 1 for n in range(k, min(high, k + 12)) if words.words[n] == ")"), k)
    if k + 1 < high and (lower[k] == "of" or lower[k] in ("and", "or", "&")):
        if tags[k + 1] == "PRP" and tags[k + 2 : k + 3] in (["VBD"], ["VBZ"], ["VBP"], ["MD"]):
            return k  # "(asked) the doctor | and she said"
        further = phrase_after(words, k + 1, high, depth - 1) if depth else None
        return further if further is not None else k
    if depth and k < high and words.words[k] == "," and goes_on(words, k, high):
        return phrase_after(words, k + 1, high, depth - 1) or k
    return k


def _tells_time(words: Words, k: int) -> bool:
    """Whether word k is a time, and not whose something is: "Wednesday's hearing"."""
    return words.tags[k + 1 : k + 2] != ["POS"] and _dates(words, k)
