"""Questions about a game that several subjects ask: who has left in which order, what is open for guessing."""

from __future__ import annotations

from games.domain.state import GameState, living

DAYTIME = ("talk", "vote", "count", "runoff", "step", "aftermath")
"""The phases of a day between its start and its end."""


def voted_out(state: GameState) -> tuple[str, ...]:
    """Those whom votes have sent away, in order; on a long night in the order of the tally."""
    return tuple(seat for night in state.votes.reveals for seat in night.out)


def left(state: GameState) -> tuple[str, ...]:
    """All who have left, in order: each night the voted out, then the retired."""
    gone = [(night.day, 0, place, seat) for night in state.votes.reveals for place, seat in enumerate(night.out)]
    gone += [(each.day, 1, place, each.seat) for place, each in enumerate(state.absence.retired)]
    return tuple(seat for *_, seat in sorted(gone))


def players(state: GameState) -> tuple[str, ...]:
    """All who play or have played, by arrival: everybody but those who came into a final as its jury."""
    return tuple(seat for seat in state.order if seat not in state.heat.jury)


def placing(state: GameState) -> tuple[str, ...]:
    """Everybody who played, best first: the winner, whom the jury did not choose, then whoever left last."""
    if state.finale is None:
        return ()
    winner, gone = state.finale.winner, left(state)
    others = tuple(seat for seat in players(state) if seat != winner and seat not in gone)
    return (winner, *others, *reversed(gone))


def going_on(state: GameState) -> tuple[str, ...]:
    """Who goes from a heat that is over to the final, best first."""
    return placing(state)[: state.heat.carries]


def roles_open(state: GameState) -> bool:
    """Whether it is the last vote day of a game with destinies: after tonight's vote two are left."""
    if not state.destinies.dealt or state.status != "running" or state.phase not in DAYTIME:
        return False
    gone = sum(1 for seat in state.order if state.seats[seat].out_day == state.day)
    return state.days.tonight != "finals" and len(living(state)) + gone - state.days.leaving <= 2


def names_open(state: GameState) -> bool:
    """Whether it is Finals day, before the jury votes, in a game of enough seats."""
    finals = state.status == "running" and state.days.tonight == "finals" and state.phase == "talk"
    return finals and len(state.order) >= state.manifest.secrets_from


def door_open(state: GameState) -> bool:
    """Whether late guests may come in now."""
    return state.status == "running" and day_one(state) and state.arrivals.late > 0


def day_one(state: GameState) -> bool:
    """Whether it is day one, or the evening before it."""
    return state.day <= 1 and state.phase != "night"
