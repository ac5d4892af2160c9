"""Settings that the packages below would otherwise get wrong."""

from __future__ import annotations

from django.conf import settings


def test_an_idle_subscription_never_times_out() -> None:
    assert settings.LAYER_HOST["socket_timeout"] is None


def test_no_connection_outlives_its_request_outside_the_pool() -> None:
    assert settings.DATABASES["default"]["CONN_MAX_AGE"] == 0
    assert settings.DATABASES["default"]["OPTIONS"]["pool"]["max_size"] > 1
