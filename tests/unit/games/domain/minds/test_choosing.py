"""How bots choose: they keep or break their word by character, remember kindness, and follow or lead the talk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.domain import commands as c
from games.domain.bot_hours import Part
from games.domain.characters import BY_KEY
from games.domain.game import GAME
from games.domain.minds.choosing import against, ballot
from games.domain.minds.dice import Dice
from games.domain.minds.feelings import gifts, grudges, kindness, partner
from games.domain.minds.jury import REASONS, crown, verdict
from games.domain.minds.outlook import Outlook
from games.domain.minds.talking import afternoon
from tests.given import Story, a_game

TURNS = 40


def seen(story: Story, seat: str) -> Outlook:
    return Outlook(**GAME.project(story.state, seat))


def dice(salt: int, seat: str = "s1", turn: int = Part.VOTE) -> Dice:
    return Dice(f"choice {salt}", seat, 1, turn)


def allies(**rules: object) -> Story:
    """s1 and s2 have come to an understanding in private."""
    story = a_game(6, absent_days=14, lawful=False, **rules).reach("private.opens")  # type: ignore[arg-type]
    story.when(c.StartConversation(("s2",), "Shall we trust each other?"), "s1").then_accepted()
    (key,) = story.state.private.now
    story.when(c.AcceptInvitation(key), "s2").when(c.PostInPrivate(key, "We shall."), "s2").then_accepted()
    return story.reach("vote.opens")


def test_whoever_has_talked_with_a_bot_in_private_and_was_kind_is_its_partner() -> None:
    assert partner(seen(a_game(4), "s1")) is None
    assert (partner(seen(allies(), "s1")), partner(seen(allies(), "s2"))) == ("s2", "s1")


@pytest.mark.parametrize(
    ("character", "kept"), [("loyalist", (100, 100)), ("schemer", (10, 70)), ("worrier", (45, 95))]
)
def test_a_word_is_kept_or_broken_by_character(character: str, kept: tuple[int, int]) -> None:
    outlook = seen(allies(votes=("trust_pairs",)), "s1")
    cast = [ballot(BY_KEY[character], outlook, dice(salt))[0] for salt in range(TURNS)]
    faithful = [each for each in cast if isinstance(each, c.CastVote) and each.trust == "s2" and each.target != "s2"]
    betrayed = [each for each in cast if isinstance(each, c.CastVote) and each.target == "s2"]
    assert len(faithful) + len(betrayed) == TURNS
    assert kept[0] <= 100 * len(faithful) / TURNS <= kept[1]


def test_a_loyalist_never_votes_for_a_partner_and_remembers_a_grudge() -> None:
    story = allies().vote(s3="s1", s1="s6", s2="s6", s4="s6", s5="s6", s6="s5").reach("reveal").reach("day.starts")
    outlook = seen(story, "s1")
    assert grudges(outlook, "s3") == 1 and kindness(outlook)["s3"] < 0 < kindness(outlook)["s2"]
    named = [against(BY_KEY["loyalist"], outlook, outlook.others, dice(salt)) for salt in range(TURNS)]
    assert "s2" not in named and named.count("s3") > TURNS / 2


def test_a_worrier_votes_for_whom_the_others_speak_of() -> None:
    story = a_game(6, absent_days=14)
    quiet = [against(BY_KEY["worrier"], seen(story, "s1"), seen(story, "s1").others, dice(n)) for n in range(TURNS)]
    for seat in ("s2", "s3"):
        story.when(c.PostInMain("I vote for that one tonight.", None, ("s5",)), seat).then_accepted()
    heard = [against(BY_KEY["worrier"], seen(story, "s1"), seen(story, "s1").others, dice(n)) for n in range(TURNS)]
    assert heard.count("s5") > 3 * max(1, quiet.count("s5")) or heard.count("s5") > TURNS * 0.8


def test_a_schemer_looks_at_the_silver_and_a_gossip_at_the_silence() -> None:
    story = a_game(6, absent_days=14).when(c.GiveSilver("s4", 40), "s5").then_accepted()
    for n in range(4):
        for seat in ("s2", "s4", "s5", "s6"):
            story.when(c.PostInMain(f"Line {n}."), seat).then_accepted()
    outlook = seen(story, "s1")
    schemer = [against(BY_KEY["schemer"], outlook, outlook.others, dice(salt)) for salt in range(TURNS)]
    gossip = [against(BY_KEY["gossip"], outlook, outlook.others, dice(salt)) for salt in range(TURNS)]
    assert max(set(schemer), key=schemer.count) == "s4" and max(set(gossip), key=gossip.count) == "s3"


def test_silver_and_hearts_are_remembered() -> None:
    story = a_game(4).when(c.GiveSilver("s1", 7), "s3").when(c.PostInMain("Hello."), "s1").then_accepted()
    story.when(c.ToggleReaction(story.state.talk.said, "heart"), "s4").then_accepted()
    outlook = seen(story, "s1")
    assert gifts(outlook) == {"s3": 7}
    assert kindness(outlook) == {"s2": 0, "s3": 4, "s4": 1}


@pytest.mark.parametrize(("kind", "why"), [("gift", "gift"), ("talk", "talked"), ("none", "grace")])
def test_a_juror_crowns_whoever_was_kind_and_says_why(kind: str, why: str) -> None:
    story = a_game(4, absent_days=14, max_days=3)
    if kind == "gift":
        story.when(c.GiveSilver("s4", 5), "s2").then_accepted()
    if kind == "talk":
        story.reach("private.opens").when(c.StartConversation(("s4",), "A word?"), "s2").then_accepted()
        (key,) = story.state.private.now
        story.when(c.AcceptInvitation(key), "s4").then_accepted()
    story.reach("vote.opens").vote(s1="s4", s3="s4", s2="s3").reach("reveal").vote_out("s3").reach("vote.opens")
    outlook = seen(story, "s4")
    chosen, reason = verdict(outlook, ("s1", "s2"), dice(1, "s4"))
    assert reason == why and (kind == "none" or chosen == "s2")
    vote, said = crown(outlook, ("s1", "s2"), dice(1, "s4"))
    name = outlook.names[chosen]
    assert vote == c.CastVote(chosen) and said.text in {text.replace("{name}", name) for text in REASONS[why]}
    story.when(vote, "s4").then_accepted().when(said, "s4").then_accepted()


def test_where_silver_decides_the_second_lowest_tries_to_slip_below_the_lowest() -> None:
    story = a_game(5, votes=("second_to_last",), absent_days=14)
    for giver, amount in (("s1", 10), ("s2", 20), ("s3", 1)):
        story.when(c.GiveSilver("s5", amount), giver).then_accepted()
    for character in BY_KEY.values():
        dealt = [afternoon(character, seen(story, "s1"), dice(salt, "s1", Part.AFTERNOON)) for salt in range(TURNS)]
        slips = [wish for wishes in dealt for wish in wishes if isinstance(wish, c.GiveSilver) and wish.amount == 11]
        assert slips and {wish.to for wish in slips} == {"s5"}
    story.when(slips[0], "s1").then_accepted()
    assert sorted(story.state.silver.balances[seat] for seat in ("s1", "s2"))[0] == story.state.silver.balances["s1"]


def test_bots_draw_for_themselves_and_always_the_same() -> None:
    assert dice(1)("x") == dice(1)("x") != dice(1, "s2")("x")
    assert replace(dice(1), turn=2).always("x") == dice(1).always("x")
    assert dice(1).pick(("a", "b", "c"), "x") in "abc"
