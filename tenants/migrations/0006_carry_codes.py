"""Codes that bring seats to another browser."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """A table of the public schema."""

    dependencies: ClassVar = [("tenants", "0005_devices")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="CarryCode",
            fields=[
                ("digest", models.CharField(max_length=44, primary_key=True, serialize=False)),
                ("sealed", models.BinaryField()),
                ("expires_at", models.DateTimeField()),
            ],
            options={"db_table": "carry_codes"},
        ),
    ]
