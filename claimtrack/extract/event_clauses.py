"""The clauses of an outlet's own voice: what of a sentence is nobody's words, clause by clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterator

from claimtrack.extract.base_phrases import NOUN, phrase_after
from claimtrack.extract.clause_pieces import SUBORDINATING, before_amount
from claimtrack.extract.cues import tells
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.relative_clauses import PLANNED, SEEN, trimmed
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

_JOINING = SUBORDINATING | frozenset(("and", "but", "with", "that", "which", "who", "for", "in"))
_MARKS = frozenset((",", ".", ";", ":", "—", "–", "-"))
SHORTEST = 4  # words
_RELATING = frozenset(("WP", "WDT", "WRB"))
_ISSUED = frozenset(
    "dated released published issued filed sent seen obtained read posted statement letter".split()
)
_YEAR = 4  # digits
_AMOUNT = 5  # words of "Less than three hours after"
_SPOKEN = 6  # words of a quotation that is no term


def own_clauses(
    paragraph: Paragraph, sentence: WordSpan, taken: SortedSpans, least: int = SHORTEST
) -> Iterator[WordSpan]:
    """The clauses of a sentence outside everything `taken` by attributions, of `least` words, relative clauses apart.

    Of a sentence with an attribution: what stands in front of it, and "who …" or "which …" of those who speak.
    """
    first, stop = sentence
    inside = taken.overlapping(paragraph.words.span(first, stop))
    end = stop
    if inside:
        end = next((k for k in range(first, stop) if paragraph.words.ends[k] > inside[0].start), first)
        end = _front_end(paragraph, first, end)
    stretches = [(first, end)]
    if inside:
        stretches.append((_behind_semicolon(paragraph.words, inside[-1].end, stop), stop))
    for front, back in stretches:
        if _quoted_at_length(paragraph, front, back):
            continue
        clauses = [trimmed(paragraph.words, *clause) for clause in _main_clauses(paragraph, front, back)]
        yield from ((begin, limit) for begin, limit in clauses if limit - begin >= least)


def _behind_semicolon(words: Words, end: int, stop: int) -> int:
    """The word behind the semicolon that stands right behind character `end`, `stop` where none does."""
    k = bisect_left(words.starts, end)
    return k + 1 if k < stop and words.words[k] == ";" else stop


def _quoted_at_length(paragraph: Paragraph, first: int, end: int) -> bool:
    if not paragraph.quotes or first >= end or max(paragraph.inside[first:end]) < 0:
        return False
    return any(
        number >= 0 and paragraph.quotes[number].stop - k > _SPOKEN
        for k, number in enumerate(paragraph.inside[first:end], first)
    )


def _front_end(paragraph: Paragraph, first: int, end: int) -> int:
    """Where the clause in front of an attribution at word `end` ends: before the words that join the two.

    `first` where there is no clause but an adverbial: "In a statement released on Wednesday, | Ines Carvalho said",
    "Speaking at a packed meeting on Thursday, | he said".
    """
    words, k = paragraph.words, end
    while k > first and (words.words[k - 1] in _MARKS or words.lower[k - 1] in _JOINING):
        k -= 1
    if words.lower[first] == "according":
        return first
    if k == end:
        return _end_of_whole(paragraph, first, end)
    k = before_amount(words, first, k) if words.lower[k : k + 1] != [","] else k
    begin = _behind_adverb(words, first, k)
    apart = any(words.words[n] == "," for n in range(begin, k)) and not _is_paper(words, begin, k)
    adverbial = words.tags[begin] in ("IN", "VBG") and words.lower[begin] not in SUBORDINATING and not apart
    return first if adverbial or words.lower[k - 1] == "to" else k


def _behind_adverb(words: Words, first: int, stop: int) -> int:
    """The word behind "But", "Meanwhile,", "However,"; `first` where none opens the sentence."""
    comma = words.words[first + 1 : first + 2] == [","]
    if words.tags[first] not in ("CC", "RB") or (words.tags[first] == "RB" and not comma):
        return first
    return min(first + 1 + comma, stop - 1)


def _is_paper(words: Words, first: int, stop: int) -> bool:
    """Whether words `first` to `stop` only tell where something was said: "in its report, released in May 2023"."""
    main = (k for k in range(first, stop) if words.tags[k] in FINITE)
    own = any(_RELATING.isdisjoint(words.tags[max(first, k - 2) : k]) for k in main)
    return not own and not _ISSUED.isdisjoint(words.lower[first:stop])


def _end_of_whole(paragraph: Paragraph, first: int, end: int) -> int:
    """Where a clause ends that goes on up to an attribution: "They passed a motion |, a plan | Bell called a bridge".

    It ends before the last comma or preposition behind its verb; `first` where it has no verb of its own.
    """
    words, tags = paragraph.words, paragraph.words.tags
    verb = next((k for k in range(first, end) if tags[k] in FINITE), end)
    if verb == end or tags[end] in FINITE or words.lower[end] in ("a", "an") or tells(words.lower[verb]):
        return first  # "She wrote to him on Friday | asking", "On Friday he sent Bell | a letter that read"
    if words.tags[first] in ("IN", "VBG", "WRB") and "," not in words.words[first:verb]:
        subject = tags[first] == "IN" and any(tags[k] in NOUN for k in range(first + 2, verb))
        if not subject or words.lower[first] in SUBORDINATING:
            return first
    cut = end
    for k in range(end - 1, verb, -1):
        if words.words[k] == "," or words.lower[k] in _JOINING or tags[k] in FINITE:
            cut = k if tags[k] not in FINITE else end
            break
    while cut > verb + 1 and (tags[cut - 1] in ("IN", "TO", "CC", "DT", "RB") or words.words[cut - 1] == ","):
        cut -= 1
    return cut if verb + 1 < cut else first


def _main_clauses(paragraph: Paragraph, first: int, stop: int) -> Iterator[WordSpan]:
    """The clauses of a stretch: a subordinate one in front, and those a semicolon, ", and" or ", but" joins."""
    words = paragraph.words
    first = yield from _opening_clause(words, first, stop)
    begin = first
    for k in [
        k for k, word in enumerate(words.words[first : max(first, stop - 2)], first) if word in (",", ";")
    ]:
        joint = k + 2 if words.words[k] == "," and words.lower[k + 1] in ("and", "but") else k + 1
        if paragraph.inside[k] >= 0 or (words.words[k] == "," and joint == k + 1):
            continue
        end = phrase_after(words, joint, stop)
        if words.words[k] == ";" or (end is not None and end < stop and _goes_on(words, end, stop)):
            yield begin, k
            begin = joint
    yield begin, stop


def _goes_on(words: Words, k: int, stop: int) -> bool:
    """Whether the verb of a clause stands at word k, be it tagged a participle: "and the bridge | followed in 2019"."""
    if words.tags[k] in ("VBD", "VBZ", "MD"):
        return True
    return (
        words.tags[k] == "VBN"
        and words.lower[k + 1 : k + 2] != ["by"]
        and not has_finite_verb(words, k, stop)
    )


def _opening_clause(words: Words, first: int, stop: int) -> Generator[WordSpan, None, int]:
    """ "When the dam broke in 2021, | …": the subordinate clause without its conjunction; the word after it."""
    if first >= stop:
        return first
    comma = _first_comma(words, first, stop)
    apart = first + SHORTEST <= comma < stop
    if apart and words.tags[first] == "VBN" and not has_finite_verb(words, first, comma):
        if words.lower[first] in SEEN:
            return first  # "Seen from space on Friday, the storm looked calm"
        if words.lower[first] not in PLANNED:
            yield first, comma  # "Founded in 1958 by nurses, | it funds research"
        return comma + 1
    lead = _behind_amount(words, first, stop)
    told = has_finite_verb(words, lead + 1, comma) or any(
        words.tags[k] == "VBN" and words.tags[k - 1] in NOUN for k in range(lead + 2, comma)
    )
    if words.lower[lead] not in SUBORDINATING or not told:
        return first
    yield lead + 1, comma
    return min(comma + 1, stop)


def _first_comma(words: Words, first: int, stop: int) -> int:
    """The comma that ends an opening clause; of a participle, the first behind its date: "Born in Bonn, in 1936"."""
    dated = words.tags[first] != "VBN"
    for k in range(first, stop):
        dated = dated or words.lower[k] in TIME_WORDS or _is_year(words.words[k])
        if words.words[k] == "," and dated and not (k + 1 < stop and _is_year(words.words[k + 1])):
            return k
    return stop


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdigit()


def _behind_amount(words: Words, first: int, stop: int) -> int:
    """The conjunction of an opening clause, behind "Hours", "A week", "Three days"; `first` where there is none."""
    lead = next(
        (k for k in range(first, min(stop, first + _AMOUNT)) if words.lower[k] in ("after", "before")), first
    )
    return lead if before_amount(words, first, lead) == first else first
