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
