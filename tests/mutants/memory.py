"""What tests reach, remembered from run to run until their file changes, for those who are in a hurry.

When the code has changed meanwhile a test may reach more than is remembered: then a mutant may seem to live, and does
not. Whoever counts lets everything be learnt afresh.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reach:
    """One test on the right code: its processor time in seconds, and the functions that it calls."""

    seconds: float
    functions: tuple[str, ...]


@dataclass(slots=True)
class Memory:
    """Reaches by test. They hold for one state of what all tests stand on."""

    path: Path
    ground: str
    afresh: bool
    known: dict[tuple[str, str], Reach] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path, root: Path, *, afresh: bool) -> Memory:
        """Read what is remembered at ``path`` of the tests at ``root``; nothing, when all is to be learnt afresh."""
        ground = _digest((root / "tests").glob("*.py"))
        memory = cls(path, ground, afresh)
        if path.exists() and not afresh:
            was, known = pickle.loads(path.read_bytes())
            memory.known = known if was == ground else {}
        return memory

    def of(self, test: str) -> Reach | None:
        """What is remembered of a test, by its id from the root, where we are."""
        return self.known.get((test, _digest([Path(test.partition("::")[0])])))

    def keep(self, found: dict[str, Reach]) -> None:
        """Remember these as well."""
        self.known |= {(test, _digest([Path(test.partition("::")[0])])): reach for test, reach in found.items()}
        self.path.write_bytes(pickle.dumps((self.ground, self.known)))


_digests: dict[Path, bytes] = {}


def _digest(paths: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in sorted(paths):
        if path not in _digests:
            _digests[path] = hashlib.sha256(path.read_bytes()).digest()
        whole.update(_digests[path])
    return whole.hexdigest()
