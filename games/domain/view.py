"""What one seat may know: the one place that decides it.

``project`` is the whole picture, ``audience`` who may know an event, ``changes`` what an event changes in
the picture. Seeds, codes, keys, addresses, real names and who is a bot are in none of them before the end.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from games.domain import events as e
from games.domain import timeline
from games.domain.cartridge import HOW
from games.domain.cartridges import VOTES
from games.domain.decider import Changes, Patch
from games.domain.manifest import Manifest
from games.domain.personas import BY_KEY
from games.domain.state import Entry, GameState, Post, Reveal, Round

UNOPENED = Manifest()
"""What is shown of the rules before the lobby has opened: nothing of this game's own."""

Audience = tuple[str, ...] | None


def _everybody(event: Any, state: GameState) -> Audience:
    return None


def _nobody(event: Any, state: GameState) -> Audience:
    return ()


def _voter(event: e.BallotCast, state: GameState) -> Audience:
    return (event.voter,)


def _both_sides(event: e.SilverMoved, state: GameState) -> Audience:
    return tuple(sorted(seat for seat in (event.source, event.to) if seat in state.seats))


AUDIENCES: dict[type[Any], Callable[[Any, GameState], Audience]] = {
    e.GameCreated: _nobody,
    e.LobbyOpened: _everybody,
    e.PersonasDealt: _nobody,
    e.SeatTaken: _everybody,
    e.SeatHeld: _nobody,
    e.SeatRekeyed: _nobody,
    e.InvitationRequested: _nobody,
    e.GameStarted: _everybody,
    e.GameCancelled: _everybody,
    e.SilverMoved: _both_sides,
    e.SilverGiven: _everybody,
    e.SilverPublished: _everybody,
    e.GoldPooled: _everybody,
    e.DayStarted: _everybody,
    e.DayEnded: _everybody,
    e.TimelineReached: _everybody,
    e.TimelineMoved: _everybody,
    e.VoteOpened: _everybody,
    e.VoterCounted: _everybody,
    e.BallotCast: _voter,
    e.VoteClosed: _everybody,
    e.RunoffOpened: _everybody,
    e.TallySettled: _nobody,
    e.EliminationRevealed: _everybody,
    e.TurnTaken: _nobody,
    e.RoosterSpoke: _everybody,
    e.MainPosted: _everybody,
    e.WinnerCrowned: _everybody,
    e.IdentitiesRevealed: _everybody,
    e.GameOver: _everybody,
}
"""Every event is listed: one that is not shown to anybody by mistake fails loudly instead."""


def audience(event: e.GameEvent, after: GameState) -> Audience:
    """The seats that may know ``event``, sorted; None for everybody, ``()`` for nobody."""
    return AUDIENCES[type(event)](event, after)


def stamp(at: datetime | None) -> str | None:
    """A time as frames spell it: UTC, milliseconds, Z."""
    return None if at is None else f"{at.isoformat(timespec='milliseconds')[:23]}Z"


def project(state: GameState, seat: str | None) -> dict[str, Any]:
    """The whole picture: ``view`` for everybody, ``mine`` for ``seat`` alone (None for a spectator)."""
    return {
        "view": {
            **{key: section(state) for key, section in SECTIONS.items()},
            "posts": [_post(post) for post in state.posts],
        },
        "mine": _mine(state, seat) if seat is not None and seat in state.seats else None,
    }


def changes(before: GameState, event: e.GameEvent, after: GameState) -> Changes:
    """What ``event`` changes in the picture of everybody and of single seats."""
    if type(event) is e.MainPosted:
        return Changes({"push": {"posts": [_post(after.posts[-1])]}})
    seats = audience(event, after)
    if seats is not None:
        return Changes(None, {seat: _mine_changed(before, after, seat) for seat in seats})
    private = {seat: _mine_changed(before, after, seat) for seat in after.order}
    return Changes(_public(before, after), {seat: mine for seat, mine in private.items() if mine})


def _public(before: GameState, after: GameState) -> Patch:
    patch: Patch = {}
    changed = {}
    for key, section in SECTIONS.items():
        now = section(after)
        if now != section(before):
            changed[key] = now
    if changed:
        patch["set"] = changed
    if after.said > before.said:
        patch["push"] = {"posts": [_post(post) for post in after.posts if post.n > before.said]}
    return patch


