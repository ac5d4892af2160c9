"""Votes, as everybody sees them, and the ballot that only its voter sees."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain import timeline
from games.domain.cartridge import HOW, Count
from games.domain.cartridges import VOTES
from games.domain.sights import Audience, Knowing, Own, Section, everybody, nobody
from games.domain.sights.wording import counted, stamp
from games.domain.state import GameState
from games.domain.state.votes import OpenVote, Reveal, Step


def _voter(event: e.BallotCast, state: GameState) -> Audience:
    return (event.voter,)


def _executioner(event: e.PickMade, state: GameState) -> Audience:
    return (event.seat,)


def _both_sides(event: e.GiftSealed, state: GameState) -> Audience:
    return tuple(sorted((event.seat, event.to)))


AUDIENCES: dict[type[Any], Knowing] = {
    e.VoteOpened: everybody,
    e.VoterCounted: everybody,
    e.BallotCast: _voter,
    e.VoteClosed: everybody,
    e.RunoffOpened: everybody,
    e.StepOpened: everybody,
    e.PickMade: _executioner,
    e.GiftSealed: _both_sides,
    e.VoteVoided: everybody,
    e.TallySettled: nobody,
    e.EliminationRevealed: everybody,
}


def _vote(state: GameState) -> dict[str, Any] | None:
    vote = state.votes.now
    if vote is None or not (vote.taking or vote.step):
        return None
    mechanic = VOTES[vote.kind]
    key = "runoff.closes" if vote.runoff or vote.step else "vote.closes"
    return {
        "id": vote.id,
        "kind": vote.kind,
        "title": mechanic.title,
        "rule": mechanic.rule,
        "asks": vote.step or mechanic.asks,
        "trusts": mechanic.trusts and vote.taking and not vote.runoff,
        "voters": list(vote.players if vote.step else vote.voters),
        "at_risk": list(vote.at_risk),
        "choices": _choices(vote),
        "ranks": list(vote.ranks),
        "draw": list(vote.draw),
        "market": _market(state, vote),
        "gallery": vote.kind == "finals" and len(vote.voters) < state.manifest.small_jury,
        "voted": list(vote.voted),
        "closes_at": stamp(timeline.entry_at(state, key)),
        "runoff": vote.runoff,
        "leaving": vote.leaving,
    }


def _market(state: GameState, vote: OpenVote) -> dict[str, list[str]] | None:
    """Where silver decides: the living by what is published, richest first, and who would leave by that alone."""
    mechanic = VOTES[vote.kind]
    if mechanic.asks or not vote.taking:
        return None
    silver = state.silver.published
    ranks = tuple(sorted(vote.draw, key=lambda seat: -silver[seat]))
    found = mechanic.tally(Count({}, vote.at_risk, vote.leaving, {}, silver, lambda seat: 0, ranks=ranks))
    return {"ranks": list(ranks), "leaving": list(found.named)}


def _choices(vote: OpenVote) -> list[str]:
    """Whom a ballot, or the executioner's pick, may name now."""
    if vote.step:
        return list(vote.at_risk) if vote.step == "pick" else []
    return list(vote.choices) if VOTES[vote.kind].asks else []


def _step(step: Step) -> dict[str, Any]:
    return {
        "key": step.key,
        "players": list(step.players),
        "pick": step.pick,
        "winner": step.winner,
        "scores": [[seat, [[each.points, each.ms] for each in step.scores[seat]]] for seat in sorted(step.scores)],
    }


def _pairs(trusts: dict[str, str]) -> list[list[str]]:
    return [list(pair) for pair in sorted(trusts.items(), key=lambda pair: int(pair[0][1:]))]


def _reveal(reveal: Reveal, spared: str | None) -> dict[str, Any]:
    """``feather`` is who would have left that night and stayed."""
    runoff = reveal.rounds[1] if len(reveal.rounds) > 1 else None
    return {
        "day": reveal.day,
        "kind": reveal.kind,
        "out": list(reveal.out),
        **counted(reveal.rounds[0]),
        "trusts": _pairs(reveal.rounds[0].trusts),
        "how": HOW[reveal.how],
        "step": _step(reveal.step) if reveal.step else None,
        "feather": spared,
        "runoff": {"among": list(runoff.among), **counted(runoff)} if runoff else None,
    }


def _reveals(state: GameState) -> list[dict[str, Any]]:
    return [_reveal(reveal, state.powers.spared.get(str(reveal.day))) for reveal in state.votes.reveals]


SECTIONS: dict[str, Section] = {"vote": _vote, "reveals": _reveals}


def _ballot(state: GameState, seat: str) -> dict[str, str] | None:
    ballot = state.votes.ballots.get(seat)
    if ballot is None:
        return None
    trusted = {"trust": ballot.trust} if ballot.trust is not None else {}
    return {"vote": ballot.vote, "target": ballot.target, **trusted}


def _pick(state: GameState, seat: str) -> dict[str, str] | None:
    pick = state.votes.picks.get(seat)
    return {"vote": pick.vote, "target": pick.target} if pick else None


def _late_gifts(state: GameState, seat: str) -> list[dict[str, Any]]:
    """Tonight's gifts from or to this seat that the others do not see yet."""
    gifts = (gift for gift in state.votes.gifts if seat in (gift.seat, gift.to))
    return [{"seat": gift.seat, "to": gift.to, "amount": gift.amount} for gift in gifts]


MINE: dict[str, Own] = {"ballot": _ballot, "pick": _pick, "late_gifts": _late_gifts}

TOUCHES: dict[type[Any], frozenset[str]] = {e.VoterCounted: frozenset({"vote"}), e.BallotCast: frozenset({"ballot"})}
