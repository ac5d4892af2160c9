"""Talk in the main conversation."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import a_final, a_game, a_lobby, rejected


def test_a_post_is_numbered_within_the_conversation() -> None:
    story = a_game()
    said = story.state.talk.said
    story.when(c.PostInMain("  Good morning.  "), "s2")
    story.then(e.MainPosted(said + 1, "s2", "Good morning.", story.now))
    assert story.view()["posts"][-1]["text"] == "Good morning."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.TEXT_EMPTY),
        (" \n\t", Reason.TEXT_EMPTY),
        ("\u200b \ufeff", Reason.TEXT_EMPTY),
        ("x" * 281, Reason.TEXT_TOO_LONG),
    ],
)
def test_a_post_has_one_to_280_characters(text: str, reason: Reason) -> None:
    a_game().when(c.PostInMain(text), "s1").then(rejected(reason))


def test_length_is_counted_in_characters_after_the_strip() -> None:
    a_game().when(c.PostInMain(" " + "é" * 280 + " "), "s1").then_accepted()


def test_the_limit_is_the_manifests() -> None:
    a_game(post_length=5).when(c.PostInMain("123456"), "s1").then(rejected(Reason.TEXT_TOO_LONG, limit=5))


def test_the_conversation_is_open_at_night() -> None:
    a_game().reach("day.ends").when(c.PostInMain("Good night."), "s1").then(e.MainPosted)


def test_those_who_are_out_read_and_do_not_write() -> None:
    a_final().when(c.PostInMain("Remember me."), "s3").then(rejected(Reason.SEAT_OUT))


@pytest.mark.parametrize("actor", ["s9", "host", "clock", "lobby"])
def test_only_seats_talk(actor: str) -> None:
    a_game().when(c.PostInMain("Hello."), actor).then(rejected(Reason.NOT_YOUR_SEAT))


def test_nobody_talks_before_the_start_or_once_the_host_has_closed_the_conversation() -> None:
    a_lobby(3).when(c.PostInMain("Hello."), "s1").then(rejected(Reason.NOT_RUNNING))
    over = a_final().play_on()
    over.when(c.PostInMain("Well played."), "s3").then(e.MainPosted)
    over.when(c.CloseConversation(), "host").when(c.PostInMain("Hello?"), "s1").then(rejected(Reason.GAME_OVER))


def test_the_view_keeps_the_last_hundred() -> None:
    story = a_game()
    for number in range(120):
        story.when(c.PostInMain(f"Line {number}"), "s1")
    posts = story.view()["posts"]
    assert len(posts) == 100
    assert [post["n"] for post in posts] == list(range(story.state.talk.said - 99, story.state.talk.said + 1))


def test_a_reply_names_a_line_that_is_still_there() -> None:
    story = a_game().when(c.PostInMain("Good morning."), "s1")
    n = story.state.talk.said
    story.when(c.PostInMain("Is it?", n), "s2").then_accepted()
    assert story.view()["posts"][-1]["reply_to"] == n
    for wrong in (0, -1, n + 2):
        story.when(c.PostInMain("What?", wrong), "s2").then(rejected(Reason.POST_UNKNOWN))


def test_mentions_are_of_the_cast_and_counted_once() -> None:
    story = a_game().when(c.PostInMain("You two.", None, ("s2", "s3", "s2")), "s1").then_accepted()
    assert story.view()["posts"][-1]["mentions"] == ["s2", "s3"]
    story.when(c.PostInMain("You.", None, ("s9",)), "s1").then(rejected(Reason.SEAT_UNKNOWN))


def test_a_reaction_goes_on_and_off_and_is_no_act() -> None:
    story = a_game()
    story.when(c.ToggleReaction(1, "heart"), "s2").when(c.ToggleReaction(1, "heart"), "s1").then_accepted()
    assert story.view()["reactions"] == {"1": {"heart": ["s2", "s1"]}}
    story.when(c.ToggleReaction(1, "heart"), "s2").then_accepted()
    assert story.view()["reactions"] == {"1": {"heart": ["s1"]}}
    assert story.when(c.ToggleReaction(1, "heart"), "s1").view()["reactions"] == {}
    assert story.state.acts == {}


def test_there_are_five_reactions() -> None:
    story = a_game()
    for kind in ("heart", "laugh", "gasp", "tear", "crown"):
        story.when(c.ToggleReaction(1, kind), "s1").then_accepted()
    assert len(story.view()["reactions"]["1"]) == 5
    story.when(c.ToggleReaction(1, "thumb"), "s1").then(rejected(Reason.REACTION_UNKNOWN))
    story.when(c.ToggleReaction(99, "heart"), "s1").then(rejected(Reason.POST_UNKNOWN))
    a_final().when(c.ToggleReaction(1, "heart"), "s3").then(rejected(Reason.SEAT_OUT))


def test_reactions_to_lines_that_are_gone_go_too() -> None:
    story = a_game().when(c.ToggleReaction(1, "heart"), "s1")
    for number in range(110):
        story.when(c.PostInMain(f"Line {number}"), "s1")
    story.when(c.ToggleReaction(1, "heart"), "s2").then(rejected(Reason.POST_UNKNOWN))
    story.when(c.ToggleReaction(110, "tear"), "s2").then_accepted()
    assert story.view()["reactions"] == {"110": {"tear": ["s2"]}}


def test_a_nudge_is_seen_by_all_and_sent_once_a_day() -> None:
    story = a_game().when(c.NudgePlayer("s2"), "s1").then(e.NudgeSent)
    assert story.view()["posts"][-1]["kind"] == "nudge" and story.mine("s1")["budget"]["nudged"] == ["s2"]
    story.when(c.NudgePlayer("s2"), "s1").then(rejected(Reason.NUDGED_TODAY))
    story.when(c.NudgePlayer("s1"), "s2").then_accepted()
    story.reach("day.starts").when(c.NudgePlayer("s2"), "s1").then_accepted()
    story.when(c.NudgePlayer("s1"), "s1").then(rejected(Reason.NOT_YOURSELF))
    a_final().when(c.NudgePlayer("s3"), "s1").then(rejected(Reason.PLAYER_OUT))
