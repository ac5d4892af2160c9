"""Pages of the public side. The names are those that django-allauth asks for."""

from __future__ import annotations

from django.urls import path

from tenants import views
from tenants.accounts import passkeys
from tenants.accounts.views import AskForCode, SignOut, TakeCode, UsePasskey

urlpatterns = [
    path("h/<slug:slug>/enter/", views.enter, name="enter"),
    path("sign-in/", AskForCode.as_view(), name="account_login"),
    path("sign-in/", AskForCode.as_view(), name="account_request_login_code"),
    path("sign-in/code/", TakeCode.as_view(), name="account_confirm_login_code"),
    path("sign-in/passkey/", UsePasskey.as_view(), name="mfa_login_webauthn"),
    path("sign-out/", SignOut.as_view(), name="account_logout"),
    path("passkeys/", passkeys.passkeys, name="passkeys"),
    path("passkeys/<int:pk>/remove/", passkeys.remove, name="remove_passkey"),
]
