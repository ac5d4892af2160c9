"""The mechanics that exist: one literal line each."""

from __future__ import annotations

from games.domain.cartridge import Vote
from games.domain.cartridges.votes import finals, majority

VOTES: dict[str, Vote] = {
    "majority": majority.VOTE,
    "finals": finals.VOTE,
}
