"""The letters that a site has written to a folder instead of sending them."""

from __future__ import annotations

import re
from email import message_from_bytes, policy

from tests.live_site import Site


def code_for(site: Site, address: str) -> str:
    """The digits of the latest letter to this address."""
    for file in sorted((site.folder / "mail").iterdir(), key=lambda each: each.stat().st_mtime_ns, reverse=True):
        letter = message_from_bytes(file.read_bytes(), policy=policy.default)
        body = letter.get_body(("plain",))
        found = re.search(r"^(\d{4}) (\d{4})$", body.get_content() if body else "", re.MULTILINE)
        if letter["To"] == address and found:
            return found[1] + found[2]
    raise AssertionError(f"no code was written to {address}")
