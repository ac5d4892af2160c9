"""A tutorial for whoever asks: a game with bots for this visitor alone, in a household of the platform's own.

Nobody needs an account or a household for it. Its bell is rung by the pupil, one stage at a time, so that nobody is
hurried; whatever is a day old is swept (``games/adapters/sweeping.py``).
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from games import bootstrap
from games.domain.languages import spoken
from games.domain.modes import preset
from games.domain.personas import PERSONAS, Persona
from games.domain.rejections import Reason
from games.pages.access import (
    cookie_for,
    credential_of,
    fresh_id,
    guest_of,
    holder_of,
    keep_guest,
    seat_cookie,
    too_many,
)
from games.pages.asking import ask
from games.pages.listing import count_games, dealt_to, seat_of
from games.pages.replies import of_answer, refusal
from games.ports import Answer
from tenants.access import hosted_by
from tenants.models import Household
from tenants.naming import CODE_SIGNS, TUTORIALS, fresh_code
from tenants.provision import NoSpareSchema, claim

AN_HOUR = 12
RINGS_AN_HOUR = 400
HOUR = 3600
MOST = 2000
"""How many tutorials there may be before the next sweep."""

LESSONS = ("majority", "shield", "second_to_last")
"""The votes of its days: one that sends away, one that saves, one that silver decides."""

STOPS = ("private.opens", "vote.opens", "reveal")
"""Where the bell pauses for the pupil."""

BY_KEY = {persona.key: persona for persona in PERSONAS}
INVITED = "invited"
LONGEST = 12


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Open a tutorial and deal three birds; a GET only says what it is."""
    if request.method != "POST":
        return render(request, "games/tutorial.html", {"code": _code(request.GET)})
    if too_many(request, "tutorial", AN_HOUR, HOUR):
        return refusal(request, Reason.TOO_FAST, _("Many tutorials were begun here within an hour. Try again later."))
    house = _house()
    if house is None or count_games(house) >= MOST:
        return refusal(request, Reason.BUSY, _("Every tutorial perch is taken. Try again in a few minutes."))
    game, guest = fresh_id(), guest_of(request) or fresh_id()
    answer = _open(house, game)
    if answer.ok:
        answer = ask(house, game, "seat.deal", "lobby", guest=guest)
    if not answer.ok:
        return of_answer(request, answer)
    response = redirect("games:tutorial_bird", game_id=game)
    keep_guest(response, guest)
    if code := _code(request.POST):
        response.set_cookie(INVITED, code, max_age=HOUR, httponly=True, samesite="Lax")
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bird(request: HttpRequest, game_id: Any) -> HttpResponse:
    """Show the three birds; a tap on one seats the pupil among bots, and the first morning begins."""
    house, game, guest = _house(), str(game_id), guest_of(request)
    cards = dealt_to(house, game, guest) if house and guest else None
    if house is None or cards is None:
        return redirect("games:tutorial")
    persona = request.POST.get("persona", "")
    if request.method != "POST" or persona not in cards.personas:
        return render(request, "games/tutorial_bird.html", {"cards": [_told(BY_KEY[key]) for key in cards.personas]})
    key = secrets.token_urlsafe(24)
    answer = ask(
        house, game, "seat.take", "lobby",
        guest=guest, persona=persona, bio=_("New here. Learns quickly."), real_name=_("You"),
        credential=credential_of(key), account=None,
    )  # fmt: skip
    if answer.ok:
        answer = ask(house, game, "game.start", "host")
    if not answer.ok:
        return of_answer(request, answer)
    ring(house, game, None)
    response = redirect("games:room", slug=TUTORIALS, game_id=game)
    response.set_cookie(seat_cookie(game), key, **cookie_for(1))
    return response


@require_POST
def onward(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Ring the bell of a tutorial up to its next stage, for the one who plays it."""
    house, game = request.household.id, str(game_id)
    seat = seat_of(house, game, holder_of(request, game)) if slug == TUTORIALS else None
    if seat is None:
        return refusal(request, Reason.NOT_YOUR_SEAT)
    if too_many(request, "onward", RINGS_AN_HOUR, HOUR):
        return refusal(request, Reason.TOO_FAST)
    ring(house, game, seat)
    return JsonResponse({"ok": True})


def ring(house: str, game: str, seat: str | None) -> None:
    """Run one entry after the other until there is something for the pupil to do or to see."""
    for _entry in range(LONGEST):
        seen = bootstrap.view_sync(house, game)
        due = seen["view"]["clock"]["next"] if seen else None
        if due is None or not ask(house, game, "timeline.advance", "host").ok or due["key"] in STOPS:
            return
        seen = bootstrap.view_sync(house, game)
        vote = seen["view"]["vote"] if seen else None
        if vote is not None and due["key"] == "vote.closes" and seat in vote["voters"]:
            return


def coaching(request: HttpRequest) -> dict[str, str] | None:
    """What the room of a tutorial needs beside that of any game; None in every other household.

    Whoever has a coop is led to a new game in it, everybody else to how one gets a coop.
    """
    if request.household.slug != TUTORIALS:
        return None
    code = _code(request.COOKIES, INVITED)
    own = _own_coop(request)
    return {
        "join": f"/j/{code}/" if code else "/#code",
        "invited": code,
        "open": reverse("games:new", args=[own]) if own else "/#open",
        "own": own,
    }


def _own_coop(request: HttpRequest) -> str:
    """The slug of the first coop that this account runs, or nothing."""
    if not request.user.is_authenticated:
        return ""
    found = hosted_by(request.user).filter(status=Household.Status.OPEN).order_by("name")
    return found.values_list("slug", flat=True).first() or ""


def _code(fields: Any, name: str = "code") -> str:
    """The invitation that led here, if it can be one."""
    code = str(fields.get(name, "")).upper()
    return code if len(code) == 6 and all(sign in CODE_SIGNS for sign in code) else ""


def _open(house: str, game: str) -> Answer:
    """Open the lobby of a tutorial: no code leads to it, no interview is asked, and its bell waits for the pupil."""
    manifest = {**preset("tutorial"), "scheduling": "manual", "questions": 0, "votes": LESSONS, "language": _language()}
    seed = secrets.token_hex(32)
    return ask(house, game, "game.create", "host", title=_("Tutorial"), seed=seed, code=fresh_code(), manifest=manifest)


def _language() -> str:
    """What the pupil reads, and so what the bots speak."""
    return get_language() or "en"


def _told(bird: Persona) -> Persona:
    """A bird with what it says of itself in the pupil's language."""
    return replace(bird, line=spoken(_language(), bird.line))


def _house() -> str | None:
    """The household of all tutorials, made when the first one is asked for; None while it cannot be."""
    found = Household.objects.filter(slug=TUTORIALS).values_list("id", flat=True).first()
    if found is None:
        try:
            found = claim("Tutorial", TUTORIALS, own=True).id
        except NoSpareSchema:
            return None
        except ValidationError:
            return _house()
    return str(found)
