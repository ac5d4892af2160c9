"""From committed events to frames: who is told what, and what somebody who was away has missed."""

from __future__ import annotations

from typing import Any

import pytest

from games.domain.events import BallotCast, MainPosted, TurnTaken, VoterCounted
from games.domain.game import GAME
from games.rooms.fanout import REMEMBERED, Fanout, Step
from games.rooms.heads import Head, advance
from tests.appends import AT, an_event
from tests.given import a_vote
from tests.platforms import EPOCH, Watcher, new_id, plain

TENANT, STREAM, CAUSE = new_id(), new_id(), new_id()


class Stage:
    """A running game with an open vote, and what was told since."""

    def __init__(self) -> None:
        self.head: Head[Any] = Head(a_vote(4).state, 40, 30, {"s1": 4, "s2": 2})
        self.fanout = Fanout(GAME)

    def tell(self, *payloads: Any) -> None:
        for payload in payloads:
            self.tell_at_once(payload)

    def tell_at_once(self, *payloads: Any) -> None:
        """As a batch does: what was decided one after the other is told together."""
        steps: list[Step] = []
        for payload in payloads:
            state = GAME.evolve(self.head.state, payload)
            event = an_event(TENANT, STREAM, self.head.version + 1, payload, CAUSE, GAME.audience(payload, state))
            before, self.head = self.head, advance(GAME, self.head, event, state)
            steps.append((before, event, self.head))
        self.fanout.tell(steps)

    def say(self, number: int) -> None:
        self.tell(MainPosted(self.head.state.talk.said + 1, "s1", f"line {number}", AT))

    def greet(self, watcher: Watcher, cursor: int | None = None, epoch: bool = True) -> None:
        self.fanout.greet(watcher, self.head, cursor, epoch, EPOCH, ["s1"], "now")

    def join(self, seat: str | None) -> Watcher:
        watcher = Watcher(seat)
        self.fanout.members.add(watcher)
        self.greet(watcher)
        return watcher

    def fresh(self, seat: str | None) -> Any:
        return plain(GAME.project(self.head.state, seat))


@pytest.fixture
def stage() -> Stage:
    return Stage()


def ballot(stage: Stage, voter: str, target: str) -> tuple[BallotCast, VoterCounted]:
    vote = stage.head.state.votes.now
    assert vote is not None
    return BallotCast(vote.id, voter, target), VoterCounted(vote.id, voter)


def test_a_secret_is_told_to_its_audience_only(stage: Stage) -> None:
    watchers = {seat: stage.join(seat) for seat in ("s1", "s2", None)}
    before = {seat: len(watcher.frames) for seat, watcher in watchers.items()}

    stage.tell(ballot(stage, "s1", "s2")[0])

    assert {seat: len(w.frames) - before[seat] for seat, w in watchers.items()} == {"s1": 1, "s2": 0, None: 0}
    for seat, watcher in watchers.items():
        assert watcher.picture == stage.fresh(seat)
        assert watcher.cursor == stage.head.cursor(seat)


def test_the_part_of_nobody_leaves_no_trace(stage: Stage) -> None:
    watchers = [stage.join(seat) for seat in ("s1", None)]
    frames = [len(watcher.frames) for watcher in watchers]
    stage.tell(TurnTaken("s1", 1, 1))
    assert [len(watcher.frames) for watcher in watchers] == frames


def test_everybody_gets_the_same_bytes_of_what_is_public(stage: Stage) -> None:
    pushed: list[bytes] = []

    class Ear(Watcher):
        def push(self, frame: bytes, counted: int = 0) -> None:
            pushed.append(frame)

    stage.fanout.members |= {Ear("s1"), Ear("s2"), Ear(None)}
    stage.say(1)
    assert len(pushed) == 3
    assert len({id(frame) for frame in pushed}) == 1


