"""Ballots of two names: one to trust, one to vote out."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import Story, a_vote, rejected


def two_names(**ballots: tuple[str, str]) -> Story:
    story = a_vote(5, votes=("trust_pairs",))
    for voter, (target, trust) in ballots.items():
        story.when(c.CastVote(target, trust), voter).then_accepted()
    return story


def test_a_ballot_takes_two_names_and_shows_both_to_its_voter() -> None:
    story = two_names()
    assert story.view()["vote"]["trusts"] is True
    story.when(c.CastVote("s2", "s3"), "s1").then(e.BallotCast("d1", "s1", "s2", "s3"), e.VoterCounted)
    assert story.mine("s1")["ballot"] == {"vote": "d1", "target": "s2", "trust": "s3"}


@pytest.mark.parametrize(
    ("trust", "reason"),
    [
        (None, Reason.TRUST_MISSING),
        ("s2", Reason.TRUST_TWICE),
        ("s1", Reason.VOTE_FOR_SELF),
        ("s9", Reason.SEAT_UNKNOWN),
    ],
)
def test_the_second_name_has_its_rules(trust: str | None, reason: Reason) -> None:
    two_names().when(c.CastVote("s2", trust), "s1").then(rejected(reason))


def test_a_mutual_pair_is_safe_and_the_reveal_shows_who_trusted_whom() -> None:
    story = two_names(s1=("s3", "s2"), s2=("s4", "s1"), s3=("s1", "s4"), s4=("s1", "s5"), s5=("s3", "s4"))
    story.reach("runoff.closes")
    assert "trusts" not in repr(story.view()["reveals"])
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert reveal["out"] == ["s3"] and [seat for seat, _ in reveal["tally"]] == ["s3"]
    assert reveal["trusts"] == [["s1", "s2"], ["s2", "s1"], ["s3", "s4"], ["s4", "s5"], ["s5", "s4"]]


def test_a_runoff_takes_one_name() -> None:
    story = two_names(s1=("s2", "s3"), s2=("s1", "s3")).reach("vote.closes")
    assert (story.view()["vote"]["trusts"], story.view()["vote"]["choices"]) == (False, ["s1", "s2"])
    story.when(c.CastVote("s1"), "s3").then(e.BallotCast("d1r", "s3", "s1"), e.VoterCounted)
    assert story.reach("reveal").view()["reveals"][0]["out"] == ["s1"]


def test_where_ballots_stay_sealed_the_reveal_shows_the_tally_only() -> None:
    story = a_vote(3, ballots="sealed").vote(s1="s3", s2="s3").reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert (reveal["out"], reveal["ballots"], reveal["tally"][0]) == (["s3"], [], ["s3", 2])
    story.reach("vote.opens").vote(s3="s1").reach("reveal")
    assert story.view()["finale"]["ballots"] == [] and story.view()["finale"]["winner"] == "s1"


def test_where_no_trust_is_asked_for_none_is_written_down() -> None:
    a_vote(5).when(c.CastVote("s2", "s3"), "s1").then(e.BallotCast("d1", "s1", "s2", None), e.VoterCounted)
