"""What the folds of several subjects assign alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from games.domain.events import SeatHeld, SuccessorHeld
from games.domain.lines import line_of
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.bots import Bots
from games.domain.state.seats import Seat
from games.domain.state.talk import Post, Talk
from games.domain.state.talked import Talked
from games.domain.state.used import Used

POSTS_KEPT = 100
"""How many lines of each conversation the state keeps."""


def acted(state: GameState, seat: str) -> dict[str, int]:
    """The day's acts with one more of ``seat``."""
    return {**state.acts, seat: state.acts.get(seat, 0) + 1}


def called(state: GameState, by: str, seats: Iterable[str], at: datetime) -> Bots:
    """The bots, with those of ``seats`` who can answer waited for from now on; whoever is waited for stays so."""
    fresh = {
        seat: at
        for seat in seats
        if seat != by
        and seat not in state.bots.called
        and state.seats[seat].kind == "bot"
        and (state.seats[seat].status == "in" or state.status == "over")
    }
    return replace(state.bots, called={**state.bots.called, **fresh}) if fresh else state.bots


def turned(state: GameState, kind: str, by: str, seats: Iterable[str], amount: int = 1) -> Talked:
    """Who has turned to whom, with once more ``by`` to each of ``seats``."""
    counts = {**state.talked.pairs.get(kind, {})}
    for seat in seats:
        if seat != by:
            counts[f"{by} {seat}"] = counts.get(f"{by} {seat}", 0) + amount
    return Talked(state.talked.lines, {**state.talked.pairs, kind: counts})


def with_post(talk: Talk, post: Post) -> Talk:
    """The conversation with one more line."""
    return Talk(post.n, (*talk.posts[1 - POSTS_KEPT :], post), talk.reactions)


def told(state: GameState, event: Any) -> GameState:
    """The state with an event as the next line of the main conversation."""
    return replace(state, talk=with_post(state.talk, line_of(event, state.talk.said + 1)))


def used(state: GameState, seat: str, **amounts: int) -> Used:
    """What was used today, with more of this by ``seat``; what was given back is less than nothing."""
    counts = state.used.counts if state.used.day == state.day else {}
    own = {**counts.get(seat, {})}
    for what, amount in amounts.items():
        own[what] = own.get(what, 0) + amount
    return Used(state.day, {**counts, seat: own})


def with_seat(state: GameState, seat: Seat) -> GameState:
    """The state with one seat put in, or in place of what it was."""
    return replace(state, seats={**state.seats, seat.seat: seat})


def with_holder(state: GameState, event: SeatHeld | SuccessorHeld) -> GameState:
    """The game in which a seat is held by whoever the event names."""
    seat = replace(
        state.seats[event.seat],
        real_name=event.real_name,
        kind=event.kind,
        character=event.character,
        credential=event.credential,
        account=event.account,
        reached=False,
    )
    return with_seat(state, seat)
