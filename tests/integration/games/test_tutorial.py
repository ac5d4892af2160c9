"""A tutorial for whoever asks: from one tap to the first morning, for this visitor alone, and swept after a day."""

from __future__ import annotations

import os
import re
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.core.cache import cache
from django.test import Client

from games import bootstrap
from games.adapters.sweeping import sweep
from games.domain.personas import BY_KEY
from games.pages import tutorial
from games.pages.listing import game_of
from tenants.models import Household, JoinCode
from tenants.sign_in import make_host

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms", "no_one_counted")]


@pytest.fixture
def pupil() -> Client:
    """A browser that has never been here."""
    return Client()


def begun(pupil: Client, **fields: str) -> str:
    """Tap "try it", and a bird; return the game."""
    dealt = pupil.post("/tutorial/", fields, follow=True)
    birds = re.findall(r'name="persona" value="([^"]+)"', dealt.content.decode())
    assert len(birds) == 3
    room = pupil.post(dealt.request["PATH_INFO"], {"persona": birds[1]})
    found = re.fullmatch(r"/h/tutorial/g/([0-9a-f-]{36})/", room.headers["Location"])
    assert found, room.headers
    return found[1]


def house() -> str:
    return str(Household.objects.get(slug="tutorial").id)


def seen(game: str) -> dict[str, object]:
    shown = bootstrap.view_sync(house(), game)
    assert shown is not None
    return dict(shown["view"])


def test_two_taps_lead_into_the_first_morning(pupil: Client) -> None:
    game = begun(pupil, code="kpqrst")
    view = seen(game)
    assert view["game"]["day"] == 1 and len(view["cast"]) == 5
    assert "private.opens" in view["clock"]["passed"] and view["clock"]["tonight"]["kind"] == "majority"
    page = pupil.get(f"/h/tutorial/g/{game}/").content.decode()
    assert '"invited": "KPQRST"' in page and '"is_host": false' in page
    assert not JoinCode.objects.filter(game_id=game).exists(), "no code leads anybody else there"


def test_a_pupil_who_reads_german_is_taught_in_german() -> None:
    # Given a browser that asks for German, when it takes the two taps
    pupil = Client(headers={"accept-language": "de"})
    dealt = pupil.post("/tutorial/", follow=True).content.decode()
    lines = [BY_KEY[key].line for key in re.findall(r'name="persona" value="([^"]+)"', dealt)]
    game = begun(pupil)
    # Then the birds introduce themselves in German, and the Rooster speaks it
    assert not any(line in dealt for line in lines)
    assert any("Guten Morgen" in post["text"] or "Tag 1" in post["text"] for post in seen(game)["posts"])


def test_whoever_has_liked_it_is_told_how_to_go_on(pupil: Client, household: Household) -> None:
    # Given somebody without a code or a coop, then the host of one
    page = f"/h/tutorial/g/{begun(pupil)}/"
    assert '"join": "/#code"' in pupil.get(page).content.decode()
    assert '"open": "/#open", "own": ""' in pupil.get(page).content.decode()
    pupil.force_login(make_host(household, f"{uuid4()}@example.org").account)
    # When the host looks at the same page, then it leads to a new game in their own coop
    slug = household.slug
    assert f'"open": "/h/{slug}/new", "own": "{slug}"' in pupil.get(page).content.decode()


def test_the_front_page_leads_to_whoever_opens_coops(pupil: Client, settings: Any) -> None:
    settings.CONTACT = ""
    assert "Ask for a coop" not in pupil.get("/").content.decode()
    settings.CONTACT = "mailto:you@example.org"
    assert 'href="mailto:you@example.org">Ask for a coop</a>' in pupil.get("/").content.decode()


def test_the_bell_is_the_pupils_and_pauses_at_each_stage(pupil: Client) -> None:
    game = begun(pupil)
    stages = []
    while seen(game)["game"]["status"] == "running":
        assert pupil.post(f"/h/tutorial/g/{game}/onward").json() == {"ok": True}
        view = seen(game)
        stages.append((view["game"]["day"], view["game"]["phase"]))
        assert len(stages) < 40
    assert stages[0] == (1, "vote")
    assert (2, "talk") in stages and any(phase == "aftermath" for _, phase in stages)
    stranger = Client().post(f"/h/tutorial/g/{game}/onward")
    assert stranger.status_code == 403


def test_another_games_bell_stays_the_hosts(pupil: Client, household: Household) -> None:
    begun(pupil)
    assert pupil.post(f"/h/{household.slug}/g/{uuid4()}/onward").status_code == 403


def test_nobody_sees_whose_tutorials_there_are(pupil: Client, household: Household) -> None:
    game = begun(pupil)
    listed = pupil.get("/h/tutorial/")
    assert (listed.status_code, listed.headers["Location"]) == (302, "/tutorial/")
    assert game not in pupil.get(f"/h/{household.slug}/").content.decode()
    assert game not in pupil.get("/").content.decode()


def test_a_bird_that_was_not_dealt_is_no_way_in(pupil: Client) -> None:
    dealt = pupil.post("/tutorial/", follow=True)
    path = dealt.request["PATH_INFO"]
    assert "Pick your bird" in pupil.post(path, {"persona": "nobody-at-all"}).content.decode()
    assert Client().get(path).headers["Location"] == "/tutorial/", "somebody else is not dealt these birds"


def test_too_many_from_one_address_wait_and_a_full_perch_says_so(
    pupil: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tutorial, "AN_HOUR", 1)
    assert pupil.post("/tutorial/").status_code == 302
    again = pupil.post("/tutorial/")
    assert again.status_code == 429 and "Try again later" in again.content.decode()
    cache.clear()
    monkeypatch.setattr(tutorial, "MOST", 0)
    full = pupil.post("/tutorial/")
    assert full.status_code == 503 and "Try again in a few minutes" in full.content.decode()


def test_after_a_day_at_rest_it_is_swept_and_nothing_else_is(pupil: Client, services: dict[str, str]) -> None:
    old, fresh = begun(pupil), begun(Client())
    schema = Household.objects.get(slug="tutorial").schema_name
    with psycopg.connect(os.environ["DATABASE_OPERATOR_URL"], autocommit=True) as operator:
        aged = f"UPDATE {schema}.aggregates SET updated_at = now() - interval '25 hours' WHERE id = %s"
        operator.execute(aged, [old])
        assert sweep() == 1
        for table in ("events", "commands", "alarms", "jobs", "seats"):
            counted = f"SELECT count(*) FROM {schema}.{table} WHERE aggregate_id = %s"
            assert operator.execute(counted, [old]).fetchone() == (0,), table
        assert operator.execute("SELECT 1 FROM wakeups WHERE aggregate_id = %s", [old]).fetchone() is None
    assert game_of(house(), old) is None
    assert game_of(house(), fresh) is not None
    assert sweep() == 0
