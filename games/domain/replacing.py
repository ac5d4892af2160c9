"""A frozen dataclass with some fields changed: what every fold does, several times an event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

Setter = Callable[[Any, Any], None]


@cache
def _parts(kind: type[Any]) -> tuple[dict[str, Setter], Callable[[Any], tuple[Any, ...]]]:
    """How each field of a class with slots is set, and how all of them are read."""
    names = [field.name for field in fields(kind)]
    read = attrgetter(*names) if len(names) > 1 else lambda old: (getattr(old, names[0]),)
    return {name: getattr(kind, name).__set__ for name in names}, read


def _replace(old: Any, /, **changes: Any) -> Any:
    """``dataclasses.replace`` for frozen classes that check nothing when they are made: a fifth of the time.

    One of many fields is copied faster still without slots.

    :raises KeyError: there is no such field.
    """
    kind: Any = type(old)
    new = object.__new__(kind)
    if (known := getattr(old, "__dict__", None)) is not None:
        merged = known | changes
        if len(merged) > len(known):
            raise KeyError(*(changes.keys() - known.keys()))
        object.__setattr__(new, "__dict__", merged)  # not a copy of it: that would cost as much again
        return new
    setters, read = _parts(kind)
    for put, value in zip(setters.values(), read(old), strict=False):
        put(new, value)
    for name, value in changes.items():
        setters[name](new, value)
    return new


if TYPE_CHECKING:
    from dataclasses import replace as replace
else:
    replace = _replace
