"""Bots: they play by their seat's picture, in their turns, and never break a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.domain import bots
from games.domain import commands as c
from games.domain import events as e
from games.domain.cartridges import VOTES
from games.domain.characters import BY_KEY, CHARACTERS, Character, Dice
from games.domain.confidences import CONFESSIONS, HABITS, NEST, PRIVATE, WHISPERS
from games.domain.game import GAME
from games.domain.rejections import Reason
from tests.given import Story, a_game, a_lobby, rejected


def some_bots(count: int = 5, **rules: object) -> Story:
    story = a_lobby(tempo="smoke", **rules).when(c.SeatBots(count), "host")  # type: ignore[arg-type]
    return story.when(c.StartGame(), "host").then_accepted()


def first_turn(story: Story) -> c.TakeBotTurn:
    due = next(due for due in GAME.upcoming(story.state) if due.task.startswith("turn."))
    command = GAME.due_command(due)
    assert isinstance(command, c.TakeBotTurn)
    story.now = max(story.now, due.at)
    return command


def test_there_are_at_least_four_characters_with_lines_of_their_own() -> None:
    lines = [line for each in CHARACTERS for line in (*each.bios, *each.talk, *each.after)]
    assert len(CHARACTERS) >= 4 and len(set(lines)) == len(lines)
    assert all("!" not in line and len(line) <= 200 for line in lines)


def test_a_turn_ends_with_a_note_that_nobody_sees() -> None:
    story = some_bots()
    story.when(first_turn(story), "clock").then_accepted()
    assert isinstance(story.outcome, tuple) and isinstance(story.outcome[-1], e.TurnTaken)


def test_a_turn_is_taken_once_and_not_before_its_time() -> None:
    story = some_bots()
    early = GAME.due_command(GAME.upcoming(story.state)[0])
    story.when(early, "clock").then(rejected(Reason.NOT_DUE))
    turn = first_turn(story)
    story.when(turn, "clock").then_accepted().when(turn, "clock").then(rejected(Reason.NOT_DUE))


@pytest.mark.parametrize("turn", [c.TakeBotTurn("s1", 2, 1), c.TakeBotTurn("s9", 1, 1), c.TakeBotTurn("s1", 1, 9)])
def test_a_turn_that_is_not_on_is_not_due(turn: c.TakeBotTurn) -> None:
    some_bots().when(turn, "clock").then(rejected(Reason.NOT_DUE))


def test_people_have_no_turns() -> None:
    assert not any(due.task.startswith("turn.") for due in GAME.upcoming(a_game(4).state))


def test_a_vote_turn_waits_for_the_vote() -> None:
    story = some_bots().reach("reveal").reach("day.starts")
    while any(due.task.endswith((".1", ".2")) for due in GAME.upcoming(story.state)):
        story.when(first_turn(story), "clock")
    turns = [due for due in GAME.upcoming(story.state) if due.task.endswith(f".{bots.VOTE}")]
    assert turns
    story.when(GAME.due_command(turns[0]), "clock", turns[0].at).then(rejected(Reason.NOT_DUE))
    story.reach("vote.opens").when(GAME.due_command(turns[0]), "clock").then_accepted()


def test_every_bot_votes_in_every_round_that_it_may_vote_in() -> None:
    story = some_bots(7).play_on()
    rounds = [each for reveal in story.state.votes.reveals for each in reveal.rounds]
    assert story.state.finale is not None
    alive = 7
    for reveal in story.state.votes.reveals:
        assert all(len(each.ballots) == alive for each in reveal.rounds)
        alive -= len(reveal.out)
    assert len(story.state.finale.round.ballots) == 5 and rounds


@pytest.mark.parametrize("vote", [key for key in VOTES if key != "finals"])
def test_bots_use_every_vote(vote: str) -> None:
    story = some_bots(7, votes=(vote,)).reach("vote.opens")
    voters = story.view()["vote"]["voters"]
    story.reach("vote.closes")
    ballots = [event for event in story.told if isinstance(event, e.BallotCast)]
    assert {ballot.voter for ballot in ballots} == set(voters)
    assert all((ballot.trust is not None) is VOTES[vote].trusts for ballot in ballots)
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert reveal["kind"] == vote and len(reveal["out"]) == 1
    assert vote != "executioner" or reveal["step"]["pick"] == reveal["out"][0]


def test_a_bot_does_at_most_one_thing_in_a_turn() -> None:
    story, done = some_bots(6), 0
    for event in story.play_on().told:
        match event:
            case e.MainPosted() | e.SilverGiven() | e.BallotCast():
                done += 1
            case e.TurnTaken():
                assert done <= 1
                done = 0
            case _:
                pass


def test_a_bot_does_not_say_what_has_just_been_said() -> None:
    story = some_bots(8).play_on()
    lines = [post.text for post in story.state.talk.posts if post.kind == "post"]
    assert len(lines) > 10 and len(set(lines)) == len(lines)


def test_a_bot_sees_its_seats_picture_and_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    story, seen = some_bots(4), []
    play = bots.play

    def watched(character: Character, picture: dict[str, object], turn: int, dice: Dice) -> object:
        seen.append(picture)
        return play(character, picture, turn, dice)  # type: ignore[arg-type]

    monkeypatch.setattr(bots, "play", watched)
    turn = first_turn(story)
    expected = GAME.project(story.state, turn.seat)
    story.when(turn, "clock")
    assert seen == [expected]


def test_in_a_manual_game_turns_are_due_as_soon_as_their_part_of_the_day_is_on() -> None:
    story = some_bots(4, scheduling="manual")
    assert {due.at for due in GAME.upcoming(story.state)} == {story.now}
    while GAME.upcoming(story.state):
        story.reach()
    story.when(c.AdvanceTimeline(), "host").when(c.AdvanceTimeline(), "host")
    assert [due.task.split(".")[2] for due in GAME.upcoming(story.state)] == [str(bots.VOTE)] * 4


def test_in_the_evening_before_day_one_bots_talk_before_midnight() -> None:
    story = a_lobby(tempo="default", now=some_bots().now.replace(hour=19)).when(c.SeatBots(6), "host")
    story.when(c.StartGame(), "host")
    turns = [due.at for due in GAME.upcoming(story.state) if due.task.startswith("turn.")]
    assert len(turns) == 6 and max(turns).hour < 24 and max(turns).date() == story.now.date()


@pytest.mark.parametrize("key", BY_KEY)
def test_every_character_votes_for_somebody_at_risk(key: str) -> None:
    story = a_game(5).reach("vote.opens")
    picture = GAME.project(story.state, "s2")
    (wish,) = bots.play(BY_KEY[key], picture, bots.VOTE, lambda subject: len(subject))
    assert isinstance(wish, c.CastVote)
    story.when(wish, "s2").then_accepted()


def test_bots_talk_in_private_whisper_nudge_react_and_buy() -> None:
    happened: set[type] = set()
    for seed in range(4):
        story = a_lobby(tempo="smoke", max_seats=8, lawful=False)
        story.state = replace(story.state, seed=f"another seed {seed}")
        story.when(c.SeatBots(8), "host").when(c.StartGame(), "host").play_on()
        happened |= {type(event) for event in story.told}
    quiet = {e.ConversationStarted, e.ConversationJoined, e.InvitationDeclined, e.PrivatePosted, e.NestPosted}
    assert happened >= quiet | {e.WhisperSent, e.NudgeSent, e.ReactionToggled, e.PowerBought, e.SpyReported}
    assert any(post.mentions for post in story.state.talk.posts)


def test_every_character_has_its_own_habits_and_private_lines() -> None:
    assert set(HABITS) == set(PRIVATE) == set(BY_KEY)
    assert len({tuple(shares.values()) for shares in HABITS.values()}) == len(HABITS)
    assert all(sum(shares.values()) <= 100 for shares in HABITS.values())
    lines = [line for pool in PRIVATE.values() for line in pool] + [*WHISPERS, *NEST, *CONFESSIONS]
    assert len(set(lines)) == len(lines) and all("!" not in line and len(line) <= 140 for line in lines)
