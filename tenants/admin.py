"""The public admin: who there is, which households there are, and when the clock owes them something.

Superusers see everything and keep accounts, memberships and join codes. Other staff only look, and only at the
households that they host.
"""

from __future__ import annotations

from typing import ClassVar

import allauth.account.admin
import allauth.mfa.admin  # noqa: F401  registers what is taken off below
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from tenants.access import hosted_by
from tenants.models import Account, Household, JoinCode, Membership, WakeupRow
from tenants.selecting import SelectingAdmin

admin.site.unregister(Group)
admin.site.unregister(EmailAddress)
admin.site.unregister(Authenticator)


class OwnHouseholds(SelectingAdmin):
    """Everything for superusers; for other staff a look at what belongs to the households they host."""

    household_field = "household"
    may_add = True
    may_change = True
    may_delete = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        """Return the rows that the account may see."""
        rows = super().get_queryset(request)
        if request.user.is_superuser:
            return rows
        return rows.filter(**{f"{self.household_field}__in": hosted_by(request.user).values("id")})

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Any staff; what they see depends on what they host."""
        return request.user.is_active and request.user.is_staff

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Any staff, for a row that their list shows."""
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Superusers, where rows are made by hand at all."""
        return self.may_add and request.user.is_superuser

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Superusers, where rows are changed by hand at all."""
        return self.may_change and request.user.is_superuser

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Superusers, where rows are removed by hand at all."""
        return self.may_delete and request.user.is_superuser


@admin.register(Household)
class HouseholdAdmin(OwnHouseholds):
    """Households come from ``create_household``; here they are renamed, opened and closed."""

    household_field = "id"
    may_add = may_delete = False
    list_display = ("name", "slug", "status", "zone", "games", "created_at")
    list_filter = ("status",)
    search_fields = ("name", "slug")
    fields = ("name", "slug", "zone", "status", "id", "schema_name", "stamp", "created_at", "games")
    readonly_fields = ("slug", "id", "schema_name", "stamp", "created_at", "games")

    @admin.display(description="games and journal")
    def games(self, household: Household) -> SafeString | str:
        """Return the link to the household's own admin."""
        if household.status != Household.Status.OPEN:
            return "closed"
        return format_html('<a class="text-primary-600" href="/admin/h/{}/">Look inside</a>', household.slug)


@admin.register(Membership)
class MembershipAdmin(OwnHouseholds):
    """Who belongs where."""

    list_display = ("account", "household", "role", "created_at")
    list_filter = ("role",)
    search_fields = ("account__email", "household__name")
    autocomplete_fields = ("account", "household")


@admin.register(JoinCode)
class JoinCodeAdmin(OwnHouseholds):
    """The six signs that lead to a lobby."""

    may_add = may_delete = False
    list_display = ("code", "household", "game_id", "revoked", "created_at")
    list_filter = ("revoked",)
    search_fields = ("code", "household__name")
    readonly_fields = ("code", "household", "game_id", "created_at")


@admin.register(WakeupRow)
class WakeupAdmin(OwnHouseholds):
    """When each stream next has something due."""

    may_add = may_change = may_delete = False
    list_display = ("household", "kind", "aggregate_id", "due_at", "lease_until", "attempts")
    list_filter = ("kind",)
    ordering = ("due_at",)
    list_display_links = None


@admin.register(Account)
class AccountAdmin(OwnHouseholds, UserAdmin):
    """Who can sign in."""

    household_field = "memberships__household"
    form, add_form, change_password_form = UserChangeForm, UserCreationForm, AdminPasswordChangeForm
    list_display = ("email", "is_staff", "is_active", "last_login", "created_at")
    list_filter = ("is_staff", "is_active")
    search_fields = ("email",)
    ordering = ("email",)
    filter_horizontal = ()
    readonly_fields = ("last_login", "created_at")
    fieldsets: ClassVar = (
        (None, {"fields": ("email", "password")}),
        ("Rights", {"fields": ("is_active", "is_staff", "is_superuser")}),
        ("Times", {"fields": ("last_login", "created_at")}),
    )
    add_fieldsets: ClassVar = ((None, {"fields": ("email", "usable_password", "password1", "password2")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        """Return each account once, however many households it shares with the viewer."""
        return super().get_queryset(request).distinct()
