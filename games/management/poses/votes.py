"""Votes: every ballot, every second step, and what the reveal makes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from games.domain import commands as c
from games.domain.game import GAME
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal

TO_VOTE = ".now-card .button"


def ballot(kind: str, *taps: str, seat: str = "s1", **rules: Any) -> Pose:
    """An open vote of this kind, with its sheet open."""
    game = Rehearsal.of(votes=(kind,), **rules).reach("vote.opens")
    return Pose(game.frame(seat), (TO_VOTE, *taps))


def card(kind: str, seat: str | None = "s1") -> Pose:
    """The room while a vote of this kind is open."""
    return Pose(Rehearsal.of(votes=(kind,)).reach("vote.opens").vote(**_early(kind)).frame(seat))


def _early(kind: str) -> dict[str, str]:
    return {} if kind in ("second_to_last", "podium_sacrifice", "trust_pairs") else {"s2": "s8", "s4": "s8", "s7": "s5"}


def market() -> Rehearsal:
    """A night of silver in its last hour, with a gift that only two know of."""
    game = Rehearsal.of(votes=("second_to_last",))
    for seat, to, amount in (("s2", "s1", 14), ("s3", "s6", 20), ("s5", "s4", 9), ("s8", "s1", 3)):
        game.ask(c.GiveSilver(to, amount), seat)
    game.reach("vote.opens")
    game.now = game.now.replace(hour=20, minute=30)
    return game.ask(c.GiveSilver("s5", 4), "s1")


def axe() -> Rehearsal:
    """Captain Puff has the axe."""
    game = Rehearsal.of(votes=("executioner",)).reach("vote.opens")
    return game.vote(s1="s5", s2="s5", s3="s5", s4="s1", s5="s1").reach("vote.closes")


def duel() -> Rehearsal:
    """The Duchess against Captain Puff."""
    game = Rehearsal.of(votes=("duel",)).reach("vote.opens")
    return game.vote(s2="s1", s3="s1", s4="s5", s6="s5", s7="s1").reach("vote.closes")


def rounds(game: Rehearsal, seat: str, answers: int) -> Rehearsal:
    """The first answers of a duellist, each right, one every two seconds."""
    digits = ""
    for _ in range(answers):
        asked = GAME.project(game.state, seat)["mine"]["duel"]
        if asked is None or asked["question"] is None:
            game.ask(c.PlayDuel(), seat)
            asked = GAME.project(game.state, seat)["mine"]["duel"]
        question = asked["question"]
        digits = question["text"] if question["kind"] == "look" else digits
        game.now += timedelta(seconds=2)
        game.ask(c.AnswerDuel(_right(question, digits)), seat)
    return game


def _right(question: dict[str, Any], digits: str) -> str:
    if question["kind"] == "sum":
        return str(sum(int(term) for term in question["text"].split(" + ")))
    return digits if question["kind"] == "recall" else str(question["text"])


def asked(answers: int, *, begin: bool) -> Pose:
    """The duel, after so many answers, with the next question open or not."""
    game = rounds(duel(), "s1", answers)
    if begin:
        game.ask(c.PlayDuel(), "s1")
    return Pose(game.frame("s1"), (TO_VOTE,))


def runoff(kind: str = "majority") -> Rehearsal:
    """A tie between two."""
    game = Rehearsal.of(votes=(kind,)).reach("vote.opens")
    return game.vote(s1="s5", s2="s5", s3="s8", s4="s8", s5="s6", s6="s7").reach("vote.closes")


def night(kind: str, seat: str = "s2", **ballots: str) -> Pose:
    """The ceremony of a night of this kind."""
    game = Rehearsal.of(votes=(kind,)).reach("vote.opens").vote(**ballots).reach("reveal")
    return Pose(game.frame(seat), ceremony=True)


def fallen_axe() -> Pose:
    """What came of the axe."""
    return Pose(axe().ask(c.MakePick("s8"), "s5").reach("reveal").frame("s1"), ceremony=True)


def fought() -> Rehearsal:
    """A duel, and its reveal."""
    game = rounds(rounds(duel(), "s1", 8), "s5", 4)
    return game.reach("reveal")


def trusts() -> Rehearsal:
    """A night of trust."""
    game = Rehearsal.of(votes=("trust_pairs",)).reach("vote.opens")
    pairs = {"s1": ("s8", "s2"), "s2": ("s8", "s1"), "s3": ("s5", "s4"), "s4": ("s8", "s7"), "s5": ("s3", "s6")}
    for voter, (target, trust) in pairs.items():
        game.ask(c.CastVote(target, trust), voter)
    return game.reach("reveal")


def feather() -> Rehearsal:
    """Magda Pie is named, and holds a feather."""
    game = Rehearsal.of(votes=("majority",)).reach("private.opens").ask(c.BuyPower("feather"), "s6")
    ballots = {"s1": "s6", "s2": "s6", "s3": "s6", "s4": "s8", "s5": "s8"}
    return game.reach("vote.opens").vote(**ballots).reach("reveal")


HISTORY = (".room-head .round.plain", "dialog .button.wide >> nth=0")

POSES: dict[str, Callable[[], Pose]] = {
    "card-majority": lambda: card("majority"),
    "card-shield": lambda: card("shield"),
    "card-executioner": lambda: card("executioner"),
    "card-duel": lambda: card("duel"),
    "card-trust": lambda: card("trust_pairs"),
    "card-podium": lambda: card("podium_sacrifice", "s4"),
    "card-market": lambda: Pose(market().frame("s2")),
    "card-watcher": lambda: card("bubble", None),
    "ballot-majority": lambda: ballot("majority", ".face >> nth=2"),
    "ballot-bubble": lambda: ballot("bubble"),
    "ballot-podium": lambda: ballot("podium_sacrifice"),
    "ballot-executioner": lambda: ballot("executioner"),
    "ballot-shield": lambda: ballot("shield", ".face >> nth=1"),
    "ballot-trust": lambda: ballot("trust_pairs", ".face >> nth=1", ".face >> nth=3"),
    "ballot-duel": lambda: ballot("duel"),
    "ballot-runoff": lambda: Pose(runoff().frame("s1"), (TO_VOTE,)),
    "market": lambda: Pose(market().frame("s1"), (TO_VOTE,)),
    "pick-card": lambda: Pose(axe().frame("s5")),
    "pick": lambda: Pose(axe().frame("s5"), (TO_VOTE, ".face:enabled >> nth=1")),
    "pick-watched": lambda: Pose(axe().frame("s2")),
    "duel-card": lambda: Pose(duel().frame("s1")),
    "duel-ready": lambda: asked(0, begin=False),
    "duel-sum": lambda: asked(1, begin=False),
    "duel-between": lambda: asked(3, begin=False),
    "duel-look": lambda: asked(3, begin=True),
    "duel-recall": lambda: asked(4, begin=False),
    "duel-signal": lambda: asked(5, begin=True),
    "duel-done": lambda: Pose(rounds(duel(), "s1", 8).frame("s1")),
    "duel-watched": lambda: Pose(rounds(duel(), "s1", 8).frame("s3")),
    "reveal-majority": lambda: night("majority", s1="s8", s3="s8", s4="s8", s5="s2", s6="s8"),
    "reveal-shield": lambda: night("shield", s1="s2", s2="s1", s3="s4", s4="s3", s5="s6", s6="s5", s7="s1", s8="s2"),
    "reveal-bubble": lambda: night("bubble", s1="s8", s3="s8", s4="s5"),
    "reveal-axe": fallen_axe,
    "reveal-duel": lambda: Pose(fought().frame("s3"), ceremony=True),
    "reveal-market": lambda: Pose(market().reach("reveal").frame("s3"), ceremony=True),
    "reveal-trust": lambda: Pose(trusts().frame("s3"), ceremony=True),
    "reveal-feather": lambda: Pose(feather().frame("s3"), ceremony=True),
    "history-duel": lambda: Pose(fought().frame("s3"), HISTORY),
    "history-trust": lambda: Pose(trusts().frame("s3"), HISTORY),
    "history-market": lambda: Pose(market().reach("reveal").frame("s3"), HISTORY),
}
