"""Stories as tests: ``given(...).when(command, actor).then(events or rejected(reason))``.

Every event that a test decides is also held against the law of views: for each seat, and for a spectator, the
picture before, patched by the changes, is the picture after; who may not know an event sees nothing of it.
When an expectation fails the story so far is part of the message.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from games.domain import commands as c
from games.domain import events as e
from games.domain.decider import PUSHED_KEPT, Changes
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS
from games.domain.rejections import Reason, Rejection
from games.domain.state import GameState

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SMALL = 6
WHOLE = (
    "day.starts", "private.opens", "vote.opens", "vote.closes", "runoff.closes", "reveal", "private.closes", "day.ends"
)  # fmt: skip
"""The entries of a day without a booth, in order."""
SEED = "a seed that only tests know"


def rejected(reason: Reason | str, **details: Any) -> Rejection:
    """The refusal that a step expects."""
    return Rejection(reason, **details)


def patched(picture: dict[str, Any], changes: Changes, seat: str | None) -> dict[str, Any]:
    """The picture of one seat after ``changes``, as a client of its own would make it."""
    patch = changes.public or {}
    view, mine = {**picture["view"], **patch.get("set", {})}, picture["mine"]
    for key, items in patch.get("push", {}).items():
        view[key] = [*view[key], *items][-PUSHED_KEPT:]
    if seat in changes.private:
        mine = {**mine, **changes.private[seat]}
    for key, lists in changes.pushed.get(seat, {}).items() if seat else ():
        kept = {name: [*mine[key].get(name, []), *items][-PUSHED_KEPT:] for name, items in lists.items()}
        mine = {**mine, key: {**mine[key], **kept}}
    return {"view": view, "mine": mine}


@dataclass
class Story:
    """A game so far: its state, what happened, and what every viewer has been sent."""

    state: GameState = GAME.initial
    now: datetime = NOON
    lines: list[tuple[Any, ...]] = field(default_factory=list)
    told: list[e.GameEvent] = field(default_factory=list)
    frames: dict[str | None, list[str]] = field(default_factory=dict)
    pictures: dict[str | None, tuple[GameState, dict[str, Any]]] = field(default_factory=dict)
    outcome: tuple[e.GameEvent, ...] | Rejection = ()
    lawful: bool = True
    count: int = 0

    def when(
        self, command: c.GameCommand, actor: str, now: datetime | None = None, *, down_since: datetime | None = None
    ) -> Story:
        """Decide one command and fold what comes of it."""
        self.now = max(self.now, now) if now else self.now
        self.count += 1
        context = Context(self.now, actor, f"command-{self.count}", down_since)
        self.outcome = GAME.decide(command, self.state, context)
        self.lines.append((self.now, actor, command))
        if isinstance(self.outcome, Rejection):
            self.lines.append((self.outcome,))
            return self
        for event in self.outcome:
            self.tell(event)
        return self

    def tell(self, event: e.GameEvent) -> None:
        """Fold one event; check the law and record the frames."""
        self.lines.append((event,))
        before, self.state = self.state, GAME.evolve(self.state, event)
        self.told.append(event)
        if self.lawful:
            self._keep_law(before, event)

    def _keep_law(self, before: GameState, event: e.GameEvent) -> None:
        after, changes = self.state, GAME.changes(before, event, self.state)
        audience = GAME.audience(event, after)
        if audience is None:
            assert changes.public is not None, f"{event.name} is public and has no public part\n{self}"
            assert not changes.pushed, f"{event.name} is public and pushes beside it\n{self}"
        else:
            assert changes.public is None, f"{event.name} is private and has a public part\n{self}"
            assert tuple(sorted(changes.private)) == tuple(sorted(audience)), f"{event.name}: {audience}\n{self}"
            assert set(changes.pushed) <= set(audience), f"{event.name}: {audience}\n{self}"
        for seat in self._looked_at(after):
            was, now = self._picture(before, seat), GAME.project(after, seat)
            self.pictures[seat] = (after, now)
            if seat is None or seat in before.seats:
                assert patched(was, changes, seat) == now, f"{event.name} breaks the law for {seat}\n{self}"
                knows = audience is None or seat in audience
                assert knows or was == now, f"{event.name} shows itself to {seat}\n{self}"
        for seat in (*after.order, None) if audience is None else audience:
            private = dict(changes.private.get(seat, {})) if seat else {}
            pushed = changes.pushed.get(seat, {}) if seat else {}
            self.frames.setdefault(seat, []).append(json.dumps([changes.public, private, pushed], sort_keys=True))

    def _looked_at(self, state: GameState) -> tuple[str | None, ...]:
        """Every seat and a spectator; in a large cast the seats take turns."""
        if len(state.order) <= SMALL:
            return (*state.order, None)
        start = len(self.told) % len(state.order)
        return (*(state.order + state.order)[start : start + 3], None)

    def _picture(self, state: GameState, seat: str | None) -> dict[str, Any]:
        known = self.pictures.get(seat)
        return known[1] if known and known[0] is state else GAME.project(state, seat)

    def then(self, *expected: Any) -> Story:
        """Exactly these: events, event classes, or one refusal (its details only if it names any)."""
        if len(expected) == 1 and isinstance(expected[0], Rejection):
            assert isinstance(self.outcome, Rejection), f"expected {expected[0]}\n{self}"
            assert self.outcome.reason == expected[0].reason, f"expected {expected[0]}\n{self}"
            assert not expected[0].details or self.outcome == expected[0], f"expected {expected[0]}\n{self}"
            return self
        assert not isinstance(self.outcome, Rejection), f"expected {expected}\n{self}"
        same = len(expected) == len(self.outcome) and all(
            isinstance(got, want) if isinstance(want, type) else got == want
            for got, want in zip(self.outcome, expected, strict=True)
        )
        assert same, f"expected {[w.name if isinstance(w, type) else w for w in expected]}\n{self}"
        return self

    def happened(self, kind: type[Any]) -> Any:
        """The last event of a class in this story."""
        found = [event for event in self.told if type(event) is kind]
        assert found, f"no {kind.name} happened\n{self}"
        return found[-1]

    def view(self, seat: str | None = None) -> dict[str, Any]:
        """What everybody is shown."""
        return dict(GAME.project(self.state, seat)["view"])

    def mine(self, seat: str) -> dict[str, Any]:
        """What one seat is shown of itself."""
        return dict(GAME.project(self.state, seat)["mine"])

    def reach(self, task: str | None = None, *, down_since: datetime | None = None) -> Story:
        """Let the clock run what is due next (bots too), or all of it up to and including ``task``."""
        while True:
            dues = GAME.upcoming(self.state)
            assert dues, f"nothing is due any more, not even {task}\n{self}"
            self.when(GAME.due_command(dues[0]), "clock", dues[0].at, down_since=down_since)
            assert not isinstance(self.outcome, Rejection), f"{dues[0]} was refused\n{self}"
            if task in (None, dues[0].task):
                return self

    def ring(self, key: str) -> Story:
        """Where the host is the clock: ring the bell up to and including this entry."""
        while True:
            due = self.view()["clock"]["next"]
            assert due, f"nothing is due any more, not even {key}\n{self}"
            self.when(c.AdvanceTimeline(), "host").then_accepted()
            if due["key"] == key:
                return self

    def play_on(self) -> Story:
        """Let the clock run until the game is over."""
        while not GAME.is_terminal(self.state):
            if GAME.upcoming(self.state):
                self.reach()
            else:
                self.when(c.AdvanceTimeline(), "host").then_accepted()
        return self

    def then_accepted(self) -> Story:
        """The last command was not refused."""
        assert not isinstance(self.outcome, Rejection), f"unexpected refusal\n{self}"
        return self

    def vote(self, **ballots: str) -> Story:
        """Ballots by voter, each accepted: ``vote(s1="s2", s2="s1")``."""
        for voter, target in ballots.items():
            self.when(c.CastVote(target), voter).then_accepted()
        return self

    def vote_out(self, target: str) -> Story:
        """Everybody who may votes for ``target``, until the reveal."""
        self.reach("vote.opens")
        voters = self.view()["vote"]["voters"]
        return self.vote(**{voter: target for voter in voters if voter != target}).reach("reveal")

    def copy(self) -> Story:
        """A second story that has gone the same way so far."""
        twin = replace(self, lines=[*self.lines], told=[*self.told], pictures={**self.pictures})
        twin.frames = {seat: [*frames] for seat, frames in self.frames.items()}
        return twin

    def __str__(self) -> str:
        return "the story so far:\n" + "\n".join(_line(*parts) for parts in self.lines[-60:])


def _line(*parts: Any) -> str:
    if len(parts) == 1:
        return f"    {parts[0]}"
    now, actor, command = parts
    return f"{now:%d %H:%M:%S} {actor}: {command}"


def given(*events: e.GameEvent | Story) -> Story:
    """A story that starts from another one, or from bare events."""
    story = Story()
    for step in events:
        if isinstance(step, Story):
            story = step.copy()
        else:
            story.tell(step)
    return story


def a_lobby(people: int = 0, *, now: datetime = NOON, lawful: bool = True, **rules: Any) -> Story:
    """An open lobby with some people in it. ``rules`` are fields of the manifest."""
    rules.setdefault("fill_bots", False)
    story = Story(now=now, lawful=lawful)
    story.when(c.CreateGame("Sunday", SEED, "KPQRST", Manifest(**rules)), "host").then_accepted()
    for number in range(1, people + 1):
        sit(story, f"guest-{number}", f"Person {number}")
    return story


def sit(story: Story, guest: str, name: str, account: str | None = None) -> Story:
    """Deal a guest some birds and take the first."""
    story.when(c.DealPersonas(guest), "lobby").then_accepted()
    bird = story.state.lobby.deals[guest].personas[0]
    taken = c.TakeSeat(guest, bird, f"A bird that {guest} made up.", name, f"key of {guest}", account)
    return story.when(taken, "lobby").then_accepted()


def a_game(people: int = 5, **rules: Any) -> Story:
    """A running game of people, on the morning of day one, at the tempo of smoke unless said."""
    rules.setdefault("tempo", "smoke")
    rules.setdefault("max_seats", max(8, people))
    return a_lobby(people, **rules).when(c.StartGame(), "host").then_accepted()


def a_vote(people: int = 5, **rules: Any) -> Story:
    """A running game whose vote of day one is open."""
    return a_game(people, **rules).reach("vote.opens")


def a_final(people: int = 3, **rules: Any) -> Story:
    """A game of three whose jury may vote: s3 has left, s1 and s2 are the finalists."""
    story = a_vote(people, **rules).vote(s1="s3", s2="s3")
    return story.reach("reveal").reach("vote.opens")


def seconds(number: float) -> timedelta:
    """A short span."""
    return timedelta(seconds=number)


BIRDS = tuple(persona.key for persona in PERSONAS)
