"""Talk as it is shown: in the main conversation, in private, in whispers, the nest and the booth."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Prices, Talking
from games.domain.evolve import evolve
from games.domain.game import GAME
from tests.given import NOON, a_final, a_game, a_vote, seconds
from tests.unit.games.domain.rules.test_private import a_talk, a_window

OPENED = "2026-03-02T12:00:02.000Z"
"""When the private window of the first day opens, at the tempo of tests."""


def test_a_post_says_to_what_and_to_whom_it_speaks_where_it_does() -> None:
    story = a_game(5).when(c.PostInMain("Good morning."), "s2").then_accepted()
    first = story.view()["posts"][-1]
    at = "2026-03-02T12:00:00.000Z"
    assert first == {"n": first["n"], "kind": "post", "seat": "s2", "text": "Good morning.", "at": at}
    story.when(c.PostInMain("To you two.", first["n"], ("s2", "s3")), "s1").then_accepted()
    assert story.view()["posts"][-1] == {
        "n": first["n"] + 1, "kind": "post", "seat": "s1", "text": "To you two.", "at": at,
        "reply_to": first["n"], "mentions": ["s2", "s3"],
    }  # fmt: skip


def test_reactions_stand_by_post_and_kind() -> None:
    story = a_game(5).when(c.PostInMain("Good morning."), "s2").when(c.PostInMain("And you."), "s3")
    one, two = (post["n"] for post in story.view()["posts"][-2:])
    for number, kind, seat in ((two, "tear", "s1"), (two, "heart", "s4"), (one, "laugh", "s5"), (two, "heart", "s1")):
        story.when(c.ToggleReaction(number, kind), seat).then_accepted()
    found = {str(one): {"laugh": ["s5"]}, str(two): {"heart": ["s4", "s1"], "tear": ["s1"]}}
    assert story.view()["reactions"] == found and list(story.view()["reactions"]) == [str(one), str(two)]
    assert list(story.view()["reactions"][str(two)]) == ["heart", "tear"]


def test_a_budget_is_what_is_left_today() -> None:
    story = a_window().when(c.StartConversation(("s2", "s3"), "12345"), "s1").when(c.SendWhisper("s2", "Hush."), "s1")
    story.when(c.NudgePlayer("s4"), "s1").then_accepted()
    assert story.mine("s1")["budget"] == {
        "conversations": 4, "groups": 2, "characters": 1195, "whispers": 2, "nudged": ["s4"],
    }  # fmt: skip
    assert story.mine("s4")["budget"]["nudged"] == []


def test_a_private_conversation_as_each_side_sees_it() -> None:
    story, key = a_talk(5)
    (first,) = story.mine("s1")["said"][key]
    assert first == {"id": first["id"], "seat": "s1", "text": "Psst.", "at": OPENED, "reply_to": None}
    story.when(c.PostInPrivate(key, "Yes?", first["id"]), "s2").then_accepted()
    second = story.mine("s1")["said"][key][1]
    assert second == {"id": second["id"], "seat": "s2", "text": "Yes?", "at": OPENED, "reply_to": first["id"]}
    story.when(c.StartConversation(("s3", "s4"), "Hi."), "s2", story.now + seconds(1)).then_accepted()
    (group,) = story.mine("s3")["conversations"]
    assert group == {
        "id": group["id"], "by": "s2", "status": "invited", "members": ["s2"], "invited": ["s3", "s4"], "declined": [],
    }  # fmt: skip
    talk = {"id": key, "by": "s1", "status": "in", "members": ["s1", "s2"], "invited": [], "declined": []}
    assert story.mine("s2")["conversations"] == [talk, group | {"status": "in"}]
    assert story.mine("s1")["conversations"] == [talk]


def test_a_starter_to_whom_nobody_came_sees_who_declined() -> None:
    story = a_window().when(c.StartConversation(("s2", "s3"), "You two."), "s1")
    (key,) = story.state.private.now
    story.when(c.DeclineInvitation(key), "s3").then_accepted()
    assert story.mine("s1")["conversations"][0]["declined"] == story.mine("s2")["conversations"][0]["declined"] == []
    story.when(c.DeclineInvitation(key), "s2").then_accepted()
    assert story.mine("s1")["conversations"][0]["declined"] == ["s2", "s3"]


def test_who_came_never_learns_who_had_declined() -> None:
    story = a_window().when(c.StartConversation(("s2", "s3"), "You two."), "s1")
    (key,) = story.state.private.now
    story.when(c.DeclineInvitation(key), "s3").when(c.AcceptInvitation(key), "s2").then_accepted()
    assert all(story.mine(seat)["conversations"][0]["declined"] == [] for seat in ("s1", "s2"))


def test_conversations_stand_in_the_order_of_invitations() -> None:
    story = a_window(6)
    for seat in ("s5", "s2", "s4", "s3"):
        story.when(c.StartConversation(("s1",), "You."), seat, story.now + seconds(0.5)).then_accepted()
    assert [each["by"] for each in story.mine("s1")["conversations"]] == ["s5", "s2", "s4", "s3"]


def test_a_spys_report_and_a_feather_as_their_buyer_sees_them() -> None:
    story, _ = a_talk(5)
    story.when(c.BuyPower("spy", "s1"), "s3", story.now + seconds(1)).when(c.BuyPower("feather"), "s3").then_accepted()
    posts = [{"text": "Psst.", "at": OPENED}]
    report = {"day": 1, "target": "s1", "posts": posts, "at": "2026-03-02T12:00:03.000Z"}
    assert story.mine("s3")["powers"] == {"today": ["spy"], "feather": "held", "reports": [report]}
    assert story.mine("s1")["powers"] == {"today": [], "feather": None, "reports": []}


def test_whispers_stand_by_the_other_one_in_order_of_seats() -> None:
    story = a_window()
    for to in ("s4", "s2"):
        story.when(c.SendWhisper(to, "Hush."), "s1").then_accepted()
    heard = story.mine("s1")["whispers"]
    assert list(heard) == ["s2", "s4"]
    line = story.view()["posts"][-1]["n"]
    assert heard["s2"] == [{"n": line, "seat": "s1", "text": "Hush.", "at": OPENED}]


def test_the_nest_and_the_booth_as_those_inside_see_them() -> None:
    story = a_final().when(c.PostInNest("So this is it."), "s3").then_accepted()
    posts = story.mine("s3")["nest"]["posts"]
    at = story.now.isoformat(timespec="milliseconds")[:23] + "Z"
    assert posts == [{"n": 1, "seat": "s3", "text": "So this is it.", "at": at}]
    booth = a_game(5, talking=Talking(booth=True)).reach("booth.opens")
    booth.when(c.PostInBooth("It was me.", "Confessor 1", "a seal"), "booth").then_accepted()
    said = {"day": 1, "handle": "Confessor 1", "text": "It was me.", "at": "2026-03-02T12:00:04.000Z"}
    assert booth.mine("s2")["confessions"] == {"posts": [said]}


def test_the_game_the_cast_and_the_clock_of_a_first_evening() -> None:
    story = a_vote(5).when(c.GiveSilver("s2", 4), "s1").then_accepted()
    assert story.view()["game"] == {
        "title": "Sunday", "language": "en", "mode": "pecking-order", "tempo": "smoke", "scheduling": "timed",
        "status": "running", "day": 1, "days": 4, "phase": "vote", "min": 3, "max": 8, "pool": 10,
    }  # fmt: skip
    assert story.view()["cast"][1] == {
        "seat": "s2", "persona": story.mine("s2")["persona"], "name": story.view()["cast"][1]["name"],
        "line": story.view()["cast"][1]["line"], "bio": "A bird that guest-2 made up.", "status": "in",
        "out_day": None, "silver": 54,
    }  # fmt: skip
    clock = story.view()["clock"]
    assert (clock["day"], clock["paused"]) == (1, False)
    assert clock["entries"][0] == {"key": "day.starts", "label": "The day starts", "at": stamped(0)}
    tonight = clock["tonight"]
    assert (tonight["kind"], tonight["title"], tonight["leaving"]) == ("majority", "Majority", 1)
    assert tonight["rule"].startswith("Everyone names one player") and set(tonight) == {
        "kind", "title", "rule", "leaving",
    }  # fmt: skip
    assert story.when(c.PauseGame(), "host").then_accepted().view()["clock"]["paused"] is True


def stamped(after: float) -> str:
    """A time of the first day, so many seconds after its start."""
    return (NOON + seconds(after)).isoformat(timespec="milliseconds")[:23] + "Z"


def test_limits_and_prices_are_this_games_own() -> None:
    talking = Talking(whisper_length=11, nest_length=12, booth_length=13, group_size=4, price=3)
    story = a_game(5, talking=talking, post_length=99, prices=Prices(spy=8, words=9, sold=("words", "spy")))
    assert story.view()["limits"] == {"post": 99, "whisper": 11, "nest": 12, "booth": 13, "group": 4, "price": 3}
    assert story.view()["prices"] == {"words": 9, "spy": 8}
    unopened = GAME.project(GAME.initial, None)["view"]
    assert unopened["limits"]["post"] == 280 and unopened["prices"]["feather"] == 20
    assert (story.view()["door"], unopened["door"]) == (0, 0)


def test_a_door_shows_how_many_may_still_come_in() -> None:
    story = a_game(5, absent_days=14).when(c.AdmitLate(2), "host").then_accepted()
    assert story.view()["door"] == 2
    assert story.reach("day.ends").view()["door"] == 0


def test_a_heat_and_a_final_show_where_everybody_comes_from() -> None:
    state = a_game(3).state
    assert GAME.project(state, None)["view"]["tournament"] is None
    for event in (
        e.HeatNamed("cup", "The Cup", 2, 3),
        e.HeatBegun(2),
        e.SeatCarried("s4", state.seats["s1"].persona, "A bio.", 1, True, NOON),
        e.SeatCarried("s5", state.seats["s2"].persona, "A bio.", 3, False, NOON),
    ):
        state = evolve(state, event)
    assert GAME.project(state, None)["view"]["tournament"] == {
        "id": "cup", "title": "The Cup", "number": 2, "heats": 3, "carries": 2, "onward": [],
        "origins": [["s4", 1], ["s5", 3]], "jury": ["s4"],
    }  # fmt: skip
