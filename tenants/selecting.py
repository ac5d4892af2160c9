"""Rows that somebody has chosen in a list of the admin, by names that a row can have."""

from __future__ import annotations

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import SuspiciousOperation, ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from unfold.admin import ModelAdmin


class SelectingAdmin(ModelAdmin):
    """Refuses an action on what cannot be the key of any row, where Django itself would fail over it."""

    def response_action(self, request: HttpRequest, queryset: QuerySet[Model]) -> HttpResponse | None:
        """Do what the form asks of the chosen rows.

        :raises SuspiciousOperation: one of them is named by what is no key of this table.
        """
        key = self.model._meta.pk
        for chosen in request.POST.getlist(ACTION_CHECKBOX_NAME):
            try:
                readable = "\0" not in str(key.to_python(chosen))
            except ValidationError:
                readable = False
            if not readable:
                raise SuspiciousOperation("no key of a row among those chosen in the admin")
        return super().response_action(request, queryset)
