"""The same scripted players come to the same end at every tempo."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.modes import RULESET
from tests.given import NOON, Story, a_lobby


@pytest.mark.parametrize("seats", [3, 6, 12])
def test_scripted_players_reach_the_same_outcome_at_every_tempo(seats: int) -> None:
    """Bots answer at the pace of their days, so that they are no script; people who vote by a plan are."""

    def outcome(tempo: str, scheduling: str) -> list[tuple[str, ...]]:
        rules = {"tempo": tempo, "scheduling": scheduling, "max_seats": seats, "kind": "dynamic", "votes": RULESET}
        story = a_lobby(seats, now=NOON.replace(hour=9), lawful=False, absent_days=14, **rules)
        story.when(c.StartGame(), "host").then_accepted()
        while not GAME.is_terminal(story.state):
            by_script(story)
            story.reach() if GAME.upcoming(story.state) else story.when(c.AdvanceTimeline(), "host").then_accepted()
        return [reveal.out for reveal in story.state.votes.reveals] + [(story.happened(e.GameOver).winner,)]

    outcomes = [outcome(tempo, "timed") for tempo in ("smoke", "blitz", "speed_run", "compact")]
    assert outcomes == [outcome("smoke", "manual")] * 4


def by_script(story: Story) -> None:
    """Each voter who has not voted names the seat that the plan has for them this night."""
    vote = story.state.votes.now
    if vote is None or not (vote.taking or vote.step):
        return
    for place, voter in enumerate(vote.players if vote.step else vote.voters):
        options = [seat for seat in (vote.at_risk if vote.step else vote.choices) if seat != voter]
        target = options[(place * place + story.state.day) % len(options)] if options else ""
        trust = next((seat for seat in options if seat != target), None)
        wish = c.MakePick(target) if vote.step == "pick" else c.CastVote(target, trust)
        if voter not in vote.voted and vote.step != "duel":
            story.when(wish, voter).then_accepted()
