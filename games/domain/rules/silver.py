"""Silver: one double-entry ledger. Every movement has two sides and a cause; a balance is the sum of its entries."""

from __future__ import annotations

from typing import Any

from games.domain.commands.silver import GiveSilver
from games.domain.envelope import Context
from games.domain.events import GiftSealed, GoldPooled, SilverGiven, SilverMoved, SilverPublished
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, hush
from games.domain.state import GameState, living
from games.domain.story import Story

HOUSE = "house"
"""The account that everything comes from. It is the only one that may be below zero."""


def balance(state: GameState, seat: str) -> int:
    """What ``seat`` really owns now."""
    return state.silver.balances.get(seat, 0)


def give(story: Story, gift: GiveSilver, context: Context) -> Rejection | None:
    """A public gift of any whole amount up to one's balance, also from those who are out."""
    state, giver = story.state, context.actor
    if gift.to not in state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if gift.to == giver:
        return Rejection(Reason.GIFT_TO_SELF)
    if type(gift.amount) is not int or gift.amount < 1:
        return Rejection(Reason.AMOUNT_NOT_WHOLE)
    if gift.amount > balance(state, giver):
        return Rejection(Reason.SILVER_SHORT, balance=balance(state, giver))
    story.tell(SilverMoved(giver, gift.to, gift.amount, "gift"))
    if hush.seals_gifts(state, context.now):
        story.tell(GiftSealed(giver, gift.to, gift.amount))
        return None
    text = hush.sentence(state, giver, gift.to, gift.amount)
    story.tell(SilverGiven(giver, gift.to, gift.amount, text, context.now))
    return None


def pay_starting_silver(story: Story) -> None:
    """The house gives every player what a game starts with."""
    for seat in living(story.state):
        story.tell(SilverMoved(HOUSE, seat, story.state.manifest.start_silver, "start"))
    publish(story)


def publish(story: Story) -> None:
    """Settle: from now on the others see these balances."""
    state = story.state
    story.tell(SilverPublished({seat: balance(state, seat) for seat in state.order}))


def pool_gold(story: Story, amount: int, cause: str) -> None:
    """The house adds gold to what the winner takes."""
    story.tell(GoldPooled(amount, cause, story.state.silver.pool + amount))


ACTORS: dict[type[Any], Asking] = {GiveSilver: actors.player}

DECIDES: dict[type[Any], Rule] = {GiveSilver: give}
