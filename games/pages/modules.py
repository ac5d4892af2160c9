"""Which of our own script modules an entry needs, so that a page can ask for all of them at once."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

RELATIVE = re.compile(r"""^\s*(?:import|export)\b[^"';]*["'](\.{1,2}/[^"']+)["']""", re.MULTILINE)


def modules_of(entry: str) -> list[str]:
    """Return the addresses of the modules that ``entry`` (such as "js/room.js") imports, near and far."""
    return [static(name) for name in (_names if settings.DEBUG else _kept)(entry)]


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
