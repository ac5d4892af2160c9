"""What no question to the admin may hold: the one character that Postgres cannot look for."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse


class QuestionsMiddleware:
    """Refuse what asks the admin for NUL, in its path or its query, as a bad request. Forms look for it themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request.

        :raises SuspiciousOperation: it has the character.
        """
        if request.path.startswith("/admin/") and "%00" in request.get_full_path():
            raise SuspiciousOperation("NUL in an address of the admin")
        return self.get_response(request)
