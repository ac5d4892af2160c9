"""What every event store promises, held against the fake and against a real Postgres."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from games.domain.decider import Due, SeatRow
from games.domain.events import MainPosted
from games.domain.game import GAME
from games.domain.household import GoldCredited
from games.ports import (
    Alarm,
    Answer,
    CommandSeen,
    Job,
    RightLost,
    Schedule,
    Snapshot,
    StoreError,
    UnknownHousehold,
    VersionConflict,
)
from tests.appends import AT, a_decision, an_event, body, posts
from tests.platforms import new_id

if TYPE_CHECKING:
    from games.ports import EventStorePort
    from tests.contracts.conftest import Ground

pytestmark = pytest.mark.asyncio


async def owner(ground: Ground, stream: str) -> EventStorePort:
    """A store that has the right to write this stream, as a room has it: owned, then read."""
    store = await ground.store()
    assert await store.own(stream)
    await store.load(ground.one, stream)
    return store


async def test_what_is_appended_is_read_back_as_it_was(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    first, second = posts(ground.one, stream, 0, "hello"), posts(ground.one, stream, 1, "and", "again")

    await store.append(first)
    await store.append(second)

    loaded = await store.load(ground.one, stream)
    assert loaded.snapshot is None
    assert loaded.events == (*first.events, *second.events)
    assert (await store.load(ground.one, stream, after=2)).events == second.events[1:]
    assert await (await ground.store()).load(ground.one, stream) == loaded


async def test_it_is_known_how_much_each_has_asked_since_a_moment(ground: Ground) -> None:
    stream, other = new_id(), new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "hello"))
    refusal = a_decision(ground.one, stream, "too long", Answer(False, "text_too_long", "Shorten it."))
    await store.append(replace(posts(ground.one, stream, 1), decisions=(refusal,)))
    late = AT + timedelta(minutes=5)
    await store.append(replace(posts(ground.one, stream, 1, "and", "again"), time=late))
    await (await owner(ground, other)).append(posts(ground.one, other, 0, "elsewhere"))

    assert await store.commands_since(ground.one, stream, AT) == {"s1": 4}
    assert await store.commands_since(ground.one, stream, late) == {"s1": 2}
    assert await store.commands_since(ground.one, stream, late + timedelta(seconds=1)) == {}


async def test_a_stream_that_nobody_has_written_is_empty(ground: Ground) -> None:
    store = await ground.store()
    stream = await store.load(ground.one, new_id())
    assert (stream.snapshot, stream.events) == (None, ())


@pytest.mark.parametrize("expected", [0, 1, 3])
async def test_another_version_than_expected_is_a_conflict_and_writes_nothing(ground: Ground, expected: int) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "one", "two"))
    late = posts(ground.one, stream, expected, "lost")

    with pytest.raises(VersionConflict):
        await store.append(late)

    assert await store.heads(ground.one, [stream]) == {stream: 2}
    assert await store.answers(ground.one, stream, [late.decisions[0].command.id]) == {}
    await store.append(posts(ground.one, stream, 2, "three"))


async def test_a_command_id_counts_once_and_takes_its_whole_append_with_it(ground: Ground) -> None:
    stream, seen = new_id(), new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "one", command_ids=(seen,)))

    with pytest.raises(CommandSeen):
        await store.append(posts(ground.one, stream, 1, "new", "again", command_ids=(new_id(), seen)))

    assert await store.heads(ground.one, [stream]) == {stream: 1}


async def test_answers_come_back_with_what_was_asked(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    no = Answer(False, "text_empty", "Write something first.")
    refused = a_decision(ground.one, stream, " ", no)
    asked = posts(ground.one, stream, 0, "hello")
    yes = asked.decisions[0]
    await store.append(replace(asked, decisions=(yes, refused)))

    found = await store.answers(ground.one, stream, [yes.command.id, refused.command.id, new_id()])

    assert found == {
        yes.command.id: (Answer(True, data={"first": 1, "last": 1}), body("hello")),
        refused.command.id: (no, body(" ")),
    }


async def test_a_refusal_alone_is_stored_and_moves_nothing(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "hello"))
    refused = a_decision(ground.one, stream, "", Answer(False, "text_empty", "Write something first."))

    await store.append(posts(ground.one, stream, 1, decisions=(refused,)))

    assert refused.command.id in await store.answers(ground.one, stream, [refused.command.id])
    assert await store.heads(ground.one, [stream]) == {stream: 1}
    await store.append(posts(ground.one, stream, 1, "on it goes"))


async def test_one_writer_a_stream(ground: Ground) -> None:
    stream = new_id()
    store, other = await owner(ground, stream), await ground.store()

    assert not await other.own(stream)
    assert not other.owns(stream)
    with pytest.raises(VersionConflict):
        await other.append(posts(ground.one, stream, 0, "not mine"))

    await store.disown(stream)
    assert not store.owns(stream)
    assert await other.own(stream)
    assert not await store.own(stream)


async def test_many_rights_are_taken_and_given_back_at_once_each_for_itself(ground: Ground) -> None:
    mine, yours = await ground.store(), await ground.store()
    streams = [new_id() for _ in range(120)]
    taken = streams[::3]
    assert all(await asyncio.gather(*map(yours.own, taken)))

    got = await asyncio.gather(*map(mine.own, streams))
    assert [stream for stream, held in zip(streams, got, strict=True) if not held] == taken
    assert [mine.owns(stream) for stream in streams] == got

    await asyncio.gather(*map(mine.disown, streams))
    assert all(await asyncio.gather(*map(yours.own, streams)))


async def test_many_streams_are_read_at_once_each_from_its_own_snapshot(ground: Ground) -> None:
    streams = [new_id() for _ in range(60)]
    store = await ground.store()
    for number, stream in enumerate(streams):
        assert await store.own(stream)
        await store.load(ground.one, stream)
        await store.append(posts(ground.one, stream, 0, "a", "b", "c"))
        if number % 2:
            await store.save_snapshot(ground.one, stream, Snapshot(2, GAME.initial, 2, {}, AT))

    afresh, again, since = await asyncio.gather(
        *(asyncio.gather(*(store.load(ground.one, stream, after) for stream in streams)) for after in (0, 0, 1))
    )
    assert again == afresh
    for number, (whole, rest) in enumerate(zip(afresh, since, strict=True)):
        assert [event.version for event in whole.events] == ([3] if number % 2 else [1, 2, 3])
        assert (whole.snapshot is not None) == bool(number % 2)
        assert {event.aggregate_id for event in whole.events} == {streams[number]}
        assert [event.version for event in rest.events] == [2, 3]
        assert rest.snapshot is None


async def test_a_right_taken_twice_is_given_back_at_once(ground: Ground) -> None:
    stream = new_id()
    store, other = await owner(ground, stream), await ground.store()
    assert await store.own(stream)

    await store.disown(stream)

    assert await other.own(stream)


async def test_a_lost_connection_is_a_lost_right(ground: Ground) -> None:
    stream = new_id()
    store, other = await owner(ground, stream), await ground.store()
    await store.append(posts(ground.one, stream, 0, "before"))

    await ground.cut(store)

    assert await other.own(stream)
    with pytest.raises(StoreError):
        await store.append(posts(ground.one, stream, 1, "too late"))
    assert not store.owns(stream)
    assert not await store.own(stream)
    assert await other.heads(ground.one, [stream]) == {stream: 1}


async def test_heads_of_many_streams(ground: Ground) -> None:
    one, two, nowhere = new_id(), new_id(), new_id()
    store = await owner(ground, one)
    assert await store.own(two)
    await store.append(posts(ground.one, one, 0, "a", "b", "c"))
    await store.append(posts(ground.one, two, 0, "a"))
    assert await store.heads(ground.one, [one, two, nowhere]) == {one: 3, two: 1}


async def test_a_snapshot_shortens_the_reading(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "one", "two"))
    snapshot = Snapshot(2, replace(GAME.initial, title="Sunday"), 2, {"s1": 1}, AT)
    later = posts(ground.one, stream, 2, "three")

    await store.save_snapshot(ground.one, stream, snapshot)
    await store.append(later)

    loaded = await store.load(ground.one, stream)
    assert loaded.snapshot == snapshot
    assert loaded.events == later.events


async def test_a_snapshot_of_a_stream_that_an_older_program_began_counts(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(replace(posts(ground.one, stream, 0, "one", "two"), state_version=0))
    snapshot = Snapshot(2, replace(GAME.initial, title="Sunday"), 2, {"s1": 1}, AT)

    await store.save_snapshot(ground.one, stream, snapshot)

    assert (await store.load(ground.one, stream)).snapshot == snapshot


async def test_a_snapshot_never_goes_back_nor_ahead(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "one", "two"))
    snapshot = Snapshot(2, replace(GAME.initial, title="Sunday"), 2, {}, AT)
    await store.save_snapshot(ground.one, stream, snapshot)
    for version in (1, 2, 3):
        await store.save_snapshot(ground.one, stream, Snapshot(version, GAME.initial, 0, {}, AT))
    assert (await store.load(ground.one, stream)).snapshot == snapshot


async def test_a_household_does_not_find_what_another_has(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    append = posts(ground.one, stream, 0, "a secret")
    await store.append(append)

    assert (await store.load(ground.other, stream)).events == ()
    assert await store.heads(ground.other, [stream]) == {}
    assert await store.answers(ground.other, stream, [append.decisions[0].command.id]) == {}
    await store.save_snapshot(ground.other, stream, Snapshot(1, GAME.initial, 9, {}, AT))
    assert (await store.load(ground.one, stream)).snapshot is None


@pytest.mark.parametrize("ask", ["load", "heads", "append"])
async def test_no_such_household(ground: Ground, ask: str) -> None:
    store, stream, nowhere = await ground.store(), new_id(), new_id()
    with pytest.raises(UnknownHousehold):
        if ask == "load":
            await store.load(nowhere, stream)
        elif ask == "heads":
            await store.heads(nowhere, [stream])
        else:
            await store.append(posts(nowhere, stream, 0, "hello"))


async def test_one_bad_append_harms_no_other(ground: Ground) -> None:
    store = await ground.store()
    good, bad, seen = [new_id() for _ in range(12)], new_id(), new_id()
    for stream in (*good, bad):
        assert await store.own(stream)
    await store.append(posts(ground.one, bad, 0, "first", command_ids=(seen,)))

    appends = [posts(ground.one, stream, 0, "hello") for stream in good]
    wrong = [posts(ground.one, bad, 1, "again", command_ids=(seen,)), posts(ground.one, new_id(), 0, "not owned")]
    results = await asyncio.gather(*map(store.append, (*appends, *wrong)), return_exceptions=True)

    assert results[:12] == [None] * 12
    assert [type(result) for result in results[12:]] == [CommandSeen, RightLost]
    assert await store.heads(ground.one, [*good, bad]) == {**dict.fromkeys(good, 1), bad: 1}


async def test_two_households_in_one_batch_stay_apart(ground: Ground) -> None:
    store, here, there = await ground.store(), new_id(), new_id()
    assert await store.own(here)
    assert await store.own(there)
    await asyncio.gather(
        store.append(posts(ground.one, here, 0, "ours")), store.append(posts(ground.other, there, 0, "theirs"))
    )
    assert await store.heads(ground.one, [here, there]) == {here: 1}
    assert await store.heads(ground.other, [here, there]) == {there: 1}


TEXTS = {
    "emoji": "🐔🐣 \U0001f468‍\U0001f469‍\U0001f467 ok",
    "quotes": """'"\\ $$ %s %(id)s {} ; DROP TABLE events; --""",
    "controls": "\x01\t\n\x1f\x7f\u2028\ufeff\uffff",
    "scripts": "Ünïcødé 漢字 مرحبا \u202eabc",
    "escaped": "\\u0000 is not a NUL",
    "big": "cluck " * 100_000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_any_text_comes_back(ground: Ground, text: str) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, text))
    [event] = (await store.load(ground.one, stream)).events
    assert event.payload.text == text


