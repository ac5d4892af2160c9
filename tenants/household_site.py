"""The admin of one household: reading only, rendered inside its door at ``/admin/h/<slug>/``.

It has its own AdminSite, because its tables stand in the household's schema. Apps register on it as on any other.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import redirect
from unfold.sites import UnfoldAdminSite

from tenants.access import may_see
from tenants.selecting import SelectingAdmin


class KeepMethodRedirect(HttpResponseRedirectBase):
    """A redirect after which a POST is still a POST."""

    status_code = 307


class HouseholdSite(UnfoldAdminSite):
    """The household's admin. Who signs in or out does so in the public one."""

    index_title = "Games"

    def has_permission(self, request: HttpRequest) -> bool:
        """Superusers, and staff who host this household."""
        return request.household is not None and may_see(request.user, request.household.id)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Say on each page whose admin it is, and lead back to the public one."""
        name = request.household.name
        return super().each_context(request) | {"site_title": name, "site_header": name, "site_url": "/admin/"}

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Begin with the first table, the games."""
        table = next(iter(self._registry))._meta
        return redirect(f"admin:{table.app_label}_{table.model_name}_changelist")

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send who may not look here to the public sign-in, or away in words."""
        if request.user.is_authenticated:
            return HttpResponse("Your account may not look into this household.", status=403, content_type="text/plain")
        return redirect(f"/admin/login/?{request.GET.urlencode(safe='/')}")

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Sign out in the public admin."""
        return KeepMethodRedirect("/admin/logout/")

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Change the password in the public admin."""
        return HttpResponseRedirect("/admin/password_change/")


household_site = HouseholdSite(name="household")


class ReadOnlyAdmin(SelectingAdmin):
    """Shows a household's rows to whom the site lets in. Nothing can be added, changed or deleted."""

    actions = None
    list_per_page = 50
    show_full_result_count = False
    list_filter_submit = True

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whether the tables are listed at all."""
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Whether a row may be looked at."""
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Never."""
        return False
