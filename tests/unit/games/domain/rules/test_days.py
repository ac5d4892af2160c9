"""How many days there are, what they hold, how they begin and end."""

from __future__ import annotations

import pytest

from games.domain import events as e
from games.domain.manifest import Manifest
from games.domain.mistakes import mistakes
from games.domain.rules.nights import days_left, how_many, how_many_leave
from tests.given import NOON, a_game, a_lobby, seconds


@pytest.mark.parametrize(
    ("seated", "most", "days"), [(3, 7, 2), (8, 7, 7), (8, 14, 7), (20, 7, 7), (9, 7, 7), (5, 7, 4)]
)
def test_there_is_one_day_fewer_than_players_up_to_the_cap(seated: int, most: int, days: int) -> None:
    assert how_many(seated, Manifest(max_days=most)) == days


def nights(seated: int, most: int) -> list[int]:
    days, alive, found = how_many(seated, Manifest(max_days=most)), seated, []
    for day in range(1, days + 1):
        leaving = how_many_leave(alive, days, day)
        found.append(leaving)
        alive -= leaving
    return found


def test_twenty_players_in_seven_days_are_three_a_night() -> None:
    assert nights(20, 7) == [3, 3, 3, 3, 3, 3, 0]


def test_long_nights_come_first() -> None:
    assert nights(10, 7) == [2, 2, 1, 1, 1, 1, 0]


@pytest.mark.parametrize("seated", range(3, 21))
@pytest.mark.parametrize("most", range(2, 15))
def test_two_are_left_on_the_last_day_and_no_night_is_longer_than_three(seated: int, most: int) -> None:
    if mistakes(Manifest(max_seats=seated, max_days=most)):
        return
    found = nights(seated, most)
    assert seated - sum(found) == 2 and found[-1] == 0
    assert all(1 <= leaving <= 3 for leaving in found[:-1])
    assert found == sorted(found, reverse=True)


def test_a_morning_brings_gold_timeline_balances_and_a_briefing() -> None:
    story = a_game(5).reach("day.starts")
    story.then(e.TimelineReached, e.GoldPooled, e.DayStarted, e.SilverPublished, e.RoosterSpoke)
    briefing = story.view()["posts"][-1]
    assert briefing["kind"] == "rooster"
    for words in ("ay 2 of 4", "Majority", "One leaves tonight.", "Most votes is out"):
        assert words in briefing["text"]


def test_tonights_vote_is_shown_from_the_morning_on() -> None:
    assert a_lobby(3).view()["clock"]["tonight"] is None
    tonight = a_game(8, max_days=4).view()["clock"]["tonight"]
    assert (tonight["title"], tonight["leaving"]) == ("Majority", 2) and "Most votes is out" in tonight["rule"]


def test_the_briefing_names_those_who_are_left_and_nobody_else() -> None:
    story = a_game(4).vote_out("s2").reach("day.starts")
    names = {row["seat"]: row["name"] for row in story.view()["cast"]}
    text = story.view()["posts"][-1]["text"]
    assert names["s2"] not in text and all(names[seat] in text for seat in ("s1", "s3", "s4"))


def test_a_night_settles_the_balances_and_sets_the_morning() -> None:
    story = a_game(5).reach("day.ends")
    story.then(e.TimelineReached, e.DayEnded, e.SilverPublished, e.DayWeighed, e.AbsenceCounted)
    assert story.view()["game"]["phase"] == "night"
    assert story.view()["clock"]["next"] == {
        "key": "day.starts",
        "label": "The day starts",
        "at": "2026-03-02T12:00:30.000Z",
    }


def test_the_phases_of_a_day() -> None:
    story = a_game(5)
    found = [story.state.phase]
    for key in ("vote.opens", "vote.closes", "runoff.closes", "reveal", "day.ends", "day.starts"):
        found.append(story.reach(key).view()["game"]["phase"])
    assert found == ["talk", "vote", "count", "count", "aftermath", "night", "talk"]


def test_a_game_started_after_ten_opens_with_an_evening() -> None:
    story = a_game(5, tempo="default", zone="Europe/Berlin")
    assert (story.state.day, story.view()["game"]["phase"]) == (0, "evening")
    assert story.view()["clock"]["next"]["at"] == "2026-03-03T08:00:00.000Z"
    assert story.view()["vote"] is None
    story.reach("day.starts")
    assert (story.state.day, story.view()["game"]["phase"]) == (1, "talk")


def test_a_fast_game_starts_with_its_first_day() -> None:
    story = a_game(5)
    assert story.state.day == 1
    assert [entry.at for entry in story.state.days.plan] == [
        NOON + seconds(each) for each in (0, 2, 6, 16, 20, 22, 24, 26)
    ]


def test_the_last_day_has_no_runoff_and_ends_with_its_reveal() -> None:
    story = a_game(3).vote_out("s3").reach("day.starts")
    keys = [entry.key for entry in story.state.days.plan]
    assert keys == ["day.starts", "private.opens", "vote.opens", "vote.closes", "reveal"]
    assert story.happened(e.DayStarted).vote == "finals"


@pytest.mark.parametrize(
    ("alive", "total", "day", "left"), [(8, 7, 1, 7), (4, 7, 3, 5), (2, 7, 3, 3), (6, 7, 4, 7), (20, 7, 1, 7)]
)
def test_finals_come_as_soon_as_two_are_left(alive: int, total: int, day: int, left: int) -> None:
    assert days_left(alive, total, day) == left
    assert how_many_leave(alive, left, day) == (0 if alive == 2 else -(-(alive - 2) // (left - day)))


@pytest.mark.parametrize(("alive", "days", "day"), [(3, 4, 4), (5, 4, 5), (2, 4, 2), (1, 4, 3), (1, 4, 1)])
def test_nobody_leaves_on_the_last_day_or_where_two_or_fewer_are_left(alive: int, days: int, day: int) -> None:
    assert how_many_leave(alive, days, day) == 0
