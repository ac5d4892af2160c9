"""The page at the end of a sign-in link."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tenants.sign_in import redeem

TOKEN_BYTES = 100
BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
@sensitive_post_parameters("token")
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the page, whose script posts the token of the fragment; sign in with the token that was posted."""
    if request.method != "POST":
        return render(request, "tenants/enter.html")
    token = request.POST.get("token", "").strip()[-TOKEN_BYTES:].rpartition("#")[2]
    account = redeem(token, request.household.id)
    if account is None:
        words = _("This link has been used already, or its day is over. Ask for a new one.")
        return render(request, "tenants/enter.html", {"words": words}, status=403)
    login(request, account, BACKEND)
    return redirect(f"/h/{slug}/")
