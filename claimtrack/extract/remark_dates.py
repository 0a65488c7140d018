"""Dates of remarks as made of others: some time before one, after one, up to publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claimtrack.model import Moment, Span, When

_LEADING_UP = re.compile(r"\b(?:before|ahead of|in advance of|in the run-up to|prior to) $", re.IGNORECASE)
_LED_UP = 20  # characters of "in the run-up to "


def handed_on(when: When) -> When:
    """A claim's date as that of another, to which its phrase does not belong."""
    return replace(when, basis="inherited") if when.basis == "phrase" else when


def is_of_what_follows(text: str, time: Span) -> bool:
    """Whether a time is that of what something was said before: "Speaking ahead of | Saturday | ’s game, …"."""
    led_up = _LEADING_UP.search(text, max(0, time.start - _LED_UP), time.start)
    return led_up is not None and text.startswith(("'s ", "’s "), time.end)


def before(latest: When) -> When:
    """Some time up to a day: "had said"."""
    end = latest.edtf.rpartition("/")[2]
    if latest.latest is not None and "X" in end:
        end = latest.latest.isoformat()
    return replace(
        latest,
        earliest=None,
        edtf="../" + end if latest.latest is not None else "..",
        why=f"it was said before; at the latest {latest.latest}, for {latest.why}",
    )


def after(anchor: When, published: Moment, phrase: Span) -> When | None:
    """ "later": after the last date mentioned, at the latest on the day of publication; None if that is over."""
    start = anchor.latest or anchor.earliest
    if start is not None and start > published.day:
        return None
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
        why=f"“later” follows the last date mentioned ({anchor.edtf}), and publication was on {published.day}",
    )


def publication_date(published: Moment | None) -> When:
    """The publication date, where the text says nothing nearer."""
    if published is None:
        return When(
            None,
            None,
            "..",
            "day",
            "publication",
            rule="publication",
            why="neither the text nor the page is dated",
        )
    day = published.day
    why = f"the text gives no date, so the day of publication stands: {day}"
    return When(day, day, day.isoformat(), "day", "publication", rule="publication", why=why)


def until_now(when: When, today: date | None) -> When:
    """A time without what is still to come, as what is printed has been said: "earlier this week", "since May"."""
    if today is None or when.earliest is None or when.earliest > today or "/" not in when.edtf:
        return when
    if when.latest is not None and when.latest <= today:
        return when
    edtf = f"{when.edtf.partition('/')[0]}/{today}" if when.earliest < today else f"{today}"
    return replace(when, latest=today, edtf=edtf)
