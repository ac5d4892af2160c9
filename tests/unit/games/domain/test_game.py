"""GAME as those who run it see it: columns, rows, reactions, and a state that survives its storage."""

from __future__ import annotations

from typing import Any, get_args

import orjson
import pytest
from pydantic import TypeAdapter

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from games.domain.modes import PRESETS
from games.domain.state import GameState
from tests.given import NOON, Story, a_final, a_game, a_lobby, a_vote, sit
from tests.ladder import a_heat, the_final


def a_season() -> Story:
    story = sit(a_lobby(2, tempo="smoke", max_days=4), "third", "Third", "account-3")
    story.when(c.SendInvitation("maud@example.org"), "s1").when(c.RekeySeat("s2", "other"), "host")
    story.when(c.ReachSeat("s1", True), "lobby")
    story.when(c.SeatBots(4), "host").when(c.StartGame(), "host").when(c.GiveSilver("s2", 3), "s1")
    late = GAME.upcoming(story.reach("vote.opens").state)
    closes = next(due for due in late if due.task == "vote.closes")
    story.vote(s1="s2").when(GAME.due_command(closes), "clock", closes.at, down_since=story.now)
    return story.play_on()


def a_talkative_season() -> Story:
    """Everything that can be said and bought, with a feather that acts."""
    story = a_game(5, talking=Talking(booth=True)).reach("booth.opens")
    story.when(c.StartConversation(("s2",), "Psst."), "s1").when(c.StartConversation(("s3", "s4"), "You two."), "s1")
    two, three = (each.id for each in story.state.private.known["s1"].values())
    for command, actor in (
        (c.AcceptInvitation(two), "s2"),
        (c.DeclineInvitation(three), "s3"),
        (c.AddMember(two, "s5"), "s1"),
        (c.PostInPrivate(two, "Yes?"), "s2"),
        (c.SendWhisper("s4", "Hush."), "s3"),
        (c.NudgePlayer("s4"), "s3"),
        (c.ToggleReaction(1, "heart"), "s3"),
        (c.PostInMain("Hear, hear.", 1, ("s2",)), "s3"),
        (c.PostInBooth("It was me.", "Confessor 2", "sealed"), "booth"),
        (c.BuyPower("spy", "s2"), "s4"),
        (c.BuyPower("feather"), "s5"),
    ):
        story.when(command, actor).then_accepted()
    story.reach("vote.opens").vote(s1="s5", s2="s5", s3="s4").reach("reveal")
    story.when(c.PostInNest("Well."), "s4").then_accepted()
    return story.play_on()


def a_tied_season() -> Story:
    story = a_vote(3).vote(s1="s2", s2="s1").reach("vote.closes").vote(s3="s1")
    return story.play_on()


def a_season_of_people() -> Story:
    """Six people and one who comes late: all that they may arrange, guess and be told."""
    story = a_lobby(6, tempo="smoke", max_seats=7, small_jury=20, max_days=6)
    story.when(c.StartGame(), "host").when(c.AdmitLate(1), "host").when(c.DealPersonas("ann"), "lobby")
    bird = story.state.lobby.deals["ann"].personas[0]
    story.when(c.TakeSeat("ann", bird, "A bio.", "Ann", "key", None, ("One.", "Two.", "Three.")), "lobby")
    story.when(c.StateWill(("s1", "s2"), "draw"), "s3").when(c.GoAway(1), "s4").when(c.ReplaceByBot("s5"), "host")
    detective = next(seat for seat, held in story.state.destinies.dealt.items() if held == "detective")
    story.when(c.Accuse("s7", "mole"), detective).then_accepted()
    while story.state.days.tonight != "finals":
        for seat in ("s1", "s2"):
            story.when(c.PostInMain("Here."), seat)
        if story.view()["guesses"]["roles"]:
            story.when(c.GuessRole("s7", "mole"), "s1").then_accepted()
        story.reach("day.starts")
    finalist, name = next(row["seat"] for row in story.view()["cast"] if row["status"] == "in"), "Person 1"
    juror = next(row["seat"] for row in story.view()["cast"] if row["status"] == "out")
    story.when(c.GuessIdentity(finalist, name), juror).then_accepted().reach("vote.opens")
    story.when(c.VoteInGallery("a viewer", finalist), "lobby").then_accepted().play_on()
    story.when(c.AskRematch(), "host").when(c.OpenRematch("g2"), "reaction").then_accepted()
    return story.when(c.CloseConversation(), "host").then_accepted()


