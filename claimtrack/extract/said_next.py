"""Claims that the next one dates: "Ostermann called it needless. “…,” she told a press conference on Wednesday."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.remark_dates import before
from claimtrack.extract.sitting_signs import SAT, testifies
from claimtrack.model import Claim, Moment, When

_APART = frozenset(  # another occasion than what is said next
    "email e-mail phone text message letter tweet post interview report filing speech briefing conference ruling "
    "podcast broadcast wrote write posted tweeted contacted reached asked".split()
)
_OCCASION = frozenset(
    "reporters journalists newsmen media parliament court lawmakers mps conference briefing meeting hearing statement "
    "interview radio television phone".split()
)
_SPEAKING = frozenset("speaking addressing testifying".split())
_OPENING = 3  # characters: "On Wednesday, he told …"
_NOT_NOW = frozenset("not n't n’t long repeatedly always often already previously".split())
_NEAR = 12  # words from a cue to whom it was said
_REACH = 120  # words: bounds the work on hostile text
_LATELY = timedelta(days=7)
_HAVE = frozenset(("has", "have", "had"))


def dated_by_next(
    claims: Sequence[Claim],
    found: Sequence[Attribution],
    paragraphs: Sequence[Paragraph],
    published: Moment | None,
) -> list[Claim]:
    """The claims, those without a date of their own with the one of what the same actor says next, if that has one.

    News tells first what somebody said, and then in whose words and where. It must be in the past, and the next claim
    in the same paragraph or the one behind; `found` are the attributions of the claims. The lead may also be what
    somebody "has admitted", or the court "has been told".
    """
    dated = list(claims)
    lead = next((number for number, paragraph in enumerate(paragraphs) if not paragraph.headline), -1)
    if published is None:
        return dated
    for number in range(len(dated) - 2, -1, -1):
        claim = dated[number]
        heard = claim.actor is None and found[number].candidate.told_by_nobody
        if claim.via is not None or claim.said.rule != "publication" or (claim.actor is None and not heard):
            continue
        following = next((n for n in range(number + 1, len(dated)) if dated[n].via is None), None)
        if following is None or not (heard or dated[following].actor == claim.actor):
            continue
        if found[following].paragraph - found[number].paragraph > 1:
            continue
        told, behind = found[number], found[following]
        when = dated[following].said
        if not _tells_when(when, published):
            continue
        if told.paragraph == lead and _sums_up(told, paragraphs[lead]):
            goes_on = when.rule != "next" and _is_formal(behind, paragraphs[behind.paragraph])
        else:
            goes_on = _is_told_first(told, paragraphs[told.paragraph]) and not heard
            goes_on = goes_on and (
                when.rule == "next" or _tells_more(behind, paragraphs[behind.paragraph], when)
            )
        if goes_on:
            dated[number] = replace(claim, said=_of_next(when))
    for number, claim in enumerate(claims):
        if claim.via is not None and claim.said == before(claims[claim.via].said):
            dated[number] = replace(claim, said=before(dated[claim.via].said))
    return dated


def _is_told_first(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether a claim may be told before its occasion: in the past, to nobody, and on none of its own."""
    words, (first, stop) = paragraph.words, found.candidate.cue
    past = "VBD" in words.tags[first:stop] or found.candidate.construction.startswith("participle")
    low, high = found.candidate.sentence
    near = words.lower[max(0, low - _REACH) : min(high, low + _REACH)]
    apart = found.candidate.lemma in ("tell", "decline") or not _APART.isdisjoint(near)
    apart = apart or found.candidate.construction.startswith("silence")
    return past and not apart and _HAVE.isdisjoint(words.lower[first:stop])


def _sums_up(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether a lead tells in the perfect what comes next: "A minister has warned that …", "MPs have been told"."""
    first, stop = found.candidate.cue
    has = paragraph.words.lower[first] in ("has", "have")
    now = (
        _NOT_NOW.isdisjoint(paragraph.words.lower[first:stop])
        and "silence" not in found.candidate.construction
    )
    return has and now and found.candidate.sentence[0] == 0


def _is_formal(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether a claim is made before those who sit, or in a speech: "told parliament", "Giving evidence, he said"."""
    words, (low, high) = paragraph.words, found.candidate.sentence
    first, stop = found.candidate.cue
    near = words.lower[max(low, first - _NEAR) : min(high, stop + _NEAR)]
    told = found.candidate.lemma == "tell" and not SAT.isdisjoint(near)
    return told or testifies(words, low) or "address" in near


def _tells_more(found: Attribution, paragraph: Paragraph, when: When) -> bool:
    """Whether a claim goes on with the one before, in whose words or to whom it was said.

    But not "Police said he was at large. On Thursday, police said that they had found his car", which is older news,
    nor "Hale accused them of greed. On Thursday, he told MPs": a time that opens a sentence opens something new.
    """
    words, (low, high) = paragraph.words, found.candidate.sentence
    first, stop = found.candidate.cue
    opens = when.phrase is not None and words.starts[low] <= when.phrase.start <= words.starts[low] + _OPENING
    if "had" in words.lower[first:stop] or opens:
        return False
    if words.lower[low] in _SPEAKING:
        return True
    quoted = any(paragraph.inside[k] >= 0 for k in range(low, high))
    told = words.lower[max(low, first - _NEAR) : min(high, stop + _NEAR)]
    return quoted or found.candidate.lemma == "tell" or not _OCCASION.isdisjoint(told)


def _tells_when(when: When, published: Moment) -> bool:
    """Whether a claim was made on one day, by a phrase, not long before publication."""
    day = when.earliest
    told = when.basis == "phrase" or when.rule == "next"
    return told and day is not None and day == when.latest and published.day - _LATELY <= day < published.day


def _of_next(when: When) -> When:
    if when.rule == "next":
        return when
    return replace(when, basis="inherited", rule="next", why=f"what is said next is dated so: {when.why}")
