"""Web process, writer's backend and database are killed in turn under load, and nothing is lost or doubled."""

from __future__ import annotations

import time
from collections import defaultdict
from datetime import datetime
from functools import partial
from math import ceil
from random import Random
from secrets import randbelow

import pytest

from tests.faults.crowd import Crowd
from tests.faults.invariants import must_hold
from tests.faults.rooms import guests_of, open_games, season_of_bots
from tests.faults.scale import Scale
from tests.faults.talking import all_agree, at_most, tell
from tests.live_site import House, Site, eventually
from tests.slowness import allowed, slowness

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]

KILLS, ROOMS, PEOPLE = 100, 20, 5
WANTED = 80
LEAST = 50
"""Commands in flight: what the crowd keeps up, and what there must be at each kill."""
VICTIMS = ("web", "writer", "postgres")
SEASON_EVERY = 5
"""Kills: before each fifth, and so before the last, bots begin another season beside the crowd."""

PATIENCE, RESUMED = 20.0, 3.0
"""Seconds until nearly everybody is served again: whatever has died, and a web process."""

LATE = 20.0
"""Seconds: no alarm rings later than this after its time, or after the time when everything was back."""


def test_whatever_dies_under_load_nothing_is_lost_or_doubled(
    site: Site, house: House, scale: Scale, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = randbelow(10**6)
    dice, games = Random(seed), open_games(site, house, scale(ROOMS), PEOPLE)
    seasons: list[str] = []
    backs: list[datetime] = []
    guests = guests_of(site, house, games, PEOPLE)
    flights: list[int] = []
    waits: dict[str, list[float]] = defaultdict(list)
    with Crowd(guests) as crowd:

        def load() -> None:
            """Return at a moment when enough is in flight."""
            crowd.storm(ceil(WANTED / len(guests)))
            time.sleep(dice.random() * 0.06)
            while crowd.in_flight < LEAST:
                time.sleep(0.0005)
            flights.append(crowd.in_flight)

        for number in range(scale(KILLS)):
            if (number + 1) % SEASON_EVERY == 0:
                seasons.append(season_of_bots(site, house))
            crowd.calm()
            crowd.talks_on()
            victim = VICTIMS[number % len(VICTIMS)]
            match victim:
                case "web":
                    load()
                    web = ("web", "web_2")[number // len(VICTIMS) % 2]
                    site.kill(web)
                    site.start(web)
                case "writer":
                    site.cut_writer(games[number % len(games)], load)
                case "postgres":
                    load()
                    site.kill_service("postgres")
                    site.stack.revive()
            began = time.monotonic()
            crowd.calm()
            crowd.talks_on()
            waits[victim].append(time.monotonic() - began)
            backs.append(site.now())
        crowd.falls_silent()
        all_agree(guests)
    for season in seasons:
        eventually(partial(over, site, house, season), "the season of bots is over", 600)
        must_hold(site.addresses["DATABASE_OPERATOR_URL"], house.schema, season)
    late = lateness(site, house, seasons, backs)
    assert len(flights) == scale(KILLS)
    assert min(flights) >= LEAST
    again = sum(guest.again for guest in guests)
    assert again >= LEAST, "what was in flight had been answered"
    said = sum(len(guest.accepted) for guest in guests)
    served = ", ".join(
        f"{victim} {at_most(each, 0.5):.1f} s (at most {max(each):.1f})" for victim, each in waits.items()
    )
    tell(
        capsys,
        f"{len(flights)} kills in turn, seed {seed}, {min(flights)} to {max(flights)} commands in flight at each:"
        f" {said} answered, 0 lost, 0 doubled; {again} sent again; everybody served again after: {served};"
        f" {len(late)} alarms of {len(seasons)} seasons, {max(late):.1f} s late at most",
    )
    assert max(late) < LATE * slowness()
    assert all(at_most(each, 0.95) < PATIENCE for each in waits.values())
    assert at_most(waits["web"], 0.95) < allowed(RESUMED)


def over(site: Site, house: House, season: str) -> bool:
    """Whether this season has come to its end."""
    return bool(site.status(house, season)["status"] == "over")


def lateness(site: Site, house: House, seasons: list[str], backs: list[datetime]) -> list[float]:
    """How many seconds after its time each alarm has rung, or after the last moment when everything was ``back``."""
    query = f"SELECT due_at, ran_at FROM {house.schema}.alarms WHERE aggregate_id = ANY(%s::uuid[]) AND status = 'done'"
    with site.operator() as database:
        rung = [(row["due_at"], row["ran_at"]) for row in database.execute(query, [seasons]).fetchall()]
    return [(ran - max([due, *(back for back in backs if back < ran)])).total_seconds() for due, ran in rung]