def test_what_comes_at_once_for_everybody_alike_is_one_piece_and_secrets_keep_their_place(stage: Stage) -> None:
    said = stage.head.state.talk.said
    lines = [MainPosted(said + number, "s1", f"line {number}", AT) for number in (1, 2, 3)]
    watchers = {seat: stage.join(seat) for seat in ("s1", "s2", None)}
    pieces: dict[str | None, list[int]] = {}

    class Ear(Watcher):
        def push(self, frame: bytes, counted: int = 0) -> None:
            pieces.setdefault(self.seat, []).append(counted)

    stage.fanout.members |= {Ear("s1"), Ear("s2"), Ear(None)}
    stage.tell_at_once(lines[0], lines[1], ballot(stage, "s1", "s2")[0], lines[2])

    assert pieces == {"s1": [2, 1, 1], "s2": [2, 1], None: [2, 1]}
    for seat, watcher in watchers.items():
        assert watcher.picture == stage.fresh(seat)
        assert watcher.cursor == stage.head.cursor(seat)


@pytest.mark.parametrize("seat", ["s1", "s2", "s3", None])
def test_somebody_who_was_away_gets_exactly_what_they_missed(stage: Stage, seat: str | None) -> None:
    steady = stage.join(seat)
    pictures = {steady.cursor: plain(steady.picture)}
    steps = [*ballot(stage, "s1", "s2"), *ballot(stage, "s2", "s1"), TurnTaken("s3", 1, 1)]
    for number, payload in enumerate(steps):
        stage.tell(payload)
        stage.say(number)
        pictures[steady.cursor] = plain(steady.picture)

    for cursor, picture in pictures.items():
        back = Watcher(seat, picture=plain(picture), cursor=cursor)
        stage.greet(back, cursor)
        assert back.frames[0]["t"] == "resumed"
        assert back.picture == stage.fresh(seat)
        assert back.cursor == stage.head.cursor(seat)
        counted = [frame["n"] for frame in back.frames if frame["t"] == "update"]
        assert sum(counted) == stage.head.cursor(seat) - cursor


@pytest.mark.parametrize("case", ["ahead", "another epoch", "too long ago", "never here", "forgotten"])
def test_where_what_was_missed_is_not_known_there_is_a_fresh_view(stage: Stage, case: str) -> None:
    now = stage.head.cursor("s1")
    cursor: int | None = now
    match case:
        case "ahead":
            cursor = now + 1
        case "too long ago":
            for number in range(REMEMBERED + 1):
                stage.say(number)
        case "never here":
            cursor = None
        case "forgotten":
            stage.say(1)
            stage.fanout.forget()
            stage.say(2)
    back = Watcher("s1")
    stage.greet(back, cursor, case != "another epoch")
    assert [frame["t"] for frame in back.frames] == ["snapshot"]
    assert back.picture == stage.fresh("s1")
    assert back.cursor == stage.head.cursor("s1")
    assert back.frames[0]["epoch"] == EPOCH


def test_just_remembered_is_still_resumed(stage: Stage) -> None:
    cursor = stage.head.cursor("s3")
    for number in range(REMEMBERED):
        stage.say(number)
    back = Watcher("s3", picture={"view": {"posts": []}, "mine": None}, cursor=cursor)
    stage.greet(back, cursor)
    assert [frame["t"] for frame in back.frames] == ["resumed"] + ["update"] * REMEMBERED


def test_somebody_nobody_lost_resumes_with_nothing(stage: Stage) -> None:
    back = Watcher("s1", cursor=stage.head.cursor("s1"))
    stage.greet(back, back.cursor)
    assert [frame["t"] for frame in back.frames] == ["resumed"]


def test_presence_names_each_once_and_spectators_never(stage: Stage) -> None:
    for seat in ("s2", "s1", "s1", None):
        stage.join(seat).who = seat
    assert stage.fanout.here() == ["s1", "s2"]


def test_a_crowd_of_spectators_is_no_news(stage: Stage) -> None:
    ann = stage.join("s1")
    ann.who = "s1"
    stage.fanout.tell_presence(stage.fanout.here())
    frames = len(ann.frames)
    for _ in range(300):
        stage.join(None)
        stage.fanout.tell_presence(stage.fanout.here())
    assert len(ann.frames) == frames
    bob = stage.join("s2")
    bob.who = "s2"
    stage.fanout.tell_presence(stage.fanout.here())
    assert ann.here == ["s1", "s2"]
