"""What the dispatcher makes of an outbox: order, tries, backoff, and patience with Temporal."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from games.adapters.job_dispatcher import TRIES, JobDispatcher, backoff
from games.adapters.outbox import OpenJob
from games.adapters.wakeups import Claim
from games.ports import Answer, Job, Malformed, Unavailable

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DONE = Answer(ok=True)
HOUSEHOLD = "7d1c0f6e-0000-4000-8000-000000000001"


def claim_of(stream: str = "stream") -> Claim:
    return Claim(stream, HOUSEHOLD, "t_a", NOW, 1, "jobs", NOW)


def job(kind: str = "reaction", name: str = "household.record_game", **values: Any) -> Job:
    fresh = str(uuid.uuid4())
    return Job(**{"id": fresh, "kind": kind, "name": name, "payload": {}, "event_id": fresh, "command_id": fresh,
                  "position": 0, **values})  # fmt: skip


@dataclass
class Rows:
    """An outbox in memory; ``log`` tells what was marked."""

    rows: dict[str, OpenJob] = field(default_factory=dict)
    log: list[tuple[str, str, Any]] = field(default_factory=list)

    def add(self, *jobs: Job, started: bool = False, attempts: int = 0, wait: float = 0.0) -> None:
        for one in jobs:
            self.rows[one.id] = OpenJob(one, started, attempts, wait)

    async def open(self, claim: Claim, limit: int = 100) -> list[OpenJob]:
        return list(self.rows.values())

    async def done(self, claim: Claim, job: Job) -> None:
        self.log.append(("done", job.id, None))
        self.rows.pop(job.id)

    async def started(self, claim: Claim, job: Job, look_again: float) -> None:
        self.log.append(("started", job.id, look_again))
        self.rows[job.id] = replace(self.rows[job.id], started=True, wait=look_again)

    async def put_back(self, claim: Claim, job: Job, seconds: float, words: str) -> None:
        self.log.append(("put back", job.id, words))
        self.rows[job.id] = replace(self.rows[job.id], started=False, wait=seconds)

    async def retry(self, claim: Claim, job: Job, words: str, backoff: float) -> None:
        self.log.append(("retry", job.id, words))
        before = self.rows[job.id]
        self.rows[job.id] = OpenJob(job, False, before.attempts + 1, backoff)

    async def park(self, claim: Claim, job: Job, words: str) -> None:
        self.log.append(("park", job.id, words))
        self.rows.pop(job.id)

    async def put_off(self, claim: Claim, kind: str, seconds: float, words: str = "") -> None:
        self.log.append(("put off", kind, seconds))
        for key, row in self.rows.items():
            if row.job.kind == kind and row.wait < seconds:
                self.rows[key] = replace(row, wait=seconds)

    def let_time_pass(self, seconds: float) -> None:
        for key, row in self.rows.items():
            self.rows[key] = replace(row, wait=row.wait - seconds)


@dataclass
class Claims:
    """Wake-ups in memory: streams that are due, and what became of each claim."""

    due: list[Claim] = field(default_factory=list)
    ends: list[tuple[str, str]] = field(default_factory=list)

    async def claim(self, kind: str, limit: int, lease_seconds: float) -> list[Claim]:
        taken, self.due = self.due[:limit], self.due[limit:]
        return taken

    async def release(self, claim: Claim, next_due: datetime | None = None) -> None:
        self.ends.append((claim.aggregate_id, "released"))

    async def fail(self, claim: Claim, backoff: float) -> None:
        self.ends.append((claim.aggregate_id, "failed"))


@dataclass
class Reactions:
    """An EventPort that answers by the job's name, and keeps what it was asked."""

    answers: dict[str, Callable[[], Answer]] = field(default_factory=dict)
    asked: list[Job] = field(default_factory=list)

    async def on(self, job: Job, tenant: str) -> Answer:
        assert tenant == HOUSEHOLD
        self.asked.append(job)
        return self.answers.get(job.name, lambda: DONE)()


