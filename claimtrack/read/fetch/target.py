"""What a web address asks for: host, port and path, each in the form that is sent."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from claimtrack.read.fetch.errors import FetchError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 8_000  # characters: what RFC 9110 asks servers to take at least
# What stays as it is in a path or query: RFC 3986, and escapes that are there already.
_KEPT = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Target:
    """A web address in parts; `host` is in ASCII (IDNA), an IPv6 address without brackets."""

    scheme: str  # http or https
    host: str
    port: int
    path: str  # with the query

    @classmethod
    def parse(cls, url: str) -> Target:
        """The parts of an http or https address; its fragment is left out. Raises FetchError for any other."""
        if len(url) > _LONGEST:
            raise FetchError(url[:80] + "…", f"an address of {len(url):,} characters; no server takes that")
        try:
            parts = urlsplit(url.strip())
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise FetchError(url, "not a web address") from None
        if parts.scheme not in _PORTS:
            raise FetchError(url, "only http and https addresses are fetched")
        if parts.username is not None:
            raise FetchError(url, "holds a user name or password; claimtrack does not log in anywhere")
        query = f"?{quote(parts.query, _KEPT)}" if parts.query else ""
        return cls(
            parts.scheme,
            _ascii(host, url),
            _PORTS[parts.scheme] if port is None else port,
            quote(parts.path, _KEPT) + query if parts.path else f"/{query}",
        )

    def __str__(self) -> str:
        return f"{self.origin}{self.path}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def joined(self, location: str) -> Target:
        """Where a redirect from here leads; raises FetchError where that is no web address."""
        try:
            return Target.parse(urljoin(str(self), location.strip()))
        except ValueError:
            raise FetchError(str(self), "redirects to something that is no web address") from None


def _ascii(host: str, url: str) -> str:
    if host.isascii():
        name = host
    else:
        try:
            name = host.encode("idna").decode("ascii")
        except UnicodeError:
            name = ""
    name = name.rstrip(".")
    if not name or any(character <= " " or character in '<>"\\^`{|}%' for character in name):
        raise FetchError(url, "not a web address: it names no host")
    return name
