"""After an outage everything that was missed happens, once and in order, and no vote closes that nobody could use."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from psycopg import AsyncConnection

from games.adapters.alarms import LEASE_SECONDS
from games.adapters.audit import audit
from games.adapters.clock import VirtualClock
from games.bootstrap import Platform
from games.domain.envelope import Command, Metadata
from games.rooms.deciding import alarm_id
from games.rooms.room import Room
from tests.faults.invariants import must_hold
from tests.faults.seasons import THREE_BIRDS, ballots, least_window, reached, windows
from tests.faults.talking import all_agree
from tests.live_site import House, Site, eventually
from tests.platforms import PLAIN, new_id
from tests.player import Player

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [pytest.mark.slow, pytest.mark.timeout(480)]

AWAY = timedelta(seconds=32)
"""Longer than a day of the tempo smoke."""

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
TEN_MINUTES = 600


def test_a_season_by_the_clock_over_deaths_and_an_outage(site: Site, house: House) -> None:
    opened = site.manage(
        "create_game", house.slug, "--tempo", "smoke", "--seats", "3", "--votes", "majority", "--bots", "3", "--start"
    )
    game = opened["game"]
    watcher = Player(site, house, game, "", "Zoe")
    watcher.start()
    wait_for(site, house, game, (1, "day.starts"))
    site.kill("run_alarms", "run_alarms_2")
    site.start("run_alarms", "run_alarms_2")

    wait_for(site, house, game, (1, "vote.opens"))
    site.kill(*site.children)
    down, heads = site.now(), len(site.events(house, game))
    eventually(lambda: site.now() > down + AWAY, "the outage is over", 60)
    assert len(site.events(house, game)) == heads
    site.start()

    wait_for(site, house, game, (2, "vote.opens"))
    site.kill("web", "run_alarms")
    site.start("run_alarms", "web")
    eventually(lambda: site.status(house, game)["status"] == "over", "somebody has won", LEASE_SECONDS + 90)

    events = site.events(house, game)
    assert reached(events) == THREE_BIRDS
    assert any("back after an outage" in site.log(runner) for runner in ("run_alarms", "run_alarms_2"))
    votes = windows(events, (down, events[heads]["created_at"]))
    assert len(votes) == 2
    assert all(usable >= least_window("smoke") for usable in votes), votes
    voters = next(event["payload"]["voters"] for event in events if event["type"] == "vote.opened")
    assert ballots(events, 1) == len(voters), "every bot that may vote has voted"
    all_agree([watcher])
    watcher.hang_up()
    assert len(eventually(lambda: gold_of(site, house, game), "the winner has the gold")) == 1


def wait_for(site: Site, house: House, game: str, entry: tuple[int, str]) -> None:
    """Wait until this entry of the timeline has happened; a killed runner's claim on the game may have to run out."""
    eventually(lambda: entry in reached(site.events(house, game)), f"day {entry[0]} {entry[1]}", LEASE_SECONDS + 60)


def gold_of(site: Site, house: House, game: str) -> list[dict[str, Any]]:
    """The gold that a game has paid."""
    with site.operator() as database:
        query = f"SELECT * FROM {house.schema}.gold_entries WHERE aggregate_id = %s"
        return database.execute(query, [game]).fetchall()


@pytest.mark.parametrize("second", [100, 300, 470, 481, 550, 614, 616, 800, 1010, 1100, 1195, 1300, 1379, 1500])
@pytest.mark.asyncio
async def test_ten_minutes_are_missing(migrated: dict[str, str], household: Household, second: int) -> None:
    down, up = START + timedelta(seconds=second), START + timedelta(seconds=second + TEN_MINUTES)
    async with Platform(migrated["DATABASE_URL"], clock=VirtualClock(START), linger=600) as platform:
        room = await a_season_of_bots(platform, str(household.id))
        while not room.decider.is_terminal(room.head.state):
            await ring(platform, room, down, up)
    events = must_hold(migrated["DATABASE_OPERATOR_URL"], household.schema_name, room.aggregate_id).events
    async with await AsyncConnection.connect(migrated["DATABASE_OPERATOR_URL"]) as database:
        findings = await audit(database, household.schema_name, room.tenant, room.decider, room.aggregate_id)
    assert findings == []
    assert reached(events) == THREE_BIRDS
    votes = windows(events, (down, up))
    assert all(usable >= least_window("speed_run") for usable in votes), votes
    assert ballots(events, 1) == 3, "every bot has voted"


async def a_season_of_bots(platform: Platform, tenant: str) -> Room:
    """Start a game of three bots on the quick tempo."""
    game = new_id()
    quiet = {"started": 0, "whispers": 0}
    manifest = {**PLAIN, "talking": quiet, "tempo": "speed_run", "max_seats": 3}
    for name, payload in (
        ("game.create", {"title": "Outage", "seed": "secret", "code": game[:6].upper(), "manifest": manifest}),
        ("bots.seat", {"count": 3}),
        ("game.start", {}),
    ):
        command = platform.service.command(tenant, game, name, payload, "host", new_id())
        assert (await platform.service.dispatch(command)).ok
    return await platform.service.room(tenant, game)


async def ring(platform: Platform, room: Room, down: datetime, up: datetime) -> None:
    """Let the next thing happen that is due; what was due while the platform was down happens when it is up."""
    due, clock = room.decider.upcoming(room.head.state)[0], platform.clock
    assert isinstance(clock, VirtualClock)
    late = down <= due.at <= up
    clock.advance_to(up if late else due.at)
    command_id = alarm_id(room.aggregate_id, due)
    payload = room.decider.due_command(due)
    metadata = Metadata(
        room.tenant, "clock", command_id, command_id, clock.now(), down if due.at <= up <= clock.now() else None
    )
    command = Command(command_id, room.tenant, room.aggregate_id, type(payload).name, payload, metadata)
    answer = await platform.service.dispatch(command)
    assert answer.ok, (due, answer)
