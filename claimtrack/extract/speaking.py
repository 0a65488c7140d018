"""Occasions on which somebody spoke: "Okonjo, speaking in Geneva on Friday, …", "She spoke to the paper on Monday"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import people_words
from claimtrack.extract.phrases import subject_of
from claimtrack.extract.quarrels import EXCHANGING, QUARRELLING, who_quarrelled
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.remark_dates import is_of_what_follows
from claimtrack.extract.spans import SortedSpans
from claimtrack.extract.speakers import Speakers
from claimtrack.model import TimeExpression, When

_SPEAKING = frozenset(
    "spoke talked speaking addressed addressing testified testifying interviewed briefed appeared appearing".split()
)
_GIVING = frozenset("gave given giving made making delivered delivering issued issuing".split())
_TOLD = frozenset(("briefed", "addressed"))  # others, unless it is said that somebody was
_WERE = frozenset("is are was were be been being".split())
_THESE = frozenset("the this these his her".split())
_WORDS = frozenset(
    "remark remarks warning statement statements comment comments disclosure announcement assertion declaration "
    "known observation observations speech address testimony evidence call appeal assurance directive order ultimatum "
    "pledge promise threat plea request clarification revelation submission allegation allegations claim claims "
    "accusation accusations admission".split()
)
_HOLDING = frozenset("held gave hosted convened called holding hosting giving".split())
_HEARD_BY_MANY = frozenset(
    "conference briefing interview speech address townhall presser".split()
)  # "a news conference"
_DISCLOSING = frozenset("disclosed revealed stated announced confirmed said declared explained".split())
_TELLING = (
    _SPEAKING | _GIVING | _HOLDING | {"this"}
)  # words without which no sentence tells that somebody spoke
_TO = frozenset(("to", "with"))
_ONCE = frozenset("first once previously earlier formerly often last had has".split())
_PRONOUNS = frozenset(("he", "she"))
_REPORTER = frozenset(("i", "we"))  # outside of all quotations
_MEETING = frozenset(
    "met meet visited visit reached asked called saw interviewed joined join found caught spoke speak talked talk sat "
    "sit".split()
)
_RELEASING = frozenset("released published issued posted filed held".split())
# What follows tells of the deed, and not of the day in court: "appeared in court charged with a theft in May".
_CHARGED = frozenset(("charged", "accused"))
_APPEARING = frozenset(  # where people are told to have been, and speak
    "visited toured inspected attended led launched inaugurated unveiled hosted chaired gathered marched protested "
    "rallied demonstrated met opened".split()
)
_WERE_AT = (("was", "in"), ("was", "at"), ("was", "among"), ("were", "in"), ("were", "at"), ("were", "among"))
_ITS = frozenset("a an the its his her their".split())
_PAPERS = DOCUMENTS | frozenset(
    "figures data video post accounts results conference briefing findings".split()
)
_OF_THE_MET = frozenset("he she him her his".split())
_PRESENT = _APPEARING | {"was", "were"}
_MAY_TELL = _REPORTER | _RELEASING | _PRESENT | QUARRELLING | EXCHANGING
_FIRST = 3  # words after "I" or "we" within which it is told that they met
_SUBJECT = (
    4  # words in which an office is looked for: "The mayor of Yunokawa … spoke with the paper on Thursday"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """That an actor spoke at a time; `start` is the sentence's first character in `article.text`.

    What the reporter was told then, however long ago, goes on until the paragraph's end, which is `until`, and what a
    paper says that came out then until the next sentence's. Who only `appeared` somewhere then spoke there if that is
    told in the past.
    """

    start: int
    actor: str
    when: When
    until: int | None = None
    appeared: bool = False
    interviewed: bool = False  # by the reporter


def find_occasions(
    paragraphs: Sequence[Paragraph],
    times: Sequence[TimeExpression],
    contents: SortedSpans,
    speakers: Speakers,
) -> list[Occasion]:
    """The dated occasions on which somebody is told to have spoken, outside of all claims, in text order."""
    starts = [time.span.start for time in times]
    found = []
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.words
        if _TELLING.isdisjoint(words.lower) and _MAY_TELL.isdisjoint(words.lower):
            continue
        for first, stop in words.sentences:
            reach = words.span(first, stop)
            inside = times[bisect_left(starts, reach.start) : bisect_left(starts, reach.end)]
            if not inside:
                continue
            charged = next((k for k in range(first, stop) if words.lower[k] in _CHARGED), stop - 1)
            own = [
                t
                for t in inside
                if t.when and t.type != "DURATION" and t.span.start <= words.starts[charged]
                if not contents.overlapping(t.span) and not is_of_what_follows(paragraph.text, t.span)
            ]
            when = _first_of(own, paragraph)
            if when is None:
                continue
            both = who_quarrelled(speakers, number, words.lower[first:stop], (first, stop))
            found += [Occasion(reach.start, name, when) for name in both]
            occasion = _occasion(speakers, number, paragraph, (first, stop), contents, when)
            if occasion is not None:
                found.append(occasion)
    return found


def _first_of(times: Sequence[TimeExpression], paragraph: Paragraph) -> When | None:
    """The first time of a sentence, or the month that a weekday is in: "a grey Tuesday in | April |"."""
    if not times:
        return None
    within = paragraph.text[times[0].span.end : times[1].span.start] if times[1:] else ""
    return times[within == " in "].when


def _occasion(
    speakers: Speakers,
    number: int,
    paragraph: Paragraph,
    sentence: tuple[int, int],
    contents: SortedSpans,
    when: When,
) -> Occasion | None:
    """What a sentence tells of: a person who spoke or was somewhere, or else a body that put something out."""
    lower = paragraph.words.lower[slice(*sentence)]
    met = _meets(paragraph, sentence, contents)
    spoke = met or speaks(lower)
    appeared = not spoke and appears(lower)
    actor, until = None, paragraph.span.end if met or appeared else None
    if spoke:
        actor = (_met if met else _speaker)(speakers, number, paragraph, sentence)
    elif appeared:
        actor = _subject(speakers, number, paragraph, sentence)
    if actor is None and not appeared and _releases(lower):
        actor, until = _releasing(speakers, number, paragraph, sentence), _next_end(paragraph, sentence[1])
    if actor is None:
        return None
    return Occasion(paragraph.words.span(*sentence).start, actor, when, until, appeared, met)


def spoke_then(clause: str) -> bool:
    """Whether a relative clause about a speaker tells when what is reported was said.

    "who spoke to reporters in Bonn", "who disclosed this in Abuja", but not "who spoke to Putin".
    """
    words = clause.split()
    lower = [word.lower() for word in words]
    if lower[:1] != ["who"] or not _ONCE.isdisjoint(lower[1:2]):
        return False
    if not _TO.isdisjoint(lower[2:3]) and words[3:4] and words[3][0].isupper():
        return False
    return speaks(lower) or (lower[2:3] == ["this"] and lower[1] in _DISCLOSING)


def appears(sentence: Sequence[str]) -> bool:
    """Whether somebody is told to have been where people speak: "visited the camp", "was in the gallery"."""
    if not _APPEARING.isdisjoint(sentence):
        return True
    return any(pair in _WERE_AT for pair in pairwise(sentence))


def appeared_then(clause: str) -> bool:
    """Whether a relative clause tells where a speaker was on a day: "who visited the camp on Sunday, (said)"."""
    lower = clause.lower().split()
    return lower[:1] == ["who"] and (
        lower[1] in _APPEARING or tuple(lower[1:3]) in _WERE_AT if lower[2:] else False
    )


def speaks(sentence: Sequence[str]) -> bool:
    """Whether somebody is told to have spoken: "addressed the council", "gave the warning", "held a briefing"."""
    spoken = [k for k, word in enumerate(sentence) if word in _SPEAKING]
    if any(sentence[k] not in _TOLD or _WERE.isdisjoint(sentence[max(0, k - 2) : k]) for k in spoken):
        return True
    if any(word in _DISCLOSING and again == "this" for word, again in pairwise(sentence)):
        return True
    given = (k for k, word in enumerate(sentence) if word in _GIVING)
    if any(
        sentence[k + 1 : k + 2]
        and sentence[k + 1] in _THESE
        and not _WORDS.isdisjoint(sentence[k + 2 : k + 4])
        for k in given
    ):
        return True
    return any(
        word in _HOLDING
        and sentence[k + 1 : k + 2]
        and sentence[k + 1] in _ITS
        and not _HEARD_BY_MANY.isdisjoint(sentence[k + 2 : k + 2 + _FIRST])
        for k, word in enumerate(sentence)
    )


def _subject(speakers: Speakers, number: int, paragraph: Paragraph, sentence: tuple[int, int]) -> str | None:
    """Who was somewhere: the subject of the sentence."""
    subject = subject_of(paragraph.words, *sentence)
    actor = None if subject is None else speakers.who(number, subject)
    return None if actor is None else actor.name


def _meets(paragraph: Paragraph, sentence: tuple[int, int], contents: SortedSpans) -> bool:
    """Whether the reporter tells of having met somebody: "We met in February", "When I reached him on May 2nd"."""
    words = paragraph.words
    return any(
        words.lower[k] in _REPORTER
        and not _MEETING.isdisjoint(words.lower[k + 1 : k + _FIRST])
        and not contents.overlapping(words.span(k, k + 1))
        for k in range(*sentence)
    )


def _releases(sentence: Sequence[str]) -> bool:
    """Whether a paper is told to have come out: "released its report on Feb. 20", "held a news conference"."""
    return any(
        word in _RELEASING
        and not _ITS.isdisjoint(sentence[k + 1 : k + 2])
        and not _PAPERS.isdisjoint(sentence[k + 2 : k + 2 + _FIRST])
        for k, word in enumerate(sentence)
    )


def _releasing(
    speakers: Speakers, number: int, paragraph: Paragraph, sentence: tuple[int, int]
) -> str | None:
    """Whose paper it is: the first one named, with whom the sentence begins, or else its subject: "the ministry"."""
    first, stop = sentence
    named = speakers.named_in(number, first, min(stop, first + _SUBJECT))
    return named[0].name if named else _subject(speakers, number, paragraph, sentence)


def _next_end(paragraph: Paragraph, stop: int) -> int:
    """The end of the sentence behind word `stop`, in characters of `article.text`."""
    words = paragraph.words
    return words.span(*words.sentence_of(stop)).end if stop < len(words) else paragraph.span.end


def _met(speakers: Speakers, number: int, paragraph: Paragraph, sentence: tuple[int, int]) -> str | None:
    """Whom the reporter met: the first person named in the sentence, or whom its first pronoun stands for."""
    named = (actor.name for actor in speakers.named_in(number, *sentence) if speakers.is_person(actor.name))
    if (first := next(named, None)) is not None:
        return first
    pronoun = next((k for k in range(*sentence) if paragraph.words.lower[k] in _OF_THE_MET), None)
    actor = None if pronoun is None else speakers.who(number, (pronoun, pronoun + 1))
    return None if actor is None else actor.name


def _speaker(speakers: Speakers, number: int, paragraph: Paragraph, sentence: tuple[int, int]) -> str | None:
    """Who spoke: the first person named in the sentence, or for "she" or an office the one interviewed."""
    lower = paragraph.words.lower
    opened = lower[sentence[0]] in _PRONOUNS  # "She spoke to Piet Hallam on Thursday": she did
    named = [actor.name for actor in speakers.named_in(number, *sentence) if speakers.is_person(actor.name)]
    if named and not opened:
        return named[0]
    subject = lower[sentence[0] : sentence[0] + _SUBJECT]
    by_office = subject[:1] == ["the"] and not people_words()["role"].isdisjoint(subject)
    by_office = by_office or any(word.endswith("-year-old") for word in subject)
    asked = speakers.interviewed if subject[:1] and (subject[0] in _PRONOUNS or by_office) else None
    return None if asked is None else asked.name
