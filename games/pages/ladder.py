"""A tournament's page: its ladder of heats, the way into one of them, and the host's two buttons."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from games.domain.rejections import Reason
from games.pages.access import carried_key, holder_of, is_host
from games.pages.asking import ask
from games.pages.listing import Game, seat_of, tournament_of
from games.pages.replies import of_answer, refusal, wants_json
from games.pages.views import common, invitation


@require_safe
def page(request: HttpRequest, slug: str, cup_id: Any) -> HttpResponse:
    """Serve the shell of a tournament's page; the ladder comes over its socket."""
    cup = tournament_of(request.household.id, str(cup_id))
    if cup is None:
        return refusal(request, Reason.UNKNOWN_GAME)
    lobby = cup.summary.get("status") == "lobby"
    names = {name: reverse(f"games:{address}", args=[slug, cup.id]) for name, address in BUTTONS.items()}
    config = {
        "room": cup.id,
        "socket": f"/h/{slug}/ws/{cup.id}/",
        **common(),
        "csrf": get_token(request),
        "is_host": is_host(request),
        "urls": names | {"household": reverse("games:household", args=[slug])},
        "join": invitation(request, slug, cup.id) if lobby else None,
        "mine": _mine(request, cup),
    }
    context = {"config": config, "cup": cup}
    return render(request, "games/tournament.html", context)


def _mine(request: HttpRequest, cup: Game) -> list[str]:
    """The games of the tournament in which this browser or its account has a seat."""
    household, found = request.household.id, []
    for game in (*cup.summary["heats"], cup.summary["final"]):
        if seat_of(household, game, holder_of(request, game)):
            found.append(game)
    if cup.summary["final"] not in found and carried_key(request, cup.summary["final"]):
        found.append(cup.summary["final"])
    return found


BUTTONS = {"start": "start_cup", "cancel": "cancel_cup"}


@require_POST
def start(request: HttpRequest, slug: str, cup_id: Any) -> HttpResponse:
    """Begin all heats."""
    return _command(request, slug, str(cup_id), "tournament.start")


@require_POST
def cancel(request: HttpRequest, slug: str, cup_id: Any) -> HttpResponse:
    """Close the lobbies of all heats for good."""
    return _command(request, slug, str(cup_id), "tournament.cancel")


def _command(request: HttpRequest, slug: str, cup_id: str, name: str) -> HttpResponse:
    if not is_host(request):
        return refusal(request, Reason.NOT_HOST)
    if tournament_of(request.household.id, cup_id) is None:
        return refusal(request, Reason.UNKNOWN_GAME)
    answer = ask(request.household.id, cup_id, name, "host")
    if not answer.ok:
        return of_answer(request, answer)
    return JsonResponse({"ok": True}) if wants_json(request) else redirect("games:tournament", slug, cup_id)
