"""The head of a page: byline, dates, headline, standfirst, and the menus above them."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.model import BlockKind
from claimtrack.page import bylines, furniture, markdown, publication, shapes
from claimtrack.page.datelines import dateline_end
from claimtrack.page.layout import Layout
from claimtrack.page.lines import Unit
from claimtrack.page.publication import ReadMoment

_HEAD_UNITS = 60  # units in which headline, byline and date are looked for
_MOST_SENTENCES = 2  # above byline and date: a headline with a full stop and a standfirst
_HEADLINE_WORDS = 4
_LABEL_WORDS = 5
_STANDFIRST_WORDS = 45
_STANDFIRST_UNITS = 8  # below the headline, byline, date and buttons among them
_SHORT_HEADLINE_WORDS = 14


def mark_dates(page: Layout, read: ReadMoment) -> None:
    """Lines that say when the page was published or updated."""
    prose = 0
    for i in page.open(0, len(page.units)):
        unit = page.units[i]
        near = prose <= 1 and i < _HEAD_UNITS
        marks = publication.read_date_marks(unit, read, near=near)
        # Without a label a date speaks of the article only near its headline.
        if marks and (marks[0].label or near):
            page.dates[i] = publication.labelled_by(marks, page.units[i - 1]) if i else marks
            page.kinds[i] = BlockKind(page.dates[i][0].label or "published")
            if marks[0].by:
                page.writers[i] = marks[0].by
        if i in page.dates and i + 1 < len(page.units) and page.kinds[i + 1] is None:
            _mark_clock(page, i, read)
        prose += page.kinds[i] is None and shapes.is_prose(unit)


def _mark_clock(page: Layout, i: int, read: ReadMoment) -> None:
    """A clock time in the line below a date belongs to it."""
    *earlier, last = page.dates[i]
    mark = publication.with_clock(page.units[i], last, page.units[i + 1], read)
    if mark:
        page.dates[i] = (*earlier, mark)
        page.kinds[i + 1] = page.kinds[i]


def mark_bylines(page: Layout) -> None:
    """Who wrote it: "By …", or a bare name above the date or above a post ("Staff Writer")."""
    prose = 0
    for i in page.open(0, min(len(page.units), _HEAD_UNITS)):
        unit = page.units[i]
        by = bylines.read_byline(unit.head) if unit.short and prose <= 1 else None
        if by is None and i > 0 and prose == 0 and _is_bare_byline(page, i):
            by = unit.head
        if by:
            page.kinds[i] = BlockKind.BYLINE
            page.writers.setdefault(i, by)
        prose += shapes.is_prose(unit)


def _is_bare_byline(page: Layout, i: int) -> bool:
    """Whether a bare name stands above a date or a post and below a headline, or a post below a name."""
    unit = page.units[i]
    if bylines.is_post(unit.head):
        return page.kinds[i - 1] is BlockKind.BYLINE or BlockKind.PUBLISHED in page.kinds[i + 1 : i + 2]
    if page.writers or i + 1 == len(page.units) or not bylines.is_name(unit.head):
        return False
    beside = page.kinds[i + 1] is BlockKind.PUBLISHED or bylines.is_post(page.units[i + 1].head)
    if not beside and i + 2 < len(page.units) and page.kinds[i + 2] is BlockKind.PUBLISHED:
        below = page.units[i + 1]
        outlet = shapes.is_label(below) and not bylines.is_name(below.head)
        beside = page.kinds[i + 1] is not None or below.words == 1 or outlet  # "Published", or the city
    return beside and any(page.units[k].words >= _HEADLINE_WORDS for k in page.open(0, i))


def body_start(page: Layout) -> int:
    """The index of the first unit of the body: the first prose below byline and date."""
    page.anchor = _last_anchor(page)
    for i in page.open(page.anchor + 1, len(page.units)):
        if shapes.is_prose(page.units[i]):
            return i
    return len(page.units)


def _last_anchor(page: Layout) -> int:
    """The index of the byline or date that ends the head: little text stands above it, and some below."""
    sentences = [i for i in page.open(0, len(page.units)) if page.units[i].ends_sentence]
    prose, above, anchor = 0, 0, -1
    for i in range(min(len(page.units), _HEAD_UNITS, sentences[-1] if sentences else 0)):
        if page.is_anchor(i) and page.kinds[i] is not BlockKind.UPDATED:
            anchor = i
        elif page.kinds[i] is None:
            prose += shapes.is_prose(page.units[i])
            above += page.units[i].ends_sentence
        if prose > 1 or above > _MOST_SENTENCES or (above and furniture.opens_list(page.units[i])):
            break
    return anchor


def mark_headline(page: Layout, body: int) -> None:
    """The headline, where the page has a line that looks like one."""
    for i in page.open(0, body):
        if shapes.is_section_line(page.units[i]):
            page.kinds[i] = BlockKind.BOILERPLATE
    page.headline = _find_headline(page, body)
    if page.headline is not None:
        page.kinds[page.headline] = BlockKind.HEADLINE


def _find_headline(page: Layout, body: int) -> int | None:
    title = markdown.first_heading(page.units, page.kinds, level=1)
    if title is None:
        title = _first_lower_heading(page, body)
    if title is not None:
        return title
    anchor = next((i for i in range(page.anchor + 1) if page.is_anchor(i)), None)
    if anchor is not None:
        above = [i for i in page.open(0, anchor) if shapes.could_be_title(page.units[i])]
        below = [i for i in page.open(anchor, body) if _reads_like_title(page.units[i])]
        return _best_title(page, [*above, *below])
    first = next(iter(page.open(0, len(page.units))), None)
    if first is not None and _is_headline_alone(page, first):
        return _below_kicker(page, first, body)
    if first in (None, body) or body == len(page.units):
        return None
    titles = (i for i in page.open(0, body) if _reads_like_title(page.units[i]))
    return next((i for i in titles if page.units[i].words >= _HEADLINE_WORDS), None)


def _first_lower_heading(page: Layout, body: int) -> int | None:
    """The first heading of Markdown above the body that has no other line of a headline's length above it."""
    first = markdown.first_heading(page.units, page.kinds, level=6, end=body)
    above = page.open(0, first or 0)
    return None if any(page.units[i].words >= _HEADLINE_WORDS for i in above) else first


