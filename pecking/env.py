"""Typed readers of the environment.

Each reader fails loudly and in words. A secret may stand in a file instead: ``NAME_FILE`` names it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off", ""})


def text(name: str, default: str | None = None) -> str:
    """Return the variable as text. Without a default a missing one raises ImproperlyConfigured."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set. Set it in the environment, or start with script/server.")
    return value


def link(name: str) -> str:
    """Return the variable as an address that a page may lead to, or nothing."""
    value = os.environ.get(name, "")
    if value and not value.startswith(("mailto:", "https://")):
        raise ImproperlyConfigured(f"{name} must begin with mailto: or https://, but is {value!r}.")
    return value


def flag(name: str, default: bool = False) -> bool:
    """Return the variable as a yes or no."""
    value = os.environ.get(name, "1" if default else "0").strip().lower()
    if value in YES:
        return True
    if value in NO:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, but is {value!r}.")


def integer(name: str, default: int) -> int:
    """Return the variable as a whole number."""
    value = os.environ.get(name)
    if value is None:
        return default
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, but is {value!r}.") from None


def words(name: str, default: str = "") -> list[str]:
    """Return the variable as a list: what stands between commas, without blanks."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def secret(name: str, default: str | None = None) -> str:
    """Return a secret from the variable, or from the file that ``NAME_FILE`` names. Never part of an error."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE cannot be read: {error.strerror}.") from None
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Neither {name} nor {name}_FILE is set. Set one, or start with script/server.")
    return value


def database(name: str) -> dict[str, Any]:
    """Return the connection that a Postgres address (a secret) describes, as Django's settings name its parts."""
    try:
        parts = conninfo_to_dict(secret(name))
    except ProgrammingError:
        raise ImproperlyConfigured(f"{name} is not a Postgres address like postgresql://user@host/name.") from None
    return {
        "NAME": parts.pop("dbname", None) or "pecking",
        "USER": parts.pop("user", None) or "",
        "PASSWORD": parts.pop("password", None) or "",
        "HOST": parts.pop("host", None) or "",
        "PORT": str(parts.pop("port", None) or ""),
        "OPTIONS": dict(parts),
    }