@dataclass
class Starts:
    """A scheduler that is there, away, or refuses."""

    error: Exception | None = None
    end: str | None = None
    calls: int = 0

    async def schedule(self, tenant: str, job: Job) -> None:
        self.calls += 1
        if self.error is not None:
            raise self.error

    async def ended(self, tenant: str, job: Job) -> str | None:
        return self.end


class World:
    """A dispatcher with everything around it in memory."""

    def __init__(self) -> None:
        self.rows, self.claims, self.reactions, self.starts = Rows(), Claims(), Reactions(), Starts()
        self.dispatcher = JobDispatcher(
            self.claims,  # type: ignore[arg-type]
            self.rows,  # type: ignore[arg-type]
            self.reactions,
            self.starts,
        )

    def wake(self) -> None:
        self.claims.due.append(claim_of())
        asyncio.run(self.dispatcher.drain())


@pytest.fixture
def world() -> World:
    return World()


def refuse(reason: str) -> Callable[[], Answer]:
    return lambda: Answer(ok=False, reason=reason, words="Not now.")


def crash(error: Exception) -> Callable[[], Answer]:
    def call() -> Answer:
        raise error

    return call


def test_reactions_go_out_in_order_and_are_done(world: World) -> None:
    first, second = job(), job()
    world.rows.add(first, second)
    world.wake()
    assert world.reactions.asked == [first, second]
    assert [entry[0] for entry in world.rows.log] == ["done", "done"]
    assert world.claims.ends == [("stream", "released")]


def test_a_failed_reaction_holds_back_those_behind_it_but_no_workflow(world: World) -> None:
    first, second = job(name="first"), job(name="second")
    mail = job("workflow", "invitation_email")
    world.rows.add(first, second, mail)
    world.reactions.answers["first"] = crash(Unavailable())
    world.wake()
    assert world.reactions.asked == [first]
    assert world.starts.calls == 1
    assert ("retry", first.id, "The database cannot be reached.") in world.rows.log
    assert world.rows.rows[second.id].wait == backoff(1)


def test_a_waiting_reaction_keeps_its_place(world: World) -> None:
    world.rows.add(job(name="first"), wait=5.0)
    world.rows.add(job(name="second"))
    world.wake()
    assert world.reactions.asked == []
    assert [row.wait for row in world.rows.rows.values()] == [5.0, 5.0]


def test_the_rules_last_word_parks_at_once_and_lets_the_next_go(world: World) -> None:
    first, second = job(name="first"), job(name="second")
    world.rows.add(first, second)
    world.reactions.answers["first"] = refuse("game_over")
    world.wake()
    assert world.rows.log == [("park", first.id, "Not now."), ("done", second.id, None)]


def test_what_nobody_can_read_is_parked_at_once_and_lets_the_next_go(world: World) -> None:
    first, second = job(name="first"), job(name="second")
    world.rows.add(first, second)
    world.reactions.answers["first"] = crash(Malformed("There is no command 'first'."))
    world.wake()
    assert world.rows.log == [("park", first.id, "There is no command 'first'."), ("done", second.id, None)]


def test_a_failure_of_ours_is_tried_again(world: World) -> None:
    one = job(name="first")
    world.rows.add(one)
    world.reactions.answers["first"] = refuse("internal")
    world.wake()
    assert world.rows.rows[one.id].attempts == 1


@pytest.mark.parametrize("reason", ["busy", "too_fast"])
def test_a_busy_stream_counts_as_nobodys_failure_however_long(world: World, reason: str) -> None:
    first, second = job(name="first"), job(name="second")
    world.rows.add(first, second)
    world.reactions.answers["first"] = refuse(reason)
    for _ in range(TRIES + 1):
        world.wake()
        world.rows.let_time_pass(60)
    assert world.reactions.asked == [first] * (TRIES + 1)
    assert world.rows.rows[first.id].attempts == 0


