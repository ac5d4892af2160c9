"""Pages by a browser without scripts: making a game, sitting down, the host's buttons, and every kind of "no"."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from games import bootstrap
from games.domain.holding import Holder
from games.domain.rejections import Reason
from games.domain.rejections import words as said
from games.pages.access import credential_of
from games.pages.listing import game_of, seat_of
from games.ports import Answer
from tenants.models import Household, JoinCode
from tenants.sign_in import make_host

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms", "no_one_counted")]

SETTINGS = {"title": "Friday coop", "mode": "blitz", "tempo": "", "seats": "5", "days": "7", "scheduling": "manual"}


@pytest.fixture
def host(household: Household) -> Client:
    """A browser that is signed in as the household's host."""
    browser = Client()
    browser.force_login(make_host(household, f"{uuid4()}@example.org").account)
    return browser


@pytest.fixture
def code(household: Household, host: Client) -> str:
    """The code of a lobby with five seats, led by its host."""
    return open_lobby(household, host)


def open_lobby(household: Household, host: Client, **changed: str) -> str:
    answer = host.post(f"/h/{household.slug}/new", SETTINGS | changed)
    assert answer.status_code == 302, answer.content.decode()
    return JoinCode.objects.get(game_id=game_in(answer.headers["Location"])).code


def game_in(path: str) -> str:
    found = re.search(r"/g/([0-9a-f-]{36})/", path)
    assert found, path
    return found[1]


def door(household: Household, code: str) -> str:
    return f"/h/{household.slug}/j/{code}/"


def room_of(household: Household, code: str) -> str:
    return reverse("games:room", args=[household.slug, JoinCode.objects.get(code=code).game_id])


def dealt(page: Any) -> list[str]:
    return re.findall(r'name="persona" value="([a-z-]+)"', page.content.decode())


def sit_down(guest: Client, path: str, name: str = "Anna") -> Any:
    birds = dealt(guest.post(path, {"step": "deal"}))
    return guest.post(path, {"step": "name", "persona": birds[0], "bio": "Likes seeds.", "name": name})


def words(answer: Any) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def interviewed(guest: Client, path: str, *answers: str, **pressed: str) -> Any:
    """Come to the interview with a bird and a bio, and answer."""
    birds = dealt(guest.post(path, {"step": "deal"}))
    given = {f"answer{number}": answer for number, answer in enumerate(answers, start=1)}
    return guest.post(path, {"step": "interview", "persona": birds[0], "bio": "Sings.", **given, **pressed})


def test_three_questions_are_asked_and_one_answer_is_shown(household: Household, code: str) -> None:
    guest, path = Client(), door(household, code)
    birds = dealt(guest.post(path, {"step": "deal"}))
    asked = guest.post(path, {"step": "bio", "persona": birds[0], "bio": "Sings."})
    assert len(re.findall(r'<input type="text" name="answer\d"', words(asked))) == 3
    given = {"answer1": "Never before noon.", "answer2": "Never before noon.", "answer3": "Never before noon."}
    assert "And who are you?" in words(
        guest.post(path, {"step": "interview", "persona": birds[0], "bio": "Sings.", **given})
    )
    taken = guest.post(path, {"step": "name", "persona": birds[0], "bio": "Sings.", "name": "Anna", **given})
    assert taken.status_code == 302
    shown = bootstrap.view_sync(str(household.id), game_in(taken.headers["Location"]))
    assert shown is not None and [each["answer"] for each in shown["view"]["interviews"]] == ["Never before noon."]


def test_an_interview_is_whole_or_left_out(household: Household, code: str) -> None:
    path = door(household, code)
    half = interviewed(Client(), path, "Yes.")
    assert half.status_code == 400 and said(Reason.INTERVIEW_UNFINISHED) in words(half)
    assert 'value="Yes."' in words(half), "what was written stays"
    long = interviewed(Client(), path, "x" * 141, "Yes.", "No.")
    assert long.status_code == 400 and "140 characters" in words(long)
    skipped = interviewed(Client(), path, "Yes.", skip="1")
    assert "And who are you?" in words(skipped) and "Yes." not in words(skipped)


def test_the_front_page_takes_a_code_to_its_door(household: Household, code: str) -> None:
    browser = Client()
    spelled = f"{code[:3]} {code[3:]}".lower()
    answer = browser.post("/", {"code": spelled}, follow=True)
    assert answer.request["PATH_INFO"] == door(household, code)
    assert "Friday coop" in words(answer)


