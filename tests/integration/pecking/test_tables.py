"""Commands of manage.py work on an embedded database that an older checkout made."""

from __future__ import annotations

from pathlib import Path

import pytest

from pecking import stack, tables


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with the migrations of this one, to which more can be added."""
    for app in (tables.SHARED, tables.OF_HOUSEHOLDS):
        folder = tmp_path / app / "migrations"
        folder.mkdir(parents=True)
        for migration in (tables.CHECKOUT / app / "migrations").glob("[0-9]*.py"):
            (folder / migration.name).touch()
    monkeypatch.setattr(tables, "CHECKOUT", tmp_path)
    return tmp_path


def test_a_migrated_database_is_current(migrated: dict[str, str], newer: Path) -> None:
    assert tables.are_current(migrated["DATABASE_URL"])


@pytest.mark.parametrize("app", ["tenants", "games"])
def test_one_migration_more_makes_it_old(migrated: dict[str, str], newer: Path, app: str) -> None:
    (newer / app / "migrations" / "0999_of_tomorrow.py").touch()
    assert not tables.are_current(migrated["DATABASE_URL"])


def test_a_database_without_tables_is_not_current(services: dict[str, str]) -> None:
    assert not tables.are_current(stack.database_url("operator", "postgres"))
