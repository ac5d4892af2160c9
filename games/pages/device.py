"""What this browser holds without any account: keys of seats, and in which households it was given them."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from games.pages.access import DAY_SECONDS, KEY, KEYS_TRIED, SEAT_DAYS, cookie_for, seat_cookie

COOPS_COOKIE = "coops"
COOPS_KEPT = 20


@dataclass(frozen=True, slots=True)
class CarriedSeat:
    """The key of a seat, and where its game is."""

    slug: str
    game: str
    key: str


def keep_seat_key(request: HttpRequest, response: HttpResponse, game_id: str, key: str) -> None:
    """Let the browser hold a seat's key where scripts cannot read it."""
    keep_seats(request, response, [CarriedSeat(request.household.slug, game_id, key)])


def keep_seats(request: HttpRequest, response: HttpResponse, seats: list[CarriedSeat]) -> None:
    """The same for several, of whatever household."""
    for seat in seats:
        response.set_cookie(seat_cookie(seat.game), seat.key, **cookie_for(SEAT_DAYS))
    known = list(dict.fromkeys([*(seat.slug for seat in seats), *coops_of(request)]))[:COOPS_KEPT]
    response.set_signed_cookie(COOPS_COOKIE, ".".join(known), salt=COOPS_COOKIE, **cookie_for(SEAT_DAYS))


def coops_of(request: HttpRequest) -> list[str]:
    """Return the slugs of the households in which this browser was given a key, the latest first."""
    try:
        told = request.get_signed_cookie(COOPS_COOKIE, salt=COOPS_COOKIE, max_age=SEAT_DAYS * DAY_SECONDS)
    except (KeyError, BadSignature):
        return []
    return [slug for slug in told.split(".") if slug]


def keys_of(request: HttpRequest) -> list[str]:
    """Return every key of a seat that this browser holds."""
    found = [key for name, key in request.COOKIES.items() if name.startswith("seat_") and KEY.fullmatch(key)]
    return found[: KEYS_TRIED * 2]
