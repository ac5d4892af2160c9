"""Votes, as everybody sees them, and the ballot that only its voter sees."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain import timeline
from games.domain.cartridge import HOW
from games.domain.cartridges import VOTES
from games.domain.sights import Audience, Knowing, Own, Section, everybody, nobody
from games.domain.sights.wording import counted, stamp
from games.domain.state import GameState
from games.domain.state.votes import Reveal


def _voter(event: e.BallotCast, state: GameState) -> Audience:
    return (event.voter,)


AUDIENCES: dict[type[Any], Knowing] = {
    e.VoteOpened: everybody,
    e.VoterCounted: everybody,
    e.BallotCast: _voter,
    e.VoteClosed: everybody,
    e.RunoffOpened: everybody,
    e.TallySettled: nobody,
    e.EliminationRevealed: everybody,
}


def _vote(state: GameState) -> dict[str, Any] | None:
    vote = state.votes.now
    if vote is None or not vote.taking:
        return None
    mechanic = VOTES[vote.kind]
    key = "runoff.closes" if vote.runoff else "vote.closes"
    return {
        "id": vote.id,
        "kind": vote.kind,
        "title": mechanic.title,
        "rule": mechanic.rule,
        "voters": list(vote.voters),
        "at_risk": list(vote.at_risk),
        "voted": list(vote.voted),
        "closes_at": stamp(timeline.entry_at(state, key)),
        "runoff": vote.runoff,
        "leaving": vote.leaving,
    }


def _reveal(reveal: Reveal) -> dict[str, Any]:
    runoff = reveal.rounds[1] if len(reveal.rounds) > 1 else None
    return {
        "day": reveal.day,
        "out": list(reveal.out),
        **counted(reveal.rounds[0]),
        "how": HOW[reveal.how],
        "runoff": {"among": list(runoff.among), **counted(runoff)} if runoff else None,
    }


def _reveals(state: GameState) -> list[dict[str, Any]]:
    return [_reveal(reveal) for reveal in state.votes.reveals]


SECTIONS: dict[str, Section] = {"vote": _vote, "reveals": _reveals}


def _ballot(state: GameState, seat: str) -> dict[str, str] | None:
    ballot = state.votes.ballots.get(seat)
    return {"vote": ballot.vote, "target": ballot.target} if ballot else None


MINE: dict[str, Own] = {"ballot": _ballot}
