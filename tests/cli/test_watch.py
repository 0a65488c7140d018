"""`watch`: a list of feeds, looked into again and again."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, interrupted
from tests.site import Answer, Handler, Site

Claimtrack = Callable[..., Run]


pytestmark = pytest.mark.usefixtures("hurried")


def feed(*numbers: int, tag: str = '"1"') -> Callable[[Handler], None]:
    """A feed with these entries, that says whether it changed."""
    items = "".join(
        f"""<item><title>Lake {number}</title><link>https://courier.example/{number}</link>
        <pubDate>Sat, 0{number} Mar 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[
        <p>Lake {number} is full, Ada Okonjo said on Friday.</p>]]></content:encoded></item>"""
        for number in numbers
    )
    body = (
        f"""<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{items}</channel></rss>"""
    )

    def answer(handler: Handler) -> None:
        same = handler.headers["If-None-Match"] == tag
        handler.answer(Answer(status=304) if same else Answer(body, "text/xml", headers={"ETag": tag}))

    return answer


def test_feeds_are_listed_and_removed(claimtrack: Claimtrack) -> None:
    run = claimtrack("watch", "add", "https://A.example/feed", "ftp://b.example", "https://c.example/atom")
    assert run.status == 1
    assert run.err.splitlines() == [
        "watching https://a.example/feed",
        "claimtrack: ftp://b.example: only http and https addresses are fetched",
        "watching https://c.example/atom",
    ]
    assert (
        claimtrack("watch", "add", "https://a.example/feed").err
        == "https://a.example/feed: watched already\n"
    )
    listed = claimtrack("watch", "list").out
    assert "https://a.example/feed" in listed
    assert claimtrack("watch", "remove", "1").err == "no longer watching https://a.example/feed\n"
    assert claimtrack("watch", "remove", "https://c.example/atom").status == 0
    gone = claimtrack("watch", "remove", "https://c.example/atom")
    assert (gone.status, gone.err) == (
        1,
        "claimtrack: https://c.example/atom is not watched; see 'watch list'\n",
    )
    assert claimtrack("watch", "run").err == "no feeds are watched yet; add one with 'watch add URL'\n"


def test_a_run_adds_what_is_new_and_goes_on_after_a_failure(site: Site, claimtrack: Claimtrack) -> None:
    site.routes |= {"/a": feed(1, 2), "/broken": Answer("<rss>", "text/xml"), "/b": feed(3)}
    claimtrack("watch", "add", *(f"{site.origin}/{name}" for name in ("a", "gone", "broken", "b")))
    run = claimtrack("watch", "run", "--allow-private")
    assert run.status == 1
    assert f"claimtrack: {site.origin}/gone: the server answers 404 Not Found\n" in run.err
    assert f"claimtrack: {site.origin}/broken, line 1: the feed is damaged (it breaks off)" in run.err
    assert "\n4 feeds: 3 added, 0 known, 2 failed: " in run.err
    checked = {line.split()[-1]: len(line.split()) for line in claimtrack("watch", "list").out.splitlines()}
    assert checked[f"{site.origin}/a"] > checked[f"{site.origin}/gone"]
    claimtrack("watch", "remove", "2")
    claimtrack("watch", "remove", "3")
    assert claimtrack("watch", "run", "--allow-private").err == "2 feeds: 0 added, 2 known, 0 failed\n"
    site.routes["/b"] = feed(3, 4, tag='"2"')
    run = claimtrack("watch", "run", "--allow-private")
    assert run.status == 0
    assert run.err.startswith("2 feeds: 1 added, 2 known, 0 failed")


def test_private_feeds_stay_private(site: Site, claimtrack: Claimtrack) -> None:
    claimtrack("watch", "add", f"{site.origin}/a")
    run = claimtrack("watch", "run")
    assert run.status == 1
    assert "127.0.0.1 is not on the open internet" in run.err
    assert not site.asked


def test_ctrl_c_keeps_what_was_read(site: Site, claimtrack: Claimtrack) -> None:
    site.routes |= {"/a": feed(1), "/b": lambda _: time.sleep(5)}
    claimtrack("watch", "add", f"{site.origin}/a", f"{site.origin}/b")
    run = interrupted(site, "/b", "watch", "run", "--allow-private")
    assert run.status == 130
    assert "Traceback" not in run.err
    assert "2 feeds: 1 added, 0 known, 0 failed" in run.err
