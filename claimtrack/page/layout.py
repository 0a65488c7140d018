"""Where a unit stands decides what it is: above the headline, above the body, in it or below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo

from claimtrack.model import BlockKind
from claimtrack.page import bylines, captions, furniture, markdown, publication, shapes
from claimtrack.page.datelines import dateline_end
from claimtrack.page.lines import Unit
from claimtrack.page.publication import DateMark

_HEAD_UNITS = 60  # units in which headline, byline and date are looked for
_MENU_RUN = 3  # short lines in a row that make a menu, or a list
_HEADLINE_WORDS = 4
_STANDFIRST_WORDS = 45
_SHORT_HEADLINE_WORDS = 14
_QUESTIONS = 4  # short questions that make an interview rather than headings


@dataclass(slots=True)
class Layout:
    """The units of a page and what each was found to be; `kinds[i]` is None until it is known.

    `dates` are the date marks by unit, `writers` the bylines by unit.
    """

    units: Sequence[Unit]
    kinds: list[BlockKind | None]
    dates: dict[int, tuple[DateMark, ...]] = field(default_factory=dict)
    writers: dict[int, str] = field(default_factory=dict)
    headline: int | None = None

    def open(self, start: int, end: int) -> list[int]:
        """The units from `start` to before `end` that are not known yet."""
        return [i for i in range(start, end) if self.kinds[i] is None]

    def is_anchor(self, i: int) -> bool:
        """Whether the unit is a byline or a publication line."""
        return self.kinds[i] in (BlockKind.BYLINE, BlockKind.PUBLISHED, BlockKind.UPDATED)


def lay_out(units: Sequence[Unit], zone: tzinfo | None) -> Layout:
    """What each unit of a page is."""
    page = Layout(units, [_alone(unit) for unit in units])
    _mark_captions(page)
    _mark_dates(page, zone)
    _mark_bylines(page)
    _mark_lists(page, 0, furniture.opens_contacts)
    body = _body_start(page)
    _mark_headline(page, body)
    _mark_head(page, body)
    _mark_lists(page, body, furniture.opens_list)
    _mark_tail(page, body)
    _mark_body(page)
    return page


def _alone(unit: Unit) -> BlockKind | None:
    if captions.is_caption(unit):
        return BlockKind.CAPTION
    if furniture.is_furniture(unit):
        return BlockKind.BOILERPLATE
    if dateline_end(unit.head, 0, len(unit.head), first=True) == unit.length:
        return BlockKind.DATELINE
    return BlockKind.HEADING if markdown.heading_level(unit.head) else None


def _mark_captions(page: Layout) -> None:
    """The line above or below a caption that says the same is its alternative text, or its copy."""
    for i, kind in enumerate(page.kinds):
        if kind is not BlockKind.CAPTION:
            continue
        for j in (i - 1, i + 1):
            if not 0 <= j < len(page.units) or page.kinds[j] is not None:
                continue
            together = page.units[i].chunk == page.units[j].chunk
            if together and captions.is_alt_text(page.units[j], page.units[i]):
                page.kinds[j] = BlockKind.CAPTION


def _mark_dates(page: Layout, zone: tzinfo | None) -> None:
    prose = 0
    for i in page.open(0, len(page.units)):
        unit = page.units[i]
        marks = publication.read_date_marks(unit, zone)
        # Without a label a date speaks of the article only near its headline.
        if marks and (marks[0].label or (prose <= 1 and i < _HEAD_UNITS)):
            page.dates[i] = marks
            page.kinds[i] = BlockKind(marks[0].label or "published")
            if marks[0].by:
                page.writers[i] = marks[0].by
        if i in page.dates and i + 1 < len(page.units) and page.kinds[i + 1] is None:
            _mark_clock(page, i, zone)
        prose += page.kinds[i] is None and shapes.is_prose(unit)


def _mark_clock(page: Layout, i: int, zone: tzinfo | None) -> None:
    """A clock time in the line below a date belongs to it."""
    *earlier, last = page.dates[i]
    mark = publication.with_clock(page.units[i], last, page.units[i + 1], zone)
    if mark:
        page.dates[i] = (*earlier, mark)
        page.kinds[i + 1] = page.kinds[i]


def _mark_bylines(page: Layout) -> None:
    prose = 0
    for i in page.open(0, min(len(page.units), _HEAD_UNITS)):
        unit = page.units[i]
        by = bylines.read_byline(unit.head) if unit.short and prose <= 1 else None
        if by is None and i > 0 and _stands_by_the_date(page, i) and bylines.is_name(unit.head):
            by = unit.head
        if by:
            page.kinds[i], page.writers[i] = BlockKind.BYLINE, by
        prose += shapes.is_prose(unit)


def _stands_by_the_date(page: Layout, i: int) -> bool:
    if page.writers or i + 1 == len(page.units) or page.kinds[i + 1] is not BlockKind.PUBLISHED:
        return False
    return any(page.units[k].words >= _HEADLINE_WORDS for k in page.open(0, i))


def _body_start(page: Layout) -> int:
    """The index of the first unit of the body: the first prose below byline and date, captions aside."""
    prose, below = 0, 0
    for i in range(min(len(page.units), _HEAD_UNITS)):
        if page.is_anchor(i) and page.kinds[i] is not BlockKind.UPDATED:
            below = i + 1
        elif page.kinds[i] is None and shapes.is_prose(page.units[i]):
            prose += 1
            if prose > 1:
                break
    for i in page.open(below, len(page.units)):
        if shapes.is_prose(page.units[i]):
            return i
    return len(page.units)


def _mark_headline(page: Layout, body: int) -> None:
    page.headline = _find_headline(page, body)
    if page.headline is not None:
        page.kinds[page.headline] = BlockKind.HEADLINE


def _find_headline(page: Layout, body: int) -> int | None:
    first_heading = markdown.first_title(page.units, page.kinds)
    if first_heading is not None:
        return first_heading
    anchors = [i for i in range(body) if page.is_anchor(i)]
    if anchors:
        above = [i for i in page.open(0, anchors[0]) if shapes.could_be_title(page.units[i])]
        below = [i for i in page.open(anchors[0], body) if _reads_like_title(page.units[i])]
        return _best_title(page, [*above, *below])
    first = next(iter(page.open(0, len(page.units))), None)
    if first is None or not _is_headline_alone(page, first):
        candidates = [i for i in page.open(0, body) if _reads_like_title(page.units[i])]
        long = [i for i in candidates if page.units[i].words >= _HEADLINE_WORDS]
        return long[0] if first != body and long and body < len(page.units) else None
    return first


def _best_title(page: Layout, candidates: Sequence[int]) -> int | None:
    """The first line around byline and date that is long enough, one that ends no sentence before others."""
    for least, sentence in ((_HEADLINE_WORDS, False), (_HEADLINE_WORDS - 1, False), (_HEADLINE_WORDS, True)):
        for i in candidates:
            unit = page.units[i]
            if unit.words >= least and (sentence or not unit.ends_sentence or shapes.is_quoted(unit)):
                return i
    return candidates[-1] if candidates else None


def _reads_like_title(unit: Unit) -> bool:
    ends = unit.ends_sentence and not unit.tail.endswith(("?", '"', "”"))
    return shapes.could_be_title(unit) and not ends and unit.tail[-1] not in ",:"


def _is_headline_alone(page: Layout, i: int) -> bool:
    """Whether a first line that no byline or date follows is a headline and not the lead."""
    unit = page.units[i]
    if i + 1 >= len(page.units) or not shapes.could_be_title(unit) or unit.words < 2:  # noqa: PLR2004  a title
        return False
    if shapes.is_title_case(unit) or shapes.is_upper(unit):
        return True
    following = page.units[i + 1]
    alone = following.chunk != unit.chunk
    if not unit.ends_sentence:
        return unit.tail[-1] not in ",:" and (alone or unit.words >= _HEADLINE_WORDS)
    short = _HEADLINE_WORDS <= unit.words <= _SHORT_HEADLINE_WORDS
    return alone and short and shapes.is_prose(following) and i == 0


def _mark_head(page: Layout, body: int) -> None:
    """What stands above the body: menus above the headline, a standfirst above byline or date."""
    headline = -1 if page.headline is None else page.headline
    anchors = [i for i in range(body) if page.is_anchor(i)]
    last = anchors[-1] if anchors else -1
    for i in page.open(0, body):
        unit = page.units[i]
        if i < headline:
            page.kinds[i] = BlockKind.PARAGRAPH if unit.ends_sentence else BlockKind.BOILERPLATE
        elif headline <= i < last and headline >= 0:
            page.kinds[i] = _above_the_byline(unit)
        elif i < last and not unit.ends_sentence and shapes.could_be_menu_entry(unit):
            page.kinds[i] = BlockKind.BOILERPLATE


def _above_the_byline(unit: Unit) -> BlockKind:
    if shapes.could_be_menu_entry(unit):
        return BlockKind.BOILERPLATE
    return BlockKind.HEADLINE if unit.words <= _STANDFIRST_WORDS else BlockKind.PARAGRAPH


def _mark_lists(page: Layout, start: int, opens: Callable[[Unit], bool]) -> None:
    """The lines that follow "Related", "Tags" or "Media contact:" in the same stretch, until a sentence."""
    inside: int | None = None
    for i in range(start, len(page.units)):
        unit = page.units[i]
        if page.kinds[i] is BlockKind.BOILERPLATE and opens(unit):
            inside = unit.chunk
        elif unit.chunk != inside or (page.kinds[i] is None and not _is_loose(unit)):
            inside = None
        elif page.kinds[i] is None:
            page.kinds[i] = BlockKind.BOILERPLATE


def _mark_tail(page: Layout, body: int) -> None:
    """Everything below the last sentence from where links, tags or a menu begin."""
    end = len(page.units)
    while end > body and (page.kinds[end - 1] is not None or _is_loose(page.units[end - 1])):
        end -= 1
    opened = False
    for i in range(end, len(page.units)):
        opened = opened or (page.kinds[i] is BlockKind.BOILERPLATE and furniture.opens_list(page.units[i]))
        if opened and page.kinds[i] is None:
            page.kinds[i] = BlockKind.BOILERPLATE
    _mark_menus(page, end, len(page.units))


def _is_loose(unit: Unit) -> bool:
    """Whether the unit could be a link's text or a name: no sentence, or a short question."""
    question = unit.tail.endswith("?") and shapes.could_be_heading(unit)
    return (question or not unit.ends_sentence) and not shapes.is_prose(unit)


