"""Landing, a household's own page, and the shell of a game's room."""

from __future__ import annotations

from typing import Any

import segno
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from games import bootstrap
from games.domain.holding import Holder
from games.domain.personas import PERSONAS
from games.domain.rejections import Reason
from games.domain.tournament.owing import MODE
from games.pages.access import (
    KEY,
    account_of,
    carried_key,
    credential_of,
    holder_of,
    holder_tag,
    is_host,
    seat_key,
)
from games.pages.demo import leads_on
from games.pages.device import keep_seat_key
from games.pages.devices import reach_here
from games.pages.forms import CodeForm
from games.pages.listing import Game, game_of, games_of, seat_of
from games.pages.replies import refusal
from games.pages.tutorial import coaching
from tenants.models import Household, JoinCode
from tenants.naming import TUTORIALS

SHORT_NAMES = {persona.key: persona.short for persona in PERSONAS}
NAMES = {persona.key: persona.name for persona in PERSONAS}
FACES = (
    ("duchess-plume", "shielded"), ("captain-puff", "whispering"), ("professor-hoot", ""),
    ("magda-pie", "accused"), ("flo-mingo", "rich"), ("rooster-malone", "asleep"),
)  # fmt: skip
"""Who is on the screen that the front page shows, and how they look."""
PARADE = tuple(PERSONAS[-1 - 7 * place % len(PERSONAS)].key for place in range(24))
LOCAL = ("localhost", "127.0.0.1", "[::1]")


@require_http_methods(["GET", "HEAD", "POST"])
def landing(request: HttpRequest) -> HttpResponse:
    """Say what this is, and take a code to where it leads."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("games:code", code=form.cleaned_data["code"])
    context = {
        "form": form,
        "households": _own_households(request),
        "poster": public_url(request, reverse("games:poster")),
        "faces": FACES,
        "parade": PARADE,
        "contact": settings.CONTACT,
    }
    return render(request, "games/landing.html", context, status=400 if form.errors else 200)


@require_safe
def household(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the household's games, who is here, and its gold; tutorials are nobody else's business."""
    if slug == TUTORIALS:
        return redirect("games:tutorial")
    games = games_of(request.household.id)
    config = {
        "room": request.household.id,
        "socket": f"/h/{slug}/ws/",
        **common(),
        "games": [_card(slug, game) for game in games],
    }
    context = {
        "games": config["games"],
        "config": config,
        "is_host": is_host(request),
    }
    return render(request, "games/household.html", context)


@require_safe
def room(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Serve the shell of a game's room; everything that moves comes over its socket."""
    game = game_of(request.household.id, str(game_id))
    if game is None:
        return refusal(request, Reason.UNKNOWN_GAME)
    held, account, hosting = seat_key(request, game.id), account_of(request), is_host(request)
    seat = seat_of(request.household.id, game.id, holder_of(request, game.id))
    carried = None if held or seat or game.summary.get("heat") != 0 else carried_key(request, game.id)
    reach_here(request, game.id)
    config = {
        "room": game.id,
        "holder": holder_tag(held or carried, account) if seat or carried else "",
        "socket": f"/h/{slug}/ws/{game.id}/",
        **common(),
        "csrf": get_token(request),
        "push": bootstrap.push_key(),
        "is_host": hosting,
        "urls": _urls(slug, game, again=leads_on(request.household, game.id, seat)),
        "join": _invitation(request, slug, game),
        "coach": coaching(request),
    }
    context = {
        "config": config,
        "game": game,
        "poster": _poster(request, slug, game),
    }
    response = render(request, "games/room.html", context)
    if carried:
        keep_seat_key(request, response, game.id, carried)
    return response


@require_POST
def hold_key(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Take the key of a seat out of a link and into a cookie."""
    key = request.POST.get("key", "")
    if not KEY.fullmatch(key) or seat_of(request.household.id, str(game_id), Holder(credential_of(key))) is None:
        return refusal(request, Reason.INVITE_DEAD)
    response = JsonResponse({"ok": True})
    keep_seat_key(request, response, str(game_id), key)
    return response


def public_url(request: HttpRequest, path: str) -> str:
    """Return an address that other devices can open: the configured one where the page is seen at localhost."""
    host = request.get_host().rsplit(":", 1)[0]
    configured = settings.PUBLIC_URL
    if host in LOCAL and not any(f"//{name}" in configured for name in LOCAL):
        return configured + path
    return request.build_absolute_uri(path)


def common() -> dict[str, Any]:
    """What every live page's script gets; ``build`` changes with the client, and outdates views kept by it."""
    return {
        "icons": static("img/icons.svg"),
        "shorts": SHORT_NAMES,
        "build": getattr(staticfiles_storage, "manifest_hash", ""),
    }


def _own_households(request: HttpRequest) -> list[Household]:
    if not request.user.is_authenticated:
        return []
    return list(Household.objects.filter(memberships__account_id=request.user.pk, status="open").order_by("name"))


def _urls(slug: str, game: Game, *, again: bool) -> dict[str, str]:
    """The room's own addresses; ``again``: whoever asks is led on to another game when this is over."""
    names = (
        "key", "start", "bots", "invite", "advance", "cancel", "gallery", "replace", "automate", "pause", "resume",
        "void", "close", "rematch", "extend", "admit", "posts", "journal", "share", "onward", "game_help",
    )  # fmt: skip
    urls = {name: reverse(f"games:{name}", args=[slug, game.id]) for name in names}
    if cup := game.summary.get("tournament"):
        urls["tournament"] = reverse("games:tournament", args=[slug, cup])
    if again:
        urls["again"] = reverse("games:again", args=[slug, game.id])
    return urls | {"household": reverse("games:household", args=[slug]), "new": reverse("games:new", args=[slug])}


def _poster(request: HttpRequest, slug: str, game: Game) -> str:
    """The address of the picture that a link to this game shows elsewhere: its season's once it is over."""
    over = game.summary.get("status") == "over"
    return public_url(request, reverse("games:share", args=[slug, game.id]) if over else reverse("games:poster"))


def _invitation(request: HttpRequest, slug: str, game: Game) -> dict[str, str] | None:
    """The way into a game's lobby; a heat's is that of its tournament, and nobody joins a final."""
    if game.summary.get("status") != "lobby" or game.summary.get("heat") == 0:
        return None
    return invitation(request, slug, game.summary.get("tournament") or game.id)


def invitation(request: HttpRequest, slug: str, game_id: str) -> dict[str, str] | None:
    """Return the code that leads to a lobby, its address, its way and its picture; None without a code."""
    code = JoinCode.objects.filter(game_id=game_id, household_id=request.household.id, revoked=False).first()
    if code is None:
        return None
    url = public_url(request, reverse("games:code", args=[code.code]))
    qr = segno.make(url, error="m").svg_data_uri(scale=6, border=2, dark="#1d2a2b", light="#fffaf0")
    return {"code": code.code, "url": url, "path": reverse("games:join", args=[slug, code.code]), "qr": qr}


def _card(slug: str, game: Game) -> dict[str, Any]:
    cup = game.summary.get("mode") == MODE
    return {
        "id": game.id,
        "url": reverse("games:tournament" if cup else "games:room", args=[slug, game.id]),
        "flock": list(game.flock[:8]),
        **{key: game.summary.get(key) for key in ("title", "status", "mode", "day", "days", "seated", "alive")},
        **({"status": "running"} if game.summary.get("status") == "final" else {}),
    }
