"""Notices are looked for by their job, and forgotten by their age."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """An index for each."""

    dependencies: ClassVar = [("tenants", "0006_carry_codes")]
    operations: ClassVar = [
        migrations.AddIndex("pushnotice", models.Index(fields=["job_id"], name="notices_of_job")),
        migrations.AddIndex("pushnotice", models.Index(fields=["created_at"], name="notices_by_age")),
    ]
