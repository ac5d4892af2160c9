"""The end: the winner, the season and its pictures, the rematch."""

from __future__ import annotations

from collections.abc import Callable

from games.domain import commands as c
from games.domain.game import GAME
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal

GIFTS = (("s1", "s4", 8), ("s2", "s1", 21), ("s3", "s5", 5), ("s4", "s2", 12), ("s6", "s7", 17), ("s7", "s1", 9))


def season() -> Rehearsal:
    """A whole season with gifts, grudges, guesses, and a winner."""
    game = Rehearsal.of(votes=("majority", "shield", "bubble", "duel", "majority"), kind="static")
    while not GAME.is_terminal(game.state):
        _gifts(game)
        game.reach("vote.opens")
        _ballots(game)
        game.reach("reveal")
        if not GAME.is_terminal(game.state):
            game.reach("day.starts")
    return game


def _gifts(game: Rehearsal) -> None:
    seats = game.state.seats
    for seat, to, amount in GIFTS[game.state.day % 3 :: 2]:
        if seats[seat].status == seats[to].status == "in" and game.state.silver.balances[seat] >= amount:
            game.ask(c.GiveSilver(to, amount), seat)


def _ballots(game: Rehearsal) -> None:
    vote = GAME.project(game.state, None)["view"]["vote"]
    for number, voter in enumerate(vote["voters"]):
        others = [seat for seat in vote["choices"] if seat != voter]
        if others:
            game.vote(**{voter: others[-1 if number % 3 else (number + game.state.day) % len(others)]})


def over(*taps: str, hosting: bool = False) -> Pose:
    """The room after the end."""
    return Pose(season().frame("s1"), taps, hosting=hosting)


POSES: dict[str, Callable[[], Pose]] = {
    "winner": lambda: Pose(season().frame("s1"), ceremony=True),
    "over": over,
    "season": lambda: over(".now-card .button"),
    "season-host": lambda: over(".now-card .button", hosting=True),
}
