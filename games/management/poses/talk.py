"""Conversations: everybody's with all that a line may carry, private ones, whispers, the booth, the nest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from games.domain import booth
from games.domain import commands as c
from games.domain.allowances import Talking
from games.management.poses.ending import season
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal

BOOTH = ".tab[data-room=booth]"
NEST = ".tab[data-room=nest]"
LINE = (".voices article:has-text('record') .bubble", ".voices article:has-text('record') .line-more")


TALKING = Talking(booth=True)
HANDLE = "Confessor 31"


def lively() -> Rehearsal:
    """A late morning in which everybody has something to say about everybody."""
    game = Rehearsal.of(talking=TALKING).reach("private.opens", timedelta(minutes=20))
    numbers = {post.text.split()[0]: post.n for post in game.state.talk.posts}
    on_record, counted = numbers["Everything"], numbers["Has"]
    for seat, kind in (("s2", "laugh"), ("s3", "laugh"), ("s1", "laugh"), ("s4", "gasp")):
        game.ask(c.ToggleReaction(on_record, kind), seat)
    for seat, kind in (("s5", "crown"), ("s7", "tear"), ("s8", "heart")):
        game.ask(c.ToggleReaction(counted, kind), seat)
    game.ask(c.PostInMain("Eleven. There were twelve when I went to bed.", counted), "s5")
    game.ask(c.PostInMain("@Duchess keeps one under her pearls, I am told.", None, ("s1",)), "s6")
    game.ask(c.SendWhisper("s1", "Do not answer her. She is fishing."), "s4")
    game.ask(c.NudgePlayer("s1"), "s7")
    return game.ask(c.SendWhisper("s8", "Meet me behind the trough."), "s3")


def confessed(game: Rehearsal) -> Rehearsal:
    """Ten to eleven at night: the booth is open, and used."""
    game.reach("booth.opens")
    for handle, text in (
        ("Confessor 12", "The twelfth egg was mine. I miss it."),
        ("Confessor 77", "I do not know the rules. I nod."),
        (HANDLE, "I voted for the one I hugged this morning."),
    ):
        game.now += timedelta(seconds=40)
        game.ask(c.PostInBooth(text, handle, "sealed"), booth.DOOR)
    return game


def confessing(seat: str) -> dict[str, Any]:
    """The same night as the seat under the last handle sees it."""
    frame = confessed(lively().reach("vote.opens").vote(s1="s8", s2="s8", s3="s8", s4="s5")).frame(seat)
    return {**frame, "mine": {**frame["mine"], "handle": HANDLE}}


def fallen() -> Rehearsal:
    """The morning of day three, seen from above, with something new in every room."""
    game = lively().ask(c.StartConversation(("s7",), "Who told you? Not Sprocket?"), "s4").reach("vote.opens")
    confessed(game.vote(s1="s8", s2="s8", s3="s8", s4="s5", s8="s5"))
    game.reach("day.starts").reach("vote.opens").pass_night()
    out = [seat for seat in game.state.order if game.state.seats[seat].status == "out"]
    for seat, text in zip(
        (out[0], out[1], out[0]),
        ("You too.", "Me too. Who was it?", "Everybody, dear. Sit down. It starts again in a minute."),
        strict=True,
    ):
        game.now += timedelta(seconds=50)
        game.ask(c.PostInNest(text), seat)
    return game.chat()


def nest(*taps: str) -> Pose:
    """The room of somebody who is out."""
    game = fallen()
    gone = next(seat for seat in game.state.order if game.state.seats[seat].status == "out")
    return Pose(game.frame(gone), taps)


def quiet(*taps: str) -> Pose:
    """Before ten: private talk is closed."""
    return Pose(Rehearsal.of(talking=TALKING).frame("s1"), taps)


POSES: dict[str, Callable[[], Pose]] = {
    "talk": lambda: Pose(lively().frame("s1")),
    "talk-watcher": lambda: Pose(lively().frame(None)),
    "talk-line": lambda: Pose(lively().frame("s1"), LINE),
    "talk-whisper": lambda: Pose(lively().frame("s1"), (".whisper-button",)),
    "talk-whispering": lambda: Pose(lively().frame("s1"), (".whisper-button", "dialog .invitee >> nth=2")),
    "talk-dossier": lambda: Pose(lively().frame("s1"), (".perch >> nth=3",)),
    "booth": lambda: Pose(confessing("s1"), (BOOTH,)),
    "booth-closed": lambda: quiet(BOOTH),
    "nest": lambda: nest(NEST),
    "nest-main": nest,
    "afterwards": lambda: Pose(_ended().frame("s3")),
}


def _ended() -> Rehearsal:
    """After the end everybody talks again."""
    game = season()
    game.ask(c.PostInMain("Well. That was that."), "s3").ask(c.PostInMain("I knew it was you, Ben."), "s8")
    return game
