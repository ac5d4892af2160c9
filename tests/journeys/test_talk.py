"""Talk as people have it, each with a phone: in public, in a whisper, in private, in the booth and in the nest."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.coops import Coop, Onlooker
from tests.journeys.people import Person
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ASK = """(commands) => new Promise((done) => {
    const { socket } = JSON.parse(document.getElementById("room-config").textContent);
    const line = new WebSocket(`ws://${location.host}${socket}`);
    const tell = (frame) => line.send(JSON.stringify(frame));
    const id = (n) => crypto.randomUUID().slice(0, -4) + String(n).padStart(4, "0");
    const waiting = new Set();
    line.onopen = () => tell({ t: "hello", cursor: null, epoch: null });
    line.onmessage = ({ data }) => JSON.parse(data).forEach((frame) => {
        if (frame.t === "snapshot") {
            commands.forEach(([type, payload], n) => {
                const command = { t: "command", id: id(n), type, payload };
                waiting.add(command.id);
                tell(command);
            });
        } else if (frame.t === "answer" && (waiting.delete(frame.id), !frame.ok || waiting.size === 0)) {
            line.close();
            done(frame.ok);
        }
    });
})"""
UP_TO = """(words) => {
    const log = document.querySelector(".voices .talk");
    log.scrollTo({ top: 0 });
    return log.textContent.includes(words);
}"""
"""Somebody goes up in the conversation, which draws and fetches more, until these words are there."""
TAKES_BACK = """() => new MutationObserver((_, watch) => {
    const way = [...document.querySelectorAll("button")].find((each) => each.textContent === "Take it back");
    if (way) {
        watch.disconnect();
        way.click();
        window.takenBack = true;
    }
}).observe(document.body, { childList: true, subtree: true })"""
"""Somebody who is quicker than the three seconds that an act waits, however slow the machine is."""


def line(one: Onlooker, words: str) -> Locator:
    """A line of the main conversation on somebody's screen."""
    return one.person.page.locator(".voices article.said", has_text=words)


def private_line(one: Onlooker, words: str) -> Locator:
    return one.person.page.locator(".nook article.said", has_text=words)


def write(one: Onlooker, words: str, where: str = ".voices") -> None:
    box = one.person.page.locator(f"{where} textarea")
    box.fill(words)
    box.press("Enter")


def test_a_whisper_is_read_by_one_and_seen_by_all(site: Site, house: House, person: Callable[..., Person]) -> None:
    coop = Coop.new(site, house, 3)
    ann, bob, cid = (coop.enter(person(still=True), seat) for seat in range(3))
    page = ann.person.page
    page.get_by_role("button", name="Whisper to one bird").click()
    page.get_by_role("dialog").get_by_role("button", name=bob.name).click()
    expect(page.get_by_text("Nobody else reads it. 3 left today.")).to_be_visible()
    write(ann, "The owl is lying.")
    expect(line(bob, "The owl is lying.")).to_contain_text(f"{ann.name} whispers to you")
    expect(line(ann, "The owl is lying.")).to_contain_text(f"You whispered to {bob.name}")
    expect(cid.person.page.locator(".happened", has_text=re.compile(f"{ann.name}.* whispers"))).to_be_visible()
    assert bob.knows("The owl is lying.") and not cid.knows("The owl is lying.")
    line(bob, "The owl is lying.").get_by_role("button", name="Whisper back").click()
    write(bob, "I know.")
    expect(line(ann, "I know.")).to_be_visible()
    assert not cid.knows("I know.")


