"""The last outage, for every runner of alarms."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Since when the platform was down, and until when."""

    dependencies: ClassVar = [("tenants", "0003_wakeup_rows")]
    operations: ClassVar = [
        migrations.AddField("installation", "down_since", models.DateTimeField(null=True)),
        migrations.AddField("installation", "up_at", models.DateTimeField(null=True)),
    ]
