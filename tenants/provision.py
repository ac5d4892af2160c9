"""New households. A schema is made ahead of time by replaying the template, and waits as a spare for its claim."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from psycopg import sql

from tenants.models import Household, Installation, SpareSchema
from tenants.naming import household_of_schema, schema_of, slug_from
from tenants.owner import OwnerConnection, has_owner, owner_connection
from tenants.template import Template

KEPT = 3
"""How many spare schemas wait, unless the caller says otherwise."""
TRIES = 30
"""Of a claim whose spare goes to somebody else. Each of those makes one more, so that all who claim get theirs."""


class NoSpareSchema(Exception):
    """No schema is ready and this process may not make one."""


def claim(name: str, slug: str = "", zone: str = "UTC", *, own: bool = False) -> Household:
    """Make a household of a spare schema. One of the platform's ``own`` may have an address that nobody else gets.

    Without a slug one is made of the name. Raises ValidationError, in words, for a name, slug or zone that cannot be,
    and NoSpareSchema where none is ready and this process does not know the owner's address.
    """
    household = Household(name=name.strip(), slug=slug or slug_from(name), zone=zone)
    if not own:
        check(household)
    for _ in range(TRIES):
        if _move_in(household):
            return household
        if not has_owner():
            break
        make_spare()
    raise NoSpareSchema("No spare schema is ready. Run manage.py run_jobs, which keeps some, and try again.")


def check(household: Household) -> None:
    """Raise ValidationError, in words, unless the household's name, slug and zone can be."""
    if not household.name:
        raise ValidationError("A household needs a name.")
    if not household.slug:
        raise ValidationError(f"No address can be made of {household.name!r}. Choose one of small letters and digits.")
    household.clean_fields(exclude=["schema_name", "stamp"])
    if Household.objects.filter(slug=household.slug).exists():
        raise _taken(household)


def _taken(household: Household) -> ValidationError:
    return ValidationError(f"The address {household.slug!r} is taken. Choose another one.")


def _move_in(household: Household) -> bool:
    with transaction.atomic():
        stamp = Installation.objects.values_list("stamp", flat=True).first()
        ready = SpareSchema.objects.filter(stamp=stamp).order_by("created_at", "schema_name")
        spare = ready.select_for_update(skip_locked=True).first()
        if spare is None:
            return False
        household.id = household_of_schema(spare.schema_name)
        household.schema_name, household.stamp = spare.schema_name, spare.stamp
        try:
            with transaction.atomic():
                household.save(force_insert=True)
        except IntegrityError:
            raise _taken(household) from None
        spare.delete()
    return True


def make_spare() -> str:
    """Make one spare schema as owner, in one transaction. Returns its name."""
    with owner_connection() as owner:
        return _make_spare(owner, _template(owner))


def keep_spares(count: int = KEPT) -> int:
    """Make spare schemas until ``count`` are ready, and drop those of an earlier template. Returns how many were made.

    Uses the owner's own connection only, so it may be called from any thread.
    """
    with owner_connection() as owner:
        template = _template(owner)
        drop_outdated(owner, template.stamp)
        ready = owner.execute("SELECT count(*) FROM spare_schemas WHERE stamp = %s", [template.stamp]).fetchone()
        missing = max(0, count - (ready[0] if ready else 0))
        for _ in range(missing):
            _make_spare(owner, template)
        return missing


def drop_outdated(owner: OwnerConnection, stamp: str) -> int:
    """Drop the spare schemas that were made by another template. Returns how many. Waits for claims under way."""
    dropped = 0
    while True:
        with owner.transaction():
            row = owner.execute(
                "DELETE FROM spare_schemas WHERE schema_name ="
                " (SELECT schema_name FROM spare_schemas WHERE stamp <> %s LIMIT 1 FOR UPDATE) RETURNING schema_name",
                [stamp],
            ).fetchone()
            if row is None:
                return dropped
            owner.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(row[0])))
            dropped += 1


def _template(owner: OwnerConnection) -> Template:
    row = owner.execute("SELECT stamp, ddl FROM installation WHERE id = 1 AND stamp <> ''").fetchone()
    if row is None:
        raise NoSpareSchema("There is no template of a household's schema yet. Run manage.py migrate first.")
    return Template(stamp=row[0], ddl=row[1])


def _make_spare(owner: OwnerConnection, template: Template) -> str:
    schema = schema_of(uuid.uuid4())
    name = sql.Identifier(schema)
    with owner.transaction():
        owner.execute(sql.SQL("CREATE SCHEMA {0}; SET LOCAL search_path TO {0}").format(name))
        owner.execute(template.ddl.encode())
        owner.execute("SET LOCAL search_path TO public")
        owner.execute("INSERT INTO spare_schemas (schema_name, stamp) VALUES (%s, %s)", [schema, template.stamp])
    return schema
