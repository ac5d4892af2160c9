"""Alarms on a real Postgres: never early, once in effect, none lost, and none holds up another."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql

from games.adapters import alarms
from games.adapters.alarm_queue import Ring
from games.adapters.alarms import AlarmManager
from games.adapters.clock import DatabaseClock
from games.adapters.reconcile import reconcile
from games.bootstrap import Platform, decider_of
from games.domain.envelope import Command
from games.domain.game import GAME
from games.domain.rejections import Reason
from games.domain.streams import tournament_id
from games.ports import Answer, CommandPort
from games.rooms.deciding import alarm_id, refuse
from tests.fakes.clock import HandClock
from tests.owed import inside, wake
from tests.platforms import PLAIN, Table, a_table, new_id, until
from tests.web import a_layer

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("nothing_due")]

MARKS = {"day.starts": 0, "vote.opens": 2, "vote.closes": 4, "runoff.closes": 6, "reveal": 8, "day.ends": 10}
BRISK = {"wall": False, "marks": [{"key": k, "second": s} for k, s in MARKS.items()], "night": 2, "retry": 30}


Runners = Callable[..., AlarmManager]


class Porter:
    """A CommandPort that notes the database's time at each command, and passes it on."""

    def __init__(self, services: dict[str, str], platform: Platform) -> None:
        self.services, self.platform = services, platform
        self.early: list[Command] = []
        self.answered: Counter[str] = Counter()

    async def dispatch(self, command: Command) -> Answer:
        async with await psycopg.AsyncConnection.connect(self.services["DATABASE_URL"]) as connection:
            [(now,)] = await (await connection.execute("SELECT clock_timestamp()")).fetchall()
        if now < command.metadata.time:
            self.early.append(command)
        answer = await self.platform.service.dispatch(command)
        self.answered["ok" if answer.ok else str(answer.reason)] += 1
        return answer


@pytest_asyncio.fixture
async def a_runner(migrated: dict[str, str]) -> AsyncIterator[Runners]:
    """Make a runner on this port."""
    made: list[AlarmManager] = []

    def make(port: CommandPort, *rest: Any) -> AlarmManager:
        made.append(AlarmManager(migrated["DATABASE_URL"], port, decider_of, *rest))
        return made[-1]

    yield make
    for runner in made:
        await runner.close()


@pytest_asyncio.fixture
async def platform(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=0) as one:
        yield one


@pytest_asyncio.fixture
async def other(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=0) as two:
        yield two


def queue(household: Household, game: str) -> list[dict[str, Any]]:
    """The alarms of a game, in due order."""
    query = sql.SQL("SELECT * FROM {}.alarms WHERE aggregate_id = %s ORDER BY due_at, created_at, id")
    with inside(household) as connection:
        return connection.execute(query.format(sql.Identifier(household.schema_name)), [game]).fetchall()


def put(household: Household, game: str, task: str, seconds: float) -> str:
    """Put an alarm into a queue by hand, due in so many seconds."""
    key = new_id()
    query = sql.SQL(
        "INSERT INTO {}.alarms (id, tenant_id, aggregate_id, task, day, due_at)"
        " VALUES (%s, %s, %s, %s, 1, clock_timestamp() + make_interval(secs => %s))"
    ).format(sql.Identifier(household.schema_name))
    with inside(household) as connection:
        connection.execute(query, (key, household.id, game, task, seconds))
    return key


