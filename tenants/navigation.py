"""The side bar of the admin: inside a household its tables, outside the public ones."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse

from tenants.household_site import household_site

ICONS = {
    "account": "person",
    "household": "cottage",
    "joincode": "key",
    "membership": "group",
    "wakeuprow": "alarm",
    "aggregate": "casino",
    "event": "history_edu",
    "command": "terminal",
    "alarm": "alarm",
    "job": "outbox",
    "seat": "event_seat",
    "goldentry": "paid",
}


def style(request: HttpRequest) -> str:
    """Return the address of the admin's own style sheet."""
    return static("css/admin.css")


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the groups of links for a page."""
    if request.household is None:
        return [{"title": "Pecking Order", "items": _tables(admin.site)}]
    back = {"title": "All households", "icon": "arrow_back", "link": "/admin/tenants/household/", "active": False}
    return [{"title": request.household.name, "items": [*_tables(household_site), back]}]


def _tables(site: admin.AdminSite) -> list[dict[str, Any]]:
    """Return a link for each table, in the order in which the tables were registered."""
    return [
        {
            "title": table.verbose_name_plural.capitalize(),
            "icon": ICONS.get(table.model_name, "table_rows"),
            "link": reverse(f"admin:{table.app_label}_{table.model_name}_changelist", current_app=site.name),
        }
        for table in (model._meta for model in site._registry)
    ]
