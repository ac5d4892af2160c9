"""What a bot can see: its seat's picture, with names to the parts that it goes by. It is given nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

Post = dict[str, Any]


@dataclass(frozen=True)
class Outlook:
    """One picture, as ``project`` gives it to a seat."""

    view: dict[str, Any]
    mine: dict[str, Any]

    @property
    def me(self) -> str:
        return str(self.mine["seat"])

    @property
    def language(self) -> str:
        """What the game speaks, and so the bot."""
        return str(self.view["game"]["language"])

    @property
    def day(self) -> int:
        return int(self.view["game"]["day"])

    @cached_property
    def names(self) -> dict[str, str]:
        """The birds' names by seat."""
        return {row["seat"]: row["name"] for row in self.view["cast"]}

    @cached_property
    def living(self) -> tuple[str, ...]:
        return tuple(row["seat"] for row in self.view["cast"] if row["status"] == "in")

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Those still in beside oneself."""
        return tuple(seat for seat in self.living if seat != self.me)

    @cached_property
    def fallen(self) -> tuple[str, ...]:
        return tuple(row["seat"] for row in self.view["cast"] if row["status"] == "out")

    @property
    def out(self) -> bool:
        return self.me not in self.living

    @cached_property
    def silver(self) -> dict[str, int]:
        """Published balances by seat."""
        return {row["seat"]: int(row["silver"]) for row in self.view["cast"]}

    @cached_property
    def spoken(self) -> tuple[Post, ...]:
        """The lines of the main conversation that somebody has said, oldest first."""
        return tuple(post for post in self.view["posts"] if post["kind"] == "post")

    @cached_property
    def lately(self) -> tuple[Post, ...]:
        return self.spoken[-30:]

    @property
    def tonight(self) -> str:
        """The vote that the morning has announced; "" where there is none."""
        announced = self.view["clock"]["tonight"]
        return str(announced["kind"]) if announced else ""

    @property
    def first_evening(self) -> bool:
        """Whether the first day is yet to begin, so that there was no night to speak of."""
        return bool(self.view["game"]["phase"] == "evening")

    @property
    def has_private(self) -> bool:
        """Whether this game has more to it than the main conversation."""
        return any(entry["key"] == "private.opens" for entry in self.view["clock"]["entries"])

    @property
    def private_open(self) -> bool:
        """Whether private conversations and whispers are open now."""
        passed = self.view["clock"]["passed"]
        return "private.opens" in passed and "private.closes" not in passed

    def own_words(self) -> set[str]:
        """All that everybody has said where this bot can read it."""
        heard = [post["text"] for posts in self.mine["said"].values() for post in posts]
        heard += [each["text"] for rows in self.mine["whispers"].values() for each in rows]
        heard += [post["text"] for post in self.mine["nest"].get("posts", ())]
        return {*heard, *(post["text"] for post in self.spoken)}
