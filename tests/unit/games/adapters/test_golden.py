"""What was ever stored can be read for ever: a sample of every event and schema, and whole games of every mode.

A new event or schema gets its sample by ``python -m tests.golden``, which never changes one that is there.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from games.adapters.codec import encode, event_from_row
from games.adapters.upcasters import STEPS, upcast
from games.domain.modes import PRESETS
from tests.golden import streams
from tests.golden.samples import DECIDERS, Sample, add, missing, samples
from tests.golden.shapes import NOON, shape_of

STORED = tuple(samples())


def name_of(sample: Sample) -> str:
    return f"{sample.decider.type} {sample.type} {sample.schema}"


def read(sample: Sample) -> Any:
    row = {
        "id": "e", "aggregate_id": "g", "version": 1, "type": sample.type, "schema": sample.schema,
        "payload": sample.payload, "day": 1, "actor": "s1", "target": None, "audience": None,
        "causation_id": "c", "correlation_id": "c", "created_at": NOON,
    }  # fmt: skip
    return event_from_row(sample.decider, "t", row).payload


def test_every_event_has_a_sample_of_its_present_schema() -> None:
    names = [f"{kind.name} {kind.schema}" for _, kind in missing()]
    assert not names, f"add the samples of {', '.join(names)} by: python -m tests.golden"


def test_every_older_schema_has_a_sample_too() -> None:
    stored = {(sample.type, sample.schema) for sample in STORED}
    kinds = [kind for decider in DECIDERS for kind in decider.events.values()]
    older = {(kind.name, schema) for kind in kinds for schema in range(1, kind.schema)}
    assert older | set(STEPS) <= stored


@pytest.mark.parametrize("sample", STORED, ids=name_of)
def test_a_sample_is_read_and_written_again_as_it_was(sample: Sample) -> None:
    kind = sample.decider.events[sample.type]
    payload = read(sample)
    assert type(payload) is kind
    assert json.loads(encode(payload)) == upcast(sample.type, sample.schema, kind.schema, sample.payload)


@pytest.mark.parametrize("sample", [sample for sample in STORED if sample.current], ids=name_of)
def test_no_event_changes_its_shape_under_the_same_schema(sample: Sample) -> None:
    words = f"{sample.type} has changed: raise its schema, add an upcaster, and a sample by python -m tests.golden"
    assert shape_of(sample.decider.events[sample.type]) == sample.shape, words


def test_a_sample_that_is_there_is_never_written_otherwise() -> None:
    decider = DECIDERS[0]
    with pytest.raises(FileExistsError):
        add(decider, decider.events["main.posted"])
    with pytest.raises(FileExistsError):
        streams.add("tutorial")


@pytest.mark.parametrize("name", streams.WRITTEN)
def test_a_stored_game_is_told_as_it_was(name: str) -> None:
    rows, story = streams.read(name)
    told = streams.story_of(streams.fold(rows))
    assert json.loads(json.dumps(told)) == story


def test_every_mode_has_a_stored_game_and_one_is_of_an_old_schema() -> None:
    assert {mode for mode, _ in streams.WRITTEN.values()} == set(PRESETS)
    rows, _ = streams.read("before-replies")
    assert {row["schema"] for row in rows if row["type"] == "main.posted"} == {1}
