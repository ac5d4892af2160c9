"""Reading back by a browser: the story page, the file, and older lines, for a seat and for a spectator."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from games import bootstrap
from games.domain.holding import Holder
from games.pages.access import credential_of, seat_cookie
from games.pages.asking import ask
from games.pages.journal import ROOSTER
from games.pages.listing import personas_of
from games.pages.opening import open_game
from tenants.models import Household
from tests.platforms import new_id

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]

KEY = "the-key-of-a-seat-in-this-test"


@pytest.fixture
def game(household: Household) -> str:
    """A game of one person (s1) and four bots on the first morning, led by its host."""
    cache.clear()
    manifest = {"mode": "blitz", "tempo": "blitz", "scheduling": "manual", "questions": 0, "talking": {"price": 0}}
    game = open_game(str(household.id), "Friday", manifest).game_id
    say(household, game, "seat.deal", "lobby", guest="Ann")
    birds = bootstrap.run_sync(_deal(str(household.id), game))
    seat = {"guest": "Ann", "persona": birds[0], "bio": "Likes seeds.", "real_name": "Ann"}
    say(household, game, "seat.take", "lobby", **seat, credential=credential_of(KEY))
    say(household, game, "bots.seat", "host", count=4)
    say(household, game, "game.start", "host")
    while "private.opens" not in clock(household, game)["passed"]:
        say(household, game, "timeline.advance", "host")
    say(household, game, "private.start", "s1", to=["s2"], text="Between us.")
    return game


async def _deal(tenant: str, game: str) -> tuple[str, ...]:
    room = await (await bootstrap.platform()).service.room(tenant, game)
    return tuple(room.head.state.lobby.deals["Ann"].personas)


def say(household: Household, game: str, name: str, actor: str, **payload: Any) -> None:
    answer = ask(str(household.id), game, name, actor, **payload)
    assert answer.ok, answer.words


def clock(household: Household, game: str) -> Any:
    found = bootstrap.view_sync(str(household.id), game)
    assert found is not None
    return found["view"]["clock"]


def browser(game: str, key: str | None = None) -> Client:
    client = Client()
    if key:
        client.cookies[seat_cookie(game)] = key
    return client


def test_the_story_and_the_file_tell_a_seat_its_own_and_a_spectator_what_all_know(
    household: Household, game: str
) -> None:
    path = f"/h/{household.slug}/g/{game}/journal"
    for key, knows in ((KEY, True), (None, False), ("a-key-that-opens-nothing", False)):
        page = browser(game, key).get(path)
        assert page.status_code == 200 and "no-store" in page.headers["Cache-Control"]
        text = page.content.decode()
        assert "Before the game" in text and "Day 1" in text
        assert ("Between us." in text) == knows
        file = browser(game, key).get(path + ".jsonl")
        assert file.headers["Content-Disposition"] == f'attachment; filename="journal-{game[:8]}.jsonl"'
        lines = [json.loads(line) for line in file.content.splitlines()]
        assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
        assert ("Between us." in file.content.decode()) == knows
        assert lines[0].keys() == {"n", "day", "at", "event", "words", "data"}


def test_each_line_about_a_bird_has_its_face(household: Household, game: str) -> None:
    say(household, game, "main.post", "s1", text="Look at me.")
    birds = personas_of(str(household.id), game)
    story = browser(game, KEY).get(f"/h/{household.slug}/g/{game}/journal").context["days"]
    faces = {entry.words: face for _, told in story for _, entry, face in told}
    [own] = [face for words, face in faces.items() if "Look at me." in words]
    assert own == birds["s1"]
    assert {entry.event for _, told in story for _, entry, face in told if face == ROOSTER} == {"rooster.spoke"}
    assert {entry.event for _, told in story for _, entry, face in told if not face} >= {"lobby.opened", "day.started"}
    seen = browser(game).get(f"/h/{household.slug}/g/{game}/journal").content.decode()
    assert f'src="/portrait/{birds["s1"]}.svg"' in seen and 'loading="lazy"' in seen


def test_a_long_story_comes_in_pages(household: Household, game: str) -> None:
    for number in range(120):
        say(household, game, "main.post", "s1", text=f"Line {number}.")
    client, path = browser(game, KEY), f"/h/{household.slug}/g/{game}/journal"
    last = client.get(path)
    assert "Line 119." in last.content.decode() and "Before the game" not in last.content.decode()
    before = last.context["earlier"]
    earlier = client.get(path, {"before": before})
    assert "Line 119." not in earlier.content.decode() and "To the latest" in earlier.content.decode()
    older = client.get(f"/h/{household.slug}/g/{game}/posts", {"where": "main", "before": 100}).json()
    assert [item["n"] for item in older["items"]] == list(range(1, 100)) and older["more"] is False
    assert client.get(f"/h/{household.slug}/g/{game}/posts?before=110").json()["more"] is True


def test_older_posts_say_nothing_of_what_somebody_was_not_told(household: Household, game: str) -> None:
    say(household, game, "private.post", "s1", conversation=talk(household, game)["id"], text="And another thing.")
    talked = talk(household, game)
    ask_for = {"where": talked["id"], "before": talked["posts"][-1]["id"]}
    path = f"/h/{household.slug}/g/{game}/posts"
    assert [item["text"] for item in browser(game, KEY).get(path, ask_for).json()["items"]] == ["Between us."]
    nothing = {"items": [], "more": False}
    assert browser(game).get(path, ask_for).json() == nothing
    assert browser(game, KEY).get(path, ask_for | {"where": "0123456789abcdef"}).json() == nothing
    assert browser(game, KEY).get(path, {"where": "nest", "before": 9}).json() == nothing


def talk(household: Household, game: str) -> Any:
    found = bootstrap.view_sync(str(household.id), game, Holder(credential_of(KEY)))
    assert found is not None
    [(name, posts)] = found["mine"]["said"].items()
    return {"id": name, "posts": posts}


@pytest.mark.parametrize("query", ["where=main", "where=main&before=x", "where=%00&before=1", "where=nest&before=-1"])
def test_what_is_no_question_is_refused(household: Household, game: str, query: str) -> None:
    answer = browser(game).get(f"/h/{household.slug}/g/{game}/posts?{query}", headers={"Accept": "application/json"})
    assert answer.status_code == 400 and answer.json()["reason"] == "malformed"
    assert browser(game).get(f"/h/{household.slug}/g/{game}/journal?before=1e9").status_code == 400


@pytest.mark.parametrize("page", ["journal", "journal.jsonl", "posts?before=1"])
def test_a_game_of_another_household_has_no_journal_here(barn: Household, game: str, page: str) -> None:
    assert browser(game, KEY).get(f"/h/{barn.slug}/g/{game}/{page}").status_code == 404
    assert browser(game, KEY).get(f"/h/{barn.slug}/g/{new_id()}/{page}").status_code == 404
