"""robots.txt, pauses, repeats, and asking only for what is new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from claimtrack.model import Retrieval
from claimtrack.read.fetch import Fetched, Fetcher
from tests.read.fetch.conftest import QUICK
from tests.site import Answer, Handler, Site, redirect

Fetch = Callable[..., Fetched | None]
Problem = Callable[..., str]
Made = Callable[..., Fetcher]

FORBIDDEN = "the site's robots.txt forbids it; save the page and give its file"


def rules(*lines: str) -> Answer:
    return Answer("\n".join(lines), "text/plain")


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        (rules("User-agent: *", "Disallow: /"), "/lake", False),
        (rules("User-agent: *", "Disallow: /admin"), "/lake", True),
        (rules("User-agent: other", "Disallow: /"), "/lake", True),
        (
            rules("User-agent: *", "Disallow:", "", "User-agent: Claimtrack", "Disallow: /lake"),
            "/lake",
            False,
        ),
        (rules("User-agent: *", "Disallow: /", "Allow: /lake"), "/lake", True),
        (rules("User-agent: *", "Disallow: /*?print"), "/lake?print=1", False),
        (rules("User-agent: *", "Disallow: /*.pdf$"), "/a/b.pdf", False),
        (Answer("\ufeffUser-agent: *\r\nDisallow: /", "text/plain"), "/lake", False),
        (Answer(b"\xff\xfe\x00 nothing that anybody understands"), "/lake", True),
        (redirect("/rules"), "/lake", False),
        (Answer(status=404), "/lake", True),
        (Answer(status=403), "/lake", True),
    ],
)
def test_robots_txt_is_obeyed(
    site: Site, fetch: Fetch, problem: Problem, robots: Answer, path: str, *, allowed: bool
) -> None:
    site.routes |= {"/robots.txt": robots, path: Answer("x"), "/rules": rules("User-agent: *", "Disallow: /")}
    if allowed:
        assert fetch(site.origin + path) is not None
    else:
        assert problem(site.origin + path) == FORBIDDEN
        assert path not in site.paths


@pytest.mark.parametrize(
    ("robots", "told"),
    [
        (Answer(status=503), "the server answers 503 Service Unavailable, when asked for robots.txt"),
        (Answer(b"#" * 600_000), "larger than 0.5 MB, too large for one article"),
        (redirect("/robots.txt"), "the server redirects in a circle"),
    ],
)
def test_rules_that_cannot_be_read_allow_nothing(
    site: Site, problem: Problem, robots: Answer, told: str
) -> None:
    site.routes |= {"/robots.txt": robots, "/lake": Answer("x")}
    assert problem(f"{site.origin}/lake") == told
    assert "/lake" not in site.paths


def test_rules_are_asked_for_once_and_hold_after_a_redirect(site: Site, fetcher: Made) -> None:
    site.routes |= {
        "/robots.txt": rules("User-agent: *", "Disallow: /closed"),
        "/a": Answer("x"),
        "/b": redirect("/closed"),
        "/closed": Answer("x"),
    }
    asking = fetcher()
    asking.fetch(f"{site.origin}/a")
    with pytest.raises(Exception, match=f"leads to {site.origin}/closed: {FORBIDDEN}"):
        asking.fetch(f"{site.origin}/b")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]


def test_between_two_requests_to_a_host_there_is_a_pause(
    site: Site, fetcher: Made, waits: list[float]
) -> None:
    site.routes |= {"/a": Answer("x"), "/b": Answer("x")}
    asking = fetcher(replace(QUICK, pause=2))
    asking.fetch(f"{site.origin}/a")
    assert not waits
    asking.fetch(f"{site.origin}/b")
    assert waits == [pytest.approx(2, abs=0.1)]


@pytest.mark.parametrize(("asked", "waited"), [("3", 3), ("900", 30), ("soon", 0.5)])
def test_a_host_may_ask_for_a_longer_pause(
    site: Site, fetcher: Made, waits: list[float], asked: str, waited: float
) -> None:
    site.routes |= {
        "/robots.txt": rules("User-agent: *", f"Crawl-delay: {asked}", "Disallow: /x"),
        "/a": Answer("x"),
    }
    asking = fetcher(replace(QUICK, pause=0.5, total=100))
    asking.fetch(f"{site.origin}/a")
    asking.fetch(f"{site.origin}/a")
    assert waits == [pytest.approx(waited, abs=0.1)]


def busy(times: int, status: int, **headers: str) -> Callable[[Handler], None]:
    """Too busy so many times, then at your service."""
    left = [times]

    def answer(handler: Handler) -> None:
        left[0] -= 1
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        handler.answer(Answer("x") if left[0] < 0 else Answer(status=status, headers=named))

    return answer


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again_after_longer_and_longer(
    site: Site, fetch: Fetch, waits: list[float], status: int
) -> None:
    site.routes["/"] = busy(2, status)
    assert fetch(site.origin, replace(QUICK, total=60)) is not None
    assert waits == [pytest.approx(2, abs=0.1), pytest.approx(4, abs=0.1)]


def test_what_does_not_pass_is_given_up(site: Site, problem: Problem) -> None:
    site.routes["/"] = busy(9, 503)
    assert problem(site.origin, replace(QUICK, total=60)) == "the server answers 503 Service Unavailable"
    assert len(site.paths) == QUICK.tries


def in_a_while(seconds: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(("retry_after", "waited"), [("7", 7), ("later", 2), ("-3", 2)])
def test_retry_after_is_obeyed(
    site: Site, fetch: Fetch, waits: list[float], retry_after: str, waited: float
) -> None:
    site.routes["/"] = busy(1, 429, Retry_After=retry_after)
    assert fetch(site.origin, replace(QUICK, total=60)) is not None
    assert waits == [pytest.approx(waited, abs=0.1)]


@pytest.mark.parametrize(("seconds", "waited"), [(40, [40]), (-99, [])])
def test_retry_after_as_a_moment(
    site: Site, fetch: Fetch, waits: list[float], seconds: int, waited: list[float]
) -> None:
    site.routes["/"] = busy(1, 503, Retry_After=in_a_while(seconds))
    assert fetch(site.origin, replace(QUICK, total=60)) is not None
    assert waits == [pytest.approx(each, abs=10) for each in waited]


def test_a_host_that_asks_for_too_much_patience_is_left_alone(
    site: Site, fetcher: Made, waits: list[float]
) -> None:
    site.routes |= {"/a": busy(1, 429, Retry_After="3600"), "/b": Answer("x")}
    asking = fetcher(replace(QUICK, total=60))
    with pytest.raises(
        Exception, match="the server answers 429 Too Many Requests and asks to wait 3,600 seconds"
    ):
        asking.fetch(f"{site.origin}/a")
    with pytest.raises(Exception, match="the server asks to wait 3,600 seconds; fetch it again after that"):
        asking.fetch(f"{site.origin}/b")
    assert site.paths == ["/a"]
    assert not waits


def test_only_what_is_new_is_asked_for(site: Site, fetch: Fetch) -> None:
    def answer(handler: Handler) -> None:
        unchanged = handler.headers["If-None-Match"] == '"a1"'
        handler.answer(Answer(status=304) if unchanged else Answer("x", headers={"ETag": '"a1"'}))

    site.routes["/"] = answer
    first = fetch(site.origin)
    assert first is not None
    known = {first.retrieval.url: first.retrieval}
    assert fetch(site.origin, known=known.get) is None
    assert "If-Modified-Since" not in site.asked[-1][1]


def test_the_last_change_is_told_as_the_server_wrote_it(site: Site, fetch: Fetch) -> None:
    site.routes["/a"] = Answer(status=304)
    site.routes["/b"] = redirect("/a")
    url, written = f"{site.origin}/a", "Sat, 08 Mar 2025 01:45:00 GMT"
    known = {url: Retrieval(url, None, written, "2025-03-09T00:00:00+00:00")}
    assert fetch(f"{site.origin}/b", known=known.get) is None
    assert [headers.get("If-Modified-Since") for path, headers in site.asked] == [None, None, written]
