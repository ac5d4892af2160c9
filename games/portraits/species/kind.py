"""What a species is: which parts a bird is put together from, and in which inks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Species:
    """Names of parts and inks. `belly` is a patch on the chest, `wattle` hangs below the beak."""

    figure: str
    head: str
    body: str
    wing: str
    beak: tuple[str, str]
    crest: tuple[str, str] = ("none", "ink")
    tail: tuple[str, str] = ("none", "ink")
    face: tuple[str, str] = ("none", "ink")
    print: tuple[str, str] = ("plain", "ink")
    belly: str = ""
    wattle: str = ""
    white: str = "paper"
