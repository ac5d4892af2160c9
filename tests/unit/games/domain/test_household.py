"""A household's stream: its games and its gold, each once however often it is told."""

from __future__ import annotations

import orjson
from pydantic import TypeAdapter

from games.domain.decider import Changes
from games.domain.envelope import Context
from games.domain.household import (
    GOLD_SHOWN,
    HOUSEHOLD,
    CreditGold,
    GameRecorded,
    GoldCredited,
    HouseholdCommand,
    HouseholdState,
    RecordGame,
)
from games.domain.rejections import Reason, Rejection
from tests.given import BIRDS, NOON, patched

GAME = RecordGame("g1", "Sunday", "lobby", "pecking-order", 0, 0)
GOLD = CreditGold("g1", "s2", BIRDS[0], "account-1", 70, "winner")


def told(state: HouseholdState, *commands: HouseholdCommand, actor: str = "reaction") -> HouseholdState:
    """Decide and fold; hold each event against the law of views."""
    for command in commands:
        events = HOUSEHOLD.decide(command, state, Context(NOON, actor, "command"))
        assert not isinstance(events, Rejection), events
        for event in events:
            after = HOUSEHOLD.evolve(state, event)
            changes: Changes = HOUSEHOLD.changes(state, event, after)
            assert HOUSEHOLD.audience(event, after) is None
            assert patched(HOUSEHOLD.project(state, None), changes, None) == HOUSEHOLD.project(after, None)
            state = after
    return state


def test_a_game_is_listed_and_kept_up_to_date() -> None:
    over = RecordGame("g1", "Sunday", "over", "pecking-order", 4, 1, BIRDS[0])
    state = told(HouseholdState(), GAME, RecordGame("g2", "Monday", "lobby", "blitz", 0, 0), over)
    games = HOUSEHOLD.project(state, None)["view"]["games"]
    assert [(row["game"], row["status"]) for row in games] == [("g2", "lobby"), ("g1", "over")]
    assert games[1]["winner"] == "Duchess Plume"


def test_what_is_known_already_is_no_event() -> None:
    state = told(HouseholdState(), GAME)
    assert HOUSEHOLD.decide(GAME, state, Context(NOON, "reaction", "again")) == ()


def test_a_record_that_arrives_late_takes_nothing_back() -> None:
    later = RecordGame("g1", "Sunday", "running", "pecking-order", 2, 4)
    state = told(HouseholdState(), later)
    for old in (GAME, RecordGame("g1", "Sunday", "running", "pecking-order", 2, 5), later):
        assert HOUSEHOLD.decide(old, state, Context(NOON, "reaction", "late")) == ()


def test_a_status_that_no_game_has_is_malformed() -> None:
    odd = RecordGame("g1", "Sunday", "lost", "pecking-order", 2, 4)
    assert HOUSEHOLD.decide(odd, HouseholdState(), Context(NOON, "reaction", "x")) == Rejection(Reason.MALFORMED)


def test_gold_is_credited_once_for_a_game_a_cause_and_a_seat() -> None:
    state = told(HouseholdState(), GAME, GOLD, GOLD)
    assert HOUSEHOLD.summary(state) == {"games": 1, "gold": 70}
    (row,) = HOUSEHOLD.project(state, None)["view"]["gold"]
    assert (row["title"], row["name"], row["amount"]) == ("Sunday", "Duchess Plume", 70)


def test_nobody_sees_an_account() -> None:
    assert "account-1" not in repr(HOUSEHOLD.project(told(HouseholdState(), GAME, GOLD), None))


def test_the_table_of_gold_shows_the_latest() -> None:
    many = [CreditGold(f"g{number}", "s1", BIRDS[1], None, 10, "winner") for number in range(GOLD_SHOWN + 5)]
    shown = HOUSEHOLD.project(told(HouseholdState(), *many), None)["view"]["gold"]
    assert len(shown) == GOLD_SHOWN and shown[0]["game"] == f"g{GOLD_SHOWN + 4}"


def test_only_games_and_operators_write_it() -> None:
    for actor in ("host", "s1", "lobby"):
        assert HOUSEHOLD.decide(GAME, HouseholdState(), Context(NOON, actor, "x")) == Rejection(Reason.NOT_ALLOWED)


def test_no_gold_is_no_credit() -> None:
    nothing = CreditGold("g1", "s1", BIRDS[0], None, 0, "winner")
    refused = HOUSEHOLD.decide(nothing, HouseholdState(), Context(NOON, "reaction", "x"))
    assert refused == Rejection(Reason.AMOUNT_NOT_WHOLE)


def test_state_and_events_come_back_from_storage() -> None:
    state = told(HouseholdState(), GAME, GOLD)
    assert TypeAdapter(HouseholdState).validate_json(orjson.dumps(state), strict=True) == state
    for event in (*state.games, *state.gold):
        assert isinstance(event, GameRecorded | GoldCredited)
        assert TypeAdapter(type(event)).validate_json(orjson.dumps(event), strict=True) == event


def test_a_household_has_no_clock_no_seats_and_no_end() -> None:
    state = told(HouseholdState(), GAME)
    assert HOUSEHOLD.upcoming(state) == () and HOUSEHOLD.seats(state) == ()
    assert not HOUSEHOLD.is_terminal(state) and HOUSEHOLD.day(state) is None


def test_the_gold_of_bots_and_guests_without_an_account_goes_to_the_next_winner_who_has_one() -> None:
    bot = CreditGold("g1", "s1", BIRDS[1], None, 40, "winner")
    destiny = CreditGold("g1", "s3", BIRDS[2], None, 40, "destiny")
    state = told(HouseholdState(), bot, destiny, bot)
    assert HOUSEHOLD.project(state, None)["view"]["carried"] == 80
    fulfilled = CreditGold("g2", "s3", BIRDS[2], "account-3", 30, "destiny")
    winner = CreditGold("g2", "s2", BIRDS[0], "account-1", 70, "winner")
    state = told(state, fulfilled, winner, winner)
    rows = [(row["cause"], row["amount"]) for row in HOUSEHOLD.project(state, None)["view"]["gold"]]
    assert rows == [("carried", 80), ("winner", 70), ("destiny", 30), ("destiny", 40), ("winner", 40)]
    assert state.gold[-1] == GoldCredited("g2", "s2", BIRDS[0], "account-1", 80, "carried")
    assert state.carried == 0 and HOUSEHOLD.summary(state)["gold"] == 180
    assert HOUSEHOLD.decide(winner, state, Context(NOON, "reaction", "again")) == ()


def test_the_gold_of_the_next_winner_without_an_account_is_carried_on() -> None:
    first = CreditGold("g1", "s1", BIRDS[1], None, 40, "winner")
    assert told(HouseholdState(), first, CreditGold("g2", "s1", BIRDS[1], None, 10, "winner")).carried == 50


def test_the_rows_of_a_household_say_whose_game_and_whose_gold_it_was() -> None:
    over = RecordGame("g1", "Sunday", "over", "pecking-order", 4, 1, BIRDS[0])
    view = HOUSEHOLD.project(told(HouseholdState(), over, GOLD), None)["view"]
    assert view["games"] == [
        {
            "game": "g1", "title": "Sunday", "status": "over", "mode": "pecking-order", "day": 4, "alive": 1,
            "winner": "Duchess Plume",
        }
    ]  # fmt: skip
    assert view["gold"] == [
        {
            "game": "g1", "title": "Sunday", "seat": "s2", "persona": BIRDS[0], "name": "Duchess Plume", "amount": 70,
            "cause": "winner",
        }
    ]  # fmt: skip
