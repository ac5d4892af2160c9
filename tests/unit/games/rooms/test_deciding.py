"""From waiting commands to one append, without any room."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from games.domain import commands as c
from games.domain.decider import Due
from games.domain.envelope import Command, Metadata
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.ports import Append
from games.rooms.deciding import Tentative, alarm_id, append_of, decide_batch, tables_of
from games.rooms.heads import Head
from tests.fakes.clock import HandClock
from tests.platforms import new_id

TENANT, GAME_ID = new_id(), new_id()
RULES = Manifest(tempo="smoke", max_seats=3, fill_bots=True, fill_to=3)
CREATE = c.CreateGame("Sunday", "seed", "KPQRST", RULES)


def asked(payload: Any, actor: str = "host", command_id: str | None = None) -> tuple[Command, bytes]:
    """A command with what stands for its body hash."""
    command_id = command_id or new_id()
    clock = HandClock()
    meta = Metadata(TENANT, actor, command_id, "the correlation", clock.now())
    return Command(command_id, TENANT, GAME_ID, type(payload).name, payload, meta), b"hash"


def decide(
    *commands: tuple[Command, bytes], head: Head[Any] | None = None, clock: HandClock | None = None
) -> Tentative:
    return decide_batch(GAME, head or Head(GAME.initial), commands, clock or HandClock())


def a_game() -> Head[Any]:
    return decide(asked(CREATE), asked(c.SeatBots(3)), asked(c.StartGame())).head


def the_append(before: Head[Any], batch: Tentative) -> tuple[Append, tuple[Due, ...]]:
    old, new = tables_of(GAME, before.state), tables_of(GAME, batch.head.state)
    return append_of(GAME, TENANT, GAME_ID, before, old, new, batch), new.due


def test_each_command_is_decided_on_what_the_one_before_it_left() -> None:
    batch = decide(asked(CREATE), asked(c.SeatBots(3)), asked(c.StartGame()))
    assert all(answer.ok for answer in batch.answers.values())
    assert [event.version for event in batch.events] == list(range(1, len(batch.events) + 1))
    assert batch.heads[-1] == batch.head
    assert batch.head.state.status == "running"


def test_an_answer_names_the_events_of_its_command() -> None:
    create, start = asked(CREATE), asked(c.StartGame())
    batch = decide(create, asked(c.SeatBots(3)), start)
    data = batch.answers[start[0].id].data
    caused = [event.version for event in batch.events if event.metadata.causation_id == start[0].id]
    assert caused == list(range(data["first"], data["last"] + 1))


def test_the_same_batch_gives_the_same_ids() -> None:
    commands = asked(CREATE), asked(c.SeatBots(3)), asked(c.StartGame())
    one, two = decide(*commands), decide(*commands)
    assert one.events == two.events
    assert one.jobs == two.jobs
    ids = [event.id for event in one.events] + [job.id for job in one.jobs]
    assert len(set(ids)) == len(ids)


def test_a_refusal_is_kept_but_not_one_that_may_pass() -> None:
    head = a_game()
    empty, early = asked(c.PostInMain(" "), "s1"), asked(c.ReachTimeline(1, "reveal"), "clock")
    batch = decide(empty, early, head=head)
    assert batch.answers[empty[0].id].reason == "text_empty"
    assert batch.answers[early[0].id].reason == "not_due"
    assert [decision.command.id for decision in batch.decisions] == [empty[0].id]


def test_nothing_is_kept_of_what_was_asked_of_a_game_that_is_not_there() -> None:
    batch = decide(asked(c.StartGame()))
    assert (batch.decisions, batch.events) == ([], [])


def test_a_bug_takes_its_own_command_only(monkeypatch: pytest.MonkeyPatch) -> None:
    head, bad, good = a_game(), asked(c.PostInMain("bad"), "s1"), asked(c.PostInMain("good"), "s1")

    def decide_badly(payload: Any, *rest: Any) -> Any:
        if payload == bad[0].payload:
            raise ZeroDivisionError
        return GAME.decide(payload, *rest)

    batch = decide_batch(replace(GAME, decide=decide_badly), head, [bad, good], HandClock())

    assert batch.answers[bad[0].id].reason == "internal"
    assert batch.answers[good[0].id].ok
    assert [decision.command.id for decision in batch.decisions] == [good[0].id]


def test_a_bug_halfway_through_a_command_leaves_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    head, commands = a_game(), [asked(c.PostInMain("bad"), "s1"), asked(c.PostInMain("good"), "s1")]
    times: list[int] = []

    def react_badly(payload: Any, state: Any) -> Any:
        times.append(1)
        if len(times) == 1:
            raise ZeroDivisionError
        return GAME.reactions(payload, state)

    batch = decide_batch(replace(GAME, reactions=react_badly), head, commands, HandClock())

    assert [event.payload.text for event in batch.events] == ["good"]
    assert batch.events[0].version == head.version + 1


def test_time_never_goes_back() -> None:
    clock = HandClock()
    head = replace(a_game(), time=clock.now() + timedelta(hours=1))
    batch = decide(asked(c.PostInMain("hello"), "s1"), head=head, clock=clock)
    assert batch.events[0].metadata.time == head.time


def test_a_runner_that_has_seen_the_time_come_is_believed_by_a_clock_that_is_behind() -> None:
    head, clock = a_game(), HandClock()
    due = GAME.upcoming(head.state)[0]
    command, body = asked(GAME.due_command(due), "clock")
    early = decide((command, body), head=head, clock=clock)
    assert early.answers[command.id].reason == "not_due"
    command = replace(command, metadata=replace(command.metadata, time=due.at))
    rung = decide((command, body), head=head, clock=clock)
    assert rung.answers[command.id].ok
    assert {event.metadata.time for event in rung.events} == {due.at}
    player = asked(c.PostInMain("hello"), "s1")[0]
    player = replace(player, metadata=replace(player.metadata, time=due.at))
    said = decide((player, body), head=head, clock=clock)
    assert said.events[0].metadata.time < due.at


def test_the_queue_of_alarms_follows_the_timeline() -> None:
    before = decide(asked(CREATE), asked(c.SeatBots(3))).head
    assert GAME.upcoming(before.state) == ()
    started = decide(asked(c.StartGame()), head=before)
    append, due = the_append(before, started)
    assert append.schedule is not None
    assert [alarm.due for alarm in append.schedule.new] == list(due)
    assert [alarm.id for alarm in append.schedule.new] == [alarm_id(GAME_ID, each) for each in due]
    assert append.schedule.next_due == due[0].at

    clock, head = HandClock(), started.head
    while True:
        first = GAME.upcoming(head.state)[0]
        clock.advance((first.at - clock.now()).total_seconds())
        rung = asked(GAME.due_command(first), "clock", alarm_id(GAME_ID, first))
        batch = decide(rung, head=head, clock=clock)
        append, due = the_append(head, batch)
        assert append.schedule is not None
        assert rung[0].id in append.schedule.done
        head = batch.head
        if not due:
            break
    assert GAME.is_terminal(head.state)
    assert append.schedule.next_due is None


def test_a_post_leaves_alarms_seats_and_summary_alone() -> None:
    head = a_game()
    append, _ = the_append(head, decide(asked(c.PostInMain("hello"), "s1"), head=head))
    assert (append.schedule, append.seats, append.summary, append.jobs) == (None, (), None, ())
    assert append.expected == head.version


def test_only_changed_seats_are_written() -> None:
    head = a_game()
    append, _ = the_append(head, decide(asked(c.RekeySeat("s2", "ab" * 32)), head=head))
    assert [(row.seat, row.credential) for row in append.seats] == [("s2", "ab" * 32)]


def test_what_a_game_owes_is_written_with_the_event_that_owes_it() -> None:
    create, invite = asked(CREATE), asked(c.SendInvitation("maud@example.org"))
    batch = decide(create, invite)
    assert [(job.name, job.kind, job.command_id) for job in batch.jobs] == [
        ("household.record_game", "reaction", create[0].id),
        ("invitation_email", "workflow", invite[0].id),
    ]
    assert all(job.payload["game"] == GAME_ID for job in batch.jobs)
    assert {job.event_id for job in batch.jobs} <= {event.id for event in batch.events}


def test_alarm_ids_tell_deadlines_apart() -> None:
    due = Due("reveal", 1, HandClock().now(), 0)
    others = [due, replace(due, day=2), replace(due, revision=1), replace(due, task="day.ends")]
    ids = {alarm_id(stream, each) for stream in (GAME_ID, new_id()) for each in others}
    assert len(ids) == 8
    assert alarm_id(GAME_ID, due) == alarm_id(GAME_ID, replace(due, at=due.at + timedelta(1)))
