"""A page that fails says whether it is worth asking again, to people and to scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from games.pages import views
from games.ports import Unavailable
from tenants.models import Household

Ask = Callable[..., Any]
pytestmark = pytest.mark.django_db(transaction=True)

AWAY = [OperationalError("the connection is lost"), Unavailable("nobody answers"), TimeoutError()]


@pytest.fixture
def ask(household: Household, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask for the household's page while it fails of this."""

    def answer(error: Exception, **headers: str) -> Any:
        def fail(household_id: str) -> None:
            raise error

        monkeypatch.setattr(views, "games_of", fail)
        return Client(raise_request_exception=False).get(f"/h/{household.slug}/", headers=headers)

    return answer


@pytest.mark.parametrize("error", AWAY)
def test_while_the_database_is_away_one_may_ask_again_in_a_moment(ask: Ask, error: Exception) -> None:
    page = ask(error)
    assert (page.status_code, page.headers["Retry-After"]) == (503, "5")
    assert "The coop is busy." in page.content.decode() and "egg" not in page.content.decode()
    german = ask(error, **{"accept-language": "de"}).content.decode()
    assert "The coop is busy." not in german and 'lang="de"' in german
    data = ask(error, accept="application/json")
    assert (data.status_code, data.json()["reason"]) == (503, "busy")


def test_what_broke_is_no_outage(ask: Ask) -> None:
    page = ask(KeyError("booth"))
    assert page.status_code == 500 and "Retry-After" not in page.headers
    assert "An egg fell." in page.content.decode() and "booth" not in page.content.decode()
    data = ask(KeyError("booth"), accept="application/json")
    assert (data.status_code, data.json()["reason"]) == (500, "internal")


@pytest.mark.parametrize("path", ["/nowhere/", "/h/nobody/"])
def test_what_is_posted_to_nowhere_breaks_nothing(path: str) -> None:
    # Given a browser that has been here, when it posts what is no form to where nothing is
    sender = Client(enforce_csrf_checks=True, raise_request_exception=False)
    sender.cookies["csrftoken"] = "a" * 32
    answer = sender.post(path, b"{", content_type="multipart/form-data")
    # Then that is what it is told
    assert answer.status_code == 404
