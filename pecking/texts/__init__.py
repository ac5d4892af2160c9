"""The texts of pages and scripts in other languages: gettext files in ``locale/``, gathered and compiled here."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "locale"
"""One folder a language. Only ``*.po`` is written by hand; the rest of it is made of that at set-up."""

DOMAINS = ("django", "djangojs")
"""Pages and mails, and scripts: a file for each in every language."""


def languages() -> tuple[str, ...]:
    """The languages beside English."""
    return tuple(sorted(path.name for path in LOCALE.iterdir() if (path / "LC_MESSAGES").is_dir()))


def file_of(language: str, domain: str) -> Path:
    """Where the texts of a domain stand in a language."""
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"
