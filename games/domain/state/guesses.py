"""Guesses: who is what, and who is who."""

from __future__ import annotations

from dataclasses import dataclass, field

from games.domain.state.destinies import Accusation


@dataclass(frozen=True, slots=True)
class Guesses:
    """``roles`` by the seat that guesses; ``identities`` by the seat that guesses, then by finalist, from ``names``."""

    roles: dict[str, Accusation] = field(default_factory=dict)
    identities: dict[str, dict[str, str]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
