"""Verb groups found by their tags, without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extract.time_words import TIME_WORDS, is_month, is_the_month_may
from claimtrack.extract.words import Words

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_AUXILIARY = frozenset(
    "have has had having is are was were be been being am do does did will would could should may might must can "
    "cannot 've 's 're 'd 'll 'm ’ve ’s ’re ’d ’ll ’m not n't n’t get gets got".split()
)
BE = frozenset("is are was were be been being am 's 're 'm ’s ’re ’m".split())
_PASSIVE = BE | {"get", "gets", "got"}
_CONTRACTED = frozenset(("'s", "’s", "'re", "’re"))
_PERFECT = frozenset("has have had will would".split())
_ADVERBS: dict[str, list[list[str]]] = {}  # those of several words, by their last
for _adverb in (
    "in the past", "in the meantime", "in recent weeks", "in recent days", "in recent months", "in recent years",
    "in turn", "in part", "in principle", "in fact", "in effect", "at times", "for years", "for months", "for weeks",
    "for now", "so far", "at least", "at one point", "at the time", "at first", "in private", "in public",
    "on occasion",
):  # fmt: skip
    _ADVERBS.setdefault(_adverb.split()[-1], []).append(_adverb.split())
_PLACING = frozenset("in on at during".split())
_DAY = 2  # digits
_APART = 9  # words between an auxiliary and its verb


@dataclass(slots=True)
class VerbGroup:
    """A verb with its auxiliaries and adverbs: words `first` to `head`."""

    first: int
    head: int
    passive: bool
    infinitive: bool
    negated: bool
    bare: bool  # a participle without an auxiliary ("adding", "asked by reporters")


def verb_group(words: Words, low: int, head: int) -> VerbGroup:
    """The verb group whose last word is `head`."""
    first, passive, infinitive, negated = head, False, False, False
    tags, lower = words.tags, words.lower
    while first > low:
        before = first - 1
        if lower[before] == "to" and first == head - 0 and tags[first] in ("VB", "VBP", "NN"):
            infinitive, first = True, before
            break
        if tags[before] == "RB" or (lower[before] in _AUXILIARY and tags[before] not in ("POS", "NNP")):
            negated = negated or lower[before] in ("not", "n't", "n’t", "never", "cannot")
            passive = passive or (lower[before] in _PASSIVE and tags[head] in ("VBN", "VBD"))
            first = before
        elif tags[before] == "CC" and tags[first] == "RB" and before > low and tags[before - 1] == "RB":
            first = before - 1  # "has repeatedly and publicly said"
        elif tags[before] == "CD" and before > low and lower[before - 1] in TIME_WORDS:
            first = before  # "had on Sept 9 directed"
        elif tags[before] == "CD" and lower[before - 1 : before] == ["in"] and lower[before - 2] in _PERFECT:
            first = before - 1  # "had in 2019 ordered"
        elif _is_when(words, before) and first - 2 > low:
            first = before - _is_day_number(words, before - 1)
            first -= lower[first - 1] in ("on", "in", "this", "last", "late", "early")
        elif (apart := _adverb_apart(words, low, first)) is not None:
            first = apart
        else:
            past = tags[head] in ("VBN", "VBD")
            if past and first > low and words.words[before] != ",":
                first = _auxiliary_before_phrase(words, low, first)
            elif tags[head][0] == "V":
                first = _auxiliary_apart(words, low, first)
            break
    participle = tags[head] == "VBG" or lower[head].endswith("ing")
    bare = (participle and _AUXILIARY.isdisjoint(lower[first:head])) or lower[first] == "having"
    return VerbGroup(first, head, passive, infinitive, negated, bare)


def _is_when(words: Words, k: int) -> bool:
    """Whether word k may be a time in front of a verb: "The minister last | May | said"."""
    return is_the_month_may(words, k) or (words.lower[k] in TIME_WORDS and words.words[k] != "march")


def _is_day_number(words: Words, k: int) -> bool:
    """Whether word k tells the day of the month behind it: "a letter dated | 3 | March said"."""
    digits = words.lower[k].removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return k > 0 and digits.isdigit() and len(digits) <= _DAY and is_month(words.lower[k + 1])


def _adverb_apart(words: Words, low: int, first: int) -> int | None:
    """Where a preposition's adverb begins between an auxiliary and its verb: "has | in the past | likened"."""
    for phrase in _ADVERBS.get(words.lower[first - 1], ()):
        begin = first - len(phrase)
        if begin > low and words.lower[begin:first] == phrase and words.lower[begin - 1] in _AUXILIARY:
            return begin
    return None


def _auxiliary_apart(words: Words, low: int, first: int) -> int:
    """The auxiliary of a verb at word `first` in front of what commas set apart: "had, in January, warned"."""
    if first - 3 <= low or words.words[first - 1] != ",":
        return first
    for comma in range(first - 3, max(low, first - _APART), -1):
        if words.tags[comma] in FINITE or words.words[comma] == ";":
            return first
        if words.words[comma] == ",":
            return comma - 1 if words.lower[comma - 1] in _PERFECT else first
    return first


def _auxiliary_before_phrase(words: Words, low: int, first: int) -> int:
    """The "had" of a verb at word `first` in front of where or when: "| had in a television interview | vowed"."""
    for k in range(first - 1, max(low, first - _APART), -1):
        if words.lower[k] in ("had", "has", "have"):
            return k if words.lower[k + 1] in _PLACING else first
        if (
            words.tags[k] in FINITE
            or words.words[k] in (",", ";", ":")
            or words.tags[k] in ("WDT", "WP", "CC")
        ):
            return first
    return first


def has_finite_verb(words: Words, first: int, stop: int) -> bool:
    """Whether words `first` to `stop` hold a finite verb."""
    if not FINITE.isdisjoint(words.tags[first:stop]):
        return True
    plain = words.lower[first:stop]
    if _CONTRACTED.isdisjoint(plain):
        return False
    return any(lower in _CONTRACTED and words.tags[k] != "POS" for k, lower in enumerate(plain, first))


def is_finite_verb(words: Words, k: int) -> bool:
    """Whether word k is a finite verb."""
    return words.tags[k] in FINITE or (words.lower[k] in _CONTRACTED and words.tags[k] != "POS")
