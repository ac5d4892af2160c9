"""``simulate --mode tournament``: a whole cup of bots through the real store, and everything stored agrees."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

from tests.owed import inside

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_cup_is_played_to_its_champion_and_is_clean(household: Household) -> None:
    said = StringIO()
    options = {"mode": "tournament", "heats": 3, "seats": 3, "tempo": "smoke", "days": 3, "seed": 5}
    call_command("simulate", household=household.slug, json=True, stdout=said, **options)
    [line] = said.getvalue().splitlines()
    told = json.loads(line)
    assert told["final"][0] == told["champion"]
    assert [len(heat) for heat in told["heats"]] == [3, 3, 3]
    assert (len(told["final"]), told["jury"]) == (3, 6)
    with inside(household) as connection:
        streams = connection.execute(f"select id::text from {household.schema_name}.aggregates").fetchall()
    assert len(streams) == 5, "the tournament, three heats and the final"
    checked = StringIO()
    call_command("check_game", *(row["id"] for row in streams), json=True, stdout=checked)
    assert json.loads(checked.getvalue())["clean"], checked.getvalue()


@pytest.mark.parametrize("heats", [-1, 0, 1, 9, 10**20])
def test_what_cannot_be_played_is_said_in_words(heats: int, household: Household) -> None:
    with pytest.raises(CommandError, match="--heats takes a number from 2 to 8"):
        call_command("simulate", household=household.slug, mode="tournament", heats=heats)
