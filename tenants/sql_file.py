"""The migration operation that runs a file of SQL, so that SQL is read, checked and reviewed as SQL."""

from __future__ import annotations

from pathlib import Path

from django.db.migrations.operations import RunSQL


class SqlFile(RunSQL):
    """Run ``sql/NAME`` of the app whose migration says ``SqlFile(__file__, NAME)``.

    The file never names a schema: it runs in the one that the search path begins with.
    """

    def __init__(self, migration: str, name: str) -> None:
        self.name = name
        super().__init__((Path(migration).parent.parent / "sql" / name).read_text(encoding="utf-8"))

    def describe(self) -> str:
        """Return what ``migrate --plan`` says."""
        return f"Run {self.name}"
