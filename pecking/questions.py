"""What no question to the admin may hold: the one character that Postgres cannot look for, and a field of no name."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.admin.options import TO_FIELD_VAR
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse


class QuestionsMiddleware:
    """Refuse as a bad request what asks the admin for NUL, in its path or its query, or by a field without a name.

    Forms look for NUL themselves.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request.

        :raises SuspiciousOperation: it has one of them.
        """
        if request.path.startswith("/admin/"):
            if "%00" in request.get_full_path():
                raise SuspiciousOperation("NUL in an address of the admin")
            if request.GET.get(TO_FIELD_VAR) == "":
                raise SuspiciousOperation("a field without a name in an address of the admin")
        return self.get_response(request)
