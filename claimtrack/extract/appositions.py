"""The phrase that words between commas only describe: "Ann Bell, | head of the port, | said"."""

from __future__ import annotations

import re

from claimtrack.extract.base_phrases import LONGEST, base_phrase_before, opening_bracket
from claimtrack.extract.clause_heads import RELATIVE, participle_head
from claimtrack.extract.people import role_words
from claimtrack.extract.phrase_starts import at_boundary, extend_left, past_letters
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.words import Words

_RELATIVES = frozenset(("WP", "WDT", "WP$", "WRB"))
_TELLING = frozenset(
    "statement release post letter interview tweet speech message memo email report circular notice communique".split()
)
_SPEAKING = frozenset("speaking talking writing testifying appearing addressing".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_WITH = frozenset("accompanied represented flanked joined escorted".split())  # by another, who does not speak


def with_apposition(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """ "Richard Revesz, director of …," before its verb: the head stands before an earlier comma."""
    mark = words.words[stop - 1]
    bracketed = stop  # the first word of the last bracket
    for comma in range(stop - 2, max(low, stop - LONGEST) - 1, -1):
        if words.words[comma] == ")":
            bracketed = opening_bracket(words, low, comma)
        if words.words[comma] != mark or comma == low or bracketed < comma:
            continue
        first = base_phrase_before(words, low, comma)
        if first is None or (words.lower[first - 1] != "for" and _counts(words, first, comma)):
            continue  # "Corazon Reyes, 34, a worker,", "a letter, dated June 14th, 2023,", but "for 2022-23"
        first = extend_left(words, low, past_letters(words, low, first))
        based = first - 3 > low and words.tags[first - 2 : first] == ["VBN", "IN"]
        if based and words.words[first - 3] == ",":
            continue  # "Brantley, based in Wilmington, Delaware,"
        inside = words.tags[comma + 1] if comma + 1 < stop else ""
        if words.tags[comma + 1 : comma + 2] == ["IN"] and _is_in_a_place(words, low, first):
            continue  # "Hall, who saw a home in Castlebeck, West Yorkshire, on behalf of the council, said"
        outer = _spoken_for(words, low, first) or _issuing(words, low, first)
        if outer is not None:
            return outer
        held = participle_head(words, low, first)
        # "MCAs allied to Bell |, who left, want", "the senator representing Ado, Ngozi Ude |, said"
        if held is not None:
            return held[0], comma if inside in _RELATIVES else stop - 1
        if at_boundary(words, low, first) or inside in ("WP", "WDT", "DT"):
            told = words.lower[comma + 1] == "in" and not _TELLING.isdisjoint(
                words.lower[comma + 2 : comma + 5]
            )
            told = told or words.lower[comma + 1] in _SPEAKING
            if inside not in _RELATIVES and not told and _has_main_verb(words, comma + 1, stop):
                return None  # "The talks, held in Geneva, will resume, said Smith"
            acting = (
                inside == "VBG" and words.lower[comma + 2] in role_words()
            )  # "casting director Wren Hill"
            apposed = acting or inside not in ("WP", "WDT", "VBG", "VBN", "IN", "RB")
            first = _with_one_before(words, low, _apposed_to(words, low, first))
            return (first, stop - 1) if apposed else (_in_a_place(words, low, first), comma)
    return None


def _with_one_before(words: Words, low: int, first: int) -> int:
    """Where another begins whom the sentence joins with an office, too: "| Ann Bell, the mayor, and | Joe Dunn, …"."""
    comma = first - 2
    if comma <= low or words.words[comma:first] != [",", "and"] or words.tags[first] != "NNP":
        return first
    office = base_phrase_before(words, low, comma)
    office = None if office is None else extend_left(words, low, office)
    if office is None or office - 1 <= low or words.words[office - 1] != ",":
        return first
    opens = base_phrase_before(words, low, office - 1) == low and words.opens(low)
    return low if opens and words.tags[low] == "NNP" else first


def _counts(words: Words, first: int, stop: int) -> bool:
    """Whether words are only somebody's age or a date."""
    return words.lower[first] != "one" and all(
        words.tags[k] == "CD" or _ORDINAL.fullmatch(words.lower[k]) or words.lower[k] in TIME_WORDS
        for k in range(first, stop)
    )


def _apposed_to(words: Words, low: int, first: int) -> int:
    """The first word of the clause's opening phrase that the one at `first` only describes, or `first`.

    "Mark Delaney, | Democrat of Oregon, who …, said", "Kate Orr, 44, of | Leeds, who …, said".
    """
    comma = next((k for k in range(first - 1, max(low, first - RELATIVE), -1) if words.words[k] == ","), low)
    placed = comma + 1 == first or words.lower[comma + 1] in ("of", "from")
    if comma <= low or not placed or has_finite_verb(words, comma + 1, first):
        return first
    if comma - 2 > low and words.tags[comma - 2 : comma] == [",", "CD"]:
        comma -= 2
    head = base_phrase_before(words, low, comma)
    if head is None or (head == comma - 1 and words.lower[head].endswith("ing")):
        return first  # "Reacting, an economist, Ann Bell, said"
    head = extend_left(words, low, head)
    return head if head == low or words.tags[head - 1] in ('"', ":", ".") else first


def _spoken_for(words: Words, low: int, first: int) -> tuple[int, int] | None:
    """ "Ann Eze, 61, who spoke through | his deputy, Ben Obi, said": whom the relative clause around `first` is of."""
    if first - 3 < low or words.tags[first - 1] not in ("IN", "VBD", "VBZ", "VBN"):
        return None
    within = range(first - 2, max(low, first - RELATIVE), -1)
    comma = next((k for k in within if words.words[k] == ","), None)
    if comma is None or not (words.tags[comma + 1] in ("WP", "WDT") or words.lower[comma + 1] in _WITH):
        return None
    if comma - 2 > low and words.tags[comma - 2 : comma] == [",", "CD"]:
        comma -= 2
    before = base_phrase_before(words, low, comma)
    return None if before is None else (extend_left(words, low, before), comma)


def _issuing(words: Words, low: int, first: int) -> tuple[int, int] | None:
    """ "The union, in a letter signed by | its secretary, Joe Dunn, said": whose the paper is that `first` issued."""
    done = first - 2
    if done - 3 < low or words.lower[first - 1] != "by":
        return None
    within = range(done - 1, max(low, done - 2 * RELATIVE), -1)
    comma = next((k for k in within if words.words[k] == ","), None)
    if comma is None or comma == low or words.lower[comma + 1] not in ("in", "through", "via"):
        return None
    telling = next((k for k in range(comma + 2, min(done, comma + 6)) if words.lower[k] in _TELLING), done)
    if telling == done or has_finite_verb(words, telling + 2, done):
        return None
    begin = base_phrase_before(words, low, comma)
    named = None if begin is None or words.words[begin - 1] != "," else with_apposition(words, low, comma + 1)
    return named or (None if begin is None else (extend_left(words, low, begin), comma))


def _has_main_verb(words: Words, first: int, stop: int) -> bool:
    """Whether what would be an apposition has a verb of its own, in no relative clause."""
    relative = next((k for k in range(first, stop) if words.tags[k] in _RELATIVES), stop)
    return has_finite_verb(words, first, relative)


def _is_in_a_place(words: Words, low: int, first: int) -> bool:
    """Whether the name at word `first` is where a place is that stands behind a preposition: "in York, | England"."""
    if first - 3 < low or words.words[first - 1] != "," or words.tags[first] != "NNP":
        return False
    before = base_phrase_before(words, low, first - 1)
    if before is None or before <= low or "," not in words.words[low:before]:
        return False  # "In Kyiv, Ukraine, the president"
    return words.tags[before] == "NNP" and words.tags[before - 1] == "IN"


def _in_a_place(words: Words, low: int, first: int) -> int:
    """The first word of those whose place the name at `first` is: "residents of Sill town, Bulacan,"."""
    if first - 2 < low or words.words[first - 1] != "," or words.tags[first] != "NNP":
        return first
    before = base_phrase_before(words, low, first - 1)
    several = None if before is None else extend_left(words, low, before)
    return first if several is None or words.tags[several] != "NNS" else several
