"""Single keys of a picture, straight from the events that fill them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.destinies import DESTINIES
from games.domain.evolve import evolve
from games.domain.game import GAME
from games.domain.sights.writing import readers
from games.domain.state import GameState
from games.domain.state.absence import Leave
from games.domain.state.destinies import Fate
from games.domain.state.ending import Award
from games.domain.state.votes import Reveal, Round
from tests.given import NOON, a_game, a_lobby

STATE = a_game(6, lawful=False).state


def shown(*events: e.GameEvent, state: GameState = STATE) -> dict[str, Any]:
    """What everybody sees after these events."""
    for event in events:
        state = evolve(state, event)
    view: dict[str, Any] = GAME.project(state, None)["view"]
    return view


def mine(event: e.GameEvent, seat: str) -> dict[str, Any]:
    """What one seat sees of its own after an event."""
    own: dict[str, Any] = GAME.project(evolve(STATE, event), seat)["mine"]
    return own


def test_fates_have_titles_and_say_whether_they_came_true() -> None:
    fates = (Fate("s1", "mole", True), Fate("s2", "detective", False))
    guessed = (
        e.AccusationMade("s2", "s1", "mole"),
        e.RoleGuessed("s4", "s2", "fanatic"),
        e.RoleGuessed("s3", "s1", "mole"),
    )
    found = shown(*guessed, e.DestiniesRevealed(fates))["destinies"]
    assert found == {
        "fates": [
            {"seat": "s1", "destiny": "mole", "title": "The mole", "fulfilled": True},
            {"seat": "s2", "destiny": "detective", "title": "The detective", "fulfilled": False},
        ],
        "accusation": {"target": "s1", "role": "mole"},
        "guesses": {"s3": {"target": "s1", "role": "mole"}, "s4": {"target": "s2", "role": "fanatic"}},
    }
    assert list(found["guesses"]) == ["s3", "s4"]
    assert shown(e.DestiniesRevealed(()))["destinies"] == {"fates": [], "accusation": None, "guesses": {}}
    assert shown()["destinies"] is None


def test_a_clock_has_day_entries_what_passed_and_what_comes() -> None:
    clock = shown()["clock"]
    assert set(clock) == {"day", "entries", "passed", "next", "paused", "tonight"}
    assert (clock["day"], clock["passed"], clock["paused"]) == (1, ["day.starts"], False)
    assert [entry["key"] for entry in clock["entries"]] == [entry.key for entry in STATE.days.plan]
    opens = {"key": "private.opens", "label": "Private conversations open", "at": "2026-03-02T12:00:02.000Z"}
    assert clock["next"] == clock["entries"][1] == opens
    lobby = shown(state=a_lobby(2, lawful=False).state)["clock"]
    assert (lobby["day"], lobby["passed"], lobby["next"], lobby["tonight"]) == (0, [], None, None)


def test_leave_that_is_left_is_never_less_than_none() -> None:
    days = STATE.manifest.away_days
    for used, left in ((0, days), (days - 1, 1), (days, 0), (days + 1, 0)):
        own = mine(e.AwayAnnounced("s1", Leave(9, used)), "s1")
        assert (own["away_until"], own["away_left"]) == (9, left)
    assert mine(e.AwayAnnounced("s1", Leave(9, 0)), "s2")["away_until"] is None


def test_a_finale_counts_the_jury_and_names_nobody_before_the_masks_fall() -> None:
    counted = Round(("s1", "s2"), {"s4": "s2", "s3": "s1", "spectators": "s2"}, (("s2", 2), ("s1", 1)))
    crowned = e.WinnerCrowned(5, "s2", "draw", counted, "Crowned.", NOON)
    guessed = e.IdentityGuessed("s3", "s1", "Person 2")
    finale = shown(guessed, crowned)["finale"]
    assert finale == {
        "winner": "s2", "ballots": [["s3", "s1"], ["s4", "s2"]], "tally": [["s2", 2], ["s1", 1]],
        "how": "a recorded draw", "identities": None, "spectators": None, "named": [],
    }  # fmt: skip
    masks = e.IdentitiesRevealed((("s1", "Person 1"), ("s2", "Person 2")))
    finale = shown(guessed, crowned, masks)["finale"]
    assert finale["identities"] == [["s1", "Person 1"], ["s2", "Person 2"]]
    assert finale["named"] == [{"seat": "s3", "target": "s1", "name": "Person 2"}]
    assert shown(guessed)["finale"] is None


def test_awards_are_shown_with_their_rules() -> None:
    (award,) = shown(e.AwardsGiven((Award("busy", ("s1", "s3"), 4),)))["awards"]
    assert award == {
        "key": "busy", "title": "Busiest bird", "rule": "Acted the most, over all days.", "seats": ["s1", "s3"],
        "count": 4,
    }  # fmt: skip


def test_a_duel_shows_the_open_question_and_the_rounds_so_far() -> None:
    asked = (e.DuelAsked("d1s", "s1", 0, 2, "sum", "1 + 1", NOON), e.DuelAnswered("d1s", "s1", 0, 2, 1, 900))
    state = STATE
    for event in (*asked, e.DuelAsked("d1s", "s1", 1, 0, "look", "123456", NOON)):
        state = evolve(state, event)
    assert GAME.project(state, "s2")["mine"]["duel"] is None
    duel = GAME.project(state, "s1")["mine"]["duel"]
    rounds = [{"kind": "sums", "points": 1, "ms": 900}, {"kind": "memory", "points": 0, "ms": 0}]
    question = {
        "round": 2, "number": 1, "of": 2, "kind": "look", "text": "123456", "at": "2026-03-02T12:00:00.000Z",
        "limit": STATE.manifest.duel.limit,
    }  # fmt: skip
    assert duel == {"vote": "d1s", "rounds": rounds, "of": 3, "question": question}
    assert GAME.project(evolve(STATE, asked[0]), "s1")["mine"]["duel"]["question"]["number"] == 3
    done = evolve(evolve(STATE, asked[0]), asked[1])
    assert GAME.project(done, "s1")["mine"]["duel"]["question"] is None


@pytest.mark.parametrize(("share", "cap"), [(30, 0), (30, 1), (70, 2)])
def test_a_destiny_is_told_with_this_games_numbers(share: int, cap: int) -> None:
    state = a_game(6, lawful=False, mole_share=share, game_cap=cap).state
    mole = DESTINIES["mole"]
    held = GAME.project(evolve(state, e.DestinyDealt("s1", "mole")), "s1")["mine"]["destiny"]
    assert held == {"key": "mole", "title": "The mole", "rule": mole.sentence(share, cap > 0)}
    assert mole.sentence(30, False) != mole.sentence(30, True) != mole.sentence(70, True)


def test_a_recap_stands_in_order_of_days_and_of_seats_and_counts_nothing_as_nothing() -> None:
    state = a_lobby(11, max_seats=12, lawful=False).when(c.StartGame(), "host").state
    ballots = {"s10": "s2", "s2": "s10", "s9": "s2"}
    night = Reveal(1, ("s11",), "votes", (Round(state.order, ballots, ()), Round(state.order, {"s10": "s2"}, ())))
    ending = replace(state.ending, silver={"10": {"s1": 3}, "9": {"s2": 4}}, acts={"s2": 5})
    over = replace(state, status="over", ending=ending, votes=replace(state.votes, reveals=(night,)))
    recap = shown(state=over)["recap"]
    assert [day["day"] for day in recap["silver"]] == [9, 10]
    assert recap["silver"][1]["balances"][:2] == [["s1", 3], ["s2", 0]]
    assert recap["votes"] == [["s2", "s10", 1], ["s9", "s2", 1], ["s10", "s2", 2]]
    assert recap["acts"][:2] == [["s1", 0], ["s2", 5]]


def test_guesses_are_open_when_they_are_and_shown_to_their_own() -> None:
    listed = evolve(STATE, e.NamesListed(("Max", "Zoe")))
    suspects = [["mole", "The mole"], ["fanatic", "The fanatic"]]
    assert shown(state=listed)["guesses"] == {"roles": False, "names": None, "suspects": suspects}
    finals = replace(listed, days=replace(listed.days, tonight="finals"), phase="talk")
    assert shown(state=finals)["guesses"] == {"roles": False, "names": ["Max", "Zoe"], "suspects": suspects}
    assert mine(e.RoleGuessed("s1", "s2", "mole"), "s1")["role_guess"] == {"target": "s2", "role": "mole"}
    named = evolve(evolve(STATE, e.IdentityGuessed("s1", "s2", "Zoe")), e.IdentityGuessed("s1", "s3", "Max"))
    assert GAME.project(named, "s1")["mine"]["identity_guesses"] == {"s2": "Zoe", "s3": "Max"}
    assert GAME.project(named, "s2")["mine"]["identity_guesses"] == {}
    few = a_game(6, lawful=False, absent_days=9, small_jury=9).state
    assert shown(state=few)["notes"] != shown(state=GAME.initial)["notes"]


def test_a_feather_is_held_then_spent() -> None:
    assert mine(e.PowerBought("s1", "feather", 20), "s1")["powers"]["feather"] == "held"
    bought = evolve(STATE, e.PowerBought("s1", "feather", 20))
    spent = evolve(bought, e.FeatherActed("s1", "Saved.", NOON))
    assert GAME.project(spent, "s1")["mine"]["powers"]["feather"] == "spent"
    assert GAME.project(spent, "s2")["mine"]["powers"]["feather"] is None


def test_reactions_stand_in_order_of_lines_and_nobody_has_silver_in_a_lobby() -> None:
    toggled = [e.ReactionToggled(n=n, kind="heart", seat="s1", on=True) for n in (10, 9)]
    assert list(shown(*toggled)["reactions"]) == ["9", "10"]
    lobby = shown(state=a_lobby(2, lawful=False).state)
    assert [row["silver"] for row in lobby["cast"]] == [0, 0]


def test_rules_are_told_with_this_games_numbers() -> None:
    other = a_game(3, lawful=False, talking=Talking(whispers=77)).state
    assert shown(state=other)["rules"] != shown(state=GAME.initial)["rules"]


def test_nobody_writes_in_the_nest_of_a_game_that_is_over() -> None:
    out = replace(STATE, seats={**STATE.seats, "s3": replace(STATE.seats["s3"], status="out")})
    assert readers(out, "s3", "nest") == ("s3",)
    assert readers(replace(out, status="over"), "s3", "nest") == ()
