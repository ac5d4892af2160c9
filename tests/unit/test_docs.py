"""What README, CONTRIBUTING and docs name is there: commands with their options, scripts, parts, files and folders."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
SCRIPTS = [ROOT / "static/js/README.md", ROOT / "static/css/README.md"]
CHECKS = {"style", "types", "layers", "migrations", "javascript", "?", "--faults", "--full"}
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


def told(page: Path) -> Iterator[str]:
    """What a page says in type: indented lines, and what stands between backticks."""
    text = page.read_text(encoding="utf-8")
    yield from re.findall(r"^    (\S.*?)(?:  .*)?$", text, re.MULTILINE)
    yield from re.findall(r"`([^`\n]+)`", text)


def calls(page: Path) -> Iterator[tuple[str, list[str]]]:
    """The commands of ``manage.py`` on a page that says what to give them, and with what."""
    for words in (shlex.split(each) for each in told(page) if "…" not in each and "..." not in each):
        rest = words[1 + words.index("manage.py") :] if "manage.py" in words[:2] else words
        rest = rest[1:] if rest[:1] == ["manage.py"] else rest
        if len(rest) > 1 and rest[0] in get_commands():
            yield rest[0], rest[1:]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_takes_what_a_page_gives_it(page: Path) -> None:
    for name, given in calls(page):
        command = load_command_class(get_commands()[name], name)
        command.create_parser("manage.py", name).parse_args(given)


def test_the_commands_that_pages_give_something_to_are_found() -> None:
    found = {name for page in PAGES for name, _ in calls(page)}
    assert {"create_household", "create_game", "simulate", "bench", "check_game", "run_alarms"} <= found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_part_of_the_checks_that_a_page_names_exists(page: Path) -> None:
    parts = CHECKS | {folder.name for folder in (ROOT / "tests").iterdir() if any(folder.rglob("test_*.py"))}
    runs = [each.partition(" -- ")[0].split() for each in told(page) if each.startswith("script/test")]
    assert {word for run in runs for word in run[1:]} <= parts


@pytest.mark.parametrize("page", SCRIPTS, ids=lambda page: page.parent.name)
def test_every_script_and_sheet_that_its_page_names_exists(page: Path) -> None:
    named = {each for each in told(page) if re.fullmatch(r"[\w/]+\.(js|css)", each)}
    here = {str(path.relative_to(page.parent)) for path in page.parent.rglob("*.*")}
    there = {path.rpartition("/")[2] for path in here}
    assert named and {each for each in named if each not in here and each not in there} == set()
