"""Who has turned to whom, and which bots owe an answer since when: the same of all that is said or given."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from tests.given import Story, a_lobby, given, seconds

BOT = "s4"


def with_a_bot() -> Story:
    """Three people and a bot, while private conversations are open."""
    story = a_lobby(3, tempo="smoke", max_seats=8).when(c.SeatBots(1), "host").when(c.StartGame(), "host")
    return story.then_accepted().reach("private.opens")


@pytest.mark.parametrize(
    ("command", "kind", "amount"),
    [
        (c.NudgePlayer(BOT), "nudges", 1),
        (c.SendWhisper(BOT, "Hush."), "whispers", 1),
        (c.StartConversation((BOT,), "Psst."), "private", 1),
        (c.GiveSilver(BOT, 3), "silver", 3),
        (c.GiveSilver(BOT, 3), "gifts", 1),
        (c.PostInMain("You there.", None, (BOT,)), "main", 1),
    ],
)
def test_whoever_is_spoken_to_is_counted_and_a_bot_called(command: c.GameCommand, kind: str, amount: int) -> None:
    story = with_a_bot()
    before = dict(story.state.talked.pairs.get(kind, {}))
    story.when(command, "s2", story.now + seconds(0.5)).then_accepted()
    assert story.state.talked.pairs[kind] == {**before, f"s2 {BOT}": before.get(f"s2 {BOT}", 0) + amount}
    assert story.state.bots.called == {BOT: story.now}
    again = given(story).when(c.GiveSilver(BOT, 2), "s1", story.now + seconds(0.5)).then_accepted()
    assert again.state.bots.called == {BOT: story.now}


def test_people_are_counted_and_not_called() -> None:
    story = with_a_bot()
    for amount in (3, 4):
        story.when(c.GiveSilver("s1", amount), "s2").then_accepted()
    pairs = story.state.talked.pairs
    assert (pairs["gifts"]["s2 s1"], pairs["silver"]["s2 s1"], story.state.bots.called) == (2, 7, {})


def test_a_gift_is_an_act_and_stands_in_the_balances() -> None:
    story = with_a_bot().when(c.GiveSilver("s1", 3), "s2").then_accepted()
    assert story.state.acts == {"s2": 1}
    assert story.state.silver.published == {"s1": 53, "s2": 47, "s3": 50, BOT: 50}
