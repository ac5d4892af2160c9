"""The demo household's game: one seat is for whoever holds the key of this installation, bots play the others.

When it is over, its player opens the next one with a tap.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from games import bootstrap
from games.domain.holding import Holder
from games.domain.modes import preset
from games.domain.rejections import Reason
from games.pages.access import credential_of, holder_of, too_many
from games.pages.asking import ask
from games.pages.device import keep_seat_key
from games.pages.listing import dealt_to, games_of, seat_of
from games.pages.opening import open_game
from games.pages.replies import of_answer, refusal
from games.ports import Answer
from tenants.models import Household

SLUG = "demo"
TITLE = "The first pecking order"
SEATS = 8
GUEST = "demo"
BIO = "New in the Coop. Listens more than it lets on."

AN_HOUR = 12
HOUR = 3600


@require_POST
def again(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Give the player of a demo game a seat in the one that runs now, which is opened if there is none."""
    house, game = request.household, str(game_id)
    if not leads_on(house, game, seat_of(str(house.id), game, holder_of(request, game))):
        return refusal(request, Reason.NOT_YOUR_SEAT)
    if too_many(request, "demo", AN_HOUR, HOUR):
        return refusal(request, Reason.TOO_FAST)
    following = running(str(house.id))
    if following is None:
        following, answer = open_one(house, "blitz", get_language() or "en")
        if not answer.ok:
            return of_answer(request, answer)
    response = JsonResponse({"ok": True, "url": reverse("games:room", args=[slug, following])})
    keep_seat_key(request, response, following, key_of(following))
    return response


def leads_on(household: Household, game_id: str, seat: str | None) -> bool:
    """Whether this is a demo game, and ``seat`` its player's: the one that the key of this installation opens."""
    if household.slug != SLUG or seat is None:
        return False
    return seat == seat_of(str(household.id), game_id, Holder(credential_of(key_of(game_id))))


def running(household_id: str) -> str | None:
    """Return the demo game that is not over yet, if there is one whose seat is this installation's."""
    for game in games_of(household_id):
        if game.summary.get("status") == "running" and game.summary.get("title") == TITLE:
            seen = bootstrap.view_sync(household_id, game.id, Holder(credential_of(key_of(game.id))))
            if seen is not None and seen["seat"] is not None:
                return game.id
    return None


def open_one(household: Household, tempo: str, language: str) -> tuple[str, Answer]:
    """Open a game, take a seat in it, fill the others with bots and start it; the first refusal ends that."""
    tenant = str(household.id)
    manifest = {**preset("blitz"), "tempo": tempo, "zone": household.zone, "max_seats": SEATS, "language": language}
    manifest["talking"] |= {"booth": True}
    opened = open_game(tenant, TITLE, manifest)
    game, answer = opened.game_id, opened.answer
    steps: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("seat.deal", "lobby", {"guest": GUEST}),
        ("seat.take", "lobby", {"guest": GUEST, "bio": BIO, "real_name": "You", "account": None}),
        ("bots.seat", "host", {"count": SEATS - 1}),
        ("game.start", "host", {}),
    )
    for name, actor, fields in steps:
        if not answer.ok:
            break
        if name == "seat.take":
            dealt = dealt_to(tenant, game, GUEST)
            fields |= {"persona": dealt.personas[0] if dealt else "", "credential": credential_of(key_of(game))}
        answer = ask(tenant, game, name, actor, **fields)
    return game, answer


def key_of(game_id: str) -> str:
    """The key of the player's seat: the same at every start, known to whoever holds this installation's secret."""
    made = hmac.new(settings.SECRET_KEY.encode(), f"demo seat {game_id}".encode(), hashlib.sha256)
    return made.hexdigest()
