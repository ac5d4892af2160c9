"""The host stops the clock, lets it go on, gives more time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.rejections import Reason
from tests.given import Story, a_game, a_lobby, rejected, seconds


def local(story: Story, zone: str = "Europe/Berlin") -> list[str]:
    """What is still to come today, in the game's own time."""
    passed = story.state.days.passed
    plan = [entry.at for entry in story.state.days.plan if entry.at and entry.key not in passed]
    return [f"{at.astimezone(ZoneInfo(zone)):%d %H:%M}" for at in plan]


def a_week(now: datetime) -> Story:
    story = a_lobby(5, now=now, zone="Europe/Berlin").when(c.StartGame(), "host")
    return story.reach("vote.opens")


def test_nothing_is_due_while_the_clock_stands_still() -> None:
    story = a_game(5).when(c.PauseGame(), "host").then(e.GamePaused)
    assert GAME.upcoming(story.state) == () and story.view()["clock"]["paused"] is True
    story.when(c.ReachTimeline(1, "vote.opens", 0), "clock", story.now + seconds(9)).then(rejected(Reason.NOT_DUE))
    story.when(c.PauseGame(), "host").then(rejected(Reason.GAME_PAUSED))
    story.when(c.ResumeGame(), "host").then(e.GameResumed, e.TimelineMoved)
    assert story.view()["clock"]["paused"] is False
    story.when(c.ResumeGame(), "host").then(rejected(Reason.NOT_PAUSED))


def test_people_may_talk_and_vote_meanwhile() -> None:
    story = a_game(5).reach("vote.opens").when(c.PauseGame(), "host").vote(s1="s2")
    story.when(c.PostInMain("Is anybody there?"), "s2").then_accepted()


def test_a_fast_game_goes_on_where_it_stopped() -> None:
    story = a_game(5).reach("vote.opens")
    closes = next(entry.at for entry in story.state.days.plan if entry.key == "vote.closes")
    assert closes is not None
    story.when(c.PauseGame(), "host").when(c.ResumeGame(), "host", story.now + seconds(100))
    due = next(due for due in GAME.upcoming(story.state) if not due.task.startswith("remind."))
    assert (due.task, due.at, due.revision) == ("vote.closes", closes + seconds(100), 1)
    story.play_on()


def test_a_pause_over_a_deadline_moves_it_by_whole_calendar_days() -> None:
    story = a_week(datetime(2026, 3, 2, 12, tzinfo=UTC))
    assert local(story) == ["03 21:00", "03 22:30", "03 22:45", "03 23:00", "03 23:45"]
    story.when(c.PauseGame(), "host").when(c.ResumeGame(), "host", story.now + timedelta(days=2, hours=5))
    assert local(story) == ["06 21:00", "06 22:30", "06 22:45", "06 23:00", "06 23:45"]
    story.reach("day.starts")
    assert local(story)[:2] == ["07 10:00", "07 17:00"]


def test_a_short_pause_moves_nothing() -> None:
    story = a_week(datetime(2026, 3, 2, 12, tzinfo=UTC))
    before = local(story)
    story.when(c.PauseGame(), "host").when(c.ResumeGame(), "host", story.now + timedelta(hours=1))
    assert local(story) == before and story.state.days.revision == 1


@pytest.mark.parametrize("start", [datetime(2026, 3, 26, 12, tzinfo=UTC), datetime(2026, 10, 22, 12, tzinfo=UTC)])
def test_nine_stays_nine_over_a_change_of_the_clocks(start: datetime) -> None:
    story = a_week(start).when(c.PauseGame(), "host").when(c.ResumeGame(), "host", start + timedelta(days=5))
    assert [each[3:] for each in local(story)] == ["21:00", "22:30", "22:45", "23:00", "23:45"]


def test_a_paused_night_is_followed_by_a_morning_at_nine() -> None:
    story = a_week(datetime(2026, 3, 2, 12, tzinfo=UTC)).reach("day.ends")
    story.when(c.PauseGame(), "host").when(c.ResumeGame(), "host", story.now + timedelta(days=3))
    due = GAME.upcoming(story.state)[0]
    assert due.at.astimezone(ZoneInfo("Europe/Berlin")) == datetime(2026, 3, 7, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    story.reach("day.starts")
    assert story.state.day == 2


def test_a_deadline_gets_whole_days_more_and_all_that_follows_with_it() -> None:
    story = a_week(datetime(2026, 3, 2, 12, tzinfo=UTC)).when(c.ExtendTimeline(2), "host").then(e.TimelineMoved)
    assert local(story) == ["05 21:00", "05 22:30", "05 22:45", "05 23:00", "05 23:45"]
    story.when(c.ReachTimeline(1, "vote.closes", 0), "clock", datetime(2026, 3, 3, 20, tzinfo=UTC))
    story.then(rejected(Reason.NOT_DUE))
    story.reach("vote.closes")


def test_in_a_fast_game_a_day_is_its_own() -> None:
    story = a_game(5, tempo="blitz")
    at = GAME.upcoming(story.state)[0].at
    story.when(c.ExtendTimeline(1), "host")
    assert GAME.upcoming(story.state)[0].at == at + seconds(390)


@pytest.mark.parametrize("days", [0, -1, 8])
def test_not_every_number_of_days_will_do(days: int) -> None:
    a_game(5).when(c.ExtendTimeline(days), "host").then(rejected(Reason.DAYS_OUT_OF_RANGE, limit=7))


def test_where_the_host_is_the_clock_there_is_nothing_to_extend_and_a_pause_holds_it() -> None:
    story = a_game(5, scheduling="manual").when(c.ExtendTimeline(1), "host").then(rejected(Reason.NOT_TIMED))
    story.when(c.PauseGame(), "host").when(c.AdvanceTimeline(), "host").then(rejected(Reason.GAME_PAUSED))
    story.when(c.ExtendTimeline(1), "host").then(rejected(Reason.GAME_PAUSED))
    story.when(c.ResumeGame(), "host").play_on()


def test_only_a_running_game_can_be_paused() -> None:
    a_lobby(3).when(c.PauseGame(), "host").then(rejected(Reason.NOT_RUNNING))
    a_game(3).play_on().when(c.PauseGame(), "host").then(rejected(Reason.GAME_OVER))
