"""Small servers on loopback: a canary that nobody may call, and endpoints that behave as they are told."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

#: What a request is answered with: status, headers and body.
Reply = tuple[int, dict[str, str], bytes]


class Server:
    """A server on loopback that notes each request and answers by a function of its path."""

    def __init__(self, reply: Callable[[str], Reply]) -> None:
        self.requests: list[tuple[str, str, bytes]] = []
        noted = self.requests

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                held = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                noted.append((self.command, self.path, held))
                status, headers, body = reply(self.path)
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(ConnectionError):  # who does not want all of it hangs up
                    self.wfile.write(body)

            do_GET = do_POST  # noqa: N815 - http.server calls it so

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def serving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Callable[[str], Reply]], Server]]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    servers: list[Server] = []

    def start(reply: Callable[[str], Reply]) -> Server:
        servers.append(Server(reply))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def canary(serving: Callable[[Callable[[str], Reply]], Server]) -> Server:
    return serving(lambda _: (200, {"Content-Type": "application/sparql-results+json"}, b"{}"))
