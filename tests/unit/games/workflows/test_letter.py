"""The letter itself: who it is from, where it leads, and that nobody's words break it."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from games.models import Job
from games.workflows.letters import invitation
from tests.owed import INVITATION


def letter(**values: Any) -> Any:
    """The letter as a mail program reads it."""
    row = Job(payload={**INVITATION, **values})
    return message_from_bytes(invitation(row).message().as_bytes(), policy=policy.default)


def test_it_leads_to_the_lobby(settings: Any) -> None:
    settings.PUBLIC_URL = "https://coop.example"
    for part in ("plain", "html"):
        body = letter().get_body((part,)).get_content()
        assert "https://coop.example/j/HEN2FX/" in body
        assert "Duchess Plume wants you in the coop" in body


def test_a_title_stays_on_one_line_and_is_no_markup() -> None:
    bad = letter(title="Hens\r\nBcc: all@example.org <script>")
    assert bad["Subject"].endswith("Hens Bcc: all@example.org <script>")
    assert bad["Bcc"] is None
    assert "<script>" not in bad.get_body(("html",)).get_content()
    assert "<script>" in bad.get_body(("plain",)).get_content()


@pytest.mark.parametrize("address", ["", "maud", "maud@example.org,hugo@example.org", "maud@example.org\nBcc: x@y.z"])
def test_only_one_address(address: str) -> None:
    with pytest.raises(ValidationError):
        letter(email=address)
