"""A vote that is called off is owed: the next night is long, and the last vote stands."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.rejections import Reason
from games.domain.rules import owing
from games.domain.story import Story as Telling
from tests.given import a_game, a_vote, rejected


@pytest.mark.parametrize("task", ["day.starts", "vote.opens", "vote.closes", "runoff.closes"])
def test_the_host_may_call_a_vote_off_from_the_morning_until_its_reveal(task: str) -> None:
    story = a_game(6) if task == "day.starts" else a_game(6).reach(task)
    story.when(c.VoidVote(), "host").then(e.VoteVoided)
    view = story.view()
    assert view["vote"] is None and view["clock"]["tonight"] is None and view["game"]["phase"] in ("talk",)
    story.when(c.CastVote("s2"), "s1").then(rejected(Reason.VOTE_NOT_OPEN))
    story.reach("day.ends")
    assert story.view()["reveals"] == [] and len(GAME.summary(story.state)) and story.state.votes.settled is None


def test_what_everybody_reads_of_a_vote_called_off() -> None:
    story = a_game(6).when(c.VoidVote(), "host")
    text = "The host has called tonight's vote off. Nobody leaves tonight; the next night is longer for it."
    story.then(e.VoteVoided(1, "host", text, story.now))
    assert story.view()["posts"][-1]["text"] == text


def test_the_longest_night_there_is_may_be_owed_and_no_longer_one() -> None:
    a_game(5, longest_night=2).when(c.VoidVote(), "host").then(e.VoteVoided)
    a_game(5, longest_night=1).when(c.VoidVote(), "host").then(rejected(Reason.NIGHT_TOO_LONG, limit=1))


def test_the_last_but_one_vote_may_be_called_off() -> None:
    story = a_game(4).when(c.VoidVote(), "host").then(e.VoteVoided)
    story.reach("day.starts").when(c.VoidVote(), "host").then(rejected(Reason.LAST_VOTE))


def test_the_next_night_is_long_and_the_days_stay_as_many() -> None:
    story = a_game(6).when(c.VoidVote(), "host").reach("day.starts")
    assert story.happened(e.DayStarted).leaving == 2 and story.view()["game"]["days"] == 5
    story.reach("vote.opens").vote(s1="s6", s2="s6", s3="s6", s4="s5", s5="s4", s6="s5").reach("reveal")
    assert story.view()["reveals"][0]["out"] == ["s6", "s5"]


def test_the_owed_night_is_played_by_a_vote_that_gives_an_order() -> None:
    story = a_game(6, votes=("shield", "executioner")).when(c.VoidVote(), "host").reach("day.starts")
    assert story.view()["clock"]["tonight"]["kind"] == "majority"


def test_ballots_of_a_vote_called_off_count_nowhere() -> None:
    story = a_vote(6).vote(s1="s2", s3="s2").when(c.VoidVote(), "host").reach("day.starts").reach("vote.opens")
    assert story.view()["vote"]["voted"] == [] and story.view()["vote"]["id"] == "d2"


def test_the_last_vote_before_finals_stands() -> None:
    a_vote(3).when(c.VoidVote(), "host").then(rejected(Reason.LAST_VOTE))


def test_a_vote_whose_debt_no_night_can_pay_stands() -> None:
    a_game(8, max_days=3).when(c.VoidVote(), "host").then(rejected(Reason.NIGHT_TOO_LONG))
    a_game(8, max_days=7, longest_night=1).when(c.VoidVote(), "host").then(rejected(Reason.NIGHT_TOO_LONG))


def test_there_is_nothing_to_call_off_after_the_reveal_twice_or_in_finals() -> None:
    a_vote(5).reach("reveal").when(c.VoidVote(), "host").then(rejected(Reason.NO_VOTE_TO_VOID))
    twice = a_vote(5).when(c.VoidVote(), "host").when(c.VoidVote(), "host")
    twice.then(rejected(Reason.NO_VOTE_TO_VOID))
    a_game(3).vote_out("s3").reach("vote.opens").when(c.VoidVote(), "host").then(rejected(Reason.NO_VOTE_TO_VOID))


def test_a_mechanic_may_cancel_the_vote_by_the_same_rule() -> None:
    story = a_game(6)
    telling = Telling(story.state, GAME.decide)
    assert owing.void(telling, "trust_chain", Context(story.now, "clock", "x")) is None
    (voided,) = telling.events
    assert isinstance(voided, e.VoteVoided) and voided.cause == "trust_chain"


@pytest.mark.parametrize("scheduling", ["timed", "manual"])
def test_bots_live_through_a_night_without_a_vote(scheduling: str) -> None:
    story = a_game(3, fill_bots=True, fill_to=7, scheduling=scheduling).when(c.VoidVote(), "host").then_accepted()
    story.play_on()
    assert story.happened(e.GameOver).winner