async def test_alarms_seats_and_jobs_are_written_with_the_events(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    early, late = Due("vote.opens", 1, AT + timedelta(hours=1)), Due("reveal", 1, AT + timedelta(hours=2))
    alarms = Alarm(new_id(), early), Alarm(new_id(), late)
    seat = SeatRow("s1", "duchess", "in", "human", None, "ab" * 32)
    append = posts(ground.one, stream, 0, "hello")
    owed = Job(new_id(), "reaction", "household.record_game", {"game": stream}, append.events[0].id,
               append.decisions[0].command.id, 0)  # fmt: skip

    await store.append(replace(append, seats=(seat,), jobs=(owed,), schedule=Schedule(new=alarms, next_due=early.at)))

    assert ground.rows("alarms", ground.one, stream) == [
        {"task": "vote.opens", "due_at": early.at, "status": "due"},
        {"task": "reveal", "due_at": late.at, "status": "due"},
    ]
    assert [row["seat"] for row in ground.rows("seats", ground.one, stream)] == ["s1"]
    [job] = ground.rows("jobs", ground.one, stream)
    assert job == {"name": owed.name, "kind": "reaction", "payload": {"game": stream}, "status": "pending"}
    wakeups = {row["kind"]: row["due_at"] for row in ground.rows("wakeups", ground.one, stream)}
    assert wakeups["alarms"] == early.at
    assert "jobs" in wakeups

    rung = Schedule(done=(alarms[0].id,), cancelled=(alarms[1].id,), next_due=None)
    moved = replace(seat, status="out", credential="cd" * 32)
    await store.append(posts(ground.one, stream, 1, "later", seats=(moved,), schedule=rung, summary={"day": 1}))

    assert [row["status"] for row in ground.rows("alarms", ground.one, stream)] == ["done", "cancelled"]
    assert ground.rows("seats", ground.one, stream) == [
        {"seat": "s1", "persona": "duchess", "status": "out", "kind": "human", "account": None, "credential": "cd" * 32}
    ]
    assert [row["kind"] for row in ground.rows("wakeups", ground.one, stream)] == ["jobs"]
    assert ground.rows("summary", ground.one, stream) == [{"summary": {"day": 1}}]


async def test_a_conflict_leaves_no_row_beside_the_events(ground: Ground) -> None:
    stream = new_id()
    store = await owner(ground, stream)
    await store.append(posts(ground.one, stream, 0, "hello"))
    due = Due("reveal", 1, AT)
    rest: dict[str, Any] = {
        "seats": (SeatRow("s1", "duchess", "in", "human", None, None),),
        "schedule": Schedule(new=(Alarm(new_id(), due),), next_due=AT),
    }
    with pytest.raises(VersionConflict):
        await store.append(posts(ground.one, stream, 5, "lost", **rest))
    for table in ("alarms", "seats", "wakeups"):
        assert ground.rows(table, ground.one, stream) == []


async def test_gold_is_entered_with_its_event(ground: Ground) -> None:
    household = ground.one
    store = await ground.store()
    assert await store.own(household)
    version = len((await store.load(household, household)).events)
    before = len(ground.rows("gold", household, household))
    cause = new_id()
    gold = GoldCredited(new_id(), "s1", "duchess", None, 70, "winner")
    append = posts(household, household, version, decisions=(), summary={"gold": 70})

    await store.append(replace(append, events=(an_event(household, household, version + 1, gold, cause),)))

    entries = ground.rows("gold", household, household)
    assert len(entries) == before + 1
    assert {"seat": "s1", "amount": 70} in entries


async def test_an_audience_of_some_of_none_and_of_all(ground: Ground) -> None:
    stream, cause = new_id(), new_id()
    store = await owner(ground, stream)
    said = MainPosted(1, "s1", "hello", AT)
    wanted: list[tuple[str, ...] | None] = [None, (), ("s1",), ("s1", "s2")]
    events = [an_event(ground.one, stream, n, said, cause, audience) for n, audience in enumerate(wanted, start=1)]

    await store.append(posts(ground.one, stream, 0, decisions=(), events=tuple(events)))

    assert [event.audience for event in (await store.load(ground.one, stream)).events] == wanted
