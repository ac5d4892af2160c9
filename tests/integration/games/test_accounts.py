"""A guest's seat becomes an account's, is there on every device, moves to another app, and never becomes two."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from games import bootstrap
from games.domain.holding import Holder
from games.models import Event, GoldEntry
from games.pages.access import credential_of
from games.pages.listing import seat_of
from games.pages.opening import open_game
from tenants.carrying import hand_over, take_over
from tenants.devices import Device
from tenants.models import Account, CarryCode, Household, Membership
from tenants.scope import household_scope
from tenants.sign_in import make_host, new_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms", "no_one_counted")]

MANIFEST = {"mode": "blitz", "scheduling": "manual", "max_seats": 6, "fill_bots": False}


@pytest.fixture
def game(household: Household) -> Game:
    """A lobby with free seats."""
    opened = open_game(str(household.id), "Friday coop", MANIFEST)
    assert opened.answer.ok, opened.answer.words
    return Game(household, opened.game_id, opened.code)


class Game:
    """A game, and what browsers do with it."""

    def __init__(self, household: Household, game_id: str, code: str) -> None:
        self.household, self.id = household, game_id
        self.door = f"/h/{household.slug}/j/{code}/"
        self.room = f"/h/{household.slug}/g/{game_id}/"
        self.cookie = f"seat_{game_id[:8]}"

    def sit(self, browser: Client, name: str = "Anna") -> str:
        """Take a seat; the key that the browser was given."""
        page = browser.post(self.door, {"step": "deal"}).content.decode()
        bird = re.findall(r'name="persona" value="([a-z0-9-]+)"', page)[0]
        taken = browser.post(self.door, {"step": "name", "persona": bird, "bio": "Likes seeds.", "name": name})
        assert taken.headers["Location"] == self.room, taken.content.decode()
        return str(browser.cookies[self.cookie].value)

    def seat(self, key: str | None = None, account: Account | None = None) -> str | None:
        holder = Holder(credential_of(key) if key else None, str(account.pk) if account else None)
        return seat_of(str(self.household.id), self.id, holder)

    def seen(self, browser: Client) -> str:
        """What a browser's room is told about whose it is: a tag, or nothing for a spectator."""
        found = re.search(r'"holder": "(\w*)"', browser.get(self.room).content.decode())
        assert found
        return found[1]

    def seats(self) -> int:
        shown = bootstrap.view_sync(str(self.household.id), self.id)
        assert shown is not None
        return len(shown["view"]["cast"])


def an_account() -> Account:
    return Account.objects.create_user(f"{uuid4()}@example.org")


def signed_in(account: Account, browser: Client | None = None) -> Client:
    browser = browser or Client()
    browser.force_login(account)
    return browser


def text(answer: Any) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_guests_seat_is_there_on_every_device_of_the_account(game: Game) -> None:
    phone, anna = Client(), an_account()
    key = game.sit(phone)
    assert "On this device only" in text(phone.get("/mine/"))
    signed_in(anna, phone)
    page = text(phone.get("/mine/"))
    assert "Keep these seats?" in page and "Friday coop" in page
    assert phone.post("/mine/keep/", {"game": game.id}).headers["Location"] == "/mine/"
    assert "Keep these seats?" not in text(phone.get("/mine/"))
    laptop = signed_in(anna)
    assert "Friday coop" in text(laptop.get("/mine/"))
    assert game.seen(laptop) and game.seat(account=anna) == game.seat(key) == "s1"
    phone.post("/sign-out/")
    assert game.seen(phone), "the key of the device stays"
    assert Membership.objects.get(account=anna, household=game.household).role == "member"
    laptop.post("/sign-out/")
    assert not game.seen(laptop)


def test_joining_again_by_the_same_invitation_leads_back_to_the_own_seat(game: Game) -> None:
    phone, anna = Client(), an_account()
    game.sit(phone)
    signed_in(anna, phone).post("/mine/keep/", {"game": game.id})
    laptop = signed_in(anna)
    assert laptop.get(game.door).headers["Location"] == game.room
    assert laptop.post(game.door, {"step": "deal"}).headers["Location"] == game.room
    assert game.seats() == 1