def _mine_changed(before: GameState, after: GameState, seat: str) -> dict[str, Any]:
    if seat not in before.seats:
        return {}
    was, now = _mine(before, seat), _mine(after, seat)
    return {key: value for key, value in now.items() if was[key] != value}


def _mine(state: GameState, seat: str) -> dict[str, Any]:
    ballot = state.ballots.get(seat)
    return {
        "seat": seat,
        "persona": state.seats[seat].persona,
        "silver": state.silver.get(seat, 0),
        "ballot": {"vote": ballot.vote, "target": ballot.target} if ballot else None,
    }


def _game(state: GameState) -> dict[str, Any]:
    rules = UNOPENED if state.status == "new" else state.manifest
    return {
        "title": state.title,
        "mode": rules.mode,
        "tempo": rules.tempo,
        "scheduling": rules.scheduling,
        "status": state.status,
        "day": state.day,
        "days": state.days,
        "phase": state.phase,
        "min": rules.min_seats,
        "max": rules.max_seats,
        "pool": state.pool,
    }


def _cast(state: GameState) -> list[dict[str, Any]]:
    rows = []
    for seat in state.order:
        row = state.seats[seat]
        bird = BY_KEY[row.persona]
        rows.append(
            {
                "seat": seat,
                "persona": row.persona,
                "name": bird.name,
                "line": bird.line,
                "bio": row.bio,
                "status": row.status,
                "out_day": row.out_day,
                "silver": state.published.get(seat, 0),
            }
        )
    return rows


def _entry(entry: Entry) -> dict[str, Any]:
    return {"key": entry.key, "label": timeline.LABELS[entry.key], "at": stamp(entry.at)}


def _clock(state: GameState) -> dict[str, Any]:
    due = timeline.next_entry(state)
    return {
        "day": state.day,
        "entries": [_entry(entry) for entry in state.plan],
        "passed": list(state.passed),
        "next": _entry(due[1]) if due else None,
        "tonight": _tonight(state),
    }


def _tonight(state: GameState) -> dict[str, Any] | None:
    """The vote that the morning has announced."""
    mechanic = VOTES.get(state.tonight)
    if mechanic is None or state.status != "running":
        return None
    return {"kind": mechanic.key, "title": mechanic.title, "rule": mechanic.rule, "leaving": state.leaving}


def _vote(state: GameState) -> dict[str, Any] | None:
    vote = state.vote
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


def _counted(found: Round) -> dict[str, Any]:
    ballots = sorted(found.ballots.items(), key=lambda pair: int(pair[0][1:]))
    return {"ballots": [list(pair) for pair in ballots], "tally": [list(pair) for pair in found.tally]}


def _reveal(reveal: Reveal) -> dict[str, Any]:
    runoff = reveal.rounds[1] if len(reveal.rounds) > 1 else None
    return {
        "day": reveal.day,
        "out": list(reveal.out),
        **_counted(reveal.rounds[0]),
        "how": HOW[reveal.how],
        "runoff": {"among": list(runoff.among), **_counted(runoff)} if runoff else None,
    }


def _reveals(state: GameState) -> list[dict[str, Any]]:
    return [_reveal(reveal) for reveal in state.reveals]


def _finale(state: GameState) -> dict[str, Any] | None:
    finale = state.finale
    if finale is None:
        return None
    return {
        "winner": finale.winner,
        **_counted(finale.round),
        "how": HOW[finale.how],
        "identities": [list(pair) for pair in finale.identities] if finale.identities is not None else None,
    }


def _post(post: Post) -> dict[str, Any]:
    return {"n": post.n, "kind": post.kind, "seat": post.seat, "text": post.text, "at": stamp(post.at)}


SECTIONS: dict[str, Callable[[GameState], Any]] = {
    "game": _game,
    "cast": _cast,
    "clock": _clock,
    "vote": _vote,
    "reveals": _reveals,
    "finale": _finale,
}
"""The parts of the public view, each a function of the state; posts are pushed one by one."""
