"""Households by name, for commands."""

from __future__ import annotations

from django.core.management.base import CommandError

from tenants.models import Household
from tenants.provision import claim


def household_named(slug: str, name: str | None = None) -> Household:
    """The open household with this slug; made when it is missing and a ``name`` for it is given.

    :raises CommandError: there is none. :raises NoSpareSchema: none can be made here.
    """
    found = Household.objects.filter(slug=slug).first()
    if found is None and name is not None:
        return claim(name, slug)
    if found is None:
        raise CommandError(f"There is no household {slug!r}. Make one with manage.py create_household.")
    if found.status != Household.Status.OPEN:
        raise CommandError(f"The household {slug!r} is closed. Open it in the admin first.")
    return found
