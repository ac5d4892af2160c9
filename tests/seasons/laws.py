"""What must be true of every season, told from its events alone and from what everybody was sent."""

from __future__ import annotations

from typing import Any

from games.adapters.codec import EventRow, event_from_row, event_row
from games.domain import events as e
from games.domain.game import GAME, TABLED
from games.domain.rules.silver import HOUSE
from games.domain.standing import players
from games.domain.state import GameState
from games.domain.view import TOUCHES, WHOLE
from games.rooms.deciding import tables_of
from tests.seasons.laws_of_days import LAWS_OF_DAYS
from tests.seasons.laws_of_votes import LAWS_OF_VOTES
from tests.seasons.season import Season
from tests.seasons.table import TENANT


def it_ends_with_one_winner_whom_two_outlived(season: Season) -> None:
    """One winner; everybody else is out, nobody twice."""
    story = season.told
    (crowned,) = [event for event in story if isinstance(event, e.WinnerCrowned)]
    (over,) = [event for event in story if isinstance(event, e.GameOver)]
    seats = season.state.seats
    assert [seat for seat, row in seats.items() if row.status == "winner"] == [crowned.winner] == [over.winner]
    gone = [seat for event in story if isinstance(event, e.EliminationRevealed) for seat in event.out]
    gone += [event.seat for event in story if isinstance(event, e.SeatRetired)]
    assert len(set(gone)) == len(gone) == len(players(season.state)) - 2 and crowned.winner not in gone


def each_night_as_many_leave_as_the_morning_said(season: Season) -> None:
    """A vote that was called off sends nobody away, and the nights to come make up for it."""
    story = season.told
    announced = {event.day: event.leaving for event in story if isinstance(event, e.DayStarted)}
    voided = {event.day for event in story if isinstance(event, e.VoteVoided)}
    left = {event.day: len(event.out) for event in story if isinstance(event, e.EliminationRevealed)}
    nights = {day: leaving for day, leaving in announced.items() if leaving and day not in voided}
    assert left == nights
    assert all(1 <= leaving <= season.rules.longest_night for leaving in left.values())
    assert len(announced) <= season.rules.max_days


def silver_is_conserved(season: Season) -> None:
    """Double entry: what one side loses the other gets, nobody is ever below zero, and the state says the same."""
    owned: dict[str, int] = {}
    for event in season.told:
        if isinstance(event, e.SilverMoved):
            assert event.amount >= 0 and event.source != event.to, event
            owned[event.source] = owned.get(event.source, 0) - event.amount
            owned[event.to] = owned.get(event.to, 0) + event.amount
            assert event.source == HOUSE or owned[event.source] >= 0, event
        if isinstance(event, e.SilverPublished):
            assert all(owned.get(seat, 0) == amount for seat, amount in event.balances.items()), event
    assert sum(owned.values()) == 0
    assert owned == season.state.silver.balances


def the_house_pays_what_the_rules_say_and_nothing_else(season: Season) -> None:
    """Everybody's silver to start with, once, and the prizes of duels."""
    paid = [event for event in season.told if isinstance(event, e.SilverMoved) and event.source == HOUSE]
    started = [event.to for event in paid if event.cause in ("start", "late")]
    assert sorted(started) == sorted(set(started)) and set(started) == set(players(season.state))
    assert all(event.amount == season.rules.start_silver for event in paid if event.cause == "start")
    prizes = [event.amount for event in paid if event.to not in started or event.cause not in ("start", "late")]
    assert set(prizes) <= {season.rules.duel.prize}, paid


def gold_is_what_the_house_put_in(season: Season) -> None:
    """The pool is the sum of what was pooled, and the winner takes it."""
    pool = 0
    for event in season.told:
        match event:
            case e.GoldPooled():
                pool += event.amount
                assert event.pool == pool
            case e.GameOver():
                assert event.pool == pool


def the_stream_folds_to_what_was_played(season: Season) -> None:
    """Written as rows and read again, the events make the same state: nothing was changed behind their back."""
    state = GAME.initial
    for event in season.table.events:
        row = event_row(event)
        stored = event_from_row(GAME, TENANT, {name: getattr(row, name) for name in EventRow.__slots__})
        assert stored == event
        state = GAME.evolve(state, stored.payload)
    assert state == season.state


class Looked:
    """A state that remembers what is read of it."""

    def __init__(self, state: GameState) -> None:
        self.fields: set[str] = set()
        self._state = state

    def __getattr__(self, name: str) -> Any:
        self.fields.add(name)
        return getattr(self._state, name)


def what_the_tables_say_hangs_on_what_they_are_said_to_look_at(season: Season) -> None:
    """Due, seats and summary are read of few fields: while those stay the same, so do the tables."""
    state, known = GAME.initial, tables_of(GAME, GAME.initial)
    for event in season.table.events:
        state = GAME.evolve(state, event.payload)
        known = tables_of(GAME, state, known)
        looked: Any = Looked(state)
        assert (known.due, known.seats) == (GAME.upcoming(looked), GAME.seats(looked)), event
        assert known.summary == GAME.summary(looked), event
        assert looked.fields <= {*TABLED, "acts"}, event


def an_event_changes_only_what_its_subject_says_it_touches(season: Season) -> None:
    """Found by looking at few keys, its changes are those that all of the picture shows."""
    state = GAME.initial
    for event in season.table.events:
        before, state = state, GAME.evolve(state, event.payload)
        if type(event.payload) in TOUCHES:
            whole = WHOLE.changes(before, state, event.audience)
            assert GAME.changes(before, event.payload, state) == whole, event


LAWS = (
    it_ends_with_one_winner_whom_two_outlived,
    each_night_as_many_leave_as_the_morning_said,
    *LAWS_OF_VOTES,
    *LAWS_OF_DAYS,
    silver_is_conserved,
    the_house_pays_what_the_rules_say_and_nothing_else,
    gold_is_what_the_house_put_in,
    the_stream_folds_to_what_was_played,
    what_the_tables_say_hangs_on_what_they_are_said_to_look_at,
    an_event_changes_only_what_its_subject_says_it_touches,
)
