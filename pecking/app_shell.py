"""What makes the site an app on a phone: manifest, service worker, and the pages for when there is no network."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from games.pages.views import common
from pecking.packing import SHEETS
from pecking.vendor import FONTS, MODULES, PREFIX, parts_of, sheets_of

START = "/mine/"
PAPER, NIGHT = "#f7eedd", "#10201f"
WORKER = "js/worker/worker.js"
OFFLINE_PAGES = ("/offline/", "/offline/room/")
ENTRIES = ("js/app.js", "js/offline.js", "js/offline_room.js", "js/room.js")
PICTURES = ("img/icons.svg",)
LATIN = tuple(font for font in FONTS if "-latin-ext-" not in font)


@require_safe
@cache_control(public=True, max_age=3600)
def manifest(request: HttpRequest) -> HttpResponse:
    """Say how the site looks as an app: its name, its icons, where it begins."""
    icons = [
        {"src": f"/{name}-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for name, purpose in (("icon", "any"), ("icon-maskable", "maskable"))
        for size in (192, 512)
    ]
    drawn = {"src": "/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    shortcut = {"src": "/icon-192.png", "sizes": "192x192", "type": "image/png"}
    said = {
        "id": "/",
        "name": "Pecking Order",
        "short_name": "Pecking Order",
        "description": _("A social game in which everybody is a bird and one leaves every night."),
        "start_url": START,
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "color_scheme_dark": {"background_color": NIGHT, "theme_color": NIGHT},
        "categories": ["games", "social"],
        "icons": [*icons, drawn],
        "shortcuts": [
            {"name": _("My games"), "url": "/mine/", "icons": [shortcut]},
            {"name": _("Settings"), "url": "/settings/", "icons": [shortcut]},
        ],
    }
    return JsonResponse(said, content_type="application/manifest+json")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Serve the service worker for the whole site, with what this release keeps."""
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    return HttpResponse(_worker(), content_type="text/javascript; charset=utf-8", headers=headers)


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Say that there is no network, and which games this browser has kept. The same page for everybody."""
    return render(request, "games/offline.html")


@require_safe
def offline_room(request: HttpRequest) -> HttpResponse:
    """Give a room without its game: the browser paints what it has kept. The same page for everybody."""
    script = parts_of("js/room.js")[-1]
    config = {**common(), "csrf": "", "is_host": False, "urls": {}, "join": None, "script": script}
    return render(request, "games/offline_room.html", {"config": config, "entry": "js/offline_room.js"})


def _worker() -> bytes:
    text = _text()
    shelf = _shelf()
    build = sha256((text + json.dumps(shelf)).encode()).hexdigest()[:16]
    return f"self.SHELF = {json.dumps({'build': build, **shelf})};\n{text}".encode()


def _text() -> str:
    path = finders.find(WORKER)
    if not isinstance(path, str):
        raise FileNotFoundError(f"{WORKER} is not among the static files.")
    return Path(path).read_text(encoding="utf-8")


def _shelf() -> dict[str, Any]:
    """What is kept; nothing where files are served as they are edited, whose names say nothing of their content."""
    if not getattr(staticfiles_storage, "manifest_hash", ""):
        return {"shell": [], "pages": []}
    return {"shell": list(_shell(get_language())), "pages": list(OFFLINE_PAGES)}


@lru_cache(maxsize=8)
def _shell(language: str | None) -> tuple[str, ...]:
    """The files of a release in the language that is spoken now."""
    libraries = () if getattr(staticfiles_storage, "packed", None) else MODULES.values()
    names = [*PICTURES, *(f"{PREFIX}/{path}" for path in (*libraries, *LATIN))]
    code = [url for name in SHEETS for url in sheets_of(name)] + [url for entry in ENTRIES for url in parts_of(entry)]
    return tuple(dict.fromkeys([*code, *(static(name) for name in names)]))