def _below_kicker(page: Layout, first: int, body: int) -> int:
    """The headline where the first line may only name its section ("CITY HALL"): the longer title below it."""
    below = next(iter(page.open(first + 1, body)), first)
    kicker = page.units[first].words < _HEADLINE_WORDS <= page.units[below].words
    return below if kicker and _reads_like_title(page.units[below]) else first


def _best_title(page: Layout, candidates: Sequence[int]) -> int | None:
    """The first line around byline and date that is long enough, one that ends no sentence before others."""
    candidates = _without_outlet(page, candidates)
    for least, sentence in ((_HEADLINE_WORDS, False), (_HEADLINE_WORDS - 1, False), (_HEADLINE_WORDS, True)):
        for i in candidates:
            unit = page.units[i]
            if unit.words >= least and (sentence or _reads_like_title(unit)):
                return i
    return candidates[-1] if candidates else None


def _without_outlet(page: Layout, candidates: Sequence[int]) -> Sequence[int]:
    """The lines without the first where that is an outlet's name or the browser's title of the page."""
    if len(candidates) <= 1:
        return candidates
    first = page.units[candidates[0]].head
    if any(first.startswith(f"{page.units[i].head} ") for i in candidates[1:]):
        return candidates[1:]
    if not shapes.is_label(page.units[candidates[0]]):
        return candidates
    rest = [page.units[i] for i in candidates[1:] if page.units[i].words > _LABEL_WORDS]
    return (
        candidates[1:]
        if any(_reads_like_title(u) and not shapes.is_title_case(u) for u in rest)
        else candidates
    )


def _reads_like_title(unit: Unit) -> bool:
    ends = unit.ends_sentence and not unit.tail.endswith(("?", '"', "”"))
    return shapes.could_be_title(unit) and not ends and unit.tail[-1] not in ",:"


def _is_headline_alone(page: Layout, i: int) -> bool:
    """Whether a first line that no byline or date follows is a headline and not the lead."""
    unit = page.units[i]
    if i + 1 >= len(page.units) or not shapes.could_be_title(unit) or unit.words < 2:  # noqa: PLR2004  a title
        return False
    if dateline_end(unit.head, 0, len(unit.head), first=False) is not None:
        return False  # "FRANKFURT, March 6 (Agency) - The bank cut rates on Thursday."
    if shapes.is_title_case(unit) or shapes.is_upper(unit):
        return True
    following = page.units[i + 1]
    alone = following.chunk != unit.chunk
    if not unit.ends_sentence:
        return unit.tail[-1] not in ",:" and (alone or unit.words >= _HEADLINE_WORDS)
    short = _HEADLINE_WORDS <= unit.words <= _SHORT_HEADLINE_WORDS
    return alone and short and shapes.is_prose(following) and i == 0


def mark_head(page: Layout, body: int) -> None:
    """What else stands above the body: menus above the headline, a standfirst below it."""
    headline = -1 if page.headline is None else page.headline
    for i in page.open(0, max(headline, 0)):
        page.kinds[i] = BlockKind.PARAGRAPH if page.units[i].ends_sentence else BlockKind.BOILERPLATE
    for i in page.open(max(headline, 0), page.anchor):
        if shapes.could_be_menu_entry(page.units[i]):
            page.kinds[i] = BlockKind.BOILERPLATE
    if headline >= 0:
        _mark_standfirst(page, headline, body)


def _mark_standfirst(page: Layout, headline: int, body: int) -> None:
    for i in range(headline + 1, min(body, headline + 1 + _STANDFIRST_UNITS)):
        if page.kinds[i] is None and _is_standfirst(page.units[i], before_anchor=i < page.anchor):
            page.kinds[i] = BlockKind.HEADLINE
        elif page.kinds[i] is not BlockKind.BOILERPLATE and not page.is_anchor(i):
            return


def _is_standfirst(unit: Unit, *, before_anchor: bool) -> bool:
    """Whether a line below the headline goes on with it; a sentence does so only above byline or date."""
    if not _HEADLINE_WORDS <= unit.words <= _STANDFIRST_WORDS or shapes.is_item(unit):
        return False
    if dateline_end(unit.head, 0, len(unit.head), first=False) is not None:
        return False  # "ANKARA (Agency) — A fire destroyed the market." above "Published 8 March"
    return before_anchor or not (unit.ends_sentence or unit.tail[-1] in ",:")
