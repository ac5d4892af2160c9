"""This browser as a device that can be told things: known by a cookie, with the seats whose keys it holds."""

from __future__ import annotations

import re
import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db.models import Q
from django.db.models.functions import Now
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from games import bootstrap
from games.domain.holding import Holder
from games.domain.rejections import Reason
from games.pages.access import credential_of, holder_of, too_many
from games.pages.asking import ask
from games.pages.listing import seat_of
from games.pages.replies import refusal
from tenants.devices import Device, DeviceSeat, PushNotice
from tenants.models import Account
from tenants.wishes import Wishes, keep, wishes_of

COOKIE = "device"
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
DAYS = 400
ENDPOINT_LENGTH = 1_000
HOURLY = 60
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux")


def device_of(request: HttpRequest) -> Device | None:
    """Return the device that this browser is, if it has been one before."""
    token = request.COOKIES.get(COOKIE, "")
    return Device.objects.filter(token=credential_of(token)).first() if TOKEN.fullmatch(token) else None


@receiver([user_logged_in, user_logged_out])
def belong(signal: Any, request: HttpRequest, user: Account | None, **named: Any) -> None:
    """A device is told of the games of whoever is signed in on it, and of nobody else's."""
    device = device_of(request)
    if device is not None:
        Device.objects.filter(pk=device.pk).update(account=user if signal is user_logged_in else None)


def known_device(request: HttpRequest, response: HttpResponse) -> Device:
    """Return this browser's device, made if it has been none; it belongs to whoever is signed in."""
    device = device_of(request)
    if device is None:
        token = secrets.token_urlsafe(32)
        device = Device.objects.create(token=credential_of(token), name=_name(request))
        response.set_cookie(
            COOKIE, token, max_age=DAYS * 24 * 60 * 60, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
    account = request.user if request.user.is_authenticated else None
    if device.account_id != (account.pk if account else None):
        device.account = account
        device.save(update_fields=["account"])
    return device


@require_POST
def subscribe(request: HttpRequest) -> HttpResponse:
    """Take the address at which this browser is reached; from now on it is told things."""
    given = {name: request.POST.get(name, "") for name in ("endpoint", "p256dh", "auth")}
    if too_many(request, "subscribe", HOURLY, 60 * 60):
        return refusal(request, Reason.TOO_FAST)
    try:
        bootstrap.check_subscription(bootstrap.Subscription(**given))
    except ValueError as error:
        return refusal(request, Reason.MALFORMED, str(error))
    if not bootstrap.push_key() or len(given["endpoint"]) > ENDPOINT_LENGTH:
        return refusal(request, Reason.MALFORMED, _("This site sends no notifications."))
    response = JsonResponse({"ok": True})
    device = known_device(request, response)
    Device.objects.filter(endpoint=given["endpoint"]).exclude(pk=device.pk).update(endpoint="", p256dh="", auth="")
    Device.objects.filter(pk=device.pk).update(**given, seen_at=Now())
    said = {"zone": request.POST.get("zone", ""), "language": get_language() or "en"}
    keep(Wishes.read({**wishes_of(device).write(), **said}), device.account, device)
    return response


@require_POST
def unsubscribe(request: HttpRequest, device_id: Any = None) -> HttpResponse:
    """Tell this browser nothing any more, or another device of the same account."""
    device = device_of(request)
    if device_id is not None:
        own = Device.objects.filter(account_id=request.user.pk) if request.user.is_authenticated else None
        device = own.filter(pk=device_id).first() if own is not None else None
    if device is not None:
        Device.objects.filter(pk=device.pk).update(endpoint="", p256dh="", auth="")
        for seat in device.seats.all():
            _reach(seat, on=False)
    return JsonResponse({"ok": True})


@require_POST
def reach(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Let this browser be told of the game in which it holds a seat's key."""
    reach_here(request, str(game_id))
    return JsonResponse({"ok": True})


def reach_here(request: HttpRequest, game_id: str) -> None:
    """Whoever opens a game on a device has seen what it told, and is told of this game from now on."""
    device = device_of(request)
    if device is None:
        return
    PushNotice.objects.filter(device=device, game_id=game_id, seen=False).update(seen=True)
    holder = holder_of(request, game_id)
    if holder == Holder() or not device.endpoint:
        return
    about = {"household_id": request.household.id, "credential": holder.credential or ""}
    if DeviceSeat.objects.filter(device=device, game_id=game_id, **about).exists():
        return
    seat, _made = DeviceSeat.objects.update_or_create(device=device, game_id=game_id, defaults=about)
    if not _reach(seat, on=True):
        seat.delete()


def _reach(link: DeviceSeat, on: bool) -> bool:
    """Let the game know whether the seat's holder is reached; a seat that another device still reaches stays so."""
    household, game = str(link.household_id), str(link.game_id)
    account = str(link.device.account_id) if link.device.account_id else None
    seat = seat_of(household, game, Holder(link.credential or None, account))
    same = Q(credential=link.credential) if link.credential else Q(pk=None)
    if account:
        same |= Q(device__account_id=account)
    others = DeviceSeat.objects.filter(same, game_id=game).exclude(device__endpoint="")
    if seat is None or (not on and others.exclude(pk=link.pk).exists()):
        return False
    return ask(household, game, "seat.reach", "lobby", seat=seat, on=on).ok


def _name(request: HttpRequest) -> str:
    """What the owner may know a device by."""
    agent = request.headers.get("User-Agent", "")
    return next((system for system in SYSTEMS if system in agent), "")
