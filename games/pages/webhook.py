"""The host's page of a household's webhook: where another program is told what everybody saw. Its secret shows once."""

from __future__ import annotations

import secrets

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from games import bootstrap
from games.domain.rejections import Reason
from games.pages.access import is_host
from games.pages.replies import refusal
from tenants.devices import Webhook


class WebhookForm(forms.Form):
    """Where the posts go."""

    url = forms.CharField(max_length=500, error_messages={"required": _("Give the address that takes the posts.")})

    def clean_url(self) -> str:
        """Refuse, in words, what is not an address of the wide world."""
        url: str = self.cleaned_data["url"].strip()
        try:
            bootstrap.check_address(url)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None
        return url


@require_http_methods(["GET", "HEAD", "POST"])
def webhook(request: HttpRequest, slug: str) -> HttpResponse:
    """Show where the posts go; set it, with a fresh secret, or take it away."""
    if not is_host(request):
        return refusal(request, Reason.NOT_HOST)
    if request.method == "POST" and "remove" in request.POST:
        Webhook.objects.filter(household_id=request.household.id).delete()
        return redirect("games:webhook", slug=slug)
    form = WebhookForm(request.POST or None)
    secret = ""
    if request.method == "POST" and form.is_valid():
        secret = secrets.token_urlsafe(32)
        kept = {"url": form.cleaned_data["url"], "secret": secret}
        Webhook.objects.update_or_create(household_id=request.household.id, defaults=kept)
    hook = Webhook.objects.filter(household_id=request.household.id).first()
    context = {"form": form, "hook": hook, "secret": secret}
    response = render(request, "games/webhook.html", context, status=400 if form.errors else 200)
    response.headers["Cache-Control"] = "no-store"
    return response
