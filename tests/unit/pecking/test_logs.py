"""Log lines: one object each, with the caller's fields, without passwords."""

from __future__ import annotations

import json
import logging
import sys

from django.conf import settings

from pecking.logs import LineFormatter, QuietReports


def line(level: int, text: str, **extra: object) -> dict[str, object]:
    """Return what the formatter writes of a record, read again."""
    trace = sys.exc_info() if sys.exc_info()[0] else None
    record = logging.getLogger("coop").makeRecord("coop", level, "file", 1, text, (), trace, extra=extra)
    written = LineFormatter().format(record)
    assert "\n" not in written
    return json.loads(written)


def test_a_line_has_its_fields() -> None:
    written = line(logging.INFO, "an egg", household="h1")
    assert {key: written[key] for key in ("level", "logger", "text", "household")} == {
        "level": "info",
        "logger": "coop",
        "text": "an egg",
        "household": "h1",
    }


def test_a_password_in_an_address_is_left_out() -> None:
    assert line(logging.INFO, "to redis://hen:sesame@host/0")["text"] == "to redis://hen:…@host/0"


def test_only_errors_carry_a_trace() -> None:
    try:
        raise LookupError("gone")
    except LookupError:
        assert "LookupError: gone" in str(line(logging.ERROR, "no hen")["trace"])
        assert "trace" not in line(logging.WARNING, "no hen")


def test_error_pages_leave_secrets_and_addresses_out() -> None:
    settings.DATABASE_URLS["operator"] = "postgresql://hen:sesame@host/coop"
    try:
        shown = str(QuietReports().get_safe_settings())
    finally:
        settings.DATABASE_URLS["operator"] = ""
    assert "sesame" not in shown
    assert settings.SECRET_KEY not in shown
    assert settings.REDIS_URL not in shown
