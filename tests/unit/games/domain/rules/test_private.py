"""Private conversations: invitations, and every limit, for the first post too."""

from __future__ import annotations

from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.rejections import Reason
from tests.given import Story, a_final, a_game, rejected


def a_window(people: int = 5, **rules: Any) -> Story:
    """A morning whose private window has opened."""
    return a_game(people, **rules).reach("private.opens")


def a_talk(people: int = 5, **rules: Any) -> tuple[Story, str]:
    """s1 and s2 talk in private; and the conversation's name."""
    story = a_window(people, **rules).when(c.StartConversation(("s2",), "Psst."), "s1").then_accepted()
    (key,) = story.state.private.now
    return story.when(c.AcceptInvitation(key), "s2").then_accepted(), key


def words(story: Story, seat: str, key: str) -> list[str]:
    return [post["text"] for post in story.mine(seat)["said"][key]]


def test_a_conversation_starts_with_an_invitation_a_first_post_its_price_and_a_public_line() -> None:
    story = a_window().when(c.StartConversation(("s2",), " Psst. "), "s1")
    story.then(e.ConversationStarted, e.PrivatePosted, e.SilverMoved, e.NarratorSpoke)
    assert story.happened(e.SilverMoved) == e.SilverMoved("s1", "house", 1, "private")
    assert story.mine("s1")["silver"] == 49
    (row,) = story.mine("s2")["conversations"]
    assert (row["by"], row["status"], row["members"], row["invited"]) == ("s1", "invited", ["s1"], ["s2"])
    assert words(story, "s2", row["id"]) == ["Psst."]
    assert story.mine("s3")["conversations"] == [] and story.mine("s3")["said"] == {}


@pytest.mark.parametrize(("invited", "hint"), [(1, "somebody"), (2, "2 others"), (3, "3 others"), (4, "5"), (5, "6")])
def test_the_narrator_says_how_many_and_never_with_whom(invited: int, hint: str) -> None:
    to = tuple(f"s{number}" for number in range(2, 2 + invited))
    story = a_window(7).when(c.StartConversation(to, "Psst."), "s1").then_accepted()
    line = story.view()["posts"][-1]
    names = {row["seat"]: row["name"] for row in story.view()["cast"]}
    assert line["kind"] == "narrator" and line["seat"] == "s1" and names["s1"] in line["text"]
    assert hint in line["text"] or "somebody" in line["text"]
    assert not any(names[seat] in line["text"] for seat in to)


def test_before_accepting_one_reads_the_opening_and_afterwards_all_of_it() -> None:
    story = a_window().when(c.StartConversation(("s2",), "One."), "s1")
    (key,) = story.state.private.now
    story.when(c.PostInPrivate(key, "Two."), "s1").then(e.PrivatePosted, e.SilverMoved)
    assert words(story, "s2", key) == ["One."]
    story.when(c.PostInPrivate(key, "Three."), "s2").then(rejected(Reason.INVITATION_WAITS))
    story.when(c.AcceptInvitation(key), "s2").then(e.ConversationJoined)
    assert words(story, "s2", key) == ["One.", "Two."]
    story.when(c.PostInPrivate(key, "Three."), "s2").then_accepted()
    assert words(story, "s1", key) == ["One.", "Two.", "Three."]


def test_who_declines_is_out_of_it_and_the_starter_has_the_conversation_back() -> None:
    story = a_window().when(c.StartConversation(("s2", "s3"), "You two."), "s1")
    (key,) = story.state.private.now
    assert (story.mine("s1")["budget"]["conversations"], story.mine("s1")["budget"]["groups"]) == (4, 2)
    story.when(c.DeclineInvitation(key), "s2").then_accepted()
    assert story.mine("s2")["conversations"] == [] and story.mine("s2")["said"] == {}
    assert story.mine("s1")["budget"]["conversations"] == 4
    story.when(c.DeclineInvitation(key), "s3").then_accepted()
    assert (story.mine("s1")["budget"]["conversations"], story.mine("s1")["budget"]["groups"]) == (5, 3)
    story.when(c.PostInPrivate(key, "Anyone?"), "s1").then(rejected(Reason.CONVERSATION_OVER))
    story.when(c.AddMember(key, "s4"), "s1").then(rejected(Reason.CONVERSATION_OVER))
    story.when(c.AcceptInvitation(key), "s2").then(rejected(Reason.NOT_INVITED))


