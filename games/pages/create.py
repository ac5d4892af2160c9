"""Making a game: a short form, a code, and the lobby is open."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from games.domain.allowances import POWERS, Prices, Talking
from games.domain.cartridges import VOTES
from games.domain.languages import spoken
from games.domain.modes import RULESET
from games.domain.rejections import Reason
from games.domain.sentences import sentences
from games.pages.access import is_host
from games.pages.forms import NewGameForm
from games.pages.opening import open_game, open_tournament
from games.pages.replies import refusal, status_of
from games.pages.ways import PICTURES, ways

TITLES = {
    "spy": _("The spy"),
    "words": _("Extra words"),
    "conversation": _("One more conversation"),
    "feather": _("The feather"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def new_game(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the host for a game's settings, and open its lobby."""
    if not is_host(request):
        return refusal(request, Reason.NOT_HOST, sign_in=f"/h/{slug}/enter/")
    form = NewGameForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, 400 if form.errors else 200)
    cup, zone = form.is_cup, request.household.zone
    opener, manifest = open_game, form.manifest(zone)
    if cup:
        opener, manifest = open_tournament, form.cup_manifest(manifest, zone)
    opened = opener(request.household.id, form.cleaned_data["title"], manifest)
    if not opened.answer.ok:
        form.add_error(None, opened.answer.words or "")
        return _page(request, form, status_of(opened.answer.reason))
    if cup:
        return redirect("games:tournament", slug=slug, cup_id=opened.game_id)
    return redirect("games:room", slug=slug, game_id=opened.game_id)


def _page(request: HttpRequest, form: NewGameForm, status: int) -> HttpResponse:
    language = get_language() or "en"
    said = sentences(Talking(), Prices(), language)
    chosen = form.data.getlist("votes") if form.is_bound else []
    sold = form.data.getlist("sold") if form.is_bound else POWERS
    context = {
        "form": form,
        "title": form["title"].value() or (_("%(day)s coop") % {"day": _today(request)} if not form.is_bound else ""),
        "modes": ways(form["mode"].value() or "pecking-order"),
        "votes": [
            (key, spoken(language, vote.title), spoken(language, vote.rule), key in chosen, PICTURES[key])
            for key, vote in ((key, VOTES[key]) for key in RULESET)
        ],
        "powers": [(key, TITLES[key], said[key], key in sold) for key in POWERS],
        "secrets": form.data.get("secrets") if form.is_bound else True,
        "opened": bool(set(form.errors) - {"title", "heats", "start_at"}),
    }
    return render(request, "games/new.html", context, status=status)


def _today(request: HttpRequest) -> str:
    """The name of the day, where the household is."""
    return date_format(localdate(timezone=ZoneInfo(request.household.zone)), "l")
