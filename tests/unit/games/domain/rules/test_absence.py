"""Absence: reminders, stand-in ballots, retirement, and days that are announced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.rejections import Reason
from games.domain.state.absence import Leave, Retirement
from tests.given import Story, a_game, a_vote, rejected


def all_but(story: Story, *absent: str) -> Story:
    """Everybody who is in says something, except some."""
    for row in story.view()["cast"]:
        if row["status"] == "in" and row["seat"] not in absent:
            story.when(c.PostInMain("Here."), row["seat"]).then_accepted()
    return story


def test_who_has_not_acted_is_reminded_a_quarter_of_the_window_before_the_vote_closes() -> None:
    story = all_but(a_vote(4), "s2", "s3")
    (due,) = [due for due in GAME.upcoming(story.state) if due.task.startswith("remind.")]
    closes = next(due.at for due in GAME.upcoming(story.state) if due.task == "vote.closes")
    assert (closes - due.at).total_seconds() == 2.5
    story.reach(due.task).then(e.AbsentReminded(1, "vote.closes", ("s2", "s3"), closes))
    assert GAME.reactions(story.happened(e.AbsentReminded), story.state) == ()
    assert not [due for due in GAME.upcoming(story.state) if due.task.startswith("remind.")]


def test_a_reminder_is_owed_to_each_account_and_names_no_bird() -> None:
    story = all_but(a_vote(4), "s2", "s3").reach("remind.vote.closes")
    seats = {**story.state.seats, "s3": replace(story.state.seats["s3"], account="maud")}
    (reaction,) = GAME.reactions(story.happened(e.AbsentReminded), replace(story.state, seats=seats))
    assert reaction.name == "reminder"
    assert reaction.payload.keys() == {"title", "day", "entry", "closes", "seat", "account"}
    assert (reaction.payload["seat"], reaction.payload["account"]) == ("s3", "maud")


def test_nobody_is_reminded_who_has_acted_or_said_that_they_are_away() -> None:
    story = all_but(a_vote(4), "s2").when(c.GoAway(1), "s2").then(e.AwayAnnounced)
    assert not [due for due in GAME.upcoming(story.state) if due.task.startswith("remind.")]


def test_a_reminder_comes_only_when_it_is_due() -> None:
    story = a_vote(4)
    story.when(c.RemindAbsent(1, "vote.closes"), "clock").then(rejected(Reason.NOT_DUE))
    story.when(c.RemindAbsent(2, "vote.closes"), "clock").then(rejected(Reason.NOT_DUE))


@pytest.mark.parametrize(
    ("ranked", "default", "target"),
    [
        (("s4", "s3"), "none", "s4"),
        (("s5", "s3"), "none", "s3"),
        (("s5",), "none", None),
        ((), "none", None),
        (("s5",), "richest", "s1"),
    ],
)
def test_a_stand_in_votes_by_the_will(ranked: tuple[str, ...], default: str, target: str | None) -> None:
    story = a_game(5).when(c.StateWill(ranked, default), "s2").then(e.WillStated).vote_out("s5")
    story = all_but(story.reach("day.starts"), "s2").when(c.GiveSilver("s1", 5), "s3").reach("vote.closes")
    ballots = {event.voter: event.target for event in story.told if isinstance(event, e.StandInVoted)}
    assert ballots == ({"s2": target} if target else {})
    assert story.state.acts.get("s2", 0) == 0


def test_whoever_has_acted_today_needs_no_stand_in() -> None:
    story = a_game(4).when(c.StateWill(("s3",)), "s2").reach("vote.closes")
    assert not [event for event in story.told if isinstance(event, e.StandInVoted)]


def test_in_finals_a_will_is_read_the_other_way_round() -> None:
    story = a_game(3).when(c.StateWill(("s1",)), "s3").then(e.WillStated).vote_out("s3").reach("vote.opens")
    story.reach("vote.closes")
    assert story.happened(e.StandInVoted) == e.StandInVoted("d2", "s3", "s2")


def test_where_a_vote_asks_for_trust_the_will_trusts_somebody_whom_it_does_not_name() -> None:
    story = (
        a_game(6, votes=("trust_pairs",), absent_days=14).when(c.StateWill(("s3", "s4", "s5")), "s2").reach("reveal")
    )
    story.reach("day.starts").reach("vote.closes")
    ballot = story.happened(e.StandInVoted)
    assert ballot.voter == "s2" and ballot.target in ("s3", "s4") and ballot.trust in ("s1", "s6")
    assert story.mine("s2")["ballot"] == {"vote": ballot.vote, "target": ballot.target, "trust": ballot.trust}


def test_a_will_that_names_all_others_trusts_whom_it_names_last() -> None:
    story = a_game(5, votes=("trust_pairs",), absent_days=14)
    story.when(c.StateWill(("s3", "s4", "s5", "s1")), "s2").then_accepted()
    story.state = replace(story.state, acts={})
    story.reach("vote.closes")
    assert story.happened(e.StandInVoted) == e.StandInVoted("d1", "s2", "s3", "s1")


def test_two_stand_ins_that_trust_each_other_are_safe() -> None:
    story = a_game(5, votes=("trust_pairs",), absent_days=14)
    story.when(c.StateWill(("s1", "s4", "s5")), "s2").when(c.StateWill(("s1", "s4", "s5")), "s3").then_accepted()
    story.state = replace(story.state, acts={})
    story.reach("vote.opens")
    for voter, target in (("s1", "s2"), ("s4", "s2"), ("s5", "s2")):
        trust = next(seat for seat in ("s4", "s5") if seat != voter)
        story.when(c.CastVote(target, trust), voter).then_accepted()
    story.reach("reveal")
    assert story.view()["reveals"][0]["trusts"][1:3] == [["s2", "s3"], ["s3", "s2"]]
    assert story.view()["reveals"][0]["out"] == ["s1"]


def test_an_executioner_who_has_not_acted_all_day_picks_by_the_will() -> None:
    story = a_game(5, votes=("executioner",), absent_days=14).when(c.StateWill(("s4",)), "s2").then_accepted()
    story.state = replace(story.state, acts={})
    story.reach("vote.opens").vote(s1="s2", s3="s2", s4="s2", s5="s2").reach("runoff.closes")
    picked = story.happened(e.StandInVoted)
    assert (picked.voter, picked.target, picked.trust) == ("s2", "s4", None)
    assert story.mine("s2")["pick"] == {"vote": "d1s", "target": "s4"} and story.mine("s2")["ballot"] is None
    reveal = story.reach("reveal").view()["reveals"][0]
    assert (reveal["out"], reveal["how"], reveal["step"]["pick"]) == (["s4"], "the executioner's pick", "s4")


def test_a_will_that_says_nothing_leaves_the_pick_to_the_election() -> None:
    story = a_game(5, votes=("executioner",), absent_days=14).when(c.StateWill(()), "s2").then_accepted()
    story.state = replace(story.state, acts={})
    story.reach("vote.opens").vote(s1="s2", s3="s2", s4="s2", s5="s3").reach("reveal")
    assert story.view()["reveals"][0]["how"] == "no pick in time, and most votes in the election"


def test_a_will_must_be_clear() -> None:
    story = a_game(4)
    for will in (c.StateWill(("s2",)), c.StateWill(("s3", "s3")), c.StateWill((), "loudest")):
        story.when(will, "s2").then(rejected(Reason.WILL_UNCLEAR))
    story.when(c.StateWill(("s9",)), "s2").then(rejected(Reason.SEAT_UNKNOWN))


def test_two_days_without_an_act_and_the_perch_is_empty() -> None:
    story = a_game(6)
    for out in ("s1", "s2"):
        voters = [seat for seat in ("s1", "s2", "s3", "s4", "s5") if seat != out]
        story.reach("vote.opens")
        story.vote(**{seat: out for seat in voters if story.state.seats[seat].status == "in"}).reach("day.ends")
    retired = story.happened(e.SeatRetired)
    assert (retired.seat, retired.day, retired.total) == ("s6", 2, 4)
    assert story.state.absence.retired == (Retirement("s6", 2),)
    assert [row["status"] for row in story.view()["cast"]] == ["out", "out", "in", "in", "in", "out"]
    story.reach("day.starts")
    assert (story.view()["game"]["days"], story.state.days.leaving) == (4, 1)


def days_without(story: Story, days: int, *absent: str) -> Story:
    for day in range(days):
        if day:
            story.reach("day.starts")
        all_but(story, *absent).reach("day.ends")
    return story


def test_whoever_comes_back_before_the_day_ends_stays() -> None:
    story = days_without(a_game(6), 1, "s6").reach("day.starts")
    all_but(story, "s6").reach("reveal")
    if story.state.seats["s6"].status == "in":
        story.when(c.PostInMain("I am back."), "s6").then_accepted()
    story.reach("day.ends")
    assert not [event for event in story.told if isinstance(event, e.SeatRetired)]


def test_never_fewer_than_two_are_left() -> None:
    story = a_game(5).reach("day.ends").reach("day.ends")
    gone = [event.seat for event in story.told if isinstance(event, e.SeatRetired)]
    assert len(gone) == 1
    assert sum(1 for row in story.view()["cast"] if row["status"] == "in") == 2
    story.reach("day.starts")
    assert story.state.days.tonight == "finals" and story.view()["game"]["days"] == 3


def test_an_announced_day_does_not_count() -> None:
    story = a_game(6).when(c.GoAway(3), "s6").then(e.AwayAnnounced("s6", Leave(3, 0)))
    assert story.mine("s6")["away_until"] == 3
    for _ in range(3):
        story.reach("vote.opens")
        living = [row["seat"] for row in story.view()["cast"] if row["status"] == "in" and row["seat"] != "s6"]
        left = story.mine("s6")["away_left"]
        story.vote(**{seat: living[1] if seat == living[0] else living[0] for seat in living}).reach("day.ends")
        assert story.mine("s6")["away_left"] == left - 1
        assert GAME.audience(story.happened(e.LeaveSpent), story.state) == ("s6",)
    assert story.state.seats["s6"].status == "in"
    assert story.state.absence.leaves["s6"] == Leave(3, 3)
    story.when(c.GoAway(1), "s6").then(rejected(Reason.AWAY_SPENT, limit=0))


def test_days_of_absence_are_few_and_whole() -> None:
    story = a_game(5)
    story.when(c.GoAway(4), "s1").then(rejected(Reason.AWAY_SPENT, limit=3))
    story.when(c.GoAway(-1), "s1").then(rejected(Reason.AWAY_SPENT))
    story.when(c.GoAway(2), "s1").when(c.GoAway(0), "s1").then(e.AwayAnnounced("s1", Leave(0, 0)))
    story.vote_out("s1").when(c.GoAway(1), "s1").then(rejected(Reason.SEAT_OUT))


def test_the_retired_sit_on_the_jury_and_are_not_waited_for() -> None:
    story = a_game(5).reach("day.ends").reach("day.ends")
    retired = story.happened(e.SeatRetired).seat
    story.reach("vote.opens")
    assert retired in story.view()["vote"]["voters"]
    assert story.play_on().view()["finale"]["winner"]
