"""Votes: they open, ballots and picks are taken, the host may call one off."""

from __future__ import annotations

from typing import Any

from games.domain import rooster
from games.domain.cartridge import Cast
from games.domain.cartridges import VOTES
from games.domain.commands.votes import CastVote, MakePick, VoidVote
from games.domain.envelope import Context
from games.domain.events import BallotCast, PickMade, RoosterSpoke, VoteOpened, VoterCounted
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Reached, Rule, actors, counting, outage, owing, silver
from games.domain.state import GameState, fallen, living
from games.domain.state.votes import OpenVote
from games.domain.story import Story


def open_vote(story: Story, context: Context) -> None:
    """Publish the balances that ranks are taken from, and open the vote announced in the morning."""
    if not story.state.days.tonight:
        return
    silver.publish(story)
    state = story.state
    vote = VOTES[state.days.tonight]
    alive, draw = living(state), counting.rank_draw(state)
    ranks = counting.ranked_by(state, state.silver.published)
    cast = Cast(alive, fallen(state), ranks)
    story.tell(
        VoteOpened(
            id=f"d{state.day}",
            kind=vote.key,
            leaving=state.days.leaving,
            voters=vote.voters(cast),
            at_risk=vote.at_risk(cast),
            window=counting.seconds(state, "vote.opens", "vote.closes"),
            at=context.now,
            choices=vote.choices(cast) if vote.choices else (),
            ranks=ranks,
            draw=draw,
        )
    )
    lines = rooster.JURY_OPENS if vote.key == "finals" else rooster.VOTES_OPEN if vote.asks else rooster.MARKET_OPENS
    names = rooster.names_of(state, alive)
    story.tell(
        RoosterSpoke(
            rooster.say(story.state, lines, state.day, vote=rooster.word(state, vote.title), names=names), context.now
        )
    )
    outage.give_time(story, "vote.closes", context)


def cast_ballot(story: Story, command: CastVote, context: Context) -> Rejection | None:
    """Put a name on a ballot; it may be changed until the vote closes."""
    vote, voter = story.state.votes.now, context.actor
    if vote is None:
        return Rejection(Reason.VOTE_NOT_OPEN)
    if not vote.taking:
        return Rejection(Reason.VOTE_CLOSED)
    if voter not in vote.voters:
        out = story.state.seats[voter].status == "out"
        return Rejection(Reason.SEAT_OUT if out else Reason.NOT_A_VOTER)
    if refusal := _named(story.state, command.target, voter, vote.choices):
        return refusal
    two_names = VOTES[vote.kind].trusts and not vote.runoff
    if two_names and (refusal := _trusted(story.state, command, voter, vote.choices)):
        return refusal
    story.tell(BallotCast(vote.id, voter, command.target, command.trust if two_names else None))
    _count_once(story, vote, voter)
    return None


def _named(state: GameState, target: str, voter: str, choices: tuple[str, ...]) -> Rejection | None:
    if target not in state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if target == voter:
        return Rejection(Reason.VOTE_FOR_SELF)
    return None if target in choices else Rejection(Reason.NOT_AT_RISK)


def _trusted(state: GameState, command: CastVote, voter: str, choices: tuple[str, ...]) -> Rejection | None:
    if command.trust is None:
        return Rejection(Reason.TRUST_MISSING)
    if command.trust == command.target:
        return Rejection(Reason.TRUST_TWICE)
    return _named(state, command.trust, voter, choices)


def _count_once(story: Story, vote: OpenVote, voter: str) -> None:
    if voter not in vote.voted:
        story.tell(VoterCounted(vote.id, voter))


def make_pick(story: Story, command: MakePick, context: Context) -> Rejection | None:
    """The executioner's word; it may be changed until the second step closes."""
    vote = story.state.votes.now
    if vote is None or vote.step != "pick":
        return Rejection(Reason.STEP_NOT_OPEN)
    if context.actor not in vote.players:
        return Rejection(Reason.NOT_EXECUTIONER)
    if refusal := _named(story.state, command.target, context.actor, vote.at_risk):
        return refusal
    story.tell(PickMade(vote.id, context.actor, command.target))
    _count_once(story, vote, context.actor)
    return None


ACTORS: dict[type[Any], Asking] = {
    CastVote: actors.player,
    MakePick: actors.player,
    VoidVote: actors.host_of_running,
}

DECIDES: dict[type[Any], Rule] = {
    CastVote: cast_ballot,
    MakePick: make_pick,
    VoidVote: owing.void_by_host,
}

ENTRIES: dict[str, Reached] = {
    "vote.opens": open_vote,
    "vote.closes": counting.close_vote,
    "runoff.closes": counting.close_second,
    "reveal": counting.reveal,
}
