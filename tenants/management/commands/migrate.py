"""Bring every schema up to date: the public one first, then the template, the spares, and each household's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.db import DatabaseError, connection
from django_tenants.management.commands.migrate_schemas import MigrateSchemasCommand

from tenants import provision, template
from tenants.models import Household, Installation
from tenants.owner import OwnerConnection, owner_connection, schema_lock
from tenants.template import household_labels

GRANTS = Path(__file__).parents[2] / "sql" / "public_grants.sql"
ROLES = ("pecking_app", "pecking_operator")


class Command(MigrateSchemasCommand):
    """As ``migrate_schemas``, but it skips what is up to date, goes on where it stopped, and keeps the spares fresh."""

    help = "Brings every schema up to date: public, then each household's. May be stopped and started again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate everything; with a schema, an app or a switch given, do only what django-tenants does."""
        only = ("schema_name", "app_label", "tenant", "shared", "plan", "check_unapplied", "fake", "prune")
        if any(options.get(name) for name in only):
            super().handle(*args, **options)
            return
        with owner_connection() as owner:
            self._check_roles(owner)
            with schema_lock(owner, "public"):
                self._migrate_schema("public", options)
                stamp = self._renew_template(owner)
            failed = self._migrate_households(owner, stamp, options)
        made = provision.keep_spares()
        self._say(f"Spare schemas made: {made}.")
        if failed:
            raise CommandError(f"These schemas could not be migrated: {', '.join(failed)}. Run the command again.")

    def _check_roles(self, owner: OwnerConnection) -> None:
        found = {row[0] for row in owner.execute("SELECT rolname FROM pg_roles").fetchall()}
        if missing := [role for role in ROLES if role not in found]:
            raise CommandError(f"The database has no role {' and no role '.join(missing)}. Run tenants/sql/roles.sql.")

    def _renew_template(self, owner: OwnerConnection) -> str:
        with owner.transaction():
            owner.execute(GRANTS.read_bytes())
        made = template.collect()
        Installation.objects.get_or_create(id=1)
        Installation.objects.exclude(stamp=made.stamp).update(stamp=made.stamp, ddl=made.ddl)
        provision.drop_outdated(owner, made.stamp)
        return made.stamp

    def _migrate_households(self, owner: OwnerConnection, stamp: str, options: dict[str, Any]) -> list[str]:
        waiting = list(
            Household.objects.exclude(stamp=stamp).order_by("created_at").values_list("schema_name", flat=True)
        )
        failed = []
        for number, schema in enumerate(waiting, start=1):
            self._say(f"Household {number} of {len(waiting)}: {schema}")
            with schema_lock(owner, schema):
                if Household.objects.filter(schema_name=schema, stamp=stamp).exists():
                    continue
                try:
                    self._migrate_schema(schema, options)
                except DatabaseError as error:
                    connection.close()
                    connection.set_schema_to_public()
                    self.stderr.write(f"{schema}: {error}")
                    failed.append(schema)
                else:
                    Household.objects.filter(schema_name=schema).update(stamp=stamp)
        self._say(f"Households brought up to date: {len(waiting) - len(failed)}.")
        return failed

    def _migrate_schema(self, schema: str, options: dict[str, Any]) -> None:
        if schema == "public":
            super().handle(**{**options, "shared": True})
            return
        for label in household_labels():
            super().handle(**{**options, "tenant": True, "schema_name": schema, "app_label": label})

    def _say(self, text: str) -> None:
        if self.verbosity:
            self.stdout.write(text)

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run the command, remembering how much to say."""
        self.verbosity = int(options.get("verbosity") or 0)
        return super().execute(*args, **options)
