"""The confession booth: handles dealt anew, open in its window, and no author anywhere."""

from __future__ import annotations

import pytest

from games.domain import booth
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


def test_each_seat_knows_its_own_handle_while_the_booth_is_open() -> None:
    story = a_booth()
    handles = [story.mine(seat)["handle"] for seat in story.state.order]
    assert sorted(handles) == list(booth.handles(story.state)) == [f"Confessor {number}" for number in range(1, 6)]
    assert story.reach("booth.closes").mine("s1")["handle"] is None


def test_handles_are_dealt_anew_each_day_from_the_secret_seed() -> None:
    story = a_booth(8)
    first = [story.mine(seat)["handle"] for seat in story.state.order]
    story.reach("day.starts").reach("booth.opens")
    assert [booth.handle_of(story.state, seat) for seat in story.state.order] != first


def test_those_who_are_out_have_no_handle() -> None:
    story = a_game(5, talking=Talking(booth=True)).vote_out("s5").reach("day.starts").reach("booth.opens")
    assert story.mine("s5")["handle"] is None and len(booth.handles(story.state)) == 4


@pytest.mark.parametrize(
    ("text", "handle", "reason"),
    [
        ("", "Confessor 1", Reason.TEXT_EMPTY),
        ("x" * 281, "Confessor 1", Reason.TEXT_TOO_LONG),
        ("Me.", "Confessor 6", Reason.HANDLE_UNKNOWN),
    ],
)
def test_what_the_booth_does_not_take(text: str, handle: str, reason: Reason) -> None:
    a_booth().when(c.PostInBooth(text, handle, ""), "booth").then(rejected(reason))


def test_nobody_confesses_outside_its_window_or_past_its_door() -> None:
    a_game().when(c.PostInBooth("Me.", "Confessor 1", ""), "booth").then(rejected(Reason.BOOTH_CLOSED))
    story = a_booth().when(c.PostInBooth("Me.", "Confessor 1", ""), "s1").then(rejected(Reason.NOT_ALLOWED))
    story.reach("booth.closes").when(c.PostInBooth("Me.", "Confessor 1", ""), "booth").then(
        rejected(Reason.BOOTH_CLOSED)
    )
    a_lobby(3).when(c.PostInBooth("Me.", "Confessor 1", ""), "booth").then(rejected(Reason.BOOTH_CLOSED))


def test_a_game_without_a_booth_has_no_entries_for_it() -> None:
    assert not any(entry.key.startswith("booth.") for entry in a_game().state.days.plan)


def test_bots_confess_when_the_booth_opens_and_never_in_a_turn_of_their_own() -> None:
    story = a_lobby(tempo="smoke", max_seats=8, talking=Talking(booth=True)).when(c.SeatBots(8), "host")
    story.when(c.StartGame(), "host").play_on()
    posts = [index for index, event in enumerate(story.told) if isinstance(event, e.BoothPosted)]
    assert posts
    for index in posts:
        assert isinstance(story.told[index - 1], e.BoothPosted | e.TimelineReached)
