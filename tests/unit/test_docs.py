"""What README, CONTRIBUTING and docs name is there: commands, scripts, files and folders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FOLDERS = ("games/", "tenants/", "pecking/", "static/", "templates/", "tests/", "script/", "docs/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_names_exists(page: Path) -> None:
    named = set(re.findall(r"manage\.py ([a-z_]+)", page.read_text(encoding="utf-8")))
    assert named <= set(get_commands())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    spans = [word for span in re.findall(r"`([^`\n]+)`", text) for word in re.split(r"[\s,]+", span)]
    named = {word for word in spans if word.startswith(FOLDERS) and not set(word) & set("<>*{")}
    links = set(re.findall(r"\]\(([^)#:]+)\)", text))
    missing = [name for name in named if not (ROOT / name).exists()]
    missing += [link for link in links if not (page.parent / link).exists()]
    assert missing == []
