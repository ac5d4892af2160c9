"""What pages read of a household: its games, one game, who holds a seat, which birds a guest was dealt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models.functions import Now

from games.models import Aggregate, Event, Seat
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


def seated_in(household_id: str, ids: Sequence[str], account: str) -> str | None:
    """Return the one of these games in which an account has a seat, or None."""
    with household_scope(household_id, read_only=True):
        seats = Seat.objects.filter(aggregate_id__in=ids, account_id=account)
        found = seats.values_list("aggregate_id", flat=True).first()
    return str(found) if found else None


def seat_of(household_id: str, game_id: str, credential: str) -> str | None:
    """Return the seat whose key has this credential, or None."""
    with household_scope(household_id, read_only=True):
        return Seat.objects.filter(aggregate_id=game_id, credential=credential).values_list("seat", flat=True).first()


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
