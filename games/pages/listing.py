"""What pages read of a household: its games, one game, who holds a seat, which birds a guest was dealt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, Sum
from django.db.models.functions import Now

from games.domain import holding
from games.domain.decider import SeatRow
from games.domain.holding import Holder
from games.models import Aggregate, Event, GoldEntry, Seat
from tenants.scope import household_scope

SHOWN = 40
LISTED = ("game", "tournament")


@dataclass(frozen=True, slots=True)
class Game:
    """A game as lists show it. ``flock`` is the personas of its seats, by arrival."""

    id: str
    summary: dict[str, Any]
    flock: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DealtCards:
    """The birds that are held for a guest, until when, and the keys of the questions that go with them."""

    personas: tuple[str, ...]
    until: datetime
    questions: tuple[str, ...] = ()


def games_of(household_id: str) -> list[Game]:
    """Return the games of a household, the latest first."""
    with household_scope(household_id, read_only=True):
        rows = list(Aggregate.objects.filter(type__in=LISTED).order_by("-created_at")[:SHOWN])
        seats: dict[Any, list[str]] = {}
        for seat in Seat.objects.filter(aggregate_id__in=[row.id for row in rows]).order_by("created_at", "seat"):
            seats.setdefault(seat.aggregate_id, []).append(seat.persona)
    return [Game(str(row.id), row.summary, tuple(seats.get(row.id, ()))) for row in rows]


def game_of(household_id: str, game_id: str) -> Game | None:
    """Return one game of a household, or None when it has no such game."""
    with household_scope(household_id, read_only=True):
        row = Aggregate.objects.filter(type="game", id=game_id).first()
    return Game(str(row.id), row.summary) if row else None


def personas_of(household_id: str, game_id: str) -> dict[str, str]:
    """Return which bird sits on each seat of a game."""
    with household_scope(household_id, read_only=True):
        return dict(Seat.objects.filter(aggregate_id=game_id).values_list("seat", "persona"))


def count_games(household_id: str) -> int:
    """Return how many games a household has."""
    with household_scope(household_id, read_only=True):
        return Aggregate.objects.filter(type="game").count()


def tournament_of(household_id: str, cup_id: str) -> Game | None:
    """Return one tournament of a household, or None when it has no such tournament."""
    with household_scope(household_id, read_only=True):
        row = Aggregate.objects.filter(type="tournament", id=cup_id).first()
    return Game(str(row.id), row.summary) if row else None


def heats_of(household_id: str, ids: Sequence[str]) -> list[Game]:
    """Return those of these games that are there, in this order."""
    with household_scope(household_id, read_only=True):
        rows = {str(row.id): row.summary for row in Aggregate.objects.filter(type="game", id__in=ids)}
    return [Game(game, rows[game]) for game in ids if game in rows]


def seat_of(household_id: str, game_id: str, holder: Holder) -> str | None:
    """Return the seat that somebody with this key or account may play, or None."""
    theirs = Q(credential=holder.credential) if holder.credential else Q(pk=None)
    if holder.account:
        theirs |= Q(account_id=holder.account)
    with household_scope(household_id, read_only=True):
        rows = [_row(seat) for seat in Seat.objects.filter(theirs, aggregate_id=game_id)]
    return holding.seat_of(rows, holder)


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat that somebody may play. ``row`` says whose it is, ``joined`` since when."""

    game: Game
    row: SeatRow
    joined: datetime


def seats_held(household_id: str, account: str | None, credentials: Sequence[str]) -> list[HeldSeat]:
    """Return the seats of a household that an account has or these keys open, one a game, the latest first."""
    theirs = Q(credential__in=credentials)
    if account:
        theirs |= Q(account_id=account)
    with household_scope(household_id, read_only=True):
        seats = list(Seat.objects.filter(theirs).order_by("-created_at")[:SHOWN])
        games = Aggregate.objects.filter(type="game", id__in=[seat.aggregate_id for seat in seats])
        rows = {row.id: Game(str(row.id), row.summary) for row in games}
    found: dict[str, HeldSeat] = {}
    for seat in seats:
        row, game = _row(seat), rows.get(seat.aggregate_id)
        mine = account is not None and row.account == account
        strange = account is not None and row.account not in (None, account)
        if game is not None and not strange and (mine or game.id not in found):
            found[game.id] = HeldSeat(game, row, seat.created_at)
    return sorted(found.values(), key=lambda held: held.joined, reverse=True)


def gold_of(household_id: str, account: str) -> int:
    """Return how much gold an account has in a household."""
    with household_scope(household_id, read_only=True):
        return GoldEntry.objects.filter(account_id=account).aggregate(sum=Sum("amount"))["sum"] or 0


def _row(seat: Seat) -> SeatRow:
    account = str(seat.account_id) if seat.account_id else None
    return SeatRow(seat.seat, seat.persona, seat.status, seat.kind, account, seat.credential)


def dealt_to(household_id: str, game_id: str, guest: str) -> DealtCards | None:
    """Return the birds that are still held for a guest of this game's lobby, or None."""
    with household_scope(household_id, read_only=True):
        row = (
            Event.objects.filter(aggregate_id=game_id, type="personas.dealt", payload__guest=guest)
            .annotate(read_at=Now())
            .order_by("-version")
            .values_list("payload", "read_at")
            .first()
        )
        asked = (
            Event.objects.filter(aggregate_id=game_id, type="questions.asked", payload__guest=guest)
            .values_list("payload", flat=True)
            .first()
        )
    if row is None:
        return None
    payload, read_at = row
    until = datetime.fromisoformat(payload["until"])
    questions = tuple(asked["questions"]) if asked else ()
    return DealtCards(tuple(payload["personas"]), until, questions) if until > read_at else None


def manifest_of(household_id: str, game_id: str) -> dict[str, Any] | None:
    """Return the manifest that a game was created with, as plain data, or None when there is no such game."""
    with household_scope(household_id, read_only=True):
        created = Event.objects.filter(aggregate_id=game_id, type="game.created").values_list("payload", flat=True)
        found = created.first()
    return dict(found["manifest"]) if found else None
