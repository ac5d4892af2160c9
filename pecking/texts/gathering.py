"""Every text that pages, mails and scripts can show, as gettext templates."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract

from pecking.texts import ROOT

CALLS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TABLES = ROOT / "static/js/strings"
UNTOLD = ("told", "rules")
"""Tables whose texts stand in ``games/domain/german``."""

READ_TABLES = """
const found = {};
for (const [part, path] of JSON.parse(process.argv[1])) {
  found[part] = Object.assign({}, ...Object.values(await import(path)));
}
console.log(JSON.stringify(found));
"""


def pages() -> Catalog:
    """The texts of templates and of Python outside the domain."""
    found = Catalog(fuzzy=False)
    for path in _sources():
        source = path.read_bytes()
        if path.suffix != ".py":
            source = as_calls(source.decode(), str(path)).encode()
        for line, said, comments, context in extract("python", BytesIO(source), CALLS, ["Translators:"]):
            where = [(str(path.relative_to(ROOT)), line)]
            found.add(said, None, where, auto_comments=comments, context=context)
    return found


def scripts() -> Catalog:
    """The texts of the scripts' tables. Each has its table and key as context."""
    found = Catalog(fuzzy=False)
    for part, table in tables().items():
        for key, text in table.items():
            said = text if isinstance(text, str) else (text["one"], text["other"])
            found.add(said, None, [(f"static/js/strings/{part}.js", 1)], context=f"{part}.{key}")
    return found


def tables() -> dict[str, dict[str, str | dict[str, str]]]:
    """Every table of the scripts, by its name."""
    files = [[path.stem, path.as_uri()] for path in sorted(TABLES.glob("*.js")) if path.stem not in UNTOLD]
    command = [_node(), "--input-type=module", "-e", READ_TABLES, json.dumps(files)]
    found: dict[str, dict[str, str | dict[str, str]]] = json.loads(subprocess.check_output(command, text=True))
    return found


def _node() -> str:
    return shutil.which("node", path=f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}") or "node"


def _sources() -> Iterator[Path]:
    for folder in ("games", "pecking", "tenants"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "domain" not in path.parts and "migrations" not in path.parts:
                yield path
    for kind in ("*.html", "*.txt"):
        yield from sorted((ROOT / "templates").rglob(kind))


def as_calls(template: str, origin: str) -> str:
    """A template with everything blanked that is no call of gettext; what is indented there must not be so here."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    return "\n".join(line.lstrip() for line in templatize(template, origin=origin).splitlines())
