"""From the opening of a vote to its reveal."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.cartridges import VOTES
from games.domain.rejections import Reason
from tests.given import Story, a_final, a_game, a_vote, rejected


def test_an_open_vote_shows_its_rule_and_who_is_in_it() -> None:
    vote = a_vote(5).view()["vote"]
    assert vote["title"] == "Majority" and vote["rule"] == VOTES["majority"].rule
    assert vote["voters"] == vote["at_risk"] == ["s1", "s2", "s3", "s4", "s5"]
    assert (vote["voted"], vote["runoff"], vote["leaving"]) == ([], False, 1)


def test_a_ballot_is_for_its_voter_and_the_fact_of_it_for_all() -> None:
    story = a_vote(5).when(c.CastVote("s2"), "s1")
    story.then(e.BallotCast("d1", "s1", "s2"), e.VoterCounted("d1", "s1"))
    assert story.mine("s1")["ballot"] == {"vote": "d1", "target": "s2"}
    assert story.mine("s2")["ballot"] is None
    assert story.view()["vote"]["voted"] == ["s1"]


def test_a_ballot_may_be_changed_until_the_vote_closes_and_nobody_notices() -> None:
    story = a_vote(5).vote(s1="s2")
    others = {seat: len(story.frames[seat]) for seat in ("s2", "s3", None)}
    story.when(c.CastVote("s3"), "s1").then(e.BallotCast("d1", "s1", "s3"))
    assert {seat: len(story.frames[seat]) for seat in others} == others
    story.reach("vote.closes").when(c.CastVote("s4"), "s1").then(rejected(Reason.VOTE_CLOSED))


@pytest.mark.parametrize(
    ("voter", "target", "reason"),
    [
        ("s1", "s1", Reason.VOTE_FOR_SELF),
        ("s1", "s9", Reason.SEAT_UNKNOWN),
        ("s9", "s1", Reason.NOT_YOUR_SEAT),
        ("host", "s1", Reason.NOT_YOUR_SEAT),
    ],
)
def test_who_may_vote_for_whom(voter: str, target: str, reason: Reason) -> None:
    a_vote(5).when(c.CastVote(target), voter).then(rejected(reason))


def test_there_is_no_voting_before_the_vote_opens_nor_after_the_reveal() -> None:
    a_game().when(c.CastVote("s2"), "s1").then(rejected(Reason.VOTE_NOT_OPEN))
    a_vote().reach("reveal").when(c.CastVote("s2"), "s1").then(rejected(Reason.VOTE_NOT_OPEN))


def test_those_who_left_do_not_vote_and_nobody_votes_for_them() -> None:
    story = a_vote(4).vote(s1="s4", s2="s4").reach("reveal").reach("vote.opens")
    story.when(c.CastVote("s1"), "s4").then(rejected(Reason.SEAT_OUT))
    story.when(c.CastVote("s4"), "s1").then(rejected(Reason.NOT_AT_RISK))


def test_most_votes_leaves_at_the_reveal_and_not_before() -> None:
    story = a_vote(5).vote(s1="s3", s2="s3", s3="s1").reach("vote.closes")
    story.then(e.TimelineReached, e.VoteClosed, e.TallySettled)
    assert story.state.seats["s3"].status == "in" and story.view()["vote"] is None
    assert "s3" not in repr(story.view()["reveals"])
    story.reach("runoff.closes").then(e.TimelineReached)
    story.reach("reveal").then(e.TimelineReached, e.EliminationRevealed, e.RoosterSpoke)
    assert story.view()["reveals"] == [
        {
            "day": 1,
            "kind": "majority",
            "out": ["s3"],
            "trusts": [],
            "step": None,
            "feather": None,
            "ballots": [["s1", "s3"], ["s2", "s3"], ["s3", "s1"]],
            "tally": [["s3", 2], ["s1", 1], ["s2", 0], ["s4", 0], ["s5", 0]],
            "how": "most votes",
            "runoff": None,
        }
    ]
    gone = next(row for row in story.view()["cast"] if row["seat"] == "s3")
    assert (gone["status"], gone["out_day"]) == ("out", 1)


def a_tie() -> Story:
    return a_vote(5).vote(s1="s2", s2="s1").reach("vote.closes")


def test_a_tie_opens_a_runoff_among_the_tied() -> None:
    story = a_tie().then(e.TimelineReached, e.VoteClosed, e.TallySettled, e.RunoffOpened, e.RoosterSpoke)
    vote = story.view()["vote"]
    assert (vote["id"], vote["at_risk"], vote["runoff"], vote["voted"]) == ("d1r", ["s1", "s2"], True, [])
    assert vote["voters"] == ["s1", "s2", "s3", "s4", "s5"]
    story.when(c.CastVote("s3"), "s4").then(rejected(Reason.NOT_AT_RISK))


def test_the_runoff_decides_and_the_reveal_shows_both_rounds() -> None:
    story = a_tie().vote(s3="s1").reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert reveal["out"] == ["s1"] and reveal["how"] == "most votes in the run-off"
    assert reveal["ballots"] == [["s1", "s2"], ["s2", "s1"]]
    assert reveal["runoff"] == {"among": ["s1", "s2"], "ballots": [["s3", "s1"]], "tally": [["s1", 1], ["s2", 0]]}


def test_still_tied_whoever_acted_least_today_leaves() -> None:
    story = a_vote(5).when(c.PostInMain("I talk."), "s2").vote(s1="s2", s2="s1").reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert (reveal["out"], reveal["how"]) == (["s1"], "acted least today")


def test_then_a_recorded_draw_that_comes_out_the_same_again() -> None:
    first, again = a_tie().reach("reveal"), a_tie().reach("reveal")
    assert first.view()["reveals"][0]["how"] == "a recorded draw"
    assert first.view()["reveals"] == again.view()["reveals"]


def test_no_ballots_at_all_sends_away_who_acted_least_without_a_runoff() -> None:
    story = a_game(4)
    for seat in ("s1", "s2", "s4"):
        story.when(c.PostInMain("Here."), seat)
    story.reach("vote.closes")
    assert story.view()["vote"] is None
    assert story.reach("reveal").view()["reveals"][0]["out"] == ["s3"]


def test_acts_of_yesterday_do_not_count_today() -> None:
    story = a_game(4)
    for _ in range(5):
        story.when(c.PostInMain("Here."), "s1")
    story.vote_out("s4").reach("day.starts")
    for seat in ("s2", "s3"):
        story.when(c.PostInMain("Here."), seat)
    assert story.reach("reveal").view()["reveals"][1]["out"] == ["s1"]


def test_a_long_night_takes_as_many_as_announced() -> None:
    story = a_game(8, max_days=4)
    assert story.happened(e.DayStarted).leaving == 2
    assert "two leave" in story.view()["posts"][-1]["text"]
    story.reach("vote.opens").vote(s1="s8", s2="s8", s3="s8", s4="s7", s5="s7", s6="s1")
    assert story.reach("reveal").view()["reveals"][0]["out"] == ["s8", "s7"]


def test_a_runoff_for_the_last_place_of_a_long_night_keeps_the_first_one_sealed() -> None:
    story = a_game(8, max_days=4).reach("vote.opens").vote(s1="s8", s2="s8", s3="s7", s4="s6").reach("vote.closes")
    assert story.view()["vote"]["at_risk"] == ["s6", "s7"]
    story.vote(s1="s6").reach("reveal")
    assert story.view()["reveals"][0]["out"] == ["s8", "s6"]


def test_in_finals_the_jury_votes_and_the_finalists_wait() -> None:
    story = a_final()
    vote = story.view()["vote"]
    assert (vote["kind"], vote["voters"], vote["at_risk"]) == ("finals", ["s3"], ["s1", "s2"])
    story.when(c.CastVote("s2"), "s1").then(rejected(Reason.NOT_A_VOTER))
    story.vote(s3="s2").reach("reveal")
    story.then(e.TimelineReached, e.WinnerCrowned, e.RoosterSpoke, e.IdentitiesRevealed, e.AwardsGiven, e.GameOver)
    finale = story.view()["finale"]
    assert (finale["winner"], finale["ballots"], finale["how"]) == ("s2", [["s3", "s2"]], "most votes")
    assert finale["identities"] == [["s1", "Person 1"], ["s2", "Person 2"], ["s3", "Person 3"]]
    assert [row["status"] for row in story.view()["cast"]] == ["out", "winner", "out"]


def test_a_tied_final_goes_to_the_most_silver() -> None:
    story = a_final().when(c.GiveSilver("s2", 1), "s1").reach("reveal")
    assert (story.view()["finale"]["winner"], story.view()["finale"]["how"]) == ("s2", "a tie, and the most silver")


def test_the_winner_takes_the_pool() -> None:
    story = a_final().vote(s3="s1").reach("reveal")
    over = story.happened(e.GameOver)
    assert (over.winner, over.pool) == ("s1", 20)
