"""Who comes to which room: told by the path and the cookies of a connection, never by a frame."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from django.db import Error as DatabaseError
from django.http import HttpRequest
from django.utils.translation import get_language_from_request

from games import bootstrap
from games.bootstrap import NOBODY, Platform
from games.domain.holding import Holder
from games.pages.access import credential_of, seat_cookie
from games.ports import StoreError, UnknownHousehold
from games.protocol import NO_ROOM, RESTART
from games.rooms.room import Room
from games.visitors import account_of, visitor_name
from tenants.resolve import household_of

log = logging.getLogger(__name__)


class TurnedAway(Exception):
    """There is no room to enter, or none now: the close code says which."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Arrival:
    """A room, and who came to it: ``holder`` is what they brought along, ``who`` what others may see."""

    platform: Platform
    room: Room
    holder: Holder = NOBODY
    seat: str | None = None
    who: str | None = None


async def arrive(scope: dict[str, Any]) -> Arrival:
    """Find the room of a connection, and who is at the other end. Raises TurnedAway."""
    try:
        return await _arrive(scope)
    except UnknownHousehold:
        raise TurnedAway(NO_ROOM) from None
    except (DatabaseError, StoreError) as error:
        log.warning("a socket came while the database was away: %s", type(error).__name__)
        raise TurnedAway(RESTART) from None


async def _arrive(scope: dict[str, Any]) -> Arrival:
    household, platform = await household_of(scope["path"]), await bootstrap.platform()
    if household is None:
        raise TurnedAway(NO_ROOM)
    if platform.admission.full:
        raise TurnedAway(RESTART)
    game_id, cookies = scope["url_route"]["kwargs"].get("game"), cookies_of(scope)
    if game_id is None:
        room = await platform.service.room(household.id, household.id)
        return Arrival(platform, room, who=await visitor_name(household, cookies))
    room = await platform.service.room(household.id, str(game_id))
    if room.head.version == 0:
        await platform.service.let_go(room)
        raise TurnedAway(NO_ROOM)
    key = cookies.get(seat_cookie(str(game_id)))
    holder = Holder(credential_of(key) if key else None, await account_of(cookies))
    return Arrival(platform, room) if holder == NOBODY else await _held(platform, room, holder)


async def _held(platform: Platform, room: Room, holder: Holder) -> Arrival:
    """The seat of whoever brings this along, by the stream's head if need be."""
    if room.seat_of(holder) is None:
        await room.catch_up()
    seat = room.seat_of(holder)
    return Arrival(platform, room, holder, seat, seat)


async def is_signed_in(scope: dict[str, Any], account: str) -> bool:
    """Whether a connection's browser is still signed in to this account, as far as the database can be asked."""
    try:
        return await account_of(cookies_of(scope)) == account
    except DatabaseError:
        return True


def headers_of(scope: dict[str, Any]) -> dict[bytes, bytes]:
    return dict(scope.get("headers", ()))


def same_origin(scope: dict[str, Any]) -> bool:
    """Whether the page that opened the socket came from this host. Programs send no Origin and pass."""
    headers = headers_of(scope)
    origin = headers.get(b"origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin.decode("latin-1")).netloc == headers.get(b"host", b"").decode("latin-1")
    except ValueError:
        return False


def language_of(scope: dict[str, Any]) -> str:
    """What the page that opened the socket was written in."""
    request = HttpRequest()
    request.COOKIES = cookies_of(scope)
    request.META["HTTP_ACCEPT_LANGUAGE"] = headers_of(scope).get(b"accept-language", b"").decode("latin-1")
    return get_language_from_request(request)


def cookies_of(scope: dict[str, Any]) -> dict[str, str]:
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(headers_of(scope).get(b"cookie", b"").decode("latin-1"))
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in jar.items()}
