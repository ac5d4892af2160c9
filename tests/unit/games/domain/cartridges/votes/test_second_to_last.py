"""Second to last, sentence by sentence of its rule."""

from __future__ import annotations

from games.domain.cartridges import VOTES
from tests.counts import SIX, cast, count

MARKET = VOTES["second_to_last"]


def test_there_are_no_ballots() -> None:
    assert MARKET.voters(cast()) == () and MARKET.asks == ""


def test_second_lowest_silver_is_out() -> None:
    tally = MARKET.tally(count(ranks=("s3", "s1", "s2", "s6", "s5", "s4")))
    assert (tally.named, tally.how) == (("s5",), "rank")


def test_on_a_long_night_the_next_ones_up_go_too_and_the_lowest_stays() -> None:
    tally = MARKET.tally(count(places=3))
    assert tally.named == ("s5", "s4", "s3") and tally.order == ("s5", "s4", "s3", "s2", "s1", "s6")


def test_the_tally_shows_what_each_has() -> None:
    tally = MARKET.tally(count(ranks=("s1", "s2", "s3"), silver={"s1": 9, "s2": 8, "s3": 1}, at_risk=SIX[:3]))
    assert tally.counts == (("s2", 8), ("s1", 9), ("s3", 1))
