"""Two games that differ only in whom the spectators want to win."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_final

INSIDERS: tuple[str, ...] = ()
"""The seats that may see a difference before the winner is known."""


def worlds() -> tuple[Story, Story]:
    """One spectator chooses one finalist or the other."""
    one, other = (
        a_final().vote(s3="s1").when(c.VoteInGallery("ann", target), "lobby").reach("vote.closes")
        for target in ("s1", "s2")
    )
    return one, other
