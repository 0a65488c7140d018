"""Dates that are counted from when a page was seen, and when that was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from zoneinfo import ZoneInfo

import pytest

from claimtrack.model import Moment
from claimtrack.read import Web, read_articles
from claimtrack.read.ago import ago
from tests.site import Site

SEEN = Moment.parse("2025-03-09T01:30+00:00")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("3 hours ago", "2025-03-08"),
        ("1 hour ago", "2025-03-09"),
        ("an hour ago", "2025-03-09"),
        ("Posted 2h ago", "2025-03-08"),
        ("15m ago", "2025-03-09"),
        ("1 hr, 45 mins ago", "2025-03-08"),
        ("Published: about 2 hours and 5 minutes ago.", "2025-03-08"),
        ("3 days ago", "2025-03-06"),
        ("Maren Holt | 3 hours ago | Politics", "2025-03-08"),
        ("By Maren Holt · 2 days ago", "2025-03-07"),
        ("vor 2 Tagen", "2025-03-07"),
        ("Veröffentlicht vor 3 Stunden", "2025-03-08"),
        ("Publié il y a 3 heures", "2025-03-08"),
        ("hace 3 horas", "2025-03-08"),
        ("2 giorni fa", "2025-03-07"),
        ("3 uur geleden", "2025-03-08"),
        ("há 3 horas", "2025-03-08"),
        ("3 saat önce", "2025-03-08"),
        ("Yesterday", "2025-03-08"),
        ("Yesterday at 2:05 p.m.", "2025-03-08T14:05"),
        ("Published yesterday, 14:05", "2025-03-08T14:05"),
        ("Today, 00:20", "2025-03-09T00:20"),
        ("Gestern, 14:05 Uhr", "2025-03-08T14:05"),
        ("heute um 00:20 Uhr", "2025-03-09T00:20"),
        ("Today", None),
        ("3 hours", None),
        ("3 weeks ago", None),
        ("The lake was full 3 hours ago", None),
        ("Okonjo spoke yesterday", None),
        ("yesterday the lake was full", None),
        ("Updated 3 hours ago", None),
    ],
)
def test_what_a_line_means(line: str, published: str | None) -> None:
    assert str(ago(line, SEEN, None)[0]) == str(published)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Updated 3 hours ago", (None, "2025-03-08")),
        ("Posted 2 days ago | Updated 1 hour ago", ("2025-03-07", "2025-03-09")),
        ("Aktualisiert vor 3 Stunden", (None, "2025-03-08")),
    ],
)
def test_updates_are_no_publication(line: str, expected: tuple[str | None, str | None]) -> None:
    assert tuple(moment and str(moment) for moment in ago(line, SEEN, None)) == expected


def test_the_publishers_day_counts_where_its_zone_is_known() -> None:
    assert str(ago("1 hour ago", SEEN, ZoneInfo("America/New_York"))[0]) == "2025-03-08"
    assert ago("3 hours ago", Moment.parse("2025-03-09"), None) == (None, None)


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Freighter blocks harbour</title></head><body><article>
<h1>Freighter blocks harbour</h1><p class="meta">Maren Holt | 3 hours ago</p>
<p>“It holds,” harbour master Ada Okonjo said on Friday of the quay wall, which was built a hundred years ago.</p>
<p>Two tugs will try again at high water, she said, when the wind has gone down a little.</p></article></body></html>"""


def fetched(site: Site, headers: dict[str, str]) -> str:
    body = PAGE.encode()
    head = {"Content-Type": "text/html", "Content-Length": str(len(body)), **headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    site.routes["/a"] = lambda handler: handler.send(f"HTTP/1.1 200 OK\r\n{lines}\r\n".encode() + body)
    articles = list(read_articles([f"{site.origin}/a"], web=Web(allow_private=True)))
    return str(articles[0].published)


def test_a_page_that_was_kept_by_a_cache_is_counted_from_when_it_was_made(site: Site) -> None:
    made = datetime.now(UTC) - timedelta(days=6)
    assert fetched(site, {"Date": format_datetime(made, usegmt=True), "Age": "518400"}) == str(
        (made - timedelta(hours=3)).date()
    )


@pytest.mark.parametrize(
    "date", ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 08 Mar 2199 14:05:00 GMT", "now", ""]
)
def test_a_clock_that_is_plainly_wrong_does_not_count(site: Site, date: str) -> None:
    before = (datetime.now(UTC) - timedelta(hours=3)).date()
    after = (datetime.now(UTC) - timedelta(hours=3)).date()
    assert fetched(site, {"Date": date}) in {str(before), str(after)}
