"""After an outage: late entries run once, in order, and no window is closed unused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import Story, a_game, rejected

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def a_long_game() -> Story:
    """Day one is the third of March, by the clock of the rules, in UTC."""
    return a_game(5, tempo="default").reach("day.starts")


def closing(story: Story) -> c.ReachTimeline:
    return c.ReachTimeline(1, "vote.closes", story.state.days.revision)


def test_a_short_outage_changes_nothing() -> None:
    story = a_long_game().reach("vote.opens").vote(s1="s2")
    story.when(closing(story), "clock", at(3, 21, 10), down_since=at(3, 18)).then(
        e.TimelineReached, e.VoteClosed, e.TallySettled
    )


def test_a_window_open_for_less_than_a_quarter_keeps_a_quarter_from_recovery_on() -> None:
    story = a_long_game().reach("vote.opens").vote(s1="s2")
    story.when(closing(story), "clock", at(3, 21, 30), down_since=at(3, 17, 20)).then(e.TimelineMoved)
    moved = {entry.key: entry.at for entry in story.state.days.plan}
    assert moved["vote.closes"] == at(3, 22, 30)
    assert (moved["runoff.closes"], moved["reveal"], moved["day.ends"]) == (at(4, 0), at(4, 0, 15), at(4, 1, 15))
    assert story.view()["vote"]["closes_at"] == "2026-03-03T22:30:00.000Z"


def test_after_the_move_the_old_alarm_is_dead_and_the_new_one_closes() -> None:
    story = a_long_game().reach("vote.opens")
    old = closing(story)
    story.when(old, "clock", at(3, 21, 30), down_since=at(3, 17, 20))
    story.when(old, "clock", at(3, 22, 45)).then(rejected(Reason.NOT_DUE))
    story.when(closing(story), "clock", at(3, 22, 45)).then_accepted()
    assert story.state.phase == "count"


def test_ballots_are_taken_in_the_added_time() -> None:
    story = a_long_game().reach("vote.opens").when(closing(a_long_game()), "clock", at(3, 21, 30), down_since=at(3, 17))
    story.when(c.CastVote("s2"), "s1", at(3, 22)).then_accepted()


def test_exactly_a_quarter_was_enough() -> None:
    story = a_long_game().reach("vote.opens")
    story.when(closing(story), "clock", at(3, 23), down_since=at(3, 18)).then_accepted()
    assert isinstance(story.outcome, tuple) and isinstance(story.outcome[0], e.TimelineReached)


def test_a_vote_that_opens_late_is_given_its_quarter_at_once() -> None:
    story = (
        a_long_game()
        .reach("private.opens")
        .when(c.ReachTimeline(1, "vote.opens"), "clock", at(3, 20, 30), down_since=at(3, 12))
    )
    assert story.happened(e.TimelineMoved).since == at(3, 20, 30)
    assert story.view()["vote"]["closes_at"] == "2026-03-03T21:30:00.000Z"


def test_a_vote_that_opens_late_with_time_to_spare_closes_as_planned() -> None:
    story = (
        a_long_game()
        .reach("private.opens")
        .when(c.ReachTimeline(1, "vote.opens"), "clock", at(3, 19), down_since=at(3, 12))
    )
    assert story.view()["vote"]["closes_at"] == "2026-03-03T21:00:00.000Z"


def test_a_whole_lost_day_runs_late_in_order_and_the_next_gets_its_own_calendar_day() -> None:
    story = a_long_game().reach("private.opens")
    down, back = at(3, 12), at(4, 11)
    story.when(c.ReachTimeline(1, "vote.opens"), "clock", back, down_since=down).then_accepted()
    assert story.view()["vote"]["closes_at"] == "2026-03-04T12:00:00.000Z"
    story.vote(s1="s2").reach("day.ends")
    assert story.view()["reveals"][0]["out"] == ["s2"]
    assert story.state.days.dawn is not None and story.state.days.dawn.at == at(5, 9)


def test_a_runoff_that_nobody_could_use_stays_open() -> None:
    story = a_long_game().reach("vote.opens").vote(s1="s2", s2="s1").reach("vote.closes")
    late = c.ReachTimeline(1, "runoff.closes", story.state.days.revision)
    story.when(late, "clock", at(3, 23), down_since=at(3, 21, 5)).then(e.TimelineMoved)
    assert story.view()["vote"]["closes_at"] == "2026-03-03T23:22:30.000Z"


def test_a_runoff_that_opens_late_is_given_its_quarter() -> None:
    story = a_long_game().reach("vote.opens").vote(s1="s2", s2="s1")
    story.when(closing(story), "clock", at(3, 22, 20), down_since=at(3, 20))
    assert story.view()["vote"]["runoff"] and story.view()["vote"]["closes_at"] == "2026-03-03T22:42:30.000Z"


def test_entries_that_close_no_window_run_late_without_moving() -> None:
    story = a_long_game().reach("vote.opens").vote(s1="s2").reach("runoff.closes")
    story.when(c.ReachTimeline(1, "reveal"), "clock", at(4, 8), down_since=at(3, 22, 40)).then_accepted()
    story.when(c.ReachTimeline(1, "private.closes"), "clock", at(4, 8)).then_accepted()
    story.when(c.ReachTimeline(1, "day.ends"), "clock", at(4, 8)).then_accepted()
    assert story.state.days.dawn is not None and story.state.days.dawn.at == at(4, 9)


def test_a_morning_that_passed_meanwhile_still_counts_while_its_day_fits() -> None:
    story = a_long_game().reach("private.closes")
    story.when(c.ReachTimeline(1, "day.ends"), "clock", at(4, 11)).reach("day.starts")
    assert story.now == at(4, 11) and story.state.day == 2
    assert story.state.days.plan[2].at == at(4, 17)


def test_a_morning_whose_vote_should_have_opened_waits_for_the_next() -> None:
    story = a_long_game().reach("private.closes")
    story.when(c.ReachTimeline(1, "day.ends"), "clock", at(4, 18))
    assert story.state.days.dawn is not None and story.state.days.dawn.at == at(5, 9)


def test_a_day_that_starts_after_its_vote_gets_a_calendar_day_more() -> None:
    story = a_long_game().reach("day.ends").when(c.ReachTimeline(2, "day.starts"), "clock", at(4, 20))
    assert story.state.days.plan[0].at == at(4, 20) and story.state.days.plan[2].at == at(5, 17)


def test_two_outages_in_one_window_add_up() -> None:
    story = a_long_game().reach("vote.opens")
    story.when(closing(story), "clock", at(3, 21, 30), down_since=at(3, 17, 40))
    story.when(closing(story), "clock", at(3, 23), down_since=at(3, 21, 40)).then(e.TimelineMoved)
    story.when(closing(story), "clock", at(4, 0), down_since=None).then_accepted()
    assert story.state.phase == "count"


def test_a_manual_game_knows_no_outage() -> None:
    story = a_game(4, scheduling="manual")
    for _ in range(3):
        story.when(c.AdvanceTimeline(), "host")
    assert story.state.phase == "count"
