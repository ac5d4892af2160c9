"""The sums of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Silver:
    """``balances`` by account, as they are; ``published`` by seat, as others see them; ``pool`` is the winner's,
    ``spent`` by seat what it has parted with so far."""

    balances: dict[str, int] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)
    pool: int = 0
    spent: dict[str, int] = field(default_factory=dict)
