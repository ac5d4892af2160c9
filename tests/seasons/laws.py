"""What must be true of every season, told from its events alone and from what everybody was sent."""

from __future__ import annotations

from typing import Any

from games.adapters.codec import EventRow, event_from_row, event_row
from games.domain import events as e
from games.domain.game import GAME
from games.domain.rules.silver import HOUSE
from games.domain.standing import players
from tests.seasons.season import Season
from tests.seasons.table import TENANT


def told(season: Season) -> list[Any]:
    """The payloads of all that happened, in order."""
    return [event.payload for event in season.table.events]


def it_ends_with_one_winner_whom_two_outlived(season: Season) -> None:
    """One winner; everybody else is out, nobody twice."""
    story = told(season)
    (crowned,) = [event for event in story if isinstance(event, e.WinnerCrowned)]
    (over,) = [event for event in story if isinstance(event, e.GameOver)]
    seats = season.state.seats
    assert [seat for seat, row in seats.items() if row.status == "winner"] == [crowned.winner] == [over.winner]
    gone = [seat for event in story if isinstance(event, e.EliminationRevealed) for seat in event.out]
    gone += [event.seat for event in story if isinstance(event, e.SeatRetired)]
    assert len(set(gone)) == len(gone) == len(players(season.state)) - 2 and crowned.winner not in gone


def each_night_as_many_leave_as_the_morning_said(season: Season) -> None:
    """A vote that was called off sends nobody away, and the nights to come make up for it."""
    story = told(season)
    announced = {event.day: event.leaving for event in story if isinstance(event, e.DayStarted)}
    voided = {event.day for event in story if isinstance(event, e.VoteVoided)}
    left = {event.day: len(event.out) for event in story if isinstance(event, e.EliminationRevealed)}
    nights = {day: leaving for day, leaving in announced.items() if leaving and day not in voided}
    assert left == nights
    assert all(1 <= leaving <= season.rules.longest_night for leaving in left.values())
    assert len(announced) <= season.rules.max_days


def nobody_leaves_who_was_not_at_risk(season: Season) -> None:
    """Whoever leaves was at risk; only a feather, or a night with too few at risk, sends others."""
    at_risk: set[str] = set()
    spared = 0
    for event in told(season):
        match event:
            case e.VoteOpened() | e.StepOpened():
                at_risk = set(event.at_risk)
            case e.FeatherActed():
                assert event.seat in at_risk or len(at_risk) < 2
                spared = 1
            case e.EliminationRevealed():
                strangers = set(event.out) - at_risk
                assert len(strangers) <= max(spared, len(event.out) - len(at_risk)), event
                spared = 0
            case e.WinnerCrowned():
                assert event.winner in at_risk


def silver_is_conserved(season: Season) -> None:
    """Double entry: what one side loses the other gets, nobody is ever below zero, and the state says the same."""
    owned: dict[str, int] = {}
    for event in told(season):
        if isinstance(event, e.SilverMoved):
            assert event.amount >= 0 and event.source != event.to, event
            owned[event.source] = owned.get(event.source, 0) - event.amount
            owned[event.to] = owned.get(event.to, 0) + event.amount
            assert event.source == HOUSE or owned[event.source] >= 0, event
        if isinstance(event, e.SilverPublished):
            assert all(owned.get(seat, 0) == amount for seat, amount in event.balances.items()), event
    assert sum(owned.values()) == 0
    assert owned == season.state.silver.balances


def gold_is_what_the_house_put_in(season: Season) -> None:
    """The pool is the sum of what was pooled, and the winner takes it."""
    pool = 0
    for event in told(season):
        match event:
            case e.GoldPooled():
                pool += event.amount
                assert event.pool == pool
            case e.GameOver():
                assert event.pool == pool


def nobody_votes_who_may_not(season: Season) -> None:
    """Every ballot is by a voter, for somebody else whom the vote lets be named."""
    voters: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    for event in told(season):
        match event:
            case e.VoteOpened():
                voters, choices = event.voters, event.choices or event.at_risk
            case e.RunoffOpened():
                choices = event.among
            case e.BallotCast() | e.StandInVoted():
                assert event.voter in voters and event.target in choices and event.target != event.voter, event


def ballots_are_sealed_until_the_reveal(season: Season) -> None:
    """Between a ballot and its reveal nothing public names a target; with sealed ballots nothing ever does."""
    for event in told(season):
        if isinstance(event, e.EliminationRevealed) and season.rules.ballots == "sealed":
            assert not any(each.ballots or each.trusts for each in event.rounds)
    for event in season.table.events:
        if event.audience is None:
            assert event.type not in ("ballot.cast", "standin.voted", "tally.settled", "pick.made", "gallery.heard")


def the_stream_folds_to_what_was_played(season: Season) -> None:
    """Written as rows and read again, the events make the same state: nothing was changed behind their back."""
    state = GAME.initial
    for event in season.table.events:
        row = event_row(event)
        stored = event_from_row(GAME, TENANT, {name: getattr(row, name) for name in EventRow.__slots__})
        assert stored == event
        state = GAME.evolve(state, stored.payload)
    assert state == season.state


LAWS = (
    it_ends_with_one_winner_whom_two_outlived,
    each_night_as_many_leave_as_the_morning_said,
    nobody_leaves_who_was_not_at_risk,
    silver_is_conserved,
    gold_is_what_the_house_put_in,
    nobody_votes_who_may_not,
    ballots_are_sealed_until_the_reveal,
    the_stream_folds_to_what_was_played,
)
