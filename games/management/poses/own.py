"""What is one's own: the purse, the destiny, powers, guesses, the will, the rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from games.domain import commands as c
from games.domain.game import GAME
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal

PURSE = ".purse"
MENU = ".room-head .round.plain"


def holder(game: Rehearsal, destiny: str) -> str:
    """Who holds this destiny."""
    return next(seat for seat, held in game.state.destinies.dealt.items() if held == destiny)


def busy() -> Rehearsal:
    """An afternoon in which s1 has bought, spied and talked."""
    game = Rehearsal.of().reach("private.opens")
    game.ask(c.StartConversation(("s4",), "Nobody suspects us. Keep it that way."), "s6")
    game.ask(c.StartConversation(("s2",), "I told the pigeon everything."), "s6")
    return game.ask(c.BuyPower("spy", "s6"), "s1").ask(c.BuyPower("words"), "s1")


def last_vote(people: int = 8) -> Rehearsal:
    """The morning of the last vote day: three are left."""
    game = Rehearsal.of(people, votes=("majority",))
    while len([seat for seat in game.state.order if game.state.seats[seat].status == "in"]) > 3:
        game.reach("vote.opens").pass_night()
    return game


def finals(people: int = 8) -> Rehearsal:
    """The morning of Finals."""
    return last_vote(people).reach("vote.opens").pass_night()


def secret(destiny: str) -> Pose:
    """One's destiny, turned over."""
    game = Rehearsal.of()
    return Pose(game.frame(holder(game, destiny)), (PURSE, ".destiny"))


def accusing() -> Pose:
    """The detective's sheet."""
    game = Rehearsal.of()
    chosen = ("dialog .destiny + .button", "dialog .perch >> nth=2", "dialog .choice >> nth=0")
    return Pose(game.frame(holder(game, "detective")), (PURSE, ".destiny", *chosen))


def willing() -> Pose:
    """A will with three names, and days announced."""
    game = Rehearsal.of().ask(c.StateWill(("s6", "s2"), "richest"), "s1").ask(c.GoAway(1), "s1")
    return Pose(game.frame("s1"), (PURSE, ".row-button"))


def jury(seat: str | None) -> Pose:
    """Finals: the jury votes."""
    game = finals().reach("vote.opens")
    return Pose(game.frame(seat), () if seat is None else (".now-card .button",))


def gallery() -> Pose:
    """Finals of four: the jury is small, and hears the spectators."""
    game = finals(4).reach("vote.opens")
    return Pose(game.frame(None), (".also .button",))


def judged() -> Pose:
    """Finals, seen by a finalist."""
    game = finals().reach("vote.opens")
    finalist = next(seat for seat in game.state.order if game.state.seats[seat].status == "in")
    return Pose(game.frame(finalist))


def naming() -> Pose:
    """Finals morning: guessing names."""
    game = finals()
    game.now += timedelta(hours=1)
    gone = next(seat for seat in game.state.order if game.state.seats[seat].status == "out")
    finalist = next(seat for seat in game.state.order if game.state.seats[seat].status == "in")
    shown = GAME.project(game.state, None)["view"]["guesses"]["names"]
    game.ask(c.GuessIdentity(finalist, shown[2]), gone)
    return Pose(game.frame(gone), (".also .button",))


def suspecting() -> Pose:
    """The last vote day: guessing roles."""
    game = last_vote()
    return Pose(game.frame("s1"), (".also .button", "dialog .perch >> nth=1"))


POSES: dict[str, Callable[[], Pose]] = {
    "menu": lambda: Pose(Rehearsal.of().frame("s1"), (MENU,)),
    "gift": lambda: Pose(Rehearsal.of().frame("s1"), (PURSE, "dialog .button.wide", ".gift-to .perch >> nth=2")),
    "yours": lambda: Pose(busy().frame("s1"), (PURSE,)),
    "destiny": lambda: secret("float"),
    "detective-card": lambda: secret("detective"),
    "accuse": accusing,
    "spy": lambda: Pose(busy().frame("s1"), (PURSE, ".power .button >> nth=0")),
    "spy-choose": lambda: Pose(
        Rehearsal.of().frame("s1"), (PURSE, ".power .button >> nth=0", "dialog .perch >> nth=1")
    ),
    "will": willing,
    "rules": lambda: Pose(Rehearsal.of().frame("s1"), (MENU, "dialog .button.wide >> nth=0")),
    "roles": suspecting,
    "names": naming,
    "names-card": lambda: Pose(finals().frame("s8")),
    "jury": lambda: jury("s8"),
    "judged": judged,
    "gallery": gallery,
    "morning": lambda: Pose(Rehearsal.of().frame("s1")),
    "out": lambda: Pose(last_vote().frame("s8")),
}
