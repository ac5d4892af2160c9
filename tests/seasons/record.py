"""What all seasons of a run have seen together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from games.domain.game import GAME
from tests.seasons.season import Season


@dataclass
class Record:
    """The seeds of a run and its figures."""

    first: int = 0
    count: int = 0
    played: int = 0
    seconds: float = 0.0
    commands: int = 0
    compared: int = 0
    events: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    twins: Counter[str] = field(default_factory=Counter)
    twinned: int = 0

    def add(self, season: Season) -> None:
        """Count a season that has been played."""
        table = season.table
        self.played += 1
        self.seconds += season.seconds
        self.commands += len(table.steps)
        self.compared += season.compared
        self.events.update(event.type for event in (*table.before, *table.events))
        self.accepted.update(table.accepted)
        self.refusals.update(table.refusals)

    def lines(self) -> list[str]:
        """The figures in words."""
        last = self.first + self.count - 1
        found = [f"seeds {self.first} to {last}; one of them again: script/test seasons -- --season-seed N --seasons 1"]
        if not self.played:
            return found
        twins = ", ".join(f"{name} {count}" for name, count in sorted(self.twins.items()))
        return [
            *found,
            f"{self.played} seasons in {self.seconds:.1f} s of the processor, {self.seconds / self.played:.3f} s each:"
            f" {self.commands} commands, {sum(self.events.values())} events,"
            f" all pictures compared at {self.compared / self.played:.0f} points a season",
            f"{len(self.events)} of {len(GAME.events)} kinds of event, {len(self.accepted)} of {len(GAME.commands)}"
            f" kinds of command, {len(self.refusals)} reasons for {sum(self.refusals.values())} refusals",
            f"{sum(self.twins.values())} twins, {self.twinned} commands of theirs compared: {twins}",
        ]


RECORD = Record()
"""Of this process."""
