"""The Content-Security-Policy of every page, with a fresh nonce for each request."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

COMMON = (
    "default-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws: wss:; worker-src 'self'; "
    "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
)
PAGES = COMMON + "script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'"
# The admin's own scripts evaluate expressions in attributes; only staff ever load them.
ADMIN = COMMON + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"


class ContentPolicyMiddleware:
    """Set ``request.csp_nonce`` for templates and the header on the answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, with the policy of its part of the site."""
        nonce = secrets.token_urlsafe(16)
        request.csp_nonce = nonce  # type: ignore[attr-defined]  # templates read it
        response = self.get_response(request)
        policy = ADMIN if request.path.startswith("/admin/") else PAGES.format(nonce=nonce)
        response.headers.setdefault("Content-Security-Policy", policy)
        return response
