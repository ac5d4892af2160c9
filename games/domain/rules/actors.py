"""Who may ask, and of which game: one function for each answer, shared by all subjects."""

from __future__ import annotations

from games.domain.envelope import Context
from games.domain.rejections import Reason, Rejection
from games.domain.standing import door_open
from games.domain.state import GameState

HOSTS = ("host", "operator")


def player(state: GameState, context: Context) -> Rejection | None:
    """Any seat of a running game, in or out."""
    if state.status == "running":
        return None if context.actor in state.seats else Rejection(Reason.NOT_YOUR_SEAT)
    return _unknown(state) or Rejection(Reason.NOT_RUNNING if state.status == "lobby" else Reason.GAME_OVER)


def talker(state: GameState, context: Context) -> Rejection | None:
    """Any seat of a running game, and of one that is over while people still talk."""
    if state.status == "over" and not state.ending.closed:
        return None if context.actor in state.seats else Rejection(Reason.NOT_YOUR_SEAT)
    return player(state, context)


def viewer(state: GameState, context: Context) -> Rejection | None:
    """The pages that act for somebody who watches a running game."""
    refused = None if context.actor == "lobby" else Rejection(Reason.NOT_ALLOWED)
    return refused or _unknown(state) or (None if state.status == "running" else Rejection(Reason.VOTE_NOT_OPEN))


def host_of_ended(state: GameState, context: Context) -> Rejection | None:
    """The host, once the game is over."""
    return host_of_game(state, context) or (None if state.status == "over" else Rejection(Reason.NOT_OVER))


def carrier_of_ended(state: GameState, context: Context) -> Rejection | None:
    """What was owed by another event has been done, once the game is over."""
    refused = None if context.actor in ("reaction", "operator") else Rejection(Reason.NOT_ALLOWED)
    return refused or (None if state.status == "over" else Rejection(Reason.NOT_OVER))


def clock(state: GameState, context: Context) -> Rejection | None:
    """The clock, of whatever game."""
    return None if context.actor == "clock" else Rejection(Reason.NOT_ALLOWED)


def host(state: GameState, context: Context) -> Rejection | None:
    """The host, even of a game that does not exist yet."""
    return None if context.actor in HOSTS else Rejection(Reason.NOT_HOST)


def host_of_game(state: GameState, context: Context) -> Rejection | None:
    """The host, of a game in any status."""
    return host(state, context) or _unknown(state)


def host_of_running(state: GameState, context: Context) -> Rejection | None:
    """The host, from the start to the end."""
    refused = host(state, context) or _unknown(state)
    if refused is not None or state.status == "running":
        return refused
    return Rejection(Reason.NOT_RUNNING if state.status == "lobby" else Reason.GAME_OVER)


def host_of_lobby(state: GameState, context: Context) -> Rejection | None:
    """The host, before the start."""
    return host(state, context) or _not_lobby(state)


def starter(state: GameState, context: Context) -> Rejection | None:
    """The host or the clock, before the start; the heats of a tournament start together."""
    refused = (None if context.actor == "clock" else host(state, context)) or _not_lobby(state)
    return refused or (Rejection(Reason.HEAT_WAITS) if state.heat.number else None)


def guest(state: GameState, context: Context) -> Rejection | None:
    """The pages that act for a guest, or the host, before the start, and on day one while the door is open."""
    refused = None if context.actor in ("lobby", *HOSTS) else Rejection(Reason.NOT_ALLOWED)
    return refused or (None if door_open(state) else _not_lobby(state))


def pages(state: GameState, context: Context) -> Rejection | None:
    """The pages that act for whoever holds a seat, of a game in any status."""
    refused = None if context.actor == "lobby" else Rejection(Reason.NOT_ALLOWED)
    return refused or _unknown(state)


def tournament(state: GameState, context: Context) -> Rejection | None:
    """The tournament that a game belongs to, even before the game exists."""
    return None if context.actor in ("reaction", "operator") else Rejection(Reason.NOT_ALLOWED)


def tournament_of_game(state: GameState, context: Context) -> Rejection | None:
    """The same, for a game that is there."""
    return tournament(state, context) or _unknown(state)


def inviter(state: GameState, context: Context) -> Rejection | None:
    """The host or any seat, before the start."""
    return (None if context.actor in state.seats else host(state, context)) or _not_lobby(state)


def _not_lobby(state: GameState) -> Rejection | None:
    return _unknown(state) or (None if state.status == "lobby" else Rejection(Reason.NOT_IN_LOBBY))


def _unknown(state: GameState) -> Rejection | None:
    return Rejection(Reason.UNKNOWN_GAME) if state.status == "new" else None


def both_in(state: GameState, seat: str, other: str | None) -> Rejection | None:
    """A refusal unless ``seat`` and somebody else, ``other``, are both still in the game."""
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    if other not in state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if other == seat:
        return Rejection(Reason.NOT_YOURSELF)
    return None if state.seats[other].status == "in" else Rejection(Reason.PLAYER_OUT)
