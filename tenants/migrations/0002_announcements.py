"""The announcement of wake-ups."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from tenants.sql_file import SqlFile


class Migration(migrations.Migration):
    """Triggers of the public schema."""

    dependencies: ClassVar = [("tenants", "0001_initial")]
    operations: ClassVar = [SqlFile(__file__, "announce_wakeups.sql")]
