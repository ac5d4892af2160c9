"""What django-allauth asks of this site."""

from __future__ import annotations

import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from tenants.accounts.letters import send_code
from tenants.addresses import address_of
from tenants.models import Account

DIGITS = 8
"""Of a code: easy to type, and too many to be guessed in three tries."""


class PlayersAdapter(DefaultAccountAdapter):
    """Accounts without names and passwords, whose words are those of our own pages."""

    def generate_login_code(self) -> str:
        """Return fresh digits."""
        return "".join(secrets.choice("0123456789") for _ in range(DIGITS))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the only letter that is in use: the one with the code."""
        assert template_prefix == "account/email/login_code", template_prefix
        send_code(email, context["code"])

    def add_message(self, *args: Any, **named: Any) -> None:
        """Keep quiet: each page says itself what has happened."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that requests are counted by."""
        return address_of(request) or "unknown"

    def get_login_stages(self) -> list[str]:
        """A code or a passkey is enough by itself: neither is a second step after the other."""
        return ["allauth.account.stages.LoginByCodeStage"]

    def is_reauthentication_required(self, *, app: str, **named: Any) -> bool:
        """The pages of passkeys ask themselves whether the sign-in is fresh."""
        return False

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:
        """Lead whoever may not sign in back to the door, as anybody whose passkey is unknown."""
        return redirect("/sign-in/?unknown=1")


class PasskeyAdapter(DefaultMFAAdapter):
    """Passkeys carry the site's own name."""

    def _get_site_name(self) -> str:
        return "Pecking Order"
