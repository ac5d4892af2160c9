"""One whole random season from a seed: people, bots, a host and a clock, until the last word after the end."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from games.confessing import BoothDoor
from games.domain import commands as c
from games.domain.decider import Due
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.state import GameState
from games.domain.timeline import is_open
from games.rooms.heads import Head
from tests.seasons import cups, host, lobby, wishes
from tests.seasons.manifests import any_manifest
from tests.seasons.pictures import compare_pictures, snapshot_is_whole
from tests.seasons.table import Step, Table
from tests.seasons.wishes import Mind

SPRING = datetime(2026, 3, 20, tzinfo=UTC)
"""Seasons begin around the nights in which clocks change."""

DOOR = BoothDoor("a secret of the platform")

LONGEST = 20_000
POINTS = 50
"""At how many random points all pictures are compared, besides each day's end."""


@dataclass
class Season:
    """A season that is being played, or has been."""

    seed: int
    accept: Callable[[Step, Head[GameState]], None] = lambda step, head: None
    table: Table = field(init=False)
    given: Manifest | None = None
    """The rules to play by; random ones if left out."""
    rules: Manifest = field(init=False)
    looks: bool = True
    pace: float = 1.0
    meddling: float = 0.03
    trouble: float = 0.01
    often: float = 1.0
    gone: dict[str, set[int]] = field(default_factory=dict)
    down: tuple[datetime, datetime] | None = None
    compared: int = 0
    seconds: float = 0.0

    def play(self) -> Season:
        """Play it to the end."""
        began = time.process_time()
        chance = Random(self.seed)
        start = SPRING + timedelta(minutes=chance.randint(0, 300 * 1440))
        self.table = Table(chance, start, accept=self.accept)
        self.rules = self.given or any_manifest(chance, start)
        if chance.random() < 0.05:
            self.call_off()
        if self.given is None and chance.random() < 0.12:
            cups.final(self.table, self.rules)
        elif self.given is None and chance.random() < 0.15:
            cups.heat(self.table, self.rules)
        else:
            lobby.open_lobby(self.table, self.rules)
            lobby.fill(self.table, self.rules)
            lobby.start(self.table, self.rules)
        self.pace = chance.choice((0.3, 0.7, 1.0, 2.0)) * min(1.0, 5 / len(self.table.state.order))
        self.meddling, self.trouble = chance.choice((0.0, 0.03, 0.03, 0.2)), chance.choice((0.0, 0.01, 0.01, 0.1))
        self.often = POINTS / self.expected()
        while not GAME.is_terminal(self.table.state):
            assert len(self.table.steps) < LONGEST, "a season without end"
            self.until_next()
        self.afterwards()
        self.compare()
        self.seconds = time.process_time() - began
        return self

    def call_off(self) -> None:
        """A lobby that its host closes again, before the one that is played."""
        first = Table(self.table.chance, self.table.now)
        heat = self.table.chance.random() < 0.3
        (cups.open_heat if heat else lobby.open_lobby)(first, self.rules)
        while self.table.chance.random() < 0.6:
            lobby.sit_down(first)
        assert first.ask(c.CancelHeat() if heat else c.CancelGame(), "reaction" if heat else "host").ok
        assert not lobby.sit_down(first) and GAME.upcoming(first.state) == ()
        self.table.accepted |= first.accepted
        self.table.before = tuple(first.events)

    @property
    def state(self) -> GameState:
        """The game as it is."""
        return self.table.state

    @property
    def told(self) -> list[Any]:
        """The payloads of all that happened, in order."""
        return [event.payload for event in self.table.events]

    def expected(self) -> float:
        """About how many commands there will be: entries and bots' turns, and what people do between them."""
        state = self.state
        bots = sum(row.kind == "bot" for row in state.seats.values())
        people = self.pace * 2.7 if bots < len(state.order) else 0
        return 2.2 * state.days.total * (9 + 2.5 * bots) * (1 + people)

    def until_next(self) -> None:
        """What people and host do until the next thing is due, and then that."""
        table, chance = self.table, self.table.chance
        dues = GAME.upcoming(table.state)
        if not dues and self.rules.scheduling != "manual":
            assert table.state.days.paused_at is not None, f"stuck: {GAME.summary(table.state)}"
        gap = max(timedelta(), dues[0].at - table.now) if dues else timedelta(seconds=chance.choice((1, 60, 4000)))
        acts = chance.choices((0, 1, 3, 6, 12), (40, 20, 15, 15, 10))[0] * self.pace
        for _ in range(round(acts + chance.random() - 0.5)):
            table.now += gap * chance.random() / (acts + 1)
            self.somebody_acts()
            self.look()
            if chance.random() < 0.03:
                table.blink()
        self.second_steps()
        if chance.random() < self.meddling:
            host.meddle(table, self.rules)
        if table.state.day <= 1 and chance.random() < 0.04:
            host.admit(table, self.rules)
        if table.state.days.paused_at is not None and chance.random() < 0.5:
            host.go_on(table)
        day_over = table.state.phase == "night"
        self.ring()
        self.look()
        if table.state.phase == "night" and not day_over:
            self.compare()
            snapshot_is_whole(table.head)

    def somebody_acts(self) -> None:
        """One person, or somebody at the booth or in the gallery, asks for something."""
        table, chance = self.table, self.table.chance
        if chance.random() < 0.06:
            host.gallery(table)
        if is_open(table.state, "booth") and chance.random() < 0.4:
            self.confess()
        people = [
            seat for seat in table.state.order if table.state.seats[seat].kind == "human" and not self.is_gone(seat)
        ]
        if people:
            seat = chance.choice(people)
            actor = seat if chance.random() < 0.98 else chance.choice(("s99", "host", "clock", "booth", "lobby"))
            table.ask(wishes.wish(Mind(table.state, chance, table.text, seat)), actor)

    def second_steps(self) -> None:
        """An executioner picks, duellists play: one thing after the other, and the clock waits for nobody."""
        table, chance = self.table, self.table.chance
        vote = table.state.votes.now
        if vote is None or not vote.step or chance.random() < 0.4:
            return
        for seat in vote.players:
            for _ in range(chance.choice((1, 4, 12)) if table.state.seats[seat].kind == "human" else 0):
                table.now += timedelta(milliseconds=chance.choice((50, 300, 2000)))
                table.ask(wishes.second_step(Mind(table.state, chance, table.text, seat)), seat)

    def confess(self) -> None:
        """Somebody at the booth's door, which deals the handle; in place of its seal stands a canary."""
        table, seat = self.table, self.table.chance.choice(self.table.state.order)
        passed = DOOR.confession(table.game, table.state, seat, table.game, {"text": table.text()})
        if isinstance(passed, dict):
            table.ask(c.PostInBooth(passed["text"], passed["handle"], table.register.word()), "booth")

    def is_gone(self, seat: str) -> bool:
        """Whether the person there does nothing today."""
        if seat not in self.gone:
            chance = self.table.chance
            kind = chance.random()
            first = chance.randint(0, 6)
            length = 0 if kind < 0.55 else chance.randint(1, 4) if kind < 0.9 else 14
            self.gone[seat] = set(range(first, first + length))
        return self.table.state.day in self.gone[seat]

    def ring(self) -> None:
        """The clock runs what is due, now and then late, because everything was down for a while."""
        table, chance = self.table, self.table.chance
        dues = GAME.upcoming(table.state)
        if not dues:
            if table.state.days.paused_at is None and table.state.status == "running":
                self.must(c.AdvanceTimeline(), "host", None)
            return
        due = dues[0]
        table.now = max(table.now, due.at)
        if chance.random() < self.trouble:
            alive = table.now - timedelta(seconds=chance.choice((0, 3, 30)))
            table.now += timedelta(seconds=chance.choice((1, 20, 300, 4000, 40_000, 200_000)))
            self.down = (max(alive, self.down[1]) if self.down else alive, table.now)
        if chance.random() < 0.03:
            self.ring_wrongly(due)
        down = self.down[0] if self.down and due.at <= self.down[1] else None
        self.must(GAME.due_command(due), "clock", down)

    def must(self, payload: Any, actor: str, down: datetime | None) -> None:
        """What the clock asks is never refused."""
        answer = self.table.ask(payload, actor, down)
        assert answer.ok, f"stuck: {payload} was refused: {answer.words}"

    def ring_wrongly(self, due: Due) -> None:
        """An alarm of another day, or of before something moved, or too early, is not due."""
        for wrong in (
            Due(due.task, due.day + 1, due.at, due.revision),
            Due(due.task, due.day - 1, due.at, due.revision),
        ):
            answer = self.table.ask(GAME.due_command(wrong), "clock")
            assert answer.reason == "not_due", f"{wrong} instead of {due}: {answer}"

    def look(self) -> None:
        """Compare now and then: at about as many random points as are promised, however long the season is."""
        if self.table.chance.random() < self.often:
            self.compare()

    def compare(self) -> None:
        """Hold every picture against a fresh one."""
        if self.looks:
            self.compared += 1
            compare_pictures(self.table)

    def afterwards(self) -> None:
        """Talk after the end, a rematch, and the end of the talk."""
        table, chance = self.table, self.table.chance
        for _ in range(chance.randint(0, 6)):
            table.now += timedelta(seconds=60)
            self.somebody_acts()
        assert table.ask(c.OpenRematch("too soon"), "reaction").reason == "not_allowed"
        if chance.random() < 0.5:
            assert table.ask(c.AskRematch(), "host").ok
            assert table.ask(c.AskRematch(), "host").reason == "rematch_asked"
            assert table.ask(c.OpenRematch("another game"), "reaction").ok
        if chance.random() < 0.5:
            assert table.ask(c.CloseConversation(), "host").ok
            assert not table.ask(c.PostInMain(table.text()), table.state.order[0]).ok
