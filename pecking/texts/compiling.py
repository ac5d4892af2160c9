"""Gettext files made into what runs: ``django.mo`` for pages, and a module in place of each table of the scripts."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo

from games.domain.german import RULES, TOLD
from pecking.texts import LOCALE, ROOT, file_of, languages
from pecking.texts.files import read

CATEGORIES = ("one", "other")
"""What ``Intl.PluralRules`` calls the forms that a gettext file numbers."""

DOMAIN_TEXTS = {"de": {"told": TOLD, "rules": RULES}}
"""What the domain shows its readers, by language and by table of the scripts: English to the other."""

PLACE = re.compile(r"\{(\w+)\}|(\d+)")


def compile_all() -> list[Path]:
    """Make everything that is made of gettext files, and say what that was."""
    return [path for language in languages() for path in (_pages(language), *_scripts(language))]


def compile_if_older() -> None:
    """The same, where something was written since."""
    made = [file_of(language, "django").with_suffix(".mo") for language in languages()]
    written = [*LOCALE.rglob("*.po"), *(ROOT / "games/domain").rglob("*.py"), *Path(__file__).parent.glob("*.py")]
    latest = max(path.stat().st_mtime for path in written)
    if not all(path.exists() and path.stat().st_mtime >= latest for path in made):
        compile_all()


def _pages(language: str) -> Path:
    source, made = file_of(language, "django"), BytesIO()
    write_mo(made, read(source, language))
    return put(source.with_suffix(".mo"), made.getvalue())


def _scripts(language: str) -> Iterable[Path]:
    tables: dict[str, dict[str, Any]] = defaultdict(dict)
    for message in read(file_of(language, "djangojs"), language):
        part, _, key = (message.context or "").partition(".")
        if message.id and message.string:
            forms = message.string
            tables[part][key] = forms if isinstance(forms, str) else dict(zip(CATEGORIES, forms, strict=True))
    tables |= {part: by_signs(texts) for part, texts in DOMAIN_TEXTS.get(language, {}).items()}
    for part, table in tables.items():
        written = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        yield put(LOCALE / language / "texts" / f"{part}.js", f"export const {part.upper()} = {written};\n".encode())


def by_signs(texts: dict[str, str]) -> dict[str, str]:
    """English with "#" for each number, to the other language with the places of these numbers: {0}, {1}."""
    return {PLACE.sub("#", english): _placed(english, other) for english, other in texts.items()}


def _placed(english: str, other: str) -> str:
    places = [match[1] or match[2] for match in PLACE.finditer(english)]

    def place(match: re.Match[str]) -> str:
        return f"{{{places.index(match[1] or match[2])}}}"

    return PLACE.sub(place, other)


def put(path: Path, content: bytes) -> Path:
    """Write a file at once, whoever reads it, or the whole folder, meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.parent.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)
    return path
