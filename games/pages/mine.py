"""My games: every seat of this person, by their account and by the keys of this device, and what is open in each."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from games import bootstrap
from games.domain.holding import Holder
from games.pages.access import account_of, credential_of
from games.pages.asking import AWAY, ask
from games.pages.device import coops_of, keys_of
from games.pages.listing import HeldSeat, gold_of, seats_held
from games.pages.open_now import OpenNow, open_now
from tenants.access import join_household
from tenants.models import Account, Household, Membership
from tenants.naming import TUTORIALS

log = logging.getLogger(__name__)

LIVE = ("lobby", "running")
LOOKED_INTO = 12
"""Games of one person that are looked into for what is open; of further ones the list says only where they are."""


@dataclass(frozen=True, slots=True)
class MyGame:
    """A game on the list. ``here_only``: it is known by a key of this device, and by no account."""

    held: HeldSeat
    open: OpenNow | None
    here_only: bool


@dataclass(slots=True)
class MyCoop:
    """A household on the list, with the person's gold there."""

    household: Household
    is_host: bool
    gold: int
    games: list[MyGame] = field(default_factory=list)


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Show all of them."""
    return page(request)


@login_required
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Make seats of this device the account's: those that were ticked. What is refused is said, in words."""
    assert isinstance(request.user, Account)
    chosen, refused = set(request.POST.getlist("game")), []
    for coop in my_coops(request):
        for each in coop.games:
            if each.here_only and each.held.game.id in chosen and each.held.row.credential:
                join_household(request.user, coop.household)
                answer = ask(
                    str(coop.household.id), each.held.game.id, "seat.claim", "lobby",
                    credential=each.held.row.credential, account=str(request.user.pk),
                )  # fmt: skip
                if not answer.ok:
                    refused.append((each.held.game.summary["title"], answer.words))
    return page(request, refused, 409) if refused else redirect("games:mine")


def page(request: HttpRequest, refused: list[tuple[str, str | None]] | None = None, status: int = 200) -> HttpResponse:
    """Render the list."""
    coops = my_coops(request, look=True)
    loose = [each for coop in coops for each in coop.games if each.here_only]
    context = {"coops": coops, "loose": loose, "refused": refused or []}
    return render(request, "games/mine.html", context, status=status)


def my_coops(request: HttpRequest, *, look: bool = False) -> list[MyCoop]:
    """Return the households of this person with their seats; ``look`` also says what is open in each game."""
    account, credentials = account_of(request), [credential_of(key) for key in keys_of(request)]
    left, found = LOOKED_INTO, []
    for household, role in _households(request, account):
        gold = gold_of(str(household.id), account) if account else 0
        coop = MyCoop(household, role == Membership.Role.HOST, gold)
        for held in seats_held(str(household.id), account, credentials):
            seen = None
            if look and left and held.game.summary.get("status") in LIVE:
                left -= 1
                seen = _look(household, held)
            coop.games.append(MyGame(held, seen, held.row.account is None))
        coop.games.sort(key=_last_what_waits_least)
        if coop.games or role is not None:
            found.append(coop)
    return found


def _last_what_waits_least(each: MyGame) -> tuple[bool, bool]:
    return not (each.open and each.open.waits), each.held.game.summary["status"] not in LIVE


def _households(request: HttpRequest, account: str | None) -> list[tuple[Household, str | None]]:
    """The open households of the account and of this device's keys, each once; and what the account is there."""
    roles = dict(Membership.objects.filter(account_id=account).values_list("household_id", "role")) if account else {}
    slugs = coops_of(request)
    rows = Household.objects.filter(status=Household.Status.OPEN).exclude(slug=TUTORIALS)
    known = rows.filter(id__in=roles) | rows.filter(slug__in=slugs)
    return [(each, roles.get(each.id)) for each in known.order_by("name")]


def _look(household: Household, held: HeldSeat) -> OpenNow | None:
    """What is open there for this seat; nothing where the game is out of reach."""
    holder = Holder(held.row.credential, held.row.account)
    try:
        shown: dict[str, Any] | None = bootstrap.view_sync(str(household.id), held.game.id, holder)
    except AWAY as error:
        log.warning("a list could not look into a game", extra={"stream": held.game.id, "error": type(error).__name__})
        return None
    return open_now(shown["view"], shown["mine"], household.zone) if shown else None