async def test_a_game_by_two_runners_side_by_side(
    platform: Platform, other: Platform, household: Household, a_runner: Runners, migrated: dict[str, str]
) -> None:
    table = await a_table(platform.service, str(household.id), 0, start=False, max_seats=3, timeline=BRISK)
    await table.granted("bots.seat", "host", count=3)
    await table.granted("game.start", "host")
    porters = [Porter(migrated, platform), Porter(migrated, other)]
    runners = [a_runner(porter) for porter in porters]
    running = [asyncio.create_task(runner.run()) for runner in runners]

    async def over() -> bool:
        assert not any(task.done() for task in running)
        return all(row["status"] in ("done", "cancelled") for row in queue(household, table.game))

    await until(over, "the game is over and nothing is due", 90)
    for task in running:
        task.cancel()
    await asyncio.wait(running)

    events = all_events(household, table.game)
    reached = Counter((event["payload"]["day"], event["payload"]["entry"]) for event in events["timeline.reached"])
    assert set(reached.values()) == {1}
    turns = Counter(tuple(event["payload"].values()) for event in events["turn.taken"])
    assert set(turns.values()) == {1}
    assert len(events["game.over"]) == 1
    assert [porter.early for porter in porters] == [[], []]
    total = porters[0].answered + porters[1].answered
    done = [row for row in queue(household, table.game) if row["status"] == "done"]
    assert total["ok"] > 10
    assert len(done) > 10
    assert all(row["ran_at"] >= row["due_at"] for row in done)
    with psycopg.connect(migrated["DATABASE_URL"]) as connection:
        left = connection.execute("SELECT 1 FROM public.wakeups WHERE kind = 'alarms'").fetchall()
    assert left == []


def all_events(household: Household, game: str) -> dict[str, list[dict[str, Any]]]:
    """Every event of a game, by type, whatever its snapshot says."""
    query = sql.SQL("SELECT type, payload, created_at FROM {}.events WHERE aggregate_id = %s ORDER BY version")
    events: dict[str, list[dict[str, Any]]] = {}
    with inside(household) as connection:
        for row in connection.execute(query.format(sql.Identifier(household.schema_name)), [game]):
            events.setdefault(row["type"], []).append(row)
    return events


class Grumpy:
    """A CommandPort that refuses one task and carries out the others by taking them off the queue."""

    def __init__(self, household: Household, refused: str, reason: Reason) -> None:
        self.household, self.refused, self.reason = household, refused, reason
        self.asked: list[str] = []

    async def dispatch(self, command: Command) -> Answer:
        self.asked.append(command.id)
        if command.id == self.refused:
            return refuse(self.reason)
        query = sql.SQL("UPDATE {}.alarms SET status = 'done' WHERE id = %s")
        with inside(self.household) as connection:
            connection.execute(query.format(sql.Identifier(self.household.schema_name)), [command.id])
        return Answer(True)


async def run_until(manager: AlarmManager, condition: Any, what: str) -> None:
    """Let a runner run until something is so."""
    running = asyncio.create_task(manager.run())
    try:
        await until(lambda: running.done() or condition(), what)
        assert not running.done()
    finally:
        running.cancel()
        await asyncio.wait([running])


@pytest.mark.parametrize(("reason", "status"), [(Reason.NOT_ALLOWED, "parked"), (Reason.NOT_DUE, "due")])
async def test_an_alarm_that_is_refused_holds_up_no_other(
    household: Household, a_runner: Runners, monkeypatch: pytest.MonkeyPatch, reason: Reason, status: str
) -> None:
    monkeypatch.setattr(alarms, "TRIES", 3)
    game, elsewhere = new_id(), new_id()
    bad, good = put(household, game, "vote.opens", -10), put(household, game, "reveal", -5)
    apart = put(household, elsewhere, "reveal", -1)
    for stream in (game, elsewhere):
        wake(household, "alarms", -10, stream)
    port = Grumpy(household, bad, reason)

    def settled() -> bool:
        rows = {str(row["id"]): row for stream in (game, elsewhere) for row in queue(household, stream)}
        others = {rows[key]["status"] for key in (good, apart)}
        return others == {"done"} and rows[bad]["status"] == status and rows[bad]["attempts"] >= 3

    await run_until(a_runner(port), settled, "the others are done")
    [row] = [row for row in queue(household, game) if str(row["id"]) == bad]
    assert row["last_error"] == reason.value
    assert port.asked.count(good) == port.asked.count(apart) == 1


