"""Pages of the public side."""

from __future__ import annotations

urlpatterns: list = []
