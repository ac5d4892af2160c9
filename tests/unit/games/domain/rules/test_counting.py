"""Whole evenings, event by event, from the opening of a vote to its reveal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.cartridge import Cast, Count, Played, Tally
from games.domain.cartridges import VOTES
from games.domain.duelling import Score
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.rules.counting import reveal
from games.domain.rules.counting import seconds as seconds_of
from games.domain.state.votes import Round, Step
from games.domain.story import Story as Telling
from tests.given import NOON, Story, a_final, a_game, a_vote, seconds
from tests.unit.games.domain.rules.test_duels import a_duel, play

FIVE = ("s1", "s2", "s3", "s4", "s5")
SIX = (*FIVE, "s6")
DRAWN = ("s1", "s4", "s3", "s2", "s5")
"""How the secret seed of tests ranks five with equal silver."""

MAJORITY: dict[str, Any] = {"id": "d1", "kind": "majority", "leaving": 1, "voters": FIVE, "at_risk": FIVE, "window": 10}


def at(second: float) -> Any:
    return NOON + seconds(second)


def then(story: Story, task: str, *expected: e.GameEvent) -> None:
    """Exactly these come of the entry ``task``, after the note that it was reached."""
    story.reach(task).then(e.TimelineReached(story.state.day, task, story.now), *expected)


def test_an_opening_publishes_silver_and_tells_of_the_vote() -> None:
    silver = dict.fromkeys(FIVE, 50)
    opened = e.VoteOpened(**MAJORITY, at=at(6), ranks=DRAWN, draw=DRAWN)
    line = "The vote is open: Majority. Take your time, not all of it."
    then(a_game(5), "vote.opens", e.SilverPublished(silver), opened, e.RoosterSpoke(line, at(6)))


def test_ranks_are_by_silver_then_by_the_draw() -> None:
    story = a_game(5).when(c.GiveSilver("s5", 1), "s1").when(c.GiveSilver("s2", 1), "s4").reach("vote.opens")
    opened = story.happened(e.VoteOpened)
    assert (opened.ranks, opened.draw) == (("s2", "s5", "s3", "s1", "s4"), DRAWN)


def test_a_tie_a_run_off_and_its_reveal() -> None:
    story = a_vote(5).vote(s1="s2", s2="s3")
    first = Round(FIVE, {"s1": "s2", "s2": "s3"}, (("s2", 1), ("s3", 1), ("s1", 0), ("s4", 0), ("s5", 0)))
    then(
        story, "vote.closes", e.VoteClosed("d1", at(16)), e.TallySettled((), "", (first,), ("s5", "s4", "s1")),
        e.RunoffOpened("d1r", ("s2", "s3"), 4, at(16)),
        e.RoosterSpoke("It is level: Hoopla Jones and Colonel Bald. A run-off decides.", at(16)),
    )  # fmt: skip
    second = Round(("s2", "s3"), {"s3": "s2"}, (("s2", 1), ("s3", 0)))
    settled = e.TallySettled(("s2",), "runoff", (first, second), ("s2", "s3", "s5", "s4", "s1"))
    then(story.vote(s3="s2"), "runoff.closes", e.VoteClosed("d1r", at(20)), settled)
    text = "Hoopla Jones is out: most votes in the run-off."
    then(
        story, "reveal", e.EliminationRevealed(1, ("s2",), "runoff", (first, second), text, at(22), "majority"),
        e.RoosterSpoke("A quiet perch tonight. You will be heard again, on the jury.", at(22)),
    )  # fmt: skip


def test_a_long_night_whose_run_off_fills_the_second_place() -> None:
    story = a_game(6).when(c.VoidVote(), "host").reach("day.starts").reach("vote.opens")
    assert story.happened(e.VoteOpened).leaving == 2
    story.vote(s1="s6", s2="s6", s3="s6", s4="s5", s5="s4").reach("vote.closes")
    settled, runoff = story.happened(e.TallySettled), story.happened(e.RunoffOpened)
    assert (settled.named, settled.how, settled.order) == (("s6",), "", ("s6", "s1", "s2", "s3"))
    assert (runoff.id, runoff.among) == ("d2r", ("s4", "s5"))
    story.vote(s1="s4", s6="s5", s2="s5").reach("runoff.closes")
    settled = story.happened(e.TallySettled)
    assert (settled.named, settled.how) == (("s6", "s5"), "runoff")
    assert settled.order == ("s6", "s5", "s4", "s1", "s2", "s3") and len(settled.rounds) == 2
    text = "The count is in. Ida Ibis and Hugo Heron are out: most votes in the run-off."
    assert story.reach("reveal").happened(e.EliminationRevealed).text == text


def test_a_run_off_without_ballots_goes_by_acts_and_says_so() -> None:
    story = a_vote(5).vote(s1="s2", s2="s3").when(c.PostInMain("Not me."), "s2").reach("runoff.closes")
    settled = story.happened(e.TallySettled)
    assert (settled.named, settled.how) == (("s3",), "acts")


def test_a_run_off_that_is_level_again_goes_by_acts_too() -> None:
    story = a_vote(5).vote(s1="s2", s2="s3").reach("vote.closes").vote(s4="s2", s5="s3").reach("runoff.closes")
    settled = story.happened(e.TallySettled)
    assert (settled.named, settled.how) == (("s3",), "acts")


def test_a_silent_flock_is_put_in_order_by_the_draw() -> None:
    story = a_game(8, absent_days=14).reach("vote.opens").reach("vote.closes")
    settled = story.happened(e.TallySettled)
    assert (settled.how, settled.order) == ("draw", ("s8", "s3", "s6", "s7", "s2", "s1", "s5", "s4"))


def test_finals_go_by_what_is_published_not_by_what_was_spent_since() -> None:
    story = a_final().when(c.StartConversation(("s2",), "Psst."), "s1").then_accepted()
    assert (story.mine("s1")["silver"], story.mine("s2")["silver"]) == (49, 50)
    assert story.reach("vote.closes").happened(e.TallySettled).how == "draw"


@pytest.mark.parametrize(("kind", "opens"), [("majority", e.RunoffOpened), ("executioner", e.StepOpened)])
def test_a_second_round_that_begins_late_gets_its_quarter(kind: str, opens: type[Any]) -> None:
    story = a_vote(5, votes=(kind,)).vote(s1="s2", s2="s3", s3="s2", s4="s3")
    story.when(c.ReachTimeline(1, "vote.closes"), "clock", at(60)).then(
        e.TimelineReached, e.VoteClosed, e.TallySettled, opens, e.RoosterSpoke, e.TimelineMoved
    )
    closes = next(entry.at for entry in story.state.days.plan if entry.key == "runoff.closes")
    assert closes == at(61)


def test_a_day_without_a_second_round_has_no_length_for_it() -> None:
    assert seconds_of(a_final().state, "vote.opens", "vote.closes") == 10
    assert seconds_of(a_final().state, "vote.closes", "runoff.closes") == 0


def test_nothing_is_revealed_before_it_is_counted() -> None:
    story = a_vote(5).vote(s1="s2", s2="s3")
    for state in (story.state, story.reach("vote.closes").state):
        with pytest.raises(AssertionError) as found:
            reveal(Telling(state, GAME.decide), Context(story.now, "clock", "x"))
        assert str(found.value) == "the count comes before the reveal"


def test_what_a_mechanic_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Any] = []
    vote = VOTES["executioner"]
    assert vote.second is not None
    right = vote.second

    def at_risk(cast: Cast, players: tuple[str, ...]) -> tuple[str, ...]:
        kept.append(cast)
        return right.at_risk(cast, players)

    def tally(count: Count, played: Played) -> Tally:
        kept.append(count)
        return right.tally(count, played)

    monkeypatch.setitem(VOTES, "executioner", replace(vote, second=replace(right, at_risk=at_risk, tally=tally)))
    story = a_game(6, votes=("majority", "executioner"), absent_days=14).vote_out("s6").reach("vote.opens")
    story.vote(s1="s2", s3="s2").when(c.GiveSilver("s4", 7), "s5").reach("runoff.closes")
    living, ranks = FIVE, story.happened(e.VoteOpened).ranks
    cast, count = kept
    silver = {"s1": 50, "s2": 50, "s3": 50, "s4": 57, "s5": 43}
    assert cast == Cast(living, ("s6",), ranks)
    assert (count.ballots, count.places, count.acts, count.silver, count.last) == (
        {"s1": "s2", "s3": "s2"}, 1, {"s1": 1, "s3": 1, "s5": 1}, silver, True,
    )  # fmt: skip
    assert count.ranks[0] == "s4" and count.ranks[-1] == "s5" and set(count.at_risk) | set(count.rest) == set(FIVE)


def test_an_executioners_evening() -> None:
    story = a_vote(5, votes=("executioner",)).vote(s1="s2", s3="s2")
    election = Round(FIVE, {"s1": "s2", "s3": "s2"}, (("s2", 2), ("s1", 0), ("s3", 0), ("s4", 0), ("s5", 0)))
    step = Step("pick", ("s2",), ("s3", "s4", "s5"))
    line = "Hoopla Jones is the executioner, and picks who leaves. Be polite."
    then(
        story, "vote.closes", e.VoteClosed("d1", at(16)), e.TallySettled((), "", (election,), (), step),
        e.StepOpened("d1s", "pick", ("s2",), ("s3", "s4", "s5"), 4, at(16)), e.RoosterSpoke(line, at(16)),
    )  # fmt: skip
    picked = Step("pick", ("s2",), ("s3", "s4", "s5"), "s4")
    settled = e.TallySettled(("s4",), "pick", (election,), ("s4", "s5", "s3", "s2", "s1"), picked)
    then(story.when(c.MakePick("s4"), "s2"), "runoff.closes", e.VoteClosed("d1s", at(20)), settled)
    text = "Miss Quill is out: the executioner's pick."
    revealed = e.EliminationRevealed(1, ("s4",), "pick", (election,), text, at(22), "executioner", picked)
    farewell = e.RoosterSpoke("A quiet perch tonight. You will be heard again, on the jury.", at(22))
    then(story, "reveal", revealed, farewell)


def test_the_pick_of_another_night_is_not_tonights() -> None:
    story = a_vote(7, votes=("executioner",), absent_days=14)
    story.vote(s2="s1", s3="s1", s4="s1").reach("vote.closes")
    target = story.view()["vote"]["choices"][-1]
    story.when(c.MakePick(target), "s1").then_accepted().reach("reveal").reach("vote.opens")
    story.vote(**{voter: "s1" for voter in story.view()["vote"]["voters"] if voter != "s1"}).reach("reveal")
    night = story.state.votes.reveals[-1]
    assert night.step is not None and (night.day, night.step.players, night.step.pick) == (2, ("s1",), None)


def test_a_duels_evening_pays_its_winner() -> None:
    story = play(play(a_duel(), "s2", wrong=1), "s5", wrong=4).reach("runoff.closes")
    rest = (Score(6, 2000), Score(3, 3000))
    scores = {"s2": (Score(2, 3000), *rest), "s5": (Score(0, 3000), *rest)}
    step = Step("duel", ("s2", "s5"), ("s2", "s5"), winner="s2", scores=scores)
    settled = story.happened(e.TallySettled)
    assert (settled.named, settled.how, settled.step) == (("s5",), "duel", step)
    assert settled.order == ("s5", "s3", "s1", "s4", "s2")
    story.reach("reveal").then(
        e.TimelineReached, e.EliminationRevealed, e.SilverMoved("house", "s2", 20, "duel"), e.RoosterSpoke
    )


def test_silver_of_the_close_decides_and_the_reveal_shows_late_gifts_first() -> None:
    story = a_game(4, votes=("second_to_last",)).reach("vote.opens")
    assert story.happened(e.RoosterSpoke).line == "Second to last: silver decides. The market is open."
    story.when(c.GiveSilver("s2", 5), "s1", story.now + seconds(9)).then(e.SilverMoved, e.GiftSealed)
    four = ("s1", "s2", "s3", "s4")
    counted = Round(four, {}, (("s3", 50), ("s4", 50), ("s2", 55), ("s1", 45)))
    settled = e.TallySettled(("s3",), "rank", (counted,), ("s3", "s4", "s2", "s1"))
    then(story, "vote.closes", e.VoteClosed("d1", at(16)), settled)
    text = "Colonel Bald is out: second-lowest silver."
    then(
        story, "reveal", e.SilverGiven("s1", "s2", 5, "Casper Kick gives Hoopla Jones 5 silver.", at(22)),
        e.EliminationRevealed(1, ("s3",), "rank", (counted,), text, at(22), "second_to_last"),
        e.SilverPublished({"s1": 45, "s2": 55, "s3": 50, "s4": 50}),
        e.RoosterSpoke("A quiet perch tonight. You will be heard again, on the jury.", at(22)),
    )  # fmt: skip


def test_sealed_ballots_leave_the_tally_alone() -> None:
    story = a_vote(5, votes=("trust_pairs",), ballots="sealed")
    story.when(c.CastVote("s2", "s3"), "s1").when(c.CastVote("s2", "s1"), "s3").reach("vote.closes")
    (counted,) = story.happened(e.TallySettled).rounds
    assert (counted.ballots, counted.trusts) == ({"s1": "s2", "s3": "s2"}, {"s1": "s3", "s3": "s1"})
    (shown,) = story.reach("reveal").happened(e.EliminationRevealed).rounds
    assert shown == Round(FIVE, {}, counted.tally, {}) and shown.tally == (("s2", 2), ("s4", 0), ("s5", 0))


def test_a_jurys_evening() -> None:
    story = a_final()
    opened = story.happened(e.VoteOpened)
    assert (opened.id, opened.kind, opened.leaving, opened.voters, opened.at_risk) == (
        "d2", "finals", 0, ("s3",), ("s1", "s2"),
    )  # fmt: skip
    line = "The jury votes now. Casper Kick and Hoopla Jones: all you can do is wait."
    assert story.happened(e.RoosterSpoke) == e.RoosterSpoke(line, at(36))
    counted = Round(("s1", "s2"), {"s3": "s2"}, (("s2", 1), ("s1", 0)))
    then(story.vote(s3="s2"), "vote.closes", e.VoteClosed("d2", at(46)), e.TallySettled(("s2",), "votes", (counted,)))
    crowned = story.reach("reveal").happened(e.WinnerCrowned)
    assert (crowned.winner, crowned.how, crowned.round) == ("s2", "votes", counted)


def test_a_feather_saves_from_a_count_and_never_in_finals() -> None:
    story = a_game(5).when(c.BuyPower("feather"), "s2").reach("vote.opens").vote(s1="s2", s3="s2", s4="s3")
    story.reach("vote.closes").then(e.TimelineReached, e.VoteClosed, e.FeatherCaught("s2", 1), e.TallySettled)
    assert story.happened(e.TallySettled).named == ("s3",)


def test_where_the_host_is_the_clock_nothing_has_a_length() -> None:
    story = a_game(5, scheduling="manual")
    while story.state.phase != "vote":
        story.when(c.AdvanceTimeline(), "host").then_accepted()
    assert story.happened(e.VoteOpened).window == 0
    story.vote(s1="s2", s2="s3").when(c.AdvanceTimeline(), "host").then_accepted()
    assert story.happened(e.RunoffOpened).window == 0
