from __future__ import annotations

import pytest

from claimtrack.read.fetch.addresses import is_public
from claimtrack.read.fetch.errors import FetchError
from claimtrack.read.fetch.target import Target

PUBLIC = ("8.8.8.8", "172.15.0.1", "172.32.0.1", "192.1.2.3", "2606:4700::1111", "2a00:1450::8",
          "::ffff:8.8.8.8", "64:ff9b::808:808")  # fmt: skip
CLOSED = (
    "0.0.0.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.0.9", "169.254.169.254", "172.16.0.1", "192.0.0.9",
    "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "203.0.113.5", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.1.1.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    "64:ff9b:1::808:808", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::", "3fff::1", "5f00::1",
    "fc00::1", "fd12::1", "fe80::1", "fe80::1%1", "fec0::1", "ff02::1",
)  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_open_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", CLOSED)
def test_addresses_that_no_link_may_lead_to(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://daily.example", "https://daily.example/"),
        ("HTTPS://Daily.Example:443/Lake?a=b#top", "https://daily.example/Lake?a=b"),
        ("http://daily.example.:8080/x", "http://daily.example:8080/x"),
        ("http://[2001:DB8::1]:80/x", "http://[2001:db8::1]/x"),
        ("https://münchen.example/straße?q=ä b", "https://xn--mnchen-3ya.example/stra%C3%9Fe?q=%C3%A4%20b"),
        ("https://daily.example/a%20b/%D0%B0", "https://daily.example/a%20b/%D0%B0"),
        ("  https://daily.example/x\n", "https://daily.example/x"),
    ],
)  # fmt: skip
def test_what_is_sent_for_an_address(url: str, sent: str) -> None:
    assert str(Target.parse(url)) == sent


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://daily.example/x", "only http and https addresses are fetched"),
        ("file:///etc/passwd", "only http and https addresses are fetched"),
        ("http://", "not a web address: it names no host"),
        ("http:///path", "not a web address: it names no host"),
        ("http://a b.example/", "not a web address: it names no host"),
        ("http://daily.example:99999/", "not a web address"),
        ("http://daily.example:port/", "not a web address"),
        ("http://[::1/", "not a web address"),
        ("http://kim:secret@daily.example/", "holds a user name or password"),
        ("http://" + "ä" * 300 + ".example/", "not a web address: it names no host"),
    ],
)
def test_what_is_no_address_to_fetch(url: str, problem: str) -> None:
    with pytest.raises(FetchError, match=problem) as raised:
        Target.parse(url)
    assert str(raised.value).startswith(url)


def test_an_address_without_end_is_not_repeated_in_the_message() -> None:
    with pytest.raises(FetchError, match="9,022 characters") as raised:
        Target.parse("https://daily.example/" + "a" * 9000)
    assert len(str(raised.value)) < 200
