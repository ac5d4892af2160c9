"""The demo game: whoever comes back after its end is led on to the next one."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from games.domain.modes import preset
from games.models import Aggregate
from games.pages import demo
from games.pages.access import credential_of
from games.pages.asking import ask
from games.pages.listing import dealt_to
from games.pages.opening import open_game
from tenants.models import Household
from tenants.scope import household_scope

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms", "no_one_counted")]


def begun() -> tuple[str, bool]:
    """Run the command; return its game, and whether that went on."""
    said = StringIO()
    call_command("demo", json=True, stdout=said)
    told = json.loads(said.getvalue())
    return told["game"], told["continued"]


def player_of(game: str) -> Client:
    """A browser that has opened the link."""
    browser = Client()
    assert browser.post(f"/h/demo/g/{game}/key", {"key": demo.key_of(game)}).status_code == 200
    return browser


def is_over(game: str) -> None:
    """Let the lists say that this game has ended."""
    with household_scope(str(Household.objects.get(slug="demo").id)):
        row = Aggregate.objects.get(id=game)
        row.summary = {**row.summary, "status": "over"}
        row.save(update_fields=["summary"])


def test_the_player_of_a_demo_game_is_led_into_the_next_one_with_a_tap() -> None:
    # Given a demo game that has ended since its link was opened
    game, _ = begun()
    player = player_of(game)
    is_over(game)

    # When its player taps for another
    told = player.post(f"/h/demo/g/{game}/again", headers={"Accept": "application/json"}).json()

    # Then there is one, in which they sit, and the link of the command leads there as well
    page = player.get(told["url"]).content.decode()
    assert told["ok"] and game not in told["url"] and '"holder": ""' not in page
    following, continued = begun()
    assert following in told["url"] and continued


def test_while_a_demo_game_runs_there_is_no_second_one() -> None:
    game, _ = begun()
    told = player_of(game).post(f"/h/demo/g/{game}/again").json()
    assert told["url"] == f"/h/demo/g/{game}/"
    assert begun() == (game, True)


def test_nobody_else_opens_demo_games(household: Household) -> None:
    game, _ = begun()
    refused = Client().post(f"/h/demo/g/{game}/again", headers={"Accept": "application/json"})
    assert refused.status_code == 403
    elsewhere = player_of(game).post(f"/h/{household.slug}/g/{game}/again", headers={"Accept": "application/json"})
    assert elsewhere.status_code == 403


def test_a_seat_in_another_game_of_a_household_of_that_name_opens_none() -> None:
    # Given somebody who sits in a game that a host opened in a household called "demo"
    begun()
    tenant, key = str(Household.objects.get(slug="demo").id), "ab" * 32
    opened = open_game(tenant, "Another game", preset("blitz"))
    assert ask(tenant, opened.game_id, "seat.deal", "lobby", guest="ann").ok
    dealt = dealt_to(tenant, opened.game_id, "ann")
    assert dealt is not None
    seated = {"persona": dealt.personas[0], "bio": "Quiet.", "real_name": "Ann", "account": None}
    ask(tenant, opened.game_id, "seat.take", "lobby", guest="ann", credential=credential_of(key), **seated)
    player = Client()
    assert player.post(f"/h/demo/g/{opened.game_id}/key", {"key": key}).status_code == 200

    # Then they are not led into the demo game, by the page or by asking
    assert '"again"' not in player.get(f"/h/demo/g/{opened.game_id}/").content.decode()
    refused = player.post(f"/h/demo/g/{opened.game_id}/again", headers={"Accept": "application/json"})
    assert refused.status_code == 403


def test_only_the_demo_household_leads_on() -> None:
    game, _ = begun()
    assert '"again"' in player_of(game).get(f"/h/demo/g/{game}/").content.decode()
    assert '"again"' not in Client().get(f"/h/demo/g/{game}/").content.decode()
