"""From a state and an event to the next state. Only assigns: all judgement was in decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from games.domain import events as e
from games.domain.state import Ballot, Deal, Finale, GameState, OpenVote, Post, Reveal, Seat, Settled

POSTS_KEPT = 100


def evolve(state: GameState, event: e.GameEvent) -> GameState:
    """The state after ``event``."""
    match event:
        case e.MainPosted():
            post = Post(event.n, "post", event.seat, event.text, event.at)
            return replace(
                state, said=event.n, posts=(*state.posts[1 - POSTS_KEPT :], post), acts=_acted(state, event.seat)
            )
        case e.BallotCast():
            ballots = {**state.ballots, event.voter: Ballot(event.vote, event.target)}
            return replace(state, ballots=ballots, acts=_acted(state, event.voter))
        case e.SilverMoved() | e.SilverGiven() | e.SilverPublished() | e.GoldPooled():
            return _silver(state, event)
        case e.DayStarted() | e.DayEnded() | e.TimelineReached() | e.TimelineMoved() | e.TurnTaken():
            return _day(state, event)
        case e.VoteOpened() | e.VoterCounted() | e.VoteClosed() | e.RunoffOpened() | e.TallySettled():
            return _vote(state, event)
        case e.RoosterSpoke():
            return _told(state, "rooster", event.line, event.at)
        case e.EliminationRevealed() | e.WinnerCrowned() | e.IdentitiesRevealed() | e.GameOver():
            return _outcome(state, event)
        case (
            e.GameCreated()
            | e.LobbyOpened()
            | e.PersonasDealt()
            | e.SeatTaken()
            | e.SeatHeld()
            | e.SeatRekeyed()
            | e.InvitationRequested()
            | e.GameStarted()
            | e.GameCancelled()
        ):
            return _lobby(state, event)
        case _:
            assert_never(event)


def _acted(state: GameState, seat: str) -> dict[str, int]:
    return {**state.acts, seat: state.acts.get(seat, 0) + 1}


def _told(state: GameState, kind: str, text: str, at: datetime, seat: str | None = None) -> GameState:
    post = Post(state.said + 1, kind, seat, text, at)
    return replace(state, said=post.n, posts=(*state.posts[1 - POSTS_KEPT :], post))


def _seat(state: GameState, seat: Seat) -> GameState:
    return replace(state, seats={**state.seats, seat.seat: seat})


def _lobby(state: GameState, event: e.LobbyEvent) -> GameState:
    match event:
        case e.GameCreated():
            return replace(state, seed=event.seed, code=event.code, manifest=event.manifest)
        case e.LobbyOpened():
            state = replace(state, status="lobby", phase="lobby", phase_at=event.at, dawn=event.start)
            return replace(state, title=event.title)
        case e.PersonasDealt():
            deal = Deal(event.personas, event.until, event.count)
            return replace(state, deals={**state.deals, event.guest: deal})
        case e.SeatTaken():
            state = replace(state, order=(*state.order, event.seat))
            state = _seat(state, Seat(event.seat, event.persona, event.bio))
            return _told(state, "event", event.text, event.at, event.seat)
        case e.SeatHeld():
            return _held(state, event)
        case e.SeatRekeyed():
            return _seat(state, replace(state.seats[event.seat], credential=event.credential))
        case e.InvitationRequested():
            return state
        case e.GameStarted():
            phase = "evening" if event.evening else "night"
            state = replace(state, status="running", days=event.days, dawn=event.dawn, deals={}, revision=0)
            state = replace(state, phase=phase, phase_at=event.at)
            return _told(state, "event", event.text, event.at)
        case e.GameCancelled():
            state = replace(state, status="cancelled", phase="cancelled", dawn=None, deals={})
            return _told(state, "event", event.text, event.at)
        case _:
            assert_never(event)


def _held(state: GameState, event: e.SeatHeld) -> GameState:
    if event.guest is not None and event.guest in state.deals:
        deal = replace(state.deals[event.guest], seat=event.seat)
        state = replace(state, deals={**state.deals, event.guest: deal})
    seat = replace(
        state.seats[event.seat],
        real_name=event.real_name,
        kind=event.kind,
        character=event.character,
        credential=event.credential,
        account=event.account,
    )
    return _seat(state, seat)


def _silver(state: GameState, event: e.SilverEvent) -> GameState:
    match event:
        case e.SilverMoved():
            sums = dict(state.silver)
            sums[event.source] = sums.get(event.source, 0) - event.amount
            sums[event.to] = sums.get(event.to, 0) + event.amount
            return replace(state, silver=sums)
        case e.SilverGiven():
            shown = dict(state.published)
            shown[event.seat] = shown.get(event.seat, 0) - event.amount
            shown[event.to] = shown.get(event.to, 0) + event.amount
            state = replace(state, published=shown, acts=_acted(state, event.seat))
            return _told(state, "event", event.text, event.at, event.seat)
        case e.SilverPublished():
            return replace(state, published=event.balances)
        case e.GoldPooled():
            return replace(state, pool=event.pool)
        case _:
            assert_never(event)


def _day(state: GameState, event: e.DayEvent) -> GameState:
    match event:
        case e.DayStarted():
            state = replace(state, day=event.day, plan=event.entries, passed=("day.starts",), dawn=None)
            state = replace(state, revision=0, acts={}, turns={}, phase="talk", phase_at=event.at)
            return replace(state, tonight=event.vote, leaving=event.leaving)
        case e.DayEnded():
            return replace(state, phase="night", phase_at=event.at, dawn=event.dawn)
        case e.TimelineReached():
            return replace(state, passed=(*state.passed, event.entry))
        case e.TimelineMoved():
            state = replace(state, plan=event.entries, dawn=event.dawn, revision=event.revision)
            if state.vote is not None and event.since is not None:
                state = replace(state, vote=replace(state.vote, since=event.since))
            return state
        case e.TurnTaken():
            return replace(state, turns={**state.turns, event.seat: event.turn})
        case _:
            assert_never(event)


def _vote(state: GameState, event: e.VoteEvent) -> GameState:
    if isinstance(event, e.VoteOpened):
        vote = OpenVote(event.id, event.kind, event.leaving, event.voters, event.at_risk, event.at, event.window)
        return replace(state, vote=vote, settled=None, phase="vote", phase_at=event.at)
    if isinstance(event, e.TallySettled):
        return replace(state, settled=Settled(event.named, event.how, event.rounds))
    assert state.vote is not None, f"{event.name} without a vote"
    match event:
        case e.VoterCounted():
            return replace(state, vote=replace(state.vote, voted=(*state.vote.voted, event.voter)))
        case e.VoteClosed():
            return replace(state, vote=replace(state.vote, taking=False), phase="count", phase_at=event.at)
        case e.RunoffOpened():
            vote = replace(state.vote, id=event.id, at_risk=event.among, since=event.at)
            vote = replace(vote, window=event.window, taking=True, runoff=True, voted=())
            return replace(state, vote=vote, phase="runoff", phase_at=event.at)
        case _:
            assert_never(event)


def _outcome(state: GameState, event: e.OutcomeEvent) -> GameState:
    match event:
        case e.EliminationRevealed():
            for seat in event.out:
                state = _seat(state, replace(state.seats[seat], status="out", out_day=event.day))
            reveal = Reveal(event.day, event.out, event.how, event.rounds)
            state = replace(state, reveals=(*state.reveals, reveal), vote=None, settled=None)
            state = replace(state, phase="aftermath", phase_at=event.at)
            return _told(state, "event", event.text, event.at, event.out[0])
        case e.WinnerCrowned():
            for seat in state.order:
                if state.seats[seat].status == "in":
                    status, day = ("winner", None) if seat == event.winner else ("out", event.day)
                    state = _seat(state, replace(state.seats[seat], status=status, out_day=day))
            state = replace(state, finale=Finale(event.winner, event.how, event.round), vote=None, settled=None)
            return _told(state, "event", event.text, event.at, event.winner)
        case e.IdentitiesRevealed():
            assert state.finale is not None, "identities without a finale"
            return replace(state, finale=replace(state.finale, identities=event.identities))
        case e.GameOver():
            return replace(state, status="over", phase="over", phase_at=event.at, dawn=None)
        case _:
            assert_never(event)
