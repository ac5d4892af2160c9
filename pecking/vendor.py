"""What the browser gets from the locked npm packages: exactly these files, under ``vendor/``, by the names in the code.

``VendorFinder`` offers the files to Django's static files; ``{% load vendor %}{% importmap %}`` tells the browser
where the names in ``import`` lead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from django import template
from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage, staticfiles_storage
from django.core.checks import Error
from django.core.files.storage import FileSystemStorage, Storage
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from games.pages.modules import modules_of, tables
from pecking.packing import FOLDER, LIST, SHEETS, Esbuild, pack_languages

PREFIX = "vendor"
PACKAGES = Path(__file__).resolve().parent.parent / "node_modules"
# Name in an import statement -> file in node_modules.
MODULES = {
    "preact": "preact/dist/preact.mjs",
    "preact/hooks": "preact/hooks/dist/hooks.mjs",
    "@preact/signals": "@preact/signals/dist/signals.mjs",
    "@preact/signals-core": "@preact/signals-core/dist/signals-core.mjs",
    "htm": "htm/dist/htm.module.js",
    "partysocket/ws": "partysocket/dist/ws.js",
}
# Source maps have to be there too: a hashed name is looked for wherever a module mentions one.
MAPS = tuple(f"{path}.map" for name, path in MODULES.items() if name != "htm")
TEXT = "@fontsource-variable/atkinson-hyperlegible-next"
FONTS = (
    "@fontsource/caprasimo/files/caprasimo-latin-400-normal.woff2",
    "@fontsource/caprasimo/files/caprasimo-latin-ext-400-normal.woff2",
    f"{TEXT}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    f"{TEXT}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)
FILES = (*MODULES.values(), *MAPS, *FONTS)

Converter = Callable[[re.Match[str]], str]
register = template.Library()


class VendorFinder(BaseFinder):
    """Finds the listed files, and nothing else, in node_modules."""

    def __init__(self, app_names: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=PACKAGES)
        self.storage.prefix = PREFIX  # type: ignore[attr-defined]  # where collectstatic puts the files
        super().__init__()

    def check(self, **kwargs: Any) -> Any:
        """Name the listed files that are missing."""
        missing = [path for path in FILES if not (PACKAGES / path).is_file()]
        if not missing:
            return []
        names = ", ".join(missing)
        return [Error(f"Files for the browser are missing: {names}.", hint="Run script/setup.", id="pecking.E001")]

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Return where the file of a static path lies, or an empty list."""
        inner = path.removeprefix(f"{PREFIX}/")
        if path == inner or inner not in FILES or not (PACKAGES / inner).is_file():
            return []
        return [str(PACKAGES / inner)] if find_all else str(PACKAGES / inner)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """Yield every listed file that is there."""
        for path in FILES:
            if (PACKAGES / path).is_file():
                yield path, self.storage


class HashedFiles(ManifestStaticFilesStorage):
    """Static files by hashed names, those that our modules import from each other included."""

    support_js_module_import_aggregation = True
    max_post_process_passes = 20  # one for each step of the longest chain of imports

    def url_converter(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Return what rewrites one address; a package's name in a script is not one, the import map knows it."""
        rewrite: Converter = super().url_converter(name, *args, **kwargs)

        def converter(match: re.Match[str]) -> str:
            if name.endswith(".js") and not match["url"].startswith((".", "/")) and not match["url"].endswith(".map"):
                return match["matched"]
            return rewrite(match)

        return converter

    @cached_property
    def packed(self) -> dict[str, Any]:
        """What was packed: for each language the parts of each entry, for each name of ``SHEETS`` its file."""
        place = Path(self.location, LIST)
        return json.loads(place.read_text(encoding="utf-8")) if place.is_file() else {}

    def save_manifest(self) -> None:
        """Pack what pages load together, and write down where all files lie."""
        packer = Esbuild.found(PACKAGES, MODULES)
        if packer:
            root = Path(self.location)
            languages = [code for code, _ in settings.LANGUAGES]
            found = {
                "scripts": pack_languages(packer, root, tuple(self.hashed_files), languages),
                "sheets": {name: self._sheet(packer, sheets) for name, sheets in SHEETS.items()},
            }
            (root / LIST).write_text(json.dumps(found), encoding="utf-8")
        super().save_manifest()

    def _sheet(self, packer: Esbuild, names: Iterable[str]) -> str:
        """Sheets of one folder in one file of it, so that what they point at stays where it is."""
        files = [Path(self.location, self.hashed_files[f"css/{name}.css"]) for name in names]
        text = packer.sheet("\n".join(file.read_text(encoding="utf-8") for file in files))
        name = f"css/packed.{sha256(text.encode()).hexdigest()[:12]}.css"
        Path(self.location, name).write_text(text, encoding="utf-8")
        return name


@register.simple_tag(takes_context=True)
def importmap(context: dict[str, Any]) -> SafeString:
    """Return the import map, with the page's nonce, and the links that fetch its modules early."""
    addresses = {name: static(f"{PREFIX}/{path}") for name, path in MODULES.items()}
    nonce = getattr(context.get("request"), "csp_nonce", "")
    # Addresses hold no "<", so they cannot end the script element.
    table = mark_safe(json.dumps({"imports": addresses | tables()}).replace("<", "\\u003c"))
    links = format_html_join("\n", '<link rel="modulepreload" href="{}">', ((url,) for url in addresses.values()))
    return format_html('<script type="importmap" nonce="{}">{}</script>\n{}', nonce, table, links)


def parts_of(entry: str) -> list[str]:
    """Return the addresses of what an entry such as "js/room.js" needs at once, its own last."""
    packed = getattr(staticfiles_storage, "packed", {}).get("scripts", {})
    spoken = packed.get(get_language() or settings.LANGUAGE_CODE, packed.get(settings.LANGUAGE_CODE, {}))
    if entry in spoken:
        return [settings.STATIC_URL + part for part in spoken[entry]]
    return [*modules_of(entry), static(entry)]


def sheets_of(name: str) -> list[str]:
    """Return the addresses of the style sheets that ``SHEETS`` lists under ``name``, or of the one that they make."""
    packed = getattr(staticfiles_storage, "packed", {}).get("sheets", {})
    if name in packed:
        return [settings.STATIC_URL + packed[name]]
    return [static(f"css/{each}.css") for each in SHEETS[name]]


@register.simple_tag(takes_context=True)
def script(context: dict[str, Any], entry: str) -> SafeString:
    """Return what loads an entry: its packed parts, or the modules as they are and, once a page, the import map."""
    parts, request = parts_of(entry), context.get("request")
    mapped = f"/{FOLDER}/" in parts[-1] or getattr(request, "has_import_map", False)
    head = "" if mapped else importmap(context)
    if request:
        request.has_import_map = True
    preloads = format_html_join("\n", '<link rel="modulepreload" href="{}">', ((part,) for part in parts))
    return format_html('{}\n{}\n<script type="module" src="{}"></script>', head, preloads, parts[-1])


@register.simple_tag
def styles(name: str) -> SafeString:
    """Return the links to a list of style sheets."""
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((sheet,) for sheet in sheets_of(name)))
