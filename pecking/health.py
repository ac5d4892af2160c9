"""Two answers for whoever watches the process: it lives; it can do its work."""

from __future__ import annotations

from concurrent.futures import Future
from threading import Lock, Thread

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from pecking.drain import drain

PATIENCE = 1.5
"""Seconds that the database has for its answer: whoever watches does not wait much longer."""

READY = "ready"
AWAY = "The database does not answer, or is not migrated."


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
        words = asking.begin().result(PATIENCE)
    except TimeoutError:
        words = AWAY
    return HttpResponse(f"{words}\n", "text/plain", 200 if words == READY else 503)


class Asking:
    """Asks the database in a thread beside, one at a time: one that stands still holds up no more than that thread."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._answer: Future[str] | None = None

    def begin(self) -> Future[str]:
        """Return the answer that is under way, or that of a new question."""
        with self._turn:
            if self._answer is None or self._answer.done():
                self._answer = Future()
                Thread(target=self._ask, args=(self._answer,), name="readyz", daemon=True).start()
            return self._answer

    @staticmethod
    def _ask(answer: Future[str]) -> None:
        try:
            answer.set_result(READY if is_migrated() else "The database is not migrated: run manage.py migrate.")
        except Error:
            answer.set_result(AWAY)
        except Exception as error:  # a bug: whoever asked is told as on any page
            answer.set_exception(error)
        finally:
            connection.close()


def is_migrated() -> bool:
    """Whether the database says that it is. Raises what the database raises."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT stamp <> '' FROM installation")
        row = cursor.fetchone()
    return row is not None and bool(row[0])


asking = Asking()
