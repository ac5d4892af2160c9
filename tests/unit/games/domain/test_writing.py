"""Who may be told that a seat is writing: exactly those who could read it, and in the booth nobody."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.allowances import Talking
from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from tests.given import a_game, a_lobby


def test_main_is_for_everybody_while_somebody_in_the_game_may_post() -> None:
    story = a_game(4)
    assert GAME.typing(story.state, "s1", "main") is None
    assert GAME.typing(story.state, "s9", "main") == ()
    assert GAME.typing(a_lobby(3).state, "s1", "main") == ()
    story.vote_out("s4")
    assert GAME.typing(story.state, "s4", "main") == ()


def test_a_private_conversation_is_for_those_who_came_in_while_it_is_open() -> None:
    story = a_game(4).reach("private.opens")
    story.when(c.StartConversation(("s2", "s3"), "Psst."), "s1").then_accepted()
    [name] = story.state.private.now
    assert GAME.typing(story.state, "s1", name) == ("s1",)
    story.when(c.AcceptInvitation(name), "s2").then_accepted()
    assert GAME.typing(story.state, "s1", name) == GAME.typing(story.state, "s2", name) == ("s1", "s2")
    for seat in ("s3", "s4"):
        assert GAME.typing(story.state, seat, name) == ()
    assert GAME.typing(story.state, "s1", "0123456789abcdef") == ()
    assert GAME.typing(story.reach("private.closes").state, "s1", name) == ()


def test_the_nest_is_for_the_fallen() -> None:
    story = a_game(4).vote_out("s4")
    assert GAME.typing(story.state, "s4", "nest") == ("s4",)
    assert GAME.typing(story.state, "s1", "nest") == ()


def test_the_booth_is_for_nobody_and_a_household_has_nothing_to_write_in() -> None:
    story = a_game(4, talking=Talking(booth=True)).reach("booth.opens")
    assert all(GAME.typing(story.state, seat, "booth") == () for seat in story.state.order)
    assert HOUSEHOLD.typing(HOUSEHOLD.initial, "s1", "main") == ()


def test_after_the_game_everybody_talks_until_the_host_closes() -> None:
    story = a_lobby(3, tempo="smoke", lawful=False).when(c.StartGame(), "host").play_on()
    assert all(GAME.typing(story.state, seat, "main") is None for seat in story.state.order)
    story.when(c.CloseConversation(), "host").then_accepted()
    assert all(GAME.typing(story.state, seat, "main") == () for seat in story.state.order)
