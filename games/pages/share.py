"""Pictures to send round: of a season that is over, with what everybody may know; and of the game itself."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import resvg_py
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from games.bootstrap import view_sync
from games.portraits.poster import Season, front_poster, season_poster

HEADERS = {"Cache-Control": "public, max-age=3600", "Vary": "Accept-Language, Cookie"}
SVG = HEADERS | {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}


@require_safe
def svg(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Answer with the picture of a season that is over, as SVG."""
    season = season_of(request.household.id, str(game_id))
    if season is None:
        return _not_yet()
    return HttpResponse(season_poster(season), content_type="image/svg+xml", headers=SVG)


@require_safe
def png(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Answer with the picture of a season that is over, as PNG."""
    season = season_of(request.household.id, str(game_id))
    if season is None:
        return _not_yet()
    return HttpResponse(_printed(season), content_type="image/png", headers=HEADERS)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Answer with the poster of the game, for whoever shows a link to it."""
    return HttpResponse(_front(get_language() or "en", _("Everybody is a bird. One leaves every night.")),
                        content_type="image/png", headers=HEADERS)  # fmt: skip


def season_of(household_id: str, game_id: str) -> Season | None:
    """Return what may be told of a season: its winner, and who left in which order; None before it is over.

    Names of people, bios and words are not on it, whoever asks.
    """
    found = view_sync(household_id, game_id)
    view = found["view"] if found else None
    if view is None or view["game"]["status"] != "over" or not view["finale"]:
        return None
    return told_of(view)


def told_of(view: dict[str, Any]) -> Season:
    """Return what a poster tells of the ``view`` of a game that is over."""
    cast = {row["seat"]: row for row in view["cast"]}
    winner = cast[view["finale"]["winner"]]
    return Season(
        title=view["game"]["title"],
        winner=winner["persona"],
        left=tuple(cast[seat]["persona"] for seat in leaving(view)),
        headline=_("%(name)s keeps the perch.") % {"name": winner["name"]},
        order=_("They left in this order"),
    )


def leaving(view: dict[str, Any]) -> list[str]:
    """Return the seats of those who are out, first to leave first: by day, then as the night named them."""
    named = [seat for reveal in view["reveals"] for seat in reveal["out"]]
    place = {seat: index for index, seat in enumerate(named)}
    gone = [row for row in view["cast"] if row["seat"] != view["finale"]["winner"]]
    gone.sort(key=lambda row: (row["out_day"] or 99, place.get(row["seat"], len(place))))
    return [row["seat"] for row in gone]


@lru_cache(maxsize=64)
def _printed(season: Season) -> bytes:
    return _png(season_poster(season))


@lru_cache(maxsize=4)
def _front(language: str, headline: str) -> bytes:
    return _png(front_poster(headline, "Pecking Order"))


def _png(picture: str) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=picture, skip_system_fonts=True))


def _not_yet() -> HttpResponse:
    words = _("There is no picture of this season yet. Ask again when it is over.")
    return HttpResponse(words, status=404, content_type="text/plain; charset=utf-8")
