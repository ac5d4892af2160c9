"""The browser's packages and the collected static files."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import RequestFactory

from pecking import vendor
from pecking.packing import SHEETS, Esbuild, pack_languages
from pecking.static_files import HASHED, CollectedFiles
from pecking.vendor import FILES, VendorFinder

AT_MOST = 100_000
"""Compressed bytes of script that a room needs before it can show anything."""


async def _pages(scope: dict[str, Any], receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 299, "headers": []})
    await send({"type": "http.response.body", "body": b"page"})


@pytest.fixture
def collected(tmp_path: Path) -> CollectedFiles:
    root = tmp_path / "static"
    root.mkdir()
    (root / "room.0123456789ab.js").write_text("x" * 5_000, encoding="utf-8")
    (root / "egg.mjs").write_text("egg", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return CollectedFiles(_pages, root, "/static/")


def ask(files: CollectedFiles, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[bytes, bytes], bytes]:
    """Send one request; return status, headers and body."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {
        "type": "http", "path": path, "method": method,
        "headers": [(key.replace("_", "-").encode(), value.encode()) for key, value in headers.items()],
    }  # fmt: skip
    asyncio.run(files(scope, None, send))
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


def test_a_hashed_name_is_kept_for_ever_and_sent_packed(collected: CollectedFiles) -> None:
    status, headers, body = ask(collected, "/static/room.0123456789ab.js", accept_encoding="gzip, br")
    assert status == 200
    assert b"immutable" in headers[b"cache-control"]
    assert headers[b"content-type"].startswith(b"text/javascript")
    assert gzip.decompress(body) == b"x" * 5_000
    assert ask(collected, "/static/room.0123456789ab.js")[2] == b"x" * 5_000


def test_a_plain_name_is_asked_for_again(collected: CollectedFiles) -> None:
    _, headers, body = ask(collected, "/static/egg.mjs")
    assert (headers[b"cache-control"], body) == (b"no-cache", b"egg")
    assert headers[b"content-type"].startswith(b"text/javascript")


def test_head_has_the_length_and_no_body(collected: CollectedFiles) -> None:
    _, headers, body = ask(collected, "/static/egg.mjs", "HEAD")
    assert (headers[b"content-length"], body) == (b"3", b"")


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "", "none.js", "..", "egg.mjs/../../secret.txt"])
def test_nothing_outside_is_served(collected: CollectedFiles, path: str) -> None:
    assert ask(collected, f"/static/{path}")[0] == 404


def test_nothing_can_be_sent(collected: CollectedFiles) -> None:
    assert ask(collected, "/static/egg.mjs", "POST")[0] == 405


def test_everything_else_is_a_page(collected: CollectedFiles) -> None:
    assert ask(collected, "/h/coop/")[0] == 299


def test_the_finder_offers_the_listed_files_and_nothing_else() -> None:
    finder = VendorFinder()
    assert finder.check() == []
    assert {name for name, _ in finder.list(None)} == set(FILES)
    assert finders.find("vendor/preact/dist/preact.mjs")
    assert finders.find("vendor/preact/package.json") is None
    assert finders.find("vendor/../package.json") is None