@pytest.mark.parametrize("typed", ["", "ABC", "ABCDE0", "ABCDEFG"])
def test_what_is_no_code_is_said_so(typed: str) -> None:
    answer = Client().post("/", {"code": typed})
    assert answer.status_code == 400
    assert 'role="alert"' in words(answer)


@pytest.mark.parametrize("path", ["/j/ZZZZZZ/", "/j/nothing/", "/j/%00/", "/j/IIIIII/"])
def test_a_dead_invitation_says_so(path: str) -> None:
    answer = Client().get(path)
    assert answer.status_code == 404
    assert "Ask your host for a new one" in words(answer)


def test_a_link_shows_a_poster_wherever_it_is_sent(household: Household, code: str) -> None:
    browser = Client()
    door = browser.get(f"/j/{code}/", follow=True).content.decode()
    address = re.search(r'og:image" content="https?://[^/]+(/[^"]+)"', door)
    assert address
    poster = browser.get(address[1])
    assert (poster["Content-Type"], poster.content[:4]) == ("image/png", b"\x89PNG")
    game = JoinCode.objects.get(code=code).game_id
    for form in ("svg", "png"):
        early = browser.get(f"/h/{household.slug}/g/{game}/share.{form}")
        assert (early.status_code, early.content.decode()[:27]) == (404, "There is no picture of this")


def test_a_revoked_code_leads_nowhere(household: Household, code: str) -> None:
    JoinCode.objects.filter(code=code).update(revoked=True)
    assert Client().get(f"/j/{code}/").status_code == 404
    assert Client().post(door(household, code), {"step": "deal"}).status_code == 404


def test_a_code_opens_no_door_of_another_household(barn: Household, code: str) -> None:
    assert Client().get(door(barn, code)).status_code == 404


