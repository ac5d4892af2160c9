"""The host's buttons. Each is one command to the game; scripts get data back, forms a way back to the room."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from games.domain.rejections import Reason
from games.pages.access import holder_of, is_host
from games.pages.asking import ask
from games.pages.listing import seat_of
from games.pages.replies import of_answer, refusal, wants_json

MOST_BOTS = 20


@require_POST
def start(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Begin the game."""
    return on_behalf(request, slug, str(game_id), "game.start")


@require_POST
def bots(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Fill free seats with bots."""
    count = request.POST.get("count", "")
    if not re.fullmatch("[0-9]{1,2}", count) or not 1 <= int(count) <= MOST_BOTS:
        return refusal(request, Reason.MALFORMED, _("Ask for 1 to %(most)s bots.") % {"most": MOST_BOTS})
    return on_behalf(request, slug, str(game_id), "bots.seat", count=int(count))


@require_POST
def advance(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Ring the bell: run the next entry of a game that the host leads."""
    return on_behalf(request, slug, str(game_id), "timeline.advance")


@require_POST
def cancel(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Close the lobby for good."""
    return on_behalf(request, slug, str(game_id), "game.cancel")


@require_POST
def invite(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Mail an invitation, for the host or for somebody who is seated."""
    email = request.POST.get("email", "").strip()
    if is_host(request):
        return on_behalf(request, slug, str(game_id), "invitation.send", email=email)
    seat = seat_of(request.household.id, str(game_id), holder_of(request, str(game_id)))
    if seat is None:
        return refusal(request, Reason.NOT_HOST)
    return _answered(request, slug, str(game_id), "invitation.send", seat, email=email)


def on_behalf(request: HttpRequest, slug: str, game_id: str, name: str, **payload: Any) -> HttpResponse:
    """Send a command for the host, and for nobody else."""
    if not is_host(request):
        return refusal(request, Reason.NOT_HOST)
    return _answered(request, slug, game_id, name, "host", **payload)


def _answered(request: HttpRequest, slug: str, game_id: str, name: str, actor: str, **payload: Any) -> HttpResponse:
    answer = ask(request.household.id, game_id, name, actor, **payload)
    if not answer.ok:
        return of_answer(request, answer)
    if wants_json(request):
        return JsonResponse({"ok": True})
    return redirect("games:room", slug=slug, game_id=game_id)
