"""The template of a household's schema: all that its migrations would do, as one text of DDL.

Replaying the text takes a fraction of the time of running the migrations. Its stamp changes with every migration.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.recorder import MigrationRecorder

ANY_HOUSEHOLD = "template"


@dataclass(frozen=True, slots=True)
class Template:
    """How a schema is made, and the stamp of the schemas made so."""

    stamp: str
    ddl: str


def collect() -> Template:
    """Write down the DDL of the household apps' migrations. Touches no table."""
    connection.set_schema(ANY_HOUSEHOLD, include_public=False)
    try:
        ddl = "\n".join([*_migration_table(), *_migration_statements()])
    finally:
        connection.set_schema_to_public()
    return Template(stamp=hashlib.sha256(ddl.encode()).hexdigest()[:16], ddl=ddl)


def household_labels() -> list[str]:
    """Return the labels of the apps whose tables stand in a household's schema."""
    return [config.label for config in apps.get_app_configs() if config.name in settings.TENANT_APPS]


def _migration_table() -> list[str]:
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        editor.create_model(MigrationRecorder.Migration)
    return [*editor.collected_sql, "GRANT SELECT ON django_migrations TO pecking_operator;"]


def _migration_statements() -> Iterator[str]:
    loader = MigrationLoader(None, replace_migrations=False)
    labels = household_labels()
    targets = [key for key in loader.graph.leaf_nodes() if key[0] in labels]
    for key in _plan(loader, targets):
        migration = loader.graph.nodes[key]
        _check_is_sql(migration)
        state = loader.project_state(key, at_end=False)
        with connection.schema_editor(collect_sql=True, atomic=False) as editor:
            migration.apply(state, editor, collect_sql=True)
        yield from editor.collected_sql
        app, name = key
        yield f"INSERT INTO django_migrations (app, name, applied) VALUES ('{app}', '{name}', now());"


def _plan(loader: MigrationLoader, targets: list[tuple[str, str]]) -> list[tuple[str, str]]:
    plan: list[tuple[str, str]] = []
    for target in targets:
        plan.extend(key for key in loader.graph.forwards_plan(target) if key not in plan)
    return plan


def _check_is_sql(migration: Migration) -> None:
    for operation in migration.operations:
        if not operation.reduces_to_sql:
            raise ImproperlyConfigured(
                f"{migration} runs Python code, which the template of a household cannot hold. "
                "Write the operation as SQL, or move the data with a command of its own."
            )
