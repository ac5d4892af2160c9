"""The addresses inside ``/admin/h/<slug>/``. The resolver puts the slug before them."""

from __future__ import annotations

from django.urls import path

from tenants.household_site import household_site

handler500 = "pecking.outage.failed"

urlpatterns = [path("", household_site.urls)]
