"""How a game ended."""

from __future__ import annotations

from dataclasses import dataclass

from games.domain.state.votes import Round


@dataclass(frozen=True, slots=True)
class Finale:
    """How the game ended. ``identities`` follow after the winner."""

    winner: str
    how: str
    round: Round
    identities: tuple[tuple[str, str], ...] | None = None
