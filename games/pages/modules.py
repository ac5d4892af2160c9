"""Which of our own script modules an entry needs, so that a page can ask for all of them at once."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.translation import get_language

TABLES = "js/strings/"
"""Where the texts of the scripts lie; those of another language lie in a folder of its own."""

RELATIVE = re.compile(r"""^\s*(?:import|export)\b[^"';]*["'](\.{1,2}/[^"']+)["']""", re.MULTILINE)


def modules_of(entry: str) -> list[str]:
    """Return the addresses of the modules that ``entry`` (such as "js/room.js") imports, near and far."""
    return [static(spoken(name)) for name in (_names if settings.DEBUG else _kept)(entry)]


def spoken(name: str) -> str:
    """Return the static file that says in the reader's language what ``name`` says in English."""
    language = get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE or not name.startswith(TABLES):
        return name
    other = f"texts/{language}/{name.removeprefix(TABLES)}"
    return other if (_is_there if settings.DEBUG else _was_there)(other) else name


def tables() -> dict[str, str]:
    """Return where imports of texts lead instead, for readers of another language: address to address."""
    found = {name: spoken(name) for name in (_listed if settings.DEBUG else _kept_list)()}
    return {static(name): static(other) for name, other in found.items() if name != other}


def _listed() -> tuple[str, ...]:
    folder = finders.find(TABLES.rstrip("/"))
    files = Path(folder).glob("*.js") if isinstance(folder, str) else ()
    return tuple(sorted(f"{TABLES}{file.name}" for file in files))


def _is_there(name: str) -> bool:
    return finders.find(name) is not None


def _names(entry: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        path = finders.find(name)
        if name in found or not isinstance(path, str):
            continue
        found[name] = None
        folder = posixpath.dirname(name)
        imports = RELATIVE.findall(Path(path).read_text(encoding="utf-8"))
        waiting += [posixpath.normpath(posixpath.join(folder, near)) for near in imports]
    return tuple(name for name in found if name != entry)


_kept = lru_cache(maxsize=16)(_names)
_kept_list = lru_cache(maxsize=1)(_listed)
_was_there = lru_cache(maxsize=64)(_is_there)
