"""Papers whose day an article tells, for what they say elsewhere: "wrote in an email on Monday. The email said …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from math import inf
from operator import itemgetter

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.mentions import head_end
from claimtrack.extract.paragraph import Paragraph
from claimtrack.model import Span, TimeExpression, When

_ALIKE = (  # words for one and the same paper
    "study research paper findings",
    "report review audit assessment inquiry",
    "email e-mail letter memo circular note message notice",
    "ruling judgment judgement order verdict",
    "filing prospectus s-1 10-k 10-q complaint lawsuit suit petition indictment",
    "affidavit declaration",
    "video footage clip recording",
    "survey poll",
    "statement release communique",
    "agreement accord",
)
_KIND = {word: kind for kind, words in enumerate(_ALIKE) for word in words.split()}
_AUDITORS = "auditors"  # who have one report, and no article
_OF_AUTHORS = {"authors": _KIND["study"], "researchers": _KIND["study"], _AUDITORS: _KIND["report"]}
_NOUN = "|".join(sorted(map(re.escape, _KIND), key=len, reverse=True))
_COME_OUT = re.compile(  # "research published on | Tuesday", "a 112-page report, released late on | Thursday"
    rf"\b(?P<noun>{_NOUN})\b"
    r"(?:,? (?:which |that )?(?:(?:was|were) )?"
    r"(?:released|published|issued|dated|posted|sent|filed|submitted|tabled|laid|signed|unveiled|handed down|delivered)"
    r"(?: (?:to|by|in) (?:the |its )?(?:[\w’'-]+ ){1,4}?)?)?"
    r" ?(?:late |early |earlier )?(?:on |in )?$",
    re.IGNORECASE,
)
_OF_ITS_TIME = re.compile(  # "a | 2019 | study", "its | January | audit report"
    rf" (?:[\w’'-]+ ){{0,2}}?(?P<noun>{_NOUN})\b(?! (?:{_NOUN})\b)", re.IGNORECASE
)
_ONE = re.compile(r"\b(?:an?|its|his|her|their|this) $", re.IGNORECASE)
_WROTE = re.compile(  # "wrote to ministers on | 3 May"
    r"\b(?:wrote|written|e-?mailed|texted)(?: (?:to )?(?:(?:the|his|her|its|their) )?(?:[\w’'-]+ ){1,3}?)?"
    r" ?(?:on |in )?$"
)
_BEFORE = 120  # characters in front of a time in which the paper is looked for
_NEAR = 500  # characters behind "a 2019 study" in which "the study" is that one
_DEFINITE = frozenset("the this that its their his her".split())


class DatedPapers:
    """The papers of an article, by kind, each with the day that stands beside its first mention."""

    def __init__(self, text: str, times: Iterable[TimeExpression]) -> None:
        # by kind, in text order: where the time stands, the time, and how far it is that of such a paper
        self._told: dict[int, list[tuple[int, When, float]]] = {}
        for time in times:
            kind, reach = _paper_at(text, time.span)
            if kind is not None and time.when is not None and time.when.earliest is not None:
                self._told.setdefault(kind, []).append((time.span.start, time.when, time.span.end + reach))

    def said(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """The day of the paper that a claim is of, if it was told before; None for what no paper says."""
        words, speaker = paragraph.words, found.candidate.speaker
        if not self._told or speaker is None:
            return None
        head = words.lower[head_end(words, *speaker) - 1]
        if words.lower[speaker[0]] not in _DEFINITE and head != _AUDITORS:
            return None
        told = self._told.get(_KIND.get(head, _OF_AUTHORS.get(head, -1)), [])
        start = found.content[0].start
        before = bisect_left(told, start, key=itemgetter(0))
        near = [when for _, when, reach in told[:before] if start <= reach]
        if not near:
            return None
        return replace(near[-1], basis="inherited", why=f"the paper is of that day: {near[-1].why}")


def _paper_at(text: str, time: Span) -> tuple[int | None, float]:
    """The kind of paper that a time dates, and for how many characters behind it "the paper" is that one."""
    low = max(0, time.start - _BEFORE)
    out = _COME_OUT.search(text, low, time.start)
    if out is not None:
        return _KIND[out["noun"].lower()], inf
    if _WROTE.search(text, low, time.start):
        return _KIND["letter"], inf
    named = _OF_ITS_TIME.match(text, time.end)
    if named is not None and _ONE.search(text, low, time.start):
        return _KIND[named["noun"].lower()], _NEAR
    return None, 0
