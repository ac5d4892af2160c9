"""The view of the wake-ups for the admin."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models

from tenants.sql_file import SqlFile


class Migration(migrations.Migration):
    """A view of the public schema."""

    dependencies: ClassVar = [("tenants", "0002_announcements")]
    operations: ClassVar = [
        SqlFile(__file__, "wakeup_rows.sql"),
        migrations.CreateModel(
            name="WakeupRow",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("aggregate_id", models.UUIDField(verbose_name="stream")),
                ("kind", models.TextField(verbose_name="queue")),
                ("due_at", models.DateTimeField()),
                ("lease_until", models.DateTimeField(null=True)),
                ("attempts", models.SmallIntegerField()),
            ],
            options={"db_table": "wakeup_rows", "managed": False, "verbose_name": "wake-up"},
        ),
    ]
