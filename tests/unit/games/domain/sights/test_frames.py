"""What an event sends: only what is new, to those who may know it; whole lists only where something else changed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.decider import Changes
from games.domain.game import GAME
from games.domain.sights.wording import grown
from games.domain.view import CHANGES, OWN_PUSHED
from tests.given import Story, a_final, a_game, a_vote
from tests.unit.games.domain.rules.test_private import a_talk, a_window


def sent(story: Story, seat: str | None, back: int = 1) -> tuple[Any, Any, Any]:
    """The frame so many back of a viewer: the public patch, the keys set for the seat, what is pushed to it."""
    public, private, pushed = json.loads(story.frames[seat][-back])
    return public, private, pushed


def test_a_post_is_pushed_alone() -> None:
    story = a_game(5).when(c.PostInMain("Good morning."), "s2").then(e.MainPosted)
    assert sent(story, None) == ({"push": {"posts": [story.view()["posts"][-1]]}}, {}, {})


def test_a_reaction_sets_the_reactions_alone() -> None:
    story = a_game(5).when(c.PostInMain("Good morning."), "s2")
    number = story.view()["posts"][-1]["n"]
    story.when(c.ToggleReaction(number, "heart"), "s1").then(e.ReactionToggled)
    assert sent(story, "s3") == ({"set": {"reactions": {str(number): {"heart": ["s1"]}}}}, {}, {})


def test_a_private_post_is_pushed_to_its_members_and_costs_its_writer() -> None:
    story, key = a_talk(5)
    story.when(c.PostInPrivate(key, "Yes?"), "s2").then(e.PrivatePosted, e.SilverMoved)
    pushed = {"said": {key: [story.mine("s1")["said"][key][-1]]}}
    assert sent(story, "s1") == (None, {}, pushed)
    public, private, own = sent(story, "s2", 2)
    assert (public, set(private), own) == (None, {"budget"}, pushed)
    assert sent(story, "s2") == (None, {"silver": 49}, {})


def test_whoever_declines_is_sent_all_that_is_left_of_private_talk() -> None:
    story = (
        a_window().when(c.StartConversation(("s2",), "Psst."), "s1").when(c.StartConversation(("s2",), "Hey."), "s3")
    )
    key = story.mine("s2")["conversations"][0]["id"]
    story.when(c.DeclineInvitation(key), "s2").then(e.InvitationDeclined)
    public, private, pushed = sent(story, "s2")
    assert (public, pushed) == (None, {}) and private["said"] == story.mine("s2")["said"]
    assert list(private["said"]) == [story.mine("s2")["conversations"][0]["id"]] != [key]


def test_an_event_with_a_short_cut_is_told_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def own(*given: Any) -> Changes:
        asked.extend(given)
        return Changes({"set": {"reactions": {}}})

    before = a_game(3).state
    event = e.MainPosted(before.talk.said + 1, "s1", "Hello.", before.days.plan[0].at)
    after = GAME.evolve(before, event)
    monkeypatch.setitem(CHANGES, e.MainPosted, own)
    assert GAME.changes(before, event, after) == Changes({"set": {"reactions": {}}})
    assert asked == [before, event, after]


def test_a_whisper_is_pushed_to_the_two() -> None:
    story = a_window().when(c.SendWhisper("s2", "Hush."), "s1").then(e.WhisperNoticed, e.WhisperSent)
    (line,) = story.mine("s2")["whispers"]["s1"]
    assert sent(story, "s2") == (None, {}, {"whispers": {"s1": [line]}})
    assert sent(story, "s1")[2] == {"whispers": {"s2": [line]}}


def test_a_line_of_the_nest_is_pushed_to_the_fallen() -> None:
    story = a_final().when(c.PostInNest("One."), "s3").when(c.PostInNest("Two."), "s3").then(e.NestPosted)
    assert sent(story, "s3") == (None, {}, {"nest": {"posts": [story.mine("s3")["nest"]["posts"][1]]}})


def test_whoever_falls_is_sent_the_whole_nest() -> None:
    story = a_game(5).vote_out("s5").when(c.PostInNest("One."), "s5").reach("day.starts").vote_out("s4")
    index = [type(event) for event in story.told].index(e.EliminationRevealed, -3)
    after = Story()
    for event in story.told[:index]:
        after.tell(event)
    changes = GAME.changes(after.state, story.told[index], GAME.evolve(after.state, story.told[index]))
    assert changes.private["s4"] == {"nest": story.mine("s4")["nest"]} and not changes.pushed
    assert set(changes.private) == {"s4"}


def test_a_confession_is_pushed_to_every_seat() -> None:
    story = a_game(5, talking=Talking(booth=True)).reach("booth.opens")
    for text in ("One.", "Two."):
        story.when(c.PostInBooth(text, "Confessor 1", "a seal"), "booth").then(e.BoothPosted)
    assert sent(story, "s4") == (None, {}, {"confessions": {"posts": [story.mine("s4")["confessions"]["posts"][1]]}})


@pytest.mark.parametrize("key", ["said", "whispers", "nest", "confessions"])
def test_a_list_that_has_lost_something_is_to_be_sent_whole(key: str) -> None:
    talk, name = a_talk(5, talking=Talking(booth=True))
    nest = a_final().when(c.PostInNest("One."), "s3")
    lived: dict[str, tuple[Story, c.GameCommand, str, str]] = {
        "said": (talk, c.PostInPrivate(name, "Yes?"), "s2", "s1"),
        "whispers": (talk, c.SendWhisper("s2", "Hush."), "s1", "s2"),
        "nest": (nest, c.PostInNest("Two."), "s3", "s3"),
        "confessions": (talk.reach("booth.opens"), c.PostInBooth("Me.", "Confessor 1", "a seal"), "booth", "s1"),
    }
    story, command, actor, seat = lived[key]
    before = story.state
    after = story.copy().when(command, actor).then_accepted().state
    fresh = OWN_PUSHED[key].fresh
    assert fresh(after, before, seat) is None
    assert fresh(before, after, seat) and fresh(after, after, seat) == {}


def test_a_ballot_sets_its_voters_own_and_that_it_was_cast_the_vote() -> None:
    story = a_vote(5).vote(s1="s2")
    assert sent(story, "s1", 2) == (None, {"ballot": {"vote": "d1", "target": "s2"}}, {})
    public, private, pushed = sent(story, "s1")
    assert (public, private, pushed) == ({"set": {"vote": story.view()["vote"]}}, {}, {})


def test_a_new_seat_changes_nothing_of_its_own_before_it_sits() -> None:
    story = a_game(3)
    assert "s9" not in GAME.changes(story.state, e.RoosterSpoke("Hello.", story.now), story.state).private


A, B, C, D = "abcd"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({}, {}, {}),
        ({"x": (A,)}, {"x": (A,)}, {}),
        ({"x": (A,)}, {"x": (A, B)}, {"x": (B,)}),
        ({"x": (A, B)}, {"x": (B, C)}, {"x": (C,)}),
        ({"x": (A, B, C)}, {"x": (C, D)}, {"x": (D,)}),
        ({}, {"x": (A, B)}, {"x": (A, B)}),
        ({}, {"x": ()}, {"x": ()}),
        ({"x": ()}, {"x": (A,)}, {"x": (A,)}),
        ({"x": (A,)}, {"x": (A,), "y": (B,)}, {"y": (B,)}),
        ({"x": (A,)}, {}, None),
        ({"x": (A,)}, {"x": (B,)}, None),
        ({"x": (A, B)}, {"x": (A,)}, None),
        ({"x": (A,), "y": (A,)}, {"x": (B,), "y": (A, B)}, None),
        ({"x": (A,), "y": (A,)}, {"y": (A, B)}, None),
    ],
)
def test_what_has_grown_and_what_has_changed_otherwise(
    before: dict[str, tuple[str, ...]], after: dict[str, tuple[str, ...]], found: dict[str, tuple[str, ...]] | None
) -> None:
    assert grown(before, after) == found
