"""Every address of the site."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path
from django.views.i18n import set_language

from pecking import app_shell
from pecking.design_page import design
from pecking.health import livez, readyz

handler404 = "pecking.outage.missing"
handler500 = "pecking.outage.failed"

urlpatterns = [
    path("livez", livez),
    path("readyz", readyz),
    path("manifest.webmanifest", app_shell.manifest, name="manifest"),
    path("worker.js", app_shell.worker, name="worker"),
    path("offline/", app_shell.offline, name="offline"),
    path("offline/room/", app_shell.offline_room, name="offline_room"),
    path("design/", design),
    path("admin/", admin.site.urls),
    path("language", set_language, name="language"),
    path("", include("tenants.urls")),
    path("", include("games.urls")),
]
