"""A web site on this machine for the tests: each path answers what a test says, misbehaving where it should."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

Route: TypeAlias = "Answer | Callable[[Handler], object]"


@dataclass(frozen=True)
class Answer:
    """What a path answers; Content-Length is the truth unless a header says another."""

    body: bytes | str = b""
    kind: str | None = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def redirect(to: str) -> Answer:
    return Answer(status=302, headers={"Location": to})


class Handler(BaseHTTPRequestHandler):
    """Answers a request as its site says; `send` for what is no honest answer."""

    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers.items())))
        route = self.site.routes.get(self.path, Answer(status=404))
        with suppress(OSError):  # the other side may be gone by now
            if isinstance(route, Answer):
                self.answer(route)
            else:
                route(self)

    def answer(self, answer: Answer) -> None:
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        self.send_response(answer.status)
        headers = {"Content-Length": str(len(body)), **answer.headers}
        if answer.kind is not None:
            headers.setdefault("Content-Type", answer.kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def send(self, raw: bytes) -> None:
        self.wfile.write(raw)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it has
        pass


@dataclass
class Site:
    """The site: its address, what each path answers, and what was asked so far."""

    origin: str
    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The paths asked for, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a stalling answer ends with the process

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a refused handshake is what some tests are about."""


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site on a free port of 127.0.0.1 until the block ends."""
    server = _Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    port = server.server_address[1]
    site = Site(f"{'https' if tls else 'http'}://127.0.0.1:{port}", port)
    server.RequestHandlerClass = type("SiteHandler", (Handler,), {"site": site})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
