"""The forms of signing in, with the words that people read when something does not fit."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import LoginWebAuthnForm, SignupWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from tenants.accounts.arrivals import account_for
from tenants.models import Account

NOT_AN_ADDRESS = _("That does not look like an e-mail address. Check it and try again.")
TOO_MANY = _("Several codes are on their way to this address. Use the latest one, or wait a few minutes.")
WRONG_CODE = _("That is not the code of the latest letter. Look again.")
NAME_LENGTH = 40


class AddressForm(forms.Form):
    """An address, known or not: whoever reads its letters is let in."""

    email = forms.EmailField(max_length=254, error_messages=dict.fromkeys(("required", "invalid"), NOT_AN_ADDRESS))

    def clean_email(self) -> str:
        """Return the address in small letters, unless it was asked for too often."""
        email = str(self.cleaned_data["email"]).strip().lower()
        if not ratelimit.consume(context.request, app="allauth.account", action="request_login_code", key=email):
            raise forms.ValidationError(TOO_MANY)
        return email

    @property
    def account(self) -> Account | None:
        """Whom a code lets in; None where no code does."""
        return account_for(self.cleaned_data["email"])


class CodeForm(ConfirmLoginCodeForm):
    """The digits of the letter; spaces are forgiven."""

    code = forms.CharField(max_length=20, error_messages={"required": _("Type the eight digits of the letter.")})

    def clean_code(self) -> str:
        """Return the code if it is the one."""
        try:
            return str(super().clean_code())
        except forms.ValidationError:
            raise forms.ValidationError(WRONG_CODE) from None


BROKEN = (AttributeError, LookupError, TypeError, ValueError)
"""What reading a passkey's answer raises where that answer is none."""

NOT_A_PASSKEY = _("This is no passkey.")


class PasskeyForm(LoginWebAuthnForm):
    """A passkey that knocks."""

    def clean_credential(self) -> Authenticator:
        """Return the passkey that the answer belongs to."""
        try:
            return super().clean_credential()
        except BROKEN:
            raise forms.ValidationError(NOT_A_PASSKEY) from None


class NewPasskeyForm(SignupWebAuthnForm):
    """A passkey to be added, and what its owner calls it."""

    name = forms.CharField(max_length=NAME_LENGTH, required=False)

    def clean(self) -> dict[str, Any]:
        """Check that the browser has answered our question."""
        try:
            return dict(super().clean())
        except BROKEN:
            raise forms.ValidationError(NOT_A_PASSKEY) from None