def _mark_menus(page: Layout, start: int, end: int) -> None:
    """Runs of short lines, one below the other, that hold no sentence."""
    run: list[int] = []
    for i in range(start, end):
        if not _could_be_in_menu(page, i) or (run and page.units[run[-1]].chunk != page.units[i].chunk):
            _mark_run(page, run)
            run = []
        if _could_be_in_menu(page, i):
            run.append(i)
    _mark_run(page, run)


def _could_be_in_menu(page: Layout, i: int) -> bool:
    known = page.kinds[i] not in (None, BlockKind.BOILERPLATE)
    return not known and shapes.could_be_menu_entry(page.units[i])


def _mark_run(page: Layout, run: Sequence[int]) -> None:
    if len(run) >= _MENU_RUN:
        for i in run:
            page.kinds[i] = BlockKind.BOILERPLATE


def _mark_body(page: Layout) -> None:
    """What is left is the article: paragraphs, and the headings between them."""
    questions = sum(unit.tail.endswith("?") and shapes.could_be_heading(unit) for unit in page.units)
    candidates = [
        page.kinds[i] is None
        and shapes.could_be_heading(unit)
        and not (unit.tail.endswith("?") and questions >= _QUESTIONS)
        for i, unit in enumerate(page.units)
    ]
    for i in page.open(0, len(page.units)):
        heads = candidates[i] and _heads_a_section(page, i, candidates)
        page.kinds[i] = BlockKind.HEADING if heads else BlockKind.PARAGRAPH


def _heads_a_section(page: Layout, i: int, candidates: Sequence[bool]) -> bool:
    """Whether text follows a short line, and the line is not one of a list of such lines."""
    first = last = i
    while first > 0 and candidates[first - 1] and last - first < _MENU_RUN:
        first -= 1
    while last + 1 < len(candidates) and candidates[last + 1] and last - first < _MENU_RUN:
        last += 1
    if last - first + 1 >= _MENU_RUN or last + 1 == len(candidates):
        return False
    below = page.kinds[last + 1]
    return below is None or below is BlockKind.CAPTION or page.units[last + 1].head.startswith("#")