def test_who_sits_down_with_an_account_finds_the_game_everywhere(game: Game) -> None:
    anna = an_account()
    game.sit(signed_in(anna))
    page = text(signed_in(anna).get("/mine/"))
    assert "Friday coop" in page and game.household.name in page and "Waiting for the flock" in page


def test_a_seat_of_another_account_is_nobody_elses(game: Game) -> None:
    phone, anna, bert = Client(), an_account(), an_account()
    key = game.sit(phone)
    signed_in(anna, phone).post("/mine/keep/", {"game": game.id})
    phone.post("/sign-out/")
    signed_in(bert, phone)
    assert "Friday coop" not in text(phone.get("/mine/"))
    phone.post("/mine/keep/", {"game": game.id})
    assert game.seat(key, bert) is None and game.seat(account=anna) == "s1"
    assert not game.seen(phone), "whoever is signed in as somebody else watches"


def test_two_seats_of_one_game_stay_two(game: Game) -> None:
    phone, tablet, anna = Client(), Client(), an_account()
    game.sit(phone)
    second = game.sit(tablet, "Bert")
    for device in (phone, tablet):
        signed_in(anna, device)
    phone.post("/mine/keep/", {"game": game.id})
    assert game.seat(second, anna) == "s1", "signed in, one plays one's own seat"
    credential, account = credential_of(second), str(anna.pk)
    tenant = str(game.household.id)
    answer = bootstrap.dispatch_sync(
        tenant, game.id, "seat.claim", {"credential": credential, "account": account}, "lobby"
    )
    assert answer.reason == "second_seat"
    tablet.post("/sign-out/")
    assert game.seat(second) == "s2", "the other seat is still the device's"


def test_keeping_needs_an_account_and_a_tick(game: Game) -> None:
    phone = Client()
    key = game.sit(phone)
    assert phone.post("/mine/keep/", {"game": game.id}).headers["Location"].startswith("/sign-in/")
    anna = an_account()
    signed_in(anna, phone).post("/mine/keep/", {"game": str(uuid4())})
    assert phone.get("/mine/keep/").status_code == 405
    assert game.seat(account=anna) is None and game.seat(key) == "s1"


def carried(answer: Any) -> str:
    found = re.search(r'class="code long">(\w{4})-(\w{4})<', answer.content.decode())
    assert found, answer.content.decode()
    return found[1] + found[2]


def test_a_seat_moves_to_an_app_with_a_storage_of_its_own(game: Game) -> None:
    browser, app = Client(), Client()
    key = game.sit(browser)
    code = carried(browser.post("/carry/code/"))
    for path in ("/carry/", f"/carry/?code={code}", "/carry/code/", "/mine/", "/mine/keep/"):
        Client().get(path)
    moved = app.post("/carry/", {"code": f"{code[:4]}-{code[4:]}".lower()})
    assert moved.headers["Location"] == game.room
    assert app.cookies[game.cookie].value == key and app.cookies[game.cookie]["httponly"]
    assert game.seen(app) == game.seen(browser), "the same seat in both"
    assert app.get(game.door).headers["Location"] == game.room and game.seats() == 1
    assert "Friday coop" in text(app.get("/mine/"))
    again = Client().post("/carry/", {"code": code})
    assert again.status_code == 404 and "used already" in text(again)


def test_a_guest_who_has_moved_gets_no_second_seat_even_without_the_key(game: Game) -> None:
    browser, app = Client(), Client()
    game.sit(browser)
    app.post("/carry/", {"code": carried(browser.post("/carry/code/"))})
    del app.cookies[game.cookie]
    assert "already have a seat" in text(app.post(game.door, {"step": "deal"}))
    assert game.seats() == 1


def test_a_device_that_plays_already_keeps_its_own_seat(game: Game) -> None:
    browser, other = Client(), Client()
    game.sit(browser)
    key = game.sit(other, "Bert")
    other.post("/carry/", {"code": carried(browser.post("/carry/code/"))})
    assert other.cookies[game.cookie].value == key