def test_three_birds_a_bio_and_a_name_make_a_seat(household: Household, code: str) -> None:
    guest, path = Client(), door(household, code)
    assert "Deal me three birds" in words(guest.get(path))
    birds = dealt(guest.post(path, {"step": "deal"}))
    assert len(set(birds)) == 3
    assert dealt(guest.get(path)) == birds, "a reload shows the same three"
    asked = guest.post(path, {"step": "bird", "persona": birds[1]})
    assert '<textarea name="bio"' in words(asked)
    asked = guest.post(path, {"step": "bio", "persona": birds[1], "bio": "Likes <b>seeds</b>."})
    assert "Likes &lt;b&gt;seeds&lt;/b&gt;." in words(asked)
    seated = guest.post(path, {"step": "name", "persona": birds[1], "bio": "Likes seeds.", "name": "Anna"})
    assert seated.status_code == 302
    assert seated.headers["Location"] == room_of(household, code)
    game_id = game_in(seated.headers["Location"])
    cookie = guest.cookies[f"seat_{game_id[:8]}"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert seat_of(str(household.id), game_id, Holder(credential_of(cookie.value))) == "s1"
    assert guest.get(path).headers["Location"] == room_of(household, code)


def test_a_page_never_tells_the_key_or_the_name(household: Household, code: str) -> None:
    guest = Client()
    seated = sit_down(guest, door(household, code), name="Wilhelmina")
    game_id = game_in(seated.headers["Location"])
    page = words(guest.get(seated.headers["Location"]))
    assert guest.cookies[f"seat_{game_id[:8]}"].value not in page
    assert "Wilhelmina" not in page
    assert "Wilhelmina" not in words(Client().get(f"/h/{household.slug}/"))


@pytest.mark.parametrize(
    ("step", "fields", "wanted"),
    [
        ("bird", {}, "Pick one of your three birds"),
        ("bird", {"persona": "dodo"}, "not among yours"),
        ("bio", {"bio": "  "}, "Write a line or two"),
        ("bio", {"bio": "x" * 281}, "280 characters"),
        ("name", {"bio": "Likes seeds.", "name": ""}, "Write the name"),
        ("name", {"bio": "Likes seeds.", "name": "x" * 61}, "60 characters"),
    ],
)
def test_what_is_missing_is_said_where_it_is_missing(
    household: Household, code: str, step: str, fields: dict[str, str], wanted: str
) -> None:
    guest, path = Client(), door(household, code)
    birds = dealt(guest.post(path, {"step": "deal"}))
    answer = guest.post(path, {"step": step} | ({"persona": birds[0]} if step != "bird" else {}) | fields)
    assert answer.status_code == 400
    assert wanted in words(answer)
    assert 'role="alert"' in words(answer)


def test_back_keeps_what_was_written(household: Household, code: str) -> None:
    guest, path = Client(), door(household, code)
    birds = dealt(guest.post(path, {"step": "deal"}))
    page = guest.post(path, {"step": "name", "back": "1", "persona": birds[0], "bio": "Likes seeds.", "name": "A"})
    assert page.status_code == 200 and 'name="bio" value="Likes seeds."' in words(page)
    asked = {"step": "interview", "back": "1", "persona": birds[0], "bio": "Likes seeds.", "name": "A"}
    page = guest.post(path, asked)
    assert "Likes seeds.</textarea>" in words(page)


def test_a_second_seat_for_the_same_guest_is_refused(household: Household, code: str) -> None:
    guest, path = Client(), door(household, code)
    seated = sit_down(guest, path)
    del guest.cookies[f"seat_{game_in(seated.headers['Location'])[:8]}"]
    again = guest.post(path, {"step": "deal"})
    assert again.status_code in (200, 409)
    assert "already have a seat" in words(again)


def test_a_full_game_is_full(household: Household, host: Client, code: str) -> None:
    host.post(room_of(household, code) + "bots", {"count": "5"})
    answer = Client().post(door(household, code), {"step": "deal"})
    assert answer.status_code == 409
    assert "Every seat is taken" in words(answer)


def test_a_game_that_has_begun_is_for_watching(household: Household, host: Client, code: str) -> None:
    host.post(room_of(household, code) + "bots", {"count": "5"})
    assert host.post(room_of(household, code) + "start").status_code == 302
    answer = Client().get(door(household, code))
    assert answer.status_code == 409
    assert room_of(household, code) in words(answer)


def test_joins_from_one_address_are_counted(household: Household, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("games.pages.join.JOINS_AN_HOUR", 1)
    assert Client().post(door(household, code), {"step": "deal"}).status_code == 200
    answer = Client().post(door(household, code), {"step": "deal"})
    assert answer.status_code == 429
    assert "Wait a few seconds" in words(answer)


def test_behind_a_proxy_everybody_is_counted_alone(
    household: Household, code: str, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.HTTPS = True
    monkeypatch.setattr("games.pages.join.JOINS_AN_HOUR", 1)
    for claimed, status in (("9.9.9.9, 1.2.3.4", 200), ("1.2.3.5", 200), ("8.8.8.8, 1.2.3.4", 429)):
        guest = Client(headers={"X-Forwarded-For": claimed})
        assert guest.post(door(household, code), {"step": "deal"}).status_code == status, claimed


def test_forms_are_guarded_against_other_sites(household: Household, code: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    for path in ("/", door(household, code), room_of(household, code) + "start"):
        assert strict.post(path, {"step": "deal"}).status_code == 403


def test_only_a_host_makes_games(household: Household, barn: Household) -> None:
    stranger = Client()
    stranger.force_login(make_host(barn, f"{uuid4()}@example.org").account)
    for browser in (Client(), stranger):
        answer = browser.post(f"/h/{household.slug}/new", SETTINGS)
        assert answer.status_code == 403
        assert f"/h/{household.slug}/enter/" in words(answer)


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"title": " "}, "Give the game a name"),
        ({"seats": "2"}, "from 3 to 20"),
        ({"seats": "many"}, "from 3 to 20"),
        ({"days": "99"}, "from 2 to 14"),
        ({"seats": "20", "days": "2"}, "use fewer seats or more days"),
    ],
)
def test_settings_that_cannot_be_played_are_refused_in_words(
    household: Household, host: Client, changed: dict[str, str], wanted: str
) -> None:
    before = JoinCode.objects.filter(household=household).count()
    answer = host.post(f"/h/{household.slug}/new", SETTINGS | changed)
    assert answer.status_code == 400
    assert wanted in words(answer)
    assert JoinCode.objects.filter(household=household).count() == before


def test_the_mode_brings_its_tempo(household: Household, host: Client) -> None:
    code = open_lobby(household, host, mode="pecking-order")
    game = game_of(str(household.id), str(JoinCode.objects.get(code=code).game_id))
    assert game is not None
    assert game.summary["mode"] == "pecking-order"
    assert game.summary["title"] == "Friday coop"


def test_the_room_brings_what_its_script_needs(household: Household, host: Client, code: str) -> None:
    path = room_of(household, code)
    guest = Client()
    sit_down(guest, door(household, code))
    for browser, hosting in ((host, "true"), (guest, "false")):
        page = words(browser.get(path))
        assert f'"is_host": {hosting}' in page
        assert f'"code": "{code}"' in page
        assert f'"socket": "/h/{household.slug}/ws/{game_in(path)}/"' in page


