"""No link leads into the user's own network, whatever names, redirects and name servers say."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, repeat
from typing import Any

import pytest
import urllib3.connection

from claimtrack.read.fetch import Fetched, Fetcher
from tests.read.fetch.conftest import QUICK
from tests.site import Answer, Site, redirect

PUBLIC = "8.8.8.8"

Fetch = Callable[..., Fetched]
Problem = Callable[..., str]


@pytest.fixture
def connected(site: Site, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which addresses were connected to; all of them are answered by the site on this machine."""
    addresses: list[str] = []

    def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        addresses.append(address[0])
        return socket.create_connection(("127.0.0.1", site.port))

    monkeypatch.setattr(urllib3.connection.connection, "create_connection", connect)
    return addresses


def answering(*addresses: str) -> Callable[[str, int], list[str]]:
    """A name server that gives these addresses one after the other, the last one again and again."""
    answers: Iterator[str] = chain(addresses, repeat(addresses[-1]))
    return lambda *_: [next(answers)]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0", "10.0.0.1"],
)  # fmt: skip
def test_a_private_address_in_any_writing(host: str, connected: list[str], problem: Problem) -> None:
    told = problem(f"http://{host}/", allow_private=False)
    assert told.endswith(" is not on the open internet; --allow-private allows such addresses")
    assert not connected


def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, connected: list[str], fetch: Fetch
) -> None:
    site.routes["/"] = Answer("x")
    assert fetch("http://daily.example/", allow_private=False, resolver=answering(PUBLIC)).data == b"x"
    assert connected == [PUBLIC, PUBLIC]
    assert [headers["Host"] for _, headers in site.asked] == ["daily.example", "daily.example"]


@pytest.mark.parametrize("lookups", [1, 2])
def test_a_name_that_changes_its_address_between_look_ups(
    site: Site, connected: list[str], fetcher: Callable[..., Fetcher], lookups: int
) -> None:
    site.routes["/"] = Answer("x")
    names = answering(*[PUBLIC] * lookups, "127.0.0.1")
    asking = fetcher(allow_private=False, resolver=names)
    problems = []
    for _ in range(2):
        try:
            asking.fetch("http://daily.example/")
        except Exception as error:  # noqa: BLE001 - what it says is looked at
            problems.append(str(error))
    assert set(problems) == {
        "http://daily.example/: 127.0.0.1 is not on the open internet; --allow-private allows such addresses"
    }
    assert set(connected) <= {PUBLIC}


@pytest.mark.parametrize("to", ["http://127.0.0.1/admin", "//localhost/admin", "http://[::1]/admin"])
def test_a_redirect_to_this_machine(site: Site, connected: list[str], problem: Problem, to: str) -> None:
    site.routes |= {"/": redirect(to), "/admin": Answer("secret")}

    def names(host: str, _: int) -> list[str]:
        return [PUBLIC] if host == "daily.example" else [host.replace("localhost", "127.0.0.1")]

    told = problem("http://daily.example/", allow_private=False, resolver=names)
    assert told.startswith("leads to http://")
    assert told.endswith(" is not on the open internet; --allow-private allows such addresses")
    assert site.paths == ["/"]
    assert set(connected) == {PUBLIC}


def test_of_several_addresses_only_the_public_ones_are_used(
    site: Site, connected: list[str], fetch: Fetch
) -> None:
    site.routes["/"] = Answer("x")
    fetch("http://daily.example/", allow_private=False, resolver=lambda *_: ["10.0.0.1", PUBLIC, "::1"])
    assert set(connected) == {PUBLIC}


def test_a_host_is_found_at_its_other_address(site: Site, fetch: Fetch) -> None:
    site.routes["/"] = Answer("x")
    names = lambda *_: ["127.0.0.2", "127.0.0.1"]  # noqa: E731 - short
    assert fetch(f"http://daily.example:{site.port}/", resolver=names).data == b"x"


def test_a_name_server_that_stalls(problem: Problem) -> None:
    start = time.monotonic()
    limits = replace(QUICK, connect=0.2, tries=1)
    told = problem("http://daily.example/", limits, resolver=lambda *_: time.sleep(5))
    assert told == "the name service does not answer"
    assert time.monotonic() - start < 2


def unknown(*_: object) -> list[str]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def unsure(*_: object) -> list[str]:
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


@pytest.mark.parametrize(
    ("resolver", "told"),
    [
        (unknown, "there is no host daily.example; check the address"),
        (unsure, "the name service cannot look up daily.example now"),
    ],
)
def test_a_name_that_has_no_address(problem: Problem, resolver: object, told: str) -> None:
    assert problem("http://daily.example/", resolver=resolver) == told
