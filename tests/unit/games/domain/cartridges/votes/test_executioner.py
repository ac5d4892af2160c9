"""Executioner, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridge import Played
from games.domain.cartridges import VOTES
from tests.counts import SIX, cast, count

EXECUTIONER = VOTES["executioner"]
SECOND = EXECUTIONER.second
assert SECOND is not None
SEVEN = (*SIX, "s7")


def test_everyone_elects_an_executioner() -> None:
    assert EXECUTIONER.voters(cast()) == SIX and EXECUTIONER.choices is not None
    assert EXECUTIONER.choices(cast()) == SIX
    assert SECOND.players(count({"s1": "s4", "s2": "s4", "s4": "s1"})) == ("s4",)


def test_a_tie_is_drawn_and_so_is_an_election_without_ballots() -> None:
    assert SECOND.players(count({"s1": "s4", "s4": "s3"})) == ("s3",)
    assert SECOND.players(count({}, lot=lambda seat: -int(seat[1:]))) == ("s6",)


def test_the_top_three_are_out_of_reach_of_five_or_six_only_the_top_one() -> None:
    assert SECOND.at_risk(cast(SEVEN), ("s4",)) == ("s5", "s6", "s7")
    assert SECOND.at_risk(cast(SEVEN), ("s2",)) == ("s4", "s5", "s6", "s7")
    assert SECOND.at_risk(cast(SIX), ("s4",)) == ("s2", "s3", "s5", "s6")
    assert SECOND.at_risk(cast(SIX[:5]), ("s1",)) == ("s2", "s3", "s4", "s5")


def test_the_executioner_picks_who_is_out() -> None:
    tally = SECOND.tally(count({"s1": "s4"}, at_risk=("s2", "s3"), last=True), Played(("s4",), pick="s3"))
    assert (tally.named, tally.how, tally.order) == (("s3",), "pick", ("s3", "s2"))
    assert tally.counts == (("s2", 0), ("s3", 0))


def test_no_pick_most_election_votes_among_those_in_reach_is_out() -> None:
    ballots = {"s1": "s4", "s2": "s4", "s3": "s1", "s5": "s1", "s4": "s3"}
    tally = SECOND.tally(count(ballots, at_risk=("s2", "s3"), rest=("s1", "s4"), last=True), Played(("s4",)))
    assert (tally.named, tally.how) == (("s3",), "default")


def test_no_pick_and_nobody_in_reach_elected_by_anyone_whoever_acted_least_is_out() -> None:
    one = count({"s1": "s4"}, at_risk=("s2", "s3"), rest=("s1", "s4"), last=True, acts={"s2": 1})
    tally = SECOND.tally(one, Played(("s4",)))
    assert (tally.named, tally.how) == (("s3",), "acts")
