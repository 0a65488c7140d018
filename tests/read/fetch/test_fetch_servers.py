"""Servers that answer, stall, lie, and send garbage."""

from __future__ import annotations

import gzip
import socket
import ssl
import time
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest
import trustme

from claimtrack.read.fetch import Fetched, exchange
from tests.read.fetch.conftest import QUICK
from tests.site import Answer, Handler, Site, redirect, serving

Fetch = Callable[..., Fetched]
Problem = Callable[..., str]

TEXT = "".join(f"Line {number} of the text.\n" for number in range(9_000)).encode()


def test_a_page_comes_with_what_its_server_says_of_it(site: Site, fetch: Fetch) -> None:
    headers = {"ETag": '"a1"', "Last-Modified": "Sat, 08 Mar 2025 01:45:00 GMT"}
    site.routes["/lake?id=7"] = Answer("Ü", "Text/HTML; Charset=ISO-8859-1", headers=headers)
    fetched = fetch(f"{site.origin}/lake?id=7#top")
    assert (fetched.data, fetched.media_type, fetched.charset) == ("Ü".encode(), "text/html", "iso-8859-1")
    known = fetched.retrieval
    assert (known.url, known.etag, known.last_modified) == (
        f"{site.origin}/lake?id=7",
        '"a1"',
        headers["Last-Modified"],
    )
    assert known.at.endswith("+00:00")


def test_the_server_learns_who_asks(site: Site, fetch: Fetch) -> None:
    site.routes["/"] = Answer("x")
    fetch(site.origin)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/"]
    headers = site.asked[1][1]
    assert headers["User-Agent"].startswith("claimtrack/0.")
    assert headers["Host"] == f"127.0.0.1:{site.port}"
    assert "Cookie" not in headers


@pytest.mark.parametrize(
    ("compressed", "coding"),
    [
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:]), "X-GZIP"),
        (gzip.compress(TEXT) + b"and what a server forgot", "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (zlib.compress(TEXT)[2:-4], "deflate"),
        (gzip.compress(zlib.compress(TEXT)), "deflate, gzip"),
        (TEXT, "identity"),
        (b"", "gzip"),
    ],
    ids=["gzip", "two members", "more", "zlib", "raw", "both", "none", "empty"],
)
def test_compressed_answers(site: Site, fetch: Fetch, compressed: bytes, coding: str) -> None:
    site.routes["/"] = Answer(compressed, headers={"Content-Encoding": coding})
    assert fetch(site.origin).data == (TEXT if compressed else b"")


def test_no_proxy_of_the_environment_is_asked(
    site: Site, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    site.routes["/"] = Answer("x")
    assert fetch(site.origin).data == b"x"


def test_redirects_are_followed_to_the_final_address(site: Site, fetch: Fetch) -> None:
    site.routes |= {"/a": redirect("/b?x=1"), "/b?x=1": redirect(f"{site.origin}/c"), "/c": Answer("x")}
    assert fetch(f"{site.origin}/a").retrieval.url == f"{site.origin}/c"


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("/a", "the server redirects in a circle"),
        ("ftp://127.0.0.1/x", "leads to ftp://127.0.0.1/x: only http and https addresses are fetched"),
        ("file:///etc/passwd", "leads to file:///etc/passwd: only http and https addresses are fetched"),
        ("http://[::1", "redirects to something that is no web address"),
        ("http://kim:pass@127.0.0.1/", "leads to http://kim:pass@127.0.0.1/: holds a user name or password"),
    ],
)
def test_redirects_that_lead_nowhere(site: Site, problem: Problem, to: str, told: str) -> None:
    site.routes["/a"] = redirect(to)
    assert problem(f"{site.origin}/a").startswith(told)


def test_redirects_without_end(site: Site, problem: Problem) -> None:
    site.routes |= {f"/{n}": redirect(f"/{n + 1}") for n in range(50)}
    assert problem(f"{site.origin}/0") == "the server redirects more than 10 times"
    assert len(site.paths) == 11


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(status=404), "the server answers 404 Not Found"),
        (Answer(status=403), "the server answers 403 Forbidden"),
        (Answer(status=204), "the server answers 204 No Content"),
        (Answer(status=304), "the server answers 304 Not Modified"),
        (Answer(status=302), "the server answers 302 Found"),
    ],
)
def test_answers_that_are_no_page(site: Site, problem: Problem, answer: Answer, told: str) -> None:
    site.routes["/"] = answer
    assert problem(site.origin) == told


def test_a_server_that_stalls(site: Site, problem: Problem) -> None:
    site.routes["/"] = lambda _: time.sleep(1.5)
    assert problem(site.origin, replace(QUICK, tries=1, read=0.2)) == "sent nothing for 0.2 seconds"


def drip(raw: bytes) -> Callable[[Handler], None]:
    """Send `raw`, then a byte now and then, each in time."""

    def send(handler: Handler) -> None:
        handler.send(raw)
        for _ in range(100):
            handler.send(b"a")
            time.sleep(0.05)

    return send


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX: ",
        b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1",
    ],
    ids=["status", "header", "body", "endless", "chunk"],
)
def test_a_slow_drip_ends_at_the_deadline(site: Site, problem: Problem, begun: bytes) -> None:
    site.routes["/"] = drip(begun)
    start = time.monotonic()
    assert problem(site.origin, replace(QUICK, total=0.4)) == "not done after 0.4 seconds"
    assert time.monotonic() - start < 1.5


