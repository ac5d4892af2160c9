"""The journal of one viewer: what was stored for their eyes, numbered by their own count, and nothing else."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.management import CommandError, call_command

from games.adapters.journal import Journal
from games.bootstrap import Platform
from games.confessing import sealed_author
from games.domain.game import GAME
from tests.fakes.clock import HandClock
from tests.platforms import Table, a_table, credential, new_id, plain

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.asyncio

TALK = {"price": 0, "characters": 100_000, "booth": True}
END = 10**9


@pytest_asyncio.fixture
async def platform(migrated: dict[str, str]) -> AsyncIterator[Platform]:
    async with Platform(migrated["DATABASE_URL"], clock=HandClock(), linger=600) as one:
        yield one


@pytest.fixture
def journal(platform: Platform) -> Journal:
    return platform.journal


@pytest_asyncio.fixture
async def table(platform: Platform, household: Household) -> Table:
    """A game of five that its host leads, on the first morning."""
    return await a_table(platform.service, str(household.id), 5, scheduling="manual", talking=TALK, max_days=4)


async def reach(table: Table, entry: str) -> None:
    """Let the host ring the bell until this has come to pass."""
    while entry not in (await table.project(None))["view"]["clock"]["passed"]:
        await table.granted("timeline.advance", "host")


async def vote_out(table: Table, target: str) -> None:
    await reach(table, "vote.opens")
    for voter in (await table.project(None))["view"]["vote"]["voters"]:
        if voter != target:
            await table.granted("vote.cast", voter, target=target)
    await reach(table, "reveal")


async def talk(table: Table, posts: int = 1) -> str:
    """s1 and s2 talk in private; the conversation's name."""
    await reach(table, "private.opens")
    await table.granted("private.start", "s1", to=["s2"], text="Keep this between us.")
    [name] = [each["id"] for each in (await table.project("s2"))["mine"]["conversations"]]
    await table.granted("private.accept", "s2", conversation=name)
    for number in range(2, posts + 1):
        await table.granted("private.post", "s1", conversation=name, text=f"Secret {number}.")
    return name


async def test_everybody_reads_exactly_what_they_were_told(table: Table, journal: Journal) -> None:
    await talk(table)
    await vote_out(table, "s5")
    await table.granted("nest.post", "s5", text="It is warm here.")
    head = (await table.room()).head
    for seat in (*head.state.order, None):
        entries = await journal.next(table.tenant, table.game, seat, 0, END)
        assert [entry.n for entry in entries] == list(range(1, head.cursor(seat) + 1))
        told = " ".join(entry.words for entry in entries)
        assert ("Keep this between us." in told) == (seat in ("s1", "s2"))
        assert ("It is warm here." in told) == (seat == "s5")
        assert "You named" in told or seat in ("s5", None)
        assert told.count("on the ballot") == (seat not in ("s5", None))


async def test_pages_join_up_and_their_numbers_count_only_what_the_viewer_knows(table: Table, journal: Journal) -> None:
    before = await journal.last(table.tenant, table.game, "s3", END)
    await talk(table)
    whole = await journal.next(table.tenant, table.game, "s3", 0, END)
    assert whole[: len(before)] == before
    pages, first = [], END
    while page := await journal.last(table.tenant, table.game, "s3", first, 7):
        pages, first = [*page, *pages], page[0].n
    assert pages == whole
    assert await journal.next(table.tenant, table.game, "s3", whole[-3].n) == whole[-2:]


async def test_a_confession_is_read_without_its_seal(table: Table, journal: Journal) -> None:
    await reach(table, "booth.opens")
    seal = sealed_author(settings.SECRET_KEY, table.game, "1", "s2")
    await table.granted("booth.post", "booth", text="It was me.", handle="Confessor 3", sealed_author=seal)
    for seat in ("s1", "s2"):
        last = (await journal.last(table.tenant, table.game, seat, END, 1))[0]
        assert last.words == "Confessor 3 said in the confession booth: “It was me.”"
        assert seal not in repr(last)
    assert "It was me." not in repr(await journal.last(table.tenant, table.game, None, END))


