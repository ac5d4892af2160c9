"""Who is asking: the host of a household, a guest on the way to a seat, the holder of a seat's key."""

from __future__ import annotations

import hashlib
import ipaddress
import re
import secrets
import uuid

from django.conf import settings
from django.core.cache import cache
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from games.pages.listing import seat_of
from tenants.models import Membership

GUEST_COOKIE = "guest"
GUEST_DAYS = 30
SEAT_DAYS = 60
DAY_SECONDS = 24 * 60 * 60
KEYS_TRIED = 30
KEY = re.compile(r"[A-Za-z0-9_-]{20,128}")


def fresh_id() -> str:
    """Return a random identifier."""
    return str(uuid.UUID(bytes=secrets.token_bytes(16), version=4))


def is_host(request: HttpRequest) -> bool:
    """Whether the signed-in account hosts the household of the path."""
    if not request.user.is_authenticated:
        return False
    return Membership.objects.filter(
        account_id=request.user.pk, household_id=request.household.id, role=Membership.Role.HOST
    ).exists()


def guest_of(request: HttpRequest) -> str | None:
    """Return the guest that this browser is, if it has been one before."""
    try:
        return request.get_signed_cookie(GUEST_COOKIE, salt="guest", max_age=GUEST_DAYS * DAY_SECONDS)
    except (KeyError, BadSignature):
        return None


def keep_guest(response: HttpResponse, guest: str) -> None:
    """Let the browser remember which guest it is."""
    response.set_signed_cookie(GUEST_COOKIE, guest, salt="guest", **_cookie(GUEST_DAYS))


def seat_cookie(game_id: str) -> str:
    """Return the name of the cookie that holds the key of a seat in this game."""
    return f"seat_{game_id[:8]}"


def seat_key(request: HttpRequest, game_id: str) -> str | None:
    """Return the key of a seat in this game, if the browser sent one that can be one."""
    key = request.COOKIES.get(seat_cookie(game_id), "")
    return key if KEY.fullmatch(key) else None


def keep_seat_key(response: HttpResponse, game_id: str, key: str) -> None:
    """Let the browser hold a seat's key where scripts cannot read it."""
    response.set_cookie(seat_cookie(game_id), key, **_cookie(SEAT_DAYS))


def carried_key(request: HttpRequest, game_id: str) -> str | None:
    """Return the key of a seat in this game that the browser holds for another one: a final takes its heats' keys."""
    names = [name for name in request.COOKIES if name.startswith("seat_") and name != seat_cookie(game_id)]
    for key in (request.COOKIES[name] for name in names[:KEYS_TRIED]):
        if KEY.fullmatch(key) and seat_of(request.household.id, game_id, credential_of(key)):
            return key
    return None


def credential_of(key: str) -> str:
    """Return what the game may know of a key: its SHA-256, in hex."""
    return hashlib.sha256(key.encode()).hexdigest()


def holder_tag(key: str | None) -> str:
    """Return a short tag that tells two holders apart in one browser's own storage; "" for a spectator."""
    return salted_hmac("holder", key).hexdigest()[:12] if key else ""


def too_many(request: HttpRequest, what: str, limit: int, seconds: int) -> bool:
    """Count one more request from this address; True when there were more than ``limit`` in the last window."""
    name = f"{what}:{_network(_address(request))}"
    cache.add(name, 0, seconds)
    try:
        return cache.incr(name) > limit
    except ValueError:
        return False


def _address(request: HttpRequest) -> str:
    """Where the request came from. With HTTPS there is a proxy in front, and the last address that it added counts."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.HTTPS else ""
    return forwarded.rsplit(",", 1)[-1].strip() or request.META.get("REMOTE_ADDR", "")


def _network(address: str) -> str:
    """The address, or for IPv6 the network of 64 bits that one line usually has."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network((parsed, 64), strict=False)) if parsed.version == 6 else str(parsed)


def _cookie(days: int) -> dict[str, object]:
    return {
        "max_age": days * DAY_SECONDS,
        "httponly": True,
        "samesite": "Lax",
        "secure": settings.SESSION_COOKIE_SECURE,
    }
