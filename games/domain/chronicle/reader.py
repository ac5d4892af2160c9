"""Who reads, and how the seats are called to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from games.domain.languages import listed, spoken

ACCOUNTS = {"house": "the house", "pool": "the pool"}


@dataclass(frozen=True, slots=True)
class Reader:
    """``seat`` is None for a spectator; ``names`` are the birds' names by seat."""

    seat: str | None
    names: Mapping[str, str]
    language: str = "en"

    def say(self, english: str, **facts: object) -> str:
        """A sentence in the reader's language, with the facts filled in."""
        return spoken(self.language, english).format_map(facts)

    def within(self, english: str) -> str:
        """A title or a label as it stands inside a sentence."""
        text = self.say(english)
        return text[:1].lower() + text[1:]

    def rule(self, english: str) -> str:
        """A rule as it stands, its places not filled."""
        return spoken(self.language, english)

    def cause(self, key: str) -> str:
        """Why silver or gold went somewhere."""
        return spoken(self.language, key.replace("_", " "))

    def name(self, seat: str) -> str:
        """A bird's name, "you" for the reader's own, or the name of an account of the ledger."""
        if seat == self.seat:
            return self.say("you", name=self.names.get(seat, seat))
        return self.names.get(seat) or self.say(ACCOUNTS.get(seat, seat))

    def all(self, seats: Iterable[str]) -> str:
        """Several in a row: "Pip, Kiki and you"."""
        names = [self.name(seat) for seat in seats]
        return listed(self.language, names) if names else ""

    def others(self, seats: Iterable[str], author: str) -> str:
        """All of them but one."""
        return self.all(seat for seat in seats if seat != author)


Telling = Callable[[Any, Reader], str]
"""An event in words. In the past tense, so that one sentence does for "you" and for a name."""


def text(event: Any, reader: Reader) -> str:
    """What the event says of itself."""
    return str(event.text)
