"""What a cue's own words tell of when something was said: "had said", "has not said", "replied"."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import BE, has_finite_verb
from claimtrack.model import Span

_COMMENT = frozenset(("comment", "interviewed"))
_BACK = frozenset(("had", "having", "previously", "earlier", "once", "formerly"))
_HAVE = frozenset(("has", "have"))
_AGAIN = frozenset("repeatedly often always consistently frequently long already twice".split())
_SPANS = frozenset("days weeks months years decades".split())
_APART = frozenset("interview statement email e-mail post letter later".split())
_ANSWERING = frozenset("reply retort respond counter rejoin answer interject".split())
_DEMANDING = frozenset("call demand urge appeal threaten apologise apologize".split())
_PLANNED = frozenset(  # what may be demanded for a day
    "strike strikes walkout stoppage vote votes election elections referendum poll ballot meeting meetings rally "
    "rallies protest protests march marches talks summit session debate hearing game match event shutdown boycott "
    "action holiday curfew ceasefire truce".split()
)
_THEN = frozenset(("on", "in", "last", "late", "early", "earlier"))  # in front of a day that is no deadline
_SHORT = 7  # words of "for an independent inquiry on Monday"
_CLAUSE = 20  # words of the clause that ends before "and denies it"
_NOW = frozenset(("VBZ", "VBP"))
_NOT_YET = frozenset(("not", "n't", "n’t", "yet"))


def is_past(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether something was said, and neither "says", "has said" nor "had said"."""
    words, (first, stop) = paragraph.words, found.candidate.cue
    return "VBD" in words.tags[first:stop] and words.lower[first] not in ("has", "have", "had")


def is_told(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether something was said, also where the tagger takes "found" or "promised" for a participle."""
    tags = paragraph.words.tags[slice(*found.candidate.cue)]
    return tags == ["VBN"] or is_past(found, paragraph)


def is_present(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether somebody "says" or "insists", and neither said nor has said it."""
    tags = paragraph.words.tags[slice(*found.candidate.cue)]
    return tags[-1:] in (["VBZ"], ["VBP"]) and len(tags) == 1


def is_set_back(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether the cue is set back in time: "had said", "has repeatedly said", "used to say"."""
    first, stop = found.candidate.cue
    group = paragraph.words.lower[max(0, first - 1) : stop]
    again = not _AGAIN.isdisjoint(group) or ("for" in group and not _SPANS.isdisjoint(group))
    again = again or paragraph.words.lower[stop : stop + 1] in (["repeatedly"], ["often"], ["consistently"])
    if again and not _HAVE.isdisjoint(group):
        return True  # "has repeatedly said", "has for months insisted", "has said repeatedly"
    near = paragraph.words.lower[max(0, first - 2) : stop]
    used = ("used", "to") in pairwise(near) and BE.isdisjoint(near)
    choiceless = ("had", "no") in pairwise(group)  # "had no choice but to say"
    return used or not (choiceless or _BACK.isdisjoint(group))


def opens_with_earlier(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether the sentence begins with "Earlier, …"."""
    first = found.candidate.sentence[0]
    return paragraph.words.lower[first : first + 2] == ["earlier", ","]


def answers(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether somebody answered then and there: "replied", but not "has replied" or "countered in an interview"."""
    words, (first, stop) = paragraph.words, found.candidate.cue
    past = words.tags[stop - 1] in ("VBD", "VBN") and _HAVE.isdisjoint(words.lower[first:stop])
    low, high = found.candidate.sentence
    answered = found.candidate.lemma in _ANSWERING and "silence" not in found.candidate.construction
    return answered and past and _APART.isdisjoint(words.lower[low:high])


def demands_then(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether a time at the end of what is demanded tells when it was: "called for calm on Monday".

    Not "called for a strike on Monday", which is for that day, nor "by Monday".
    """
    words, (first, stop) = paragraph.words, found.candidate.content[-1]
    if (
        found.candidate.lemma not in _DEMANDING
        or not 1 < stop - first <= _SHORT
        or not is_past(found, paragraph)
    ):
        return False
    time = next((k for k in range(first, stop) if is_time(words, k)), stop)
    ahead = words.lower[max(first, time - 1) : time]
    ahead = words.lower[max(first, time - 2) : time - 1] if words.tags[time - 1] == "CD" else ahead
    on = time - 1 - (words.tags[time - 1] == "CD")
    if has_finite_verb(words, first, stop) or words.tags[on - 1] == "VBN":
        return False  # "demanded the release of men | held | on Monday"
    if words.lower[first] == "to" or (found.candidate.lemma.startswith("apolog") and "in" in ahead):
        return False  # "urged people to stay at home on Monday", "apologised for the raid in 1984"
    gone = ahead == ["last"] or words.lower[time : time + 1] == ["yesterday"]
    return gone or (not _THEN.isdisjoint(ahead) and _PLANNED.isdisjoint(words.lower[first:time]))


def is_aside(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether a clause only tells who somebody is: "Gov. Reis, who said last month that she would stay, left"."""
    speaker = found.candidate.speaker
    return speaker is not None and paragraph.words.tags[speaker[0]] in ("WP", "WDT")


def asked_by_the_outlet(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether an outlet asked, which was when it wrote: "declined to be interviewed"."""
    if is_reached(found, paragraph):
        return True
    words = paragraph.words
    return any(
        not _COMMENT.isdisjoint(words.lower[first:stop]) for first, stop in found.candidate.content[:1]
    )


def is_reached(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether the outlet reached whoever speaks: "Contacted, she confirmed writing the letter"."""
    return paragraph.words.lower[found.candidate.sentence[0]] in ("contacted", "reached")


def is_so_far(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether something has not been said up to now: "has not said whether", "have yet to comment"."""
    first, stop = found.candidate.cue
    group = paragraph.words.lower[first:stop]
    return group[:1] in (["has"], ["have"]) and not _NOT_YET.isdisjoint(group[1:3])


def turns_to_now(found: Attribution, paragraph: Paragraph, phrase: Span) -> bool:
    """Whether a time is that of a verb before: "was arrested in March 2019 and | denies | it", "and has denied it"."""
    words, (first, stop) = paragraph.words, found.candidate.cue
    now = not _NOW.isdisjoint((words.tags[first], words.tags[stop - 1])) or words.lower[first] in _HAVE
    joined = first - 1
    while joined > 0 and words.tags[joined] == "RB":
        joined -= 1
    if not now or phrase.start >= words.starts[joined] or words.lower[joined] not in ("and", "but"):
        return False
    return "VBD" in words.tags[max(found.candidate.sentence[0], joined - _CLAUSE) : joined]


def holds_now(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether it is told what somebody thinks, or has said so far: "wants the plan dropped", "has called for it"."""
    words, first = paragraph.words, found.candidate.cue[0]
    return words.lower[first] in ("has", "have") or (
        words.tags[first] in ("VBZ", "VBP") and found.candidate.kind != "say"
    )


def resumes_content(text: str, found: Attribution, paragraph: Paragraph, time: Span) -> bool:
    """Whether a time behind who speaks goes on with what is said before: "It was built, experts say, | in 1200"."""
    told = max(found.cue.end, found.speaker.end if found.speaker is not None else 0)
    now = is_present(found, paragraph) or found.candidate.lemma == "according"
    return now and text[told : time.start] in (", in ", ", on ", ", ")
