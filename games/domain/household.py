"""HOUSEHOLD: the decider of a household's stream: its games, and who has won how much gold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, assert_never

from games.domain.decider import Changes, Decider, Due, Patch, Reaction, SeatRow
from games.domain.envelope import Context
from games.domain.personas import BY_KEY
from games.domain.rejections import Reason, Rejection
from games.domain.replacing import replace

GAMES_SHOWN = 50
GOLD_SHOWN = 50
CARRIED = "carried"
"""The cause of a credit that comes from the gold of those who had no account to put it in."""

STATUSES = ("lobby", "running", "cancelled", "over")


@dataclass(frozen=True, slots=True)
class RecordGame:
    """How one of the household's games stands. ``winner`` is a persona's key."""

    name: ClassVar[str] = "household.record_game"
    game: str
    title: str
    status: str
    mode: str
    day: int
    alive: int
    winner: str | None = None


@dataclass(frozen=True, slots=True)
class CreditGold:
    """Gold for whoever held ``seat``; the same (game, cause, seat) counts once."""

    name: ClassVar[str] = "household.credit_gold"
    game: str
    seat: str
    persona: str
    account: str | None
    amount: int
    cause: str


@dataclass(frozen=True, slots=True)
class GameRecorded:
    """Everybody of the household."""

    name: ClassVar[str] = "game.recorded"
    schema: ClassVar[int] = 1
    game: str
    title: str
    status: str
    mode: str
    day: int
    alive: int
    winner: str | None


@dataclass(frozen=True, slots=True)
class GoldCredited:
    """Everybody of the household; the account is shown to nobody."""

    name: ClassVar[str] = "gold.credited"
    schema: ClassVar[int] = 1
    game: str
    seat: str
    persona: str
    account: str | None
    amount: int
    cause: str


@dataclass(frozen=True, slots=True)
class HouseholdState:
    """``games`` and ``gold`` in order of first mention, oldest first.

    ``carried`` is the gold of bots and of guests without an account: the next winner with one takes it.
    """

    games: tuple[GameRecorded, ...] = ()
    gold: tuple[GoldCredited, ...] = ()
    credited: dict[str, int] = field(default_factory=dict)
    carried: int = 0


HouseholdCommand = RecordGame | CreditGold
HouseholdEvent = GameRecorded | GoldCredited


def decide(
    command: HouseholdCommand, state: HouseholdState, context: Context
) -> tuple[HouseholdEvent, ...] | Rejection:
    """Both commands come from games, and both may come twice."""
    if context.actor not in ("reaction", "operator"):
        return Rejection(Reason.NOT_ALLOWED)
    match command:
        case RecordGame(game, title, status, mode, day, alive, winner):
            if status not in STATUSES:
                return Rejection(Reason.MALFORMED)
            recorded = GameRecorded(game, title, status, mode, day, alive, winner)
            known = next((row for row in state.games if row.game == game), None)
            return () if known is not None and _progress(known) >= _progress(recorded) else (recorded,)
        case CreditGold(game, seat, persona, account, amount, cause):
            if amount < 1:
                return Rejection(Reason.AMOUNT_NOT_WHOLE)
            if _key(game, cause, seat) in state.credited:
                return ()
            won = GoldCredited(game, seat, persona, account, amount, cause)
            if cause != "winner" or account is None or not state.carried:
                return (won,)
            return won, GoldCredited(game, seat, persona, account, state.carried, CARRIED)
        case _:
            assert_never(command)


def _progress(row: GameRecorded) -> tuple[int, int, int]:
    """How far a game has come, so that a record that arrives late takes nothing back."""
    return STATUSES.index(row.status), row.day, -row.alive


def _key(game: str, cause: str, seat: str) -> str:
    return f"{game} {cause} {seat}"


def evolve(state: HouseholdState, event: HouseholdEvent) -> HouseholdState:
    """The state after ``event``."""
    match event:
        case GameRecorded():
            known = [row.game for row in state.games]
            if event.game not in known:
                return replace(state, games=(*state.games, event))
            place = known.index(event.game)
            return replace(state, games=(*state.games[:place], event, *state.games[place + 1 :]))
        case GoldCredited():
            credited = {**state.credited, _key(event.game, event.cause, event.seat): event.amount}
            carried = state.carried
            if event.account is None:
                carried += event.amount
            elif event.cause == CARRIED:
                carried -= event.amount
            return replace(state, gold=(*state.gold, event), credited=credited, carried=carried)
        case _:
            assert_never(event)


def project(state: HouseholdState, seat: str | None) -> dict[str, Any]:
    """The household's games and gold, newest first, and the gold that the next winner takes on top."""
    return {"view": {"games": _games(state), "gold": _gold(state), "carried": state.carried}, "mine": None}


