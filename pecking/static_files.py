"""Static files without a proxy: the collected ones, from memory, by names that carry a hash and so never change.

With DEBUG on the files are found where they are edited instead.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles.handlers import ASGIStaticFilesHandler

Application = Callable[[dict[str, Any], Any, Any], Awaitable[None]]
HASHED = re.compile(r"(\.[0-9a-f]{12}|-[A-Z0-9]{8})\.[^./]+$")
FOR_EVER = b"public, max-age=31536000, immutable"
ASK_AGAIN = b"no-cache"
SMALL = 1_024
TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
mimetypes.add_type("text/javascript", ".mjs")
mimetypes.add_type("font/woff2", ".woff2")


@dataclass(frozen=True, slots=True)
class Held:
    """A file in memory: the plain bytes, the compressed ones if they are worth it, and its headers."""

    plain: bytes
    packed: bytes | None
    headers: tuple[tuple[bytes, bytes], ...]


class CollectedFiles:
    """Answers what lies below STATIC_URL, and hands every other request on."""

    def __init__(self, pages: Application, root: Path, prefix: str) -> None:
        self.pages = pages
        self.root = root
        self.prefix = prefix
        self._held: dict[str, Held | None] = {}

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Answer one request."""
        path: str = scope["path"]
        if not path.startswith(self.prefix):
            await self.pages(scope, receive, send)
            return
        held = self._find(path.removeprefix(self.prefix))
        if held is None:
            await _answer(send, 404, [(b"content-type", b"text/plain")], b"There is no such file.\n")
        elif scope["method"] not in ("GET", "HEAD"):
            await _answer(send, 405, [(b"allow", b"GET, HEAD")], b"")
        else:
            asked = dict(scope["headers"]).get(b"accept-encoding", b"")
            packed = held.packed if b"gzip" in asked else None
            body = held.plain if packed is None else packed
            extra = [(b"content-encoding", b"gzip")] if packed is not None else []
            extra.append((b"content-length", str(len(body)).encode()))
            await _answer(send, 200, [*held.headers, *extra], body if scope["method"] == "GET" else b"")

    def _find(self, name: str) -> Held | None:
        if name not in self._held:
            file = (self.root / name).resolve()
            inside = file.is_relative_to(self.root) and file.is_file()
            if not inside:
                return None  # not kept: names that lead nowhere are without number
            self._held[name] = _hold(file)
        return self._held[name]


def with_static_files(pages: Application) -> Application:
    """Return the application with static files before it."""
    if settings.DEBUG:
        handler: Application = ASGIStaticFilesHandler(pages)  # type: ignore[arg-type]  # any application will do
        return handler
    prefix = urlsplit(settings.STATIC_URL).path
    return CollectedFiles(pages, Path(settings.STATIC_ROOT).resolve(), prefix)


def _hold(file: Path) -> Held:
    plain = file.read_bytes()
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    packs = kind.startswith(TEXT) and len(plain) > SMALL
    headers = [
        (b"content-type", (f"{kind}; charset=utf-8" if kind.startswith("text/") else kind).encode()),
        (b"cache-control", FOR_EVER if HASHED.search(file.name) else ASK_AGAIN),
        (b"last-modified", formatdate(file.stat().st_mtime, usegmt=True).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"vary", b"Accept-Encoding"),
    ]
    return Held(plain, gzip.compress(plain, 9, mtime=0) if packs else None, tuple(headers))


async def _answer(send: Any, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
