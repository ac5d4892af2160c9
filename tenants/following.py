"""A device follows who is signed in on it: an account's notifications come to it, and end when the account leaves."""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from tenants.devices import Device

COOKIE = "device"


@receiver(user_logged_in)
def come(sender: Any, request: HttpRequest, user: Any, **about: Any) -> None:
    """Somebody has signed in."""
    _belong(request, user.pk)


@receiver(user_logged_out)
def leave(sender: Any, request: HttpRequest, user: Any, **about: Any) -> None:
    """Somebody has signed out: nothing of theirs is told here any more."""
    _belong(request, None)


def _belong(request: HttpRequest | None, account: Any) -> None:
    token = request.COOKIES.get(COOKIE, "") if request is not None else ""
    if token:
        Device.objects.filter(token=hashlib.sha256(token.encode()).hexdigest()).update(account=account)
