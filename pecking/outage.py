"""What is answered where there is no page, and where one failed.

"Busy" while what it needs is away, and that something broke otherwise.
"""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.defaults import server_error

from games.domain.rejections import Reason
from games.pages.replies import refusal, wants_json
from games.ports import Unavailable

AWAY = (OperationalError, InterfaceError, Unavailable, TimeoutError)
"""What is raised where the database, or whoever owns a game, cannot be reached."""

SECONDS = "5"
"""After how many a program may ask again."""


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere, without a look at what was posted to it: that may be no form at all."""
    return render(request, "404.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Answer for whatever was raised: scripts get data, people a page that needs nothing to be drawn."""
    away = isinstance(sys.exc_info()[1], AWAY)
    if wants_json(request):
        answer = refusal(request, Reason.BUSY if away else Reason.INTERNAL)
        answer.status_code = 503 if away else 500
    elif away:
        answer = HttpResponse(render_to_string("503.html"), status=503)
    else:
        answer = server_error(request)
    if away:
        answer.headers["Retry-After"] = SECONDS
    return answer
