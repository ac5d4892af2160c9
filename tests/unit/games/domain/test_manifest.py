"""Settings that cannot be played are named, one by one, by their paths."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest

from games.domain.allowances import Prices, Talking
from games.domain.duelling import DuelRules
from games.domain.manifest import MODES, Manifest, settled
from games.domain.mistakes import mistakes
from games.domain.tempos import TEMPOS, WHOLE_DAY, Mark


def test_the_defaults_can_be_played() -> None:
    assert mistakes(Manifest()) == ()


@pytest.mark.parametrize("tempo", TEMPOS)
@pytest.mark.parametrize("mode", MODES)
def test_every_preset_can_be_played(mode: str, tempo: str) -> None:
    assert mistakes(Manifest(mode=mode, tempo=tempo, max_seats=20)) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mode", "chess"),
        ("tempo", "allegro"),
        ("scheduling", "sometimes"),
        ("zone", "Atlantis/Centre"),
        ("zone", "../etc/passwd"),
        ("kind", "fluid"),
        ("ballots", "burnt"),
        ("hush", 101),
        ("longest_extension", 0),
        ("votes", ()),
        ("votes", ("finals",)),
        ("min_seats", 2),
        ("max_seats", 21),
        ("max_days", 1),
        ("max_days", 15),
        ("start_silver", -1),
        ("post_length", 0),
        ("dealt", 0),
        ("hold", 1),
        ("start_at", datetime(2026, 1, 1)),
        ("talking", Talking(group_size=2)),
        ("talking", Talking(started=-1)),
        ("prices", Prices(spy_posts=0)),
        ("prices", Prices(sold=("wings",))),
    ],
)
def test_each_mistake_is_named_with_its_path(field: str, value: object) -> None:
    found = mistakes(replace(Manifest(), **{field: value}))
    assert len(found) == 1 and found[0].startswith(field)


def test_all_mistakes_are_named_at_once() -> None:
    found = mistakes(Manifest(mode="chess", votes=("majority", "coin"), min_seats=1))
    assert [line.split(":")[0] for line in found] == ["mode", "votes[1]", "min_seats"]


@pytest.mark.parametrize("field", ["mode", "zone", "votes", "destinies", "sold", "marks"])
def test_a_wrong_value_is_said_back_cut(field: str) -> None:
    wrong = "x" * 5_000
    found = {
        "sold": Manifest(prices=Prices(sold=(wrong,))),
        "marks": Manifest(timeline=replace(TEMPOS["default"], marks=(Mark(wrong, 0), *TEMPOS["default"].marks))),
    }.get(field) or replace(Manifest(), **{field: (wrong,) if field in ("votes", "destinies") else wrong})
    assert [len(line) < 400 and "xxxx" in line for line in mistakes(found)] == [True]


def test_a_list_that_is_too_long_is_not_looked_at_one_by_one() -> None:
    marks = (Mark("day.starts", 0),) * 21
    long = Manifest(
        votes=("coin",) * 51, destinies=("wings",) * 7, prices=Prices(sold=("spy",) * 5),
        timeline=replace(TEMPOS["default"], marks=marks),
    )  # fmt: skip
    assert mistakes(long) == (
        "votes: name at most 50, not 51",
        "destinies: name at most 6, not 7",
        "prices.sold: name at most 4, not 5",
        "timeline.marks: name at most 20, not 21",
    )


def test_more_seats_than_least_are_needed() -> None:
    assert mistakes(Manifest(min_seats=6, max_seats=5)) == ("max_seats: use a number from 6 to 20 instead of 5",)


def test_twenty_players_fit_in_seven_days_and_not_in_six() -> None:
    assert mistakes(Manifest(max_seats=20, max_days=7)) == ()
    assert mistakes(Manifest(max_seats=20, max_days=6))[0].startswith("max_seats: 20 players in 6 days")


@pytest.mark.parametrize("tempo", ["smoke", "blitz", "speed_run", "tutorial"])
def test_no_two_ends_of_a_fast_day_are_closer_than_two_seconds(tempo: str) -> None:
    marks = TEMPOS[tempo].marks
    assert all(later.second - earlier.second >= 2 for earlier, later in pairwise(marks))
    assert TEMPOS[tempo].night >= 2


@pytest.mark.parametrize("tempo", TEMPOS)
def test_no_two_entries_share_a_time(tempo: str) -> None:
    seconds = [mark.second for mark in TEMPOS[tempo].marks]
    assert seconds == sorted(set(seconds))


def test_the_default_day_is_the_one_in_the_rules() -> None:
    day = {mark.key: f"{mark.second // 3600:02}:{mark.second // 60 % 60:02}" for mark in TEMPOS["default"].marks}
    assert day == {
        "day.starts": "09:00",
        "private.opens": "10:00",
        "vote.opens": "17:00",
        "vote.closes": "21:00",
        "runoff.closes": "22:30",
        "reveal": "22:45",
        "booth.opens": "22:50",
        "private.closes": "23:00",
        "booth.closes": "23:01",
        "day.ends": "23:45",
    }


def test_the_short_days_are_as_long_as_the_rules_say() -> None:
    length = {key: (TEMPOS[key].marks[-1].second, TEMPOS[key].night) for key in ("speed_run", "blitz", "smoke")}
    assert length == {"speed_run": (23 * 60, 180), "blitz": (6 * 60, 30), "smoke": (26, 4)}


def test_a_settled_manifest_keeps_its_timeline_whatever_the_presets_become() -> None:
    rules = settled(Manifest(tempo="blitz"))
    assert rules.timeline == TEMPOS["blitz"]
    assert settled(rules) is rules


@pytest.mark.parametrize("field", ["prize", "limit", "soonest", "sums", "digits", "signals"])
def test_a_mistake_in_the_numbers_of_a_duel_is_named_with_its_path(field: str) -> None:
    (found,) = mistakes(Manifest(duel=replace(DuelRules(), **{field: -1})))
    assert found.startswith(f"duel.{field}: use a number from")


def test_one_player_is_enough_for_a_tutorial_with_bots_only() -> None:
    assert mistakes(Manifest(mode="tutorial", min_seats=1)) == ()
    assert mistakes(Manifest(mode="tutorial", min_seats=1, fill_bots=False))[0].startswith("min_seats")
    assert mistakes(Manifest(min_seats=1))[0].startswith("min_seats")


def with_marks(*marks: Mark, **more: object) -> tuple[str, ...]:
    return mistakes(Manifest(timeline=replace(TEMPOS["smoke"], marks=marks, **more)))  # type: ignore[arg-type]


SMOKE = tuple(mark for mark in TEMPOS["smoke"].marks if mark.key in WHOLE_DAY)


def test_a_window_of_ones_own_opens_and_then_closes() -> None:
    opens, closes = Mark("private.opens", 2), Mark("private.closes", 24)
    assert with_marks(SMOKE[0], opens, *SMOKE[1:-1], closes, SMOKE[-1]) == ()
    words = "timeline.marks: use private.opens and then private.closes, or neither"
    assert with_marks(SMOKE[0], opens, *SMOKE[1:]) == (words,)
    swapped = (replace(closes, second=2), *SMOKE[1:-1], replace(opens, second=24))
    assert with_marks(SMOKE[0], *swapped, SMOKE[-1]) == (words,)


def test_nothing_happens_before_a_day_has_started_or_after_it_has_ended() -> None:
    early = (Mark("private.opens", -4), *SMOKE[:-1], Mark("private.closes", 24), SMOKE[-1])
    assert with_marks(*early) == ("timeline.marks[0]: put private.opens after day.starts",)
    late = (*SMOKE, Mark("booth.opens", 28), Mark("booth.closes", 30))
    assert with_marks(*late) == (
        "timeline.marks[6]: put booth.opens before day.ends",
        "timeline.marks[7]: put booth.closes before day.ends",
    )
    both = (Mark("main.closes", -8), Mark("private.opens", -4), *SMOKE, Mark("private.closes", 28))
    assert [line.partition(":")[0] for line in with_marks(*both)] == [f"timeline.marks[{n}]" for n in (0, 1, 8)]
    at_the_edges = (SMOKE[0], Mark("private.opens", 2), *SMOKE[1:-1], Mark("private.closes", 24), SMOKE[-1])
    assert with_marks(*at_the_edges) == ()


def test_a_timeline_of_ones_own_is_held_to_the_rules_of_a_day() -> None:
    assert with_marks(*SMOKE) == ()
    assert with_marks(*SMOKE[:3], *SMOKE[4:]) == ("timeline.marks: add the entry runoff.closes",)
    assert with_marks(*SMOKE, Mark("tea", 30))[0].startswith("timeline.marks[6].key: use each of")
    assert with_marks(*SMOKE, Mark("reveal", 30))[0].startswith("timeline.marks[6].key: use each of")
    late = (*SMOKE[:2], Mark("vote.closes", 7), *SMOKE[3:])
    assert with_marks(*late) == ("timeline.marks[2].second: put it 2 seconds or more after the entry before it",)
    swapped = (SMOKE[0], Mark("vote.closes", 6), Mark("vote.opens", 16), *SMOKE[3:])
    assert with_marks(*swapped)[0].startswith("timeline.marks: put them in this order: day.starts")
    assert with_marks(*SMOKE, night=1)[0].startswith("timeline.night")
    assert with_marks(*SMOKE, retry=0)[0].startswith("timeline.retry")


def test_a_wall_clock_day_stays_within_its_date() -> None:
    tempo = TEMPOS["default"]
    found = mistakes(Manifest(timeline=replace(tempo, marks=(*tempo.marks[:-1], Mark("day.ends", 90_000)))))
    assert found[0].endswith("from 0 to 86399, instead of 90000")


@pytest.mark.parametrize(
    ("field", "low", "high"),
    [
        ("fill_to", 3, 20),
        ("max_days", 2, 14),
        ("longest_night", 1, 3),
        ("longest_extension", 1, 30),
        ("hush", 0, 100),
        ("start_silver", 0, 10_000),
        ("gold_a_day", 0, 10_000),
        ("post_length", 1, 2_000),
        ("bio_length", 1, 2_000),
        ("name_length", 1, 200),
        ("dealt", 1, 6),
        ("redeals", 0, 5),
        ("hold", 60, 86_400),
        ("secrets_from", 3, 21),
        ("game_cap", 0, 1_000),
        ("mole_share", 0, 100),
        ("unmasked_by", 1, 20),
        ("small_jury", 0, 20),
        ("absent_days", 1, 14),
        ("away_days", 0, 14),
        ("remind_at", 1, 99),
        ("questions", 0, 10),
        ("answer_length", 1, 1_000),
    ],
)
def test_a_number_may_be_the_least_and_the_most_and_nothing_beyond(field: str, low: int, high: int) -> None:
    def of(value: int) -> list[str]:
        return [words for words in mistakes(replace(Manifest(), **{field: value})) if words.startswith(f"{field}:")]

    assert of(low) == of(high) == []
    for value in (low - 1, high + 1):
        assert of(value) == [f"{field}: use a number from {low} to {high} instead of {value}"]


def test_seats_have_their_ranges_too() -> None:
    least = "min_seats: use a number from 3 to 20 instead of 2"
    assert least in mistakes(Manifest(min_seats=2))
    assert "min_seats: use a number from 3 to 20 instead of 21" in mistakes(Manifest(min_seats=21, max_seats=20))
    assert "max_seats: use a number from 8 to 20 instead of 7" in mistakes(Manifest(min_seats=8, max_seats=7))
    assert "max_seats: use a number from 20 to 20 instead of 21" in mistakes(Manifest(min_seats=21, max_seats=21))
    alone = Manifest(mode="tutorial", min_seats=1, fill_bots=True)
    assert not any(words.startswith("min_seats") for words in mistakes(alone))
    for manifest in (replace(alone, fill_bots=False), replace(alone, mode="blitz")):
        assert any(words.startswith("min_seats: use a number from 3") for words in mistakes(manifest))


RANGES = """
min_seats: use a number from 3 to 20
fill_to: use a number from 3 to 20
max_days: use a number from 2 to 14
longest_night: use a number from 1 to 3
longest_extension: use a number from 1 to 30
hush: use a number from 0 to 100
start_silver: use a number from 0 to 10000
gold_a_day: use a number from 0 to 10000
post_length: use a number from 1 to 2000
bio_length: use a number from 1 to 2000
name_length: use a number from 1 to 200
dealt: use a number from 1 to 6
redeals: use a number from 0 to 5
hold: use a number from 60 to 86400
secrets_from: use a number from 3 to 21
game_cap: use a number from 0 to 1000
mole_share: use a number from 0 to 100
unmasked_by: use a number from 1 to 20
small_jury: use a number from 0 to 20
absent_days: use a number from 1 to 14
away_days: use a number from 0 to 14
remind_at: use a number from 1 to 99
questions: use a number from 0 to 10
answer_length: use a number from 1 to 1000
duel.prize: use a number from 0 to 1000
duel.limit: use a number from 3 to 120
duel.soonest: use a number from 0 to 1000
duel.sums: use a number from 1 to 10
duel.digits: use a number from 3 to 12
duel.signals: use a number from 1 to 10
"""
"""What a host reads whose every number is wrong."""


def with_number(path: str, value: int) -> Manifest:
    owner, _, name = path.rpartition(".")
    return replace(Manifest(), **({"duel": replace(DuelRules(), **{name: value})} if owner else {name: value}))


def test_a_host_whose_every_number_is_wrong_reads_every_range() -> None:
    said = [line.partition(" instead of")[0] for line in RANGES.strip().split("\n")]
    paths = [line.partition(":")[0] for line in said]
    wrong = {path: -1 for path in paths if "." not in path}
    duel = replace(DuelRules(), **{path.partition(".")[2]: -1 for path in paths if "." in path})
    assert list(mistakes(Manifest(**wrong, duel=duel))) == [f"{line} instead of -1" for line in said]


@pytest.mark.parametrize("line", RANGES.strip().split("\n"), ids=lambda line: line.partition(":")[0])
def test_a_range_includes_its_ends_and_nothing_beyond(line: str) -> None:
    path, words = line.split(": use a number from ")
    low, high = (int(word) for word in words.split(" to "))
    for value in (low, high):
        assert not any(found.startswith(f"{path}:") for found in mistakes(with_number(path, value)))
    for value in (low - 1, high + 1):
        assert f"{line} instead of {value}" in mistakes(with_number(path, value))


@pytest.mark.parametrize(("seats", "days", "night"), [(4, 2, 2), (5, 2, 3), (8, 4, 2), (20, 10, 2)])
def test_as_many_fit_as_leave_two_for_the_last_day(seats: int, days: int, night: int) -> None:
    rules = Manifest(max_seats=seats, max_days=days, longest_night=night, fill_to=3, min_seats=3)
    assert mistakes(rules) == ()
    assert mistakes(replace(rules, max_days=days, longest_night=night - 1))[0].startswith("max_seats:")
