"""Every way out of the tables: pages, files, older lines and exports of random seasons hold no word too many.

Frames, refusals and jobs of the same seasons are looked at in ``tests/seasons``. The twins of ``tests/unit`` are
told here once more, by the journal, to everybody outside their secret.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from psycopg import AsyncConnection

from games import bootstrap
from games.adapters.export import exported
from games.domain.envelope import Event, Metadata
from games.domain.game import GAME
from games.domain.modes import PRESETS
from games.domain.state import GameState
from games.pages.access import credential_of, seat_cookie
from games.ports import Append
from tenants.models import Household
from tests.given import NOON, Story
from tests.platforms import new_id
from tests.seasons.canaries import Register, words_in
from tests.seasons.season import Season

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]

TWINS = sorted(file.stem for file in (Path(__file__).parents[2] / "unit/games/domain/twins").glob("[a-z]*.py"))
RULES = PRESETS["pecking-order"]
RULES = replace(RULES, talking=replace(RULES.talking, booth=True), max_seats=6)


def keep(household: Household, events: list[Event]) -> tuple[str, GameState]:
    """Store these events as a game of the household, as the writer does; return its id and its state."""
    game, tenant, state, kept = new_id(), str(household.id), GAME.initial, []
    for event in events:
        state = GAME.evolve(state, event.payload)
        kept.append(replace(event, id=new_id(), tenant=tenant, aggregate_id=game))
    rows = tuple(replace(row, account=None, credential=credential_of(key_of(row.seat))) for row in GAME.seats(state))
    append = Append(
        tenant, game, GAME.type, GAME.state_version, 0, events[-1].metadata.time, (), tuple(kept),
        GAME.summary(state), rows,
    )  # fmt: skip

    async def write() -> None:
        store = (await bootstrap.platform()).service.world.store
        assert await store.own(game)
        await store.append(append)
        await store.disown(game)

    bootstrap.run_sync(write())
    return game, state


def key_of(seat: str) -> str:
    """What the browser of a seat has."""
    return f"the key of {seat} in this test"


def browser(game: str, seat: str | None) -> Client:
    """A browser at the seat's own rate."""
    cache.clear()
    client = Client()
    if seat is not None:
        client.cookies[seat_cookie(game)] = key_of(seat)
    return client


def shown(household: Household, game: str, state: GameState, seat: str | None) -> Iterator[tuple[str, bytes]]:
    """Every address that this viewer may ask about a game, and all that comes back."""
    client, path = browser(game, seat), f"/h/{household.slug}/g/{game}"
    for address in (path, f"/h/{household.slug}/", f"{path}/journal.jsonl"):
        yield address, client.get(address).content
    page: Any = client.get(f"{path}/journal")
    yield "the story", page.content
    while page.context["earlier"]:
        page = client.get(f"{path}/journal", {"before": page.context["earlier"]})
        yield "the story from before", page.content
    for where in ("main", "nest"):
        yield where, client.get(f"{path}/posts", {"where": where, "before": 999_999_999}).content
    for conversation, spoken in state.private.spoken.items():
        if spoken.posts:
            asked = {"where": conversation, "before": spoken.posts[-1].id}
            yield f"conversation {conversation}", client.get(f"{path}/posts", asked).content


def operators_file(game: str, household: Household) -> bytes:
    """What an operator exports."""

    async def work() -> bytes:
        async with await AsyncConnection.connect(bootstrap.conninfo("operator"), autocommit=True) as connection:
            lines = exported(connection, household.schema_name, game, settings.SECRET_KEY)
            return b"".join([line async for line in lines])

    return bootstrap.run_sync(work())


@pytest.mark.parametrize("seed", [1, 2])
def test_no_way_out_tells_anybody_a_word_too_many(household: Household, seed: int) -> None:
    events = Season(seed, looks=False, given=RULES).play().table.events
    for length in (Random(seed).randint(len(events) // 3, len(events) - 1), len(events)):
        register, state = Register(), GAME.initial
        for event in events[:length]:
            state = GAME.evolve(state, event.payload)
            register.learn(event.payload, state)
        game, state = keep(household, events[:length])
        told = 0
        for seat in (*state.order, None):
            holder = register.holder(seat) if seat else None
            for way, content in shown(household, game, state, seat):
                words = words_in(content)
                told += len(words)
                leaks = [word for word in words if not register.may_read(word, holder, state)]
                assert not leaks, f"{way} tells {seat or 'a spectator'} {leaks}"
        assert told, "nobody was told anything"
        assert sealed(state).isdisjoint(words_in(operators_file(game, household)))


def sealed(state: GameState) -> set[str]:
    """What no export holds: keys and guests for good, and before the end seed, code, names, accounts and authors."""
    found = {word for deal in state.lobby.deals for word in words_in(deal)}
    for row in state.seats.values():
        found |= words_in(row.credential or "")
        found |= words_in(row.real_name) | words_in(row.account or "") if state.status != "over" else set()
    if state.status != "over":
        found |= words_in(state.seed) | words_in(state.code)
        found |= {word for post in state.booth.posts for word in words_in(post.sealed_author)}
        found -= {word for name in state.guesses.names for word in words_in(name)}
    return found


def as_stored(story: Story) -> list[Event]:
    """The events of a story with the times and audiences that they would be stored with."""
    found: list[Event] = []
    state, now, actor = GAME.initial, NOON, "host"
    for line in story.lines:
        if len(line) == 3:
            now, actor, _ = line
            continue
        (payload,) = line
        if type(payload) not in GAME.events.values():
            continue
        state = GAME.evolve(state, payload)
        cause = new_id()
        found.append(
            Event(
                cause, "", payload.name, payload, "", len(found) + 1, GAME.audience(payload, state), GAME.day(state),
                GAME.target(payload), Metadata("", actor, cause, cause, now),
            )
        )  # fmt: skip
    return found


@pytest.mark.parametrize("secret", TWINS)
def test_the_journal_of_twins_is_the_same_for_all_outside(coop: Household, secret: str) -> None:
    twins = import_module(f"tests.unit.games.domain.twins.{secret}")
    games = [keep(coop, as_stored(world)) for world in twins.worlds()]
    outside = [seat for seat in (*games[0][1].order, None) if seat not in twins.INSIDERS]

    def read(game: str, seat: str | None) -> bytes:
        entries = bootstrap.read_journal(lambda journal: journal.next(str(coop.id), game, seat, 0, 10**6))
        assert entries
        return orjson.dumps([asdict(entry) for entry in entries])

    for seat in outside:
        assert read(games[0][0], seat) == read(games[1][0], seat), f"{seat} can tell the two worlds apart"
