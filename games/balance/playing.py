"""A season in memory: the rules alone, by the clock that they themselves ask for. Nothing is stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from games.domain import commands as c
from games.domain.chance import between, draw, pick
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.rejections import Rejection, words
from games.domain.state import GameState, living

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
"""When every season in memory opens its lobby."""

PATIENCE = 20_000
"""A season that takes more commands than this goes round in circles."""


class Stuck(RuntimeError):
    """The season does not end; the text says where and why."""


@dataclass(slots=True)
class Season:
    """A game in the playing: every event so far, and the state after it."""

    seed: int
    state: GameState = GAME.initial
    now: datetime = START
    events: list[Any] = field(default_factory=list)
    commands: int = 0
    characters: dict[str, str] = field(default_factory=dict)
    deserted: int = 0

    def ask(self, command: Any, actor: str) -> None:
        """Decide one command and fold what comes of it.

        :raises Stuck: it is refused.
        """
        self.commands += 1
        outcome = GAME.decide(command, self.state, Context(self.now, actor, f"command {self.commands}"))
        if isinstance(outcome, Rejection):
            raise Stuck(f"{type(command).name} on day {self.state.day}: {words(outcome)}")
        for event in outcome:
            self.state = GAME.evolve(self.state, event)
        self.events += outcome

    def go_on(self) -> None:
        """Run what is due next.

        :raises Stuck: nothing is due although nobody has won, or too much is.
        """
        upcoming = GAME.upcoming(self.state)
        if not upcoming:
            raise Stuck(f"nothing is due on day {self.state.day} in the phase {self.state.phase}, and nobody has won")
        if self.commands > PATIENCE:
            raise Stuck(f"{PATIENCE} commands, and it is only day {self.state.day}")
        self.now = max(self.now, upcoming[0].at)
        self.ask(GAME.due_command(upcoming[0]), "clock")

    @property
    def ended(self) -> bool:
        return GAME.is_terminal(self.state)


def opened(manifest: Manifest, seats: int, seed: int) -> Season:
    """A season of bots that has just started; the same seed tells the same story."""
    season = Season(seed)
    secret = hashlib.sha256(f"simulate {seed}".encode()).hexdigest()
    season.ask(c.CreateGame(f"Season {seed}", secret, "ABCDEF", manifest), "host")
    season.ask(c.SeatBots(seats), "host")
    season.ask(c.StartGame(), "host")
    season.characters = {seat: row.character for seat, row in season.state.seats.items()}
    return season


def played(manifest: Manifest, seats: int, seed: int, until: Callable[[GameState], bool] | None = None) -> Season:
    """A season of bots from lobby to winner, or as far as ``until`` says.

    :raises Stuck: it does not end.
    """
    season = opened(manifest, seats, seed)
    while not season.ended and not (until and until(season.state)):
        season.go_on()
    return season


def deserted(manifest: Manifest, seats: int, seed: int) -> Season:
    """A season of bots in which, on a drawn day, somebody who is still in is never seen again.

    :raises Stuck: it does not end.
    """
    season = opened(manifest, seats, seed)
    last = max(1, min(seats - 3, manifest.max_days - 3))
    day = between(1, last, season.state.seed, "simulated absence", 0)
    while not season.ended:
        if season.state.day == day and season.state.phase == "talk" and not season.deserted:
            hand_over(season, pick(living(season.state), season.state.seed, "simulated absence", day, "who"))
        season.go_on()
    return season


def hand_over(season: Season, seat: str) -> None:
    """Give a bot's seat to a person who states a will, and is never seen again."""
    season.deserted += 1
    season.ask(c.ReplaceHolder(seat, f"Nobody {season.seed}", f"key {season.seed}"), "host")
    others = tuple(other for other in season.state.order if other != seat)
    first = min(others, key=lambda other: draw(season.state.seed, "simulated will", 0, other))
    season.ask(c.StateWill((first,), "draw"), seat)
