"""GAME: the decider of a game's stream, put together from its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from operator import attrgetter
from typing import Any

from games.domain import announcements, commands, events, heat_report, notices
from games.domain.decide import decide
from games.domain.decider import Decider, Reaction, SeatRow
from games.domain.evolve import evolve
from games.domain.languages import spoken
from games.domain.personas import BY_KEY
from games.domain.replacing import replace
from games.domain.sights.wording import stamp
from games.domain.sights.writing import readers
from games.domain.state import GameState, living
from games.domain.timeline import due_command, upcoming
from games.domain.view import audience, changes, project
from games.domain.waking import awake

RECORDED = (
    events.LobbyOpened,
    events.GameStarted,
    events.GameCancelled,
    events.DayStarted,
    events.EliminationRevealed,
    events.SeatRetired,
    events.GameOver,
)
"""The events after which the household's list of games says something else."""


def is_terminal(state: GameState) -> bool:
    """Whether nothing can happen any more."""
    return state.status in ("over", "cancelled")


def reactions(event: events.GameEvent, after: GameState) -> tuple[Reaction, ...]:
    """What an event owes to others. Whoever writes the outbox adds ``game``, the stream's id, to each payload.

    A tutorial counts for nothing: no list has it, and it earns no gold.
    """
    found: list[Reaction] = []
    counts = after.manifest.mode != "tutorial"
    if isinstance(event, RECORDED) and counts:
        winner = after.finale.winner if after.finale else None
        persona = after.seats[winner].persona if winner else None
        row = {
            key: value for key, value in summary(after).items() if key in ("title", "status", "mode", "day", "alive")
        }
        found.append(Reaction("household.record_game", {**row, "winner": persona}))
    if isinstance(event, events.GameOver) and event.pool > 0 and counts:
        found.append(Reaction("household.credit_gold", _credit(after, event.winner, event.pool, "winner")))
    if isinstance(event, events.GoldEarned) and counts:
        found.append(Reaction("household.credit_gold", _credit(after, event.seat, event.amount, event.cause)))
    if isinstance(event, events.AbsentReminded):
        found += _reminders(event, after)
    if isinstance(event, events.RematchAsked):
        found.append(
            Reaction("rematch", {"title": after.title, "manifest": asdict(replace(after.manifest, start_at=None))})
        )
    if (told := heat_report.owed(event, after)) is not None:
        found.append(told)
    if (notice := notices.owed(event, after)) is not None:
        found.append(notice)
    found += announcements.owed(event, after) if counts else ()
    if isinstance(event, events.InvitationRequested):
        language = after.manifest.language
        by = BY_KEY[after.seats[event.by].persona].name if event.by else spoken(language, "Your host")
        about = {"title": after.title, "code": after.code, "invited_by": by, "language": language}
        payload = {"email": event.email, **about}
        found.append(Reaction("invitation_email", payload))
    return tuple(found)


def _credit(after: GameState, seat: str, amount: int, cause: str) -> dict[str, Any]:
    holder = after.seats[seat]
    return {"seat": seat, "persona": holder.persona, "account": holder.account, "amount": amount, "cause": cause}


def _reminders(event: events.AbsentReminded, after: GameState) -> list[Reaction]:
    """One for each seat whose holder has an account: nobody else can be reached. Their birds are not named."""
    about = {"title": after.title, "day": event.day, "entry": event.entry, "closes": stamp(event.closes)}
    people = ((seat, after.seats[seat].account) for seat in event.seats)
    return [Reaction("reminder", {**about, "seat": seat, "account": account}) for seat, account in people if account]


def seats(state: GameState) -> tuple[SeatRow, ...]:
    """One row a seat, by arrival."""
    rows = (state.seats[seat] for seat in state.order)
    return tuple(SeatRow(r.seat, r.persona, r.status, r.kind, r.account, r.credential) for r in rows)


def summary(state: GameState) -> dict[str, Any]:
    """What lists of games say; public. Of a tournament also which, and which heat (0: the final)."""
    return {
        "title": state.title,
        "status": state.status,
        "mode": state.manifest.mode,
        "day": state.day,
        "days": state.days.total,
        "seated": len(state.order),
        "alive": len(living(state)),
        **({"tournament": state.heat.tournament, "heat": state.heat.number} if state.heat.tournament else {}),
    }


TABLED = (
    "status", "title", "seed", "manifest", "order", "seats", "day", "phase", "phase_at", "days", "votes", "bots",
    "finale", "absence", "ending", "heat",
)  # fmt: skip
"""The fields that ``upcoming``, ``seats`` and ``summary`` read, beside the day's acts."""

_tabled = attrgetter(*TABLED)


def tabled(state: GameState) -> tuple[Any, ...]:
    """Those fields, and how many seats have acted today: they only become more, so as many are the same ones."""
    return (*_tabled(state), len(state.acts))


def day(state: GameState) -> int | None:
    """The journal's day: none before the game has started."""
    return None if state.status in ("new", "lobby") else state.day


ABOUT: dict[type[Any], Callable[[Any], str]] = {
    **dict.fromkeys((events.BallotCast, events.PickMade), attrgetter("target")),
    **dict.fromkeys((events.SilverGiven, events.SilverMoved, events.NudgeSent, events.WhisperSent), attrgetter("to")),
    events.SpyReported: attrgetter("target"),
    events.EliminationRevealed: lambda event: event.out[0],
    **dict.fromkeys((events.WinnerCrowned, events.GameOver), attrgetter("winner")),
    **dict.fromkeys(
        (events.SeatTaken, events.SeatHeld, events.SeatRekeyed, events.SeatReached, events.SeatClaimed),
        attrgetter("seat"),
    ),
    **dict.fromkeys(
        (events.AccusationMade, events.RoleGuessed, events.IdentityGuessed, events.StandInVoted), attrgetter("target")
    ),
    **dict.fromkeys(
        (events.DestinyDealt, events.GoldEarned, events.SeatRetired, events.HolderReplaced), attrgetter("seat")
    ),
}


def target(event: events.GameEvent) -> str | None:
    """The seat that an event is about, for the journal."""
    about = ABOUT.get(type(event))
    return None if about is None else about(event)


GAME: Decider[GameState] = Decider(
    type="game",
    state_type=GameState,
    state_version=6,
    commands=commands.BY_NAME,
    events=events.BY_NAME,
    initial=GameState(),
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
    typing=readers,
    awake=awake,
    tabled=tabled,
)
