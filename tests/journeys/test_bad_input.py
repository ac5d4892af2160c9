"""What cannot be done is refused in clear words, with the right status, and leaves no trace among the events."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from games.domain.personas import PERSONAS
from tests.live_site import House, Site, eventually
from tests.player import ask, greet, line_to
from tests.visitor import Reply, Visitor

NOBODY = "00000000-0000-4000-8000-000000000000"
BAD_FRAMES, NO_ROOM = 4400, 4404
LINE_CUT = 1006
TOO_LARGE = (LINE_CUT, 1009)
BEYOND_MEASURE = 5_000_000
BIRDS, DEALT = len(PERSONAS), 3
BY_HAND = ("--scheduling", "manual", "--tempo", "smoke", "--votes", "majority")


@pytest.fixture(scope="module")
def house(site: Site) -> House:
    """The household of this module."""
    return site.household("Coop")


@pytest.fixture(scope="module")
def barn(site: Site) -> House:
    """Another household."""
    return site.household("Barn")


@pytest.fixture
def visitor(site: Site) -> Visitor:
    """Somebody new."""
    return Visitor(site)


@pytest.fixture(scope="module")
def open_lobby(site: Site, house: House) -> Callable[..., dict[str, Any]]:
    """Open a lobby of a game that waits for its host."""

    def make(*wishes: str) -> dict[str, Any]:
        return dict(site.manage("create_game", house.slug, *BY_HAND, *wishes))

    return make


@pytest.fixture(scope="module")
def lobby(open_lobby: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """A lobby with room for everybody here."""
    return open_lobby()


@pytest.fixture(scope="module")
def game(site: Site, house: House, open_lobby: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """A running game whose vote is open, with the cookie of a seat in it and its host."""
    opened = open_lobby("--seats", "4")
    cookie = Visitor(site).take_seat(house, opened["code"])
    host = Visitor(site)
    host.sign_in(house)
    room = f"/h/{house.slug}/g/{opened['game']}/"
    until_the_vote_opens = [("advance", {})] * 2
    for action, fields in (("bots", {"count": "3"}), ("start", {}), *until_the_vote_opens):
        assert host.post(room + action, page=f"/h/{house.slug}/new", script=True, **fields).data["ok"]
    eventually(lambda: len(site.events(house, opened["game"], "voter.counted")) == 3, "the bots have voted")
    return opened | {"cookie": cookie, "host": host, "room": room}


@pytest.fixture
def unchanged(site: Site, house: House, barn: House) -> Iterator[None]:
    """Nothing may be written to any stream meanwhile."""

    def heads() -> list[Any]:
        with site.operator() as database:
            query = (
                "SELECT aggregate_id, max(version) FROM {}.events WHERE aggregate_id <> tenant_id GROUP BY 1 ORDER BY 1"
            )
            return [database.execute(query.format(each.schema)).fetchall() for each in (house, barn)]

    eventually(lambda: site.idle(60, house, barn), "nobody has anything left to do")
    before = heads()
    yield
    assert heads() == before


def says(reply: Reply, status: int, *words: str) -> None:
    """The reply has this status and these words, and tells nobody how it is made."""
    assert reply.status == status, reply.text
    for each in words:
        assert each in reply.text, reply.text
    assert "Traceback" not in reply.text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/h/nowhere/", "There is no open household"),
        ("/h/No%20Where/", "There is no open household"),
        (f"/h/nowhere/g/{NOBODY}/", "There is no open household"),
        (f"/h/coop/g/{NOBODY}/", "There is no game here."),
        ("/h/coop/g/not-a-game/", "This page does not exist"),
        ("/j/ABCDEF/", "This invitation no longer works."),
        ("/j/IO01IO/", "This invitation no longer works."),
        ("/j/%00%ff/", "This invitation no longer works."),
        ("/h/coop/j/ABCDEF/", "This invitation no longer works."),
        ("/h/coop/new", "Only the host can do that."),
        ("/portrait/nobody.svg", ""),
        ("/h/coop/no/such/page", "This page does not exist"),
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_a_wrong_address_says_so(visitor: Visitor, path: str, words: str) -> None:
    says(visitor.get(path), 403 if path.endswith("/new") else 404, words)


@pytest.mark.usefixtures("unchanged")
def test_an_invitation_is_dead_once_the_game_runs(visitor: Visitor, house: House, game: dict[str, Any]) -> None:
    says(visitor.get(f"/j/{game['code']}/"), 409, "This game has left its lobby.")


@pytest.mark.usefixtures("unchanged")
def test_another_households_game_is_not_there(
    site: Site, visitor: Visitor, barn: House, game: dict[str, Any], lobby: dict[str, Any]
) -> None:
    says(visitor.get(f"/h/{barn.slug}/g/{game['game']}/"), 404, "There is no game here.")
    says(visitor.get(f"/h/{barn.slug}/j/{lobby['code']}/"), 404, "This invitation no longer works.")
    host = Visitor(site)
    host.sign_in(barn)
    for house, status in ((barn.slug, 404), ("coop", 403)):
        for action in ("start", "advance", "cancel", "bots"):
            reply = host.post(
                f"/h/{house}/g/{game['game']}/{action}", page=f"/h/{barn.slug}/new", script=True, count="1"
            )
            assert (reply.status, reply.data["ok"]) == (status, False), reply
    with line_to(site, barn, game["game"], game["cookie"]) as line:
        assert closing_code(line) == NO_ROOM


def test_a_full_game_takes_nobody(
    site: Site, open_lobby: Callable[..., dict[str, Any]], visitor: Visitor, house: House
) -> None:
    full = open_lobby("--seats", "3", "--bots", "3")
    before = site.events(house, full["game"])
    door = f"/h/{house.slug}/j/{full['code']}/"
    says(visitor.post(door, page=door, step="deal"), 409, "Every seat is taken.")
    assert site.events(house, full["game"]) == before


def test_a_bird_that_was_taken_meanwhile_stays_taken(
    site: Site, open_lobby: Callable[..., dict[str, Any]], house: House
) -> None:
    opened = open_lobby()
    guests = [Visitor(site) for _ in range(BIRDS // DEALT)]
    held = {bird: guest for guest in guests for bird in guest.birds(house, opened["code"])}
    assert len(held) == BIRDS, "every bird is held by one guest"
    late = Visitor(site)
    bird = late.birds(house, opened["code"])[0]
    assert "/g/" in late.sit(house, opened["code"], bird).url
    before = site.events(house, opened["game"])
    refused = held[bird].sit(house, opened["code"], bird)
    says(refused, 409, "Somebody else has just picked that bird.", "Deal again")
    assert site.events(house, opened["game"]) == before
    other = next(key for key, guest in held.items() if guest is held[bird] and key != bird)
    assert "/g/" in held[bird].sit(house, opened["code"], other).url


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"bio": "x" * 281}, "That is more than 280 characters."),
        ({"bio": " "}, "Write a line or two about your bird."),
        ({"name": "x" * 61}, "That is more than 60 characters."),
        ({"name": ""}, "Write the name that the others will learn at the end."),
        ({"persona": "phoenix"}, "That bird is not among yours."),
        ({"bio": "before\0after"}, "Null characters are not allowed."),
    ],
)
def test_a_seat_wants_a_bird_a_story_and_a_name(
    site: Site, visitor: Visitor, house: House, lobby: dict[str, Any], wish: dict[str, str], words: str
) -> None:
    birds = visitor.birds(house, lobby["code"])
    before = site.events(house, lobby["game"])
    says(visitor.sit(house, lobby["code"], **({"persona": birds[0]} | wish)), 400, words)
    assert site.events(house, lobby["game"]) == before


@pytest.mark.parametrize(
    ("kind", "payload", "reason", "words"),
    [
        ("vote.cast", {"target": "s1"}, "vote_for_self", "You cannot vote for yourself."),
        ("vote.cast", {"target": "s99"}, "seat_unknown", "Nobody in this game has that seat."),
        ("vote.cast", {"target": 7}, "malformed", ""),
        ("vote.cast", {}, "malformed", ""),
        ("vote.cast", {"target": "s2", "twice": True}, "malformed", ""),
        ("main.post", {"text": "x" * 281}, "text_too_long", "more than 280 characters"),
        ("main.post", {"text": " \n"}, "text_empty", "Write something first."),
        ("silver.give", {"to": "s1", "amount": 1}, "gift_to_self", "Choose somebody else"),
        ("silver.give", {"to": "s2", "amount": 5000}, "silver_short", "You have "),
        ("silver.give", {"to": "s2", "amount": -5}, "amount_not_whole", "Give a whole amount"),
        ("silver.give", {"to": "s2", "amount": 1.5}, "malformed", ""),
        ("game.start", {}, "not_host", "Only the host can do that."),
        ("timeline.reach", {"day": 1, "entry": "vote.closes", "revision": 0}, "not_allowed", ""),
        ("bot.turn", {"seat": "s2", "day": 1, "turn": 1}, "not_allowed", ""),
        ("seat.rekey", {"seat": "s2", "credential": "0" * 64}, "not_host", ""),
        ("no.such", {}, "malformed", ""),
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_a_wish_that_cannot_be_granted(
    site: Site, house: House, game: dict[str, Any], kind: str, payload: dict[str, Any], reason: str, words: str
) -> None:
    with line_to(site, house, game["game"], game["cookie"]) as line:
        assert greet(line)["mine"]["seat"] == "s1"
        answer = ask(line, kind, **payload)
    assert (answer["ok"], answer.get("reason")) == (False, reason), (kind, answer)
    assert words in answer["words"]
    assert answer["words"].endswith(".")


@pytest.mark.usefixtures("unchanged")
def test_whoever_watches_has_no_say(site: Site, house: House, game: dict[str, Any]) -> None:
    with line_to(site, house, game["game"]) as line:
        assert greet(line)["mine"] is None
        answer = ask(line, "main.post", text="Hello")
    assert (answer["reason"], answer["words"][:27]) == ("not_your_seat", "You are watching this game.")


@pytest.mark.parametrize(
    "text",
    [
        "not JSON",
        "[]",
        "{}",
        '{"t":"nonsense"}',
        '{"t":"hello","cursor":"one"}',
        '{"t":"command","id":"7","type":"main.post","payload":{}}',
        json.dumps({"t": "command", "id": NOBODY, "type": "main.post", "payload": {}, "more": 1}),
        json.dumps({"t": "command", "id": NOBODY, "type": "main.post", "payload": {"text": "a\0b"}}),
        json.dumps({"t": "command", "id": NOBODY, "type": "main.post", "payload": {"text": "a\ud800b"}}),
        '{"t":"ping"' + " " * 17_000 + "}",
        "[" * 10_000,
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_a_frame_that_is_none_is_told_so_and_many_close_the_line(
    site: Site, house: House, game: dict[str, Any], text: str
) -> None:
    with line_to(site, house, game["game"], game["cookie"]) as line:
        greet(line)
        line.send(text)
        messages = iter(lambda: json.loads(line.recv(timeout=30)), None)
        frame = next(frame for frames in messages for frame in frames if frame["t"] != "presence")
        assert (frame["t"], frame["reason"]) == ("error", "malformed")
        assert frame["words"].endswith(".")
        for _ in range(25):
            line.send(text)
        assert closing_code(line) == BAD_FRAMES


@pytest.mark.usefixtures("unchanged")
def test_a_frame_beyond_all_measure_cuts_the_line(site: Site, house: House, game: dict[str, Any]) -> None:
    with line_to(site, house, game["game"], game["cookie"]) as line:
        greet(line)
        with suppress(ConnectionClosed):
            line.send("x" * BEYOND_MEASURE)
        assert closing_code(line) in TOO_LARGE


@pytest.mark.usefixtures("unchanged")
def test_the_host_is_told_what_does_not_fit(
    visitor: Visitor, house: House, game: dict[str, Any], lobby: dict[str, Any]
) -> None:
    host, room, form = game["host"], game["room"], f"/h/{house.slug}/new"
    for action, fields, status, reason in (
        ("start", {}, 409, "not_in_lobby"),
        ("bots", {"count": "many"}, 400, "malformed"),
        ("bots", {"count": "-1"}, 400, "malformed"),
        ("key", {"key": "x" * 32}, 404, "invite_dead"),
        ("key", {"key": "<script>"}, 404, "invite_dead"),
    ):
        reply = host.post(room + action, page=form, script=True, **fields)
        assert (reply.status, reply.data["reason"]) == (status, reason), reply
    invited = host.post(f"/h/{house.slug}/g/{lobby['game']}/invite", page=form, script=True, email="nobody")
    assert (invited.status, invited.data["reason"]) == (400, "email_malformed")
    says(host.post(form, page=form, title="", mode="blitz", seats="2", days="7"), 400, "Give the game a name.")
    says(host.post(form, page=form, title="x", mode="blitz", seats="20", days="2"), 400, "to leave in one night")
    says(host.post(form, page=form, title="x", mode="chess", seats="8", days="7"), 400)
    says(visitor.post(room + "advance", page="/"), 403, "Only the host can do that.")


@pytest.mark.usefixtures("unchanged")
def test_bodies_that_nobody_can_read(visitor: Visitor, house: House, game: dict[str, Any]) -> None:
    for path in (f"{game['room']}key", f"{game['room']}start", f"/h/{house.slug}/enter/", "/"):
        for body in (b"{not json", b"\xff\xfe\0", b"a=" * 200_000):
            reply = visitor.post(path, body=body, page=f"/h/{house.slug}/enter/", script=True)
            assert 400 <= reply.status < 500, (path, body[:10], reply.status)
            assert "Traceback" not in reply.text


def closing_code(line: Any) -> int:
    """Read until the room hangs up; why it did."""
    try:
        while True:
            line.recv(timeout=30)
    except ConnectionClosed as closed:
        return int(closed.rcvd.code) if closed.rcvd is not None else LINE_CUT
