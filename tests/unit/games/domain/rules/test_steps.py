"""Second steps: an executioner's pick, from the election to the reveal."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import Story, a_game, rejected, seconds


def an_election(people: int = 5, **rules: object) -> Story:
    story = a_game(people, votes=("executioner",), **rules).reach("vote.opens")
    return story.vote(s1="s4", s2="s4", s4="s1", s5="s3")


def a_step(people: int = 5, **rules: object) -> Story:
    return an_election(people, **rules).reach("vote.closes")


def test_the_ballots_elect_and_anybody_may_be_named() -> None:
    vote = an_election().view()["vote"]
    assert (vote["asks"], vote["choices"], vote["trusts"]) == ("elect", ["s1", "s2", "s3", "s4", "s5"], False)


def test_ranks_are_those_of_the_opening_and_shown() -> None:
    story = a_game(5, votes=("executioner",)).when(c.GiveSilver("s3", 10), "s1").reach("vote.opens")
    ranks = story.view()["vote"]["ranks"]
    assert (ranks[0], ranks[-1]) == ("s3", "s1") and "s3" not in story.view()["vote"]["at_risk"]
    assert [seat for seat in story.view()["vote"]["draw"] if seat in ranks[1:-1]] == ranks[1:-1]
    story.when(c.GiveSilver("s1", 50), "s3").reach("vote.closes")
    assert story.view()["vote"]["ranks"] == ranks and "s3" not in story.view()["vote"]["at_risk"]


def test_the_elected_is_announced_and_the_ballots_stay_sealed() -> None:
    story = a_step()
    story.then(e.TimelineReached, e.VoteClosed, e.TallySettled, e.StepOpened, e.RoosterSpoke)
    vote = story.view()["vote"]
    assert (vote["asks"], vote["voters"], vote["voted"], story.state.phase) == ("pick", ["s4"], [], "step")
    assert vote["choices"] == vote["at_risk"] and "s4" not in vote["at_risk"] and len(vote["at_risk"]) >= 3
    assert story.view()["reveals"] == [] and story.mine("s4")["pick"] is None


def test_only_the_executioner_picks_and_only_whom_they_can_reach() -> None:
    story = a_step()
    safe = story.view()["vote"]["ranks"][0]
    target = story.view()["vote"]["choices"][0]
    story.when(c.MakePick(target), "s2").then(rejected(Reason.NOT_EXECUTIONER))
    story.when(c.MakePick("s4"), "s4").then(rejected(Reason.VOTE_FOR_SELF))
    story.when(c.MakePick("s9"), "s4").then(rejected(Reason.SEAT_UNKNOWN))
    if safe != "s4":
        story.when(c.MakePick(safe), "s4").then(rejected(Reason.NOT_AT_RISK))
    story.when(c.CastVote(target), "s1").then(rejected(Reason.VOTE_CLOSED))
    story.when(c.MakePick(target), "s4").then(e.PickMade, e.VoterCounted)


def test_a_pick_may_be_changed_until_the_step_closes_and_the_reveal_shows_the_last() -> None:
    story = a_step()
    first, then = story.view()["vote"]["choices"][:2]
    story.when(c.MakePick(first), "s4").when(c.MakePick(then), "s4").then(e.PickMade("d1s", "s4", then))
    assert story.mine("s4")["pick"] == {"vote": "d1s", "target": then}
    story.reach("runoff.closes").then(e.TimelineReached, e.VoteClosed, e.TallySettled)
    story.when(c.MakePick(first), "s4").then(rejected(Reason.STEP_NOT_OPEN))
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert (reveal["kind"], reveal["out"], reveal["how"]) == ("executioner", [then], "the executioner's pick")
    assert reveal["step"] == {"key": "pick", "players": ["s4"], "pick": then, "winner": None, "scores": []}
    assert reveal["ballots"] == [["s1", "s4"], ["s2", "s4"], ["s4", "s1"], ["s5", "s3"]]


def test_an_idle_executioner_does_not_save_anybody() -> None:
    story = a_step().reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert len(reveal["out"]) == 1 and reveal["out"][0] in ("s1", "s3") and reveal["step"]["pick"] is None


def test_the_step_has_its_own_deadline_in_the_default_day() -> None:
    story = a_step(tempo="default", zone="Europe/Berlin")
    assert story.view()["vote"]["closes_at"] == "2026-03-03T21:30:00.000Z"


def test_a_step_that_an_outage_has_eaten_stays_open_for_a_quarter() -> None:
    story = an_election().reach("vote.closes")
    closes = next(entry.at for entry in story.state.days.plan if entry.key == "runoff.closes")
    assert closes is not None
    down = story.now
    story.when(c.ReachTimeline(1, "runoff.closes"), "clock", closes + seconds(900), down_since=down)
    story.then(e.TimelineMoved)
    assert story.state.votes.now is not None and story.state.votes.now.step == "pick"


def test_with_too_few_left_the_vote_becomes_majority() -> None:
    story = a_game(4, votes=("executioner",))
    assert story.view()["clock"]["tonight"]["kind"] == "majority"
