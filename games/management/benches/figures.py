"""The contract of a bench: what it is asked with, what it measures, how its figures read."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.management.base import CommandParser

Tell = Callable[[str], None]
"""Says on standard error what is being done."""


class Unmeasured(Exception):
    """There will be no figures. The text is for a person: what is wrong, and what to do about it."""


def whole(text: str) -> int:
    """A whole number from 1, as an option has it."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"use a whole number from 1 instead of {text!r}")
    return int(text)


def amount(text: str) -> float:
    """A number above 0, as an option has it."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0 < found < float("inf"):
        raise ArgumentTypeError(f"use a number above 0 instead of {text!r}")
    return found


@dataclass(frozen=True, slots=True)
class Bench:
    """One mode. ``measure`` takes the command's options and gives figures for JSON, ``lines`` reads them to people.

    ``arguments`` adds options of its own to the command. ``needs`` is looked for before it begins.
    """

    title: str
    measure: Callable[[dict[str, Any], Tell], dict[str, Any]]
    lines: Callable[[dict[str, Any]], Iterable[str]]
    arguments: Callable[[CommandParser], None] = lambda parser: None
    needs: tuple[str, ...] = ("node", "postgres", "valkey")


def table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[str]:
    """Columns as wide as they need to be, the first to the left and the others to the right."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