def _games(state: HouseholdState) -> list[dict[str, Any]]:
    return [
        {
            "game": row.game,
            "title": row.title,
            "status": row.status,
            "mode": row.mode,
            "day": row.day,
            "alive": row.alive,
            "winner": BY_KEY[row.winner].name if row.winner else None,
        }
        for row in reversed(state.games[-GAMES_SHOWN:])
    ]


def _gold(state: HouseholdState) -> list[dict[str, Any]]:
    titles = {row.game: row.title for row in state.games}
    return [
        {
            "game": row.game,
            "title": titles.get(row.game, ""),
            "seat": row.seat,
            "persona": row.persona,
            "name": BY_KEY[row.persona].name,
            "amount": row.amount,
            "cause": row.cause,
        }
        for row in reversed(state.gold[-GOLD_SHOWN:])
    ]


def changes(before: HouseholdState, event: HouseholdEvent, after: HouseholdState) -> Changes:
    """Both lists are small; what has changed is sent whole."""
    was, now = project(before, None)["view"], project(after, None)["view"]
    changed = {key: value for key, value in now.items() if was[key] != value}
    patch: Patch = {"set": changed} if changed else {}
    return Changes(patch)


def audience(event: HouseholdEvent, after: HouseholdState) -> None:
    """Everybody."""


def is_terminal(state: HouseholdState) -> bool:
    """A household's stream has no end."""
    return False


def upcoming(state: HouseholdState) -> tuple[Due, ...]:
    """The clock owes a household nothing."""
    return ()


def due_command(due: Due) -> HouseholdCommand:
    """Never asked, since nothing is ever due."""
    raise LookupError(f"nothing is ever due in a household, least of all {due.task}")


def reactions(event: HouseholdEvent, after: HouseholdState) -> tuple[Reaction, ...]:
    """A household owes nothing to others."""
    return ()


def seats(state: HouseholdState) -> tuple[SeatRow, ...]:
    """A household has no seats."""
    return ()


def summary(state: HouseholdState) -> dict[str, Any]:
    """Counts for lists."""
    return {"games": len(state.games), "gold": sum(row.amount for row in state.gold if row.cause != CARRIED)}


def day(state: HouseholdState) -> int | None:
    """A household has no days."""
    return None


def target(event: HouseholdEvent) -> str | None:
    """The seat that gold went to."""
    return event.seat if isinstance(event, GoldCredited) else None


HOUSEHOLD: Decider[HouseholdState] = Decider(
    type="household",
    state_type=HouseholdState,
    state_version=2,
    commands={kind.name: kind for kind in (RecordGame, CreditGold)},
    events={kind.name: kind for kind in (GameRecorded, GoldCredited)},
    initial=HouseholdState(),
    decide=decide,
    evolve=evolve,
    is_terminal=is_terminal,
    upcoming=upcoming,
    due_command=due_command,
    reactions=reactions,
    audience=audience,
    project=project,
    changes=changes,
    seats=seats,
    summary=summary,
    day=day,
    target=target,
)