def a_season_of_steps() -> Story:
    """An executioner's pick, a duel, a silver market, a vote called off, a pause."""
    votes = ("executioner", "duel", "second_to_last", "majority")
    story = a_game(7, kind="static", votes=votes, absent_days=14).reach("vote.closes")
    (executioner,) = story.view()["vote"]["voters"]
    story.when(c.MakePick(story.view()["vote"]["choices"][0]), executioner).reach("vote.closes")
    player = story.view()["vote"]["voters"][0]
    story.when(c.PlayDuel(), player).when(c.AnswerDuel("4"), player).then_accepted()
    story.reach("vote.closes").when(c.GiveSilver("s1", 1), story.state.order[-1]).reach("day.starts")
    story.when(c.VoidVote(), "host").when(c.PauseGame(), "host").when(c.ResumeGame(), "host").then_accepted()
    return story.play_on()


def a_dynamic_season() -> Story:
    return a_game(4, kind="dynamic", votes=("majority", "shield")).play_on()


def stored(value: Any) -> Any:
    """A value as it comes back from a jsonb column: keys sorted by length, then by spelling."""

    def sorted_like_jsonb(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: sorted_like_jsonb(data[key]) for key in sorted(data, key=lambda key: (len(key), key))}
        return [sorted_like_jsonb(each) for each in data] if isinstance(data, list) else data

    return sorted_like_jsonb(orjson.loads(orjson.dumps(value, option=orjson.OPT_UTC_Z)))


@pytest.mark.parametrize(
    "season",
    [
        a_season,
        a_season_of_people,
        a_tied_season,
        a_season_of_steps,
        a_talkative_season,
        lambda: a_lobby(3),
        lambda: a_vote(5).vote(s1="s2"),
        the_final,
    ],
)
def test_a_state_comes_back_from_storage_as_it_was(season: Any) -> None:
    state = season().state
    again = TypeAdapter(GameState).validate_json(orjson.dumps(stored(state)), strict=True)
    assert again == state
    for seat in (*state.order, None):
        assert repr(GAME.project(again, seat)) == repr(GAME.project(state, seat))
    assert GAME.upcoming(again) == GAME.upcoming(state)


def test_every_event_comes_back_from_storage_and_folds_to_the_same_state() -> None:
    told = [a_season().told, a_tied_season().told, a_season_of_steps().told, a_dynamic_season().told]
    told += [a_talkative_season().told, a_season_of_people().told, a_lobby(3).when(c.CancelGame(), "host").told]
    claimed = a_lobby(3).when(c.ClaimSeat("key of guest-1", "anna"), "lobby").told
    told += [a_heat(3).when(c.BeginHeat(2), "reaction").play_on().told, the_final().told, claimed]
    assert {type(event) for story in told for event in story} == set(e.BY_NAME.values())
    for story in told:
        state = again = GAME.initial
        for event in story:
            copy = TypeAdapter(type(event)).validate_json(orjson.dumps(stored(event)), strict=True)
            assert copy == event
            state, again = GAME.evolve(state, event), GAME.evolve(again, copy)
        assert again == state


def test_a_story_goes_on_from_a_stored_state_as_from_its_own() -> None:
    one = a_lobby(2, tempo="smoke").when(c.SeatBots(4), "host").when(c.StartGame(), "host").reach("reveal")
    other = one.copy()
    other.state = TypeAdapter(GameState).validate_json(orjson.dumps(stored(one.state)), strict=True)
    assert one.play_on().state == other.play_on().state
    assert one.frames == other.frames


def test_names_are_stable_and_each_is_used_once() -> None:
    assert {kind.name for kind in get_args(c.GameCommand)} == set(GAME.commands)
    assert {kind.name for kind in get_args(e.GameEvent)} == set(GAME.events)
    assert not set(GAME.events) & set(HOUSEHOLD.events)
    assert all(kind.schema >= 1 for kind in GAME.events.values())


def test_a_seat_row_has_what_the_table_needs() -> None:
    rows = GAME.seats(a_season().state)
    assert [row.seat for row in rows] == [f"s{number}" for number in range(1, 8)]
    assert (rows[2].kind, rows[2].account, rows[2].credential) == ("human", "account-3", "key of third")
    assert (rows[3].kind, rows[3].account, rows[3].credential) == ("bot", None, None)
    assert sorted(row.status for row in rows) == ["out"] * 6 + ["winner"]


def test_the_summary_is_public_and_short() -> None:
    story = a_game(4).vote_out("s1")
    assert GAME.summary(story.state) == {
        "title": "Sunday", "status": "running", "mode": "pecking-order", "day": 1, "days": 3, "seated": 4, "alive": 3,
    }  # fmt: skip


