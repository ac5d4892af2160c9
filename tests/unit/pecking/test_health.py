"""Whether the process can do its work, asked while the database does not answer."""

from __future__ import annotations

import threading

import pytest
from django.test import Client

from pecking import health


def test_a_database_that_stands_still_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    # Given a database that takes every question and answers none
    goes_on, asked = threading.Event(), []

    def stands_still() -> bool:
        asked.append(threading.current_thread())
        return goes_on.wait(60)

    monkeypatch.setattr(health, "is_migrated", stands_still)
    monkeypatch.setattr(health, "PATIENCE", 0.01)
    # When it is asked again and again
    answers = [Client().get("/readyz") for _ in range(5)]
    # Then each is told so, and one thread alone waits
    assert [answer.status_code for answer in answers] == [503] * 5
    assert b"does not answer" in answers[0].content
    assert len(asked) == 1
    # And once it goes on, the process is ready
    monkeypatch.setattr(health, "PATIENCE", 30)
    goes_on.set()
    assert Client().get("/readyz").status_code == 200


def test_a_mistake_of_ours_is_not_taken_for_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong() -> bool:
        raise LookupError("a bug")

    monkeypatch.setattr(health, "is_migrated", wrong)
    with pytest.raises(LookupError):
        Client().get("/readyz")
    monkeypatch.setattr(health, "is_migrated", lambda: False)
    assert b"manage.py migrate" in Client().get("/readyz").content
