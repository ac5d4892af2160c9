"""The public side: accounts, households and the way into a household's tables."""

from __future__ import annotations

from django.apps import AppConfig


class TenantsConfig(AppConfig):
    """Tables of the public schema."""

    name = "tenants"
    verbose_name = "Households"
    default_auto_field = "django.db.models.BigAutoField"