@pytest.mark.parametrize("path", ["g/00000000-0000-4000-8000-000000000000/", "j/ABCDEF/"])
def test_what_the_household_does_not_have_is_not_found(household: Household, path: str) -> None:
    answer = Client().get(f"/h/{household.slug}/{path}")
    assert answer.status_code == 404
    assert "Traceback" not in words(answer)


def test_a_room_of_another_household_is_not_found(household: Household, barn: Household, code: str) -> None:
    assert Client().get(room_of(household, code).replace(household.slug, barn.slug, 1)).status_code == 404


def test_a_key_from_a_link_becomes_a_cookie(household: Household, code: str) -> None:
    guest = Client()
    path = sit_down(guest, door(household, code)).headers["Location"]
    name = f"seat_{game_in(path)[:8]}"
    phone = Client()
    assert phone.post(path + "key", {"key": guest.cookies[name].value}).json() == {"ok": True}
    assert phone.cookies[name].value == guest.cookies[name].value
    for wrong in ("", "x", "x" * 40, "\0", "ü" * 30):
        answer = Client().post(path + "key", {"key": wrong}, headers={"Accept": "application/json"})
        assert answer.status_code == 404
        assert answer.json()["reason"] == "invite_dead"


def test_the_hosts_buttons_answer_scripts_in_data_and_forms_with_the_room(
    household: Household, host: Client, code: str
) -> None:
    path, script = room_of(household, code), {"Accept": "application/json"}
    refused = host.post(path + "start", headers=script)
    assert refused.status_code == 409
    assert refused.json()["reason"] == "too_few_players"
    assert host.post(path + "bots", {"count": "3"}, headers=script).json() == {"ok": True}
    assert host.post(path + "start").headers["Location"] == path
    assert host.post(path + "advance", headers=script).json() == {"ok": True}
    assert host.post(path + "cancel", headers=script).json()["reason"] == "not_in_lobby"


@pytest.mark.parametrize("count", ["", "0", "-1", "21", "many", "1e3", "٣"])
def test_a_number_of_bots_is_a_number(household: Household, host: Client, code: str, count: str) -> None:
    answer = host.post(room_of(household, code) + "bots", {"count": count}, headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert "1 to 20" in answer.json()["words"]


@pytest.mark.parametrize("button", ["start", "bots", "advance", "cancel", "invite"])
def test_the_hosts_buttons_are_the_hosts(household: Household, code: str, button: str) -> None:
    answer = Client().post(room_of(household, code) + button, {"count": "1", "email": "a@example.org"})
    assert answer.status_code == 403
    assert Client().get(room_of(household, code) + button).status_code == 405


def test_whoever_sits_may_invite(household: Household, code: str) -> None:
    guest = Client()
    path = sit_down(guest, door(household, code)).headers["Location"]
    script = {"Accept": "application/json"}
    assert guest.post(path + "invite", {"email": "friend@example.org"}, headers=script).json() == {"ok": True}
    assert guest.post(path + "invite", {"email": "friend"}, headers=script).status_code == 400


def test_the_household_lists_its_games(household: Household, host: Client, code: str) -> None:
    page = words(host.get(f"/h/{household.slug}/"))
    assert room_of(household, code) in page
    assert "New game" in page
    assert "New game" not in words(Client().get(f"/h/{household.slug}/"))


def test_a_bird_that_somebody_else_took_meanwhile_asks_for_another(
    household: Household, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest, path = Client(), door(household, code)
    birds = dealt(guest.post(path, {"step": "deal"}))
    taken = Answer(False, Reason.PERSONA_TAKEN, said(Reason.PERSONA_TAKEN))
    with monkeypatch.context() as patch:
        patch.setattr("games.pages.join.ask", lambda *_, **__: taken)
        answer = guest.post(path, {"step": "name", "persona": birds[0], "bio": "Likes seeds.", "name": "Anna"})
    assert answer.status_code == 409
    assert "Choose another" in words(answer)
    assert 'value="Likes seeds."' in words(answer)
    again = dealt(guest.post(path, {"step": "deal"}))
    assert len(again) == 3
    assert again != birds


def test_a_game_out_of_reach_is_busy_and_nothing_is_written(
    household: Household, host: Client, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise TimeoutError

    before = JoinCode.objects.count()
    monkeypatch.setattr(bootstrap, "dispatch_sync", away)
    for browser, path, fields in (
        (Client(), door(household, code), {"step": "deal"}),
        (host, room_of(household, code) + "start", {}),
        (host, f"/h/{household.slug}/new", SETTINGS),
    ):
        answer = browser.post(path, fields)
        assert answer.status_code == 503
        assert "Try again in a moment" in words(answer)
    assert JoinCode.objects.count() == before
