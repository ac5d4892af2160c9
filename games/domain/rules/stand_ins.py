"""Stand-ins: a ballot, or an executioner's pick, by the will of somebody who has not acted all day.

A will names whom to see leave. Where to be named is good it is read the other way round; where a ballot has a second
name, for trust, it goes to somebody whom the will does not name.
"""

from __future__ import annotations

from collections.abc import Sequence

from games.domain.cartridges import VOTES
from games.domain.chance import draw
from games.domain.envelope import Context
from games.domain.events.absence import StandInVoted
from games.domain.state import GameState
from games.domain.state.absence import Will
from games.domain.state.votes import OpenVote
from games.domain.story import Story

CHOOSES = ("finals", "shield", "executioner")
"""Votes in which to be named is good: a will, which names whom to see leave, is read the other way round."""


def stand_in(story: Story, context: Context) -> None:
    """Before a count: a ballot by the will of each voter who has not acted today, or the executioner's pick."""
    state = story.state
    vote = state.votes.now
    if vote is None or not (vote.taking or vote.step == "pick"):
        return
    for voter in vote.players if vote.step else vote.voters:
        will = state.absence.wills.get(voter)
        if will is None or voter in vote.voted or state.acts.get(voter, 0):
            continue
        target = _willed(state, vote, voter, will)
        if target is not None:
            story.tell(StandInVoted(vote.id, voter, target, _trusted(state, vote, voter, will, target)))


def _willed(state: GameState, vote: OpenVote, voter: str, will: Will) -> str | None:
    """Whom the voter's will names in this vote; None when it says so."""
    names = vote.at_risk if vote.step else vote.choices or vote.at_risk
    options = [seat for seat in names if seat != voter]
    if not options:
        return None
    named = [seat for seat in will.ranked if seat in options]
    if vote.kind in CHOOSES and not vote.step and named:
        spared = [seat for seat in options if seat not in named]
        named = spared if len(spared) == 1 else [] if spared else named[-1:]
    if named:
        return named[0]
    if will.default == "none":
        return None
    if will.default == "draw":
        return _drawn(state, f"will {voter}", options)
    lots = {seat: draw(state.seed, f"will {voter}", state.day, seat) for seat in options}
    return max(options, key=lambda seat: (state.silver.published.get(seat, 0), lots[seat]))


def _trusted(state: GameState, vote: OpenVote, voter: str, will: Will, target: str) -> str | None:
    """The second name, where the vote asks for one: one whom the will spares, else whom it names last."""
    if not VOTES[vote.kind].trusts or vote.runoff:
        return None
    options = [seat for seat in vote.choices or vote.at_risk if seat not in (voter, target)]
    spared = [seat for seat in options if seat not in will.ranked]
    if spared:
        return _drawn(state, f"trust {voter}", spared)
    return next((seat for seat in reversed(will.ranked) if seat in options), None)


def _drawn(state: GameState, purpose: str, options: Sequence[str]) -> str:
    return min(options, key=lambda seat: draw(state.seed, purpose, state.day, seat))
