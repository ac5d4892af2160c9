"""The spectators' voice: a page of the household says whom it wants to win, while a small jury votes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from games.domain.rejections import Reason
from games.pages.access import account_of, fresh_id, guest_of, holder_of, keep_guest, too_many
from games.pages.asking import ask
from games.pages.listing import seat_of
from games.pages.replies import of_answer, refusal

VOICES_AN_HOUR = 30
HOUR = 3600


@require_POST
def gallery(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Take a spectator's choice; their latest counts. Who has a seat has no voice here."""
    if too_many(request, "gallery", VOICES_AN_HOUR, HOUR):
        return refusal(request, Reason.TOO_FAST)
    household, game = request.household.id, str(game_id)
    if seat_of(household, game, holder_of(request, game)):
        return refusal(request, Reason.NOT_A_VOTER)
    guest = guest_of(request) or fresh_id()
    viewer = account_of(request) or guest
    answer = ask(household, game, "gallery.vote", "lobby", viewer=viewer, target=request.POST.get("target", ""))
    if not answer.ok:
        return of_answer(request, answer)
    response = JsonResponse({"ok": True})
    keep_guest(response, guest)
    return response
