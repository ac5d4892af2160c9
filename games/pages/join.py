"""From an invitation to a seat: three birds, a bio, an interview, a name. Plain forms, for every phone."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from games import bootstrap
from games.domain.interview import QUESTIONS
from games.domain.languages import spoken
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS, Persona
from games.domain.rejections import Reason, Rejection, words
from games.pages.access import (
    account_of,
    credential_of,
    fresh_id,
    guest_of,
    holder_of,
    keep_guest,
    too_many,
)
from games.pages.asking import ask
from games.pages.device import keep_seat_key
from games.pages.forms import SeatForm
from games.pages.heats import heat_for
from games.pages.listing import DealtCards, Game, dealt_to, game_of, games_of, seat_of, tournament_of
from games.pages.replies import of_answer, refusal
from games.pages.views import public_url
from tenants.access import join_household
from tenants.models import Account, Household, JoinCode
from tenants.naming import CODE_SIGNS

FIELDS = {"bird": "persona", "bio": "bio", "name": "name"}
BY_KEY = {persona.key: persona for persona in PERSONAS}
LABELS = {"bird": _("Bird"), "bio": _("Bio"), "interview": _("Interview"), "name": _("Name")}
ANSWER_LENGTH = Manifest().answer_length
JOINS_AN_HOUR = 60
HOUR = 3600


@require_safe
def code(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from a code to its household's door."""
    found = _code(code)
    if found is None or found.household.status != Household.Status.OPEN:
        return refusal(request, Reason.INVITE_DEAD)
    return redirect("games:join", slug=found.household.slug, code=found.code)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Walk a guest from the invitation to a seat."""
    found = _code(code)
    if found is None or str(found.household_id) != request.household.id:
        return refusal(request, Reason.INVITE_DEAD)
    cup = tournament_of(request.household.id, str(found.game_id))
    game = heat_for(request, cup) if cup else game_of(request.household.id, str(found.game_id))
    if cup and game is None:
        return refusal(request, _shut(cup), watch=reverse("games:tournament", args=[slug, cup.id]))
    if game is None:
        return refusal(request, Reason.UNKNOWN_GAME)
    if seat_of(request.household.id, game.id, holder_of(request, game.id)):
        return redirect("games:room", slug=slug, game_id=game.id)
    if game.summary.get("status") != "lobby" and not _door_open(request, game):
        return refusal(request, Reason.NOT_IN_LOBBY, watch=_room(request, game))
    if request.method == "POST":
        return _step(request, slug, game)
    guest = guest_of(request)
    cards = _held(request, game, guest) if guest else None
    return _page(request, game, "bird", cards) if cards else _welcome(request, game, found.code)


def _shut(cup: Game) -> Reason:
    """Why no heat of a tournament takes anybody in."""
    return Reason.GAME_FULL if cup.summary["status"] == "lobby" else Reason.NOT_IN_LOBBY


def _step(request: HttpRequest, slug: str, game: Game) -> HttpResponse:
    """One press of a button: deal, go back, go on, or sit down."""
    step = request.POST.get("step", "")
    guest = guest_of(request) or fresh_id()
    if step == "deal":
        return _deal(request, game, guest)
    cards = _held(request, game, guest)
    if cards is None:
        return _deal(request, game, guest)
    steps = _steps(cards)
    if step not in steps:
        return refusal(request, Reason.MALFORMED)
    index = steps.index(step)
    if "back" in request.POST:
        return _page(request, game, steps[max(0, index - 1)], cards, values=request.POST)
    errors = _mistakes(request, step, cards)
    if errors:
        wrong = next(each for each in steps if each in errors)
        return _page(request, game, wrong, cards, values=request.POST, error=errors[wrong], status=400)
    if step != "name":
        left_out = {f"answer{number}" for number in range(1, 11)} if "skip" in request.POST else set()
        values = {field: value for field, value in request.POST.items() if field not in left_out}
        return _page(request, game, steps[index + 1], cards, values=values)
    return _sit_down(request, slug, game, guest, cards)


def _steps(cards: DealtCards) -> tuple[str, ...]:
    """The steps of the wizard; a game that asks nothing has no interview."""
    return ("bird", "bio", "interview", "name") if cards.questions else ("bird", "bio", "name")


def _answers(request: HttpRequest, cards: DealtCards) -> tuple[str, ...]:
    """What was answered, one text a question; nothing at all where everything was left out."""
    found = tuple(request.POST.get(f"answer{number}", "").strip() for number, _ in enumerate(cards.questions, start=1))
    return found if any(found) and "skip" not in request.POST else ()


def _deal(request: HttpRequest, game: Game, guest: str) -> HttpResponse:
    """Deal three birds and show them; a refusal shows the birds that are held already, if there are any."""
    if too_many(request, "deal", JOINS_AN_HOUR, HOUR):
        return refusal(request, Reason.TOO_FAST)
    answer = ask(request.household.id, game.id, "seat.deal", "lobby", guest=guest)
    cards = _held(request, game, guest)
    if cards is None:
        return of_answer(request, answer, watch=_room(request, game))
    response = _page(request, game, "bird", cards, error=None if answer.ok else answer.words)
    keep_guest(response, guest)
    return response


def _sit_down(request: HttpRequest, slug: str, game: Game, guest: str, cards: DealtCards) -> HttpResponse:
    """Take the seat, and hand its key to the browser."""
    if too_many(request, "seat", JOINS_AN_HOUR, HOUR):
        return refusal(request, Reason.TOO_FAST)
    data = SeatForm(request.POST)
    data.is_valid()
    key = secrets.token_urlsafe(24)
    if isinstance(request.user, Account):
        join_household(request.user, Household.objects.get(pk=request.household.id))
    answer = ask(
        request.household.id,
        game.id,
        "seat.take",
        "lobby",
        guest=guest,
        persona=data.cleaned_data["persona"],
        bio=data.cleaned_data["bio"],
        real_name=data.cleaned_data["name"],
        credential=credential_of(key),
        account=account_of(request),
        answers=_answers(request, cards),
    )
    if answer.reason == Reason.PERSONA_TAKEN:
        return _page(request, game, "bird", cards, values=request.POST, error=answer.words, status=409, again=True)
    if not answer.ok:
        return of_answer(request, answer, watch=_room(request, game))
    response = redirect("games:room", slug=slug, game_id=game.id)
    keep_seat_key(request, response, game.id, key)
    keep_guest(response, guest)
    return response


def _mistakes(request: HttpRequest, step: str, cards: DealtCards) -> dict[str, str]:
    """What is wrong with the steps so far, in words, by step."""
    form = SeatForm(request.POST)
    form.is_valid()
    errors = {}
    steps = _steps(cards)
    for each in steps[: steps.index(step) + 1]:
        if FIELDS.get(each) in form.errors:
            errors[each] = form.errors[FIELDS[each]][0]
        if each == "interview" and (wrong := _unanswered(_answers(request, cards))):
            errors[each] = words(wrong, get_language() or "en")
    if "bird" not in errors and form.cleaned_data.get("persona") not in cards.personas:
        errors["bird"] = str(_("That bird is not among yours. Pick one of these."))
    return errors


def _unanswered(answers: tuple[str, ...]) -> Rejection | None:
    """Why these answers cannot be taken; leaving all of them out is fine."""
    if any(len(answer) > ANSWER_LENGTH for answer in answers):
        return Rejection(Reason.ANSWER_TOO_LONG, limit=ANSWER_LENGTH)
    return Rejection(Reason.INTERVIEW_UNFINISHED) if answers and not all(answers) else None


def _door_open(request: HttpRequest, game: Game) -> bool:
    """Whether the host of a running game lets late guests in today."""
    shown = bootstrap.view_sync(request.household.id, game.id)
    return bool(shown and shown["view"]["door"])


def _held(request: HttpRequest, game: Game, guest: str) -> DealtCards | None:
    """The birds that are still held for this guest."""
    return dealt_to(request.household.id, game.id, guest)


def _room(request: HttpRequest, game: Game) -> str:
    return reverse("games:room", args=[request.household.slug, game.id])


def _code(code: str) -> JoinCode | None:
    if len(code) != 6 or any(sign not in CODE_SIGNS for sign in code.upper()):
        return None
    return JoinCode.objects.select_related("household").filter(code=code.upper(), revoked=False).first()


def _welcome(request: HttpRequest, game: Game, code: str) -> HttpResponse:
    flock = next((each.flock for each in games_of(request.household.id) if each.id == game.id), ())
    birds = [BY_KEY[key] for key in flock if key in BY_KEY]
    poster = public_url(request, reverse("games:poster"))
    return render(request, "games/welcome.html", {"game": game, "birds": birds, "code": code, "poster": poster})


def _page(
    request: HttpRequest,
    game: Game,
    step: str,
    cards: DealtCards,
    *,
    values: Any = None,
    error: str | None = None,
    status: int = 200,
    again: bool = False,
) -> HttpResponse:
    """Render one step of the wizard with what is known so far."""
    steps = _steps(cards)
    language = get_language() or "en"
    asked = [
        (f"answer{number}", spoken(language, QUESTIONS[key][0])) for number, key in enumerate(cards.questions, start=1)
    ]
    fields = [*FIELDS.values(), *(field for field, _ in asked)]
    known = {field: (values or {}).get(field, "") for field in fields}
    here = {FIELDS.get(step), *(field for field, _ in asked if step == "interview")}
    context = {
        "game": game,
        "step": step,
        "steps": [(LABELS[each], _state(index, steps.index(step))) for index, each in enumerate(steps)],
        "hidden": [(field, value) for field, value in known.items() if field not in here],
        "asked": [(field, question, known[field]) for field, question in asked],
        "answer_length": ANSWER_LENGTH,
        "cards": [_told(BY_KEY[key], language) for key in cards.personas if key in BY_KEY],
        "chosen": BY_KEY.get(known["persona"]),
        "known": known,
        "error": error,
        "again": again,
    }
    return render(request, "games/join.html", context, status=status)


def _told(bird: Persona, language: str) -> Persona:
    """A bird with what is said about it in a language, by itself and by others."""
    return replace(bird, line=spoken(language, bird.line), character=spoken(language, bird.character))


def _state(index: int, current: int) -> str:
    return "past" if index < current else "on" if index == current else ""
