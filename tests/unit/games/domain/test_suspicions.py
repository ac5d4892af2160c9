"""Bots and their destinies: they accuse, guess and name, and know no more than a seat is shown."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.chance import draw
from games.domain.characters import BY_KEY, Dice
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.suspicions import MOODS, wishes
from tests.given import NOON, Story, a_game, a_lobby


def of_bots(seed: str) -> Story:
    rules = Manifest(tempo="smoke", max_seats=8)
    story = Story(now=NOON, lawful=False).when(c.CreateGame("Sunday", seed, "KPQRST", rules), "host")
    return story.when(c.SeatBots(8), "host").when(c.StartGame(), "host").then_accepted()


def dice(salt: int) -> Dice:
    return lambda subject: draw("a seed", f"suspicion {salt}", 1, subject)


def test_every_character_has_a_mood() -> None:
    assert set(MOODS) == set(BY_KEY)


def test_in_some_seasons_detectives_accuse_and_roles_are_guessed() -> None:
    told = []
    for number in range(6):
        told += of_bots(f"seed {number}").play_on().told
    kinds = {type(event) for event in told}
    assert {e.RoleGuessed, e.DestiniesRevealed, e.GoldEarned, e.AwardsGiven} <= kinds
    assert e.AccusationMade in kinds


def test_a_detective_waits_before_it_accuses_and_does_so_once() -> None:
    story = a_game(6, absent_days=14)
    detective = next(seat for seat, held in story.state.destinies.dealt.items() if held == "detective")
    assert all(not wishes("gossip", GAME.project(story.state, detective), dice(salt)) for salt in range(20))
    for out in [seat for seat in story.state.order if seat != detective][:2]:
        story.vote_out(out)
    story.reach("day.starts")
    seen = GAME.project(story.state, detective)
    wished = [wish for salt in range(20) for wish in wishes("gossip", seen, dice(salt))]
    assert wished and all(isinstance(wish, c.Accuse) and wish.target != detective for wish in wished)
    story.when(wished[0], detective).then(e.AccusationMade)
    assert not any(wishes("gossip", GAME.project(story.state, detective), dice(salt)) for salt in range(20))


@pytest.mark.parametrize("character", MOODS)
def test_what_a_bot_wishes_is_allowed(character: str) -> None:
    story = a_game(6, absent_days=14)
    for seat in ("s6", "s5", "s4"):
        story.vote_out(seat)
    story.reach("day.starts")
    for seat in story.state.order:
        for salt in range(6):
            twin = story.copy()
            for wish in wishes(character, GAME.project(twin.state, seat), dice(salt)):
                twin.when(wish, seat).then_accepted()


def test_bots_name_people_behind_the_masks_of_finalists() -> None:
    story = a_lobby(4, tempo="smoke", max_seats=8, absent_days=14).when(c.SeatBots(4), "host")
    story.when(c.StartGame(), "host").play_on()
    named = [event for event in story.told if isinstance(event, e.IdentityGuessed)]
    assert all(event.real_name in {f"Person {n}" for n in range(1, 5)} for event in named)
    assert named
