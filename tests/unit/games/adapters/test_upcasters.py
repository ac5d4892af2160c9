"""Old payloads become today's, step by step; what is newer than this program is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from games.adapters.codec import event_from_row
from games.adapters.upcasters import STEPS, upcast
from games.domain.events.talk import MainPosted
from games.domain.game import GAME
from games.domain.tournament import TOURNAMENT
from games.ports import UnknownEvent

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OLD: dict[str, Any] = {"n": 4, "seat": "s1", "text": "Hello.", "at": "2026-03-02T12:00:00Z"}


def row(schema: int, payload: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": "e", "aggregate_id": "g", "version": 9, "type": "main.posted", "schema": schema, "payload": payload,
        "day": 1, "actor": "s1", "target": None, "audience": None, "causation_id": "c", "correlation_id": "c",
        "created_at": NOON,
    }  # fmt: skip


def test_a_post_from_before_replies_and_mentions_is_read_as_one_without() -> None:
    assert event_from_row(GAME, "t", row(1, OLD)).payload == MainPosted(4, "s1", "Hello.", NOON)


def test_a_stand_in_from_before_it_trusted_somebody_is_read_as_one_that_trusts_nobody() -> None:
    old = {"vote": "d1", "voter": "s1", "target": "s2"}
    assert upcast("standin.voted", 1, 2, old) == {**old, "trust": None}


def test_games_and_tournaments_from_before_there_were_languages_speak_english() -> None:
    game = upcast("game.created", 1, 2, {"title": "Old", "manifest": {"mode": "blitz"}})
    assert game == {"title": "Old", "manifest": {"mode": "blitz", "language": "en"}}
    old = {"manifest": {"heats": 2, "heat": {"mode": "blitz"}, "final": {"mode": "blitz"}}}
    rules = upcast("tournament.created", 1, 2, old)["manifest"]
    assert rules == {
        "heats": 2,
        "heat": {"mode": "blitz", "language": "en"},
        "final": {"mode": "blitz", "language": "en"},
    }


def test_every_step_leads_to_the_next_schema_of_an_event() -> None:
    for name, schema in STEPS:
        assert schema < (GAME.events | TOURNAMENT.events)[name].schema


def test_what_a_newer_program_wrote_or_has_no_step_is_refused() -> None:
    with pytest.raises(UnknownEvent, match=r"main\.posted 3"):
        event_from_row(GAME, "t", row(3, OLD))
    with pytest.raises(UnknownEvent, match=r"vote\.opened 0"):
        upcast("vote.opened", 0, 1, {})
