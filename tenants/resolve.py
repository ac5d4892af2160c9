"""From a path to a household, for pages and sockets alike. The host name plays no part."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from channels.db import database_sync_to_async
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix, set_script_prefix
from django.utils import timezone

from tenants.models import Household
from tenants.naming import SLUG
from tenants.scope import household_scope

PATH = re.compile(r"/(?P<admin>admin/)?h/(?P<slug>[^/]*)(?P<rest>/.*)?", re.DOTALL)
ADMIN_URLS = "tenants.household_urls"
REMEMBERED_SECONDS = 5.0
REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class HouseholdRef:
    """A household as a path named it: enough to enter it and to greet it."""

    id: str
    slug: str
    name: str
    schema: str
    zone: str


def slug_in(path: str) -> str | None:
    """Return the slug of a path below ``/h/`` or ``/admin/h/``, or None where there is no proper one."""
    found = PATH.fullmatch(path)
    return found["slug"] if found and SLUG.fullmatch(found["slug"]) else None


def open_household(slug: str) -> HouseholdRef | None:
    """Find the open household of that slug. Sync code only."""
    row = Household.objects.filter(slug=slug, status=Household.Status.OPEN).first()
    return reference(row) if row else None


def reference(household: Household) -> HouseholdRef:
    """Return the reference to a household."""
    return HouseholdRef(str(household.id), household.slug, household.name, household.schema_name, household.zone)


_remembered: dict[str, tuple[float, HouseholdRef | None]] = {}
_looking: dict[str, asyncio.Task[HouseholdRef | None]] = {}


async def household_of(path: str) -> HouseholdRef | None:
    """Return the open household of a socket's path, or None.

    An answer is remembered for five seconds, and for as long as the database cannot be asked.
    """
    slug = slug_in(path)
    if slug is None:
        return None
    known = _remembered.get(slug)
    if known and known[0] > time.monotonic():
        return known[1]
    looking = _looking.get(slug)
    if looking is None:
        looking = _looking[slug] = asyncio.create_task(_look_up(slug))
        looking.add_done_callback(lambda _: _looking.pop(slug, None))
    return await asyncio.shield(looking)


async def _look_up(slug: str) -> HouseholdRef | None:
    """One question for all who come in the same moment."""
    try:
        found = await database_sync_to_async(open_household, thread_sensitive=False)(slug)
    except Error:
        if slug not in _remembered:
            raise
        found = _remembered[slug][1]
    if len(_remembered) >= REMEMBERED:
        _remembered.clear()
    _remembered[slug] = (time.monotonic() + REMEMBERED_SECONDS, found)
    return found


class HouseholdMiddleware:
    """Set ``request.household``; answer for a household that is not there; render a household's admin in its door."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        request.household = None
        found = PATH.fullmatch(request.path_info)
        if found is None:
            return self.get_response(request)
        slug = slug_in(request.path_info)
        request.household = open_household(slug) if slug else None
        if request.household is None:
            return render(request, "tenants/no_household.html", {"slug": found["slug"]}, status=404)
        with timezone.override(request.household.zone):
            return self._admin(request, found["rest"] or "/") if found["admin"] else self.get_response(request)

    def _admin(self, request: HttpRequest, rest: str) -> HttpResponse:
        """Render ``rest`` of the household's own admin, reading only, inside the door."""
        request.user.is_authenticated  # noqa: B018  signing in may write, which the door does not let through
        before = get_script_prefix()
        set_script_prefix(f"/admin/h/{request.household.slug}/")
        request.path_info = rest
        request.urlconf = ADMIN_URLS
        try:
            with household_scope(request.household.id, read_only=True):
                return self.get_response(request)
        finally:
            set_script_prefix(before)
