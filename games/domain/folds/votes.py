"""Votes: from the opening to the reveal."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import acted, told, with_seat
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.votes import Ballot, OpenVote, Reveal, SealedGift, Settled


def _now(state: GameState) -> OpenVote:
    assert state.votes.now is not None, "an event of a vote without a vote"
    return state.votes.now


def vote_opened(state: GameState, event: e.VoteOpened) -> GameState:
    vote = OpenVote(event.id, event.kind, event.leaving, event.voters, event.at_risk, event.at, event.window)
    vote = replace(vote, choices=event.choices or event.at_risk, ranks=event.ranks, draw=event.draw)
    return replace(state, votes=replace(state.votes, now=vote), phase="vote", phase_at=event.at)


def ballot_cast(state: GameState, event: e.BallotCast) -> GameState:
    ballots = {**state.votes.ballots, event.voter: Ballot(event.vote, event.target, event.trust)}
    return replace(state, votes=replace(state.votes, ballots=ballots), acts=acted(state, event.voter))


def voter_counted(state: GameState, event: e.VoterCounted) -> GameState:
    vote = _now(state)
    return replace(state, votes=replace(state.votes, now=replace(vote, voted=(*vote.voted, event.voter))))


def vote_closed(state: GameState, event: e.VoteClosed) -> GameState:
    votes = replace(state.votes, now=replace(_now(state), taking=False, step=""))
    return replace(state, votes=votes, phase="count", phase_at=event.at)


def runoff_opened(state: GameState, event: e.RunoffOpened) -> GameState:
    vote = replace(_now(state), id=event.id, at_risk=event.among, choices=event.among, since=event.at)
    vote = replace(vote, window=event.window, taking=True, runoff=True, voted=())
    return replace(state, votes=replace(state.votes, now=vote), phase="runoff", phase_at=event.at)


def step_opened(state: GameState, event: e.StepOpened) -> GameState:
    vote = replace(_now(state), id=event.id, at_risk=event.at_risk, since=event.at, window=event.window, voted=())
    vote = replace(vote, step=event.step, players=event.players)
    return replace(state, votes=replace(state.votes, now=vote), phase="step", phase_at=event.at)


def pick_made(state: GameState, event: e.PickMade) -> GameState:
    picks = {**state.votes.picks, event.seat: Ballot(event.vote, event.target)}
    return replace(state, votes=replace(state.votes, picks=picks), acts=acted(state, event.seat))


def gift_sealed(state: GameState, event: e.GiftSealed) -> GameState:
    gifts = (*state.votes.gifts, SealedGift(event.seat, event.to, event.amount))
    return replace(state, votes=replace(state.votes, gifts=gifts))


def vote_voided(state: GameState, event: e.VoteVoided) -> GameState:
    votes = replace(state.votes, now=None, settled=None, gifts=())
    days = replace(state.days, tonight="", leaving=0)
    if state.votes.now is not None:
        state = replace(state, phase="talk", phase_at=event.at)
    return told(replace(state, votes=votes, days=days), event)


def tally_settled(state: GameState, event: e.TallySettled) -> GameState:
    settled = Settled(event.named, event.how, event.rounds, event.order, event.step)
    return replace(state, votes=replace(state.votes, settled=settled))


def elimination_revealed(state: GameState, event: e.EliminationRevealed) -> GameState:
    for seat in event.out:
        state = with_seat(state, replace(state.seats[seat], status="out", out_day=event.day))
    reveal = Reveal(event.day, event.out, event.how, event.rounds, event.kind, event.step)
    votes = replace(state.votes, reveals=(*state.votes.reveals, reveal))
    votes = replace(votes, now=None, settled=None, gifts=())
    state = replace(state, votes=votes, phase="aftermath", phase_at=event.at)
    return told(state, event)


FOLDS: dict[type[Any], Fold] = {
    e.VoteOpened: vote_opened,
    e.BallotCast: ballot_cast,
    e.VoterCounted: voter_counted,
    e.VoteClosed: vote_closed,
    e.RunoffOpened: runoff_opened,
    e.StepOpened: step_opened,
    e.PickMade: pick_made,
    e.GiftSealed: gift_sealed,
    e.VoteVoided: vote_voided,
    e.TallySettled: tally_settled,
    e.EliminationRevealed: elimination_revealed,
}
