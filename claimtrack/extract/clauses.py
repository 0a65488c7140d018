"""Where reported content ends by rule: before another attribution, what an outlet adds, a second dash."""

from __future__ import annotations

from claimtrack.extract.asides import (
    ends_in_source,
    paper_adds,
    paper_comments,
    somebody_comments,
    summed_up,
    which_is_denied,
)
from claimtrack.extract.next_tells import starts_attribution, withholds
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import is_finite_verb

_DASHES = frozenset(("—", "–", "-", "--"))
_BREAKS = frozenset((",", ";", ":", "—", "–", "-", "--", "and", "but", "while", "although", "though"))
_HEADLINE_BREAKS = _BREAKS | {"as"}  # "Beirut denies deal is near | as envoy touts progress"
_OPEN_ANOTHER = frozenset(
    (",", "CC", "WDT", "WP", "WRB", ":")
)  # tags of words that open a clause of their own


def clause_end(paragraph: Paragraph, begin: int, stop: int) -> int:
    """The word after the last of reported content that begins at `begin` in a sentence that ends at `stop`."""
    lower, inside, quoted = paragraph.words.lower, paragraph.inside, False
    ends = _HEADLINE_BREAKS if paragraph.terse else _BREAKS
    if not paragraph.quotes:
        breaks = (k for k, word in enumerate(lower[begin + 1 : stop], begin + 1) if word in ends)
        end = next((k for k in breaks if _goes_on_otherwise(paragraph, begin, k, stop)), stop)
        return _trim_end(paragraph, begin, max(begin, end))
    k = begin
    while k < stop:
        if inside[k] >= 0:
            k = paragraph.quotes[inside[k]].stop
            quoted = True
            continue
        if lower[k] == ":" and paragraph.announces(k) and max(inside[begin:k], default=-1) >= 0:
            break
        possible = k > begin and (lower[k] in ends or (quoted and paragraph.after_comma(k)))
        if possible and _goes_on_otherwise(paragraph, begin, k, stop):
            break
        quoted = False
        k += 1
    return _trim_end(paragraph, begin, k)


def _goes_on_otherwise(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether content that begins at `begin` ends at the break at word k: another attribution, a second dash."""
    words = paragraph.words
    dashed = words.lower[k] in _DASHES and _in_dashes(paragraph, begin)
    if dashed or starts_attribution(paragraph, k, stop) or withholds(words, k, stop):
        return True
    return words.words[k] == "," and (
        ends_in_source(paragraph, begin, k, stop)
        or which_is_denied(words, k, stop)
        or paper_adds(words, k)
        or paper_comments(words, k)
        or somebody_comments(words, k, stop)
        or summed_up(words, begin, k, stop)
    )


def own_verb(paragraph: Paragraph, begin: int, end: int) -> int:
    """Where the clause of words `begin` to `end` ends and the verb of its noun follows; `end` where none does.

    "The claim that the vote was stolen | was rejected".
    """
    words, verbs = paragraph.words, 0
    for k in range(begin, end):
        if paragraph.inside[k] >= 0 or words.tags[k] in _OPEN_ANOTHER:
            return end
        wanted = (
            words.lower[k] == "be" and not verbs and words.tags[k - 1][0] in "NP"
        )  # "that the mine be closed"
        starts = wanted or (is_finite_verb(words, k) and not (k > begin and is_finite_verb(words, k - 1)))
        verbs += starts
        if starts and verbs > 1 and words.tags[k - 1] != "PRP":
            return k
    return end


def _in_dashes(paragraph: Paragraph, begin: int) -> bool:
    """Whether an odd number of dashes stands in the sentence before word `begin`."""
    words = paragraph.words
    first, _ = words.sentence_of(begin) if 0 < begin < len(words) else (begin, begin)
    if _DASHES.isdisjoint(words.words[first:begin]):
        return False
    return sum(words.words[k] in _DASHES for k in range(first, begin)) % 2 == 1


def _trim_end(paragraph: Paragraph, begin: int, end: int) -> int:
    words = paragraph.words
    while end > begin and paragraph.inside[end - 1] < 0 and words.tags[end - 1] in (".", ",", ":", "CC"):
        end -= 1
    if end > begin and words.words[end - 1] == ")" and "(" not in words.words[begin:end]:
        end -= 1
    return end


def sentence_content(paragraph: Paragraph, first: int, stop: int) -> tuple[WordSpan, ...]:
    """What stands before an attribution at `stop`, from the sentence's start, marks at the end left out."""
    words = paragraph.words
    end = stop
    while end > first and words.words[end - 1] in (",", "—", "–", "-") and paragraph.inside[end - 1] < 0:
        end -= 1
    return ((first, end),) if first < end else ()
