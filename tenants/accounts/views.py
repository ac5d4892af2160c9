"""Signing in and out: a page shows, a press of a button does."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.stagekit import clear_login
from allauth.account.models import Login
from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters

from tenants.accounts.forms import AddressForm, CodeForm, PasskeyForm
from tenants.accounts.letters import LetterLost, send_no_code

LOST = _("The letter could not be sent just now. Try again in a minute.")
TOO_OFTEN = _("Three codes did not fit. Ask for a new one.")
UNKNOWN = _("This passkey opens no account here. Sign in by letter, then add it again.")


class AskForCode(RequestLoginCodeView):
    """Ask for an address, and send a code to it."""

    form_class = AddressForm
    template_name = "account/sign_in.html"

    def form_valid(self, form: AddressForm) -> HttpResponse:
        """Send the letter, and ask for what it says. The page after it is the same for every address."""
        email = form.cleaned_data["email"]
        account = form.account
        try:
            if account is None:
                send_no_code(email)
            LoginCodeVerificationProcess.initiate(request=self.request, user=account, email=email)
        except LetterLost:
            clear_login(self.request)
            form.add_error(None, LOST)
            return self.render_to_response(self.get_context_data(form=form), status=503)
        return redirect(self.passthrough_next_url(reverse("account_confirm_login_code")))

    def form_invalid(self, form: AddressForm) -> HttpResponse:
        """Show what did not fit."""
        return self.render_to_response(self.get_context_data(form=form), status=400)

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """What the page shows."""
        said = {"unknown": UNKNOWN, "spent": TOO_OFTEN}
        words = next((words for name, words in said.items() if name in self.request.GET), None)
        shown = super().get_context_data(**named)
        errors = [each for found in shown["form"].errors.values() for each in found]
        return shown | {"words": words, "next": self.get_next_url(), "error": errors[0] if errors else None}


@method_decorator(sensitive_post_parameters("code"), name="dispatch")
class TakeCode(ConfirmLoginCodeView):
    """Sign in with the code of the letter. Three tries, ten minutes, once."""

    form_class = CodeForm
    template_name = "account/code.html"

    def post(self, request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        """Take the code, or begin again with another address."""
        if request.POST.get("action") == "restart":
            clear_login(request)
            return redirect(self.passthrough_next_url(reverse("account_login")))
        return super().post(request, *args, **named)

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        """Say that it did not fit, as long as there is another try."""
        if self._process.record_invalid_attempt():
            return self.render_to_response(self.get_context_data(form=form), status=400)
        return redirect(f"{reverse('account_login')}?spent=1")

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """What the page shows."""
        shown = {"email": self._process.state["email"], "next": self.get_next_url()}
        return super().get_context_data(**named) | shown


@method_decorator(sensitive_post_parameters("credential"), name="dispatch")
class UsePasskey(LoginWebAuthnView):
    """Sign in with a passkey: scripts fetch the question here, a form brings the answer."""

    form_class = PasskeyForm

    def form_valid(self, form: PasskeyForm) -> HttpResponse:
        """Let its owner in."""
        passkey = form.cleaned_data["credential"]
        login = Login(user=passkey.user, redirect_url=self.get_success_url())
        return perform_passwordless_login(self.request, passkey, login)

    def form_invalid(self, form: PasskeyForm) -> HttpResponse:
        """Lead back to the door, which says why."""
        return redirect(f"{reverse('account_login')}?unknown=1")

    def get_success_url(self) -> str | None:
        """Where the page wanted to go, if that is on this site."""
        from allauth.account.utils import get_next_redirect_url

        found: str | None = get_next_redirect_url(self.request, REDIRECT_FIELD_NAME)
        return found


class SignOut(LogoutView):
    """Sign out, by a press of a button."""

    template_name = "account/sign_out.html"
