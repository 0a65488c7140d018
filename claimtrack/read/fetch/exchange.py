"""One request to one network address and its answer, within limits of time and size."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from http.client import HTTPResponse, RemoteDisconnected
from typing import TYPE_CHECKING, Any, Self

import certifi
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    InvalidChunkLength,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from claimtrack.read.fetch.coding import CodingError, decoded
from claimtrack.read.fetch.errors import FetchError, PassingError
from claimtrack.read.fetch.target import Target

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

_OK = 200
_PIECE = 65_536  # bytes read at once
_MOMENT = 0.3  # seconds for a server to close a connection that it was asked to close


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much: seconds, bytes, and counts."""

    connect: float = 10  # to reach the server
    read: float = 20  # until the next bytes come
    total: float = 120  # an address with all its redirects, repeats and waiting
    pause: float = 1  # between two requests to one host
    size: int = 50_000_000  # bytes, after decompression
    redirects: int = 10
    tries: int = 3


class Deadline:
    """A moment by which all must be over."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds until then, 0 where it has passed."""
        return max(0.0, self._end - time.monotonic())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; the names of `headers` are in lower case, `data` is decompressed."""

    status: int
    reason: str
    headers: Mapping[str, str]
    data: bytes


def exchange(
    target: Target, address: str, headers: Mapping[str, str], limits: Limits, deadline: Deadline
) -> Answer:
    """Send a GET request for `target` to exactly `address` and read the answer.

    TLS verifies the name of the host, whatever the address. No proxy of the environment is used: it would look
    up the name anew. The body is read only of an answer with status 200. Raises PassingError for what another try
    may mend, FetchError for the rest.
    """
    with _Guard(deadline.left) as guard:
        try:
            answer = _answer(target, address, headers, limits, guard)
        except FetchError:
            if not guard.expired:
                raise
        except (HTTPError, OSError, ValueError) as error:
            if not guard.expired:
                raise _told(error, target, limits) from error
    if guard.expired:  # what ended then may look like the end of the answer
        raise FetchError(str(target), f"not done after {deadline.seconds:g} seconds")
    return answer


def _answer(
    target: Target, address: str, headers: Mapping[str, str], limits: Limits, guard: _Guard
) -> Answer:
    with _pool(target, address, limits, guard) as pool:
        response = pool.urlopen(
            "GET",
            target.path,
            headers={**headers, "Host": target.authority, "Connection": "close"},
            redirect=False,
            retries=False,
            preload_content=False,
        )
        try:
            data = _body(response, target, limits, guard) if response.status == _OK else b""
        finally:
            response.close()
    reason = " ".join((response.reason or "").split())[:80]
    received = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status, reason, received, data)


class _Guard:
    """Shuts a connection down once its time is over, wherever it is: a server may send a byte now and then for ever.

    `overlong` tells whether the server sent more than it said.
    """

    def __init__(self, seconds: float) -> None:
        self.expired = False
        self.overlong = False
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for each in self._sockets:
                each.close()
            self._sockets.clear()

    def watch(self, connected: socket.socket) -> None:
        """Count a connection in; TLS takes its socket over, a second handle on it remains."""
        with self._lock:
            self._sockets.append(connected.dup())
        if self.expired:
            self._shut()

    def _expire(self) -> None:
        self.expired = True
        self._shut()

    def _shut(self) -> None:
        with self._lock:
            for each in self._sockets:
                try:
                    each.shutdown(socket.SHUT_RDWR)
                except OSError:  # it ended by itself
                    continue


class _Measured(HTTPResponse):
    """An answer that tells a guard whether more comes than the length it gave."""

    def __init__(self, connected: socket.socket, *args: Any, guard: _Guard, **options: Any) -> None:
        super().__init__(connected, *args, **options)
        self._connected, self._guard = connected, guard

    def _close_conn(self) -> None:
        """What the library does as soon as the last byte is read."""
        if self.status == _OK and self.length == 0 and not self.chunked:
            with suppress(OSError, ValueError):
                self._connected.settimeout(_MOMENT)
                self._guard.overlong = bool(self.fp.peek(1))
        super()._close_conn()  # type: ignore[misc]


class _Watched:
    """A connection that a guard watches from its first byte."""

    def __init__(self, *args: Any, guard: _Guard, **options: Any) -> None:
        self._guard = guard
        super().__init__(*args, **options)
        self.response_class: Any = partial(_Measured, guard=guard)

    def _new_conn(self) -> socket.socket:
        connected: socket.socket = super()._new_conn()  # type: ignore[misc]
        self._guard.watch(connected)
        return connected


class _Plain(_Watched, HTTPConnection):
    pass


class _Secure(_Watched, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


def _pool(target: Target, address: str, limits: Limits, guard: _Guard) -> HTTPConnectionPool:
    options: dict[str, Any] = {"timeout": Timeout(connect=limits.connect, read=limits.read), "guard": guard}
    if target.scheme == "http":
        return _PlainPool(address, target.port, **options)
    return _SecurePool(
        address,
        target.port,
        ssl_context=_trust(),
        server_hostname=target.host,
        **options,
    )


@cache
def _trust() -> ssl.SSLContext:
    """Whom TLS trusts: the system's authorities, and Mozilla's where the system has none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _body(response: BaseHTTPResponse, target: Target, limits: Limits, guard: _Guard) -> bytes:
    """What the server sends, all of it; never more than the limit is held, however small it is compressed."""
    data = bytearray()
    pieces = response.stream(_PIECE, decode_content=False)
    try:
        for piece in decoded(pieces, response.headers.get("Content-Encoding", "")):
            data += piece
            if len(data) > limits.size:
                raise FetchError(
                    str(target), f"larger than {limits.size / 10**6:g} MB, too large for one article"
                )
    except CodingError as error:
        raise FetchError(str(target), str(error)) from error
    except (ProtocolError, InvalidChunkLength) as error:
        raise PassingError(str(target), "the answer broke off") from error
    if guard.overlong:
        raise FetchError(str(target), "the answer is longer than it says; save the page and give its file")
    return bytes(data)


def _told(error: Exception, target: Target, limits: Limits) -> FetchError:
    """What went wrong, in words; the narrower kinds of error stand first."""
    cause = error.args[-1] if isinstance(error, ProtocolError) and error.args else None
    passing = {
        NewConnectionError: f"cannot be reached: {_reason(error)}",
        ConnectTimeoutError: f"cannot be reached within {limits.connect:g} seconds",
        ReadTimeoutError: f"sent nothing for {limits.read:g} seconds",
    }
    for kind, reason in passing.items():
        if isinstance(error, kind):
            return PassingError(str(target), reason)
    if isinstance(error, SSLError):
        return FetchError(str(target), f"no secure connection: {_reason(error)}")
    if isinstance(cause, (RemoteDisconnected, OSError)):
        return PassingError(str(target), "the answer broke off")
    if isinstance(error, OSError):
        return PassingError(str(target), f"cannot be reached: {_reason(error)}")
    return FetchError(str(target), "what answers there is no web server")


def _reason(error: Exception) -> str:
    """The innermost reason that a library gives, in one line."""
    inner: BaseException = error
    while (deeper := inner.__cause__ or inner.__context__) is not None:
        inner = deeper
    text = getattr(inner, "verify_message", None) or getattr(inner, "strerror", None) or str(inner)
    return " ".join(str(text).split())[:120].lower()
