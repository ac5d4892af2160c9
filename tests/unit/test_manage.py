"""Which services a command joins before it runs."""

from __future__ import annotations

import pytest

from manage import services_for


@pytest.mark.parametrize(
    ("command", "services"),
    [
        ("help", ()),
        ("migrate", ("postgres",)),
        ("dbshell", ("postgres",)),
        ("shell", ("postgres", "valkey")),
        ("create_game", ("postgres", "valkey")),
        ("run_jobs", ("postgres", "valkey", "temporal")),
    ],
)
def test_a_command_joins_the_services_that_it_speaks_to(command: str, services: tuple[str, ...]) -> None:
    assert services_for(command) == services
