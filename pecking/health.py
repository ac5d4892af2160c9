"""Two answers for whoever watches the process: it lives; it can do its work."""

from __future__ import annotations

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from pecking.drain import drain


@never_cache
def livez(request: HttpRequest) -> HttpResponse:
    """Answer 200: the process runs."""
    return HttpResponse("alive\n", content_type="text/plain")


@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 once the database answers and is migrated, 503 in words otherwise."""
    if drain.draining:
        return HttpResponse("This process is leaving.\n", "text/plain", 503)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT stamp <> '' FROM installation")
            row = cursor.fetchone()
    except Error:
        return HttpResponse("The database does not answer, or is not migrated.\n", "text/plain", 503)
    if row is None or not row[0]:
        return HttpResponse("The database is not migrated: run manage.py migrate.\n", "text/plain", 503)
    return HttpResponse("ready\n", content_type="text/plain")
