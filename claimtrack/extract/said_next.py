"""Claims that the next one dates: "Ostermann called it needless. “…,” she told a press conference on Wednesday."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.remark_dates import before
from claimtrack.model import Claim, Moment, When

_APART = frozenset(  # another occasion than what is said next
    "email e-mail phone text message letter tweet post interview report filing speech briefing conference ruling "
    "podcast broadcast wrote write posted tweeted contacted reached asked".split()
)
_OCCASION = frozenset(
    "reporters journalists newsmen media parliament court lawmakers mps conference briefing meeting hearing statement "
    "interview radio television phone".split()
)
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
    in the same paragraph or the one behind; `found` are the attributions of the claims.
    """
    dated = list(claims)
    if published is None:
        return dated
    for number in range(len(dated) - 2, -1, -1):
        claim = dated[number]
        if claim.via is not None or claim.actor is None or claim.said.rule != "publication":
            continue
        following = next((n for n in range(number + 1, len(dated)) if dated[n].via is None), None)
        if following is None or dated[following].actor != claim.actor:
            continue
        if found[following].paragraph - found[number].paragraph > 1:
            continue
        told, behind = found[number], found[following]
        if (
            _tells_when(dated[following].said, published)
            and _is_told_first(told, paragraphs[told.paragraph])
            and (dated[following].said.rule == "next" or _tells_more(behind, paragraphs[behind.paragraph]))
        ):
            dated[number] = replace(claim, said=_of_next(dated[following].said))
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


def _tells_more(found: Attribution, paragraph: Paragraph) -> bool:
    """Whether a claim goes on with the one before, in whose words or to whom it was said.

    But not "Police said he was at large. On Thursday, police said that they had found his car", which is older news.
    """
    words, (low, high) = paragraph.words, found.candidate.sentence
    first, stop = found.candidate.cue
    if "had" in words.lower[first:stop]:
        return False
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
