"""Chance without a running generator.

Every draw is a pure function of the game's secret seed, a purpose, a day and a subject, so that a secret
draw never shifts a public one and a story can be told again from its seed.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


@lru_cache(maxsize=8192)
def draw(seed: str, purpose: str, day: int, subject: str = "") -> int:
    """A whole number of 64 bits, the same for the same four arguments for ever."""
    text = f"{purpose}\x1f{day}\x1f{subject}".encode()
    return int.from_bytes(hmac.new(seed.encode(), text, hashlib.sha256).digest()[:8], "big")


def pick(options: Sequence[T], seed: str, purpose: str, day: int, subject: str = "") -> T:
    """One of ``options``, which must not be empty."""
    return options[draw(seed, purpose, day, subject) % len(options)]


def shuffle(items: Iterable[str], seed: str, purpose: str, day: int) -> tuple[str, ...]:
    """``items`` in drawn order; each item's place depends on its own draw alone."""
    return tuple(sorted(items, key=lambda item: (draw(seed, purpose, day, item), item)))


def between(low: int, high: int, seed: str, purpose: str, day: int, subject: str = "") -> int:
    """A whole number from ``low`` to ``high``, both included."""
    return low + draw(seed, purpose, day, subject) % (high - low + 1)
