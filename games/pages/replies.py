"""What pages answer when something cannot be done: a status, and words that say what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from games.domain.rejections import Reason, words
from games.ports import Answer

STATUS = {
    Reason.UNKNOWN_GAME: 404,
    Reason.INVITE_DEAD: 404,
    Reason.NOT_HOST: 403,
    Reason.NOT_ALLOWED: 403,
    Reason.NOT_YOUR_SEAT: 403,
    Reason.GAME_FULL: 409,
    Reason.PERSONA_TAKEN: 409,
    Reason.NOT_IN_LOBBY: 409,
    Reason.NOT_RUNNING: 409,
    Reason.GAME_OVER: 409,
    Reason.ALREADY_SEATED: 409,
    Reason.SEAT_CLAIMED: 409,
    Reason.SECOND_SEAT: 409,
    Reason.ALREADY_DEALT: 409,
    Reason.ALREADY_EXISTS: 409,
    Reason.TOO_FEW_PLAYERS: 409,
    Reason.NOT_MANUAL: 409,
    Reason.HEAT_WAITS: 409,
    Reason.HEATS_SHORT: 409,
    Reason.NOT_DUE: 409,
    Reason.TOO_FAST: 429,
    Reason.ENOUGH_TODAY: 429,
    Reason.BUSY: 503,
    Reason.INTERNAL: 503,
}
"""The HTTP status of a refusal; what is not here is a 400."""

TITLES = {
    400: _("That did not fit."),
    403: _("This door is not yours."),
    404: _("Nobody home."),
    409: _("Too late for that."),
    429: _("One moment."),
    503: _("The coop is busy."),
}


def status_of(reason: str | None) -> int:
    """Return the HTTP status for a refusal's reason."""
    try:
        return STATUS.get(Reason(reason or ""), 400)
    except ValueError:
        return 400


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asked, and not a form."""
    return "application/json" in request.headers.get("Accept", "")


def refusal(request: HttpRequest, reason: Reason | str, said: str | None = None, **context: object) -> HttpResponse:
    """Answer a refusal: as data for scripts, as a page for people."""
    status, text = status_of(str(reason)), said or words(reason, get_language() or "en")
    if wants_json(request):
        return JsonResponse({"ok": False, "reason": str(reason), "words": text}, status=status)
    return render(request, "games/words.html", {"title": TITLES[status], "words": text, **context}, status=status)


def of_answer(request: HttpRequest, answer: Answer, **context: object) -> HttpResponse:
    """Answer what the game refused."""
    return refusal(request, answer.reason or Reason.INTERNAL, answer.words, **context)
