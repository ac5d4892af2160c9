"""The modes: each preset can be played as it is."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from games.domain import commands as c
from games.domain import events as e
from games.domain.manifest import MODES, Manifest
from games.domain.mistakes import mistakes
from games.domain.modes import PRESETS, RULESET, preset
from tests.given import NOON, Story, seconds, sit


def a_preset(mode: str, people: int) -> Story:
    story = Story(now=NOON, lawful=mode == "tutorial")
    story.when(c.CreateGame("Sunday", "seed", "KPQRST", PRESETS[mode]), "host").then_accepted()
    for number in range(people):
        sit(story, f"guest-{number}", f"Person {number}")
    return story.when(c.StartGame(), "host").then_accepted()


def test_every_mode_has_a_preset_that_can_be_played() -> None:
    assert set(PRESETS) == set(MODES)
    assert all(rules.mode == mode and mistakes(rules) == () for mode, rules in PRESETS.items())


@pytest.mark.parametrize("mode", MODES)
def test_every_preset_plays_to_its_end(mode: str) -> None:
    assert a_preset(mode, 1 if mode == "tutorial" else 3).play_on().happened(e.GameOver).winner


def test_the_ruleset_is_every_vote_but_finals() -> None:
    assert len(RULESET) == 8 and "finals" not in RULESET


def test_the_tutorial_is_one_player_some_bots_and_three_minutes() -> None:
    story = a_preset("tutorial", 1)
    assert len(story.state.order) == 5
    story.play_on()
    assert seconds(160) <= story.now - NOON <= seconds(180)
    assert story.state.master.played == ("executioner", "shield", "majority", "finals")


@pytest.mark.parametrize("mode", MODES)
def test_a_preset_as_data_is_the_preset(mode: str) -> None:
    assert TypeAdapter(Manifest).validate_python(preset(mode)) == PRESETS[mode]
