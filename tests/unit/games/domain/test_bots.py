"""Bots: they play by their seat's picture, in their turns, and never break a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.bot_hours import Part
from games.domain.cartridges import VOTES
from games.domain.characters import BY_KEY, Character
from games.domain.game import GAME
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook
from games.domain.minds.playing import play
from games.domain.modes import RULESET
from games.domain.rejections import Reason
from games.domain.rules import bots as rules
from tests.given import SEED, Story, a_game, a_lobby, rejected


def some_bots(count: int = 5, **rules: object) -> Story:
    story = a_lobby(tempo="smoke", **rules).when(c.SeatBots(count), "host")  # type: ignore[arg-type]
    return story.when(c.StartGame(), "host").then_accepted()


def first_turn(story: Story) -> c.TakeBotTurn:
    due = next(due for due in GAME.upcoming(story.state) if due.task.startswith("turn."))
    command = GAME.due_command(due)
    assert isinstance(command, c.TakeBotTurn)
    story.now = max(story.now, due.at)
    return command


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


@pytest.mark.parametrize(
    "turn",
    [c.TakeBotTurn("s1", 2, 1), c.TakeBotTurn("s9", 1, 1), c.TakeBotTurn("s1", 1, 9), c.TakeBotTurn("s1", 1, 100)],
)
def test_a_turn_that_is_not_on_is_not_due(turn: c.TakeBotTurn) -> None:
    some_bots().when(turn, "clock").then(rejected(Reason.NOT_DUE))


def test_people_have_no_turns_even_when_they_are_spoken_to() -> None:
    story = a_game(4).when(c.PostInMain("Well?", None, ("s1",)), "s2").then_accepted()
    assert not any(due.task.startswith("turn.") for due in GAME.upcoming(story.state))


def test_a_vote_turn_waits_for_the_vote() -> None:
    story = some_bots().reach("reveal").reach("day.starts")
    while any(due.task.endswith((".1", ".2", ".3")) for due in GAME.upcoming(story.state)):
        story.when(first_turn(story), "clock")
    turns = [due for due in GAME.upcoming(story.state) if due.task.endswith(f".{Part.VOTE:d}")]
    assert turns
    story.when(GAME.due_command(turns[0]), "clock", turns[0].at).then(rejected(Reason.NOT_DUE))
    story.reach("vote.opens").when(GAME.due_command(turns[0]), "clock").then_accepted()


@pytest.mark.parametrize("vote", ["second_to_last", "podium_sacrifice"])
def test_after_the_reveal_nobody_is_called_to_a_vote_that_was_not_theirs(vote: str) -> None:
    story = some_bots(6, votes=(vote,)).reach("reveal")
    due = [each for each in GAME.upcoming(story.state) if each.task.startswith("turn.")]
    assert due and all(each.at >= story.now for each in due), due


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


def test_a_bot_says_at_most_one_thing_of_its_own_in_a_turn() -> None:
    story, done = some_bots(6), 0
    for event in story.play_on().told:
        match event:
            case e.MainPosted() | e.SilverGiven() | e.BallotCast():
                done += 1
            case e.TurnTaken():
                assert done <= (2 if event.turn >= 100 else 1)
                done = 0
            case _:
                pass


def test_a_bot_sees_its_seats_picture_and_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    story, seen = some_bots(4), []

    def watched(character: Character, outlook: Outlook, dice: Dice) -> object:
        seen.append({"view": outlook.view, "mine": outlook.mine})
        return play(character, outlook, dice)

    monkeypatch.setattr(rules, "play", watched)
    turn = first_turn(story)
    expected = GAME.project(story.state, turn.seat)
    story.when(turn, "clock")
    assert seen == [expected]


def test_in_a_manual_game_turns_are_due_as_soon_as_their_part_of_the_day_is_on() -> None:
    story = some_bots(4, scheduling="manual")
    assert {due.at for due in GAME.upcoming(story.state)} == {story.now}
    while GAME.upcoming(story.state):
        story.reach()
    story.when(c.AdvanceTimeline(), "host")
    assert [due.task.split(".")[2] for due in GAME.upcoming(story.state)] == [f"{Part.NOON:d}"] * 4
    while GAME.upcoming(story.state):
        story.reach()
    story.when(c.AdvanceTimeline(), "host")
    assert [due.task.split(".")[2] for due in GAME.upcoming(story.state)] == [f"{Part.VOTE:d}"] * 4


def test_in_the_evening_before_day_one_bots_talk_before_midnight() -> None:
    story = a_lobby(tempo="default", now=some_bots().now.replace(hour=19)).when(c.SeatBots(6), "host")
    story.when(c.StartGame(), "host")
    turns = [due.at for due in GAME.upcoming(story.state) if due.task.startswith("turn.")]
    assert len(turns) == 6 and max(turns).hour < 24 and max(turns).date() == story.now.date()


@pytest.mark.parametrize("key", BY_KEY)
def test_nobody_wishes_a_good_morning_in_the_evening_before_day_one(key: str) -> None:
    evening = a_lobby(tempo="default", now=some_bots().now.replace(hour=19)).when(c.SeatBots(6), "host")
    picture = GAME.project(evening.when(c.StartGame(), "host").state, "s2")
    turns = (play(BY_KEY[key], Outlook(**picture), Dice(SEED, "s2", day, Part.MORNING)) for day in range(60))
    said = {wish.text for wishes in turns for wish in wishes if isinstance(wish, c.PostInMain)}
    assert said and not said & set(BY_KEY[key].lines.morning)


@pytest.mark.parametrize("key", BY_KEY)
def test_every_character_votes_for_somebody_at_risk(key: str) -> None:
    story = a_game(5).reach("vote.opens")
    picture = GAME.project(story.state, "s2")
    (wish,) = play(BY_KEY[key], Outlook(**picture), Dice(SEED, "s2", 1, Part.VOTE))
    assert isinstance(wish, c.CastVote)
    story.when(wish, "s2").then_accepted()


USED = {
    e.ConversationStarted, e.ConversationJoined, e.InvitationDeclined, e.PrivatePosted, e.MemberAdded, e.WhisperSent,
    e.NudgeSent, e.ReactionToggled, e.SpyReported, e.NestPosted, e.SilverGiven, e.BallotCast, e.PickMade,
    e.DuelAnswered, e.FeatherCaught, e.AccusationMade, e.RoleGuessed, e.BoothPosted,
}  # fmt: skip


def test_over_a_few_seasons_bots_use_everything_that_people_may_use() -> None:
    happened: set[type] = set()
    powers: set[str] = set()
    seeds = iter(range(25))
    while not (happened >= USED and len(powers) == 4):
        rules = {"kind": "dynamic", "votes": RULESET, "talking": Talking(booth=True)}
        story = a_lobby(tempo="smoke", max_seats=8, lawful=False, **rules)
        story.state = replace(story.state, seed=f"another seed {next(seeds)}")
        story.when(c.SeatBots(8), "host").when(c.StartGame(), "host").play_on()
        happened |= {type(event) for event in story.told}
        powers |= {event.power for event in story.told if isinstance(event, e.PowerBought)}


def test_all_bots_are_heard_once_more_when_the_game_is_over() -> None:
    story = some_bots(5).play_on()
    turns = GAME.upcoming(story.state)
    assert {due.task for due in turns} == {f"turn.s{n}.{Part.FAREWELL:d}" for n in range(1, 6)}
    before = story.state.talk.said
    while GAME.upcoming(story.state):
        story.reach()
    said = [post for post in story.state.talk.posts if post.n > before]
    assert {post.seat for post in said} == set(story.state.order)


def test_nobody_speaks_up_in_a_conversation_that_the_host_has_closed() -> None:
    story = some_bots(5).play_on().when(c.CloseConversation(), "host").then_accepted()
    assert GAME.upcoming(story.state) == ()
