"""How pages look on somebody's device: text size, motion, sound. A cookie says it, so that no page flashes."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

COOKIE = "look"
YEAR_SECONDS = 365 * 24 * 60 * 60
TEXTS = ("normal", "large", "larger")
MOTIONS = ("system", "less")


@dataclass(frozen=True, slots=True)
class Look:
    """What was chosen; anything unknown is the plain choice."""

    text: str = "normal"
    motion: str = "system"
    sound: bool = False

    @classmethod
    def read(cls, kept: str) -> Look:
        """Return the look that a cookie says."""
        text, motion, sound = (*kept.split("."), "", "", "")[:3]
        return cls(text if text in TEXTS else "normal", motion if motion in MOTIONS else "system", sound == "on")

    def write(self) -> str:
        """Return what the cookie says."""
        return f"{self.text}.{self.motion}.{'on' if self.sound else 'off'}"


def look_of(request: HttpRequest) -> Look:
    """Return the look of this browser."""
    return Look.read(request.COOKIES.get(COOKIE, ""))


def keep_look(response: HttpResponse, look: Look) -> None:
    """Let the browser keep a look; scripts may read it, for pages that come from no server."""
    response.set_cookie(
        COOKIE, look.write(), max_age=YEAR_SECONDS, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )


def attributes(request: HttpRequest) -> dict[str, SafeString]:
    """Context for every template: ``look_attributes`` of the root element."""
    look = look_of(request)
    chosen = [("text", look.text, "normal"), ("motion", look.motion, "system")]
    pairs = ((name, value) for name, value, plain in chosen if value != plain)
    return {"look_attributes": format_html_join("", ' data-{}="{}"', pairs)}
