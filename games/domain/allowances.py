"""What talk and powers may cost and how much of each there is: numbers of the manifest, with the rules' defaults."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

POWERS = ("spy", "words", "conversation", "feather")


@dataclass(frozen=True, slots=True)
class Talking:
    """How much may be said. Lengths are characters, prices silver, the rest is counted a day and a seat.

    ``started`` counts conversations started or accepted, ``groups`` new groups among those started;
    ``group_size`` is members in all. ``booth`` says whether days have a confession booth.
    """

    started: int = 5
    groups: int = 3
    group_size: int = 6
    characters: int = 1200
    price: int = 1
    whispers: int = 3
    whisper_length: int = 140
    nest_length: int = 280
    booth: bool = False
    booth_length: int = 280


@dataclass(frozen=True, slots=True)
class Prices:
    """What powers cost in silver, and what they give: posts seen by a spy, characters and conversations more.

    ``sold`` says which of them can be bought at all.
    """

    spy: int = 5
    spy_posts: int = 3
    words: int = 2
    words_more: int = 600
    conversation: int = 3
    conversation_more: int = 1
    feather: int = 20
    sold: tuple[str, ...] = POWERS


RANGES: dict[str, tuple[int, int]] = {
    "talking.started": (0, 50),
    "talking.groups": (0, 50),
    "talking.group_size": (3, 20),
    "talking.characters": (0, 100_000),
    "talking.price": (0, 1_000),
    "talking.whispers": (0, 100),
    "talking.whisper_length": (1, 2_000),
    "talking.nest_length": (1, 2_000),
    "talking.booth_length": (1, 2_000),
    "prices.spy": (0, 10_000),
    "prices.spy_posts": (1, 20),
    "prices.words": (0, 10_000),
    "prices.words_more": (1, 100_000),
    "prices.conversation": (0, 10_000),
    "prices.conversation_more": (1, 50),
    "prices.feather": (0, 10_000),
}
"""The least and the most of each number, by its path in the manifest."""


def mistakes(talking: Talking, prices: Prices) -> Iterable[str]:
    """Each number out of its range, in words, by its path."""
    for part, numbers in (("talking", talking), ("prices", prices)):
        for field in fields(numbers):
            if field.name == "sold":
                continue
            low, high = RANGES.get(f"{part}.{field.name}", (0, 1))
            value = getattr(numbers, field.name)
            if not low <= value <= high:
                yield f"{part}.{field.name}: use a number from {low} to {high} instead of {value}"
    for index, power in enumerate(prices.sold):
        if power not in POWERS:
            yield f"prices.sold[{index}]: use one of {', '.join(POWERS)} instead of {power[:40]!r}"
