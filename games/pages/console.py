"""The host's console in a running game, and after it. Each button is one command; scripts get data back."""

from __future__ import annotations

import secrets
from typing import Any

import segno
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from games.domain.rejections import Reason
from games.pages.access import credential_of, is_host
from games.pages.asking import ask
from games.pages.host import on_behalf
from games.pages.replies import of_answer, refusal
from games.pages.views import public_url

PLAIN = {
    "pause": "game.pause",
    "resume": "game.resume",
    "void": "vote.void",
    "close": "conversation.close",
    "rematch": "rematch.ask",
}
"""Buttons that need nothing else, and what each asks for."""

NUMBERS = {"extend": ("timeline.extend", "days"), "admit": ("late.admit", "seats")}
"""Buttons that need a number: what each asks for, and the number's name."""


@require_POST
def press(request: HttpRequest, slug: str, game_id: Any, button: str) -> HttpResponse:
    """One of the plain buttons, or one with a number."""
    if button in PLAIN:
        return on_behalf(request, slug, str(game_id), PLAIN[button])
    name, field = NUMBERS[button]
    number = request.POST.get(field, "")
    if not number.isascii() or not number.isdigit() or len(number) > 3:
        return refusal(request, Reason.MALFORMED, _("Give a whole number."))
    return on_behalf(request, slug, str(game_id), name, **{field: int(number)})


@require_POST
def automate(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Let a bot take a seat over."""
    return on_behalf(request, slug, str(game_id), "seat.automate", seat=request.POST.get("seat", ""))


@require_POST
def replace(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Give a seat to another person: answer with the link that holds its new key, and a picture of it."""
    if not is_host(request):
        return refusal(request, Reason.NOT_HOST)
    key = secrets.token_urlsafe(24)
    seat, name = request.POST.get("seat", ""), request.POST.get("name", "").strip()
    answer = ask(
        request.household.id, str(game_id), "seat.replace", "host",
        seat=seat, real_name=name, credential=credential_of(key), account=None,
    )  # fmt: skip
    if not answer.ok:
        return of_answer(request, answer)
    link = f"{public_url(request, reverse('games:room', args=[slug, game_id]))}#key={key}"
    qr = segno.make(link, error="m").svg_data_uri(scale=5, border=2, dark="#1d2a2b", light="#fffaf0")
    return JsonResponse({"ok": True, "link": link, "qr": qr})
