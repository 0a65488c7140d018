"""Which network addresses a host has, and which of them a stranger's link may lead to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from claimtrack.read.fetch.errors import FetchError, PassingError
from claimtrack.read.fetch.target import Target

Resolver = Callable[[str, int], list[str]]

# RFC 6052: behind this prefix a network's translator (NAT64) puts an IPv4 address.
_TRANSLATED = IPv6Network("64:ff9b::/96")
# Not for the public by the IANA special-purpose registries, though older versions of `ipaddress` call them global.
_SPECIAL_4 = tuple(map(IPv4Network, ("192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4")))
# Of IPv6 only 2000::/3 is handed out; in it Teredo, benchmarks, documentation and 6to4 are set apart.
_PUBLIC_6 = IPv6Network("2000::/3")
_SPECIAL_6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet.

    Private, loopback, link-local, multicast and reserved ones are not, nor those of IPv6 that stand for such an
    IPv4 address (mapped, NAT64). Raises ValueError for what is no IP address.
    """
    found = ip_address(address)
    if isinstance(found, IPv6Address):
        inner = _inner(found)
        if inner is None:
            return found in _PUBLIC_6 and not any(found in network for network in _SPECIAL_6)
        found = inner
    return found.is_global and not found.is_multicast and not any(found in each for each in _SPECIAL_4)


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _TRANSLATED else None


def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of a host, those to try first in front; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def allowed_addresses(
    target: Target, resolver: Resolver, seconds: float, *, allow_private: bool
) -> list[str]:
    """The addresses of the target's host that may be connected to, looked up within `seconds`.

    Raises FetchError where there is none, PassingError where the name service does not answer.
    """
    addresses = _resolved(target, resolver, seconds)
    allowed = [address for address in addresses if allow_private or is_public(address)]
    if not allowed:
        raise FetchError(
            str(target), f"{addresses[0]} is not on the open internet; --allow-private allows such addresses"
        )
    return allowed


def _resolved(target: Target, resolver: Resolver, seconds: float) -> list[str]:
    """Ask in a thread of its own: a name service that stalls can be neither timed out nor interrupted."""
    answer: list[list[str] | Exception] = []

    def ask() -> None:
        try:
            answer.append(resolver(target.host, target.port))
        except (OSError, UnicodeError) as error:
            answer.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if not answer:
        raise PassingError(str(target), "the name service does not answer")
    found = answer[0]
    if isinstance(found, socket.gaierror) and found.errno == socket.EAI_AGAIN:
        raise PassingError(str(target), f"the name service cannot look up {target.host} now")
    if isinstance(found, Exception) or not found:
        raise FetchError(str(target), f"there is no host {target.host}; check the address")
    return found
