"""Publication dates ahead of today: none is meant where day and month can stand the other way round."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from claimtrack.model import DateOrder, Moment
from claimtrack.page import Page, read_page


def lies_ahead(day: date) -> bool:
    """Whether a day is later than today, wherever on earth it is printed."""
    return day > datetime.now().astimezone().date() + timedelta(days=1)


def doubt(name: str, published: Moment | None) -> str | None:
    """One line on a publication date that is still to come; None where it is not."""
    if published is None or not lies_ahead(published.day):
        return None
    return f"{name}: {published.day} is after today; if that is a slip, correct it with 'article edit --published'"


def told_by_today(read: Moment | None) -> DateOrder | None:
    """What comes first in a date that leaves it open and was read with the month first; None: today does not tell."""
    if read is None or read.other is None or lies_ahead(read.day) is lies_ahead(read.other):
        return None
    return "dmy" if lies_ahead(read.day) else "mdy"


def page_by_today(text: str, zone: tzinfo | None, order: DateOrder | None) -> Page:
    """The page that a text is; what nothing in it tells of the order of its dates, today may."""
    page = read_page(text, zone, order)
    told = told_by_today(page.published)
    return read_page(text, zone, told) if told else page
