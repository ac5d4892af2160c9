"""Powers: what each does, what it costs, and who learns of it."""

from __future__ import annotations

from itertools import permutations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Prices
from games.domain.modes import RULESET
from games.domain.rejections import Reason
from games.domain.rules.powers import spared
from games.domain.state.powers import Overheard
from tests.given import Story, a_final, a_game, rejected, seconds


def a_window(people: int = 5) -> Story:
    return a_game(people).reach("private.opens")


def test_a_spy_reports_the_last_three_private_posts_and_not_to_whom() -> None:
    story = a_window().when(c.StartConversation(("s2",), "One."), "s1").when(c.StartConversation(("s3",), "Two."), "s1")
    key = story.mine("s1")["conversations"][0]["id"]
    story.when(c.PostInPrivate(key, "Three."), "s1").when(c.PostInPrivate(key, "Four."), "s1")
    story.when(c.BuyPower("spy", "s1"), "s4").then(e.PowerBought, e.SilverMoved, e.SpyReported)
    (report,) = story.mine("s4")["powers"]["reports"]
    assert [post["text"] for post in report["posts"]] == ["Two.", "Three.", "Four."]
    assert set(report["posts"][0]) == {"text", "at"} and report["target"] == "s1"
    assert story.mine("s4")["silver"] == 45
    assert story.mine("s1")["powers"]["reports"] == []


def test_a_spy_on_somebody_silent_learns_that() -> None:
    story = a_window().when(c.BuyPower("spy", "s1"), "s4").then_accepted()
    assert story.mine("s4")["powers"]["reports"][0]["posts"] == []


@pytest.mark.parametrize(("power", "price"), [("spy", 5), ("words", 2), ("conversation", 3)])
def test_one_of_a_kind_a_day(power: str, price: int) -> None:
    story = a_window().when(c.BuyPower(power, "s2"), "s1").then_accepted()
    assert story.mine("s1")["silver"] == 50 - price and story.mine("s1")["powers"]["today"] == [power]
    story.when(c.BuyPower(power, "s2"), "s1").then(rejected(Reason.POWER_SPENT))
    story.reach("day.starts").when(c.BuyPower(power, "s2"), "s1").then_accepted()


def test_what_is_told_of_a_power_and_what_it_costs() -> None:
    story = a_window().when(c.StartConversation(("s2",), "One."), "s1")
    posted = story.now
    story.when(c.BuyPower("spy", "s1"), "s4", story.now + seconds(1)).then(
        e.PowerBought("s4", "spy", 5),
        e.SilverMoved("s4", "house", 5, "power spy"),
        e.SpyReported("s4", 1, "s1", (Overheard("One.", posted),), story.now),
    )
    story.when(c.BuyPower("words"), "s4").then(
        e.PowerBought("s4", "words", 2), e.SilverMoved("s4", "house", 2, "power words")
    )


def test_a_power_that_is_not_sold_is_not_known_and_a_free_one_costs_nothing() -> None:
    story = a_game(5, prices=Prices(words=0, sold=("words", "feather"))).reach("private.opens")
    story.when(c.BuyPower("spy", "s2"), "s1").then(rejected(Reason.POWER_UNKNOWN))
    story.when(c.BuyPower("words"), "s1").then(e.PowerBought("s1", "words", 0))


def test_exactly_what_one_has_buys_a_feather() -> None:
    story = a_window().when(c.GiveSilver("s2", 30), "s1").when(c.BuyPower("feather"), "s1").then_accepted()
    assert story.mine("s1")["silver"] == 0


def test_what_words_and_conversation_give() -> None:
    story = a_window().when(c.BuyPower("words"), "s1").when(c.BuyPower("conversation"), "s1")
    budget = story.mine("s1")["budget"]
    assert (budget["characters"], budget["conversations"]) == (1800, 6)
    assert story.reach("day.starts").mine("s1")["budget"]["characters"] == 1200


def test_what_would_be_of_no_use_today_is_not_sold() -> None:
    story = a_window().reach("private.closes")
    for power in ("words", "conversation"):
        story.when(c.BuyPower(power), "s1").then(rejected(Reason.PRIVATE_OVER))
    a_final().when(c.BuyPower("feather"), "s1").then(rejected(Reason.FEATHER_LATE))


@pytest.mark.parametrize(
    ("power", "target", "reason"),
    [
        ("wings", None, Reason.POWER_UNKNOWN),
        ("spy", None, Reason.SEAT_UNKNOWN),
        ("spy", "s9", Reason.SEAT_UNKNOWN),
        ("spy", "s1", Reason.NOT_YOURSELF),
    ],
)
def test_what_cannot_be_bought(power: str, target: str | None, reason: Reason) -> None:
    a_window().when(c.BuyPower(power, target), "s1").then(rejected(reason))


