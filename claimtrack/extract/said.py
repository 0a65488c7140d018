"""When a claim was said: a phrase in its attribution, an earlier dated statement, the dateline, or publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.model import Article, BlockKind, Moment, Span, TimeExpression, When

_TOO_FAR = 120  # characters between a cue and the time phrase that dates it
_LATER = frozenset(("later", "subsequently", "afterwards"))


class Sayings:
    """Dates the claims of one article; must be asked in text order, for speakers' later claims inherit."""

    def __init__(self, article: Article, times: Sequence[TimeExpression]) -> None:
        self._text = article.text
        self._published = article.published
        self._times = [t for t in times if t.when is not None and t.type in ("DATE", "TIME")]
        self._dated: dict[str, When] = {}
        self._dateline = self._dateline_date(article)

    def said(self, found: Attribution, actor: str | None, paragraph: Paragraph, taken: Sequence[Span]) -> When:
        """When the attribution says it was said; `taken` are the contents of all claims, whose times are not its own."""
        when = self._phrase(found, paragraph, taken) or self._later(found, paragraph)
        if when is not None:
            if actor is not None and when.earliest is not None:
                self._dated[actor] = when
            return when
        earlier = self._dated.get(actor) if actor is not None else None
        if earlier is not None:
            return replace(earlier, basis="inherited", why=f"{actor}'s earlier statement in this article is dated so: {earlier.why}")
        return self._dateline or publication_date(self._published)

    def _dateline_date(self, article: Article) -> When | None:
        for block in article.blocks_of(BlockKind.DATELINE):
            for time in self._times:
                if time.span in block.span and time.when is not None:
                    return replace(time.when, basis="dateline", why=f"the dateline is dated: {time.when.why}")
        return None

    def _phrase(self, found: Attribution, paragraph: Paragraph, taken: Sequence[Span]) -> When | None:
        first, stop = found.candidate.sentence
        reach = paragraph.words.span(first, stop)
        nearest: tuple[int, When] | None = None
        for time in self._times:
            if time.when is None or time.span not in reach or any(time.span.overlaps(t) for t in taken):
                continue
            if found.speaker is not None and time.span.overlaps(found.speaker) or self._future(time.when):
                continue
            distance = _distance(found.cue, time.span)
            if distance > _TOO_FAR or (time.span.start < found.cue.start and self._apposed(time.span, found)):
                continue
            if nearest is None or distance < nearest[0]:
                nearest = (distance, time.when)
        return None if nearest is None else nearest[1]

    def _apposed(self, time: Span, found: Attribution) -> bool:
        """Whether the phrase stands between the speaker and the cue, in a clause about the speaker."""
        if found.speaker is None or time.start < found.speaker.end:
            return False
        between = self._text[found.speaker.end : time.start]
        return any(f" {word} " in between for word in ("who", "which", "since", "elected", "appointed"))

    def _future(self, when: When) -> bool:
        return self._published is not None and when.earliest is not None and when.earliest > self._published.day

    def _later(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """ "with officials later claiming": after the last date mentioned, by publication."""
        words = paragraph.words
        adverbs = [k for k in range(max(0, found.candidate.cue[0] - 2), found.candidate.cue[1]) if words.lower[k] in _LATER]
        before = [t.when for t in self._times if t.span.end <= found.cue.start and t.span in paragraph.span and t.when]
        if not adverbs or not before or self._published is None:
            return None
        return after(before[-1], self._published, words.span(adverbs[0], adverbs[0] + 1))


def after(anchor: When, published: Moment, phrase: Span) -> When:
    """ "later": after the last date mentioned, at the latest on the day of publication."""
    start = anchor.latest or anchor.earliest
    edtf = f"{anchor.edtf.rpartition('/')[2] or published.day}/{published.day}"
    precise = start if anchor.precision == "day" else anchor.earliest
    return When(
        earliest=precise,
        latest=published.day,
        edtf=f"{precise}/{published.day}" if anchor.precision == "day" else edtf,
        precision=anchor.precision,
        basis="phrase",
        phrase=phrase,
        rule="later",
        why=f"“later” follows the last date mentioned ({anchor.edtf}) and cannot be after publication on {published.day}",
    )


def publication_date(published: Moment | None) -> When:
    """The publication date, where the text says nothing nearer."""
    if published is None:
        return When(None, None, "..", "day", "publication", rule="publication", why="neither the text nor the page is dated")
    day = published.day
    why = f"the text gives no date, so the day of publication stands: {day}"
    return When(day, day, day.isoformat(), "day", "publication", rule="publication", why=why)


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
