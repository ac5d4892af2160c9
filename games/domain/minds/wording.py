"""How a bot finds a line: in an order of its own, and none that it has used or can still read."""

from __future__ import annotations

from collections.abc import Sequence

from games.domain.languages import spoken
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook


def line(outlook: Outlook, dice: Dice, pool: Sequence[str], about: str | None, often: int = 1) -> str | None:
    """A line of ``pool`` about ``about``; None when all of them have been said.

    A bot goes through its pool in the order of the season, a step a day (``often`` steps where it speaks more), so
    that it comes back to a line late or never.
    """
    name = outlook.names[about] if about else spoken(outlook.language, "everyone")
    said = outlook.own_words()
    order = sorted(pool, key=lambda pattern: (dice.always(f"line {pattern}"), pattern))
    start = (outlook.day * often + dice.turn) % len(order)
    for pattern in (*order[start:], *order[:start]):
        text = spoken(outlook.language, pattern).replace("{name}", name)
        if text not in said and not ("{name}" in pattern and about is None):
            return text
    return None