async def test_older_lines_have_the_shape_and_the_numbers_of_the_view(table: Table, journal: Journal) -> None:
    for number in range(130):
        await table.granted("main.post", f"s{number % 5 + 1}", text=f"Line {number}.")
    shown = (await table.project(None))["view"]["posts"]
    first = shown[0]["n"]
    older = plain(await journal.main(table.tenant, table.game, first))
    assert [line["n"] for line in older] == list(range(max(1, first - 100), first))
    assert plain(await journal.main(table.tenant, table.game, END)) == shown
    assert older[-1].keys() == shown[0].keys()


async def test_older_posts_of_a_conversation_are_for_those_who_heard_them(table: Table, journal: Journal) -> None:
    name = await talk(table, 130)
    shown = (await table.project("s2"))["mine"]["said"][name]
    assert len(shown) == 100
    older = plain(await journal.private(table.tenant, table.game, "s2", name, shown[0]["id"]))
    assert [post["text"] for post in older] == ["Keep this between us.", *(f"Secret {n}." for n in range(2, 31))]
    assert older[-1].keys() == shown[0].keys()
    assert await journal.private(table.tenant, table.game, "s2", name, shown[0]["id"], 3) == older[-3:]
    for seat in ("s3", "s4"):
        assert await journal.private(table.tenant, table.game, seat, name, shown[-1]["id"]) == []


async def invited(table: Table, *seats: str) -> str:
    """s1 invites and goes on talking before anybody has answered; the conversation's name."""
    await reach(table, "private.opens")
    await table.granted("private.start", "s1", to=seats, text="One.")
    [name] = [each["id"] for each in (await table.project("s1"))["mine"]["conversations"]]
    await table.granted("private.post", "s1", conversation=name, text="Two.")
    return name


async def read(table: Table, journal: Journal, seat: str, name: str) -> tuple[list[str], list[str]]:
    """What a seat reads of a conversation: in its journal, and page by page above the newest line there is."""
    entries = await journal.next(table.tenant, table.game, seat, 0, END)
    told = [entry.data["text"] for entry in entries if entry.event == "private.posted"]
    last = (await table.project("s1"))["mine"]["said"][name][-1]["id"]
    older = await journal.private(table.tenant, table.game, seat, name, last)
    return told, [post["text"] for post in older]


async def test_whoever_accepts_reads_what_was_said_since_the_invitation(table: Table, journal: Journal) -> None:
    name = await invited(table, "s2", "s3", "s4")
    before = await journal.next(table.tenant, table.game, "s2", 0, END)
    for seat in ("s2", "s3", "s4", "s5"):
        assert "Two." not in repr(await journal.next(table.tenant, table.game, seat, 0, END)), "nobody has come in yet"
    await table.granted("private.accept", "s2", conversation=name)
    await table.granted("private.decline", "s3", conversation=name)
    await table.granted("private.post", "s1", conversation=name, text="Three.")
    assert await read(table, journal, "s2", name) == (["One.", "Two.", "Three."], ["One.", "Two."])
    assert await read(table, journal, "s3", name) == (["One."], ["One."]), "who declined was told no more"
    assert await read(table, journal, "s4", name) == (["One."], ["One."]), "who has not answered was told no more"
    assert await read(table, journal, "s5", name) == ([], [])
    shown = (await table.project("s2"))["mine"]["said"][name]
    assert [post["text"] for post in shown] == ["One.", "Two.", "Three."], "and the room shows the same"
    entries = await journal.next(table.tenant, table.game, "s2", 0, END)
    assert entries[: len(before)] == before, "no number that was read before has changed"
    assert [entry.n for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.data.get("text") for entry in entries[len(before) : len(before) + 2]] == ["Two.", None]
    assert entries[len(before) + 1].event == "conversation.joined"


async def test_whoever_is_added_later_reads_from_then_on(table: Table, journal: Journal) -> None:
    name = await invited(table, "s2", "s3")
    await table.granted("private.decline", "s3", conversation=name)
    await table.granted("private.post", "s1", conversation=name, text="Three.")
    for seat in ("s3", "s4"):
        await table.granted("private.add", "s1", conversation=name, seat=seat)
    await table.granted("private.post", "s1", conversation=name, text="Four.")
    for seat in ("s3", "s4"):
        await table.granted("private.accept", seat, conversation=name)
    await table.granted("private.post", "s1", conversation=name, text="Five.")
    assert await read(table, journal, "s4", name) == (["Four.", "Five."], ["Four."])
    assert (await read(table, journal, "s3", name))[0] == ["One.", "Four.", "Five."], "the first invitation was theirs"
    for seat in ("s3", "s4"):
        shown = (await table.project(seat))["mine"]["said"][name]
        assert [post["text"] for post in shown] == ["Four.", "Five."]