def test_reactions_answers_and_calls(site: Site, house: House, person: Callable[..., Person]) -> None:
    coop = Coop.new(site, house, 3)
    ann, bob, cid = (coop.enter(person(still=True), seat) for seat in range(3))
    write(ann, "Who took my seed?")
    keys = bob.person.page.keyboard
    expect(line(bob, "Who took my seed?")).to_be_visible()
    bob.person.page.get_by_role("log", name="Conversation").focus()
    keys.press("ArrowUp")
    keys.press("Enter")
    bob.person.button("Laugh").click()
    expect(line(bob, "Who took my seed?").get_by_role("button", name="you laughed", pressed=True)).to_be_visible()
    theirs = line(ann, "Who took my seed?").get_by_role("button", name=f"{bob.name} laughed", pressed=False)
    theirs.click()
    expect(line(cid, "Who took my seed?").get_by_role("button", name=re.compile("^2 "))).to_be_visible()

    touched = line(cid, "Who took my seed?").locator(".bubble > p").first
    touched.dispatch_event("pointerdown", {"pointerType": "touch", "isPrimary": True})
    cid.person.page.get_by_role("dialog").get_by_role("button", name="Answer").click()
    expect(cid.person.page.get_by_text(f"Answering {ann.name}")).to_be_visible()
    box = cid.person.page.get_by_role("textbox")
    ann.person.notes(".typing")
    box.press_sequentially("Ask @")
    ann.person.has_noted(f"{cid.name} is typing")
    box.press_sequentially(bob.name.split()[-1][:3].lower())
    cid.person.page.get_by_role("option", name=bob.name).click()
    box.press("Enter")
    expect(line(bob, "Ask @")).to_have_class(re.compile("named"))
    expect(line(ann, "Ask @")).not_to_have_class(re.compile("named"))
    expect(ann.person.page.get_by_text(f"{cid.name} is typing")).to_have_count(0)
    line(bob, "Ask @").get_by_role("button", name=f"Answers {ann.name}").click()
    expect(line(bob, "Who took my seed?").first).to_be_focused()


def test_private_talk_from_invitation_to_refusal(site: Site, house: House, person: Callable[..., Person]) -> None:
    coop = Coop.new(site, house, 4)
    ann, bob, cid = (coop.enter(person(still=True), seat) for seat in range(3))
    page = ann.person.page
    page.get_by_role("button", name="Private").click()
    expect(page.get_by_text("You may start or accept 5 more today.")).to_be_visible()
    ann.person.button("Start a conversation").click()
    for other in (bob, cid):
        page.locator(".invitee", has_text=other.name).click()
    write(ann, "We are three.", ".nook")
    expect(private_line(ann, "We are three.")).to_be_visible()
    expect(page.get_by_role("button", name="You have 49 silver")).to_be_visible()

    for each, answer in ((bob, "Accept"), (cid, "Decline")):
        expect(each.person.page.get_by_role("button", name="Private 1 new")).to_be_visible()
        each.person.page.get_by_role("button", name="Private").click()
        invitation = each.person.page.get_by_role("article", name="Invitation")
        expect(invitation).to_contain_text("We are three.")
        invitation.get_by_role("button", name=answer).click()
    expect(cid.person.page.get_by_text("Nobody in your corner yet.")).to_be_visible()
    write(bob, "Two, I think.", ".nook")
    expect(private_line(ann, "Two, I think.")).to_be_visible()
    assert not cid.knows("Two, I think.")

    page.get_by_role("button", name="All private conversations").click()
    expect(page.locator(".thread", has_text=bob.name)).to_contain_text("Two, I think.")
    assert page.evaluate(ASK, [["silver.give", {"to": "s4", "amount": 49}]])
    page.locator(".thread", has_text=bob.name).click()
    expect(page.get_by_text("You have 0 silver.")).to_be_visible()
    write(ann, "Once more, then.", ".nook")
    refused = private_line(ann, "Once more, then.")
    expect(refused).to_contain_text("That costs 1 silver and you have 0.")
    refused.get_by_role("button", name="Change it").click()
    expect(page.locator(".nook textarea")).to_have_value("Once more, then.")
    page.reload()
    page.get_by_role("button", name="Private").click()
    page.locator(".thread", has_text=bob.name).click()
    expect(page.locator(".nook textarea")).to_have_value("Once more, then.")


