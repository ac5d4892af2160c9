"""Who reads, and how the seats are called to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

ACCOUNTS = {"house": "the house", "pool": "the pool"}


@dataclass(frozen=True, slots=True)
class Reader:
    """``seat`` is None for a spectator; ``names`` are the birds' names by seat."""

    seat: str | None
    names: Mapping[str, str]

    def name(self, seat: str) -> str:
        """A bird's name, "you" for the reader's own, or the name of an account of the ledger."""
        return "you" if seat == self.seat else self.names.get(seat) or ACCOUNTS.get(seat, seat)

    def all(self, seats: Iterable[str]) -> str:
        """Several in a row: "Pip, Kiki and you"."""
        names = [self.name(seat) for seat in seats]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def others(self, seats: Iterable[str], author: str) -> str:
        """All of them but one."""
        return self.all(seat for seat in seats if seat != author)


Telling = Callable[[Any, Reader], str]
"""An event in words. In the past tense, so that one sentence does for "you" and for a name."""


def text(event: Any, reader: Reader) -> str:
    """What the event says of itself."""
    return str(event.text)
