"""The form of a log line: one JSON object, with the fields that the caller gave by ``extra``."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime

from django.views.debug import SafeExceptionReporterFilter

STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "request", "taskName"}
ADDRESS_PASSWORD = re.compile(r"(\w+://[^\s:/@]*):[^\s@/]+@")


class LineFormatter(logging.Formatter):
    """Write a record as one line of JSON. Passwords in addresses are left out."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for the record."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "text": record.getMessage(),
        }
        line |= {key: value for key, value in vars(record).items() if key not in STANDARD}
        if record.exc_info and record.levelno >= logging.ERROR and not record.name.startswith("django.security"):
            line["trace"] = self.formatException(record.exc_info)
        return ADDRESS_PASSWORD.sub(r"\1:…@", json.dumps(line, default=str, ensure_ascii=False))


class QuietReports(SafeExceptionReporterFilter):
    """Leaves addresses out of error pages as well, because an address may hold a password."""

    hidden_settings = re.compile(
        "ADDRESS|URL|HOSTS|LOCATION|" + SafeExceptionReporterFilter.hidden_settings.pattern, re.I
    )
