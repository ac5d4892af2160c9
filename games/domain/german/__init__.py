"""The German of the domain: English to German, as the code says it, places and all. One file a subject."""

from __future__ import annotations

TOLD: dict[str, str] = {}
"""What a view shows its readers in the game's own English: rules, titles, labels. Each reads it in their language."""

GERMAN: dict[str, str] = {**TOLD}
"""All of it."""
