"""Row security, grants, and the announcement of new events."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from tenants.sql_file import SqlFile


class Migration(migrations.Migration):
    """The household's locks."""

    dependencies: ClassVar = [("games", "0001_initial")]
    operations: ClassVar = [
        SqlFile(__file__, "row_security.sql"),
        SqlFile(__file__, "announce_events.sql"),
        SqlFile(__file__, "grants.sql"),
    ]
