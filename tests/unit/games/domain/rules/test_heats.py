"""A game that is a heat waits for its tournament; a final is played by the best and judged by all others."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.entrants import Place
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.rejections import Reason
from games.domain.standing import placing
from tests.given import BIRDS, SEED, Story, a_final, rejected
from tests.ladder import RULES, a_heat, entrant, the_final


def test_a_heat_is_a_lobby_that_says_whose_it_is() -> None:
    shown = a_heat().view()["tournament"]
    assert (shown["id"], shown["title"], shown["number"], shown["heats"]) == ("cup", "Club Cup", 1, 2)


def test_a_game_of_its_own_has_no_tournament() -> None:
    assert a_final().view()["tournament"] is None


def test_the_host_does_not_start_one_heat_alone() -> None:
    a_heat().when(c.StartGame(), "host").then(rejected(Reason.HEAT_WAITS))


def test_only_its_tournament_opens_begins_and_closes_a_heat() -> None:
    for actor in ("host", "s1", "lobby", "clock"):
        a_heat().when(c.BeginHeat(2), actor).then(rejected(Reason.NOT_ALLOWED))
        a_heat().when(c.CancelHeat(), actor).then(rejected(Reason.NOT_ALLOWED))


def test_a_heat_begins_with_bots_on_the_perches_that_it_needs() -> None:
    story = a_heat(1).when(c.BeginHeat(2), "reaction").then_accepted()
    assert story.state.status == "running"
    assert [story.state.seats[seat].kind for seat in story.state.order] == ["human", "bot", "bot"]


def test_a_heat_that_was_called_off_owes_nothing() -> None:
    story = a_heat().when(c.CancelGame(), "host").then_accepted()
    assert story.when(c.BeginHeat(2), "reaction").outcome == ()
    assert story.when(c.CancelHeat(), "reaction").outcome == ()


def test_the_placing_is_the_winner_the_other_finalist_then_whoever_left_last() -> None:
    story = a_heat(5).when(c.BeginHeat(2), "reaction")
    assert placing(story.state) == ()
    for out in ("s5", "s2", "s4"):
        story.vote_out(out)
    story.reach("vote.opens").vote(s5="s3", s2="s3", s4="s1").play_on()
    assert placing(story.state) == ("s3", "s1", "s4", "s2", "s5")


def test_on_a_long_night_whoever_was_named_most_comes_behind() -> None:
    rules = Manifest(tempo="smoke", fill_bots=False, max_seats=5, max_days=3)
    story = a_heat(5, rules).when(c.BeginHeat(1), "reaction").reach("vote.opens")
    story.vote(s1="s5", s2="s5", s3="s5", s4="s3", s5="s3").reach("reveal")
    assert story.happened(e.EliminationRevealed).out == ("s5", "s3")
    story.play_on()
    assert placing(story.state)[-2:] == ("s3", "s5")


def test_in_a_heat_all_masks_stay_on() -> None:
    story = a_heat(4).when(c.BeginHeat(2), "reaction")
    for out in ("s4", "s2"):
        story.vote_out(out)
    story.play_on()
    assert not any(isinstance(event, e.IdentitiesRevealed) for event in story.told)
    assert set(story.view()["tournament"]["onward"]) == {"s1", "s3"}
    for seat in (*story.state.order, None):
        shown = repr(GAME.project(story.state, seat))
        assert "Person" not in shown


def test_the_jury_is_out_from_the_start_and_nobody_waits_for_it() -> None:
    story = the_final()
    cast = {row["seat"]: row for row in story.view()["cast"]}
    assert [cast[seat]["status"] for seat in story.state.order] == ["in"] * 3 + ["out"] * 4
    assert story.view()["tournament"]["jury"] == ["s4", "s5", "s6", "s7"]
    assert (story.view()["game"]["days"], GAME.summary(story.state)["alive"]) == (2, 3)
    assert cast["s1"]["silver"] == 50 and cast["s4"]["silver"] == 0
    assert not story.state.destinies.dealt, "three play, however many watch"
    story.play_on()
    assert not any(isinstance(event, e.SeatRetired) and event.seat in ("s4", "s5") for event in story.told)
    assert all(seat in ("s1", "s2", "s3") for event in story.told if isinstance(event, e.AbsentReminded)
               for seat in event.seats)  # fmt: skip


def test_the_jury_sits_in_the_nest_and_writes_nowhere_else() -> None:
    story = the_final()
    story.when(c.PostInNest("We have seen better heats."), "s4").then_accepted()
    assert [line["text"] for line in story.mine("s5")["nest"]["posts"]] == ["We have seen better heats."]
    assert story.mine("s1")["nest"] == {}
    story.when(c.PostInMain("Hello."), "s4").then(rejected(Reason.SEAT_OUT))
    story.reach("vote.opens").when(c.CastVote("s4"), "s1").then(rejected(Reason.NOT_AT_RISK))
    story.when(c.CastVote("s1"), "s4").then(rejected(Reason.SEAT_OUT))


def test_the_jury_of_the_heats_chooses_the_winner_with_those_who_left_the_final() -> None:
    story = the_final().vote_out("s3").reach("vote.opens")
    assert story.view()["vote"]["voters"] == ["s3", "s4", "s5", "s6", "s7"]
    story.vote(s3="s1", s4="s2", s5="s2", s6="s2", s7="s1").play_on()
    assert story.happened(e.GameOver).winner == "s2"
    assert placing(story.state) == ("s2", "s1", "s3")
    assert len(story.happened(e.IdentitiesRevealed).identities) == 7


def test_names_are_guessed_in_a_final_of_six_seats_jury_and_all() -> None:
    story = the_final().vote_out("s3").reach("day.starts")
    story.when(c.GuessIdentity("s1", "Person 1"), "s4").when(c.GuessIdentity("s1", "Person 1"), "s5").then_accepted()
    story.reach("vote.opens").vote(s3="s1", s4="s1", s5="s1").play_on()
    assert story.happened(e.WinnerCrowned).winner == "s2", "two knew who s1 is"


def test_nobody_joins_a_final() -> None:
    story = the_final(start_at=Story().now.replace(hour=13))
    assert story.state.status == "lobby"
    story.when(c.DealPersonas("late"), "lobby").then(rejected(Reason.GAME_FULL))
    assert story.reach("game.starts").state.status == "running"


def test_the_host_starts_a_final_that_the_host_leads() -> None:
    story = the_final(scheduling="manual")
    assert story.state.status == "lobby"
    assert story.when(c.StartGame(), "host").then_accepted().state.status == "running"


def test_entrants_without_places_are_malformed() -> None:
    odd = c.OpenFinal("cup", "Club Cup", 2, "Final", SEED, "KPQRST", RULES, (entrant(1),), ())
    Story().when(odd, "reaction").then(rejected(Reason.MALFORMED))


@pytest.mark.parametrize("finalists", [3, 4, 8])
def test_bots_play_a_final_to_its_end(finalists: int) -> None:
    people = range(1, finalists + 4)
    places = tuple(Place(1, f"s{number}", BIRDS[number], number > finalists) for number in people)
    manifest = Manifest(tempo="smoke", fill_bots=False, max_seats=finalists)
    bots = tuple(entrant(number, "bot") for number in people)
    final = c.OpenFinal("cup", "Club Cup", finalists, "Final", SEED, "KPQRST", manifest, bots, places)
    story = Story(lawful=finalists < 4).when(final, "reaction").play_on()
    assert story.happened(e.GameOver).winner in story.state.order[:finalists]
    voters = set(story.happened(e.WinnerCrowned).round.ballots)
    assert voters & set(story.state.heat.jury)
