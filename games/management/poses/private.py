"""Private conversations: the list with an invitation, one of two, a group, a new one, and before they open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from games.domain import commands as c
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal
from games.management.poses.talk import lively, quiet

PRIVATE = ".tab[data-room=private]"


def plotting() -> Rehearsal:
    """An afternoon of the Duchess: two talks, an invitation, and one that waits."""
    game = lively()
    game.ask(c.StartConversation(("s2",), "You and I, Malone. To the end."), "s1")
    game.ask(c.AcceptInvitation(_last(game)), "s2")
    game.now += timedelta(minutes=3)
    game.ask(c.PostInPrivate(_last(game), "I have heard you say that to the owl."), "s2")
    game.ask(c.PostInPrivate(_last(game), "The owl is a stepping stone. You are the shore."), "s1")
    first = _last(game)
    game.ask(c.StartConversation(("s1", "s4", "s8"), "Four of us are half the coop. Think about it."), "s6")
    group = _last(game)
    for seat in ("s1", "s4"):
        game.ask(c.AcceptInvitation(group), seat)
    game.now += timedelta(minutes=2)
    game.ask(c.PostInPrivate(group, "I have thought. Who is the other half?"), "s4")
    game.ask(c.StartConversation(("s1", "s5"), "A word about the Captain's silver, Duchess."), "s7")
    game.now += timedelta(minutes=6)
    return game.ask(c.PostInPrivate(first, "Then mind the tide."), "s2")


def _last(game: Rehearsal) -> str:
    return list(game.state.private.now)[-1]


POSES: dict[str, Callable[[], Pose]] = {
    "private": lambda: Pose(plotting().frame("s1"), (PRIVATE,)),
    "private-none": lambda: Pose(lively().frame("s2"), (PRIVATE,)),
    "private-closed": lambda: quiet(PRIVATE),
    "private-talk": lambda: Pose(plotting().frame("s1"), (PRIVATE, ".thread >> nth=0")),
    "private-group": lambda: Pose(plotting().frame("s1"), (PRIVATE, ".thread >> nth=1")),
    "private-members": lambda: Pose(
        plotting().frame("s6"), (PRIVATE, ".thread >> nth=0", ".nook-head .round >> nth=1")
    ),
    "private-new": lambda: Pose(
        plotting().frame("s1"), (PRIVATE, ".nook-foot .button", ".invitee >> nth=2", ".invitee >> nth=5")
    ),
}