def test_a_decline_on_a_later_day_gives_nothing_back() -> None:
    story = a_window().when(c.StartConversation(("s2",), "Psst."), "s1").reach("day.starts")
    (key,) = story.state.private.now
    story.when(c.DeclineInvitation(key), "s2").then_accepted()
    assert story.happened(e.InvitationDeclined).refunded is False
    assert story.mine("s1")["budget"]["conversations"] == 5


def test_a_starter_who_has_left_gets_nothing_back() -> None:
    story = a_window().when(c.StartConversation(("s2",), "Psst."), "s1").vote_out("s1")
    (key,) = story.state.private.now
    story.when(c.DeclineInvitation(key), "s2").then_accepted()
    assert story.happened(e.InvitationDeclined).refunded is False


def test_starting_and_accepting_use_the_same_five() -> None:
    story = a_window(8)
    for seat in ("s3", "s4", "s5", "s6"):
        story.when(c.StartConversation((seat,), "Psst."), "s1").then_accepted()
    story.when(c.StartConversation(("s1",), "Psst."), "s2").when(c.StartConversation(("s1",), "Psst."), "s7")
    first, second = (each["id"] for each in story.mine("s1")["conversations"] if each["status"] == "invited")
    story.when(c.AcceptInvitation(first), "s1").then_accepted()
    story.when(c.AcceptInvitation(second), "s1").then(rejected(Reason.CONVERSATIONS_SPENT))
    story.when(c.StartConversation(("s8",), "Psst."), "s1").then(rejected(Reason.CONVERSATIONS_SPENT))
    story.when(c.BuyPower("conversation"), "s1").when(c.AcceptInvitation(second), "s1").then_accepted()
    story.vote_out("s7").reach("day.starts").reach("private.opens")
    story.when(c.StartConversation(("s8",), "A new day."), "s1").then_accepted()


def test_three_new_groups_a_day_and_turning_two_into_more_is_one() -> None:
    story, key = a_talk(8)
    story.when(c.AddMember(key, "s3"), "s1").then(e.MemberAdded, e.NarratorSpoke)
    story.when(c.StartConversation(("s3", "s4"), "You."), "s1").when(c.StartConversation(("s4", "s5"), "You."), "s1")
    story.when(c.StartConversation(("s6", "s5"), "You."), "s1").then(rejected(Reason.GROUPS_SPENT))
    story.when(c.AddMember(key, "s4"), "s1").then_accepted()
    story.when(c.StartConversation(("s6",), "Just you."), "s1").then_accepted()


def test_a_group_has_at_most_six_members() -> None:
    to = ("s2", "s3", "s4", "s5", "s6")
    story = a_window(8).when(c.StartConversation((*to, "s7"), "All."), "s1").then(rejected(Reason.GROUP_FULL, limit=6))
    story.when(c.StartConversation(to, "All."), "s1").then_accepted()
    (key,) = story.state.private.now
    story.when(c.AddMember(key, "s7"), "s1").then(rejected(Reason.GROUP_FULL))


def test_characters_are_counted_by_the_day_and_for_the_first_post_too() -> None:
    story = (
        a_window()
        .when(c.StartConversation(("s2",), "x" * 1201), "s1")
        .then(rejected(Reason.CHARACTERS_SPENT, left=1200))
    )
    story.when(c.StartConversation(("s2",), "x" * 1200), "s1").then_accepted()
    (key,) = story.state.private.now
    story.when(c.PostInPrivate(key, "y"), "s1").then(rejected(Reason.CHARACTERS_SPENT, left=0))
    story.when(c.BuyPower("words"), "s1").when(c.PostInPrivate(key, "y" * 600), "s1").then_accepted()
    story.when(c.PostInPrivate(key, "z"), "s1").then(rejected(Reason.CHARACTERS_SPENT))
    story.reach("day.starts").reach("private.opens").when(c.PostInPrivate(key, "z"), "s1").then_accepted()


def test_a_post_costs_one_silver_and_the_first_too() -> None:
    story = a_window().when(c.GiveSilver("s3", 50), "s1")
    story.when(c.StartConversation(("s2",), "Psst."), "s1").then(rejected(Reason.PRICE_SHORT, price=1, balance=0))
    story.when(c.GiveSilver("s1", 1), "s3").when(c.StartConversation(("s2",), "Psst."), "s1").then_accepted()
    (key,) = story.state.private.now
    story.when(c.PostInPrivate(key, "More."), "s1").then(rejected(Reason.PRICE_SHORT))


