"""The mutants that nobody can tell from the right code, each with its proof."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.making import Mutant
from tests.mutants.trying import Verdict

LIST = Path(__file__).with_name("equivalent.toml")

Key = tuple[str, str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Equivalents:
    """Reasons by file, function, removed and added lines."""

    reasons: dict[Key, str]

    @classmethod
    def read(cls) -> Equivalents:
        """Read the list."""
        found = tomllib.loads(LIST.read_text(encoding="utf-8")).get("mutant", [])
        reasons: dict[Key, str] = {}
        for each in found:
            key = (each["file"], each["function"], _lines(each["right"]), _lines(each["mutant"]))
            if key in reasons:
                raise ValueError(f"{LIST.name} lists {key} twice: keep one.")
            reasons[key] = each["reason"]
        return cls(reasons)

    def reason(self, mutant: Mutant) -> str:
        """Why this mutant does what the right code does; nothing where it is not listed."""
        return self.reasons.get(_key(mutant), "")

    def wrong(self, made: Mapping[str, Sequence[Mutant]], verdicts: Mapping[str, Verdict]) -> list[str]:
        """What the list says that is not so, in words: of files that were tried whole, and of what was killed."""
        mutants = [each for area in made.values() for each in area]
        tried, keys = {each.file for each in mutants}, {_key(each) for each in mutants}
        whole = {each.file for area, found in made.items() if area != "rest" for each in found}
        words = [
            f"{LIST.name}: there is no such mutant of {file} {function} any more: {added}"
            for file, function, removed, added in self.reasons
            if file in whole & tried and (file, function, removed, added) not in keys
        ]
        return words + [
            f"{LIST.name}: not equivalent, since {each.by} kills it:\n{each.mutant.diff}"
            for each in verdicts.values()
            if each.by and self.reason(each.mutant)
        ]


def _key(mutant: Mutant) -> Key:
    return mutant.file, mutant.function, mutant.removed, mutant.added


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().split("\n"))
