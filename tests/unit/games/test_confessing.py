"""The booth's door: a seal that only the season's key opens, and nothing else about who it was."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag

from games.confessing import BoothDoor, author_of, sealed_author
from games.domain import booth
from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.household import HOUSEHOLD
from games.domain.rejections import Reason
from tests.given import Story, a_game, a_lobby

SECRET, GAME, COMMAND = "a secret that only tests know", "game-1", "command-1"
DOOR = BoothDoor(SECRET)


def test_a_seal_opens_with_the_seasons_key_and_no_other() -> None:
    seal = sealed_author(SECRET, GAME, COMMAND, "s3")
    assert author_of(SECRET, GAME, seal) == "s3"
    for secret, game in (("another", GAME), (SECRET, "game-2")):
        with pytest.raises(InvalidTag):
            author_of(secret, game, seal)


def test_a_repeat_has_the_same_seal_and_another_confession_another() -> None:
    assert sealed_author(SECRET, GAME, COMMAND, "s3") == sealed_author(SECRET, GAME, COMMAND, "s3")
    assert sealed_author(SECRET, GAME, "command-2", "s3") != sealed_author(SECRET, GAME, COMMAND, "s3")


def test_seals_have_one_length() -> None:
    assert len({len(sealed_author(SECRET, GAME, COMMAND, seat)) for seat in ("s1", "s10", "s20")}) == 1


def a_booth(people: int = 5, day: int = 1) -> Story:
    story = a_game(people, talking=Talking(booth=True))
    for _ in range(day):
        story.reach("booth.opens")
    return story


def test_the_door_passes_on_the_text_the_handle_and_the_seal() -> None:
    story = a_booth()
    passed = DOOR.confession(GAME, story.state, "s2", COMMAND, {"text": "It was me."})
    assert isinstance(passed, dict) and passed["handle"] == DOOR.handle(GAME, story.state, "s2")
    assert author_of(SECRET, GAME, passed["sealed_author"]) == "s2"
    story.when(c.PostInBooth(**passed), booth.DOOR).then(e.BoothPosted)
    assert DOOR.confession(GAME, story.state, "s2", COMMAND, {"text": "It was me."}) == passed


def test_the_door_stays_shut_for_those_who_are_out_and_for_forged_handles() -> None:
    story = a_game(5, talking=Talking(booth=True)).vote_out("s5")
    assert DOOR.confession(GAME, story.state, "s5", COMMAND, {"text": "Boo."}) is Reason.SEAT_OUT
    assert DOOR.handle(GAME, story.reach("booth.opens").state, "s5") is None
    forged = {"text": "Me.", "handle": "Confessor 1", "sealed_author": "x"}
    assert DOOR.confession(GAME, story.state, "s1", COMMAND, forged) is Reason.MALFORMED


def test_each_seat_has_a_handle_of_its_own_while_the_booth_is_open() -> None:
    story = a_booth(8)
    handles = [DOOR.handle(GAME, story.state, seat) for seat in story.state.order]
    assert len(set(handles)) == 8 and set(handles) <= set(booth.HANDLES)
    closed = story.reach("booth.closes").state
    assert [DOOR.handle(GAME, closed, seat) for seat in closed.order] == [None] * 8


def test_handles_are_dealt_anew_each_day_each_season_and_by_each_platforms_secret() -> None:
    first, second = a_booth(8).state, a_booth(8, day=2).state
    seats = [seat for seat in second.order if second.seats[seat].status == "in"]
    dealt = {
        tuple(door.handle(game, state, seat) for seat in seats)
        for door, game, state in (
            (DOOR, GAME, first),
            (DOOR, GAME, second),
            (DOOR, "game-2", first),
            (BoothDoor("another secret"), GAME, first),
        )
    }
    assert len(dealt) == 4


def test_no_handle_is_one_of_a_line_that_the_coop_says_for_its_bots() -> None:
    for number in range(20):
        story = a_lobby(3, tempo="smoke", max_seats=9, talking=Talking(booth=True), lawful=False)
        story.when(c.SeatBots(6), "host").when(c.StartGame(), "host").reach("booth.opens")
        said = {post.handle for post in story.state.booth.posts}
        assert not said & {DOOR.handle(f"game-{number}", story.state, seat) for seat in story.state.order}


def test_the_door_tells_when_the_booth_opens_and_closes_and_keeps_its_secret() -> None:
    story = a_game(5, talking=Talking(booth=True)).reach("reveal")
    before = story.state
    opened = story.reach("booth.opens").state
    posted = story.when(c.PostInBooth("Me.", "Confessor 1", "x"), booth.DOOR).state
    closed = story.reach("booth.closes").state
    assert DOOR.turned(before, opened) and DOOR.turned(posted, closed)
    assert not DOOR.turned(opened, posted) and not DOOR.turned(HOUSEHOLD.initial, HOUSEHOLD.initial)
    assert SECRET not in repr(DOOR)
