"""Asking for a page in any proper way: without its body too, and what lies between keeps nothing of anybody's."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from games.domain.modes import preset
from games.pages.opening import Opened, open_game
from tenants.models import Household
from tenants.sign_in import make_host

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]

EVERYWHERE = ("/", "/mine/", "/settings/", "/help/", "/carry/", "/tutorial/", "/offline/", "/worker.js", "/sign-in/")
IN_A_HOUSEHOLD = ("", "new", "webhook", "enter/", "j/{code}/")
IN_A_GAME = ("", "help/", "journal", "journal.jsonl", "share.png", "posts?before=9")


@pytest.fixture
def opened(household: Household) -> Opened:
    return open_game(str(household.id), "Friday", preset("pecking-order"))


@pytest.fixture
def addresses(household: Household, opened: Opened) -> list[str]:
    house, game = f"/h/{household.slug}/", f"/h/{household.slug}/g/{opened.game_id}/"
    near = [house + path.format(code=opened.code) for path in IN_A_HOUSEHOLD]
    return [*EVERYWHERE, *near, *(game + path for path in IN_A_GAME), "/no/such/page", "/h/no-such-house/"]


def test_head_answers_as_get_does_without_a_body(addresses: list[str]) -> None:
    for address in addresses:
        whole, head = Client().get(address), Client().head(address)
        assert (head.status_code, head.content) == (whole.status_code, b""), address


def test_a_page_says_that_nobody_else_may_keep_it(addresses: list[str]) -> None:
    for address in addresses:
        said = Client().get(address).headers["Cache-Control"]
        assert "no-cache" in said or "no-store" in said, (address, said)


def test_a_pupil_is_given_no_game_by_a_page_that_only_looks() -> None:
    before = Household.objects.count()
    assert Client().head("/tutorial/").status_code == 200
    assert Household.objects.count() == before


@pytest.mark.parametrize(
    ("button", "fields"),
    [
        ("invite", {"email": "a\0b@example.org"}),
        ("replace", {"seat": "s1", "name": "A\0n"}),
        ("automate", {"seat": "\0"}),
        ("gallery", {"target": "\0"}),
        ("bots", {"count": "9" * 5_000}),
        ("extend", {"days": "9" * 5_000}),
        ("admit", {"seats": "\N{SUPERSCRIPT TWO}"}),
    ],
)
def test_what_no_button_can_mean_is_refused_in_words(
    household: Household, opened: Opened, button: str, fields: dict[str, str]
) -> None:
    host = Client(headers={"accept": "application/json"})
    host.force_login(make_host(household, f"{uuid4()}@example.org").account)
    answer = host.post(f"/h/{household.slug}/g/{opened.game_id}/{button}", fields)
    assert (answer.status_code, answer.json()["reason"]) == (400, "malformed"), answer.content
    assert answer.json()["words"].endswith(".")
