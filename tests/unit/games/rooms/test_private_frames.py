"""Frames of private talk: one for each who may know, that pushes and counts; beside public news only what sets."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from games.domain import commands as c
from games.domain.envelope import Event, Metadata
from games.domain.game import GAME
from games.domain.holding import Holder
from games.rooms.fanout import Fanout
from games.rooms.heads import Head, advance
from tests.given import Story, a_game


class Socket:
    """A member that keeps what it is sent."""

    holder = Holder()

    def __init__(self, seat: str | None) -> None:
        self.seat = self.who = seat
        self.frames: list[dict[str, Any]] = []

    def stands_at(self, cursor: int) -> None:
        pass

    def push(self, frame: bytes, counted: int = 0) -> None:
        self.frames.append(json.loads(frame))

    def close(self, code: int) -> None:
        raise AssertionError("nobody is sent off")


def told(fanout: Fanout, head: Head[Any], story: Story, since: int) -> Head[Any]:
    """Tell all that has happened in a story since its ``since``-th event."""
    for index, payload in enumerate(story.told[since:]):
        state = GAME.evolve(head.state, payload)
        audience = GAME.audience(payload, state)
        meta = Metadata("t", "s1", "x", "x", story.now)
        event = Event(str(index), "t", payload.name, payload, "g", head.version + 1, audience, 1, None, meta)
        after = advance(GAME, head, event, state)
        fanout.tell([(head, event, after)])
        head = after
    return head


def a_room(story: Story) -> tuple[Fanout, Head[Any], list[Socket]]:
    fanout, sockets = Fanout(GAME), [Socket("s1"), Socket("s2"), Socket("s3"), Socket(None)]
    fanout.members |= set(sockets)
    return fanout, Head(story.state, 1, 1, {}, story.now - timedelta(seconds=1)), sockets


def test_a_private_post_is_pushed_to_those_who_may_read_it_and_moves_their_cursor() -> None:
    story = a_game(4).reach("private.opens").when(c.StartConversation(("s2",), "Psst."), "s1")
    (key,) = story.state.private.now
    story.when(c.AcceptInvitation(key), "s2")
    fanout, head, (one, two, three, nobody) = a_room(story)
    since = len(story.told)
    told(fanout, head, story.when(c.PostInPrivate(key, "Yes?"), "s2"), since)
    assert [(frame["n"], frame["mine_push"]["said"][key][0]["text"]) for frame in one.frames] == [(1, "Yes?")]
    assert [sorted(frame) for frame in two.frames] == [["mine", "mine_push", "n", "t"], ["mine", "n", "t"]]
    assert three.frames == nobody.frames == []


def test_who_was_cut_off_between_two_frames_gets_each_post_once() -> None:
    story = a_game(4).reach("private.opens").when(c.StartConversation(("s2",), "Psst."), "s1")
    (key,) = story.state.private.now
    fanout, head, (one, *_) = a_room(story)
    cursor, since = head.cursor("s1"), len(story.told)
    head = told(fanout, head, story.when(c.PostInPrivate(key, "One."), "s1"), since)
    again = Socket("s1")
    fanout.greet(again, head, cursor, True, "epoch", [], "now")
    assert again.frames[0]["t"] == "resumed" and again.frames[1:] == one.frames
    late = Socket("s1")
    fanout.greet(late, head, cursor + one.frames[0]["n"], True, "epoch", [], "now")
    assert late.frames[1:] == one.frames[1:]
