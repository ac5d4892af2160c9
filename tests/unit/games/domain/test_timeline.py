"""Days by the wall clock keep their times when the clocks change; fast days keep their distances."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given as given_these
from hypothesis import settings
from hypothesis import strategies as st

from games.domain import commands as c
from games.domain import events as e
from games.domain import timeline
from games.domain.allowances import Talking
from games.domain.decider import Due
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.rejections import Reason
from games.domain.state.days import Entry
from games.domain.tempos import TEMPOS, WHOLE_DAY
from tests.given import NOON, a_game, a_lobby, given, rejected, seconds

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "UTC")
CHANGES = (
    datetime(2026, 3, 25, 19, tzinfo=UTC),
    datetime(2026, 10, 21, 19, tzinfo=UTC),
    datetime(2026, 3, 5, 23, tzinfo=UTC),
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("start", CHANGES)
def test_every_day_keeps_its_local_times_through_a_week(zone: str, start: datetime) -> None:
    story = a_lobby(8, now=start, zone=zone, absent_days=14, lawful=False)
    story.when(GAME.commands["game.start"](), "host")
    mornings = []
    while story.state.day < 7:
        story.reach("day.starts")
        local = [entry.at.astimezone(ZoneInfo(zone)) for entry in story.state.days.plan if entry.at]
        times = [f"{each:%H:%M}" for each in local]
        whole = ["09:00", "10:00", "17:00", "21:00", "22:30", "22:45", "23:00", "23:45"]
        assert times == (whole if len(times) == len(whole) else ["09:00", "10:00", "17:00", "21:00", "22:45"])
        assert len({each.date() for each in local}) == 1
        mornings.append(local[0].date())
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(mornings))


def test_the_day_of_the_change_is_an_hour_shorter_and_still_starts_at_nine() -> None:
    rules = Manifest(zone="Europe/Berlin")
    night = datetime(2026, 3, 28, 22, 45, tzinfo=UTC)
    assert timeline.next_morning(rules, night, night).at == datetime(2026, 3, 29, 7, tzinfo=UTC)
    before = night - timedelta(days=1)
    assert timeline.next_morning(rules, before, before).at == datetime(2026, 3, 28, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("clock", "evening"), [("08:59", True), ("09:00", False), ("10:00", False), ("10:01", True), ("23:59", True)]
)
def test_only_between_nine_and_ten_does_the_first_day_start_at_once(clock: str, evening: bool) -> None:
    now = datetime.fromisoformat(f"2026-03-02T{clock}:00+00:00")
    dawn, has_evening = timeline.first_morning(Manifest(), now)
    assert has_evening is evening
    assert dawn.at is not None and (dawn.at == now) is not evening


@pytest.mark.parametrize("tempo", ["smoke", "blitz", "speed_run"])
def test_a_fast_season_never_has_two_entries_within_two_seconds(tempo: str) -> None:
    story = a_game(8, tempo=tempo)
    times = []
    while not GAME.is_terminal(story.state):
        times.append(GAME.upcoming(story.state)[0].at)
        story.reach()
    assert all(later - earlier >= seconds(2) for earlier, later in pairwise(times))


def test_a_fast_day_does_not_drift_when_the_clock_is_a_little_late() -> None:
    story = a_game(5)
    for due in GAME.upcoming(story.state):
        story.when(GAME.due_command(due), "clock", due.at + seconds(0.3)).then_accepted()
    (morning,) = (due for due in GAME.upcoming(story.state) if due.task == "day.starts")
    assert morning.at == NOON + seconds(30)
    story.when(GAME.due_command(morning), "clock", morning.at + seconds(0.3))
    assert story.state.days.plan[2].at == NOON + seconds(36)


def test_a_fast_day_that_starts_late_keeps_its_shape() -> None:
    story = a_game(5).reach("day.ends").when(GAME.due_command(Due("day.starts", 2, NOON)), "clock", NOON + seconds(90))
    assert [entry.at for entry in story.state.days.plan][:3] == [NOON + seconds(90 + each) for each in (0, 2, 6)]


def test_moving_an_entry_moves_the_later_ones_by_as_much() -> None:
    plan = tuple(Entry(key, NOON + seconds(index)) for index, key in enumerate(("vote.opens", "vote.closes", "reveal")))
    later = timeline.moved(plan, "vote.closes", NOON + seconds(11))
    assert [entry.at for entry in later] == [NOON, NOON + seconds(11), NOON + seconds(12)]


def test_every_entry_has_a_label() -> None:
    keys = {mark.key for tempo in TEMPOS.values() for mark in tempo.marks}
    assert keys | {"game.starts"} == set(timeline.LABELS)


def test_every_due_leads_to_its_command_and_is_named_once() -> None:
    story = given(a_lobby(2)).when(GAME.commands["bots.seat"](6), "host")
    story.when(GAME.commands["game.start"](), "host")
    while not GAME.is_terminal(story.state):
        dues = GAME.upcoming(story.state)
        assert len({(due.task, due.day, due.revision) for due in dues}) == len(dues)
        assert [due.at for due in dues] == sorted(due.at for due in dues)
        story.reach()


@settings(max_examples=60, deadline=None)
@given_these(
    st.sampled_from(sorted(available_timezones())),
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from(("default", "classic", "compact")),
)
def test_in_any_zone_and_season_entries_keep_their_order_and_their_time_of_day(
    zone: str, moment: datetime, tempo: str
) -> None:
    now = moment.replace(tzinfo=UTC, microsecond=0)
    rules = Manifest(zone=zone, tempo=tempo, talking=Talking(booth=True))
    dawn, _ = timeline.first_morning(rules, now)
    start = dawn.at or now
    entries = timeline.day_entries(rules, start, start, False)
    times = [entry.at for entry in entries if entry.at]
    assert all(later > earlier for earlier, later in pairwise(times)) and times[0] >= now
    for entry, mark in zip(entries[1:], TEMPOS[tempo].marks[1:], strict=True):
        assert entry.at is not None
        local = entry.at.astimezone(ZoneInfo(zone))
        assert local.hour * 3600 + local.minute * 60 == mark.second
    for days in (1, 30, 200):
        moved = timeline.days_later(rules, times[1], days).astimezone(ZoneInfo(zone))
        assert (moved.hour, moved.minute) == (times[1].astimezone(ZoneInfo(zone)).hour, moved.minute)


def test_a_day_whose_entry_falls_into_a_gap_of_the_clocks_keeps_its_order() -> None:
    whole = [mark for mark in TEMPOS["default"].marks if mark.key in WHOLE_DAY]
    marks = tuple(replace(mark, second=second) for mark, second in zip(whole, NIGHTLY, strict=True))
    rules = Manifest(zone="Europe/Berlin", timeline=replace(TEMPOS["default"], marks=marks))
    start = datetime(2026, 3, 29, 0, 0, tzinfo=UTC)
    times = [entry.at for entry in timeline.day_entries(rules, start, start, False) if entry.at]
    assert all(later - earlier >= seconds(2) for earlier, later in pairwise(times))


NIGHTLY = (3600, 7200, 9000, 10_800, 11_100, 14_400)
"""01:00, 02:00, 02:30, 03:00, 03:05 and 04:00."""


def test_the_classic_day_talks_in_main_for_an_hour_and_in_private_after_it() -> None:
    story = a_lobby(4, now=NOON.replace(hour=9), tempo="classic")
    story.when(GAME.commands["game.start"](), "host").when(c.PostInMain("Quick."), "s1").then_accepted()
    story.reach("main.closes").then(e.TimelineReached, e.RoosterSpoke)
    story.when(c.PostInMain("One more thing."), "s1").then(rejected(Reason.MAIN_CLOSED))
    story.when(c.ToggleReaction(story.state.talk.said, "heart"), "s1").then(rejected(Reason.MAIN_CLOSED))
    story.when(c.NudgePlayer("s2"), "s1").then_accepted().when(c.GiveSilver("s2", 1), "s1").then_accepted()
    story.reach("private.opens").when(c.SendWhisper("s2", "Psst."), "s1").then_accepted()
    story.reach("day.ends").when(c.PostInMain("Psst."), "s1").then(rejected(Reason.MAIN_CLOSED))
    story.reach("day.starts").when(c.PostInMain("Morning."), "s1").then_accepted()


def test_the_evening_before_a_classic_week_is_open() -> None:
    story = a_lobby(4, tempo="classic").when(GAME.commands["game.start"](), "host")
    story.when(c.PostInMain("Hello."), "s1").then_accepted()
