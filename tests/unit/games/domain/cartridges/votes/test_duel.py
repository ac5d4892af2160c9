"""Duel, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridge import Played
from games.domain.cartridges import VOTES
from games.domain.duelling import Score
from tests.counts import SIX, count

DUEL = VOTES["duel"]
SECOND = DUEL.second
assert SECOND is not None
GOOD, POOR = (Score(3, 900),) * 3, (Score(1, 900),) * 3
REST = ("s1", "s2", "s3", "s5")


def test_the_two_most_nominated_play_and_are_named_in_order_of_seats() -> None:
    assert SECOND.players(count({"s1": "s4", "s2": "s4", "s4": "s3"})) == ("s3", "s4")


def test_the_tenth_seat_comes_after_the_second() -> None:
    living = ("s2", "s3", "s10")
    assert SECOND.players(count({"s3": "s10", "s10": "s2"}, at_risk=living)) == ("s2", "s10")


def test_a_tie_is_drawn() -> None:
    assert SECOND.players(count({"s1": "s6", "s2": "s6", "s3": "s4", "s5": "s2"})) == ("s2", "s6")


def decided(scores: dict[str, tuple[Score, ...]], ballots: dict[str, str] | None = None) -> tuple[tuple[str, ...], str]:
    one = count(ballots or {"s1": "s4", "s2": "s4", "s3": "s6"}, at_risk=("s4", "s6"), rest=REST, last=True)
    tally = SECOND.tally(one, Played(("s4", "s6"), scores=scores))
    assert set(tally.order) == set(SIX) and tally.order[0] == tally.named[0]
    return tally.named, tally.how


def test_the_loser_is_out() -> None:
    assert decided({"s4": GOOD, "s6": POOR}) == (("s6",), "duel")
    assert decided({"s4": POOR, "s6": GOOD}) == (("s4",), "duel")


def test_who_does_not_play_loses() -> None:
    assert decided({"s6": POOR}) == (("s4",), "absent")
    assert decided({"s4": POOR}) == (("s6",), "absent")


def test_if_neither_plays_the_more_nominated_is_out_and_a_tie_is_drawn() -> None:
    assert decided({}) == (("s4",), "nominated")
    assert decided({}, {"s1": "s6"}) == (("s6",), "nominated")
    assert decided({}, {"s1": "s6", "s2": "s4"}) == (("s4",), "draw")


def test_a_level_duel_is_drawn() -> None:
    assert decided({"s4": GOOD, "s6": GOOD}) == (("s4",), "draw")


def test_the_draw_decides_and_not_the_order_of_seats() -> None:
    one = count({"s1": "s6", "s2": "s4"}, at_risk=("s4", "s6"), rest=REST, last=True, lot=lambda seat: -int(seat[1:]))
    for scores in ({}, {"s4": GOOD, "s6": GOOD}):
        assert SECOND.tally(one, Played(("s4", "s6"), scores=scores)).named == ("s6",)


def test_a_tie_among_the_others_is_put_in_order_too() -> None:
    one = count({"s1": "s3", "s2": "s5", "s3": "s4"}, at_risk=("s4", "s6"), rest=REST, last=True, acts={"s3": 1})
    tally = SECOND.tally(one, Played(("s4", "s6"), scores={"s4": GOOD, "s6": POOR}))
    assert tally.order == ("s6", "s5", "s3", "s1", "s2", "s4")
    assert tally.counts == (("s4", 1), ("s6", 0))


def test_whoever_wins_would_be_the_last_to_go() -> None:
    one = count({"s1": "s4", "s2": "s5"}, at_risk=("s4", "s6"), rest=REST, last=True)
    assert SECOND.tally(one, Played(("s4", "s6"), scores={"s4": GOOD, "s6": POOR})).order[1:] == (
        "s5", "s1", "s2", "s3", "s4",
    )  # fmt: skip
