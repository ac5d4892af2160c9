"""The names of a household: its schema, which follows from its id, and its slug, which people choose."""

from __future__ import annotations

import base64
import re
import secrets
import uuid

from django.core.exceptions import ValidationError
from django.utils.text import slugify

SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
SCHEMA = re.compile(r"t_[a-z2-7]{26}")
CODE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""What join codes are made of: nothing that looks like something else."""

TUTORIALS = "tutorial"
"""The slug of the platform's own household, in which visitors try the game."""

TAKEN_BY_PAGES = frozenset({"admin", "new", "static", "public", TUTORIALS})


def schema_of(household_id: uuid.UUID | str) -> str:
    """Return the schema of a household: ``t_`` and its id in base 32."""
    raw = household_id if isinstance(household_id, uuid.UUID) else uuid.UUID(household_id)
    return "t_" + base64.b32encode(raw.bytes).decode().rstrip("=").lower()


def household_of_schema(schema: str) -> uuid.UUID:
    """Return the household id that a schema was made for. Raises ValueError for any other schema."""
    if not SCHEMA.fullmatch(schema):
        raise ValueError(f"{schema!r} is not the schema of a household.")
    return uuid.UUID(bytes=base64.b32decode(schema[2:].upper() + "======"))


def fresh_code() -> str:
    """Return six drawn signs; whether they lead somewhere already is for the table to say."""
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(6))


def check_slug(slug: str) -> None:
    """Raise ValidationError, in words, unless the slug can stand in an address."""
    if not SLUG.fullmatch(slug):
        raise ValidationError(
            f"{slug!r} cannot be a household's address. Use 1 to 40 small letters, digits and hyphens, "
            "with a letter or digit at both ends."
        )
    if slug in TAKEN_BY_PAGES:
        raise ValidationError(f"{slug!r} is kept for the site's own pages. Choose another address.")


def slug_from(name: str) -> str:
    """Return a slug made of a household's name, or an empty one where nothing of the name can stand in it."""
    return slugify(name)[:40].strip("-_").replace("_", "-")
