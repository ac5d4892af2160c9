"""A view at its largest still goes through the servers that script/server runs: Daphne limits what it sends as well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS
from games.domain.state import GameState
from games.domain.state.seats import Seat
from games.domain.state.talk import Post, Talk
from games.domain.state.votes import Reveal, Round, Votes
from games.protocol import snapshot_frame
from pecking.supervisor import SERVERS
from tests.given import NOON

BIRD = "\N{CHICKEN}"
SEATS = tuple(f"s{number}" for number in range(1, 21))


def fullest() -> GameState:
    """Twenty birds, as many words as fit, fourteen nights that each went to a run-off."""
    rules = Manifest(max_seats=20, max_days=14)
    seats = {
        seat: Seat(seat, persona.key, BIRD * rules.bio_length, real_name=BIRD * rules.name_length)
        for seat, persona in zip(SEATS, PERSONAS, strict=False)
    }
    posts = tuple(Post(number, "post", "s1", BIRD * rules.post_length, NOON) for number in range(1, 101))
    counted = Round(SEATS, dict.fromkeys(SEATS, "s20"), tuple((seat, 20) for seat in SEATS))
    nights = tuple(Reveal(day, ("s1", "s2", "s3"), "votes", (counted, counted)) for day in range(1, 15))
    return replace(
        GAME.initial, status="running", title=BIRD * 60, manifest=rules, order=SEATS, seats=seats,
        talk=Talk(posts=posts, said=100), votes=Votes(reveals=nights),
    )  # fmt: skip


@pytest.mark.parametrize("server", SERVERS)
def test_the_largest_view_fits_into_one_message(server: str) -> None:
    frame = snapshot_frame(1, "e" * 36, GAME.project(fullest(), "s1"), list(SEATS), NOON.isoformat())
    limits = [int(word) for word in SERVERS[server] if word.isdigit() and int(word) > 10_000]
    assert len(limits) == 1
    assert len(frame) * 2 < limits[0]
