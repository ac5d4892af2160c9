"""Who may ask for what."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.rejections import Reason, Rejection
from tests.given import NOON, a_game, a_lobby, given, rejected

SAMPLES: dict[str, Any] = {
    "title": "Sunday", "seed": "seed", "code": "KPQRST", "guest": "ann", "persona": "nobody", "bio": "x", "count": 1,
    "real_name": "x", "credential": "x", "account": None, "seat": "s1", "email": "maud@example.org", "day": 1,
    "entry": "vote.opens", "revision": 0, "turn": 1, "text": "Hello.", "target": "s2", "to": "s2", "amount": 1,
    "n": 1, "kind": "heart", "conversation": "x", "power": "spy", "handle": "Confessor 1", "sealed_author": "x",
    "role": "mole", "ranked": ("s2",), "default": "none", "days": 1, "seats": 1, "viewer": "ann", "answers": (),
    "answer": "4", "trust": None, "tournament": "cup", "cup": "Club Cup", "number": 1, "heats": 2, "carries": 2,
    "game": "another", "on": True,
}  # fmt: skip

ACTORS = ("s1", "s9", "host", "operator", "lobby", "clock", "reaction", "booth", "")

MAY = {
    "game.create": {"host", "operator"},
    "seat.deal": {"host", "operator", "lobby"},
    "seat.take": {"host", "operator", "lobby"},
    "seat.rekey": {"host", "operator"},
    "seat.reach": {"lobby"},
    "seat.claim": {"lobby"},
    "bots.seat": {"host", "operator"},
    "invitation.send": {"host", "operator", "s1"},
    "game.start": {"host", "operator", "clock"},
    "game.cancel": {"host", "operator"},
    "timeline.advance": {"host", "operator"},
    "timeline.reach": {"clock"},
    "bot.turn": {"clock"},
    "main.post": {"s1"},
    "vote.cast": {"s1"},
    "silver.give": {"s1"},
    "reaction.toggle": {"s1"},
    "nudge.send": {"s1"},
    "whisper.send": {"s1"},
    "private.start": {"s1"},
    "private.accept": {"s1"},
    "private.decline": {"s1"},
    "private.add": {"s1"},
    "private.post": {"s1"},
    "nest.post": {"s1"},
    "booth.post": {"booth"},
    "power.buy": {"s1"},
    "detective.accuse": {"s1"},
    "role.guess": {"s1"},
    "identity.guess": {"s1"},
    "will.state": {"s1"},
    "away.announce": {"s1"},
    "absent.remind": {"clock"},
    "late.admit": {"host", "operator"},
    "seat.replace": {"host", "operator"},
    "seat.automate": {"host", "operator"},
    "gallery.vote": {"lobby"},
    "conversation.close": {"host", "operator"},
    "rematch.ask": {"host", "operator"},
    "rematch.open": {"reaction", "operator"},
    "vote.pick": {"s1"},
    "vote.void": {"host", "operator"},
    "duel.play": {"s1"},
    "duel.answer": {"s1"},
    "game.pause": {"host", "operator"},
    "game.resume": {"host", "operator"},
    "timeline.extend": {"host", "operator"},
    "heat.open": {"reaction", "operator"},
    "heat.begin": {"reaction", "operator"},
    "heat.cancel": {"reaction", "operator"},
    "final.open": {"reaction", "operator"},
}

PLAYED = {name for name, actors in MAY.items() if actors == {"s1"}} | {"booth.post"}
"""What is asked of a running game by its players."""


def sample(name: str) -> c.GameCommand:
    kind = GAME.commands[name]
    known = {field.name for field in fields(kind)}
    command: c.GameCommand = kind(**{key: value for key, value in SAMPLES.items() if key in known})
    return command


def test_every_command_says_who_may_ask() -> None:
    assert set(MAY) == set(GAME.commands)


@pytest.mark.parametrize("name", MAY)
@pytest.mark.parametrize("actor", ACTORS)
def test_nobody_else_is_heard(name: str, actor: str) -> None:
    state = a_game(3).state if MAY[name] == {"s1"} else a_lobby(3).state
    decided = GAME.decide(sample(name), state, Context(NOON, actor, "x"))
    refused = isinstance(decided, Rejection) and decided.reason in (
        Reason.NOT_HOST, Reason.NOT_ALLOWED, Reason.NOT_YOUR_SEAT,
    )  # fmt: skip
    assert refused is (actor not in MAY[name])


@pytest.mark.parametrize("name", [name for name in MAY if name != "game.create"])
@pytest.mark.parametrize("actor", ["s1", "host", "lobby", "clock"])
def test_nothing_can_be_asked_of_a_game_that_does_not_exist(name: str, actor: str) -> None:
    decided = GAME.decide(sample(name), GAME.initial, Context(NOON, actor, "x"))
    assert isinstance(decided, Rejection)


@pytest.mark.parametrize("name", MAY)
@pytest.mark.parametrize("actor", ["s1", "host", "lobby", "clock"])
def test_nothing_happens_any_more_when_the_game_is_over(name: str, actor: str) -> None:
    state = a_game(3).play_on().state
    decided = GAME.decide(sample(name), state, Context(NOON, actor, "x"))
    afterwards = ("seat.rekey", "seat.reach", "main.post", "conversation.close", "rematch.ask")
    assert isinstance(decided, Rejection) or name in afterwards


def test_a_seat_may_be_rekeyed_at_any_time() -> None:
    a_game(3).play_on().when(c.RekeySeat("s1", "new"), "host").then(e.SeatRekeyed("s1", "new"))


def test_deciding_changes_nothing() -> None:
    story = a_game(3)
    before = repr(story.state)
    given(story).when(c.PostInMain("Hello."), "s1").when(c.GiveSilver("s2", 1), "s1").reach("vote.opens")
    assert repr(story.state) == before


def test_a_command_of_nobody_is_refused_in_words() -> None:
    a_game(3).when(c.CastVote("s2"), "").then(rejected(Reason.NOT_YOUR_SEAT))
