"""A whole tournament in memory: its own stream, its heats and its final, and what each owes to the others.

``Ladder`` carries reactions at once, as the outbox does in the end, and holds every event of the tournament
against the law of views: what is shown follows from what was sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from games.domain import commands as c
from games.domain.decider import Reaction
from games.domain.entrants import Entrant, Place
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.rejections import Rejection
from games.domain.tournament import TOURNAMENT
from games.domain.tournament import commands as t
from games.domain.tournament.manifest import TournamentManifest
from games.domain.tournament.state import TournamentState
from tests.given import BIRDS, NOON, SEED, Story, patched, sit

SECRET = "a seed that only tests of tournaments know"
CUP = "cup"


def rules(heats: int = 2, **changed: Any) -> TournamentManifest:
    """Heats of smoke without bots; ``changed`` are fields of the tournament's rules."""
    small = Manifest(tempo="smoke", fill_bots=False, max_seats=6)
    return TournamentManifest(**{"heats": heats, "heat": small, "final": small, **changed})


@dataclass
class Ladder:
    """``games`` are the stories of the heats and the final, by stream; ``owed`` what went to nobody here."""

    state: TournamentState = TOURNAMENT.initial
    now: datetime = NOON
    told: list[Any] = field(default_factory=list)
    games: dict[str, Story] = field(default_factory=dict)
    owed: list[Reaction] = field(default_factory=list)
    frames: list[Any] = field(default_factory=list)

    def ask(self, command: t.TournamentCommand, actor: str = "host") -> Any:
        """Decide one command of the tournament, and carry out what it owes; return what was decided."""
        found = TOURNAMENT.decide(command, self.state, Context(self.now, actor, "command"))
        if isinstance(found, Rejection):
            return found
        for event in found:
            before, self.state = self.state, TOURNAMENT.evolve(self.state, event)
            self._keep_law(before, event)
            self.told.append(event)
            for reaction in TOURNAMENT.reactions(event, self.state):
                self._carry(reaction)
        return found

    def granted(self, command: t.TournamentCommand, actor: str = "host") -> Ladder:
        """Decide a command that must not be refused."""
        found = self.ask(command, actor)
        assert not isinstance(found, Rejection), found
        return self

    def _keep_law(self, before: TournamentState, event: Any) -> None:
        changes = TOURNAMENT.changes(before, event, self.state)
        now = TOURNAMENT.project(self.state, None)
        assert (changes.public is None) == (TOURNAMENT.audience(event, self.state) is not None)
        assert patched(TOURNAMENT.project(before, None), changes, None) == now, event.name
        self.frames.append(changes.public)

    def _carry(self, reaction: Reaction) -> None:
        if reaction.stream is None:
            self.owed.append(reaction)
        elif reaction.stream == CUP:
            kind = t.BY_NAME[reaction.name]
            self.granted(TypeAdapter(kind).validate_python(dict(reaction.payload)), "reaction")
        else:
            kind = GAME.commands[reaction.name]
            self.tell(reaction.stream, TypeAdapter(kind).validate_python(dict(reaction.payload)), "reaction")

    def tell(self, game: str, command: Any, actor: str) -> Story:
        """Decide a command of one of the games; what it owes to the tournament is carried at once."""
        story = self.games.setdefault(game, Story(lawful=False))
        story.now = max(story.now, self.now)
        count = len(story.told)
        story.when(command, actor).then_accepted()
        self._report(story, count)
        return story

    def _report(self, story: Story, since: int) -> None:
        state = GAME.initial
        for place, event in enumerate(story.told):
            state = GAME.evolve(state, event)
            if place >= since:
                for reaction in GAME.reactions(event, state):
                    self._carry(reaction)

    def sit(self, number: int, name: str, account: str | None = None) -> Ladder:
        """Seat somebody in a heat."""
        story = self.game(number)
        count = len(story.told)
        sit(story, name, name, account)
        self._report(story, count)
        return self

    def game(self, number: int) -> Story:
        """The story of a heat, or (0) of the final."""
        rung = self.state.final if number == 0 else self.state.heats[number - 1]
        assert rung is not None
        return self.games[rung.game]

    def play(self, number: int) -> Ladder:
        """Let the clock run a game to its end."""
        story = self.game(number)
        count = len(story.told)
        story.play_on()
        self.now = max(self.now, story.now)
        self._report(story, count)
        return self

    def view(self) -> dict[str, Any]:
        """What everybody is shown of the tournament."""
        return dict(TOURNAMENT.project(self.state, None)["view"])


def a_tournament(people: tuple[int, ...] = (3, 3), **changed: Any) -> Ladder:
    """An open tournament with so many people in each heat; ``changed`` are fields of its rules."""
    ladder = Ladder()
    ids = tuple(f"heat-{number}" for number in range(1, len(people) + 1))
    asked = t.CreateTournament(CUP, "Club Cup", SECRET, "KPQRST", ids, "final", rules(len(people), **changed))
    ladder.granted(asked)
    for number, count in enumerate(people, start=1):
        for guest in range(1, count + 1):
            ladder.sit(number, f"Person {number}.{guest}")
    return ladder


def a_final(people: tuple[int, ...] = (3, 3), **changed: Any) -> Ladder:
    """A tournament whose heats have been played and whose final is called."""
    ladder = a_tournament(people, **changed).granted(t.StartTournament())
    for number in range(1, len(people) + 1):
        ladder.play(number)
    return ladder.granted(t.CallFinal(), "process")


RULES = Manifest(tempo="smoke", fill_bots=False, max_seats=6)


def a_heat(people: int = 4, rules: Manifest = RULES) -> Story:
    """The lobby of heat 1 of two."""
    story = Story()
    story.when(c.OpenHeat("cup", "Club Cup", 1, 2, "Club Cup: heat 1", SEED, "KPQRST", rules), "reaction")
    story.then_accepted()
    for number in range(1, people + 1):
        sit(story, f"guest-{number}", f"Person {number}")
    return story


def entrant(number: int, kind: str = "human") -> Entrant:
    """Somebody from a heat, with a key."""
    name = f"Person {number}" if kind == "human" else "a bot, The gossip"
    character, key = ("", f"key {number}") if kind == "human" else ("gossip", None)
    return Entrant(f"s{number}", BIRDS[number], f"The story of {number}.", kind, character, name, None, key)


def the_final(finalists: int = 3, jurors: int = 4, **rules: object) -> Story:
    """The final of two heats, by default begun: s1.. play, the others judge."""
    people = range(1, finalists + jurors + 1)
    places = tuple(Place(1 + number % 2, f"s{number}", BIRDS[number], number > finalists) for number in people)
    manifest = Manifest(**{"tempo": "smoke", "fill_bots": False, "max_seats": max(3, finalists), **rules})
    final = c.OpenFinal(
        "cup", "Club Cup", 2, "Club Cup: the final", SEED, "KPQRST", manifest,
        tuple(entrant(number) for number in people), places,
    )  # fmt: skip
    return Story().when(final, "reaction").then_accepted()