def test_a_dead_key_is_not_carried(game: Game) -> None:
    browser, app = Client(), Client()
    game.sit(browser)
    code = carried(browser.post("/carry/code/"))
    fresh = {"seat": "s1", "credential": "ab" * 32}
    assert bootstrap.dispatch_sync(str(game.household.id), game.id, "seat.rekey", fresh, "host").ok
    app.post("/carry/", {"code": code})
    assert game.cookie not in app.cookies


@pytest.mark.parametrize("typed", ["", "ABC", "O0I1O0I1", "ABCDEFGH2", "\0" * 8])
def test_what_is_no_code_is_said_so(typed: str) -> None:
    answer = Client().post("/carry/", {"code": typed})
    assert answer.status_code == 400 and 'role="alert"' in text(answer)


def test_codes_are_tried_a_few_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("games.pages.carry.MOST", 2)
    browser = Client()
    statuses = [browser.post("/carry/", {"code": "ABCDEFGH"}).status_code for _ in range(3)]
    assert statuses == [404, 404, 429]


def test_nothing_is_packed_where_nothing_is(household: Household) -> None:
    assert Client().post("/carry/code/").headers["Location"] == "/mine/"


def test_what_is_stored_opens_nothing_and_goes_away() -> None:
    code = hand_over({"seats": [["coop", "game", "a key"]]})
    row = CarryCode.objects.order_by("-expires_at").first()
    assert row is not None
    assert code not in row.digest and b"a key" not in bytes(row.sealed)
    CarryCode.objects.filter(pk=row.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert take_over(code) is None and not CarryCode.objects.filter(pk=row.pk).exists()
    other = hand_over([1])
    assert (take_over(other), take_over(other)) == ([1], None)


def test_gold_and_households_are_on_the_list(household: Household, game: Game) -> None:
    host = make_host(household, f"{uuid4()}@example.org").account
    page = text(signed_in(host).get("/mine/"))
    assert household.name in page and "New game" in page and "play in none" in page
    assert "No seats here." in text(Client().get("/mine/"))


def test_gold_of_the_account_is_on_the_list(game: Game) -> None:
    anna = an_account()
    game.sit(signed_in(anna))
    with household_scope(game.household.id):
        for number, (seat, account) in enumerate((("s1", anna.pk), ("s2", None))):
            GoldEntry.objects.create(
                tenant_id=game.household.id, aggregate_id=game.id, seat=seat, account_id=account,
                amount=20 + number, cause="winner", event_id=uuid4(),
            )  # fmt: skip
    assert "20 gold" in text(signed_in(anna).get("/mine/"))


def test_a_device_is_told_of_the_games_of_whoever_is_signed_in(game: Game) -> None:
    phone = Client()
    host = make_host(game.household, f"{uuid4()}@example.org")
    anna = host.account
    game.sit(signed_in(anna))
    token = "d" * 43
    device = Device.objects.create(token=credential_of(token), endpoint="https://push.example/1")
    phone.cookies["device"] = token
    phone.post(f"/h/{game.household.slug}/enter/", {"token": new_link(host)})
    assert Device.objects.get(pk=device.pk).account == anna
    phone.get(game.room)
    with household_scope(game.household.id, read_only=True):
        assert Event.objects.filter(aggregate_id=game.id, type="seat.reached", payload__on=True).count() == 1
    phone.post("/sign-out/")
    assert Device.objects.get(pk=device.pk).account is None


def test_a_list_without_a_reachable_game_is_still_a_list(game: Game, monkeypatch: pytest.MonkeyPatch) -> None:
    phone = Client()
    game.sit(phone)

    def away(*_: Any) -> None:
        raise TimeoutError

    monkeypatch.setattr("games.pages.mine.bootstrap.view_sync", away)
    assert "Friday coop" in text(phone.get("/mine/"))


def test_a_forged_list_of_households_is_none(game: Game, barn: Household) -> None:
    browser = Client()
    browser.cookies["coops"] = barn.slug
    assert barn.name not in text(browser.get("/mine/"))
