"""A game on a small stage: the real rules, decided in memory, stopped at the moment that is to be pictured."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from games.domain import commands as c
from games.domain.envelope import Context
from games.domain.events import MainPosted
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.personas import BY_KEY
from games.domain.rejections import Rejection, words
from games.domain.state import GameState

NINE = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
SEED = "a rehearsal"
BIRDS = (
    "duchess-plume", "rooster-malone", "professor-hoot", "flo-mingo", "captain-puff", "magda-pie", "little-wren",
    "sheriff-shoe",
)  # fmt: skip
NAMES = ("Anna", "Ben", "Carla", "David", "Emil", "Frida", "Gesine", "Hugo")
SAID = (
    ("s2", "I only sing for people who vote with me."),
    ("s4", "Magda, darling, your beak is moving."),
    ("s6", "Everything I say is on the record. That is the trick."),
    ("s1", "Has anybody counted the eggs this morning?"),
)


@dataclass
class Rehearsal:
    """A game so far. Every wish has to be granted, or the rehearsal ends in words. ``language``: of all of them."""

    language: ClassVar[str] = "en"

    state: GameState = GAME.initial
    now: datetime = NINE
    asked: int = field(default=0)

    @classmethod
    def of(cls, people: int = 8, **rules: Any) -> Rehearsal:
        """A running game of ``people``, on the morning of day one."""
        return cls.lobby(people, **rules).ask(c.StartGame(), "host").chat()

    @classmethod
    def lobby(cls, people: int = 8, **rules: Any) -> Rehearsal:
        """An open lobby with ``people`` in it."""
        manifest = Manifest(**{"fill_bots": False, "max_seats": max(8, people), "language": cls.language, **rules})
        game = cls().ask(c.CreateGame("Friday coop", SEED, "K7MPQX", manifest), "host")
        for bird, name in zip(BIRDS[:people], NAMES, strict=False):
            game.sit(bird, name)
        return game

    def sit(self, bird: str, name: str) -> Rehearsal:
        """A guest takes this bird, whatever was dealt."""
        self.ask(c.DealPersonas(name), "lobby")
        deals = self.state.lobby.deals
        held = {**deals, name: replace(deals[name], personas=(bird,))}
        self.state = replace(self.state, lobby=replace(self.state.lobby, deals=held))
        answers = (
            "The door was open and the light was good.",
            "Buy a better perch, and a lock for it.",
            "Compliments. Large ones.",
        )
        wanted = self.state.manifest.questions
        bio = f"{BY_KEY[bird].line} Came for the view, stayed for the crumbs."
        return self.ask(c.TakeSeat(name, bird, bio, name, f"key of {name}", None, answers[:wanted]), "lobby")

    def ask(self, command: c.GameCommand, actor: str) -> Rehearsal:
        """One command, granted.

        :raises LookupError: it was refused.
        """
        self.asked += 1
        found = GAME.decide(command, self.state, Context(self.now, actor, f"command {self.asked}"))
        if isinstance(found, Rejection):
            raise LookupError(f"{actor}: {command}: {words(found)}")
        for event in found:
            self.state = GAME.evolve(self.state, event)
        return self

    def chat(self) -> Rehearsal:
        """A few words in the main conversation."""
        for number, (seat, text) in enumerate(SAID):
            if seat in self.state.order:
                at = self.now + timedelta(seconds=number)
                self.state = GAME.evolve(self.state, MainPosted(self.state.talk.said + 1, seat, text, at))
        return self

    def reach(self, task: str, later: timedelta = timedelta()) -> Rehearsal:
        """Let the clock run up to and including ``task``, and a while longer."""
        while True:
            due = GAME.upcoming(self.state)[0]
            self.now = max(self.now, due.at)
            self.ask(GAME.due_command(due), "clock")
            if due.task == task:
                self.now += later
                return self

    def vote(self, **ballots: str) -> Rehearsal:
        """Ballots by voter."""
        for voter, target in ballots.items():
            self.ask(c.CastVote(target), voter)
        return self

    def pass_night(self) -> Rehearsal:
        """From an open vote to the next morning: the last of the living goes."""
        vote = GAME.project(self.state, None)["view"]["vote"]
        *others, last = vote["choices"]
        self.vote(**{voter: last if voter != last else others[0] for voter in vote["voters"]})
        return self.reach("day.starts")

    def frame(self, seat: str | None) -> dict[str, Any]:
        """The snapshot that this seat, or a spectator, would get now."""
        here = [each for each in self.state.order if each not in ("s3", "s5")]
        shown = GAME.project(self.state, seat)
        now = f"{self.now.isoformat(timespec='milliseconds')[:23]}Z"
        return {"t": "snapshot", "cursor": 1, "epoch": "rehearsal", **shown, "here": here, "now": now}
