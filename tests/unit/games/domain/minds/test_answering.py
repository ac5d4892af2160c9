"""Whoever speaks to a bot is answered soon: before everybody, in private, by whisper; and talk dies down by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.characters import BY_KEY
from games.domain.game import GAME
from games.domain.pace import pace
from games.domain.state.bots import ANSWERS
from tests.given import Story, a_lobby

PERSON, BOT = "s1", "s2"


def a_person_among_bots(character: str = "gossip", **rules: object) -> Story:
    """s1 is a person, s2 a bot of this character, and the day's own turns are through but for the vote."""
    rules.setdefault("tempo", "default")
    story = a_lobby(1, now=a_lobby().now.replace(hour=8), max_seats=6, lawful=False, **rules)  # type: ignore[arg-type]
    story.when(c.SeatBots(5), "host").when(c.StartGame(), "host").then_accepted()
    seats = {seat: row.character for seat, row in story.state.seats.items()}
    story.state = replace(
        story.state,
        seats={
            seat: replace(row, character=character) if seat == BOT else row for seat, row in story.state.seats.items()
        },
    )
    assert seats[PERSON] == ""
    return story.reach("private.opens")


def answer_of(story: Story) -> tuple[e.GameEvent, ...]:
    """Let the clock run the answer that the bot owes; it comes within the pace of the game."""
    due = next(due for due in GAME.upcoming(story.state) if due.task == f"turn.{BOT}.{ANSWERS}")
    soonest, latest = pace(story.state.manifest)
    assert timedelta(seconds=soonest) <= due.at - story.now <= timedelta(seconds=latest) <= timedelta(minutes=5)
    story.when(GAME.due_command(due), "clock", due.at).then_accepted()
    assert isinstance(story.outcome, tuple)
    return story.outcome


def said(events: tuple[e.GameEvent, ...], kind: type) -> list:
    return [event for event in events if isinstance(event, kind)]


def named(character: str, occasion: str, story: Story) -> set[str]:
    name = GAME.project(story.state, PERSON)["view"]["cast"][0]["name"]
    return {text.replace("{name}", name) for text in getattr(BY_KEY[character].lines, occasion)}


@pytest.mark.parametrize("character", BY_KEY)
def test_a_mention_is_answered_in_kind_as_a_reply(character: str) -> None:
    story = a_person_among_bots(character)
    story.when(c.PostInMain("Are we allies, you and I?", None, (BOT,)), PERSON).then_accepted()
    n = story.state.talk.said
    (answer,) = said(answer_of(story), e.MainPosted)
    assert answer.reply_to == n and answer.text in named(character, "pact", story)


def test_a_whisper_is_answered_by_a_whisper() -> None:
    story = a_person_among_bots().when(c.SendWhisper(BOT, "Who goes tonight?"), PERSON).then_accepted()
    (answer,) = said(answer_of(story), e.WhisperSent)
    assert answer.to == PERSON and answer.text in named("gossip", "question", story)


def test_an_invitation_is_accepted_and_answered_and_the_talk_goes_on() -> None:
    story = a_person_among_bots("schemer")
    story.when(c.StartConversation((BOT,), "Shall we vote alike?"), PERSON).then_accepted()
    told = answer_of(story)
    assert said(told, e.ConversationJoined) and said(told, e.PrivatePosted)
    (conversation,) = story.state.private.now
    story.when(c.PostInPrivate(conversation, "And who is it tonight?"), PERSON).then_accepted()
    due = next(due for due in GAME.upcoming(story.state) if due.task == f"turn.{BOT}.{ANSWERS + 1}")
    story.when(GAME.due_command(due), "clock", due.at).then_accepted()
    assert isinstance(story.outcome, tuple)
    (answer,) = said(story.outcome, e.PrivatePosted)
    assert answer.text in named("schemer", "question", story)


def test_silver_is_thanked_for() -> None:
    thanked = []
    for number, character in enumerate(BY_KEY):
        story = a_person_among_bots(character)
        story.state = replace(story.state, seed=f"thanks {number}")
        answer = answer_of(story.when(c.GiveSilver(BOT, 3), PERSON).then_accepted())
        thanked += [each.text in named(character, "thanks", story) for each in said(answer, e.MainPosted)]
    assert thanked and all(thanked)


def test_whoever_has_its_answer_waits_no_more_and_a_new_word_gets_a_turn_of_its_own() -> None:
    story = a_person_among_bots().when(c.PostInMain("Hello.", None, (BOT,)), PERSON).then_accepted()
    story.when(c.PostInMain("Hello again.", None, (BOT,)), PERSON).then_accepted()
    assert [due.task for due in GAME.upcoming(story.state) if due.task.startswith(f"turn.{BOT}.1")].count(
        f"turn.{BOT}.{ANSWERS}"
    ) == 1
    answer_of(story)
    assert BOT not in story.state.bots.called and story.state.bots.answers == {BOT: 1}


def test_bots_that_answer_each_other_come_to_an_end() -> None:
    for seed in range(3):
        story = a_lobby(tempo="smoke", max_seats=8, lawful=False)
        story.state = replace(story.state, seed=f"chatter {seed}")
        story.when(c.SeatBots(8), "host").when(c.StartGame(), "host").play_on()
        turns = sum(isinstance(event, e.TurnTaken) for event in story.told)
        assert turns < 600 and story.state.talk.said < 400


def test_in_the_small_hours_a_bot_sleeps_and_answers_in_the_morning() -> None:
    story = a_person_among_bots().when(c.VoidVote(), "host").then_accepted().reach("day.ends")
    story.now = story.now.replace(hour=2) + timedelta(days=1)
    story.when(c.PostInMain("Anybody awake?", None, (BOT,)), PERSON).then_accepted()
    due = next(due for due in GAME.upcoming(story.state) if due.task.startswith(f"turn.{BOT}.1"))
    assert (7, 30) <= (due.at.hour, due.at.minute) <= (8, 0) and due.at.date() == story.now.date()


def test_the_fallen_are_called_in_vain_and_after_the_game_they_answer_again() -> None:
    story = a_person_among_bots(tempo="smoke")
    for _ in range(3):
        story.reach("reveal")
    out = next(seat for seat in story.state.order if story.state.seats[seat].status == "out" and seat != PERSON)
    if story.state.seats[PERSON].status == "in":
        story.when(c.PostInMain("Can you hear me?", None, (out,)), PERSON).then_accepted()
        assert out not in story.state.bots.called
    story.play_on().when(c.PostInMain("Well played, all of you?", None, (out,)), PERSON).then_accepted()
    assert out in story.state.bots.called
    while GAME.upcoming(story.state):
        story.reach()
    n = max(post.n for post in story.state.talk.posts if post.seat == PERSON)
    assert [post.seat for post in story.state.talk.posts if post.reply_to == n] == [out]