async def test_an_alarm_that_waits_for_ever_does_not_overflow(household: Household, a_runner: Runners) -> None:
    game = new_id()
    bad = put(household, game, "vote.opens", -10)
    schema = sql.Identifier(household.schema_name)
    with inside(household) as connection:
        connection.execute(sql.SQL("UPDATE {}.alarms SET attempts = 32767 WHERE id = %s").format(schema), [bad])
    wake(household, "alarms", -10, game)
    manager = a_runner(Grumpy(household, bad, Reason.NOT_DUE))
    assert await manager.run_due() == 1
    [row] = queue(household, game)
    assert (row["status"], row["last_error"]) == ("due", "not_due")
    assert row["due_at"] <= datetime.now(UTC) + timedelta(seconds=61)


async def test_a_new_earlier_alarm_wakes_a_sleeping_runner(household: Household, a_runner: Runners) -> None:
    port = Grumpy(household, "", Reason.BUSY)
    manager = a_runner(port)
    game = new_id()
    running = asyncio.create_task(manager.run())
    wake(household, "alarms", 3600)
    key = put(household, game, "reveal", -1)
    wake(household, "alarms", -1, game)
    await until(lambda: port.asked == [key], "the sleeper wakes")
    running.cancel()
    await asyncio.wait([running])


async def test_a_queue_that_was_lost_is_rebuilt_from_the_events(
    platform: Platform, household: Household, migrated: dict[str, str]
) -> None:
    table = await a_table(platform.service, str(household.id), 3, tempo="speed_run")
    before = [(row["id"], row["task"], row["due_at"]) for row in queue(household, table.game)]
    assert len(before) > 3
    schema = sql.Identifier(household.schema_name)
    with inside(household) as connection:
        connection.execute(sql.SQL("DELETE FROM {}.alarms WHERE aggregate_id = %s").format(schema), [table.game])
        connection.execute("DELETE FROM public.wakeups WHERE aggregate_id = %s", [table.game])
    stray = put(household, table.game, "vote.opens", 5)
    broken = new_id()
    with inside(household) as connection:
        connection.execute(
            sql.SQL(
                "INSERT INTO {}.events (id, tenant_id, aggregate_id, version, type, payload, actor, causation_id,"
                " correlation_id, digest) VALUES (gen_random_uuid(), %s, %s, 7, 'main.posted', '{{}}', 's1',"
                " gen_random_uuid(), gen_random_uuid(), '')"
            ).format(schema),
            [household.id, broken],
        )

    assert await reconcile(migrated["DATABASE_URL"]) >= 1

    after = queue(household, table.game)
    assert [(row["id"], row["task"], row["due_at"]) for row in after] == before
    assert stray not in {str(row["id"]) for row in after}
    with psycopg.connect(migrated["DATABASE_URL"]) as connection:
        query = "SELECT due_at FROM public.wakeups WHERE aggregate_id = %s AND kind = 'alarms'"
        assert connection.execute(query, [table.game]).fetchall() == [(before[0][2],)]


async def test_a_tournaments_queue_is_rebuilt_as_well(
    platform: Platform, household: Household, migrated: dict[str, str]
) -> None:
    cup = Table(platform.service, str(household.id), tournament_id(new_id()))
    rules = {**PLAIN, "tempo": "smoke"}
    await cup.granted(
        "tournament.create", "host", id=cup.game, title="Club Cup", seed=new_id(), code="KPQRST",
        heats=[new_id(), new_id()], final=new_id(),
        manifest={"heats": 2, "heat": rules, "final": rules, "start_at": "2099-07-01T18:00:00Z"},
    )  # fmt: skip
    (before,) = queue(household, cup.game)
    with inside(household) as connection:
        schema = sql.Identifier(household.schema_name)
        connection.execute(sql.SQL("DELETE FROM {}.alarms WHERE aggregate_id = %s").format(schema), [cup.game])
    assert queue(household, cup.game) == []

    await reconcile(migrated["DATABASE_URL"])

    (after,) = queue(household, cup.game)
    assert (after["id"], after["task"], after["due_at"]) == (before["id"], before["task"], before["due_at"])


