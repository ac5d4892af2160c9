"""The confession booth: handles dealt anew, open in its window, and no author anywhere."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.rejections import Reason
from tests.given import Story, a_game, a_lobby, rejected


def a_booth(people: int = 5) -> Story:
    return a_game(people, talking=Talking(booth=True)).reach("booth.opens")


def test_a_confession_is_every_seats_and_its_seal_nobodys() -> None:
    story = a_booth().when(c.PostInBooth(" It was me. ", "Confessor 1", "a seal"), "booth").then(e.BoothPosted)
    (shown,) = story.mine("s5")["confessions"]["posts"]
    assert (shown["handle"], shown["text"], shown["day"]) == ("Confessor 1", "It was me.", 1)
    assert not any("a seal" in frame for frames in story.frames.values() for frame in frames)


def test_a_spectator_sees_nothing_of_the_booth() -> None:
    story = a_booth()
    before = len(story.frames[None])
    assert len(story.when(c.PostInBooth("It was me.", "Confessor 1", ""), "booth").frames[None]) == before
    assert "It was me." not in repr(story.view())


def test_a_confession_is_nobodys_act() -> None:
    story = a_booth()
    assert story.when(c.PostInBooth("It was me.", "Confessor 1", ""), "booth").state.acts == {}


def test_no_handle_can_be_told_from_the_state_and_all_that_is_stored_with_it() -> None:
    story = a_booth(8)
    assert [story.mine(seat)["handle"] for seat in story.state.order] == [None] * 8


@pytest.mark.parametrize(
    ("text", "handle", "reason"),
    [
        ("", "Confessor 1", Reason.TEXT_EMPTY),
        ("x" * 281, "Confessor 1", Reason.TEXT_TOO_LONG),
        ("Me.", "Confessor 100", Reason.HANDLE_UNKNOWN),
    ],
)
def test_what_the_booth_does_not_take(text: str, handle: str, reason: Reason) -> None:
    a_booth().when(c.PostInBooth(text, handle, ""), "booth").then(rejected(reason))


def test_whoever_confesses_too_much_is_told_how_much_is_enough() -> None:
    a_booth().when(c.PostInBooth("x" * 281, "Confessor 1", ""), "booth").then(rejected(Reason.TEXT_TOO_LONG, limit=280))


def test_nobody_confesses_outside_its_window_or_past_its_door() -> None:
    a_game().when(c.PostInBooth("Me.", "Confessor 1", ""), "booth").then(rejected(Reason.BOOTH_CLOSED))
    story = a_booth().when(c.PostInBooth("Me.", "Confessor 1", ""), "s1").then(rejected(Reason.NOT_ALLOWED))
    story.reach("booth.closes").when(c.PostInBooth("Me.", "Confessor 1", ""), "booth").then(
        rejected(Reason.BOOTH_CLOSED)
    )
    a_lobby(3).when(c.PostInBooth("Me.", "Confessor 1", ""), "booth").then(rejected(Reason.BOOTH_CLOSED))


def test_a_game_without_a_booth_has_no_entries_for_it() -> None:
    assert not any(entry.key.startswith("booth.") for entry in a_game().state.days.plan)


def test_lines_are_said_for_bots_when_the_booth_opens_and_never_in_a_turn_of_theirs() -> None:
    story = a_lobby(tempo="smoke", max_seats=8, talking=Talking(booth=True)).when(c.SeatBots(8), "host")
    story.when(c.StartGame(), "host").play_on()
    posts = [index for index, event in enumerate(story.told) if isinstance(event, e.BoothPosted)]
    assert posts
    for index in posts:
        assert isinstance(story.told[index - 1], e.BoothPosted | e.TimelineReached)