def test_powers_are_for_those_who_are_in_and_can_pay() -> None:
    a_final().when(c.BuyPower("spy", "s1"), "s3").then(rejected(Reason.SEAT_OUT))
    a_final().when(c.BuyPower("spy", "s3"), "s1").then(rejected(Reason.PLAYER_OUT))
    story = a_window().when(c.GiveSilver("s2", 31), "s1")
    story.when(c.BuyPower("feather"), "s1").then(rejected(Reason.PRICE_SHORT, price=20, balance=19))


def test_a_feather_keeps_its_holder_and_the_next_in_the_tally_goes() -> None:
    story = a_window().when(c.BuyPower("feather"), "s1").then(e.PowerBought, e.SilverMoved)
    assert story.mine("s1")["powers"]["feather"] == "held"
    story.reach("vote.opens").vote(
        s2="s1",
        s3="s1",
        s4="s1",
        s1="s5",
        s5="s3",
    ).vote(s5="s2", s1="s2").reach("reveal")
    assert story.view()["reveals"][0]["out"] == ["s2"]
    assert story.view()["cast"][0]["status"] == "in"
    assert any(post["seat"] == "s1" and "feather" in post["text"].lower() for post in story.view()["posts"])
    assert story.happened(e.FeatherActed).at == story.now
    assert story.mine("s1")["powers"]["feather"] == "spent"
    assert story.view()["reveals"][0]["feather"] == "s1"
    story.reach("day.starts").when(c.BuyPower("feather"), "s1").then(rejected(Reason.FEATHER_HELD))


def test_a_feather_is_kept_until_a_vote_names_its_holder() -> None:
    story = a_window().when(c.BuyPower("feather"), "s1").vote_out("s5")
    assert story.mine("s1")["powers"]["feather"] == "held"
    assert story.reach("day.starts").vote_out("s1").view()["cast"][0]["status"] == "in"
    assert story.reach("day.starts").vote_out("s1").view()["cast"][0]["status"] == "out"


def test_nothing_shows_of_a_feather_between_the_count_and_the_reveal() -> None:
    story = a_window().when(c.BuyPower("feather"), "s1").reach("vote.opens")
    story.vote(s2="s1", s3="s1").reach("runoff.closes")
    assert isinstance(story.happened(e.FeatherCaught), e.FeatherCaught)
    assert not any("feather" in post["text"].lower() for post in story.view()["posts"])


@pytest.mark.parametrize("kind", RULESET)
def test_in_whatever_vote_who_stays_by_a_feather_is_replaced_by_the_next(kind: str) -> None:
    story = a_game(8, votes=(kind,), prices=Prices(feather=0)).reach("private.opens")
    for seat in story.state.order:
        story.when(c.BuyPower("feather"), seat).then_accepted()
    story.reach("reveal")
    leaving, instead, *_ = story.happened(e.TallySettled).order
    assert story.view()["reveals"][0]["out"] == [instead]
    assert story.mine(leaving)["powers"]["feather"] == "spent"
    assert story.mine(instead)["powers"]["feather"] == "held"


def test_a_feather_that_caught_for_a_vote_that_is_voided_is_kept_and_says_nothing() -> None:
    story = a_window(6).when(c.BuyPower("feather"), "s1").reach("vote.opens")
    story.vote(s2="s1", s3="s1").reach("vote.closes")
    story.happened(e.FeatherCaught)
    story.when(c.VoidVote(), "host").then_accepted().reach("day.starts")
    assert story.mine("s1")["powers"]["feather"] == "held"
    story.reach("vote.opens").vote(s2="s6", s3="s6", s4="s5", s1="s5").reach("reveal")
    assert not any(isinstance(event, e.FeatherActed) for event in story.told)


def test_of_two_feathers_on_a_long_night_the_earliest_bought_acts() -> None:
    story = a_game(8, max_days=4).reach("private.opens").when(c.BuyPower("feather"), "s2")
    story.when(c.BuyPower("feather"), "s1").reach("vote.opens")
    assert story.view()["vote"]["leaving"] == 2
    story.vote(s3="s1", s4="s1", s5="s1", s6="s2", s7="s2", s8="s3").reach("reveal")
    assert story.view()["reveals"][0]["out"] == ["s1", "s3"]


@pytest.mark.parametrize("holders", [(), ("s1",), ("s3", "s1"), ("s2", "s1", "s3"), ("s4",)])
def test_however_feathers_are_held_as_many_leave_and_at_most_one_stays(holders: tuple[str, ...]) -> None:
    everybody = ("s1", "s2", "s3", "s4")
    for order in permutations(everybody):
        for places in (1, 2, 3):
            leaving, saved = spared(order[:places], order, holders)
            assert len(leaving) == len(set(leaving)) == places
            expected = next((seat for seat in holders if seat in order[:places]), None)
            assert saved == expected and saved not in leaving
            if saved:
                assert leaving == (*(seat for seat in order[:places] if seat != saved), order[places])


def test_where_nobody_is_next_no_feather_acts() -> None:
    assert spared(("s1", "s2"), ("s1", "s2"), ("s1",)) == (("s1", "s2"), None)
