"""The season in words: every event that somebody may know has a sentence, and the reader is "you" in it."""

from __future__ import annotations

import pytest

from games.domain import chronicle
from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.chronicle.reader import Reader
from games.domain.game import GAME
from games.domain.personas import BY_KEY
from tests.given import Story, a_game, a_lobby


def reader(story: Story, seat: str | None) -> Reader:
    return Reader(seat, {key: BY_KEY[each.persona].name for key, each in story.state.seats.items()})


def test_a_whole_season_is_told_to_everybody_who_was_there() -> None:
    story = a_lobby(tempo="smoke", max_seats=8, talking=Talking(booth=True), lawful=False)
    story.when(c.SeatBots(8), "host").when(c.StartGame(), "host").play_on()
    told = set()
    for event in story.told:
        audience = GAME.audience(event, story.state)
        for seat in (None, "s1") if audience is None else audience[:1]:
            said = chronicle.words(event, reader(story, seat))
            assert said and "None" not in said and "_" not in said, said
            told.add(type(event))
    assert len(told) > 25


def test_the_sealed_is_told_to_nobody() -> None:
    story = a_game(3)
    for event in story.told:
        if GAME.audience(event, story.state) == ():
            with pytest.raises(LookupError, match="told to nobody"):
                chronicle.words(event, reader(story, None))


def test_a_reader_is_you_and_the_others_have_names() -> None:
    story = a_game(3)
    names = reader(story, None).names
    gift = e.SilverMoved("s1", "s2", 3, "gift")
    assert chronicle.words(gift, reader(story, "s1")) == f"3 silver went from you to {names['s2']} (gift)."
    ballot = e.BallotCast("1.0", "s1", "s2")
    assert chronicle.words(ballot, reader(story, "s1")) == f"You named {names['s2']} on the ballot."
    talk = e.PrivatePosted("1", "2", "s1", "Hush.", None, ("s1", "s2", "s3"), story.now)
    assert (
        chronicle.words(talk, reader(story, "s2")) == f"{names['s1']} said in private to you and {names['s3']}: “Hush.”"
    )
