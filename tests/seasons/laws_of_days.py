"""What must be true of the days of every season: how many there are, what runs in them, what a day gives to anybody."""

from __future__ import annotations

from datetime import timedelta

from games.domain import events as e
from games.domain.game import GAME
from games.domain.manifest import settled
from games.domain.standing import players
from games.domain.timeline import FINALS
from games.domain.view import MINE
from tests.seasons.season import Season

BUDGETED = (e.ConversationStarted, e.ConversationJoined, e.PrivatePosted, e.MemberAdded, e.WhisperNoticed)


def there_are_as_many_days_as_the_rules_say(season: Season) -> None:
    """One less than players, at most as the rules have it; fewer only where somebody left out of turn."""
    story = season.told
    mornings = [event.day for event in story if isinstance(event, e.DayStarted)]
    most = min(len(players(season.state)) - 1, season.rules.max_days)
    assert mornings == list(range(1, season.state.days.total + 1)) and len(mornings) <= most
    out_of_turn = any(isinstance(event, e.VoteVoided | e.SeatRetired) for event in story)
    assert out_of_turn or len(mornings) == most


def every_entry_of_every_day_runs_once_and_in_order(season: Season) -> None:
    """The windows of talk where there is such talk; on Finals day only what it has, up to the reveal."""
    timeline, talking = settled(season.rules).timeline, season.rules.talking
    assert timeline is not None
    shut = {"booth": not talking.booth, "private": not (talking.started or talking.whispers)}
    whole = [mark.key for mark in timeline.marks if not shut.get(mark.key.partition(".")[0])]
    finals = [key for key in whole[: whole.index("reveal") + 1] if key in FINALS]
    for day in range(1, season.state.days.total + 1):
        ran = [event.entry for event in season.told if isinstance(event, e.TimelineReached) and event.day == day]
        assert ran == (finals if day == season.state.days.total else whole), day


def no_window_was_closed_before_a_quarter_of_it_could_be_used(season: Season) -> None:
    """Whatever was down meanwhile."""
    opened, window = season.table.now, 0
    for event in season.told:
        match event:
            case e.VoteOpened() | e.RunoffOpened() | e.StepOpened():
                opened, window = event.at, event.window
            case e.TimelineMoved(since=since) if since is not None:
                opened = since
            case e.VoteClosed():
                assert event.at - opened >= timedelta(seconds=window) / 4, event


def nobody_uses_more_than_a_day_gives(season: Season) -> None:
    """What is left to a seat is never less than nothing."""
    state = GAME.initial
    for event in season.told:
        state = GAME.evolve(state, event)
        for seat in state.order if isinstance(event, BUDGETED) else ():
            left = MINE["budget"](state, seat)
            assert all(value >= 0 for key, value in left.items() if key != "nudged"), (event, seat, left)


LAWS_OF_DAYS = (
    there_are_as_many_days_as_the_rules_say,
    every_entry_of_every_day_runs_once_and_in_order,
    no_window_was_closed_before_a_quarter_of_it_could_be_used,
    nobody_uses_more_than_a_day_gives,
)
