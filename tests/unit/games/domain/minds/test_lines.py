"""What bots say: enough of it that a week does not repeat itself, in character, short, and never shouted."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from games.domain import commands as c
from games.domain.bot_hours import Part
from games.domain.characters import BY_KEY, CHARACTERS, Character
from games.domain.characters.temper import Lines, every_line
from games.domain.confidences import CONFESSIONS
from games.domain.game import GAME
from games.domain.minds.dice import Dice
from games.domain.minds.hearing import heard_as
from games.domain.minds.jury import REASONS
from games.domain.minds.outlook import Outlook
from games.domain.minds.suspicions import HINTS
from games.domain.minds.wording import line
from tests.given import SEED, Story, a_game

WHISPER = 140
UNKIND = {"stupid", "ugly", "idiot", "idiots", "hate", "loser", "losers", "fat", "die", "kill", "dumb", "pathetic"}


def outlook(story: Story, seat: str) -> Outlook:
    return Outlook(**GAME.project(story.state, seat))


def test_every_line_is_said_by_one_character_only() -> None:
    lines = [text for each in CHARACTERS for text in every_line(each)]
    lines += [*CONFESSIONS, *(text for pool in (*REASONS.values(), *HINTS.values()) for text in pool)]
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("character", CHARACTERS, ids=list(BY_KEY))
def test_a_character_has_far_more_than_25_lines_none_of_them_loud_or_long_or_unkind(character: Character) -> None:
    lines = every_line(character)
    assert len(lines) >= 60
    for text in lines:
        assert "!" not in text and len(text) <= WHISPER and text[-1] in ".?"
        assert not UNKIND & set(re.findall(r"[a-z]+", text.lower()))


@pytest.mark.parametrize("key", BY_KEY)
def test_every_occasion_has_lines_and_only_the_name_is_filled_in(key: str) -> None:
    for field in fields(Lines):
        pool = getattr(BY_KEY[key].lines, field.name)
        assert len(pool) >= 2
        assert all("{" not in text.replace("{name}", "") for text in pool)


def test_a_bot_goes_through_its_pool_before_it_says_a_line_again() -> None:
    story, said = a_game(4), []
    for day in range(1, 6):
        found = line(outlook(story, "s1"), Dice(SEED, "s1", day, Part.MORNING), BY_KEY["gossip"].lines.morning, "s2")
        assert found is not None
        said.append(found)
        story.when(c.PostInMain(found), "s1").then_accepted()
    assert len(set(said)) == len(said) == len(BY_KEY["gossip"].lines.morning)
    assert line(outlook(story, "s1"), Dice(SEED, "s1", 6, 1), BY_KEY["gossip"].lines.morning, "s2") is None


def test_a_line_that_needs_a_name_is_not_said_without_one() -> None:
    pool = ("{name}, listen.", "Listen, all of you.")
    for seat in ("s1", "s2", "s3"):
        assert line(outlook(a_game(4), seat), Dice(SEED, seat, 1, 1), pool, None) == pool[1]


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Do you trust me?", "pact"),
        ("Shall we vote alike tonight", "pact"),
        ("You LIAR.", "accused"),
        ("are you the mole", "accused"),
        ("Hello there", "greeting"),
        ("Good morning, everybody", "greeting"),
        ("thank you so much", "thanks"),
        ("how much silver have you got", "money"),
        ("Who goes tonight?", "question"),
        ("The weather is fine.", ""),
        ("This is a chitchat about nothing", ""),
    ],
)
def test_a_bot_takes_a_line_for_what_it_says(text: str, occasion: str) -> None:
    assert heard_as(text) == occasion
