"""Pages of the public side."""

from __future__ import annotations

from django.urls import path

from tenants import views

urlpatterns = [
    path("h/<slug:slug>/enter/", views.enter, name="enter"),
]
