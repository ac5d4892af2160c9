"""Seats that move to another app or device of the same person: a code here, the same seats there, never a second one.

A phone may give an installed app a storage of its own: there nobody knows the browser's keys.
"""

from __future__ import annotations

import re
from typing import Any

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from games.domain.holding import Holder
from games.domain.rejections import Reason
from games.pages.access import credential_of, guest_of, holder_of, keep_guest, seat_key, too_many
from games.pages.device import CarriedSeat, keep_seats, keys_of
from games.pages.listing import seat_of
from games.pages.mine import my_coops
from games.pages.replies import refusal
from games.pages.views import public_url
from tenants.carrying import SIGNS, hand_over, take_over
from tenants.models import Household
from tenants.naming import CODE_SIGNS

MOST, SECONDS = 20, 600


@never_cache
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Show a code that brings the seats of this device to where it is typed."""
    if too_many(request, "carry", MOST, SECONDS):
        return refusal(request, Reason.TOO_FAST)
    seats = _seats_here(request)
    if not seats:
        return redirect("games:mine")
    bundle = {"guest": guest_of(request), "seats": [[seat.slug, seat.game, seat.key] for seat in seats]}
    code = hand_over(bundle)
    link = f"{public_url(request, reverse('games:carry'))}#{code}"
    context = {
        "code": code,
        "halves": f"{code[:4]}-{code[4:]}",
        "count": len(seats),
        "home": public_url(request, reverse("games:carry")),
        "qr": segno.make(link, error="m").svg_data_uri(scale=6, border=2, dark="#1d2a2b", light="#fffaf0"),
    }
    return render(request, "games/carry_code.html", context)


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def carry(request: HttpRequest) -> HttpResponse:
    """Ask for the code; take the seats that it brings. Looking at the page uses nothing up."""
    if request.method != "POST":
        return render(request, "games/carry.html")
    if too_many(request, "carry", MOST, SECONDS):
        return refusal(request, Reason.TOO_FAST)
    code = re.sub(r"[\s-]", "", request.POST.get("code", "")).upper()
    if len(code) != SIGNS or any(sign not in CODE_SIGNS for sign in code):
        return _asked_again(request, _("A code has eight letters and digits. Look at it once more."), 400)
    bundle = take_over(code)
    if bundle is None:
        words = _("This code has been used already, or its ten minutes are over. Ask for a new one.")
        return _asked_again(request, words, 404)
    return _taken(request, bundle)


def _seats_here(request: HttpRequest) -> list[CarriedSeat]:
    """The seats that keys of this browser open."""
    keys = {credential_of(key): key for key in keys_of(request)}
    return [
        CarriedSeat(coop.household.slug, each.held.game.id, keys[each.held.row.credential])
        for coop in my_coops(request)
        for each in coop.games
        if each.held.row.credential in keys
    ]


def _taken(request: HttpRequest, bundle: dict[str, Any]) -> HttpResponse:
    """Keep the keys that still open a seat, but where this browser sits already."""
    seats = [CarriedSeat(*seat) for seat in bundle["seats"]]
    open_coops = Household.objects.filter(slug__in=[seat.slug for seat in seats], status=Household.Status.OPEN)
    ids = {slug: str(pk) for slug, pk in open_coops.values_list("slug", "id")}
    fresh = [
        seat for seat in seats
        if seat.slug in ids
        and seat_of(ids[seat.slug], seat.game, Holder(credential_of(seat.key)))
        and not _sits_already(request, ids[seat.slug], seat)
    ]  # fmt: skip
    one = len(seats) == 1
    response = redirect("games:room", seats[0].slug, seats[0].game) if one else redirect("games:mine")
    keep_seats(request, response, fresh)
    if bundle["guest"] and guest_of(request) is None:
        keep_guest(response, bundle["guest"])
    return response


def _sits_already(request: HttpRequest, household: str, seat: CarriedSeat) -> bool:
    """Whether this browser plays in that game, as somebody else or by the very key: what it has stays."""
    own = seat_key(request, seat.game)
    return own is not None and seat_of(household, seat.game, holder_of(request, seat.game)) is not None


def _asked_again(request: HttpRequest, words: str, status: int) -> HttpResponse:
    return render(request, "games/carry.html", {"words": words}, status=status)
