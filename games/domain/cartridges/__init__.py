"""The mechanics that exist: one literal line each."""

from __future__ import annotations

from games.domain.cartridge import Vote
from games.domain.cartridges.votes import (
    bubble,
    duel,
    executioner,
    finals,
    majority,
    podium_sacrifice,
    second_to_last,
    shield,
    trust_pairs,
)

VOTES: dict[str, Vote] = {
    "majority": majority.VOTE,
    "executioner": executioner.VOTE,
    "bubble": bubble.VOTE,
    "podium_sacrifice": podium_sacrifice.VOTE,
    "second_to_last": second_to_last.VOTE,
    "shield": shield.VOTE,
    "trust_pairs": trust_pairs.VOTE,
    "duel": duel.VOTE,
    "finals": finals.VOTE,
}
