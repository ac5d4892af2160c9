"""Destinies asked of the journal in SQL: the same answers as the rules give on the folded state."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING
from uuid import uuid4

import orjson
import pytest
from psycopg import sql

from games.adapters.codec import encode
from games.adapters.destiny_sql import FULFILLED, question
from games.domain import commands as c
from games.domain import events as e
from games.domain.destinies import DESTINIES
from games.domain.game import GAME
from games.domain.manifest import Manifest
from tests.given import NOON, Story
from tests.owed import inside

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.django_db(transaction=True)

INSERT = """
    insert into {}.events (id, tenant_id, aggregate_id, version, type, schema, payload, actor, causation_id,
        correlation_id, digest)
    values (%s, %s, %s, %s, %s, 1, %s, 'clock', %s, %s, '')
"""
SEASONS = 30


def a_season(number: int) -> Story:
    """Bots, and two people who now and then give silver, accuse and guess."""
    chance, story = Random(number), Story(now=NOON, lawful=False)
    games = {"game_cap": chance.choice((0, 15, 15)), "mole_share": chance.choice((1, 15, 60))}
    rules = Manifest(tempo="smoke", max_seats=9, **games)
    story.when(c.CreateGame("Sunday", f"seed {number}", "KPQRST", rules), "host")
    for guest in ("ann", "ben"):
        story.when(c.DealPersonas(guest), "lobby")
        bird = story.state.lobby.deals[guest].personas[0]
        story.when(c.TakeSeat(guest, bird, "A bio.", guest, f"key of {guest}"), "lobby").then_accepted()
    story.when(c.SeatBots(chance.randint(4, 7)), "host").when(c.StartGame(), "host").then_accepted()
    while not GAME.is_terminal(story.state):
        target = chance.choice(story.state.order)
        role = chance.choice(("mole", "fanatic"))
        wishes = (c.GiveSilver(target, chance.randint(1, 9)), c.Accuse(target, role), c.GuessRole(target, role))
        if chance.random() < 0.2:
            for seat in story.state.order:
                story.when(chance.choice(wishes), seat)
        story.reach()
    return story


def keep(household: Household, story: Story) -> str:
    """Write a season's events into the journal; return the game's id."""
    game, cause = str(uuid4()), str(uuid4())
    rows = [
        (str(uuid4()), household.id, game, version, event.name, orjson.dumps(orjson.loads(encode(event))).decode(),
         cause, cause)
        for version, event in enumerate(story.told, start=1)
    ]  # fmt: skip
    with inside(household) as connection, connection.cursor() as cursor:
        cursor.executemany(sql.SQL(INSERT).format(sql.Identifier(household.schema_name)), rows)
    return game


def answers(household: Household, game: str) -> set[tuple[str, str]]:
    """Every destiny that the journal says was fulfilled, with its seat."""
    found = set()
    with inside(household) as connection:
        for destiny in FULFILLED:
            query = sql.SQL(question(destiny)).format(s=sql.Identifier(household.schema_name))
            found |= {(destiny, row["seat"]) for row in connection.execute(query, {"game": game})}
    return found


def test_every_destiny_has_its_question() -> None:
    assert set(FULFILLED) == set(DESTINIES)


def test_the_journal_answers_as_the_rules_do(household: Household) -> None:
    fulfilled, missed = set(), set()
    for number in range(SEASONS):
        story = a_season(number)
        fates = story.happened(e.DestiniesRevealed).fates
        by_the_rules = {(fate.destiny, fate.seat) for fate in fates if fate.fulfilled}
        assert answers(household, keep(household, story)) == by_the_rules, f"season {number}"
        fulfilled |= {destiny for destiny, _ in by_the_rules}
        missed |= {fate.destiny for fate in fates if not fate.fulfilled}
    assert fulfilled == missed == set(DESTINIES), "every destiny should be fulfilled in some seasons and not in others"
