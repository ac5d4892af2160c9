"""What is told outside the game: to whom, when, and never to anybody who may not know it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.notices import KINDS, LINES, MOMENTS, REACTION
from games.domain.rejections import Reason
from games.domain.state import GameState
from tests.given import Story, a_game, a_lobby, rejected
from tests.seasons.season import Season


def reached(story: Story, *seats: str) -> Story:
    """The story, with these seats' holders reached."""
    for seat in seats:
        story.when(c.ReachSeat(seat, True), "lobby").then_accepted()
    return story


def told(story: Story, command: Any, actor: str) -> list[dict[str, Any]]:
    """What the command's events owe to people outside the game."""
    before, count = story.state, len(story.told)
    story.when(command, actor).then_accepted()
    found, state = [], before
    for event in story.told[count:]:
        state = GAME.evolve(state, event)
        found += [each.payload for each in GAME.reactions(event, state) if each.name == REACTION]
    return found


def test_only_whoever_is_reached_is_told_and_never_the_one_who_did_it() -> None:
    story = reached(a_game(4), "s1", "s2")
    [notice] = told(story, c.NudgePlayer("s2"), "s1")
    assert (notice["kind"], notice["line"], notice["seats"]) == ("gift", "nudge", ["s2"])
    assert notice["terms"] == {"name": notice["terms"]["name"]} and notice["title"] == story.state.title
    assert told(story, c.NudgePlayer("s3"), "s1") == []
    [gift] = told(story, c.GiveSilver("s2", 3), "s4")
    assert gift["terms"]["amount"] == 3
    [mention] = told(story, c.PostInMain("Look at this, and at s3.", None, ("s1", "s2")), "s1")
    assert (mention["kind"], mention["seats"], mention["place"]) == ("mention", ["s2"], f"line.{story.state.talk.said}")
    story.when(c.ReachSeat("s2", False), "lobby").then(e.SeatReached("s2", False))
    assert told(story, c.NudgePlayer("s2"), "s3") == []


def test_private_words_go_to_those_who_may_read_them_and_stay_unsaid() -> None:
    story = reached(a_game(5), "s1", "s2", "s3", "s4").reach("private.opens")
    [invited] = told(story, c.StartConversation(("s2",), "a secret between us"), "s1")
    assert (invited["line"], invited["seats"]) == ("invited", ["s2"])
    [key] = story.state.private.now
    story.when(c.AcceptInvitation(key), "s2").then_accepted()
    [said] = told(story, c.PostInPrivate(key, "another secret"), "s2")
    assert (said["line"], said["seats"], said["place"]) == ("private", ["s1"], f"talk.{key}")
    [whisper] = told(story, c.SendWhisper("s3", "a third secret"), "s1")
    assert (whisper["line"], whisper["seats"]) == ("whisper", ["s3"])
    assert "secret" not in f"{invited}{said}{whisper}"


def test_the_hours_of_a_day() -> None:
    story = reached(a_game(4), "s1", "s2", "s4").when(c.GoAway(1), "s4").then_accepted()
    heard: list[tuple[str, tuple[str, ...], str]] = []
    state, count = story.state, len(story.told)
    story.vote_out("s1").reach("day.ends").reach("day.starts")
    for event in story.told[count:]:
        state = GAME.evolve(state, event)
        notices = (each.payload for each in GAME.reactions(event, state) if each.name == REACTION)
        heard += [(each["line"], tuple(each["seats"]), each["closes"]) for each in notices]
    assert heard == [
        ("vote", ("s1", "s2"), "vote.closes"),
        ("reveal", ("s1", "s2", "s4"), ""),
        ("day", ("s2", "s4"), ""),
    ]


def test_where_silver_decides_those_whose_silver_it_is_are_told() -> None:
    story = reached(a_game(4, votes=("second_to_last",)), "s1", "s2", "s4").when(c.GoAway(1), "s4").then_accepted()
    story.reach("vote.opens")
    opened = story.happened(e.VoteOpened)
    [owed] = [each.payload for each in GAME.reactions(opened, story.state) if each.name == REACTION]
    assert (owed["kind"], owed["line"], owed["seats"]) == ("vote", "market", ["s1", "s2"])


def test_a_step_asks_by_letter_where_there_is_no_device() -> None:
    story = a_game(6)
    state = replace(story.state, seats={**story.state.seats, "s2": replace(story.state.seats["s2"], account="maud")})
    opened = e.StepOpened("d1", "duel", ("s1", "s2"), ("s1", "s2"), 60, story.now)
    [owed] = [each.payload for each in GAME.reactions(opened, state) if each.name == REACTION]
    assert (owed["kind"], owed["line"], owed["seats"]) == ("asked", "duel", ["s2"])
    assert [each.name for each in GAME.reactions(e.NudgeSent("s1", "s2", "", story.now), state)] == []


def test_bots_are_told_nothing_and_a_successor_begins_unreached() -> None:
    story = a_lobby(2).when(c.SeatBots(1), "host").then_accepted()
    story.when(c.ReachSeat("s3", True), "lobby").then(rejected(Reason.SEAT_UNKNOWN))
    story = reached(a_game(4), "s2")
    story.when(c.ReplaceHolder("s2", "Zoe", "another key"), "host").then_accepted()
    assert not story.state.seats["s2"].reached


def owed_to(event: Any, state: GameState) -> tuple[str, ...]:
    owed = (each.payload["seats"] for each in GAME.reactions(event, state) if each.name == REACTION)
    return tuple(seat for seats in owed for seat in seats)


@pytest.mark.parametrize("seed", [4, 5])
def test_over_whole_seasons_nobody_is_told_what_they_may_not_know(seed: int) -> None:
    events = [event.payload for event in Season(seed, looks=False).play().table.events]
    state, kinds = GAME.initial, set()
    for event in events:
        state = GAME.evolve(state, event)
        everybody = {seat: replace(row, reached=True, kind="human") for seat, row in state.seats.items()}
        crowd = replace(state, seats=everybody)
        known = GAME.audience(event, crowd)
        seats = owed_to(event, crowd)
        assert known is None or set(seats) <= set(known), (event, seats)
        kinds |= {type(event)} if seats else set()
    assert len(kinds) >= 5, "hardly anything of this season was told"


def test_every_kind_has_words_and_every_word_a_kind() -> None:
    assert set(LINES) >= {"last_call", "day", "vote", "vote.open"} and KINDS["asked"].mails
    assert all(type(kind.title) is str and kind.title for kind in KINDS.values())
    assert set(MOMENTS) <= set(e.BY_NAME.values())
