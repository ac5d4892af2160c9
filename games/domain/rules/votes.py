"""From the opening of a vote to the moment when everybody learns what came of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from games.domain import chance, rooster, timeline
from games.domain.cartridge import HOW, Cast, Count, Tally, Vote
from games.domain.cartridges import VOTES
from games.domain.commands.votes import CastVote
from games.domain.envelope import Context
from games.domain.events import (
    BallotCast,
    EliminationRevealed,
    RoosterSpoke,
    RunoffOpened,
    TallySettled,
    VoteClosed,
    VoteOpened,
    VoterCounted,
)
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Reached, Rule, actors, ending, outage, powers, silver
from games.domain.state import GameState, cast_ballots, fallen, living
from games.domain.state.votes import OpenVote, Round, Settled
from games.domain.story import Story


def open_vote(story: Story, context: Context) -> None:
    """Publish the balances that ranks are taken from, and open the vote announced in the morning."""
    silver.publish(story)
    state = story.state
    vote = VOTES[state.days.tonight]
    cast = Cast(living(state), fallen(state), state.silver.published)
    story.tell(
        VoteOpened(
            id=f"d{state.day}",
            kind=vote.key,
            leaving=state.days.leaving,
            voters=vote.voters(cast),
            at_risk=vote.at_risk(cast),
            window=_seconds(state, "vote.opens", "vote.closes"),
            at=context.now,
        )
    )
    lines = rooster.JURY_OPENS if vote.key == "finals" else rooster.VOTES_OPEN
    names = rooster.names_of(state, living(state))
    story.tell(RoosterSpoke(rooster.say(story.state, lines, state.day, vote=vote.title, names=names), context.now))
    outage.give_time(story, "vote.closes", context)


def _seconds(state: GameState, opens: str, closes: str) -> int:
    start, end = timeline.entry_at(state, opens), timeline.entry_at(state, closes)
    return int((end - start) / timedelta(seconds=1)) if start and end else 0


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
    if command.target not in story.state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if command.target == voter:
        return Rejection(Reason.VOTE_FOR_SELF)
    if command.target not in vote.at_risk:
        return Rejection(Reason.NOT_AT_RISK)
    story.tell(BallotCast(vote.id, voter, command.target))
    if voter not in vote.voted:
        story.tell(VoterCounted(vote.id, voter))
    return None


def close_vote(story: Story, context: Context) -> None:
    """Count the first round: settle, or open a run-off among the tied."""
    vote = _open(story.state)
    tally = _count(story.state, last=vote.kind == "finals")
    found = Settled(tally.named, "" if tally.tied else tally.how, (_round(story.state, tally),))
    story.tell(VoteClosed(vote.id, context.now))
    _settle(story, found)
    if not tally.tied:
        return
    window = _seconds(story.state, "vote.closes", "runoff.closes")
    story.tell(RunoffOpened(f"{vote.id}r", tally.tied, window, context.now))
    names = rooster.names_of(story.state, tally.tied)
    story.tell(RoosterSpoke(rooster.say(story.state, rooster.RUNOFFS, story.state.day, names=names), context.now))
    outage.give_time(story, "runoff.closes", context)


def close_runoff(story: Story, context: Context) -> None:
    """Count the run-off, if there is one. It always settles."""
    vote, first = _open(story.state), story.state.votes.settled
    if not (vote.runoff and vote.taking):
        return
    assert first is not None, "a run-off follows a first round"
    tally = _count(story.state, last=True, named=first.named)
    how = "runoff" if tally.how == "votes" else tally.how
    rounds = (*first.rounds, _round(story.state, tally))
    story.tell(VoteClosed(vote.id, context.now))
    _settle(story, Settled(first.named + tally.named, how, rounds))


def _settle(story: Story, found: Settled) -> None:
    """Keep what the count has found, sealed until the reveal; once it is final, feathers act."""
    named = found.named
    if found.how and _open(story.state).kind != "finals":
        named = powers.catch(story, named, powers.in_order(story.state, found.rounds))
    story.tell(TallySettled(named, found.how, found.rounds))


def _open(state: GameState) -> OpenVote:
    assert state.votes.now is not None, "the timeline opens a vote before it closes one"
    return state.votes.now


def _count(state: GameState, *, last: bool, named: tuple[str, ...] = ()) -> Tally:
    vote = _open(state)
    mechanic: Vote = VOTES[vote.kind]
    return mechanic.tally(
        Count(
            ballots=cast_ballots(state),
            at_risk=vote.at_risk,
            places=max(1, vote.leaving - len(named)),
            acts=state.acts,
            silver=state.silver.published,
            lot=lambda seat: chance.draw(state.seed, "lot", state.day, seat),
            last=last,
        )
    )


def _round(state: GameState, tally: Tally) -> Round:
    return Round(_open(state).at_risk, cast_ballots(state), tally.counts)


def reveal(story: Story, context: Context) -> None:
    """Tell everybody at once who leaves, or who has won, with every ballot."""
    found, day = story.state.votes.settled, story.state.day
    assert found is not None and found.how, "the count comes before the reveal"
    if _open(story.state).kind == "finals":
        ending.crown(story, found, context)
        return
    powers.show(story, context)
    names, are = rooster.names_of(story.state, found.named), "is" if len(found.named) == 1 else "are"
    text = rooster.say(story.state, rooster.LEAVES, day, names=names, are=are, how=HOW[found.how])
    story.tell(EliminationRevealed(day, found.named, found.how, found.rounds, text, context.now))
    story.tell(RoosterSpoke(rooster.say(story.state, rooster.FAREWELLS, day), context.now))


ACTORS: dict[type[Any], Asking] = {CastVote: actors.player}

DECIDES: dict[type[Any], Rule] = {CastVote: cast_ballot}

ENTRIES: dict[str, Reached] = {
    "vote.opens": open_vote,
    "vote.closes": close_vote,
    "runoff.closes": close_runoff,
    "reveal": reveal,
}
