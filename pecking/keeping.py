"""How long browsers and what lies before them may keep an answer: where a page says nothing, it is one reader's own."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

OWN = "private, no-cache"
"""Nobody else's, and asked for again each time. A browser's own way back may still show it."""


class KeepingMiddleware:
    """Set ``Cache-Control`` on every answer that has none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", OWN)
        return response
