"""Who is asking: the host of a household, a guest on the way to a seat, the holder of a seat's key."""

from __future__ import annotations

import hashlib
import re
import secrets
import uuid
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from games.domain.holding import Holder
from games.pages.listing import seat_of
from tenants.addresses import address_of, network_of
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
    response.set_signed_cookie(GUEST_COOKIE, guest, salt="guest", **cookie_for(GUEST_DAYS))


def seat_cookie(game_id: str) -> str:
    """Return the name of the cookie that holds the key of a seat in this game."""
    return f"seat_{game_id[:8]}"


def seat_key(request: HttpRequest, game_id: str) -> str | None:
    """Return the key of a seat in this game, if the browser sent one that can be one."""
    key = request.COOKIES.get(seat_cookie(game_id), "")
    return key if KEY.fullmatch(key) else None


def holder_of(request: HttpRequest, game_id: str) -> Holder:
    """Return what this browser brings to a game: the key of a seat, the account that is signed in."""
    key = seat_key(request, game_id)
    return Holder(credential_of(key) if key else None, account_of(request))


def account_of(request: HttpRequest) -> str | None:
    """Return the id of the account that is signed in, if one is."""
    return str(request.user.pk) if request.user.is_authenticated else None


def carried_key(request: HttpRequest, game_id: str) -> str | None:
    """Return the key of a seat in this game that the browser holds for another one: a final takes its heats' keys."""
    names = [name for name in request.COOKIES if name.startswith("seat_") and name != seat_cookie(game_id)]
    for key in (request.COOKIES[name] for name in names[:KEYS_TRIED]):
        if KEY.fullmatch(key) and seat_of(request.household.id, game_id, Holder(credential_of(key))):
            return key
    return None


def credential_of(key: str) -> str:
    """Return what the game may know of a key: its SHA-256, in hex."""
    return hashlib.sha256(key.encode()).hexdigest()


def holder_tag(*known: str | None) -> str:
    """Return a short tag that tells two holders of a seat apart in one browser's own storage, by key and account."""
    return salted_hmac("holder", ":".join(each for each in known if each)).hexdigest()[:12]


def too_many(request: HttpRequest, what: str, limit: int, seconds: int) -> bool:
    """Count one more request from this address; True when there were more than ``limit`` in the last window."""
    name = f"{what}:{network_of(address_of(request))}"
    cache.add(name, 0, seconds)
    try:
        return cache.incr(name) > limit
    except ValueError:
        return False


def cookie_for(days: int) -> dict[str, Any]:
    """Return how a cookie is set that scripts cannot read and other sites do not send."""
    return {
        "max_age": days * DAY_SECONDS,
        "httponly": True,
        "samesite": "Lax",
        "secure": settings.SESSION_COOKIE_SECURE,
    }
