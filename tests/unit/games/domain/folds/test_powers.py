"""What powers and silver leave in the state."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from games.domain.evolve import evolve
from games.domain.state.powers import Overheard, Powers, Report
from tests.given import NOON, a_game, seconds


def test_a_power_is_an_act_and_used_today() -> None:
    story = a_game(5).reach("private.opens").when(c.BuyPower("words"), "s1").then_accepted()
    assert story.state.used.of(1, "s1", "power words") == 1
    assert (story.state.acts, story.state.powers) == ({"s1": 1}, Powers())
    story.when(c.BuyPower("feather"), "s2").when(c.BuyPower("feather"), "s1").then_accepted()
    assert story.state.powers == Powers(feathers=("s2", "s1"), bought=("s2", "s1"))
    assert story.state.acts == {"s1": 2, "s2": 1}


def test_a_seat_keeps_the_last_ten_reports_of_its_spies() -> None:
    state = a_game(5).state
    for day in range(1, 13):
        heard = (Overheard(f"Post {day}.", NOON),)
        state = evolve(state, e.SpyReported("s1", day, "s2", heard, NOON + seconds(day)))
    state = evolve(state, e.SpyReported("s3", 2, "s4", (), NOON))
    assert [report.day for report in state.powers.reports["s1"]] == list(range(3, 13))
    assert state.powers.reports["s1"][-1] == Report(12, "s2", (Overheard("Post 12.", NOON),), NOON + seconds(12))
    assert state.powers.reports["s3"] == (Report(2, "s4", (), NOON),)


def test_a_feather_is_caught_then_acts_and_is_gone() -> None:
    story = a_game(5).when(c.BuyPower("feather"), "s2").when(c.BuyPower("feather"), "s3").reach("vote.opens")
    story.vote(s1="s2", s3="s2", s4="s3").reach("vote.closes")
    held = Powers(feathers=("s2", "s3"), bought=("s2", "s3"), caught="s2", caught_on=1)
    assert story.state.powers == held
    story.reach("reveal").then(e.TimelineReached, e.FeatherActed, e.EliminationRevealed, e.RoosterSpoke)
    acted = story.happened(e.FeatherActed)
    assert (acted.seat, acted.at) == ("s2", story.now) and "Hoopla Jones" in acted.text
    assert story.state.powers == Powers(("s3",), ("s2", "s3"), None, 1, {}, {"1": "s2"})


def test_silver_between_two_accounts_that_nobody_has_heard_of_starts_at_nothing() -> None:
    state = evolve(a_game(3).state, e.SilverMoved("bank", "vault", 5, "test"))
    assert (state.silver.balances["bank"], state.silver.balances["vault"], state.silver.spent["bank"]) == (-5, 5, 5)
    state = evolve(state, e.SilverMoved("vault", "bank", 2, "test"))
    assert (state.silver.balances["bank"], state.silver.balances["vault"], state.silver.spent["vault"]) == (-3, 3, 2)


def test_what_is_published_and_pooled_is_what_the_event_says() -> None:
    state = evolve(a_game(3).state, e.SilverPublished({"s1": 3}))
    state = evolve(state, e.GoldPooled(7, "test", 99))
    assert (state.silver.published, state.silver.pool) == ({"s1": 3}, 99)
    assert state.silver.balances == a_game(3).state.silver.balances
