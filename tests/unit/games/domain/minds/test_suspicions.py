"""Bots and their destinies: they accuse, guess and name, and know no more than a seat is shown."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.bot_hours import Part
from games.domain.characters import BY_KEY
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook
from games.domain.minds.suspicions import HINTS, devoted, wishes
from tests.given import NOON, Story, a_game, a_lobby


def of_bots(seed: str) -> Story:
    rules = Manifest(tempo="smoke", max_seats=8)
    story = Story(now=NOON, lawful=False).when(c.CreateGame("Sunday", seed, "KPQRST", rules), "host")
    return story.when(c.SeatBots(8), "host").when(c.StartGame(), "host").then_accepted()


def dice(salt: int, seat: str = "s1") -> Dice:
    return Dice(f"suspicion {salt}", seat, 1, Part.MORNING)


def seen(story: Story, seat: str) -> Outlook:
    return Outlook(**GAME.project(story.state, seat))


def test_in_some_seasons_detectives_accuse_and_roles_are_guessed() -> None:
    told = []
    for number in range(6):
        told += of_bots(f"seed {number}").play_on().told
    kinds = {type(event) for event in told}
    assert {e.RoleGuessed, e.DestiniesRevealed, e.GoldEarned, e.AwardsGiven} <= kinds
    assert e.AccusationMade in kinds


def test_a_detective_waits_before_it_accuses_and_does_so_once() -> None:
    story = a_game(6, absent_days=14)
    gossip = BY_KEY["gossip"]
    detective = next(seat for seat, held in story.state.destinies.dealt.items() if held == "detective")
    assert all(not wishes(gossip, seen(story, detective), dice(salt)) for salt in range(20))
    for out in [seat for seat in story.state.order if seat != detective][:2]:
        story.vote_out(out)
    story.reach("day.starts")
    wished = [wish for salt in range(20) for wish in wishes(gossip, seen(story, detective), dice(salt))]
    assert wished and all(isinstance(wish, c.Accuse) and wish.target != detective for wish in wished)
    story.when(wished[0], detective).then(e.AccusationMade)
    assert not any(wishes(gossip, seen(story, detective), dice(salt)) for salt in range(20))


@pytest.mark.parametrize("character", BY_KEY)
def test_what_a_bot_wishes_is_allowed(character: str) -> None:
    story = a_game(6, absent_days=14)
    for seat in ("s6", "s5", "s4"):
        story.vote_out(seat)
    story.reach("day.starts")
    for seat in story.state.order:
        for salt in range(6):
            twin = story.copy()
            for wish in wishes(BY_KEY[character], seen(twin, seat), dice(salt)):
                twin.when(wish, seat).then_accepted()


def on_finals_day(people: int) -> Story:
    story = a_lobby(people, tempo="smoke", max_seats=8, absent_days=14, lawful=False)
    story.when(c.SeatBots(8 - people), "host").when(c.StartGame(), "host").then_accepted()
    while story.view()["guesses"]["names"] is None:
        story.reach()
    return story


def test_bots_seldom_name_people_behind_the_masks_of_finalists() -> None:
    story = on_finals_day(4)
    gossip, seat = BY_KEY["gossip"], next(seat for seat, row in story.state.seats.items() if row.kind == "bot")
    turns = [wishes(gossip, seen(story, seat), dice(salt, seat)) for salt in range(60)]
    named = [wish for turn in turns for wish in turn]
    assert 0 < sum(map(bool, turns)) < 20
    assert all(isinstance(wish, c.GuessIdentity) and wish.real_name.startswith("Person ") for wish in named)
    story.when(named[0], seat).then(e.IdentityGuessed)


def test_bots_name_nobody_where_few_names_would_make_it_a_certainty() -> None:
    """Two right guesses keep a finalist from winning: the only person among bots would never win."""
    for people in (1, 3):
        story = on_finals_day(people)
        for seat, row in story.state.seats.items():
            if row.kind == "bot":
                assert not any(wishes(BY_KEY["gossip"], seen(story, seat), dice(salt, seat)) for salt in range(40))


def test_whoever_wants_to_be_suspected_says_so_and_penitents_give_silver_away() -> None:
    story = a_game(6)
    by_destiny = {held: seat for seat, held in story.state.destinies.dealt.items()}
    for destiny, hints in HINTS.items():
        seat = by_destiny[destiny]
        found = [wish for salt in range(12) for wish in devoted(BY_KEY["schemer"], seen(story, seat), dice(salt))]
        assert {wish.text for wish in found} == {hints[0]}
    penitent = by_destiny["self_hate"]
    alms = [wish for salt in range(12) for wish in devoted(BY_KEY["schemer"], seen(story, penitent), dice(salt))]
    assert alms and all(isinstance(wish, c.GiveSilver) and wish.to != penitent for wish in alms)
    assert not [
        wish for salt in range(12) for wish in devoted(BY_KEY["schemer"], seen(story, by_destiny["float"]), dice(salt))
    ]
