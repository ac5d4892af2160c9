"""Silver: gifts, balances, what others see of them, and the ledger that holds it all."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from games.domain.rules.silver import balance
from tests.given import Story, a_final, a_game, a_lobby, rejected


def shown(story: Story) -> dict[str, int]:
    return {row["seat"]: row["silver"] for row in story.view()["cast"]}


def test_everybody_starts_with_fifty_from_the_house() -> None:
    story = a_game(4)
    assert [story.mine(seat)["silver"] for seat in story.state.order] == [50] * 4
    assert story.state.silver.balances["house"] == -200
    assert shown(story) == dict.fromkeys(story.state.order, 50)


def test_a_gift_is_public_and_moves_both_balances() -> None:
    story = a_game(3).when(c.GiveSilver("s2", 7), "s1").then(e.SilverMoved("s1", "s2", 7, "gift"), e.SilverGiven)
    assert (story.mine("s1")["silver"], story.mine("s2")["silver"]) == (43, 57)
    assert shown(story) == {"s1": 43, "s2": 57, "s3": 50}
    assert story.view()["posts"][-1]["text"] == "Casper Kick gives Hoopla Jones 7 silver."
    assert story.happened(e.SilverGiven) == e.SilverGiven(
        "s1", "s2", 7, "Casper Kick gives Hoopla Jones 7 silver.", story.now
    )


def test_the_ledgers_entry_itself_is_for_the_two_concerned() -> None:
    story = a_game(3)
    before = {seat: len(story.frames[seat]) for seat in ("s1", "s2", "s3")}
    story.when(c.GiveSilver("s2", 7), "s1")
    assert {seat: len(story.frames[seat]) - before[seat] for seat in before} == {"s1": 2, "s2": 2, "s3": 1}


@pytest.mark.parametrize("amount", [0, -1, 1.5, True, "3", None])
def test_a_gift_is_a_whole_amount(amount: object) -> None:
    a_game(3).when(c.GiveSilver("s2", amount), "s1").then(rejected(Reason.AMOUNT_NOT_WHOLE))  # type: ignore[arg-type]


def test_nobody_gives_more_than_they_have() -> None:
    story = a_game(3).when(c.GiveSilver("s2", 51), "s1").then(rejected(Reason.SILVER_SHORT, balance=50))
    story.when(c.GiveSilver("s2", 50), "s1").then_accepted()
    story.when(c.GiveSilver("s2", 1), "s1").then(rejected(Reason.SILVER_SHORT, balance=0))


def test_a_gift_goes_to_somebody_else_in_the_game() -> None:
    a_game(3).when(c.GiveSilver("s1", 1), "s1").then(rejected(Reason.GIFT_TO_SELF))
    a_game(3).when(c.GiveSilver("s9", 1), "s1").then(rejected(Reason.SEAT_UNKNOWN))
    a_game(3).when(c.GiveSilver("house", 1), "s1").then(rejected(Reason.SEAT_UNKNOWN))


def test_those_who_are_out_may_give_away_what_they_have_left() -> None:
    a_final().when(c.GiveSilver("s1", 50), "s3").then_accepted()


def test_no_gifts_outside_a_running_game() -> None:
    a_lobby(3).when(c.GiveSilver("s2", 1), "s1").then(rejected(Reason.NOT_RUNNING))
    a_final().play_on().when(c.GiveSilver("s2", 1), "s1").then(rejected(Reason.GAME_OVER))


def test_balances_are_published_in_the_morning_when_the_vote_opens_and_at_night() -> None:
    story = a_game(4).reach("day.ends")
    published = [index for index, event in enumerate(story.told) if isinstance(event, e.SilverPublished)]
    around = [(type(story.told[index - 1]).__name__, type(story.told[index + 1]).__name__) for index in published[:-1]]
    assert around == [
        ("SilverMoved", "TimelineReached"),
        ("DayStarted", "RoosterSpoke"),
        ("TimelineReached", "VoteOpened"),
    ]
    assert isinstance(story.told[published[-1] - 1], e.DayEnded)


def test_every_balance_is_the_sum_of_its_entries_and_the_ledger_sums_to_zero() -> None:
    story = a_game(4).when(c.GiveSilver("s2", 7), "s1").when(c.GiveSilver("s3", 9), "s2")
    entries = [event for event in story.told if isinstance(event, e.SilverMoved)]
    for account, owned in story.state.silver.balances.items():
        paid = sum(entry.amount for entry in entries if entry.source == account)
        got = sum(entry.amount for entry in entries if entry.to == account)
        assert owned == got - paid
    assert sum(story.state.silver.balances.values()) == 0


def test_what_a_seat_has_parted_with_adds_up_and_so_does_what_each_has_given() -> None:
    story = (
        a_game(4).when(c.GiveSilver("s2", 7), "s1").when(c.GiveSilver("s3", 9), "s1").when(c.GiveSilver("s1", 5), "s2")
    )
    assert story.state.silver.spent == {"house": 200, "s1": 16, "s2": 5}
    assert story.state.acts == {"s1": 2, "s2": 1}
    assert story.state.silver.published == {"s1": 39, "s2": 52, "s3": 59, "s4": 50}


def test_starting_silver_is_the_manifests() -> None:
    story = a_game(3, start_silver=9)
    moved = [event for event in story.told if isinstance(event, e.SilverMoved)]
    assert moved == [e.SilverMoved("house", seat, 9, "start") for seat in ("s1", "s2", "s3")]


def test_the_house_adds_ten_gold_a_day() -> None:
    story = a_game(4)
    assert story.view()["game"]["pool"] == 10
    assert story.reach("day.starts").view()["game"]["pool"] == 20
    assert story.happened(e.GoldPooled) == e.GoldPooled(10, "day", 20)


def test_nobody_owns_anything_before_the_start() -> None:
    story = a_lobby(2)
    assert balance(story.state, "s1") == story.mine("s1")["silver"] == 0