class Asleep(Grumpy):
    """A CommandPort that never comes back from one task."""

    async def dispatch(self, command: Command) -> Answer:
        if command.id == self.refused:
            self.asked.append(command.id)
            await asyncio.Event().wait()
        return await super().dispatch(command)


async def test_a_game_that_hangs_keeps_no_other_waiting_and_its_runner_can_stop(
    household: Household, a_runner: Runners
) -> None:
    game, later = new_id(), new_id()
    hangs = put(household, game, "vote.opens", -10)
    wake(household, "alarms", -10, game)
    port = Asleep(household, hangs, Reason.BUSY)
    manager = a_runner(port)
    running = asyncio.create_task(manager.run())
    await until(lambda: port.asked == [hangs], "it hangs")
    rings = put(household, later, "reveal", -1)
    wake(household, "alarms", -1, later)
    await until(lambda: port.asked == [hangs, rings], "the other rings meanwhile")
    running.cancel()
    assert await asyncio.wait([running], timeout=30) == ({running}, set())


async def test_an_alarm_that_stays_after_it_was_carried_out_is_put_off(household: Household, a_runner: Runners) -> None:
    game = new_id()
    stray = put(household, game, "vote.opens", -10)
    wake(household, "alarms", -10, game)

    class Agreeing(Deaf):
        async def dispatch(self, command: Command) -> Answer:
            self.asked.append(command)
            return Answer(True)

    port = Agreeing()
    assert await a_runner(port).run_due() == 1
    [row] = queue(household, game)
    assert [command.id for command in port.asked] == [stray]
    assert (row["status"], row["attempts"]) == ("due", 1)
    assert row["due_at"] > datetime.now(UTC) - timedelta(seconds=1)


async def test_a_runner_reports_how_late_it_rang(
    household: Household, a_runner: Runners, caplog: pytest.LogCaptureFixture
) -> None:
    manager = a_runner(Grumpy(household, "", Reason.BUSY))
    for late in (-10, -20, -30):
        game = new_id()
        put(household, game, "reveal", late)
        wake(household, "alarms", late, game)
    assert await manager.run_due() == 3
    with caplog.at_level("INFO", "games.adapters.alarms"):
        manager.report()
        manager.report()
    [report] = [record.getMessage() for record in caplog.records if record.name == "games.adapters.alarms"]
    assert report.startswith("rang 3 alarms, half within 20.")
    assert ", all within 30." in report


class Deaf:
    """A CommandPort that notes what it is asked and is always busy."""

    def __init__(self) -> None:
        self.asked: list[Command] = []

    async def dispatch(self, command: Command) -> Answer:
        self.asked.append(command)
        return refuse(Reason.BUSY)


def was_alive(services: dict[str, str], at: datetime) -> None:
    """Let the platform's last sign of life be of this time."""
    with psycopg.connect(services["DATABASE_URL"]) as connection:
        connection.execute("UPDATE public.installation SET beat_at = %s", [at])


async def test_an_outage_is_told_to_what_came_due_in_it(
    household: Household, a_runner: Runners, migrated: dict[str, str]
) -> None:
    since = datetime.now(UTC) - timedelta(minutes=10)
    was_alive(migrated, since)
    port, game = Deaf(), new_id()
    manager = a_runner(port)
    await manager.beat()
    in_it = put(household, game, "vote.opens", -300)
    wake(household, "alarms", -300, game)
    await manager.run_due()
    await manager.beat()
    later, after_it = new_id(), None
    after_it = put(household, later, "reveal", 0)
    wake(household, "alarms", 0, later)
    await until(lambda: _ring_once(manager, port, after_it), "the later one rings")

    await until(lambda: _ring_once(manager, port, in_it, 2), "the first one rings again, having met nobody")
    told = [(command.id, command.metadata.down_since) for command in port.asked]
    assert {since_when for key, since_when in told if key == in_it} == {since}
    assert {since_when for key, since_when in told if key == after_it} == {None}


