"""A push service, and a webhook, on this machine: it takes what is posted, and opens it with a browser's keys."""

from __future__ import annotations

import json
import os
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

KEY = "Zm9yIHRlc3RzIG9ubHksIGl0IHNpZ25zIG5vdGhpbmc"
"""A site's private key, for tests only."""


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Browser:
    """One browser's subscription: where it is reached, and the keys that open what comes."""

    endpoint: str
    private: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def keys(self) -> dict[str, str]:
        """What the browser tells the site."""
        point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": self.endpoint, "p256dh": _text(point), "auth": _text(self.secret)}

    def read(self, body: bytes) -> dict[str, Any]:
        """Open a message as the browser does."""
        opened = http_ece.decrypt(body, private_key=self.private, auth_secret=self.secret, version="aes128gcm")
        found: dict[str, Any] = json.loads(opened)
        return found


@dataclass(frozen=True)
class Post:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class PushService:
    """What came, by path. ``answers`` says with which status each path answers; 201 unless it is named."""

    address: str
    posts: list[Post] = field(default_factory=list)
    answers: dict[str, int] = field(default_factory=dict)

    def browser(self, name: str) -> Browser:
        """A browser that is reached here."""
        return Browser(f"{self.address}/{name}")

    def told(self, browser: Browser) -> list[dict[str, Any]]:
        """What came for a browser and was taken, opened; every message is signed by the site."""
        path = browser.endpoint.removeprefix(self.address)
        taken = [post for post in self.posts if post.path == path and self.answers.get(path, 201) == 201]
        assert all(Vapid02.verify(post.headers["authorization"]) for post in taken)
        return [browser.read(post.body) for post in taken]


@contextmanager
def listening() -> Iterator[PushService]:
    """Serve until the test is over."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            service.posts.append(Post(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(service.answers.get(self.path, 201))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *words: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = PushService(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
