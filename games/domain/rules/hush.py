"""Late gifts on a night that silver decides: booked at once, shown at the reveal.

They are sealed in the last part of the vote's window, and after it until the reveal; where the host is the
clock nobody knows when that part begins, so there they are sealed from the opening on.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from games.domain import narrator, rooster, timeline
from games.domain.cartridges import VOTES
from games.domain.events.silver import SilverGiven
from games.domain.state import GameState
from games.domain.story import Story


def seals_gifts(state: GameState, now: datetime) -> bool:
    """Whether a gift made ``now`` is to be kept from sight."""
    vote = state.votes.now
    if vote is None or not VOTES[vote.kind].sealed:
        return False
    closes = timeline.entry_at(state, "vote.closes")
    if not vote.taking or closes is None:
        return True
    return now >= closes - timedelta(seconds=vote.window) * state.manifest.hush / 100


def sentence(state: GameState, giver: str, to: str, amount: int) -> str:
    """How the main conversation tells of a gift."""
    name, other = rooster.name_of(state, giver), rooster.name_of(state, to)
    return rooster.sentence(state, narrator.GIFT, name=name, to=other, amount=amount)


def show(story: Story, now: datetime) -> None:
    """Tell everybody of the gifts that were sealed tonight."""
    state = story.state
    for gift in state.votes.gifts:
        text = sentence(state, gift.seat, gift.to, gift.amount)
        story.tell(SilverGiven(gift.seat, gift.to, gift.amount, text, now))
