"""How the tables of all subjects become one: every key has its entry, and only one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")


def merged(name: str, tables: Iterable[Mapping[K, V]], known: Iterable[K] | None = None) -> dict[K, V]:
    """One table out of many, in their order. ``known`` are the keys that it must have, if they are known.

    :raises LookupError: a key stands in two tables, is missing, or is none of the known.
    """
    whole: dict[K, V] = {}
    for table in tables:
        if twice := whole.keys() & table.keys():
            raise LookupError(f"{name} has two entries for {_words(twice)}; keep the one of its own subject")
        whole.update(table)
    if known is not None:
        expected = set(known)
        if missing := expected - whole.keys():
            raise LookupError(f"{name} has no entry for {_words(missing)}; add it to the table of its subject")
        if strange := whole.keys() - expected:
            raise LookupError(f"{name} has an entry for {_words(strange)}, which nothing else knows")
    return whole


def _words(keys: Iterable[Any]) -> str:
    return ", ".join(sorted(key.__name__ if isinstance(key, type) else str(key) for key in keys))
