"""Two games that differ only in who holds which destiny."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from tests.given import Story, a_lobby, given

INSIDERS = ("s1", "s2")
"""The seats that may see a difference before the end."""


def worlds() -> tuple[Story, Story]:
    """s1 and s2 have each other's destiny in the other game; the same things happen in both."""
    one = a_lobby(6, tempo="smoke", absent_days=14).when(c.StartGame(), "host").then_accepted()
    dealt = {event.seat: event.destiny for event in one.told if isinstance(event, e.DestinyDealt)}
    swapped = {**dealt, INSIDERS[0]: dealt[INSIDERS[1]], INSIDERS[1]: dealt[INSIDERS[0]]}
    other = Story(now=one.now)
    for event in one.told:
        other.tell(e.DestinyDealt(event.seat, swapped[event.seat]) if isinstance(event, e.DestinyDealt) else event)
    return go_on(given(one)), go_on(other)


def go_on(story: Story) -> Story:
    """Votes, gifts and posts until the jury has voted; people only, since bots play for their destinies."""
    story.when(c.GiveSilver("s3", 4), "s1").when(c.PostInMain("Who is the mole?"), "s4")
    for out in ("s6", "s5", "s4"):
        story.vote_out(out)
    return story.vote_out("s3").reach("vote.opens").vote(s3="s1").reach("vote.closes")
