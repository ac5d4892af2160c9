"""Who could read what a seat is writing: only they may be told that it does. In the booth nobody ever is."""

from __future__ import annotations

from games.domain import timeline
from games.domain.sights import Audience
from games.domain.state import GameState, fallen


def readers(state: GameState, seat: str, where: str) -> Audience:
    """The readers of "main", "nest" or a private conversation; ``()`` where ``seat`` cannot write now."""
    if seat not in state.seats:
        return ()
    if where == "main":
        return None if _speaks(state, seat) else ()
    if where == "nest":
        return _fallen(state, seat)
    return _conversation(state, seat, where)


def _speaks(state: GameState, seat: str) -> bool:
    if state.status == "over":
        return not state.ending.closed
    return state.status == "running" and state.seats[seat].status == "in" and timeline.main_is_open(state)


def _fallen(state: GameState, seat: str) -> tuple[str, ...]:
    out = tuple(sorted(fallen(state))) if state.status == "running" else ()
    return out if seat in out else ()


def _conversation(state: GameState, seat: str, name: str) -> tuple[str, ...]:
    found = state.private.now.get(name)
    living = state.seats[seat].status == "in" and timeline.is_open(state, "private")
    if found is None or seat not in found.members or not living:
        return ()
    return tuple(sorted(each for each in found.members if state.seats[each].status == "in"))
