"""What makes one character differ from another: numbers, and what it says on which occasion."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Temper:
    """How readily a bot does what, and what it weighs when it chooses.

    In percent of the turns that would allow it: ``chatter`` (speaks up), ``generous`` (gives silver), ``private``,
    ``whisper``, ``nudge``, ``buy``, ``react`` (of the turns around noon, in which it does one of these), ``joins``
    (accepts an invitation), ``suspects`` (says who is mole or fanatic), ``names`` (whom it sees behind a mask),
    ``devoted`` (plays for its destiny), ``faithful`` (keeps its word to the one it trusts).

    Weights of a choice whom to send away: ``envy`` (silver), ``noise`` (much said; below zero: little said),
    ``grudge`` (votes against it), ``warmth`` (who was kind stays), ``herd`` (whom others speak of), ``whim``.
    ``wants`` are the powers that it buys, first choice first; ``purse`` the silver that it keeps.
    """

    chatter: int
    generous: int
    private: int
    whisper: int
    nudge: int
    buy: int
    react: int
    joins: int
    suspects: int
    names: int
    devoted: int
    faithful: int
    envy: int
    noise: int
    grudge: int
    warmth: int
    herd: int
    whim: int
    wants: tuple[str, ...]
    purse: int


@dataclass(frozen=True, slots=True)
class Lines:
    """What a character says, by occasion. ``{name}`` is whom it speaks of, or to.

    Unasked: ``morning``, ``talk``, ``vote`` (naming whom it would send away), ``after`` (a reveal), ``opener`` (of a
    private conversation), ``whisper``, ``nest``, ``last`` (words of a finalist), ``farewell`` (when all is over;
    the name is the winner's). As an answer, to what it was told: ``pact``, ``question``, ``greeting``, ``thanks``,
    ``accused``, ``money``, and ``reply`` or (in private) ``going`` to anything else.
    """

    morning: tuple[str, ...]
    talk: tuple[str, ...]
    vote: tuple[str, ...]
    after: tuple[str, ...]
    opener: tuple[str, ...]
    whisper: tuple[str, ...]
    nest: tuple[str, ...]
    last: tuple[str, ...]
    farewell: tuple[str, ...]
    pact: tuple[str, ...]
    question: tuple[str, ...]
    greeting: tuple[str, ...]
    thanks: tuple[str, ...]
    accused: tuple[str, ...]
    money: tuple[str, ...]
    reply: tuple[str, ...]
    going: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Character:
    """A way to play."""

    key: str
    title: str
    bios: tuple[str, ...]
    temper: Temper
    lines: Lines


def every_line(character: Character) -> tuple[str, ...]:
    """All that it can say, bios included."""
    said = (getattr(character.lines, field.name) for field in fields(Lines))
    return character.bios + tuple(line for lines in said for line in lines)
