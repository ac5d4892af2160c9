"""What a vote leaves in the state, step by step: later rules, bots and the clock read it there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.evolve import evolve
from games.domain.state.votes import Ballot, OpenVote, SealedGift
from tests.given import NOON, Story, a_game, a_vote, seconds

FIVE = ("s1", "s2", "s3", "s4", "s5")
DRAWN = ("s1", "s4", "s3", "s2", "s5")
"""How the secret seed of tests ranks five with equal silver."""


def phase(story: Story) -> tuple[str, datetime | None]:
    return story.state.phase, story.state.phase_at


def opened(**more: Any) -> OpenVote:
    """The vote of five on day one, as it opens; ``more`` are fields of it."""
    given: dict[str, Any] = {
        "id": "d1", "kind": "majority", "leaving": 1, "voters": FIVE, "at_risk": FIVE, "since": NOON + seconds(6),
        "window": 10, "choices": FIVE, "ranks": DRAWN, "draw": DRAWN,
    }  # fmt: skip
    return OpenVote(**{**given, **more})


def test_from_the_opening_to_the_run_off() -> None:
    story = a_vote(5)
    assert (story.state.votes.now, phase(story)) == (opened(), ("vote", NOON + seconds(6)))
    story.vote(s1="s2", s2="s3")
    assert story.state.votes.now == opened(voted=("s1", "s2"))
    assert story.state.votes.ballots == {"s1": Ballot("d1", "s2"), "s2": Ballot("d1", "s3")}
    story.reach("vote.closes")
    closed = opened(
        id="d1r", at_risk=("s2", "s3"), choices=("s2", "s3"), since=NOON + seconds(16), window=4, runoff=True, voted=()
    )
    assert (story.state.votes.now, phase(story)) == (closed, ("runoff", NOON + seconds(16)))
    story.vote(s3="s2").reach("runoff.closes")
    assert story.state.votes.now is not None
    assert (story.state.votes.now.taking, phase(story)) == (False, ("count", NOON + seconds(20)))
    story.reach("reveal")
    votes = story.state.votes
    assert (votes.now, votes.settled, phase(story)) == (None, None, ("aftermath", NOON + seconds(22)))
    assert (story.state.seats["s2"].status, story.state.seats["s2"].out_day) == ("out", 1)


def test_a_clear_count_waits_for_the_reveal() -> None:
    story = a_vote(5).vote(s1="s2").reach("vote.closes")
    assert story.state.votes.now == opened(voted=("s1",), taking=False)
    assert phase(story) == ("count", NOON + seconds(16))


def test_a_second_step_has_players_a_window_and_an_end() -> None:
    story = a_vote(5, votes=("executioner",)).vote(s1="s2", s3="s2").reach("vote.closes")
    step = opened(
        id="d1s", kind="executioner", at_risk=("s3", "s4", "s5"), since=NOON + seconds(16), window=4, taking=False,
        step="pick", players=("s2",), voted=(),
    )  # fmt: skip
    assert (story.state.votes.now, phase(story)) == (step, ("step", NOON + seconds(16)))
    story.when(c.MakePick("s4"), "s2").then_accepted()
    assert story.state.votes.picks == {"s2": Ballot("d1s", "s4")} and story.state.acts["s2"] == 1
    story.reach("runoff.closes")
    assert story.state.votes.now is not None
    assert (story.state.votes.now.step, phase(story)) == ("", ("count", NOON + seconds(20)))


@pytest.mark.parametrize("task", ["vote.opens", "vote.closes", "runoff.closes"])
def test_a_vote_called_off_leaves_nothing_and_the_day_goes_back_to_talk(task: str) -> None:
    story = a_game(6).reach("vote.opens").vote(s1="s2", s2="s3")
    if task != "vote.opens":
        story.reach(task)
    story.when(c.VoidVote(), "host", story.now + seconds(1)).then_accepted()
    votes, days = story.state.votes, story.state.days
    assert (votes.now, votes.settled, votes.gifts) == (None, None, ())
    assert (days.tonight, days.leaving, phase(story)) == ("", 0, ("talk", story.now))


def test_a_vote_called_off_in_the_morning_leaves_the_phase_as_it_is() -> None:
    story = a_game(6)
    before = phase(story)
    story.when(c.VoidVote(), "host", story.now + seconds(1)).then_accepted()
    assert phase(story) == before


def test_late_gifts_are_kept_until_the_reveal_or_the_end_of_the_vote() -> None:
    story = a_game(5, votes=("second_to_last",)).reach("vote.opens")
    for to, later in (("s2", 9), ("s3", 0)):
        story.when(c.GiveSilver(to, 5), "s1", story.now + seconds(later)).then_accepted()
    assert story.state.votes.gifts == (SealedGift("s1", "s2", 5), SealedGift("s1", "s3", 5))
    void = story.copy().when(c.VoidVote(), "host").then_accepted()
    assert void.state.votes.gifts == () == story.reach("reveal").state.votes.gifts


@pytest.mark.parametrize("event", [e.VoterCounted("d1", "s1"), e.VoteClosed("d1", NOON)])
def test_an_event_of_a_vote_needs_a_vote(event: e.GameEvent) -> None:
    with pytest.raises(AssertionError) as found:
        evolve(a_game(5).state, event)
    assert str(found.value) == "an event of a vote without a vote"


@pytest.mark.parametrize(
    "event",
    [
        e.VoteClosed("d1", NOON + seconds(99)),
        e.RunoffOpened("d1r", ("s2", "s3"), 4, NOON + seconds(99)),
        e.StepOpened("d1s", "pick", ("s2",), ("s3",), 4, NOON + seconds(99)),
    ],
)
def test_a_phase_begins_when_its_event_says(event: e.GameEvent) -> None:
    assert evolve(a_vote(5).state, event).phase_at == NOON + seconds(99)
