"""Help: every rule in its own words, and for one game those that it really has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES
from games.domain.modes import preset
from games.domain.notes import NOTES
from games.domain.sentences import SENTENCES
from games.pages import help as pages
from games.pages.asking import ask
from games.pages.opening import open_game
from tenants.models import Household

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]

CARDS = Path(__file__).parents[3] / "static/js/tryit/cards.js"


def told(page: str, key: str) -> bool:
    return f'id="{key}"' in page


def test_every_vote_every_sentence_and_every_destiny_is_there() -> None:
    page = Client().get("/help/").content.decode()
    assert [key for key in (*VOTES, *SENTENCES, *NOTES) if not told(page, key)] == []
    assert [each.title for each in DESTINIES.values() if each.title not in page] == []
    assert "Most votes is out" in page and "{" not in re.sub(r"<script.*?</script>", "", page, flags=re.S)


def test_what_can_be_tried_is_on_a_card_and_every_card_is_somewhere() -> None:
    cards = set(re.findall(r"^  (\w+): \[", CARDS.read_text(), re.MULTILINE))
    assert cards == {card for each in pages.TRIES.values() for card in each}
    page = Client().get("/help/").content.decode()
    assert set(re.findall(r'data-try="(\w+)"', page)) == cards


def test_a_game_tells_the_rules_that_it_has_with_its_numbers_and_tonights_first(household: Household) -> None:
    manifest = {**preset("blitz"), "kind": "static", "votes": ("shield", "majority"), "scheduling": "manual"}
    manifest["prices"] = {**manifest["prices"], "feather": 33, "sold": ("feather",)}
    opened = open_game(str(household.id), "Friday", manifest)
    for name, payload in (("bots.seat", {"count": 5}), ("game.start", {}), ("timeline.advance", {})):
        assert ask(str(household.id), opened.game_id, name, "host", **payload).ok
    page = Client().get(f"/h/{household.slug}/g/{opened.game_id}/help/").content.decode()
    assert told(page, "shield") and told(page, "finals") and not told(page, "duel")
    assert "33 silver, one a game" in page and not told(page, "spy") and not told(page, "booth")
    assert page.index("Tonight") < page.index('id="shield"') < page.index('id="majority"')


def test_a_game_tells_the_same_whoever_asks_again(household: Household) -> None:
    opened = open_game(str(household.id), "Friday", preset("pecking-order"))
    address = f"/h/{household.slug}/g/{opened.game_id}/help/"
    first, second = (Client().get(address) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert not told(second.content.decode(), "booth") and told(second.content.decode(), "whisper")


def test_it_speaks_the_readers_language_and_a_game_that_is_not_there_says_so(household: Household) -> None:
    german = Client(headers={"accept-language": "de"}).get("/help/").content.decode()
    assert "Die Regeln" in german and "Most votes is out" not in german and "counts as absent" not in german
    lost = Client().get(f"/h/{household.slug}/g/00000000-0000-4000-8000-000000000000/help/")
    assert lost.status_code == 404
