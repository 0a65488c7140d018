"""What each unit of a page is: by its own words, then by where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.model import BlockKind
from claimtrack.page import body, captions, furniture, head, markdown, timelines
from claimtrack.page.datelines import LONGEST, dateline_end
from claimtrack.page.layout import Layout
from claimtrack.page.lines import Unit
from claimtrack.page.publication import ReadMoment, tells_first_day


def classify(units: Sequence[Unit], read: ReadMoment) -> Layout:
    """What each unit of a page is; afterwards no kind is None."""
    page = Layout(units, [_alone(unit) for unit in units])
    _mark_captions(page)
    head.mark_dates(page, read)
    head.mark_bylines(page)
    timelines.mark_timeline(page)
    body.mark_lists(page, 0, furniture.opens_contacts)
    start = head.body_start(page)
    head.mark_headline(page, start)
    head.mark_head(page, start)
    body.mark_lists(page, start, furniture.opens_list)
    body.mark_tail(page, start)
    body.mark_body(page)
    return page


def _alone(unit: Unit) -> BlockKind | None:
    if captions.is_caption(unit):
        return BlockKind.CAPTION
    if furniture.is_furniture(unit) and not tells_first_day(unit.head):
        return BlockKind.BOILERPLATE
    if unit.length <= LONGEST and dateline_end(unit.head, 0, len(unit.head), first=True) == unit.length:
        return BlockKind.DATELINE
    return BlockKind.HEADING if markdown.heading_level(unit.head) else None


def _mark_captions(page: Layout) -> None:
    """Lines beside a caption: its alternative text or copy, and what follows a bare credit."""
    for i in page.open(1, len(page.units)):
        if page.kinds[i - 1] is None and captions.repeats_credit(page.units[i - 1], page.units[i]):
            page.kinds[i - 1 : i + 1] = [BlockKind.CAPTION, BlockKind.CAPTION]
            _mark_below_credit(page, i)
    for i, unit in enumerate(page.units):
        if page.kinds[i] is not BlockKind.CAPTION:
            continue
        if captions.is_credit(unit):
            _mark_below_credit(page, i)
        for j in page.open(max(0, i - 1), min(i + 2, len(page.units))):
            if page.units[j].chunk == unit.chunk and captions.is_alt_text(page.units[j], unit):
                page.kinds[j] = BlockKind.CAPTION


def _mark_below_credit(page: Layout, credit: int) -> None:
    """The caption below a bare credit: lines that end no sentence, or the only line beside it."""
    chunk = page.units[credit].chunk
    around = (*page.units[max(0, credit - 1) : credit], *page.units[credit + 2 : credit + 3])
    only_line = all(unit.chunk != chunk for unit in around)
    for i in range(credit + 1, len(page.units)):
        unit = page.units[i]
        if unit.chunk != chunk or page.kinds[i] is not None or (unit.ends_sentence and not only_line):
            return
        page.kinds[i] = BlockKind.CAPTION
