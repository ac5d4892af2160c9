"""``manage.py bench --domain``: one line of JSON, or a table."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import call_command

from games.management.benches import domain
from games.management.benches.figures import table
from manage import in_memory


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(domain, "EVENTS", 2_000)
    monkeypatch.setattr(domain, "POSTS", 200)
    monkeypatch.setattr(domain, "ROUNDS", 3)


def said(*options: str) -> list[str]:
    out = StringIO()
    call_command("bench", "--domain", *options, stdout=out, stderr=StringIO())
    return out.getvalue().splitlines()


@pytest.mark.usefixtures("brief")
def test_json_is_one_line_with_every_step() -> None:
    (line,) = said("--json")
    figures = json.loads(line)["domain"]
    assert [row["mix"] for row in figures["fold"]] == ["posts", "season of 8", "season of 20"]
    assert all(row["events"] == domain.EVENTS and row["kinds"] > 10 for row in figures["fold"][1:])
    for row in figures["post"]:
        steps = [row[f"{step}_us"] for step in domain.STEPS]
        assert row["all_us"] == pytest.approx(sum(steps))
    assert [row["seats"] for row in figures["post"]] == [8, 20]


@pytest.mark.usefixtures("brief")
def test_people_get_two_tables() -> None:
    lines = said()
    assert lines[0] == "Folding 2000 events (one core)" and "events/s" in lines[1]
    assert any(line.startswith("20 seats") for line in lines)


def test_columns_are_as_wide_as_they_need_to_be() -> None:
    assert table(("what", "n"), [("a", 1), ("longer", 100)]) == ["what      n", "a         1", "longer  100"]


def test_only_what_touches_no_data_needs_no_services() -> None:
    assert in_memory(["bench", "--json", "--domain"]) and in_memory(["simulate", "--games=200"])
    assert not in_memory(["simulate", "--seed", "7"]) and not in_memory(["bench", "--closed-loop"])
