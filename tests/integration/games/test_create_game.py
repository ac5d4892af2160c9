"""``manage.py create_game``: a lobby by command, and what it refuses before there is one."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from games.pages.listing import games_of
from tenants.models import Household

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]


def test_it_opens_a_lobby_fills_and_starts_it(household: Household) -> None:
    said = StringIO()
    call_command("create_game", household.slug, seats=3, bots=3, start=True, json=True, stdout=said)
    (game,) = games_of(str(household.id))
    assert json.loads(said.getvalue())["game"] == game.id
    assert (game.summary["status"], game.summary["seated"]) == ("running", 3)


@pytest.mark.parametrize(
    ("start", "said", "unsaid"),
    [(False, ("The lobby is at ", "with the code "), "The game is on"), (True, ("The game is on at ",), "code")],
)
def test_it_says_where_to_go(household: Household, start: bool, said: tuple[str, ...], unsaid: str) -> None:
    told = StringIO()
    call_command("create_game", household.slug, seats=3, bots=3, start=start, stdout=told)
    (game,) = games_of(str(household.id))
    assert f"/h/{household.slug}/g/{game.id}/" in told.getvalue() and unsaid not in told.getvalue()
    assert all(words in told.getvalue() for words in said)


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"bots": 9}, "from 0 to 8"),
        ({"bots": -1}, "from 0 to 8"),
        ({"start": True}, "--bots 3 or more"),
        ({"title": " "}, "1 to 60 characters"),
        ({"title": "x" * 61}, "1 to 60 characters"),
        ({"seats": 2}, "max_seats"),
        ({"votes": "majority,nonsense"}, "votes[1]"),
    ],
)
def test_what_cannot_be_leaves_no_lobby_behind(household: Household, wish: dict[str, Any], words: str) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("create_game", household.slug, stdout=StringIO(), **wish)
    assert words in str(refused.value)
    assert games_of(str(household.id)) == []
