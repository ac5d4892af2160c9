"""Guesses: roles on the last vote day, names on Finals day."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import Story, a_game, a_lobby, rejected


def the_last_vote_day(people: int = 6) -> Story:
    """Three of six are left: s1, s2 and s3."""
    story = a_game(people, absent_days=14)
    for seat in story.state.order[:2:-1]:
        story.vote_out(seat)
    return story.reach("day.starts")


def finals_day() -> Story:
    """s1 and s2 are the finalists."""
    return the_last_vote_day().vote_out("s3").reach("day.starts")


def test_roles_are_guessed_on_the_last_vote_day_by_all_seats_and_the_latest_counts() -> None:
    story = the_last_vote_day()
    suspects = [["mole", "The mole"], ["fanatic", "The fanatic"]]
    assert story.view()["guesses"] == {"roles": True, "names": None, "suspects": suspects}
    story.when(c.GuessRole("s2", "mole"), "s6").then(e.RoleGuessed("s6", "s2", "mole"))
    story.when(c.GuessRole("s3", "fanatic"), "s6").then(e.RoleGuessed)
    assert story.mine("s6")["role_guess"] == {"target": "s3", "role": "fanatic"}
    assert story.mine("s5")["role_guess"] is None
    story.reach("day.ends")
    assert not story.view()["guesses"]["roles"]
    story.when(c.GuessRole("s3", "fanatic"), "s6").then(rejected(Reason.GUESSES_CLOSED))


def test_the_window_stays_open_after_the_reveal_and_is_shut_on_other_days() -> None:
    a_game(6).when(c.GuessRole("s3", "mole"), "s1").then(rejected(Reason.GUESSES_CLOSED))
    story = the_last_vote_day().vote_out("s3")
    story.when(c.GuessRole("s3", "mole"), "s1").then(e.RoleGuessed)
    story.reach("day.starts").when(c.GuessRole("s3", "mole"), "s1").then(rejected(Reason.GUESSES_CLOSED))


def test_a_role_guess_must_make_sense() -> None:
    story = the_last_vote_day()
    story.when(c.GuessRole("s1", "mole"), "s1").then(rejected(Reason.GUESS_SELF))
    story.when(c.GuessRole("s9", "mole"), "s1").then(rejected(Reason.SEAT_UNKNOWN))
    story.when(c.GuessRole("s2", "decoy"), "s1").then(rejected(Reason.ROLE_UNKNOWN))


def test_a_game_without_destinies_has_no_roles_to_guess() -> None:
    a_game(3).when(c.GuessRole("s2", "mole"), "s1").then(rejected(Reason.GUESSES_CLOSED))


def test_names_are_given_once_from_the_list() -> None:
    story = finals_day()
    assert story.view()["guesses"]["names"] == [f"Person {n}" for n in range(1, 7)]
    story.when(c.GuessIdentity("s1", "Person 4"), "s3").then(e.IdentityGuessed("s3", "s1", "Person 4"))
    story.when(c.GuessIdentity("s1", "Person 1"), "s3").then(rejected(Reason.ALREADY_GUESSED))
    story.when(c.GuessIdentity("s2", "Nobody"), "s3").then(rejected(Reason.NAME_UNKNOWN))
    story.when(c.GuessIdentity("s4", "Person 1"), "s3").then(rejected(Reason.NOT_A_FINALIST))
    story.when(c.GuessIdentity("s1", "Person 1"), "s1").then(rejected(Reason.GUESS_SELF))
    story.when(c.GuessIdentity("s2", "Person 2"), "s1").then(e.IdentityGuessed)
    assert story.mine("s3")["identity_guesses"] == {"s1": "Person 4"}
    story.reach("vote.opens").when(c.GuessIdentity("s2", "Person 2"), "s3").then(rejected(Reason.GUESSES_CLOSED))


@pytest.mark.parametrize(
    ("named", "winner", "how"),
    [
        ({"s3": ("s1",)}, "s1", "most votes"),
        ({"s3": ("s1",), "s4": ("s1",)}, "s2", "the other finalist was unmasked"),
        ({"s3": ("s1", "s2"), "s4": ("s1", "s2")}, "s1", "most votes"),
        ({"s3": ("s2",), "s4": ("s2",)}, "s1", "most votes"),
    ],
)
def test_a_finalist_whom_two_have_named_cannot_win(named: dict[str, tuple[str, ...]], winner: str, how: str) -> None:
    story = finals_day()
    for seat, finalists in named.items():
        for finalist in finalists:
            right = story.state.seats[finalist].real_name
            story.when(c.GuessIdentity(finalist, right), seat).then(e.IdentityGuessed)
    story.reach("vote.opens").vote(s3="s1", s4="s1", s5="s1", s6="s2").reach("reveal")
    finale = story.view()["finale"]
    assert (finale["winner"], finale["how"]) == (winner, how)
    assert len(finale["named"]) == sum(len(each) for each in named.values())


def test_a_bot_is_no_name_on_the_list() -> None:
    story = a_lobby(2, tempo="smoke", max_seats=6).when(c.SeatBots(4), "host").when(c.StartGame(), "host")
    while story.state.days.tonight != "finals":
        story.reach("day.starts")
    assert story.view()["guesses"]["names"] == ["Person 1", "Person 2"]


def test_the_list_of_names_stays_as_it_is_when_somebody_is_replaced() -> None:
    story = finals_day()
    names = story.view()["guesses"]["names"]
    story.when(c.ReplaceHolder("s1", "Somebody New", "key"), "host").when(c.ReplaceByBot("s2"), "host")
    assert story.view()["guesses"]["names"] == names
    for seat in ("s3", "s4"):
        story.when(c.GuessIdentity("s1", "Person 1"), seat).then(e.IdentityGuessed)
    story.reach("vote.opens").vote(s3="s1").reach("reveal")
    assert story.view()["finale"]["winner"] == "s1"


def test_in_a_game_of_three_roles_are_open_from_its_start() -> None:
    """Day one is the last vote day; whoever looks on learns so with the morning, not beside a secret deal."""
    story = a_game(3, secrets_from=3)
    assert story.view()["guesses"]["roles"]
    story.when(c.GuessRole("s2", "mole"), "s1").then(e.RoleGuessed)
