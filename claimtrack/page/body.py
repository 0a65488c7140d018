"""The body of a page and what follows it: paragraphs, headings, lists of links, menus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimtrack.model import BlockKind
from claimtrack.page import furniture, shapes
from claimtrack.page.layout import Layout
from claimtrack.page.lines import Unit

_MENU_RUN = 3  # short lines in a row that make a menu, or a list
_QUESTIONS = 4  # short questions that make an interview rather than headings


def mark_lists(page: Layout, start: int, opens: Callable[[Unit], bool]) -> None:
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


def mark_tail(page: Layout, body: int) -> None:
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


def mark_body(page: Layout) -> None:
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
