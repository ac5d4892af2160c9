"""Pictures over HTTP: portraits of the birds and the icon. Browsers keep them, and look now and then for new ones."""

from __future__ import annotations

from functools import lru_cache
from gzip import compress

from django.http import HttpRequest, HttpResponse

from games.domain.personas import BY_KEY
from games.portraits.icons import png
from games.portraits.mark import mark
from games.portraits.moods import MOODS
from games.portraits.portrait import HOST, portrait
from games.portraits.stranger import is_stranger

HEADERS = {
    "Cache-Control": "public, max-age=604800, stale-while-revalidate=31536000",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Vary": "Accept-Encoding",
}


@lru_cache(maxsize=1024)
def drawn(persona: str, mood: str, with_ground: bool) -> tuple[bytes, bytes]:
    """Return a portrait and the same portrait packed by gzip, drawn once a process."""
    return _both(portrait(persona, mood, with_ground=with_ground))


@lru_cache(maxsize=1)
def drawn_mark() -> tuple[bytes, bytes]:
    """Return the mark, plain and packed."""
    return _both(mark())


def portrait_svg(request: HttpRequest, persona: str) -> HttpResponse:
    """Answer with a portrait: `?mood=` one of the moods, `?ground=none` for the bird alone."""
    mood = request.GET.get("mood", "plain")
    if persona != HOST.key and persona not in BY_KEY and not is_stranger(persona):
        return _words("No bird has this name. Look at the cast for those who have one.")
    if mood not in MOODS:
        return _words("No bird has this mood. Ask for one of: " + ", ".join(MOODS) + ".")
    return _picture(request, drawn(persona, mood, request.GET.get("ground") != "none"))


def icon_svg(request: HttpRequest) -> HttpResponse:
    """Answer with the mark, for tabs and home screens."""
    return _picture(request, drawn_mark())


def icon_png(request: HttpRequest, icon: str) -> HttpResponse:
    """Answer with the icon for a home screen, one of ICONS."""
    return HttpResponse(png(icon), content_type="image/png", headers={"Cache-Control": "public, max-age=604800"})


def _both(svg: str) -> tuple[bytes, bytes]:
    return svg.encode(), compress(svg.encode(), mtime=0)


def _picture(request: HttpRequest, bodies: tuple[bytes, bytes]) -> HttpResponse:
    plain, packed = bodies
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(packed, content_type="image/svg+xml", headers=HEADERS | {"Content-Encoding": "gzip"})
    return HttpResponse(plain, content_type="image/svg+xml", headers=HEADERS)


def _words(text: str) -> HttpResponse:
    return HttpResponse(text, status=404, content_type="text/plain; charset=utf-8")
