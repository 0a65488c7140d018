"""Dated events in the outlet's own voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import phrase_after, subject_of
from claimtrack.extract.said import after
from claimtrack.extract.spans import SortedSpans
from claimtrack.extract.speakers import Speakers
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.model import Moment, Span, TimeExpression, When

_STATES = frozenset(
    "is are was were be been being am 's ’s 're ’re has have had seems seem seemed remains remain".split()
)
_WAS = frozenset(("was", "were", "been", "be", "is", "are"))
_DEEDS = frozenset(
    "hold hear flag task agree find rule order hit read challenge record submit continue call pan knock rip note "
    "write".split()
)
_LATER = frozenset(("later", "subsequently", "afterwards"))
_SAYING = frozenset(
    "said says saying told tells according reported reportedly claimed claims alleged allegedly denied denies".split()
)
_SHORTEST = 4  # words


@dataclass(frozen=True, slots=True)
class DatedClause:
    """A clause with its date and the names of those in it."""

    text: Span
    actors: tuple[str, ...]
    when: When


def find_facts(
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    speakers: Speakers,
    published: Moment | None,
) -> list[DatedClause]:
    """The clauses outside attributed content with a calendar date, or one that goes on, and a finite event verb."""
    facts: list[DatedClause] = []
    spans: dict[int, list[Span]] = {}
    for found in attributions:
        spans.setdefault(found.paragraph, []).extend((*found.content, found.cue))
    starts = [time.span.start for time in times]
    for number, paragraph in enumerate(paragraphs):
        reach = paragraph.span
        near = times[bisect_left(starts, reach.start) : bisect_left(starts, reach.end)]
        if not near:
            continue
        taken = SortedSpans(spans.get(number, ()))
        anchor: When | None = None
        for first, stop in _own_clauses(paragraph, taken, near):
            when, anchor = _date_of(paragraph, first, stop, near, anchor, published)
            if when is None or _reports(paragraph, first, stop):
                continue
            if _adverbial(paragraph, first, stop) or not _event(paragraph, first, stop, when, published):
                continue
            actors = tuple(
                actor.name for actor in speakers.named_in(number, *_actor_words(paragraph, first, stop))
            )
            facts.append(DatedClause(paragraph.words.span(first, stop), actors, when))
    return facts


def _adverbial(paragraph: Paragraph, first: int, stop: int) -> bool:
    """Whether a stretch is no clause but an adverbial: "In a statement released on Wednesday"."""
    return paragraph.words.tags[first] == "IN" and not has_finite_verb(paragraph.words, first, stop)


def _own_clauses(
    paragraph: Paragraph, taken: SortedSpans, times: Sequence[TimeExpression]
) -> Iterator[tuple[int, int]]:
    """Of the sentences with a date, those without an attribution, and what stands in front of a trailing one."""
    words = paragraph.words
    for first, stop in words.sentences:
        reach = words.span(first, stop)
        if not _within(times, reach) and _LATER.isdisjoint(words.lower[first:stop]):
            continue
        inside = taken.overlapping(reach)
        end = stop
        if inside:
            end = next((k for k in range(first, stop) if words.ends[k] > inside[0].start), first)
            end = _clause_before(paragraph, first, end)
        if paragraph.quotes and any(
            paragraph.inside[k] >= 0 and paragraph.quotes[paragraph.inside[k]].stop - k > 6
            for k in range(first, end)
        ):
            continue
        for begin, limit in _coordinated(paragraph, first, end):
            trimmed = limit
            while trimmed > begin and words.words[trimmed - 1] in (",", ".", ";", ":", "—"):
                trimmed -= 1
            if trimmed - begin >= _SHORTEST:
                yield begin, trimmed


def _coordinated(paragraph: Paragraph, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The main clauses of a stretch: at a semicolon, and at ", and" or ", but" before a subject and its verb."""
    words, begin = paragraph.words, first
    for k in [
        k for k, word in enumerate(words.words[first : max(first, stop - 2)], first) if word in (",", ";")
    ]:
        joint = k + 2 if words.words[k] == "," and words.lower[k + 1] in ("and", "but") else k + 1
        if paragraph.inside[k] >= 0 or (words.words[k] == "," and joint == k + 1):
            continue
        end = phrase_after(words, joint, stop)
        if words.words[k] == ";" or (
            end is not None and end < stop and words.tags[end] in ("VBD", "VBZ", "MD")
        ):
            yield begin, k
            begin = joint
    yield begin, stop


def _clause_before(paragraph: Paragraph, first: int, stop: int) -> int:
    """The end of the clause before an attribution: at the ", with" or the comma that opens it."""
    words = paragraph.words
    for k in range(stop - 1, first, -1):
        if words.words[k] == "," or words.words[k] == ";":
            return k
    return first


