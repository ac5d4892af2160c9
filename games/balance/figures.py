"""What many seasons add up to: counts only, taken from their events. How it reads: ``report``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from games.balance import mole
from games.balance.playing import Season
from games.domain import events as e
from games.domain.state import GameState

THIRDS = ("richest", "middle", "poorest")
BEAKS = ("loudest", "middle", "quietest")
SMALL = 30
"""Shares of fewer cases than this are marked: they say little."""


def third(place: int, among: int) -> int:
    """In which third somebody at ``place`` (from 0) of so many is: 0 the first, 2 the last."""
    return min(2, 3 * place // max(1, among))


@dataclass(slots=True)
class Figures:
    """Counters by what they count; the keys are tuples of words and whole numbers."""

    games: int = 0
    counts: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    stuck: list[dict[str, Any]] = field(default_factory=list)

    def add(self, season: Season) -> None:
        """Count one season that has ended."""
        self.games += 1
        _Walk(season, self.counts).through()

    def of(self, *key: Any) -> int:
        return self.counts[key]

    def under(self, *start: Any) -> dict[Any, int]:
        """The counts whose keys begin so, by the next word."""
        found: dict[Any, int] = {}
        for key, count in self.counts.items():
            if len(key) > len(start) and key[: len(start)] == start:
                found[key[len(start)]] = found.get(key[len(start)], 0) + count
        return found


class _Walk:
    """One season's events, told again one after the other beside the counters."""

    def __init__(self, season: Season, counts: Counter[tuple[Any, ...]]) -> None:
        self.season, self.counts, self.end = season, counts, season.state
        self.winner = self.end.finale.winner if self.end.finale else ""
        self.lines: Counter[str] = Counter()
        self.alive = list(self.end.order)
        self.day, self.morning, self.kind = 0, False, ""
        self.ranks: tuple[str, ...] = ()
        self.at_risk: tuple[str, ...] = ()

    def through(self) -> None:
        for event in self.season.events:
            self._count("events", type(event).name)
            if isinstance(event, e.EliminationRevealed):
                self._left(event)
            elif isinstance(event, e.SilverMoved):
                self._moved(event)
            else:
                self._noted(event)
        self._ended(self.end)

    def _count(self, *key: Any, by: int = 1) -> None:
        self.counts[key] += by

    def _noted(self, event: Any) -> None:
        match event:
            case e.MainPosted():
                self.lines[event.seat] += 1
            case e.DayStarted():
                self.day, self.morning, self.kind = event.day, True, event.vote
                self._count("drawn", event.vote)
            case e.SilverPublished() if self.morning:
                self.morning = False
                self._morning(event.balances)
            case e.VoteOpened():
                self.ranks, self.at_risk = event.ranks, event.at_risk
                self._count("at risk", event.kind, "living", by=len(self.alive))
                self._count("at risk", event.kind, "at risk", by=len(event.at_risk))
                self._count("winner at risk", event.kind, self.winner in event.at_risk)
            case e.RunoffOpened():
                self._count("run-offs", self.kind)
            case e.SeatRetired():
                self.alive.remove(event.seat)
                self._count("retired")
            case e.StandInVoted():
                self._count("stand-ins")
            case e.PowerBought():
                self._count("powers", event.power)
            case e.FeatherActed():
                self._count("feathers acted", self.kind)
            case e.GoldEarned():
                self._count("gold", event.cause, by=event.amount)

    def _morning(self, balances: dict[str, int]) -> None:
        """Where the later winner stands by silver; of equal ones each gets the middle of their places."""
        mine = balances.get(self.winner, 0)
        richer = sum(1 for seat in self.alive if balances.get(seat, 0) > mine)
        level = sum(1 for seat in self.alive if balances.get(seat, 0) == mine) - 1
        self._count("winner by silver", self.day, third(richer + level // 2, len(self.alive)))

    def _left(self, event: e.EliminationRevealed) -> None:
        self._count("how", event.kind, event.how)
        louder = sorted(self.alive, key=lambda seat: (-self.lines[seat], self.end.order.index(seat)))
        for seat in event.out:
            if seat in self.ranks:
                self._count("left by silver", event.kind, third(self.ranks.index(seat), len(self.ranks)))
            self._count("left by talk", event.kind, third(louder.index(seat), len(louder)))
        for seat in event.out:
            self.alive.remove(seat)
        if len(event.rounds) > 1 and event.how in ("acts", "draw"):
            self._count("undecided", event.kind)

    def _moved(self, event: e.SilverMoved) -> None:
        self._count("silver", event.cause, by=event.amount)

    def _ended(self, state: GameState) -> None:
        for seat in state.order:
            holder = self.season.characters.get(seat, "")
            self._count("seats", holder)
            self._count("wins", holder, by=seat == self.winner)
        for fate in state.destinies.fates or ():
            self._count("destinies", fate.destiny, fate.fulfilled)
        ratio = mole.modelled(self.season)
        if ratio is not None:
            self._count("modelled", ratio)
        self._count("days", state.day)
        self._count("early", state.day < min(len(state.order) - 1, state.manifest.max_days))
        self._count("gold", "pool", by=state.silver.pool)
        self._count("final silver", "winner", by=state.silver.balances.get(self.winner, 0))
        self._count("final silver", "all", by=sum(state.silver.balances.get(seat, 0) for seat in state.order))
        self._count("won how", state.finale.how if state.finale else "")
        self._count("feathers unspent", by=len(state.powers.feathers))
        self._count("deserted", by=self.season.deserted)
