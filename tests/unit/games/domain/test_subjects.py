"""The tables of all subjects: whole, and without doubles."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from games.domain import commands, decide, events, evolve, folds, rules, sights, view
from games.domain.rules import clock
from games.domain.sights import Pushed
from games.domain.subjects import merged
from games.domain.tempos import TEMPOS


def test_tables_become_one_in_their_order() -> None:
    assert list(merged("A table", ({"b": 1}, {"a": 2}), ("a", "b")).items()) == [("b", 1), ("a", 2)]


@pytest.mark.parametrize(
    ("tables", "known", "words"),
    [
        (({"a": 1}, {"a": 1}), ("a",), "two entries for a;"),
        (({"a": 1}, {}), ("a", "b", "c"), "no entry for b, c;"),
        (({"a": 1}, {int: 1}), ("a",), "an entry for int,"),
    ],
)
def test_a_double_a_gap_and_a_stranger_are_named(tables: tuple, known: tuple, words: str) -> None:  # type: ignore[type-arg]
    with pytest.raises(LookupError, match=words):
        merged("A table", tables, known)


def files(package: ModuleType) -> list[ModuleType]:
    """The modules of a package."""
    return [import_module(f"{package.__name__}.{name}") for name in stems(package)]


def stems(package: ModuleType) -> list[str]:
    """The names of a package's modules."""
    assert package.__file__ is not None
    return sorted(file.stem for file in Path(package.__file__).parent.glob("*.py") if file.stem != "__init__")


@pytest.mark.parametrize(
    ("package", "table", "listed"),
    [
        (rules, "DECIDES", decide.SUBJECTS),
        (rules, "ACTORS", decide.SUBJECTS),
        (rules, "ENTRIES", (*clock.SUBJECTS, clock)),
        (folds, "FOLDS", evolve.SUBJECTS),
        (sights, "AUDIENCES", view.SUBJECTS),
        (sights, "SECTIONS", view.SUBJECTS),
        (sights, "MINE", view.SUBJECTS),
        (sights, "PUSHED", view.SUBJECTS),
        (sights, "OWN_PUSHED", view.SUBJECTS),
        (sights, "CHANGES", view.SUBJECTS),
    ],
)
def test_no_subject_with_a_table_is_forgotten(package: ModuleType, table: str, listed: tuple[ModuleType, ...]) -> None:
    assert {each for each in files(package) if hasattr(each, table)} <= set(listed)


@pytest.mark.parametrize("package", [commands, events])
def test_every_payload_of_every_subject_has_its_stored_name(package: ModuleType) -> None:
    found = [each for module in files(package) for each in vars(module).values() if isinstance(each, type)]
    own = {each for each in found if each.__module__.startswith(package.__name__)}
    assert own == set(package.BY_NAME.values()) == {getattr(package, each.__name__) for each in own}
    assert set(package.BY_NAME) == {each.name for each in own}


def test_every_subject_of_events_is_folded_and_seen_in_a_file_of_its_name() -> None:
    assert set(stems(events)) <= set(stems(folds)) and set(stems(events)) <= set(stems(sights))


def test_every_entry_of_every_tempo_is_somebodys() -> None:
    keys = {mark.key for tempo in TEMPOS.values() for mark in tempo.marks}
    assert keys == set(clock.ENTRIES)


def test_what_is_pushed_is_whole_and_then_item_by_item() -> None:
    assert all(isinstance(each, Pushed) for each in view.PUSHED.values())
    assert not view.PUSHED.keys() & view.SECTIONS.keys()
