"""Making a game: a short form, a code, and the lobby is open."""

from __future__ import annotations

import secrets

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from games.access import fresh_id, is_host
from games.asking import ask
from games.domain.rejections import Reason
from games.forms import CODE_SIGNS, MODE_TEMPOS, NewGameForm
from games.replies import refusal, status_of
from tenants.models import JoinCode

TRIES = 5


@require_http_methods(["GET", "POST"])
def new_game(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the host for a game's settings, and open its lobby."""
    if not is_host(request):
        return refusal(request, Reason.NOT_HOST, sign_in=f"/h/{slug}/enter/")
    form = NewGameForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        return _page(request, form, 400 if form.errors else 200)
    game_id, code = fresh_id(), _reserve(request)
    answer = ask(
        request.household.id,
        game_id,
        "game.create",
        "host",
        title=form.cleaned_data["title"],
        seed=secrets.token_hex(32),
        code=code.code,
        manifest=form.manifest(request.household.zone),
    )
    if not answer.ok:
        code.delete()
        form.add_error(None, answer.words or "")
        return _page(request, form, status_of(answer.reason))
    JoinCode.objects.filter(code=code.code).update(game_id=game_id)
    return redirect("games:room", slug=slug, game_id=game_id)


def _page(request: HttpRequest, form: NewGameForm, status: int) -> HttpResponse:
    return render(request, "games/new.html", {"form": form, "mode_tempos": MODE_TEMPOS}, status=status)


def _reserve(request: HttpRequest) -> JoinCode:
    """Keep a code that nobody else has; it leads nowhere until the game exists."""
    for attempt in range(TRIES):
        code = "".join(secrets.choice(CODE_SIGNS) for _ in range(6))
        try:
            with transaction.atomic():
                return JoinCode.objects.create(
                    code=code, household_id=request.household.id, game_id="00000000-0000-0000-0000-000000000000"
                )
        except IntegrityError:
            if attempt == TRIES - 1:
                raise
    raise AssertionError("the loop above returns or raises")