def test_the_journal_names_day_and_target() -> None:
    assert GAME.day(a_lobby(3).state) is None
    assert GAME.day(a_game(3).state) == 1
    assert GAME.target(e.BallotCast("d1", "s1", "s2")) == "s2"
    assert GAME.target(e.VoterCounted("d1", "s1")) is None


def reactions(story: Story) -> list[tuple[str, str, dict[str, Any]]]:
    found, state = [], GAME.initial
    for event in story.told:
        state = GAME.evolve(state, event)
        found += [(event.name, each.name, each.payload) for each in GAME.reactions(event, state)]
    return found


def test_the_household_hears_of_every_day_and_of_the_end() -> None:
    heard = [(event, payload["status"], payload["alive"]) for event, name, payload in reactions(a_final().play_on())
             if name == "household.record_game"]  # fmt: skip
    assert heard == [
        ("lobby.opened", "lobby", 0),
        ("game.started", "running", 3),
        ("day.started", "running", 3),
        ("elimination.revealed", "running", 2),
        ("day.started", "running", 2),
        ("game.over", "over", 0),
    ]


def test_the_winners_gold_is_owed_once_with_the_end() -> None:
    story = a_final().vote(s3="s2").play_on()
    (gold,) = [payload for _, name, payload in reactions(story) if name == "household.credit_gold"]
    persona = story.state.seats["s2"].persona
    assert gold == {"seat": "s2", "persona": persona, "account": None, "amount": 20, "cause": "winner"}


def test_gold_goes_to_the_account_that_the_seat_has_by_then() -> None:
    story = a_final()
    key = story.state.seats["s2"].credential
    story.when(c.ClaimSeat(str(key), "maud"), "lobby").vote(s3="s2").play_on()
    assert [payload["account"] for _, name, payload in reactions(story) if name == "household.credit_gold"] == ["maud"]


def test_a_claim_after_the_end_moves_no_gold() -> None:
    story = a_final().vote(s3="s2").play_on()
    before = [each for each in reactions(story) if each[1] == "household.credit_gold"]
    story.when(c.ClaimSeat(str(story.state.seats["s2"].credential), "maud"), "lobby").then(e.SeatClaimed("s2", "maud"))
    assert [each for each in reactions(story) if each[1] == "household.credit_gold"] == before
    assert before[0][2]["account"] is None, "it has gone to the next pool"


def test_a_tutorial_counts_for_nothing() -> None:
    alone = Story(now=NOON, lawful=False)
    alone.when(c.CreateGame("Sunday", "seed", "KPQRST", PRESETS["tutorial"]), "host").then_accepted()
    sit(alone, "guest", "Person")
    alone.when(c.StartGame(), "host").then_accepted().play_on()
    assert alone.happened(e.GameOver).pool > 0
    assert reactions(alone) == []


def test_reactions_fit_the_households_commands() -> None:
    for _, name, payload in reactions(a_season()):
        if name in HOUSEHOLD.commands:
            HOUSEHOLD.commands[name](game="a game", **payload)


def test_an_ended_game_is_terminal() -> None:
    assert not GAME.is_terminal(a_final().state)
    assert GAME.is_terminal(a_final().play_on().state)


def test_the_household_is_told_a_games_title_mode_and_day() -> None:
    story = a_game(4).vote_out("s1")
    owed = reactions(story)
    (told,) = [payload for _, name, payload in owed if name == "household.record_game" and payload["alive"] == 3]
    assert told == {
        "title": "Sunday", "status": "running", "mode": "pecking-order", "day": 1, "alive": 3, "winner": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("event", "about"),
    [
        (e.PickMade("d1s", "s1", "s3"), "s3"),
        (e.SilverMoved("house", "s4", 3, "duel"), "s4"),
        (e.WhisperSent(3, "s2", "s1", "Hush.", NOON), "s1"),
        (e.SpyReported("s1", 1, "s5", (), NOON), "s5"),
        (e.EliminationRevealed(1, ("s2", "s3"), "votes", (), "Out.", NOON), "s2"),
        (e.GameOver("s2", 40, NOON), "s2"),
        (e.SeatRekeyed("s3", "key"), "s3"),
        (e.SeatReached("s3", True), "s3"),
        (e.AccusationMade("s1", "s2", "mole"), "s2"),
        (e.RoleGuessed("s1", "s4", "mole"), "s4"),
        (e.IdentityGuessed("s1", "s5", "Zoe"), "s5"),
        (e.DestinyDealt("s6", "mole"), "s6"),
        (e.DayEnded(3, None, NOON), None),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_the_journal_names_whom_an_event_is_about(event: Any, about: str | None) -> None:
    assert GAME.target(event) == about
