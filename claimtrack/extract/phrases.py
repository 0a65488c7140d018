"""Noun phrases with all that depends on them, and the subjects of clauses, without a parser."""

from __future__ import annotations

from claimtrack.extract.appositions import with_apposition
from claimtrack.extract.base_phrases import LONGEST, NOUN, base_phrase_before, phrase_after
from claimtrack.extract.clause_heads import (
    PAST_ALONE,
    in_relative,
    participle_head,
    published_head,
    relative_closed,
    relative_head,
)
from claimtrack.extract.people import role_words
from claimtrack.extract.phrase_starts import (
    LINKING,
    extend_left,
    is_object,
    is_placed,
    past_letters,
    row_start,
    with_quantity,
)
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, verb_group
from claimtrack.extract.words import Words

_SOMEBODY = frozenset("man woman user person boy girl".split())
_COURTESY = frozenset("mr ms mrs dr miss mr. ms. mrs. dr.".split())
_UNITS = frozenset("morning afternoon evening night day week month year".split())
_NEXT = frozenset("following next previous same".split())
_EACH = frozenset(("each", "both"))
_SELVES = frozenset(("himself", "herself", "itself", "themselves"))


def mention_before(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """The full noun phrase that ends right before `stop`, with apposition, brackets and prepositional phrases."""
    end = stop
    if words.lower[end - 1] in _SELVES and end - 2 >= low and words.tags[end - 2] in NOUN:
        end -= 1  # "Transnet itself said"
    if words.lower[end - 1] in _EACH and end - 2 >= low and words.tags[end - 2] in (*NOUN, "PRP"):
        end -= 1  # "The two countries each said"
    if words.tags[end - 1] == "POS" and "of" in words.lower[low : end - 1]:
        end -= 1  # "a friend of Bell's told"
    if words.lower[end - 3 : end - 2] == ["for"] and words.lower[end - 1] == "part" and end - 3 > low:
        end -= 3  # "the minister for his part said"
    if end - 4 >= low and words.lower[end - 1] in _UNITS and words.lower[end - 2] in _NEXT:
        end -= 3 if words.lower[end - 3] == "the" else 0  # "A reply the following morning thanked"
    if end - 1 > low and words.words[end - 1] in (",", "—", "–"):
        return with_apposition(words, low, end)
    if words.tags[end - 1] == '"' and end - 2 > low and words.words[end - 2] == ",":
        closed = relative_closed(words, low, end - 2)  # "Stowe, who said it was “rock solid,” refused"
        if closed is not None:
            return closed
    measured = published_head(words, low, end)
    if measured is not None and measured[1] < end - 1:
        return measured  # "A post shared | more than 11,000 times | claims"
    first = base_phrase_before(words, low, end)
    behind = first is not None and (is_object(words, low, first) or is_placed(words, low, first))
    if first is None or behind or in_relative(words, low, first):
        head = relative_head(words, low, end)
        if head is not None:
            return head
    if first is None:
        return published_head(words, low, end)
    if words.lower[first] in _COURTESY and words.words[max(low, first - 2) : first] == [")", ","]:
        return first, end  # "Led by Rotimi Cole, a Senior Advocate (SAN), Ms Okwuosa told"
    first = with_quantity(words, low, extend_left(words, low, past_letters(words, low, first)))
    return participle_head(words, low, first) or (row_start(words, low, first, end), end)


def mention_after(words: Words, first: int, high: int) -> int | None:
    """Like `phrase_after`, with an apposition up to the next comma or stop ("said Smith, director of X,")."""
    stop = described_after(words, first, high)
    if stop is None or stop + 1 >= high or words.words[stop] != ",":
        return stop
    if words.tags[stop + 1] not in ("DT", "NN", "JJ", "NNP", "WP", "PRP$"):
        return stop
    for k in range(stop + 1, min(high, stop + LONGEST)):
        if words.words[k] in (",", ".", ";", ":", "—") or words.tags[k] == '"':
            return k
    return stop


def described_after(words: Words, first: int, high: int) -> int | None:
    """Like `phrase_after`, with a participle ("figures seen by Reuters"), but no apposition."""
    stop = phrase_after(words, first, high)
    return None if stop is None else _with_participle(words, stop, high)


def _with_participle(words: Words, stop: int, high: int) -> int:
    """Take in "[data] released by the ministry", "[people] familiar with the talks", "[officials] in Kyiv"."""
    k = stop
    if k + 1 < high and words.lower[k] == "called" and words.words[k + 1][0].isupper():
        end, somebody = phrase_after(words, k + 1, high), words.lower[k - 1] in role_words() | _SOMEBODY
        return end if somebody and end is not None else stop  # "(wrote) a user | called Abdul Karim"
    if k < high and words.tags[k] in ("VBN", "VBD", "JJ") and words.words[k].islower():
        if words.lower[k] in PAST_ALONE:
            return stop
        k += 1
    if k + 1 < high and words.lower[k] in LINKING | {"by"} and words.lower[k + 1] not in TIME_WORDS:
        further = phrase_after(words, k + 1, high)
        return further if further is not None else stop
    return stop


def _misread_past(words: Words, k: int, stop: int) -> bool:
    """ "Peskov also addressed the efforts": tagged a participle, but with an object and no auxiliary."""
    return words.tags[k] == "VBN" and k + 1 < stop and words.tags[k + 1] in ("DT", "PRP$", "PRP", "NNP")


def subject_of(words: Words, first: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase before the first finite verb of a clause: its subject, by position."""
    for k in range(first, min(stop, first + LONGEST)):
        if words.tags[k] in FINITE or _misread_past(words, k, stop):
            group = verb_group(words, first, k)
            found = mention_before(words, first, group.first)
            if found is not None:
                return found
    return None