def test_a_secure_connection_that_never_comes_about_ends_at_the_deadline(problem: Problem) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        url = f"https://127.0.0.1:{listening.getsockname()[1]}/"
        assert problem(url, replace(QUICK, total=0.3)) == "not done after 0.3 seconds"


def test_a_length_that_is_more_than_comes(site: Site, problem: Problem) -> None:
    site.routes["/"] = Answer("half", headers={"Content-Length": "4000"})
    assert problem(site.origin) == "the answer broke off"
    assert len(site.paths) == QUICK.tries


@pytest.mark.parametrize("length", ["3", "0"])
def test_a_length_that_is_less_than_comes(site: Site, problem: Problem, length: str) -> None:
    site.routes["/"] = Answer("all of it", headers={"Content-Length": length})
    assert problem(site.origin) == "the answer is longer than it says; save the page and give its file"


def test_a_server_that_leaves_the_connection_open_is_not_waited_for(site: Site, fetch: Fetch) -> None:
    def answer(handler: Handler) -> None:
        handler.send(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nall")
        time.sleep(3)

    site.routes["/"] = answer
    began = time.monotonic()
    assert fetch(site.origin).data == b"all"
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    "sent",
    [b"5\r\nhello\r\n", b"9\r\nhello", b"5\r\nhello\r\nzz\r\nhello\r\n0\r\n\r\n"],
    ids=["no end", "in a chunk", "no chunk"],
)
def test_chunks_that_break_off(site: Site, problem: Problem, sent: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    site.routes["/"] = lambda handler: handler.send(head + sent)
    assert problem(site.origin) == "the answer broke off"


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\xff garbage\r\n\r\n",
        b"HTTP/1.1 2000000 What\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
    ],
    ids=["noise", "status", "headers", "long header", "chunks", "ssh"],
)  # fmt: skip
def test_garbage_is_no_web_server(site: Site, problem: Problem, raw: bytes) -> None:
    site.routes["/"] = lambda handler: handler.send(raw)
    assert problem(site.origin) in {"what answers there is no web server", "the answer broke off"}


def test_a_connection_that_closes_is_tried_again(site: Site, fetch: Fetch, waits: list[float]) -> None:
    def answer(handler: Handler) -> None:
        if len(site.paths) > 1:
            handler.answer(Answer("x"))

    site.routes["/"] = answer
    assert fetch(site.origin).data == b"x"
    assert waits == [pytest.approx(2, abs=0.1)]


def test_nobody_listens(problem: Problem) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]
    assert (
        problem(f"http://127.0.0.1:{port}/", replace(QUICK, tries=1))
        == "cannot be reached: connection refused"
    )


def test_too_large_is_not_held(site: Site, problem: Problem) -> None:
    site.routes["/"] = Answer(b"x" * 3_000_000)
    assert (
        problem(site.origin, replace(QUICK, size=1_000_000)) == "larger than 1 MB, too large for one article"
    )


@pytest.mark.parametrize("rounds", [1, 2])
def test_a_bomb_is_never_unpacked_whole(site: Site, problem: Problem, rounds: int) -> None:
    packed = b"\0" * 200_000_000
    for _ in range(rounds):
        packed = gzip.compress(packed, 6)
    site.routes["/"] = Answer(packed, headers={"Content-Encoding": ", ".join(["gzip"] * rounds)})
    del packed
    tracemalloc.start()
    try:
        told = problem(site.origin, replace(QUICK, size=2_000_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert told == "larger than 2 MB, too large for one article"
    assert peak < 20_000_000


@pytest.mark.parametrize(
    ("body", "coding", "told"),
    [
        (b"no gzip at all", "gzip", "the answer's compression is damaged"),
        (b"no deflate at all", "deflate", "the answer's compression is damaged"),
        (gzip.compress(TEXT)[:-9], "gzip", "the answer broke off"),
        (zlib.compress(TEXT)[:-9], "deflate", "the answer broke off"),
        (TEXT, "br", "the answer is compressed as 'br', which was not asked for"),
        (TEXT, "gzip, gzip, gzip, gzip", "the answer is compressed again and again"),
    ],
)
def test_compression_that_is_none(site: Site, problem: Problem, body: bytes, coding: str, told: str) -> None:
    site.routes["/"] = Answer(body, headers={"Content-Encoding": coding})
    assert problem(site.origin) == told


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def secure(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program trusts the tests' authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    monkeypatch.setattr(exchange, "_trust", lambda: context)


@pytest.mark.usefixtures("trusted")
def test_tls_verifies_the_name_at_the_address_that_was_checked(authority: trustme.CA, fetch: Fetch) -> None:
    with serving(secure(authority, "daily.example")) as site:
        site.routes["/"] = Answer("x")
        fetched = fetch(f"https://daily.example:{site.port}/", resolver=lambda *_: ["127.0.0.1"])
        assert fetched.data == b"x"
        assert site.asked[-1][1]["Host"] == f"daily.example:{site.port}"


@pytest.mark.usefixtures("trusted")
def test_tls_refuses_another_name(authority: trustme.CA, problem: Problem) -> None:
    with serving(secure(authority, "evil.example")) as site:
        told = problem(f"https://daily.example:{site.port}/", resolver=lambda *_: ["127.0.0.1"])
        assert told.startswith("no secure connection: hostname mismatch")
        assert not site.asked


def test_tls_refuses_an_authority_nobody_knows(authority: trustme.CA, problem: Problem) -> None:
    with serving(secure(authority, "127.0.0.1")) as site:
        told = problem(site.origin)
        assert told.startswith("no secure connection: unable to get local issuer certificate")
        assert not site.asked
