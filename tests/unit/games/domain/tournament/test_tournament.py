"""A tournament from its lobbies to its champion, told as stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

import orjson
import pytest
from pydantic import TypeAdapter

from games.domain import commands as c
from games.domain import events as e
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from games.domain.manifest import Manifest
from games.domain.personas import BY_KEY
from games.domain.rejections import Reason, Rejection
from games.domain.tournament import TOURNAMENT
from games.domain.tournament import commands as t
from games.domain.tournament import events as te
from games.domain.tournament.manifest import TournamentManifest, carried_by_each, mistakes
from games.domain.tournament.state import TournamentState
from tests.given import NOON, seconds
from tests.ladder import CUP, SECRET, Ladder, a_final, a_tournament, rules


def refusal(ladder: Ladder, command: t.TournamentCommand, actor: str = "host") -> Reason:
    found = ladder.ask(command, actor)
    assert isinstance(found, Rejection), found
    return found.reason


def test_it_opens_the_lobbies_of_all_its_heats_at_once() -> None:
    ladder = a_tournament((2, 1, 0))
    assert [len(heat["cast"]) for heat in ladder.view()["heats"]] == [2, 1, 0]
    assert {heat["status"] for heat in ladder.view()["heats"]} == {"lobby"}
    states = [ladder.game(number).state for number in (1, 2, 3)]
    assert [state.title for state in states] == [f"Club Cup: heat {number}" for number in (1, 2, 3)]
    assert len({state.seed for state in states}) == 3 and all(state.code == "KPQRST" for state in states)


def test_all_heats_begin_together() -> None:
    ladder = a_tournament((3, 1)).granted(t.StartTournament())
    assert {heat["status"] for heat in ladder.view()["heats"]} == {"running"}
    assert [heat["alive"] for heat in ladder.view()["heats"]] == [3, 3]
    assert ladder.game(1).view()["tournament"]["carries"] == 2


def test_at_the_set_time_the_clock_starts_it() -> None:
    at = NOON + timedelta(hours=2)
    ladder = a_tournament((3, 3), start_at=at)
    (due,) = TOURNAMENT.upcoming(ladder.state)
    assert due.at == at and ladder.view()["tournament"]["starts"] == "2026-03-02T14:00:00.000Z"
    assert refusal(ladder, TOURNAMENT.due_command(due), "clock") == Reason.NOT_DUE
    ladder.now = at
    assert ladder.granted(TOURNAMENT.due_command(due), "clock").state.status == "running"
    assert TOURNAMENT.upcoming(ladder.state) == ()


@pytest.mark.parametrize(("people", "seats"), [((3, 3), 4), ((3, 3, 3), 3), ((3, 3, 3, 3), 4)])
def test_the_best_of_the_heats_meet_in_a_final_of_at_least_three(people: tuple[int, ...], seats: int) -> None:
    ladder = a_final(people)
    final = ladder.game(0)
    assert sum(row["status"] == "in" for row in final.view()["cast"]) == seats
    assert len(final.state.order) == sum(people), "everybody else judges"
    each = seats // len(people)
    for number in range(1, len(people) + 1):
        best = ladder.view()["heats"][number - 1]["placing"][:each]
        assert [each["persona"] for each in ladder.view()["final"]["from"] if each["heat"] == number] == best


def test_how_many_go_on() -> None:
    assert [carried_by_each(heats) for heats in (1, 2, 3, 4, 8)] == [3, 2, 1, 1, 1]


def test_a_key_of_a_heat_opens_the_seat_in_the_final() -> None:
    ladder = a_final((3, 3))
    keys = {row.credential for row in GAME.seats(ladder.game(0).state)}
    assert keys == {row.credential for number in (1, 2) for row in GAME.seats(ladder.game(number).state)}


def test_a_key_that_is_new_since_the_heat_opens_the_seat_in_the_final_and_the_old_one_nothing() -> None:
    ladder = a_tournament((3, 3)).granted(t.StartTournament()).play(1).play(2)
    seat = ladder.state.heats[1].entrants[-1].seat
    ladder.tell("heat-2", c.RekeySeat(seat, "the new key"), "host")
    old = ladder.state.heats[1].entrants[-1].credential
    now = [
        (heat, row.seat, row.credential)
        for heat in ("heat-1", "heat-2")
        for row in GAME.seats(ladder.games[heat].state)
        if row.credential is not None
    ]
    told = ladder.ask(t.CallFinal(tuple(now)), "process")
    assert not isinstance(told, Rejection)
    assert [type(event) for event in told] == [te.HeatSettled, te.FinalCalled], "only the heat with the new key"
    found = {row.credential for row in GAME.seats(ladder.game(0).state)}
    assert found == {credential for *_, credential in now} and old not in found
    by_heat = ladder.state.heats[1].entrants
    assert [each.credential == "the new key" for each in by_heat] == [False, False, True]
    assert "the new key" not in repr((ladder.frames, ladder.view()))


def test_an_account_that_kept_its_seat_after_the_heat_holds_the_one_in_the_final() -> None:
    # Given heats that are over, and somebody who then keeps the seat of the second one
    ladder = a_tournament((3, 3)).granted(t.StartTournament()).play(1).play(2)
    kept = ladder.state.heats[1].entrants[0]
    ladder.tell("heat-2", c.ClaimSeat(kept.credential or "", "an account"), "lobby")
    assert ladder.state.heats[1].entrants[0].account is None
    # When the final is called with what is known by now
    told = ladder.ask(t.CallFinal(accounts=(("heat-2", kept.seat, "an account"),)), "process")
    # Then the account holds that seat of the final, by the key that it had as well
    assert not isinstance(told, Rejection) and [type(event) for event in told] == [te.HeatSettled, te.FinalCalled]
    held = {row.account: row.credential for row in GAME.seats(ladder.game(0).state) if row.account}
    assert held == {"an account": kept.credential}
    assert "an account" not in repr((ladder.frames, ladder.view()))


def test_an_account_that_kept_two_seats_after_the_heats_is_in_the_final_once() -> None:
    # Given one account that keeps the best seat of each of two heats once they are over
    ladder = a_tournament((3, 3)).granted(t.StartTournament()).play(1).play(2)
    best = [heat.entrants[0] for heat in ladder.state.heats]
    accounts = tuple((heat.game, heat.entrants[0].seat, "an account") for heat in ladder.state.heats)
    # When the final is called
    ladder.granted(t.CallFinal(accounts=accounts), "process")
    # Then it plays for the first of them, and nobody judges by the other key
    rows = GAME.seats(ladder.game(0).state)
    assert [row.credential for row in rows if row.account] == [best[0].credential]
    assert best[1].credential not in {row.credential for row in rows}


def test_keys_that_are_no_news_tell_nothing() -> None:
    ladder = a_tournament((3, 3)).granted(t.StartTournament()).play(1).play(2)
    same = tuple((heat.game, each.seat, each.credential or "") for heat in ladder.state.heats for each in heat.entrants)
    told = ladder.ask(t.CallFinal((*same, ("another game", "s1", "a stranger's"))), "process")
    assert not isinstance(told, Rejection) and [type(event) for event in told] == [te.FinalCalled]


def test_the_winner_of_the_final_is_the_champion() -> None:
    ladder = a_final((3, 3)).play(0)
    winner = ladder.game(0).happened(e.GameOver).winner
    persona = ladder.game(0).state.seats[winner].persona
    assert ladder.view()["champion"]["name"] == BY_KEY[persona].name
    assert ladder.view()["champion"]["heat"] == ladder.game(0).state.heat.origins[winner]
    assert TOURNAMENT.is_terminal(ladder.state)
    gold = [each for each in ladder.owed if each.name == "household.credit_gold" and each.payload["cause"] == "winner"]
    assert len(gold) == 3, "each heat pays, and the final"


def test_the_final_waits_for_the_last_heat() -> None:
    ladder = a_tournament((3, 3)).granted(t.StartTournament()).play(1)
    assert refusal(ladder, t.CallFinal(), "process") == Reason.NOT_DUE
    ladder.play(2).granted(t.CallFinal(), "process")
    assert ladder.ask(t.CallFinal(), "process") == (), "asked again, it is called already"


def test_a_recess_keeps_the_final_in_its_lobby() -> None:
    ladder = a_final((3, 3), recess=300)
    assert ladder.game(0).state.status == "lobby"
    assert ladder.state.starts == ladder.now + seconds(300)
    assert ladder.view()["tournament"]["starts"] and len(ladder.view()["final"]["cast"]) == 4
    ladder.play(0)
    assert ladder.view()["tournament"]["starts"] is None and ladder.state.status == "over"


def test_a_persona_that_two_heats_have_dealt_stays_with_the_first() -> None:
    ladder = a_tournament((3, 3)).granted(t.StartTournament())
    for number in (1, 2):
        ladder.play(number)
    first = ladder.state.heats[0].entrants
    same = tuple(
        replace(each, persona=first[place].persona) for place, each in enumerate(ladder.state.heats[1].entrants)
    )
    double = replace(ladder.state.heats[1], entrants=same)
    ladder.state = replace(ladder.state, heats=(ladder.state.heats[0], double))
    ladder.granted(t.CallFinal(), "process")
    personas = [row["persona"] for row in ladder.game(0).view()["cast"]]
    assert len(set(personas)) == 6
    assert [place.persona for place in ladder.state.finalists[:2]] == [each.persona for each in first[:2]]


def test_one_account_is_in_the_final_once_and_keeps_the_better_seat() -> None:
    ladder = a_tournament((2, 2))
    ladder.sit(1, "Ann at home", "account-ann").sit(2, "Ann abroad", "account-ann").granted(t.StartTournament())
    for number in (1, 2):
        ladder.play(number)
    best = min(place for heat in ladder.state.heats for place, each in enumerate(heat.entrants) if each.account)
    ladder.granted(t.CallFinal(), "process")
    final = ladder.game(0).state
    assert [row.account for row in GAME.seats(final)].count("account-ann") == 1
    if best < 2:
        held = next(seat for seat in final.order if final.seats[seat].account)
        assert final.seats[held].status == "in"
    assert sum(row.status == "in" for row in GAME.seats(final)) == 4, "the next one moves up"


def test_a_heat_that_is_called_off_in_its_lobby_is_left_out() -> None:
    ladder = a_tournament((3, 3, 3))
    ladder.tell("heat-2", c.CancelGame(), "host")
    ladder.granted(t.StartTournament())
    assert ladder.state.carries == 2, "two heats are left, so two of each go on"
    for number in (1, 3):
        ladder.play(number)
    ladder.granted(t.CallFinal(), "process")
    assert {place.heat for place in ladder.state.finalists} == {1, 3}


def test_with_fewer_than_two_heats_in_its_lobby_it_is_called_off() -> None:
    ladder = a_tournament((3, 3))
    ladder.tell("heat-1", c.CancelGame(), "host")
    assert ladder.state.status == "cancelled"
    assert ladder.game(2).state.status == "cancelled"
    assert refusal(ladder, t.StartTournament()) == Reason.NOT_IN_LOBBY


def test_a_heat_whose_cancellation_was_told_late_leaves_three_of_the_other() -> None:
    ladder = a_tournament((3, 3)).granted(t.StartTournament())
    ladder.granted(t.RecordHeat(1, "cancelled", 0, 0, 0), "reaction")
    ladder.play(2).granted(t.CallFinal(), "process")
    assert [place.heat for place in ladder.state.finalists] == [2, 2, 2]


def test_bots_may_be_the_best_of_a_heat() -> None:
    ladder = a_final((0, 3))
    assert len(ladder.state.finalists) == 4
    kinds = [row.kind for row in GAME.seats(ladder.game(0).state) if row.status == "in"]
    assert kinds.count("bot") == 2


def test_the_host_calls_it_off_while_it_has_not_begun() -> None:
    ladder = a_tournament((2, 1)).granted(t.CancelTournament())
    assert {heat["status"] for heat in ladder.view()["heats"]} == {"cancelled"}
    assert {ladder.game(number).state.status for number in (1, 2)} == {"cancelled"}
    begun = a_tournament((3, 3)).granted(t.StartTournament())
    assert refusal(begun, t.CancelTournament()) == Reason.NOT_IN_LOBBY


def test_a_final_that_is_called_off_ends_it_without_a_champion() -> None:
    ladder = a_final((3, 3), recess=300)
    ladder.tell("final", c.CancelGame(), "host")
    assert ladder.state.status == "cancelled" and ladder.view()["champion"] is None


@pytest.mark.parametrize("actor", ["s1", "lobby", "reaction", "process"])
def test_only_the_host_opens_starts_and_closes_it(actor: str) -> None:
    ladder = a_tournament((3, 3))
    for command in (t.StartTournament(), t.CancelTournament()):
        assert refusal(ladder, command, actor) == Reason.NOT_HOST
    for command in (t.RecordHeat(1, "over", 1, 1, 1), t.CallFinal()):
        assert refusal(ladder, command, "host") == Reason.NOT_ALLOWED


def test_a_report_that_comes_twice_or_late_takes_nothing_back() -> None:
    ladder = a_tournament((3, 3)).granted(t.StartTournament()).play(1)
    before = ladder.state
    heat = before.heats[0]
    for status, day, alive in (("over", heat.day, heat.alive), ("running", 1, 3), ("lobby", 0, 3)):
        assert ladder.ask(t.RecordHeat(1, status, day, heat.days, alive, heat.cast), "reaction") == ()
    assert ladder.state == before


@pytest.mark.parametrize("report", [t.RecordHeat(9, "lobby", 0, 0, 0), t.RecordHeat(1, "lost", 0, 0, 0)])
def test_a_report_of_nothing_known_is_malformed(report: t.RecordHeat) -> None:
    assert refusal(a_tournament(), report, "reaction") == Reason.MALFORMED


def test_a_tournament_is_opened_once_and_whole() -> None:
    ladder = a_tournament()
    again = t.CreateTournament(CUP, "Cup", SECRET, "KPQRST", ("a", "b"), "c", rules())
    assert refusal(ladder, again) == Reason.ALREADY_EXISTS
    for odd in (replace(again, heats=("a",)), replace(again, final="a")):
        assert refusal(Ladder(), odd) == Reason.MALFORMED
    assert refusal(Ladder(), replace(again, title=" ")) == Reason.MANIFEST_INVALID
    assert refusal(Ladder(), t.StartTournament()) == Reason.UNKNOWN_GAME


@pytest.mark.parametrize(
    ("odd", "path"),
    [
        (rules(1), "heats:"),
        (rules(9), "heats:"),
        (rules(recess=-1), "recess:"),
        (rules(start_at=NOON.replace(tzinfo=None)), "start_at:"),
        (rules(heat=Manifest(tempo="yearly")), "heat.tempo:"),
        (rules(heat=Manifest(votes=("majority", "chess"))), "heat.votes[1]:"),
        (rules(heat=Manifest(mode="tutorial")), "heat.mode:"),
        (rules(heat=Manifest(start_at=NOON)), "heat.start_at:"),
        (rules(final=Manifest(max_days=1)), "final.max_days:"),
        (rules(8, final=Manifest(max_days=3, longest_night=1)), "final.max_seats:"),
        (rules(8, heat=Manifest(max_seats=8)), "heats: 8 heats of 8 need 64 birds"),
    ],
)
def test_every_mistake_of_its_manifest_has_its_path(odd: TournamentManifest, path: str) -> None:
    found = mistakes(odd)
    assert any(text.startswith(path) for text in found), found
    asked = t.CreateTournament(CUP, "Cup", SECRET, "KPQRST", ("a",) * odd.heats, "z", odd)
    refused = TOURNAMENT.decide(asked, TOURNAMENT.initial, Context(NOON, "host", "x"))
    assert isinstance(refused, Rejection) and refused.reason == Reason.MANIFEST_INVALID
    assert path in refused.details["mistakes"]


def test_its_manifest_is_frozen_with_both_timelines() -> None:
    kept = a_tournament().state.manifest
    assert mistakes(kept) == () and kept.heat.timeline is not None and kept.final.timeline is not None


def test_the_household_lists_it_by_its_stage() -> None:
    ladder = a_final((3, 3)).play(0)
    rows = [each.payload for each in ladder.owed if each.payload.get("mode") == "tournament"]
    assert [(row["status"], row["day"]) for row in rows] == [("lobby", 0), ("running", 1), ("running", 2), ("over", 3)]
    for row in rows:
        HOUSEHOLD.commands["household.record_game"](game=CUP, **row)
    assert sum(each.name == "tournament" for each in ladder.owed) == 1, "one process sees it through"


def test_nothing_secret_is_in_what_it_shows() -> None:
    ladder = a_final((3, 3)).play(0)
    shown = repr((ladder.frames, TOURNAMENT.project(ladder.state, None), TOURNAMENT.summary(ladder.state)))
    for secret in (SECRET, "Person", "key of", "KPQRST", *(game.state.seed for game in ladder.games.values())):
        assert secret not in shown
    assert ladder.state.heats[0].entrants[0].credential, "the secrets are there, in nobody's sight"


def test_two_tournaments_that_differ_in_ballots_look_the_same_until_the_reveal() -> None:
    seen = []
    for target in ("s2", "s3"):
        ladder = a_tournament((3, 3)).granted(t.StartTournament())
        ladder.game(1).reach("vote.opens")
        ladder.tell("heat-1", c.CastVote(target), "s1")
        seen.append(repr((ladder.frames, ladder.view())))
    assert seen[0] == seen[1]


def test_state_and_events_come_back_from_storage() -> None:
    ladder = a_final((3, 3)).play(0)
    ladder.told += a_tournament((1, 1)).granted(t.CancelTournament()).told
    again = TypeAdapter(TournamentState).validate_json(orjson.dumps(ladder.state), strict=True)
    assert again == ladder.state
    for event in ladder.told:
        assert TypeAdapter(type(event)).validate_json(orjson.dumps(event), strict=True) == event
    assert {type(event) for event in ladder.told} == set(get_args(te.TournamentEvent))


def test_what_it_owes_fits_the_games_word_for_word() -> None:
    ladder = Ladder()
    commands: list[Any] = []
    ladder._carry = lambda reaction: commands.append(reaction) if reaction.stream else None  # type: ignore[method-assign]
    asked = t.CreateTournament(CUP, "Cup", SECRET, "KPQRST", ("a", "b"), "c", rules())
    ladder.granted(asked).granted(t.StartTournament())
    for reaction in commands:
        kind = GAME.commands[reaction.name]
        assert TypeAdapter(kind).validate_json(orjson.dumps(reaction.payload), strict=True)


def test_it_has_no_seats_and_no_days() -> None:
    ladder = a_final((3, 3))
    assert TOURNAMENT.seats(ladder.state) == () and TOURNAMENT.day(ladder.state) is None
    assert TOURNAMENT.target(ladder.told[-1]) is None


def test_its_summary_is_public_and_counts_the_heats_that_are_over() -> None:
    ladder = a_tournament((3, 1))
    plain = {
        "title": "Club Cup", "status": "lobby", "mode": "tournament", "day": 0, "seats": rules().heat.max_seats,
        "heats": [heat.game for heat in ladder.state.heats], "over": 0, "final": "final", "tempo": rules().heat.tempo,
        "winner": None,
    }  # fmt: skip
    assert TOURNAMENT.summary(ladder.state) == plain
    running = TOURNAMENT.summary(ladder.granted(t.StartTournament()).state)
    assert running == {**plain, "status": "running", "day": 1}
    over = TOURNAMENT.summary(a_final((3, 3)).play(0).state)
    assert (over["status"], over["day"], over["over"]) == ("over", 3, 2)
    assert over["winner"] in BY_KEY


def test_one_that_is_called_off_says_when() -> None:
    ladder = a_tournament((2, 1))
    assert ladder.ask(t.CancelTournament(), "host") == (te.TournamentCancelled(ladder.now),)
    cancelled = a_tournament((2, 1)).granted(t.CancelTournament())
    assert TOURNAMENT.summary(cancelled.state)["status"] == "cancelled"
    assert TOURNAMENT.summary(cancelled.state)["day"] == 0


def test_each_heat_says_how_many_seats_it_has() -> None:
    heats = a_tournament((2, 1)).view()["heats"]
    assert [heat["seats"] for heat in heats] == [rules().heat.max_seats] * 2
