"""The writer announces what it appends by itself; the trigger is for everybody else."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from tenants.sql_file import SqlFile


class Migration(migrations.Migration):
    """The trigger of new events, anew."""

    dependencies: ClassVar = [("games", "0002_locks_and_announcements")]
    operations: ClassVar = [SqlFile(__file__, "announce_for_others.sql")]
