"""What the mole's share has to be: the pool of seasons whose mini-games pay as a model has it.

The model: everybody still in plays one game a day and pays a whole number of gold from nothing to the most that a game
can pay, each as likely as the other; the mole plays badly and pays at most a quarter of that. How often the pool then
stays under a share of what the games could have paid is what ``Manifest.mole_share`` is set by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from games.balance.playing import Season
from games.domain import events as e
from games.domain.chance import draw
from games.domain.destinies import SUSPECTS

CAP = 15
"""The most that one player's game can pay (RULES 9)."""

AIM = (20, 40)
"""So many percent of moles should make it."""


def modelled(season: Season) -> int | None:
    """The percentage of what the games could have paid that the pool has in the end; None without a mole."""
    state = season.state
    mole = next((seat for seat, held in state.destinies.dealt.items() if held == SUSPECTS[0]), None)
    if mole is None:
        return None
    paid, could = state.silver.pool, 0
    for event in season.events:
        if not isinstance(event, e.DayWeighed):
            continue
        out = state.seats[mole].out_day
        for number in range(event.mornings):
            badly = number == 0 and (out is None or out >= event.day)
            drawn = draw(state.seed, "modelled game", event.day, str(number))
            paid += drawn % (CAP // 4 + 1 if badly else CAP + 1)
            could += CAP
    return 100 * paid // could


def under(ratios: Mapping[int, int], share: int) -> int:
    """How many seasons stay under ``share``."""
    return sum(count for ratio, count in ratios.items() if ratio < share)


def fitting(ratios: Mapping[int, int]) -> int:
    """The share under which the number of seasons comes closest to the middle of the aim."""
    whole, middle = sum(ratios.values()), sum(AIM) / 2
    return min(range(101), key=lambda share: abs(100 * under(ratios, share) / max(1, whole) - middle))


def tallied(seasons: list[Season]) -> Counter[int]:
    """The percentages of many seasons, by how often."""
    found = (modelled(season) for season in seasons)
    return Counter(ratio for ratio in found if ratio is not None)
