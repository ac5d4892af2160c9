"""The modes: each preset can be played as it is."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.manifest import MODES, Manifest, mistakes
from games.domain.modes import PLAYABLE, PRESETS, RULESET
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
def test_what_is_opened_by_default_has_only_what_the_screens_can_show(mode: str) -> None:
    rules = TypeAdapter(Manifest).validate_python({**PLAYABLE, "mode": mode, "tempo": PRESETS[mode].tempo})
    story = Story(now=NOON, lawful=False)
    story.when(c.CreateGame("Sunday", "seed", "KPQRST", rules), "host").when(c.SeatBots(8), "host")
    story.when(c.StartGame(), "host").then_accepted().play_on()
    assert {event.kind for event in story.told if isinstance(event, e.VoteOpened)} == {"majority", "finals"}
    told = {event.name for event in story.told}
    assert not any(name.startswith(HIDDEN) for name in told), told


HIDDEN = (
    "step.", "duel.", "booth.", "power.", "feather.", "spy.",
    "destiny.", "destinies.", "accusation.", "role.", "identity.", "interview.",
)  # fmt: skip


def test_what_is_hidden_is_named_as_the_events_are() -> None:
    assert all(any(name.startswith(start) for name in GAME.events) for start in HIDDEN)