def _date_of(
    paragraph: Paragraph,
    first: int,
    stop: int,
    times: Sequence[TimeExpression],
    anchor: When | None,
    published: Moment | None,
) -> tuple[When | None, When | None]:
    """The date of a clause, and the date that "later" in the next clause would follow."""
    words = paragraph.words
    reach = words.span(first, stop)
    dated = [
        t
        for t in _within(times, reach)
        if t.when is not None and t.span in reach and t.type in ("DATE", "TIME")
    ]
    adverbial = [t for t in dated if not _modifies(paragraph, t.span, first, stop)]
    if adverbial and adverbial[0].when is not None:
        return adverbial[0].when, adverbial[0].when
    later = [k for k in range(first, stop) if words.lower[k] in _LATER]
    if later and anchor is not None and published is not None:
        return after(anchor, published, words.span(later[0], later[0] + 1)), anchor
    return None, anchor


def _within(times: Sequence[TimeExpression], reach: Span) -> Sequence[TimeExpression]:
    """The times that begin in a stretch."""
    return times[bisect_left(times, reach.start, key=_start) : bisect_left(times, reach.end, key=_start)]


def _start(time: TimeExpression) -> int:
    return time.span.start


def _modifies(paragraph: Paragraph, time: Span, first: int, stop: int) -> bool:
    """Whether a time expression stands inside a noun phrase: "the 2022 Istanbul agreements"."""
    words = paragraph.words
    last = next((k for k in range(stop - 1, first - 1, -1) if words.starts[k] < time.end), first)
    begin = next((k for k in range(first, stop) if words.ends[k] > time.start), first)
    following = words.tags[last + 1] if last + 1 < stop else ""
    determined = (
        begin > first
        and words.tags[begin - 1] in ("DT", "JJ", "PRP$")
        and words.lower[begin - 1] not in ("last", "next")
    )
    return determined and following in ("NN", "NNS", "NNP", "JJ") and words.lower[begin].isdigit()


def _event(paragraph: Paragraph, first: int, stop: int, when: When, published: Moment | None) -> bool:
    """Whether the main verb tells of an event: past tense or passive, or present tense of one to come."""
    words = paragraph.words
    coming = published is not None and when.earliest is not None and when.earliest > published.day
    verbs = ("VBD", "VBN", "VBZ", "VBP") if coming else ("VBD", "VBN")
    for k in [k for k, tag in enumerate(words.tags[first:stop], first) if tag in verbs]:
        if paragraph.inside[k] >= 0 or _relative(paragraph, first, k):
            continue
        tag, lower = words.tags[k], words.lower[k]
        passive = tag == "VBN" and any(words.lower[n] in _WAS for n in range(max(first, k - 3), k))
        perfect = tag == "VBN" and "had" in words.lower[max(first, k - 3) : k]
        past = tag == "VBD" or perfect or (tag == "VBN" and _misread_past(paragraph, first, k, stop))
        if passive and lower not in _SAYING:
            return True
        if passive or ((past or tag in ("VBZ", "VBP")) and lower not in _STATES):
            return _own_voice(lower)
    return False


def _misread_past(paragraph: Paragraph, first: int, k: int, stop: int) -> bool:
    """A past tense tagged as a participle: right after a noun, an adverb or a date, and not "… by"."""
    words = paragraph.words
    before = words.tags[k - 1] if k > first else ""
    before = (
        "RB" if k > first + 1 and words.lower[k - 1] == "last" else before
    )  # "The bank last raised it in March"
    return (
        before in ("NN", "NNS", "NNP", "RB", "CD", "PRP")
        and words.lower[k + 1 : k + 2] != ["by"]
        and k + 1 < stop
    )


def _own_voice(verb: str) -> bool:
    """Whether a verb tells of an event rather than of somebody saying or judging something."""
    cue = shipped_cues().verbs.get(verb)
    return cue is None or cue.kind not in ("say", "judge") or cue.lemma in _DEEDS


def _relative(paragraph: Paragraph, first: int, k: int) -> bool:
    """Whether the verb at word k belongs to "who …" or "which …" rather than to the clause itself."""
    words = paragraph.words
    for n in range(k - 1, max(first, k - 5) - 1, -1):
        if words.tags[n] in ("WP", "WDT"):
            return True
        if words.tags[n] in (",", "VBD", "VBZ", "MD"):
            return False
    return False


def _reports(paragraph: Paragraph, first: int, stop: int) -> bool:
    """Whether somebody says something in the clause: not the outlet's own voice, even if no claim came of it."""
    return not _SAYING.isdisjoint(paragraph.words.lower[first:stop])


def _actor_words(paragraph: Paragraph, first: int, stop: int) -> tuple[int, int]:
    """Where the actors of an event are looked for: from its start to the end of its subject, else everywhere."""
    subject = subject_of(paragraph.words, first, stop)
    return (first, subject[1]) if subject is not None else (first, stop)
