"""Destinies: dealt in secret, judged by what happened, revealed and paid at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.destinies import DESTINIES, Season
from games.domain.game import GAME
from games.domain.rejections import Reason
from games.domain.rules.destinies import season_of
from tests.given import Story, a_game, rejected

SIX = ("s1", "s2", "s3", "s4", "s5", "s6")
DEALT = dict(zip(SIX, ("fanatic", "self_hate", "float", "mole", "decoy", "detective"), strict=True))


def a_season(**facts: Any) -> Season:
    """Six seats, five days: s1 left first, then s2 and so on; nobody was ever the poorest."""
    plain = Season(
        dealt=DEALT, seats=SIX, voted_out=SIX[:4], left=SIX[:4], ends=4, alive={}, lowest={}, pool=50, could=270,
        share=60, accusation=None, guesses={},
    )  # fmt: skip
    return replace(plain, **facts)


@pytest.mark.parametrize(
    ("seat", "facts", "fulfilled"),
    [
        ("s1", {}, True),
        ("s1", {"voted_out": ("s2", "s1", "s3", "s4")}, False),
        ("s1", {"voted_out": ()}, False),
        ("s2", {"left": ("s1", "s3", "s4", "s2"), "lowest": {"s2": 2, "s3": 2}}, True),
        ("s2", {"left": ("s1", "s3", "s4", "s2"), "lowest": {"s2": 2, "s3": 3}}, False),
        ("s2", {"left": ("s1", "s3", "s2", "s4"), "lowest": {"s2": 4}}, False),
        ("s2", {"left": ("s1", "s3", "s4", "s2")}, False),
        ("s3", {"alive": {"s3": 2}}, True),
        ("s3", {"alive": {"s3": 1}}, False),
        ("s3", {"alive": {"s3": 4}, "lowest": {"s3": 1}}, False),
        ("s4", {"pool": 161}, True),
        ("s4", {"pool": 162}, False),
        ("s4", {"accusation": ("s4", "mole")}, False),
        ("s4", {"accusation": ("s4", "fanatic")}, True),
        ("s4", {"guesses": {"s1": ("s4", "mole")}}, True),
        ("s4", {"could": 0}, True),
        ("s4", {"could": 0, "accusation": ("s4", "fanatic")}, False),
        ("s4", {"could": 0, "guesses": {"s1": ("s5", "mole"), "s2": ("s4", "fanatic")}}, False),
        ("s4", {"could": 0, "guesses": {"s1": ("s5", "mole")}, "accusation": ("s1", "mole")}, True),
        ("s5", {"accusation": ("s5", "mole")}, True),
        ("s5", {"accusation": ("s4", "mole")}, False),
        ("s5", {"guesses": {"s1": ("s5", "mole"), "s2": ("s4", "mole")}}, True),
        ("s5", {"guesses": {"s1": ("s5", "mole"), "s2": ("s4", "mole"), "s3": ("s4", "mole")}}, False),
        ("s5", {}, False),
        ("s6", {"accusation": ("s4", "mole")}, True),
        ("s6", {"accusation": ("s1", "fanatic")}, True),
        ("s6", {"accusation": ("s1", "mole")}, False),
        ("s6", {"accusation": ("s5", "decoy")}, False),
        ("s6", {}, False),
    ],
)
def test_each_destiny_is_judged_as_its_sentence_says(seat: str, facts: dict[str, Any], fulfilled: bool) -> None:
    assert DESTINIES[DEALT[seat]].fulfilled(a_season(**facts), seat) is fulfilled


@pytest.mark.parametrize("destiny", DESTINIES.values(), ids=lambda each: each.key)
def test_each_destiny_has_a_whole_sentence(destiny: Any) -> None:
    assert destiny.title and destiny.rule.endswith(".") and len(destiny.rule) <= 240 and "!" not in destiny.rule


@pytest.mark.parametrize(("games", "words"), [(True, "under 56 %"), (False, "There are no games")])
def test_the_mole_reads_the_numbers_of_its_game(games: bool, words: str) -> None:
    story = a_game(6, game_cap=15 if games else 0)
    assert words in story.mine(holder(story, "mole"))["destiny"]["rule"]


def holder(story: Story, destiny: str) -> str:
    return next(seat for seat, held in story.state.destinies.dealt.items() if held == destiny)


def test_from_six_seats_each_destiny_is_dealt_once_to_its_holder_alone() -> None:
    story = a_game(8)
    assert sorted(story.state.destinies.dealt.values()) == sorted(DESTINIES)
    for seat in story.state.order:
        mine = story.mine(seat)["destiny"]
        held = story.state.destinies.dealt.get(seat)
        assert (mine["key"] if mine else None) == held
    assert story.view()["destinies"] is None


def test_five_seats_have_none() -> None:
    story = a_game(5)
    assert story.state.destinies.dealt == {}
    assert story.play_on().view()["destinies"] is None


def test_the_detective_accuses_once() -> None:
    story = a_game(6)
    detective, mole = holder(story, "detective"), holder(story, "mole")
    story.when(c.Accuse(mole, "mole"), detective).then(e.AccusationMade(detective, mole, "mole"))
    assert story.mine(detective)["accusation"] == {"target": mole, "role": "mole"}
    assert story.mine(mole)["accusation"] is None
    story.when(c.Accuse(mole, "fanatic"), detective).then(rejected(Reason.ALREADY_ACCUSED))


def test_an_accusation_must_make_sense() -> None:
    story = a_game(6)
    detective, mole = holder(story, "detective"), holder(story, "mole")
    story.when(c.Accuse(detective, "mole"), mole).then(rejected(Reason.NOT_DETECTIVE))
    story.when(c.Accuse("s9", "mole"), detective).then(rejected(Reason.SEAT_UNKNOWN))
    story.when(c.Accuse(detective, "mole"), detective).then(rejected(Reason.GUESS_SELF))
    story.when(c.Accuse(mole, "float"), detective).then(rejected(Reason.ROLE_UNKNOWN))
    story.vote_out(detective).when(c.Accuse(mole, "mole"), detective).then(rejected(Reason.SEAT_OUT))


def test_a_day_is_weighed_at_its_end() -> None:
    story = a_game(6, game_cap=15).when(c.GiveSilver("s1", 5), "s3").when(c.GiveSilver("s1", 5), "s4")
    story.vote_out("s2").reach("day.ends")
    weighed = story.happened(e.DayWeighed)
    assert weighed == e.DayWeighed(1, 6, ("s1", "s3", "s4", "s5", "s6"), ("s3", "s4"))
    season = season_of(story.state)
    assert (season.ends, season.could, season.lowest) == (1, 6 * 15, {"s3": 1, "s4": 1})


def test_at_the_end_all_are_told_and_the_fulfilled_are_paid_the_pool_again_by_the_house() -> None:
    story = a_game(6, absent_days=14)
    detective, mole = holder(story, "detective"), holder(story, "mole")
    story.when(c.Accuse(mole, "mole"), detective).vote_out(holder(story, "fanatic")).play_on()
    fates = {row["destiny"]: row["fulfilled"] for row in story.view()["destinies"]["fates"]}
    assert fates["fanatic"] and fates["detective"] and not fates["mole"]
    paid = [event for event in story.told if isinstance(event, e.GoldEarned)]
    pool = story.happened(e.GameOver).pool
    assert {event.seat for event in paid} == {
        row["seat"] for row in story.view()["destinies"]["fates"] if row["fulfilled"]
    }
    assert {event.amount for event in paid} == {pool} and pool == 50
    assert story.view()["destinies"]["accusation"] == {"target": mole, "role": "mole"}


def test_each_payment_is_owed_to_the_household_by_an_event_of_its_own() -> None:
    story = a_game(6)
    (reaction,) = GAME.reactions(e.GoldEarned("s2", 40, "destiny"), story.state)
    persona = story.state.seats["s2"].persona
    assert reaction.name == "household.credit_gold"
    assert reaction.payload == {"seat": "s2", "persona": persona, "account": None, "amount": 40, "cause": "destiny"}