def test_missing_files_are_named_by_the_check(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(vendor, "PACKAGES", tmp_path)
    (error,) = VendorFinder().check()
    assert error.hint == "Run script/setup."
    assert "preact/dist/preact.mjs" in error.msg


def test_the_import_map_carries_the_nonce_and_leads_to_files() -> None:
    request = RequestFactory().get("/")
    request.csp_nonce = "abc"  # type: ignore[attr-defined]
    page = Template("{% load vendor %}{% importmap %}").render(Context({"request": request}))
    found = re.search(r'<script type="importmap" nonce="abc">(.*?)</script>', page)
    assert found
    addresses = json.loads(found[1])["imports"]
    assert set(addresses) == set(vendor.MODULES)
    assert page.count("modulepreload") == len(addresses)


def test_every_name_that_our_scripts_import_is_in_the_map() -> None:
    scripts = Path(vendor.PACKAGES).parent.glob("static/js/**/*.js")
    names = {name for script in scripts for name in re.findall(r'from "([^."/][^"]*)"', script.read_text("utf-8"))}
    assert names
    assert names <= set(vendor.MODULES)


def test_all_static_files_can_be_collected_under_hashed_names(tmp_path: Path, settings: Any) -> None:
    from django.contrib.staticfiles.storage import staticfiles_storage
    from django.core.management import call_command

    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "pecking.vendor.HashedFiles"}}
    call_command("collectstatic", "--noinput", verbosity=0)
    address = staticfiles_storage.url("vendor/preact/dist/preact.mjs")
    assert re.search(r"preact\.[0-9a-f]{12}\.mjs$", address)
    packed = staticfiles_storage.packed
    parts = [*packed["scripts"]["en"]["js/room.js"], *packed["sheets"].values()]
    assert all((tmp_path / part).is_file() and HASHED.search(part) for part in parts)
    scripts = [path for path in tmp_path.glob("js/*.js") if re.search(r"\.[0-9a-f]{12}\.js$", path.name)]
    plain = [
        name for path in scripts for name in re.findall(r'^import .* from "(\./[^"]+)"', path.read_text("utf-8"), re.M)
    ]
    assert scripts
    assert all(re.search(r"\.[0-9a-f]{12}\.js$", name) for name in plain)


def test_a_room_s_scripts_are_two_files_of_a_hundred_kilobytes_at_most(tmp_path: Path) -> None:
    # Given the scripts as they are collected
    scripts = Path(vendor.PACKAGES).parent / "static/js"
    names = tuple(f"js/{path.relative_to(scripts)}" for path in scripts.glob("**/*.js"))
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((scripts / name.removeprefix("js/")).read_bytes())
    (tmp_path / "texts/de").mkdir(parents=True)
    german = 'export const COOP = { menu: "Noch mehr hier" };\n'
    (tmp_path / "texts/de/coop.js").write_text(german, encoding="utf-8")
    # When they are packed for readers of English and of German
    packer = Esbuild.found(vendor.PACKAGES, vendor.MODULES)
    assert packer
    packed: Any = pack_languages(packer, tmp_path, (*names, "texts/de/coop.js"), ("en", "de"))
    # Then a room needs little at once, libraries and texts included, and each reader gets their own texts
    parts = {language: [tmp_path / part for part in packed[language]["js/room.js"]] for language in ("en", "de")}
    assert len(parts["en"]) == 2
    assert sum(len(gzip.compress(part.read_bytes(), 9)) for part in parts["en"]) <= AT_MOST
    assert "Noch mehr hier" in "".join(part.read_text("utf-8") for part in parts["de"])
    assert "Noch mehr hier" not in "".join(part.read_text("utf-8") for part in parts["en"])
    # And what is opened seldom is no part of it
    later = set((tmp_path / "packed/en").glob("part-*.js")) - set(parts["en"])
    assert any("duel" in part.read_text("utf-8") for part in later)


def test_a_script_that_cannot_be_packed_is_told_in_words(tmp_path: Path) -> None:
    packer = Esbuild.found(vendor.PACKAGES, vendor.MODULES)
    assert packer
    (tmp_path / "page.js").write_text('import { a } from "./nowhere.js";\nconsole.log(a);\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"^The scripts could not be packed. esbuild says: (.|\n)*nowhere\.js"):
        packer.scripts(tmp_path, ["page.js"], tmp_path / "out")


def test_without_esbuild_a_page_gets_the_modules_as_they_are(tmp_path: Path) -> None:
    assert Esbuild.found(tmp_path, vendor.MODULES) is None
    request = RequestFactory().get("/")
    request.csp_nonce = "abc"  # type: ignore[attr-defined]
    template = Template('{% load vendor %}{% script "js/room.js" %}{% styles "site" %}{% script "js/app.js" %}')
    page = template.render(Context({"request": request}))
    assert '<script type="importmap" nonce="abc">' in page
    assert '<link rel="modulepreload" href="/static/js/store.js">' in page
    assert page.count("importmap") == 1 and page.index("importmap") < page.index("modulepreload")
    assert '<script type="module" src="/static/js/room.js"></script>' in page
    assert page.count("stylesheet") == len(SHEETS["site"])