async def test_a_successor_who_accepts_reads_what_was_said_since_they_came(table: Table, journal: Journal) -> None:
    name = await invited(table, "s2")
    await table.granted("seat.replace", "host", seat="s2", real_name="Zoe", credential=credential("Zoe"))
    await table.granted("private.post", "s1", conversation=name, text="Three.")
    await table.granted("private.accept", "s2", conversation=name)
    assert await read(table, journal, "s2", name) == (["Three."], [])
    assert [post["text"] for post in (await table.project("s2"))["mine"]["said"][name]] == ["Three."]
    await table.granted("seat.replace", "host", seat="s2", real_name="Yan", credential=credential("Yan"))
    assert await read(table, journal, "s2", name) == ([], []), "and the next one nothing of it"


async def test_the_nest_is_read_by_those_who_were_in_it(table: Table, journal: Journal) -> None:
    await vote_out(table, "s5")
    for number in range(3):
        await table.granted("nest.post", "s5", text=f"Perch {number}.")
    assert (
        plain(await journal.nest(table.tenant, table.game, "s5", 3))
        == ((await table.project("s5"))["mine"]["nest"]["posts"][:2])
    )
    assert await journal.nest(table.tenant, table.game, "s1", 3) == []


async def test_a_successor_reads_the_ledger_and_nothing_else_of_before(table: Table, journal: Journal) -> None:
    name = await talk(table, 3)
    posts = (await table.project("s2"))["mine"]["said"][name]
    await table.granted("seat.replace", "host", seat="s2", real_name="Zoe", credential=credential("Zoe"))
    entries = await journal.next(table.tenant, table.game, "s2", 0, END)
    public = await journal.next(table.tenant, table.game, None, 0, END)
    ledger = [entry for entry in entries if entry.event == "silver.moved"]
    assert ledger and len(entries) == len(public) + len(ledger)
    assert await journal.private(table.tenant, table.game, "s2", name, posts[-1]["id"]) == []
    await table.granted("private.post", "s1", conversation=name, text="Who are you?")
    last = (await journal.last(table.tenant, table.game, "s2", END, 1))[0]
    assert "Who are you?" in last.words
    assert "Keep this between us." in repr(await journal.next(table.tenant, table.game, "s1", 0, END))


def exported(game: str) -> list[dict[str, Any]]:
    said = StringIO()
    call_command("export_game", game, stdout=said)
    return [json.loads(line) for line in said.getvalue().splitlines()]


@pytest.mark.django_db(transaction=True)
async def test_operators_export_everything_but_what_is_sealed(table: Table) -> None:
    await reach(table, "booth.opens")
    seal = sealed_author(settings.SECRET_KEY, table.game, "1", "s2")
    await table.granted("booth.post", "booth", text="It was me.", handle="Confessor 3", sealed_author=seal)
    rows = await sync_to_async(exported)(table.game)
    head = (await table.room()).head
    assert [row["version"] for row in rows] == list(range(1, head.version + 1))
    text = json.dumps(rows)
    for secret in (seal, head.state.seed, head.state.code, credential("Ann"), '"Bob"', "author"):
        assert secret not in text
    while not GAME.is_terminal((await table.room()).head.state):
        await table.granted("timeline.advance", "host")
    rows = await sync_to_async(exported)(table.game)
    [confession] = [row["payload"] for row in rows if row["type"] == "booth.posted"]
    assert confession["author"] == "s2" and "sealed_author" not in confession
    assert head.state.seed in json.dumps(rows) and credential("Ann") not in json.dumps(rows)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("game", ["no id", new_id()])
async def test_what_is_no_game_is_said_so(game: str) -> None:
    with pytest.raises(CommandError, match="Take it from the game's address"):
        await sync_to_async(exported)(game)
