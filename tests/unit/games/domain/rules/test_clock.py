"""The clock: entries in their order, each once, late rather than never."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.rejections import Reason
from games.domain.timeline import NIGHTLY
from tests.given import NOON, WHOLE, a_final, a_game, a_lobby, rejected, seconds


def test_an_entry_is_not_reached_before_its_time() -> None:
    story = a_game().reach("private.opens")
    early = c.ReachTimeline(1, "vote.opens", 0)
    story.when(early, "clock", NOON + seconds(5.9)).then(rejected(Reason.NOT_DUE))
    story.when(early, "clock", NOON + seconds(6)).then_accepted()


def test_an_entry_runs_once() -> None:
    story = a_game().reach("vote.opens")
    story.when(c.ReachTimeline(1, "vote.opens", 0), "clock").then(rejected(Reason.NOT_DUE))


def test_only_the_next_entry_runs_however_late_it_is() -> None:
    story = a_game().reach("private.opens")
    late = NOON + seconds(3600)
    story.when(c.ReachTimeline(1, "vote.closes", 0), "clock", late).then(rejected(Reason.NOT_DUE))
    story.when(c.ReachTimeline(1, "day.ends", 0), "clock", late).then(rejected(Reason.NOT_DUE))
    story.when(c.ReachTimeline(1, "vote.opens", 0), "clock", late).then_accepted()


@pytest.mark.parametrize("command", [c.ReachTimeline(2, "vote.opens"), c.ReachTimeline(1, "vote.opens", 1)])
def test_another_day_or_an_old_revision_is_not_due(command: c.ReachTimeline) -> None:
    a_game().reach("private.opens").when(command, "clock", NOON + seconds(6)).then(rejected(Reason.NOT_DUE))


@pytest.mark.parametrize("actor", ["s1", "host", "lobby"])
def test_only_the_clock_says_what_time_it_is(actor: str) -> None:
    a_game().when(c.ReachTimeline(1, "vote.opens"), actor, NOON + seconds(6)).then(rejected(Reason.NOT_ALLOWED))
    a_game().when(c.TakeBotTurn("s1", 1, 1), actor).then(rejected(Reason.NOT_ALLOWED))


def test_nothing_is_due_in_a_lobby_without_a_set_start_or_after_the_end() -> None:
    assert GAME.upcoming(a_lobby(3).state) == ()
    over = a_final().play_on()
    assert GAME.upcoming(over.state) == ()
    over.when(c.ReachTimeline(3, "day.starts"), "clock").then(rejected(Reason.NOT_DUE))


def test_what_is_upcoming_is_in_order_and_shrinks_by_what_has_run() -> None:
    story = a_game()
    tasks = [due.task for due in GAME.upcoming(story.state)]
    assert tasks == [*WHOLE[1:]]
    story.reach("private.opens")
    assert [due.task for due in GAME.upcoming(story.reach().state)] == ["remind.vote.closes", *tasks[2:]]


def test_a_runoff_entry_passes_silently_when_there_was_no_tie() -> None:
    story = a_game().reach("vote.opens").vote(s1="s2").reach("runoff.closes")
    story.then(e.TimelineReached(1, "runoff.closes", story.now))


def test_where_the_host_is_the_clock_nothing_is_due_but_the_host_may_advance() -> None:
    story = a_game(4, scheduling="manual")
    assert GAME.upcoming(story.state) == ()
    assert {entry["at"] for entry in story.view()["clock"]["entries"]} == {None}
    for key in (*WHOLE[1:], "day.starts"):
        if key == "runoff.closes":
            continue  # nobody has voted, so there is no tie to be broken
        assert story.view()["clock"]["next"]["key"] == key
        story.when(c.AdvanceTimeline(), "host").then_accepted()
    assert story.state.day == 2


def test_a_second_round_that_is_not_to_be_is_not_waited_for() -> None:
    story = a_game(5, scheduling="manual").ring("vote.opens").vote(s1="s2").ring("vote.closes")
    assert story.view()["clock"]["next"]["key"] == "reveal" and "runoff.closes" not in story.state.days.passed
    story.when(c.AdvanceTimeline(), "host")
    story.then(
        e.TimelineReached(1, "runoff.closes", story.now),
        e.TimelineReached(1, "reveal", story.now),
        e.EliminationRevealed,
        e.RoosterSpoke,
    )


@pytest.mark.parametrize("votes", ["majority", "executioner"])
def test_a_second_round_that_somebody_plays_is_rung(votes: str) -> None:
    story = a_game(5, scheduling="manual", votes=(votes,)).ring("vote.opens")
    story.vote(s1="s2", s2="s1").ring("vote.closes")
    assert story.view()["clock"]["next"]["key"] == "runoff.closes"
    story.ring("runoff.closes").then(e.TimelineReached, e.VoteClosed, e.TallySettled)


@pytest.mark.parametrize("task", ["day.starts", "vote.opens", "vote.closes", "runoff.closes"])
def test_of_a_vote_that_is_called_off_the_day_says_nothing_more(task: str) -> None:
    story = a_game(6) if task == "day.starts" else a_game(6).reach(task)
    clock = story.when(c.VoidVote(), "host").view()["clock"]
    coming = [key for key in WHOLE if key not in NIGHTLY]
    assert [entry["key"] for entry in clock["entries"]] == coming
    assert clock["next"]["key"] == ("private.opens" if task == "day.starts" else "private.closes")


def test_the_bell_passes_over_a_vote_that_is_called_off() -> None:
    story = a_game(6, scheduling="manual").ring("private.opens").when(c.VoidVote(), "host")
    story.when(c.AdvanceTimeline(), "host")
    story.then(*(e.TimelineReached(1, key, story.now) for key in (*NIGHTLY, "private.closes")))


def test_a_host_cannot_advance_a_game_that_runs_by_its_clock() -> None:
    a_game().when(c.AdvanceTimeline(), "host").then(rejected(Reason.NOT_MANUAL))


def test_players_cannot_advance() -> None:
    a_game(scheduling="manual").when(c.AdvanceTimeline(), "s1").then(rejected(Reason.NOT_HOST))


def test_a_manual_game_that_has_not_started_is_not_advanced() -> None:
    a_lobby(3, scheduling="manual").when(c.AdvanceTimeline(), "host").then(rejected(Reason.NOT_RUNNING))


def test_a_host_advances_to_the_winner_and_no_further() -> None:
    story = a_game(3, scheduling="manual").play_on()
    assert story.state.status == "over"
    story.when(c.AdvanceTimeline(), "host").then(rejected(Reason.NOT_RUNNING))
