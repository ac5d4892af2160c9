"""Every kind of vote on a phone: its ballot, its second step, what the others see of it, and its reveal."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.journeys.tables import Table
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BALLOTS = [
    ("majority", 3, "Who leaves the coop?", "Send one bird away.", "The coop has spoken."),
    ("bubble", 6, "Who leaves the coop?", "Send one bird away.", "Below the bubble."),
    ("podium_sacrifice", 5, "Who leaves the coop?", "Send one bird away.", "The podium has a gap."),
    ("shield", 4, "Who is safe with you?", "Save one bird.", "No shield held."),
    ("trust_pairs", 5, "Whom do you trust?", "Trust one bird.", "Trust has its price."),
]


@pytest.mark.parametrize(("kind", "people", "asks", "title", "ending"), BALLOTS, ids=[each[0] for each in BALLOTS])
def test_a_ballot(
    site: Site, house: House, person: Callable[..., Person], kind: str, people: int, asks: str, title: str, ending: str
) -> None:
    table = Table.laid(site, house, people, kind)
    table.ring_until("vote.opens")
    vote = table.view(0)["view"]["vote"]
    voter = table.sits(person(still=True), int(vote["voters"][-1][1:]) - 1)
    expect(voter.card).to_contain_text(asks)
    voter.card.get_by_role("button", name=re.compile("Vote|Save")).click()
    expect(voter.page.get_by_role("heading", name=title)).to_be_visible()
    faces = voter.page.locator("button.face:enabled")
    expect(faces).to_have_count(len([seat for seat in vote["choices"] if seat != vote["voters"][-1]]))
    names = [faces.nth(0).locator(".face-name").inner_text()]
    faces.nth(0).click()
    if vote["trusts"]:
        expect(voter.page.get_by_role("heading", name="Send one bird away.")).to_be_visible()
        names.insert(0, faces.nth(1).locator(".face-name").inner_text())
        faces.nth(1).click()
    expect(voter.page.get_by_text(f"Sealed: {names[0]}")).to_be_visible()
    voter.leaves_sheet()
    expect(voter.card).to_contain_text(names[0])
    table.ring_until("reveal")
    voter.sees(ending)
    voter.goes_on()


def test_a_market(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 3, "second_to_last")
    table.does(1, "silver.give", to="s1", amount=20)
    table.does(2, "silver.give", to="s1", amount=10)
    table.ring_until("vote.opens")
    poor = table.sits(person(still=True), 2)
    expect(poor.card).to_contain_text("By what everybody can see, it is you.")
    poor.button("See the ladder").click()
    expect(poor.page.locator(".ladder .leaves.me")).to_be_visible()
    table.does(0, "silver.give", to="s2", amount=25)
    table.ring_until("reveal")
    poor.sees("The till is counted.")
    expect(poor.ceremony).to_contain_text("the second-lowest")
    poor.goes_on()


def test_a_tie_is_voted_on_again_and_a_feather_saves(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 5, "majority")
    table.does(2, "power.buy", power="feather")
    table.ring_until("vote.opens")
    for seat, target in ((0, "s3"), (1, "s3"), (2, "s4"), (4, "s4")):
        table.does(seat, "vote.cast", target=target)
    table.ring_until("vote.closes")
    voter = table.sits(person(still=True), 0)
    expect(voter.card).to_contain_text("A tie. Choose again.")
    voter.card.get_by_role("button", name=re.compile("Vote|Save")).click()
    expect(voter.page.get_by_role("heading", name="Send one of them away.")).to_be_visible()
    expect(voter.page.locator("button.face:enabled")).to_have_count(2)
    voter.page.locator("button.face:enabled").first.click()
    voter.leaves_sheet()
    expect(voter.card).to_contain_text("Your ballot names")
    table.ring_until("reveal")
    voter.sees("A feather falls.")
    voter.ceremony.get_by_role("button", name="Go on").click()
    voter.sees("The coop has spoken.")
    voter.goes_on()


def test_the_axe(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 5, "executioner")
    table.ring_until("vote.opens")
    voter = table.sits(person(still=True), 1)
    expect(voter.card).to_contain_text("Who swings the axe?")
    for seat in (1, 2, 3):
        table.does(seat, "vote.cast", target="s1")
    table.ring_until("vote.closes")
    axe = table.sits(person(still=True), 0)
    expect(axe.card).to_contain_text("You are the executioner.")
    expect(voter.card).to_contain_text(re.compile("has the axe"))
    axe.button("Pick who leaves").click()
    name = axe.page.locator("button.face:enabled .face-name").first.inner_text()
    axe.page.locator("button.face:enabled").first.click()
    expect(axe.page.get_by_text(f"Sealed: {name}")).to_be_visible()
    axe.leaves_sheet()
    expect(voter.card).to_contain_text("A name has been said.")
    table.ring_until("reveal")
    for each in (axe, voter):
        each.sees("The axe has fallen.")
        expect(each.ceremony).to_contain_text(f"picked {name}")
        each.goes_on()


def test_a_duel_between_two_phones(site: Site, house: House, person: Callable[..., Person]) -> None:
    table = Table.laid(site, house, 5, "duel")
    table.ring_until("vote.opens")
    for seat, target in ((1, "s1"), (2, "s1"), (3, "s2"), (4, "s2")):
        table.does(seat, "vote.cast", target=target)
    table.ring_until("vote.closes")
    good, bad, watcher = (table.sits(person(still=True), seat) for seat in (0, 1, 2))
    expect(watcher.card).to_contain_text("The ring waits for")
    for each in (good, bad):
        expect(each.card).to_contain_text(re.compile("^.*You against"))
        each.button("Into the ring").click()
    fights(good, right=True)
    fights(bad, right=False)
    expect(good.card).to_contain_text("You have played.")
    expect(watcher.card).to_contain_text("Both have played.")
    table.ring_until("reveal")
    for each in (watcher, good, bad):
        each.sees("The ring is empty.")
        each.goes_on()
    expect(bad.card.or_(bad.page.locator(".now-card"))).to_contain_text("left the coop")
    assert table.view(0)["mine"]["silver"] == 70, "the winner's prize"


def fights(duellist: Person, right: bool) -> None:
    """Play all three rounds, well or badly."""
    page, digits = duellist.page, ""
    for _ in range(3):
        duellist.button("Begin").click()
        expect(page.locator(".duel-ask")).to_be_visible()
        while page.locator(".duel-ask").count():
            asked = page.locator(".duel-ask")
            told = page.locator(".duel-told")
            key = asked.get_attribute("class") or ""
            before = f"{key} {told.inner_text()} {asked.locator('.soft').inner_text()}"
            if "look" in key:
                digits = told.inner_text().replace(" ", "")
                duellist.button("I have them").click()
            elif "signal" in key:
                way = told.locator(".sr-only").inner_text()
                page.locator(f".ways .to-{way if right else 'up'}").click()
            else:
                terms = told.inner_text().split(" + ")
                answer = digits if "recall" in key else str(sum(int(term) for term in terms))
                expect(asked).to_be_focused()
                page.keyboard.type(answer if right else "1")
                page.keyboard.press("Enter")
            page.wait_for_function(
                """before => {
                    const asked = document.querySelector(".duel-ask");
                    return !asked || asked.ariaBusy !== "true" && before !== [asked.className,
                        asked.querySelector(".duel-told").innerText, asked.querySelector(".soft").innerText].join(" ");
                }""",
                arg=before,
            )
    expect(page.get_by_role("heading", name="You have played.").first).to_be_visible()
    duellist.button("Go on").click()