def test_where_talk_is_free_no_silver_moves() -> None:
    story = a_window(talking=Talking(price=0)).when(c.StartConversation(("s2",), "Psst."), "s1")
    story.then(e.ConversationStarted, e.PrivatePosted, e.NarratorSpoke)


def test_what_a_post_cost_shows_to_others_only_when_balances_are_published() -> None:
    story, _ = a_talk()
    assert story.view()["cast"][0]["silver"] == 50
    assert story.reach("vote.opens").view()["cast"][0]["silver"] == 49


def test_everything_private_waits_for_its_window() -> None:
    story = a_game().when(c.StartConversation(("s2",), "Psst."), "s1").then(rejected(Reason.PRIVATE_CLOSED))
    story, key = a_talk()
    story.reach("private.closes")
    for command in (c.StartConversation(("s3",), "Psst."), c.PostInPrivate(key, "Late."), c.AddMember(key, "s3")):
        story.when(command, "s1").then(rejected(Reason.PRIVATE_CLOSED))
    story.when(c.AcceptInvitation(key), "s4").then(rejected(Reason.PRIVATE_CLOSED))
    assert words(story, "s2", key) == ["Psst."]


@pytest.mark.parametrize(
    ("to", "text", "reason"),
    [
        ((), "Psst.", Reason.NOBODY_INVITED),
        (("s1",), "Psst.", Reason.NOT_YOURSELF),
        (("s9",), "Psst.", Reason.SEAT_UNKNOWN),
        (("s2",), " ", Reason.TEXT_EMPTY),
    ],
)
def test_whom_one_cannot_invite_and_what_one_cannot_say(to: tuple[str, ...], text: str, reason: Reason) -> None:
    a_window().when(c.StartConversation(to, text), "s1").then(rejected(reason))


def test_the_same_players_have_one_conversation() -> None:
    story, _ = a_talk()
    story.when(c.StartConversation(("s2",), "Again."), "s1").then(rejected(Reason.CONVERSATION_EXISTS))
    story.when(c.StartConversation(("s1",), "Me too."), "s2").then(rejected(Reason.CONVERSATION_EXISTS))
    story.when(c.StartConversation(("s4",), "Psst."), "s3")
    story.when(c.StartConversation(("s3",), "Psst."), "s4").then(rejected(Reason.INVITATION_WAITS))


def test_others_cannot_tell_a_conversation_from_none() -> None:
    story, key = a_talk()
    for name in (key, "none"):
        story.when(c.PostInPrivate(name, "Let me in."), "s3").then(rejected(Reason.CONVERSATION_UNKNOWN))
        story.when(c.AddMember(name, "s4"), "s3").then(rejected(Reason.CONVERSATION_UNKNOWN))
        story.when(c.AcceptInvitation(name), "s3").then(rejected(Reason.NOT_INVITED))
        story.when(c.DeclineInvitation(name), "s3").then(rejected(Reason.NOT_INVITED))


def test_only_the_starter_invites_more_and_nobody_twice() -> None:
    story, key = a_talk()
    story.when(c.AddMember(key, "s3"), "s2").then(rejected(Reason.NOT_THE_STARTER))
    story.when(c.AddMember(key, "s2"), "s1").then(rejected(Reason.ALREADY_IN))
    story.when(c.AddMember(key, "s1"), "s1").then(rejected(Reason.NOT_YOURSELF))
    story.when(c.AddMember(key, "s9"), "s1").then(rejected(Reason.SEAT_UNKNOWN))


def test_who_comes_later_reads_what_is_said_from_the_invitation_on() -> None:
    story, key = a_talk()
    story.when(c.PostInPrivate(key, "About s3."), "s2").when(c.AddMember(key, "s3"), "s1")
    assert story.mine("s3")["said"] == {}
    story.when(c.PostInPrivate(key, "Hello, s3."), "s1").when(c.AcceptInvitation(key), "s3").then_accepted()
    assert words(story, "s3", key) == ["Hello, s3."]


def test_a_reply_names_a_post_that_one_can_read() -> None:
    story, key = a_talk()
    first = story.mine("s2")["said"][key][0]["id"]
    story.when(c.PostInPrivate(key, "Yes.", first), "s2").then_accepted()
    assert story.mine("s1")["said"][key][-1]["reply_to"] == first
    story.when(c.PostInPrivate(key, "Hm.", "nothing"), "s2").then(rejected(Reason.POST_UNKNOWN))


