"""Moments of games, through all phases and votes, for everybody who may look: and what each might do just then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from games.domain import commands as c
from games.domain.cartridges import VOTES
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.rejections import Rejection
from games.management.poses import ending, own, private, talk, votes
from games.management.poses.rehearsal import NINE, Rehearsal

SPECTATOR, HOST = "spectator", "host"
ENTRIES = (
    "private.opens", "vote.opens", "vote.closes", "runoff.closes", "reveal", "booth.opens", "private.closes",
    "booth.closes", "day.ends",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """Somebody looks at a game: ``acts`` are the names of the commands that would be granted."""

    what: str
    who: str
    frame: dict[str, Any]
    acts: frozenset[str]


def moments() -> Iterator[Moment]:
    """All of them; of those that differ in nothing that a screen goes by, the first."""
    told = set()
    for what, game, seats in games():
        for who in (*seats, SPECTATOR, HOST):
            seat = None if who in (SPECTATOR, HOST) else who
            frame = game.frame(seat)
            granted = frozenset(acts(game, who))
            view = frame["view"]
            vote = view["vote"] and (view["vote"]["kind"], view["vote"]["asks"], view["vote"]["runoff"])
            status = next((each["status"] for each in view["cast"] if each["seat"] == who), who)
            sign = (view["game"]["status"], view["game"]["phase"], vote, status, granted)
            if sign not in told:
                told.add(sign)
                yield Moment(f"{what}, {who}", who, frame, granted)
    yield Moment("confessions, s1", "s1", talk.confessing("s1"), frozenset({c.PostInBooth.name}))


def games() -> Iterator[tuple[str, Rehearsal, tuple[str, ...]]]:
    """Games at a moment, and whose eyes are worth having there."""
    yield "lobby", Rehearsal.lobby(4), ("s1",)
    late = Rehearsal(now=NINE + timedelta(hours=9))
    yield "evening", _lobby_at(late).ask(c.StartGame(), "host").chat(), ("s1",)
    for kind in VOTES:
        if kind != "finals":
            yield from _night(kind)
    for name, game in (("run-off", votes.runoff()), ("axe", votes.axe()), ("duel", votes.duel())):
        yield name, game, ("s1", "s5", "s8")
    yield "duel begun", votes.rounds(votes.duel(), "s1", 1), ("s1",)
    yield "private talk", private.plotting(), ("s1", "s2", "s6", "s8")
    last = own.last_vote()
    for entry in ("private.opens", "vote.opens"):
        yield f"three left, {entry}", last.reach(entry), ("s1", "s8")
    for entry in ("day.starts", "private.opens", "vote.opens", "vote.closes", "reveal"):
        finals = own.finals()
        yield f"finals, {entry}", finals if entry == "day.starts" else finals.reach(entry), ("s1", "s8")
    yield "paused", Rehearsal.of().ask(c.PauseGame(), "host"), ("s1",)
    yield "over", ending.season(), ("s1", "s3", "s8")
    yield "rung by hand", Rehearsal.of(scheduling="manual"), ("s1",)


def _lobby_at(game: Rehearsal) -> Rehearsal:
    set_up = Rehearsal.lobby(6)
    game.state = set_up.state
    return game


def _night(kind: str) -> Iterator[tuple[str, Rehearsal, tuple[str, ...]]]:
    game = Rehearsal.of(votes=(kind,), talking=talk.TALKING)
    yield f"{kind}, morning", game, ("s1",)
    for entry in ENTRIES:
        yield f"{kind}, {entry}", game.reach(entry), ("s1", "s2", "s8")


def acts(game: Rehearsal, who: str) -> Iterator[str]:
    """The names of the commands that this game would grant now."""
    for command in _for_host(game) if who == HOST else _for_seat(game, who):
        context = Context(game.now, who, "a try")
        if not isinstance(GAME.decide(command, game.state, context), Rejection):
            yield command.name


def _for_host(game: Rehearsal) -> Iterator[Any]:
    yield from (c.StartGame(), c.CancelGame(), c.AdvanceTimeline(), c.ResumeGame(), c.ExtendTimeline(1))
    if game.state.manifest.scheduling == "timed":  # there is no clock to stop where the host rings the bell
        yield c.PauseGame()
    yield from (c.VoidVote(), c.AdmitLate(1), c.CloseConversation(), c.SeatBots(1), c.SendInvitation("a@example.org"))
    yield from (c.ReplaceByBot("s2"), c.ReplaceHolder("s2", "Ida", "a new credential"))


def _for_seat(game: Rehearsal, who: str) -> Iterator[Any]:
    """What a hand could reach for, with every name that might fit."""
    state = game.state
    others = [seat for seat in state.order if seat != who]
    posts = [post.n for post in state.talk.posts if post.kind == "post"]
    known = list(state.private.now)
    yield from (c.PostInMain("Well."), c.PostInNest("Well."), c.GoAway(1), c.StateWill(tuple(others[:1]), "none"))
    yield from (c.PlayDuel(), c.AnswerDuel("left"), c.AskRematch())
    yield from (c.ToggleReaction(n, "heart") for n in posts[-1:])
    yield from (c.BuyPower(power) for power in ("words", "conversation", "feather"))
    for other in others:
        yield from (c.NudgePlayer(other), c.GiveSilver(other, 1), c.StartConversation((other,), "Well."))
        yield from (c.SendWhisper(other, "Well."), c.CastVote(other), c.MakePick(other), c.BuyPower("spy", other))
        yield from (c.Accuse(other, "mole"), c.GuessRole(other, "mole"))
        yield from (c.GuessIdentity(other, name) for name in (state.guesses.names or ())[:1])
        yield from (c.CastVote(other, third) for third in others if third != other)
    for key in known:
        yield from (c.AcceptInvitation(key), c.DeclineInvitation(key), c.PostInPrivate(key, "Well."))
        yield from (c.AddMember(key, other) for other in others)
