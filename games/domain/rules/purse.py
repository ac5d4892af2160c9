"""Paying the house for something."""

from __future__ import annotations

from games.domain.events.silver import SilverMoved
from games.domain.rejections import Reason, Rejection
from games.domain.rules.silver import HOUSE, balance
from games.domain.story import Story


def lacks(story: Story, seat: str, price: int) -> Rejection | None:
    """A refusal when ``seat`` cannot pay ``price``."""
    owned = balance(story.state, seat)
    return Rejection(Reason.PRICE_SHORT, price=price, balance=owned) if owned < price else None


def pay(story: Story, seat: str, price: int, cause: str) -> None:
    """Move ``price`` to the house; what is free moves nothing."""
    if price:
        story.tell(SilverMoved(seat, HOUSE, price, cause))