def test_who_leaves_keeps_what_was_said_and_hears_no_more() -> None:
    story, key = a_talk()
    story.when(c.AddMember(key, "s3"), "s1").when(c.AcceptInvitation(key), "s3").vote_out("s2")
    story.when(c.PostInPrivate(key, "Without them."), "s1").then_accepted()
    assert words(story, "s2", key) == ["Psst."] and words(story, "s3", key) == ["Without them."]
    story.when(c.PostInPrivate(key, "I am still here."), "s2").then(rejected(Reason.SEAT_OUT))
    story.when(c.StartConversation(("s2",), "Psst."), "s4").then(rejected(Reason.PLAYER_OUT))


def test_with_nobody_left_a_conversation_is_over() -> None:
    story, key = a_talk()
    story.vote_out("s2").when(c.PostInPrivate(key, "Anyone?"), "s1").then(rejected(Reason.CONVERSATION_OVER))


def test_those_who_are_out_start_accept_and_decline_nothing() -> None:
    story = a_final()
    for command in (c.StartConversation(("s1",), "Psst."), c.AcceptInvitation("x"), c.DeclineInvitation("x")):
        story.when(command, "s3").then(rejected(Reason.SEAT_OUT))


def test_a_conversation_is_kept_all_season_its_last_hundred_posts() -> None:
    story, key = a_talk(talking=Talking(price=0))
    for number in range(120):
        story.when(c.PostInPrivate(key, str(number)), "s2").then_accepted()
    assert words(story, "s1", key) == [str(number) for number in range(20, 120)]
    story.when(c.AddMember(key, "s3"), "s1").when(c.PostInPrivate(key, "Hello."), "s1")
    story.when(c.AcceptInvitation(key), "s3").then_accepted()
    assert words(story, "s3", key) == ["Hello."]
    assert words(story.reach("day.starts"), "s1", key)[-1] == "Hello."


def test_to_come_in_to_write_to_bring_somebody_and_to_decline_are_acts_of_whoever_does_so() -> None:
    story, key = a_talk()
    assert story.state.acts == {"s1": 1, "s2": 1}
    story.when(c.PostInPrivate(key, "And?"), "s2").then_accepted()
    acts = {"s1": 1, "s2": 2}
    assert story.state.acts == acts
    story.when(c.AddMember(key, "s3"), "s1").then_accepted()
    assert story.state.acts == {**acts, "s1": 2}
    story.when(c.DeclineInvitation(key), "s3").then_accepted()
    assert story.state.acts == {**acts, "s1": 2, "s3": 1}


def test_who_declines_keeps_what_was_said_to_them_elsewhere() -> None:
    story = a_window().when(c.StartConversation(("s2",), "Here."), "s1").then_accepted()
    (here,) = story.state.private.now
    story.when(c.StartConversation(("s2",), "There."), "s3").then_accepted()
    (there,) = set(story.state.private.now) - {here}
    story.when(c.DeclineInvitation(here), "s2").then_accepted()
    assert story.mine("s2")["said"].keys() == {there} and words(story, "s2", there) == ["There."]


def test_bringing_somebody_into_what_is_a_group_already_costs_no_further_group() -> None:
    story, key = a_talk()
    assert story.mine("s1")["budget"]["groups"] == 3
    story.when(c.AddMember(key, "s3"), "s1").then_accepted()
    assert story.mine("s1")["budget"]["groups"] == 2
    story.when(c.AddMember(key, "s4"), "s1").then_accepted()
    assert story.mine("s1")["budget"]["groups"] == 2


def test_nobody_is_brought_in_where_the_same_three_talk_already() -> None:
    story, key = a_talk()
    story.when(c.StartConversation(("s2", "s3"), "We three."), "s1").then_accepted()
    story.when(c.AddMember(key, "s3"), "s1").then(rejected(Reason.CONVERSATION_EXISTS))
    story.when(c.AddMember(key, "s4"), "s1").then_accepted()


def test_the_name_of_a_post_says_nothing_of_what_was_said_before_somebody_came() -> None:
    names = []
    for silent in (True, False):
        story, key = a_talk()
        if not silent:
            story.when(c.PostInPrivate(key, "Before they come."), "s2")
        story.when(c.AddMember(key, "s3"), "s1").when(c.AcceptInvitation(key), "s3")
        story.count = 100
        story.when(c.PostInPrivate(key, "Welcome."), "s1").then_accepted()
        names.append([post["id"] for post in story.mine("s3")["said"][key]])
    assert names[0] == names[1]
