"""Arrivals: an interview, late guests on day one, successors."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.interview import QUESTIONS, asked
from games.domain.rejections import Reason
from tests.given import SEED, Story, a_game, a_lobby, rejected, sit


def at_the_door(*answers: str) -> Story:
    story = a_lobby(1).when(c.DealPersonas("ann"), "lobby")
    bird = story.state.lobby.deals["ann"].personas[0]
    return story.when(c.TakeSeat("ann", bird, "A bio.", "Ann", "key", None, answers), "lobby")


def test_there_are_thirty_questions_and_more_and_bots_have_an_answer_to_each() -> None:
    assert len(QUESTIONS) >= 30
    assert all(question.endswith("?") and 0 < len(answer) <= 140 for question, answer in QUESTIONS.values())
    assert len({question for question, _ in QUESTIONS.values()}) == len(QUESTIONS)


def test_a_guest_is_asked_three_questions_and_the_same_ones_at_the_next_deal() -> None:
    story = a_lobby().when(c.DealPersonas("ann"), "lobby").when(c.DealPersonas("ann"), "lobby")
    assert story.state.arrivals.asked == {"ann": asked(SEED, "ann", 3)}
    assert len(set(asked(SEED, "ann", 3))) == 3


def test_one_answer_of_each_arrival_is_shown_and_the_others_are_not() -> None:
    story = at_the_door("One.", " Two. ", "Three.").then(e.SeatTaken, e.SeatHeld, e.InterviewGiven, e.AnswerRevealed)
    (shown,) = story.view()["interviews"]
    questions = dict(zip(asked(SEED, "ann", 3), ("One.", "Two.", "Three."), strict=True))
    assert shown["seat"] == "s2" and (shown["question"], shown["answer"]) in [
        (QUESTIONS[key][0], text) for key, text in questions.items()
    ]
    assert len({"One.", "Two.", "Three."} & set(_words(story.view()))) == 1


def _words(value: object) -> list[str]:
    if isinstance(value, dict):
        return [word for each in value.values() for word in _words(each)]
    if isinstance(value, list):
        return [word for each in value for word in _words(each)]
    return [value] if isinstance(value, str) else []


def test_an_interview_is_whole_or_left_out() -> None:
    at_the_door().then(e.SeatTaken, e.SeatHeld)
    at_the_door("One.", "Two.").then(rejected(Reason.INTERVIEW_UNFINISHED))
    at_the_door("One.", "Two.", "  ").then(rejected(Reason.INTERVIEW_UNFINISHED))
    at_the_door("One.", "Two.", "x" * 141).then(rejected(Reason.ANSWER_TOO_LONG, limit=140))


def test_bots_answer_too() -> None:
    story = a_lobby(1).when(c.SeatBots(2), "host")
    assert [row["seat"] for row in story.view()["interviews"]] == ["s2", "s3"]


def test_the_host_lets_somebody_in_on_day_one_with_the_median_of_silver() -> None:
    story = a_game(4).when(c.GiveSilver("s2", 20), "s1").when(c.AdmitLate(1), "host").then(e.DoorOpened(1))
    assert story.view()["door"] == 1
    sit(story, "late", "Late Person")
    assert story.state.order[-1] == "s5" and story.mine("s5")["silver"] == 50
    assert story.view()["game"]["days"] == 4 and story.view()["door"] == 0
    story.when(c.DealPersonas("another"), "lobby").then(rejected(Reason.NOT_IN_LOBBY))
    assert story.play_on().state.status == "over"


@pytest.mark.parametrize("seats", [0, -1, 5])
def test_the_door_opens_for_as_many_as_there_are_seats(seats: int) -> None:
    a_game(4).when(c.AdmitLate(seats), "host").then(rejected(Reason.GAME_FULL))


def test_no_more_come_in_than_nights_can_send_away() -> None:
    story = a_game(4, max_seats=20, max_days=7)
    story.when(c.AdmitLate(16), "host").then(rejected(Reason.GAME_FULL))
    story.when(c.AdmitLate(14), "host").then(e.DoorOpened)
    for number in range(14):
        sit(story, f"late-{number}", f"Late {number}")
    story.play_on()
    assert all(event.leaving <= 3 for event in story.told if isinstance(event, e.DayStarted))


def test_the_door_is_shut_in_the_lobby_in_the_night_and_from_day_two_on() -> None:
    a_lobby(3).when(c.AdmitLate(1), "host").then(rejected(Reason.DOOR_SHUT))
    story = a_game(5).when(c.AdmitLate(1), "host").reach("day.ends")
    assert story.view()["door"] == 0
    story.when(c.DealPersonas("late"), "lobby").then(rejected(Reason.NOT_IN_LOBBY))
    story.reach("day.starts").when(c.AdmitLate(1), "host").then(rejected(Reason.DOOR_SHUT))


def test_another_person_takes_a_seat_over_and_the_old_key_is_dead() -> None:
    story = a_game(6).when(c.GiveSilver("s2", 7), "s1").when(c.StateWill(("s3",)), "s1").when(c.GoAway(2), "s1")
    before = story.mine("s1")
    story.when(c.ReplaceHolder("s1", " Somebody New ", "new key", "account-9"), "host")
    story.then(e.HolderReplaced, e.SuccessorHeld)
    row = GAME.seats(story.state)[0]
    assert (row.credential, row.account, row.kind) == ("new key", "account-9", "human")
    after = story.mine("s1")
    assert (after["silver"], after["destiny"]) == (before["silver"], before["destiny"])
    assert (after["will"], after["away_until"]) == (None, None)
    assert story.state.arrivals.since == {"s1": story.now}
    names = dict(story.play_on().happened(e.IdentitiesRevealed).identities)
    assert names["s1"] == "Somebody New"


def test_a_bot_takes_a_seat_over_and_plays_it() -> None:
    story = a_game(4).when(c.ReplaceByBot("s4"), "host").then(e.HolderReplaced, e.SuccessorHeld)
    assert (GAME.seats(story.state)[3].kind, GAME.seats(story.state)[3].credential) == ("bot", None)
    story.reach("reveal")
    assert [event.seat for event in story.told if isinstance(event, e.TurnTaken)]
    story.when(c.ReplaceByBot("s4"), "host").then(rejected(Reason.ALREADY_SEATED))


def test_nobody_learns_whether_a_person_or_a_bot_has_come() -> None:
    one = a_game(4).when(c.ReplaceByBot("s4"), "host")
    other = a_game(4).when(c.ReplaceHolder("s4", "Eve", "key"), "host")
    assert one.frames == other.frames


def test_a_replacement_must_make_sense() -> None:
    story = a_game(4)
    story.when(c.ReplaceHolder("s9", "Eve", "key"), "host").then(rejected(Reason.SEAT_UNKNOWN))
    story.when(c.ReplaceHolder("s1", "  ", "key"), "host").then(rejected(Reason.NAME_EMPTY))
    story.when(c.ReplaceHolder("s1", "x" * 61, "key"), "host").then(rejected(Reason.NAME_TOO_LONG, limit=60))
    story.when(c.ReplaceHolder("s1", "Eve", ""), "host").then(rejected(Reason.MALFORMED))
    story.when(c.ReplaceHolder("s1", "Eve", "key", "account-1"), "host").then(e.HolderReplaced, e.SuccessorHeld)
    story.when(c.ReplaceHolder("s2", "Eve", "key", "account-1"), "host").then(rejected(Reason.ALREADY_SEATED))
    a_lobby(3).when(c.ReplaceHolder("s1", "Eve", "key"), "host").then(rejected(Reason.NOT_RUNNING))


def test_whoever_comes_in_after_the_vote_has_opened_cannot_leave_by_it() -> None:
    """Also not by silver alone: the late one is second-lowest, and the next one up goes."""
    story = a_game(4, votes=("second_to_last",)).when(c.AdmitLate(1), "host").reach("vote.opens")
    assert story.view()["vote"]["at_risk"] == ["s1", "s2", "s3", "s4"]
    sit(story, "late", "Late Person")
    story.when(c.GiveSilver("s1", 20), "s5").when(c.GiveSilver("s1", 40), "s4").when(c.GiveSilver("s1", 5), "s3")
    assert story.reach("reveal").happened(e.EliminationRevealed).out == ("s3",)
