"""The passkeys of an account: a list, one more, one less. Only soon after signing in can they be changed."""

from __future__ import annotations

import time
from typing import Any

from allauth.core.internal import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth, flows
from django.contrib.auth import user_logged_in
from django.contrib.auth.decorators import login_required
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from tenants.accounts.forms import NewPasskeyForm
from tenants.models import Account

FRESH = 60 * 60
"""Seconds after signing in in which passkeys may be added and taken away."""

MOST = 10
SIGNED_IN_AT = "signed_in_at"
NOT_ADDED = _("The passkey could not be added. Try once more.")


@receiver(user_logged_in)
def note_when(sender: type[Account], request: HttpRequest, user: Account, **named: Any) -> None:
    """Keep when this session began."""
    request.session[SIGNED_IN_AT] = time.time()


def is_fresh(request: HttpRequest) -> bool:
    """Whether whoever holds this browser has signed in a moment ago."""
    return time.time() - float(request.session.get(SIGNED_IN_AT, 0)) < FRESH


@never_cache
@sensitive_post_parameters("credential")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def passkeys(request: HttpRequest) -> HttpResponse:
    """Show the passkeys and offer one more; add the one that the browser has made."""
    if request.method != "POST":
        return _page(request)
    if not is_fresh(request) or _count(request) >= MOST:
        return _page(request, status=403)
    if not ratelimit.consume(request, app="allauth.mfa", action="webauthn_login", key=str(request.user.pk)):
        return _page(request, NOT_ADDED, 429)
    form = NewPasskeyForm(request.POST, user=request.user)
    if not form.is_valid():
        return _page(request, NOT_ADDED, 400)
    flows.signup_authenticator(request, request.user, form.cleaned_data["name"], form.cleaned_data["credential"])
    return redirect("passkeys")


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a passkey of one's own away."""
    if not is_fresh(request):
        return _page(request, status=403)
    Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN, pk=pk).delete()
    return redirect("passkeys")


def _count(request: HttpRequest) -> int:
    return int(Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN).count())


def _page(request: HttpRequest, words: str | Promise | None = None, status: int = 200) -> HttpResponse:
    rows = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN).order_by("pk")
    fresh = is_fresh(request)
    room = len(rows) < MOST
    context = {
        "passkeys": rows,
        "fresh": fresh,
        "room": room,
        "words": words,
        "question": auth.begin_registration(request.user, passwordless=True) if fresh and room else None,
    }
    return render(request, "account/passkeys.html", context, status=status)
