"""Which heat of a tournament a guest is led into."""

from __future__ import annotations

from django.http import HttpRequest

from games.pages.access import guest_of, holder_of
from games.pages.listing import Game, dealt_to, heats_of, seat_of


def heat_for(request: HttpRequest, cup: Game) -> Game | None:
    """Where they sit already, else where birds are held for them, else the emptiest lobby with a free perch.

    None while there is no such lobby: they are not open yet, have begun, or are full.
    """
    household, heats = request.household.id, heats_of(request.household.id, cup.summary["heats"])
    for heat in heats:
        if seat_of(household, heat.id, holder_of(request, heat.id)):
            return heat
    lobbies = [heat for heat in heats if heat.summary.get("status") == "lobby"]
    guest = guest_of(request)
    held = (heat for heat in lobbies if guest and dealt_to(household, heat.id, guest))
    free = [heat for heat in lobbies if heat.summary.get("seated", 0) < cup.summary["seats"]]
    return next(held, None) or min(free, key=lambda heat: heat.summary.get("seated", 0), default=None)
