"""What ``manage.py run_jobs`` says to a number of spares that cannot be kept."""

from __future__ import annotations

import pytest
from django.core.management import CommandError

from games.management.commands.run_jobs import MOST_SPARES, Command


@pytest.mark.parametrize("spares", ["-1", "101", "many", "1.5", "", "\N{SUPERSCRIPT TWO}", "9" * 5000])
def test_a_number_of_spares_that_cannot_be_kept_is_refused_in_words(spares: str) -> None:
    parser = Command().create_parser("manage.py", "run_jobs")
    parser.called_from_command_line = False
    with pytest.raises(CommandError, match=f"--spares: takes a number from 0 to {MOST_SPARES}"):
        parser.parse_args([f"--spares={spares}"])


@pytest.mark.parametrize("spares", [0, 3, MOST_SPARES])
def test_a_number_of_spares_that_can_be_kept_is_taken(spares: int) -> None:
    parser = Command().create_parser("manage.py", "run_jobs")
    assert parser.parse_args([f"--spares={spares}"]).spares == spares