async def test_a_runner_that_comes_later_knows_of_the_outage_too(
    household: Household, a_runner: Runners, migrated: dict[str, str]
) -> None:
    since = datetime.now(UTC) - timedelta(minutes=10)
    was_alive(migrated, since)
    port, game = Deaf(), new_id()
    first, second = a_runner(Deaf()), a_runner(port)
    await first.beat()
    await second.beat()
    in_it = put(household, game, "vote.closes", -300)
    wake(household, "alarms", -300, game)
    await second.run_due()

    assert {command.id: command.metadata.down_since for command in port.asked}[in_it] == since


async def _ring_once(manager: AlarmManager, port: Deaf, key: str, times: int = 1) -> bool:
    await manager.run_due()
    return [command.id for command in port.asked].count(key) >= times


async def test_a_stream_that_has_long_been_busy_is_asked_again_soon(
    household: Household, a_runner: Runners, migrated: dict[str, str]
) -> None:
    port, game = Deaf(), new_id()
    put(household, game, "reveal", -5)
    wake(household, "alarms", -5, game)
    with psycopg.connect(migrated["DATABASE_URL"]) as connection:
        connection.execute("UPDATE public.wakeups SET attempts = 9 WHERE aggregate_id = %s", [game])

    assert await a_runner(port).run_due() == 1

    with psycopg.connect(migrated["DATABASE_URL"]) as connection:
        query = "SELECT extract(epoch FROM due_at - clock_timestamp()) FROM public.wakeups WHERE aggregate_id = %s"
        [(seconds,)] = connection.execute(query, [game]).fetchall()
    assert seconds <= alarms.BUSY_SECONDS
    assert len(port.asked) == 1


async def test_a_vote_that_nobody_could_use_stays_open_after_an_outage(
    platform: Platform, household: Household, a_runner: Runners, migrated: dict[str, str]
) -> None:
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=20)
    clock = HandClock(start)
    async with Platform(migrated["DATABASE_URL"], a_layer(), clock=clock, linger=0) as then:
        quiet = {"started": 0, "whispers": 0}
        table: Table = await a_table(then.service, str(household.id), 3, tempo="speed_run", talking=quiet)
        clock.advance(480)
        await table.granted("timeline.reach", "clock", day=1, entry="vote.opens", revision=0)
    was_alive(migrated, start + timedelta(seconds=510))
    wake(household, "alarms", -180, table.game)

    rung: list[tuple[Ring, Answer]] = []
    manager = a_runner(platform.service, lambda *ring: rung.append(ring))
    await manager.beat()
    await manager.run_due()

    assert [(ring.due.task, answer.ok) for ring, answer in rung] == [
        ("remind.vote.closes", True), ("vote.closes", True),
    ]  # fmt: skip
    room = await platform.service.room(table.tenant, table.game)
    vote = room.head.state.votes.now
    assert vote is not None
    assert vote.taking
    [closing] = [due for due in GAME.upcoming(room.head.state) if due.task == "vote.closes"]
    quarter = timedelta(seconds=540 / 4)
    assert closing.at >= datetime.now(UTC) + quarter - timedelta(seconds=10)
    [row] = [row for row in queue(household, table.game) if str(row["id"]) == alarm_id(table.game, closing)]
    assert (row["status"], row["due_at"]) == ("due", closing.at)


async def test_a_claim_of_a_runner_that_died_is_taken_over(
    household: Household, a_runner: Runners, monkeypatch: pytest.MonkeyPatch
) -> None:
    game, port = new_id(), Grumpy(household, "", Reason.BUSY)
    key = put(household, game, "reveal", -5)
    wake(household, "alarms", -5, game)
    dead = a_runner(port)
    assert len(await dead._wakeups.claim("alarms", 5, 0.5)) == 1
    heir = a_runner(port)
    assert await heir.run_due() == 0
    await run_until(heir, lambda: port.asked == [key], "the heir rings it")


async def test_the_clock_follows_the_database_and_never_goes_back() -> None:
    clock = DatabaseClock()
    first = clock.now()
    clock.observe(first + timedelta(hours=1))
    ahead = clock.now()
    assert ahead >= first + timedelta(hours=1)
    clock.observe(first)
    assert clock.now() >= ahead
