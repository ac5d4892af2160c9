"""The rules of a tournament: how many heats, how each is played, and how the final is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain import manifest as game
from games.domain import mistakes as wrong
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS
from games.domain.replacing import replace

FEWEST, MOST = 2, 8
FINALISTS = 3
"""A tournament has so many heats, and its final at least so many seats."""


@dataclass(frozen=True, slots=True)
class TournamentManifest:
    """``start_at`` starts all heats, else the host does. ``recess`` is seconds from the last heat to the final.

    Without a recess the final opens with its evening, or its first day. The seats of the final follow from the
    heats, whatever ``final`` says.
    """

    heats: int = FEWEST
    heat: Manifest = field(default_factory=Manifest)
    final: Manifest = field(default_factory=Manifest)
    start_at: datetime | None = None
    recess: int = 0


def carried_by_each(heats: int) -> int:
    """How many of each heat go on: the best two of two heats, else the best, and more where three are needed."""
    return 2 if heats == FEWEST else max(1, -(-FINALISTS // heats))


def final_of(rules: TournamentManifest, finalists: int, start_at: datetime | None = None) -> Manifest:
    """The final's own manifest: no free seat, no bots to fill up."""
    seats = max(FINALISTS, finalists)
    return replace(rules.final, min_seats=FINALISTS, max_seats=seats, fill_bots=False, start_at=start_at)


def settled(rules: TournamentManifest) -> TournamentManifest:
    """The rules with both timelines spelled out, so that later presets change nothing in them."""
    return replace(rules, heat=game.settled(rules.heat), final=game.settled(rules.final))


def mistakes(rules: TournamentManifest) -> tuple[str, ...]:
    """Every mistake in words, each with the path of the field; empty when the tournament can be played."""
    found = []
    if not FEWEST <= rules.heats <= MOST:
        found.append(f"heats: use a number from {FEWEST} to {MOST} instead of {rules.heats}")
    if not 0 <= rules.recess <= 86_400:
        found.append(f"recess: use a number from 0 to 86400 instead of {rules.recess}")
    if rules.start_at is not None and rules.start_at.tzinfo is None:
        found.append("start_at: give the time with its zone")
    for part in ("heat", "final"):
        each: Manifest = getattr(rules, part)
        if each.start_at is not None:
            found.append(f"{part}.start_at: leave it out; the tournament starts its games")
        if each.mode == "tutorial":
            found.append(f"{part}.mode: a tutorial is for one player; use another mode")
    if not found and rules.heats * rules.heat.max_seats > len(PERSONAS):
        needed = rules.heats * rules.heat.max_seats
        found.append(
            f"heats: {rules.heats} heats of {rules.heat.max_seats} need {needed} birds and there are {len(PERSONAS)};"
            " use fewer heats, or fewer seats in each"
        )
    found += [f"heat.{text}" for text in wrong.mistakes(rules.heat)]
    finalists = rules.heats * carried_by_each(rules.heats) if rules.heats > 0 else FINALISTS
    found += [f"final.{text}" for text in wrong.mistakes(final_of(rules, min(finalists, 20)))]
    return tuple(found)
