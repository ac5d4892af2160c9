"""Frozen dataclasses that are cheap to make: for what is made anew with every command.

The types say that they are frozen, and mypy holds everybody to it. While the program runs nothing looks at each field
that is set, which takes two thirds of the time in which such an object is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool) -> Any:
        """``dataclass(frozen=True, slots=True)``, without the look at each field."""
        assert frozen, "a record is frozen"
        return dataclass(slots=slots, unsafe_hash=True)