def test_after_eight_tries_a_job_is_parked_with_words(world: World) -> None:
    one = job(name="first")
    world.rows.add(one)
    world.reactions.answers["first"] = crash(KeyError("secret@example.org"))
    for _ in range(TRIES):
        world.wake()
        world.rows.let_time_pass(3600)
    assert len(world.reactions.asked) == TRIES
    kind, _, words = world.rows.log[-1]
    assert kind == "park"
    assert "KeyError" in words
    assert "secret" not in words
    assert world.dispatcher.tally.parked == 1


def test_the_pauses_grow_and_stay_below_ten_minutes() -> None:
    pauses = [backoff(attempts) for attempts in range(1, TRIES + 1)]
    assert pauses == [2, 6, 18, 54, 162, 486, 600, 600]
    assert backoff(1000) == 600


def test_temporal_away_counts_as_nobodys_failure(world: World) -> None:
    mail = job("workflow", "invitation_email")
    world.rows.add(mail)
    world.starts.error = ConnectionError()
    world.wake()
    assert ("put back", mail.id, "Temporal does not answer.") in world.rows.log
    row = world.rows.rows[mail.id]
    assert (row.started, row.attempts) == (False, 0)
    assert row.wait > 0


def test_while_temporal_is_away_only_one_call_asks_for_it() -> None:
    world = World()
    world.rows.add(*[job("workflow", "invitation_email") for _ in range(5)])
    world.starts.error = ConnectionError()
    world.wake()
    assert world.starts.calls == 1
    assert all(row.wait > 0 for row in world.rows.rows.values())


def test_while_temporal_is_away_what_was_started_waits_too(world: World) -> None:
    world.rows.add(*[job("workflow", "webhook") for _ in range(3)], started=True)
    world.starts.error = ConnectionError()
    world.wake()
    assert world.starts.calls == 1
    assert all(row.wait > 0 for row in world.rows.rows.values())


def test_temporal_away_does_not_stop_reactions(world: World) -> None:
    world.starts.error = ConnectionError()
    world.rows.add(job("workflow", "invitation_email"), job())
    world.wake()
    assert world.dispatcher.tally.reactions == 1


def test_a_workflow_is_marked_before_it_starts_and_looked_at_later(world: World) -> None:
    mail = job("workflow", "invitation_email")
    world.rows.add(mail)
    world.wake()
    assert world.rows.rows[mail.id].started
    world.rows.let_time_pass(1000)
    world.wake()
    assert world.starts.calls == 2
    assert world.dispatcher.tally.workflows == 1
    assert world.rows.rows[mail.id].wait == 900


@pytest.mark.parametrize(("end", "mark"), [("COMPLETED", "done"), ("TERMINATED", "park"), ("FAILED", "park")])
def test_a_workflow_that_ended_without_its_row_is_settled(world: World, end: str, mark: str) -> None:
    mail = job("workflow", "invitation_email")
    world.rows.add(mail, started=True)
    world.starts.end = end
    world.wake()
    assert world.rows.log[-1][0] == mark


def test_a_refused_start_is_tried_again(world: World) -> None:
    mail = job("workflow", "no_such")
    world.rows.add(mail)
    world.starts.error = ValueError("Temporal refused it (INVALID_ARGUMENT).")
    world.wake()
    assert world.rows.rows[mail.id].attempts == 1


def test_a_bug_in_one_stream_harms_no_other(world: World) -> None:
    async def broken(claim: Claim, limit: int = 100) -> list[OpenJob]:
        if claim.aggregate_id == "bad":
            raise RuntimeError
        return []

    world.rows.open = broken  # type: ignore[method-assign]
    world.claims.due = [claim_of("bad"), claim_of("good")]
    asyncio.run(world.dispatcher.drain())
    assert sorted(world.claims.ends) == [("bad", "failed"), ("good", "released")]
