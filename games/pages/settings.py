"""The settings: what one is told and when, how pages look, which language. For a device, or for all of an account."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings as site
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from games import bootstrap
from games.domain.languages import spoken
from games.domain.notices import KINDS
from games.pages.devices import device_of, known_device
from games.pages.look import MOTIONS, TEXTS, Look, keep_look, look_of
from games.pages.replies import wants_json
from tenants.devices import Device
from tenants.wishes import HOURS, Wishes, keep, of_account, wishes_of

HOUR = re.compile(r"[0-9]{1,2}")


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Show the settings, or keep what was chosen."""
    return _keep(request) if request.method == "POST" else render(request, "games/settings.html", _context(request))


def _keep(request: HttpRequest) -> HttpResponse:
    asked = request.POST
    response = JsonResponse({"ok": True}) if wants_json(request) else redirect("games:settings")
    language = asked.get("language", "")
    language = language if language in dict(site.LANGUAGES) else get_language() or site.LANGUAGE_CODE
    response.set_cookie(
        site.LANGUAGE_COOKIE_NAME, language, max_age=site.LANGUAGE_COOKIE_AGE, samesite="Lax",
        secure=site.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    look = Look(asked.get("text", ""), asked.get("motion", ""), asked.get("sound") == "on")
    keep_look(response, Look.read(look.write()))
    device = known_device(request, response)
    keep(_wishes(asked, language, wishes_of(device).zone), device.account, device)
    return response


def _wishes(asked: Any, language: str, zone: str) -> Wishes:
    told = asked.getlist("kind")
    hours = {name: int(asked[name]) for name in ("since", "until") if HOUR.fullmatch(asked.get(name, ""))}
    marks = {name: asked.get(name) == "on" for name in ("quiet", "readable", "mail")}
    silent = [kind for kind in KINDS if kind not in told]
    return Wishes.read({**hours, **marks, "silent": silent, "zone": asked.get("zone") or zone, "language": language})


def _context(request: HttpRequest) -> dict[str, Any]:
    device, language = device_of(request), get_language() or "en"
    signed_in = request.user.is_authenticated
    wishes = of_account(request.user.pk) if signed_in else wishes_of(device) if device else Wishes()
    own = Device.objects.filter(account_id=request.user.pk).exclude(endpoint="") if signed_in else []
    return {
        "wishes": wishes,
        "look": look_of(request),
        "texts": TEXTS,
        "motions": MOTIONS,
        "languages": site.LANGUAGES,
        "language": language,
        "kinds": [(key, spoken(language, kind.title), key not in wishes.silent) for key, kind in KINDS.items()],
        "hours": [(hour, f"{hour:02d}:00") for hour in HOURS],
        "push_key": bootstrap.push_key(),
        "is_reached": bool(device and device.endpoint),
        "devices": [each for each in own if device is None or each.pk != device.pk],
    }
