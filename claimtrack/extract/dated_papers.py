"""Papers whose day an article tells, for what they say elsewhere: "wrote in an email on Monday. The email said …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.mentions import head_end
from claimtrack.extract.paragraph import Paragraph
from claimtrack.model import TimeExpression, When

_ALIKE = (  # words for one and the same paper
    "study research paper findings",
    "report review audit assessment inquiry",
    "email e-mail letter memo circular note message notice",
    "ruling judgment judgement order verdict",
    "filing complaint lawsuit suit petition indictment",
    "survey poll",
    "statement release communique",
    "agreement accord",
)
_KIND = {word: kind for kind, words in enumerate(_ALIKE) for word in words.split()}
_OF_AUTHORS = {"authors": _KIND["study"], "researchers": _KIND["study"], "auditors": _KIND["report"]}
_COME_OUT = re.compile(  # "research published on | Tuesday", "a 112-page report, released late on | Thursday"
    r"\b(?P<noun>" + "|".join(sorted(map(re.escape, _KIND), key=len, reverse=True)) + r")\b"
    r"(?:,? (?:which |that )?(?:(?:was|were) )?"
    r"(?:released|published|issued|dated|posted|sent|filed|submitted|tabled|laid|signed|unveiled|handed down|delivered)"
    r"(?: (?:to|by|in) (?:the |its )?(?:[\w’'-]+ ){1,4}?)?)?"
    r" ?(?:late |early |earlier )?(?:on |in )?$",
    re.IGNORECASE,
)
_BEFORE = 120  # characters in front of a time in which the paper is looked for
_DEFINITE = frozenset("the this that its their his her".split())


class DatedPapers:
    """The papers of an article, by kind, each with the day that stands beside its first mention."""

    def __init__(self, text: str, times: Iterable[TimeExpression]) -> None:
        self._told: dict[int, list[tuple[int, When]]] = {}  # by kind, in text order
        for time in times:
            before = _COME_OUT.search(text, max(0, time.span.start - _BEFORE), time.span.start)
            if before is not None and time.when is not None and time.when.earliest is not None:
                self._told.setdefault(_KIND[before["noun"].lower()], []).append((time.span.start, time.when))

    def said(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """The day of the paper that a claim is of, if it was told before; None for what no paper says."""
        words, speaker = paragraph.words, found.candidate.speaker
        if not self._told or speaker is None or words.lower[speaker[0]] not in _DEFINITE:
            return None
        head = words.lower[head_end(words, *speaker) - 1]
        told = self._told.get(_KIND.get(head, _OF_AUTHORS.get(head, -1)), [])
        before = bisect_left(told, found.content[0].start, key=itemgetter(0))
        if not before:
            return None
        when = told[before - 1][1]
        return replace(when, basis="inherited", why=f"the paper is of that day: {when.why}")
