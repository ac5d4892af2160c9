"""The stored samples: one file for each event and schema, and how one is written, once and for ever."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from games.adapters.codec import encode
from games.domain.decider import Decider
from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from games.domain.tournament import TOURNAMENT
from tests.golden.shapes import example_of, shape_of

FOLDER = Path(__file__).parent / "samples"
DECIDERS: tuple[Decider[Any], ...] = (GAME, HOUSEHOLD, TOURNAMENT)


@dataclass(frozen=True, slots=True)
class Sample:
    """An event's payload as it was written under a schema, and the shape that its class had."""

    decider: Decider[Any]
    type: str
    schema: int
    shape: Any
    payload: dict[str, Any]

    @property
    def current(self) -> bool:
        """Whether the event is still written like this."""
        kind = self.decider.events.get(self.type)
        return kind is not None and kind.schema == self.schema


def path_of(decider: Decider[Any], name: str, schema: int) -> Path:
    """Where the sample of an event under a schema stands."""
    return FOLDER / decider.type / f"{name}.{schema}.json"


def samples() -> Iterator[Sample]:
    """All that are stored."""
    for decider in DECIDERS:
        for file in sorted((FOLDER / decider.type).glob("*.json")):
            name, schema = file.stem.rsplit(".", 1)
            stored = json.loads(file.read_text(encoding="utf-8"))
            yield Sample(decider, name, int(schema), stored["shape"], stored["payload"])


def missing() -> list[tuple[Decider[Any], type[Any]]]:
    """The events whose schema of today has no sample."""
    return [
        (decider, kind)
        for decider in DECIDERS
        for kind in decider.events.values()
        if not path_of(decider, kind.name, kind.schema).exists()
    ]


def add(decider: Decider[Any], kind: type[Any]) -> Path:
    """Write the sample of an event's present schema.

    :raises FileExistsError: there is one; what has been written is never written otherwise.
    """
    path = path_of(decider, kind.name, kind.schema)
    path.parent.mkdir(parents=True, exist_ok=True)
    stored = {"shape": shape_of(kind), "payload": json.loads(encode(example_of(kind)))}
    with path.open("x", encoding="utf-8") as file:
        file.write(json.dumps(stored, indent=1) + "\n")
    return path
