"""The ending: a winner, who everybody was, and the last word."""

from __future__ import annotations

from games.domain import rooster
from games.domain.cartridge import HOW
from games.domain.envelope import Context
from games.domain.events.ending import GameOver, IdentitiesRevealed, WinnerCrowned
from games.domain.events.talk import RoosterSpoke
from games.domain.state.votes import Settled
from games.domain.story import Story


def crown(story: Story, found: Settled, context: Context) -> None:
    """The winner, then who everybody was, then the end."""
    state, winner = story.state, found.named[0]
    name = rooster.name_of(state, winner)
    text = rooster.say(state, rooster.CROWNS, 0, name=name, how=HOW[found.how])
    story.tell(WinnerCrowned(state.day, winner, found.how, found.rounds[0], text, context.now))
    line = rooster.say(story.state, rooster.CLOSINGS, 0, name=name, pool=state.silver.pool)
    story.tell(
        RoosterSpoke(line, context.now),
        IdentitiesRevealed(tuple((seat, state.seats[seat].real_name) for seat in state.order)),
        GameOver(winner, state.silver.pool, context.now),
    )