def test_the_booth_keeps_its_secret_and_the_nest_its_own(
    site: Site, house: House, person: Callable[..., Person]
) -> None:
    coop = Coop.new(site, house, 3, "--booth")
    ann, bob, dot = (coop.enter(person(still=True), seat) for seat in range(3))
    watcher = coop.enter(person(), None)
    for each in (ann, bob):
        write(each, f"{each.name} is awake.")
        expect(line(dot, f"{each.name} is awake.")).to_be_visible()
    coop.ring(3)
    for each in (ann, bob, dot):
        each.person.sees("The coop has spoken.")
        each.person.goes_on()
    dot.person.page.get_by_role("textbox", name="Tell the nest").fill("So it is warm up here.")
    dot.person.page.keyboard.press("Enter")
    expect(line(dot, "So it is warm up here.")).to_be_visible()

    coop.ring(1)
    for each in (ann, bob):
        each.person.page.get_by_role("button", name="Booth").click()
        expect(each.person.page.get_by_text("Nobody can see who you are before the season ends")).to_be_visible()
    ann.person.page.get_by_role("textbox", name=re.compile("^Confess as Confessor")).fill("I took the seed.")
    ann.person.page.keyboard.press("Enter")
    expect(line(bob, "I took the seed.")).to_contain_text("Confessor")
    told = [frame for frame in bob.heard if "I took the seed." in str(frame)]
    assert told
    assert not any("'s1'" in str(frame["mine_push"]) for frame in told)
    assert not any(frame["t"] == "typing" and frame["where"] == "booth" for frame in bob.heard)
    for each in (ann, bob, watcher):
        assert not each.knows("So it is warm up here.")
    assert not watcher.knows("I took the seed.")
    expect(watcher.person.page.get_by_role("navigation", name="Conversations")).to_have_count(0)


def test_what_was_said_before_comes_back(site: Site, house: House, person: Callable[..., Person]) -> None:
    coop = Coop.new(site, house, 3)
    people = [coop.enter(person(), seat) for seat in range(3)]
    for n, each in enumerate(people):
        lines = [["main.post", {"text": f"Line {36 * n + m} of many."}] for m in range(36)]
        assert each.person.page.evaluate(ASK, lines)
    page = people[0].person.page
    number = int(line(people[0], "Line 107 of many.").get_attribute("data-line") or "") - (107 - 30)
    assert page.evaluate(ASK, [["main.post", {"text": "I heard that.", "reply_to": number}]])
    page.reload()
    expect(line(people[0], "Line 107 of many.")).to_be_visible()
    far = page.locator(f'.voices article[data-line="{number}"]')
    expect(far).to_have_count(0)
    line(people[0], "I heard that.").get_by_role("button", name="Line 30 of many.").click()
    expect(far).to_be_in_viewport()
    page.wait_for_function(UP_TO, arg="Line 0 of many.")
    write(people[1], "And one more.")
    jump = page.get_by_role("button", name="1 new")
    jump.click()
    expect(jump).to_have_count(0)
    expect(people[0].person.page.locator(".voices article.said")).to_have_count(110)


def test_a_nudge_can_be_taken_back_and_words_wait_for_the_line(
    site: Site, house: House, person: Callable[..., Person]
) -> None:
    coop = Coop.new(site, house, 3)
    ann, bob = (coop.enter(person(still=True), seat) for seat in range(2))
    cast = ann.person.page.get_by_role("navigation", name="The cast")
    bob.person.notes(".toast")
    ann.person.page.evaluate(TAKES_BACK)
    cast.get_by_role("button", name=bob.name).click()
    ann.person.button("Nudge").click()
    ann.person.page.wait_for_function("() => window.takenBack")
    expect(ann.person.page.get_by_text(f"Nudging {bob.name}")).to_have_count(0)
    cast.get_by_role("button", name=bob.name).click()
    ann.person.button("Nudge").click()
    bob.person.has_noted(f"{ann.name} nudges you.")
    assert len(site.events(house, coop.game, "nudge.sent")) == 1

    ann.person.page.context.set_offline(True)
    expect(ann.person.page.locator(".offline")).to_have_text("This device is offline.")
    write(ann, "Is anybody there?")
    waiting = line(ann, "Is anybody there?")
    expect(waiting).to_contain_text("Waits until the coop is back")
    ann.person.page.context.set_offline(False)
    expect(line(bob, "Is anybody there?")).to_be_visible()
    expect(waiting).not_to_contain_text("Waits")
    expect(waiting).to_have_count(1)
    cut = [wrong for wrong in ann.person.wrongs if "ERR_INTERNET_DISCONNECTED" in wrong]
    ann.person.wrongs[:] = [wrong for wrong in ann.person.wrongs if wrong not in cut]
