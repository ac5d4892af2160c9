"""A view at its largest, private talk and all, still goes through: Daphne limits what it sends, and so does a queue."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from games.domain.allowances import Prices, Talking
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS
from games.domain.state import GameState
from games.domain.state.booth import Booth, Confession
from games.domain.state.nest import Nest, NestPost
from games.domain.state.powers import Overheard, Powers, Report
from games.domain.state.private import Conversation, Private, PrivatePost
from games.domain.state.seats import Seat
from games.domain.state.talk import Post, Talk
from games.domain.state.votes import Reveal, Round, Votes
from games.domain.state.whispers import Whisper, Whispers
from games.protocol import presence_frame, snapshot_frame
from games.rooms.sockets import QUEUED_BYTES, QUEUED_FRAMES, Socket
from pecking.supervisor import SERVERS
from tests.given import NOON

BIRD = "\N{CHICKEN}"
SEATS = tuple(f"s{number}" for number in range(1, 21))


def fullest() -> GameState:
    """Twenty birds, fourteen nights that each went to a run-off, and every word of all of them for s1 alone."""
    rules = Manifest(max_seats=20, max_days=14)
    talking, prices = rules.talking, rules.prices
    seats = {
        seat: Seat(seat, persona.key, BIRD * rules.bio_length, real_name=BIRD * rules.name_length)
        for seat, persona in zip(SEATS, PERSONAS, strict=False)
    }
    seats["s1"] = replace(seats["s1"], status="out", out_day=14)
    posts = tuple(Post(number, "post", "s1", BIRD * rules.post_length, NOON) for number in range(1, 101))
    counted = Round(SEATS, dict.fromkeys(SEATS, "s20"), tuple((seat, 20) for seat in SEATS))
    nights = tuple(Reveal(day, ("s1", "s2", "s3"), "votes", (counted, counted)) for day in range(1, 15))
    return replace(
        GAME.initial, status="running", title=BIRD * 60, manifest=rules, order=SEATS, seats=seats,
        talk=Talk(posts=posts, said=100), votes=Votes(reveals=nights), private=confided(talking, prices),
        whispers=Whispers({"s1": {seat: whispered(seat, talking) for seat in SEATS[1:]}}),
        powers=Powers(reports={"s1": spied(talking, prices)}),
        nest=Nest(100, tuple(NestPost(n, "s1", BIRD * talking.nest_length, NOON) for n in range(1, 101))),
        booth=Booth(tuple(Confession(14, "Confessor 99", BIRD * talking.booth_length, "", NOON) for _ in range(100))),
    )  # fmt: skip


def confided(talking: Talking, prices: Prices) -> Private:
    """Each bird has spent all its characters of each day, bought ones too, where s1 could read them."""
    a_day = talking.characters + prices.words_more
    conversations = [f"{day:08x}{number:08x}" for day in range(14) for number in range(talking.started + 1)]
    post = PrivatePost("f" * 16, "s20", BIRD * a_day, NOON, "f" * 16)
    said = len(SEATS) * 14
    heard = {name: (post,) * (said // len(conversations) + 1) for name in conversations}
    members = SEATS[: talking.group_size]
    known = {name: Conversation(name, "s1", 14, members, (), {}, NOON) for name in conversations}
    return Private(heard={"s1": heard}, known={"s1": known})


def whispered(seat: str, talking: Talking) -> tuple[Whisper, ...]:
    return (Whisper(9999, seat, "s1", BIRD * talking.whisper_length, NOON),) * (talking.whispers * 14)


def spied(talking: Talking, prices: Prices) -> tuple[Report, ...]:
    posts = (Overheard(BIRD * (talking.characters + prices.words_more), NOON),) * prices.spy_posts
    return (Report(14, "s20", posts, NOON),) * 14


def largest() -> bytes:
    return snapshot_frame(1, "e" * 36, GAME.project(fullest(), "s1"), list(SEATS), NOON.isoformat())


def test_the_largest_view_fits_into_one_message_with_what_may_be_queued_behind_it() -> None:
    options = SERVERS["daphne"]
    limit = int(options[options.index("--websocket-max-message-size") + 1])
    assert len(largest()) + QUEUED_BYTES < limit


def test_the_largest_view_is_no_reason_to_cut_a_reader_off() -> None:
    socket = Socket(nowhere)
    socket.stands_at(1)
    socket.push(largest())
    for _ in range(QUEUED_FRAMES - 1):
        socket.push(presence_frame(list(SEATS)))
    assert not socket.closed
    socket.push(b"x" * QUEUED_BYTES)
    assert socket.closed


async def nowhere(message: dict[str, Any]) -> None:
    """A line that nobody reads."""
