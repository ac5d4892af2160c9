"""The lobby: opening, dealing, sitting down, bots, letters, the start."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS
from games.domain.rejections import Reason
from tests.given import NOON, SEED, Story, a_game, a_lobby, given, rejected, seconds, sit

CREATE = c.CreateGame("Sunday", SEED, "KPQRST")


def test_a_lobby_opens_once() -> None:
    opened = given().when(CREATE, "host").then(e.GameCreated, e.LobbyOpened)
    opened.when(CREATE, "host").then(rejected(Reason.ALREADY_EXISTS))


@pytest.mark.parametrize("actor", ["s1", "lobby", "clock"])
def test_only_a_host_opens_one(actor: str) -> None:
    given().when(CREATE, actor).then(rejected(Reason.NOT_HOST))


def test_rules_that_cannot_be_played_are_refused_with_every_mistake() -> None:
    wrong = replace(CREATE, manifest=Manifest(mode="chess", max_days=99))
    story = given().when(wrong, "host").then(rejected(Reason.MANIFEST_INVALID))
    assert "mode:" in str(story.outcome) and "max_days:" in str(story.outcome)


def test_a_game_without_a_title_is_refused() -> None:
    given().when(replace(CREATE, title="  "), "host").then(rejected(Reason.MANIFEST_INVALID))


def test_a_command_to_no_game_says_so() -> None:
    given().when(c.StartGame(), "host").then(rejected(Reason.UNKNOWN_GAME))
    given().when(c.PostInMain("hello"), "s1").then(rejected(Reason.UNKNOWN_GAME))
    given().when(c.AdvanceTimeline(), "host").then(rejected(Reason.UNKNOWN_GAME))


def test_a_guest_is_dealt_three_free_birds_for_a_quarter_of_an_hour() -> None:
    story = a_lobby(2).when(c.DealPersonas("ann"), "lobby").then(e.PersonasDealt, e.QuestionsAsked)
    deal = story.happened(e.PersonasDealt)
    taken = {seat.persona for seat in story.state.seats.values()}
    assert len(set(deal.personas)) == 3 and not taken & set(deal.personas)
    assert deal.until == story.now + timedelta(minutes=15)


def test_birds_held_for_one_guest_are_not_dealt_to_another() -> None:
    story = a_lobby()
    for guest in ("ann", "ben", "cat", "dan"):
        story.when(c.DealPersonas(guest), "lobby")
    birds = [bird for deal in story.state.lobby.deals.values() for bird in deal.personas]
    assert len(birds) == len(set(birds)) == 12


def test_there_is_one_new_deal_with_other_birds_and_no_third() -> None:
    story = a_lobby().when(c.DealPersonas("ann"), "lobby")
    first = story.state.lobby.deals["ann"].personas
    story.when(c.DealPersonas("ann"), "lobby").then(e.PersonasDealt)
    assert not set(first) & set(story.state.lobby.deals["ann"].personas)
    story.when(c.DealPersonas("ann"), "lobby").then(rejected(Reason.ALREADY_DEALT))


def test_a_deal_that_has_run_out_may_be_dealt_again() -> None:
    story = a_lobby()
    for _ in range(2):
        story.when(c.DealPersonas("ann"), "lobby")
    story.when(c.DealPersonas("ann"), "lobby", NOON + timedelta(minutes=15)).then(e.PersonasDealt)
    assert story.state.lobby.deals["ann"].count == 1


def test_when_every_bird_is_held_guests_are_still_dealt_some() -> None:
    story = a_lobby(max_seats=20)
    for number in range(len(PERSONAS) // 3 + 2):
        story.when(c.DealPersonas(f"guest {number}"), "lobby").then(e.PersonasDealt, e.QuestionsAsked)
    assert len(story.happened(e.PersonasDealt).personas) == 3


def dealt() -> tuple[Story, c.TakeSeat]:
    story = a_lobby().when(c.DealPersonas("ann"), "lobby")
    bird = story.state.lobby.deals["ann"].personas[1]
    return story, c.TakeSeat("ann", bird, " A bird of few words. ", " Ann ", "key", "account-1")


def test_a_guest_sits_down_behind_one_of_them() -> None:
    story, take = dealt()
    story.when(take, "lobby").then(e.SeatTaken, e.SeatHeld)
    taken, held = story.happened(e.SeatTaken), story.happened(e.SeatHeld)
    assert (taken.seat, taken.persona, taken.bio) == ("s1", take.persona, "A bird of few words.")
    assert (held.real_name, held.kind, held.credential, held.account) == ("Ann", "human", "key", "account-1")


def test_a_name_is_known_to_nobody() -> None:
    story, take = dealt()
    story.when(take, "lobby")
    shown = repr([story.frames, GAME.project(story.state, "s1"), GAME.summary(story.state)])
    assert "Ann" not in shown and "account-1" not in shown and SEED not in shown and "KPQRST" not in shown


def test_the_arrival_is_told_in_the_conversation() -> None:
    story, take = dealt()
    story.when(take, "lobby")
    post = story.view()["posts"][-1]
    assert (post["kind"], post["seat"], post["n"]) == ("event", "s1", 1)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"persona": "no-such-bird"}, Reason.PERSONA_NOT_DEALT),
        ({"guest": "ben"}, Reason.PERSONA_NOT_DEALT),
        ({"bio": "   "}, Reason.BIO_EMPTY),
        ({"bio": "\u200b"}, Reason.BIO_EMPTY),
        ({"bio": "x" * 281}, Reason.BIO_TOO_LONG),
        ({"real_name": " "}, Reason.NAME_EMPTY),
        ({"real_name": "x" * 61}, Reason.NAME_TOO_LONG),
    ],
)
def test_what_is_wrong_with_a_seat_is_said(change: dict[str, str], reason: Reason) -> None:
    story, take = dealt()
    story.when(replace(take, **change), "lobby").then(rejected(reason))


def test_who_writes_too_much_about_themselves_is_told_how_much_is_enough() -> None:
    story, take = dealt()
    story.when(replace(take, bio="x" * 281), "lobby").then(rejected(Reason.BIO_TOO_LONG, limit=280))
    story.when(replace(take, real_name="x" * 61), "lobby").then(rejected(Reason.NAME_TOO_LONG, limit=60))


def test_one_guest_has_one_seat() -> None:
    story, take = dealt()
    story.when(take, "lobby").when(take, "lobby").then(rejected(Reason.ALREADY_SEATED))
    story.when(c.DealPersonas("ann"), "lobby").then(rejected(Reason.ALREADY_SEATED))


def test_one_account_has_one_seat() -> None:
    story = sit(a_lobby(), "ann", "Ann", "account-1").when(c.DealPersonas("ben"), "lobby")
    bird = story.state.lobby.deals["ben"].personas[0]
    again = c.TakeSeat("ben", bird, "Hello.", "Ben", "key", "account-1")
    story.when(again, "lobby").then(rejected(Reason.ALREADY_SEATED))


def test_a_bird_is_taken_once_even_when_it_was_held_for_two() -> None:
    story, take = dealt()
    late = NOON + timedelta(minutes=16)
    deals = [f"guest {number}" for number in range(len(PERSONAS) // 3)]
    for guest in deals:
        story.when(c.DealPersonas(guest), "lobby", late)
    other = next(guest for guest in deals if take.persona in story.state.lobby.deals[guest].personas)
    story.when(take, "lobby").then_accepted()
    story.when(replace(take, guest=other, account=None), "lobby").then(rejected(Reason.PERSONA_TAKEN))


def test_a_full_game_takes_nobody() -> None:
    story = a_lobby(3, max_seats=3)
    story.when(c.DealPersonas("late"), "lobby").then(rejected(Reason.GAME_FULL))
    story.when(c.SeatBots(1), "host").then(rejected(Reason.GAME_FULL))


def test_only_the_lobby_and_the_host_seat_people() -> None:
    a_lobby(1).when(c.DealPersonas("ann"), "s1").then(rejected(Reason.NOT_ALLOWED))


def test_a_new_key_replaces_the_old_one() -> None:
    story = a_lobby(1).when(c.RekeySeat("s1", "another"), "operator").then(e.SeatRekeyed)
    assert GAME.seats(story.state)[0].credential == "another"
    story.when(c.RekeySeat("s9", "another"), "host").then(rejected(Reason.SEAT_UNKNOWN))
    story.when(c.RekeySeat("s1", "another"), "s1").then(rejected(Reason.NOT_HOST))


def test_bots_fill_free_seats_and_nobody_is_told_who_they_are() -> None:
    story = a_lobby(2).when(c.SeatBots(20), "host").then_accepted()
    assert len(story.state.order) == 8
    assert len({seat.persona for seat in story.state.seats.values()}) == 8
    assert len({seat.bio for seat in story.state.seats.values()}) == 8
    shown = repr(story.frames) + repr(GAME.project(story.state, "s1"))
    assert "'bot'" not in shown and "a bot" not in shown
    assert not any(seat.character in shown for seat in story.state.seats.values() if seat.character)


def test_bots_have_different_characters_while_there_are_some() -> None:
    story = a_lobby().when(c.SeatBots(5), "host")
    assert len({seat.character for seat in story.state.seats.values()}) == 5


def test_a_letter_is_asked_for_by_the_host_or_a_player() -> None:
    story = a_lobby(1).when(c.SendInvitation(" maud@example.org "), "s1")
    story.then(e.InvitationRequested("maud@example.org", "s1"))
    (reaction,) = GAME.reactions(story.outcome[0], story.state)  # type: ignore[index]
    assert reaction.name == "invitation_email"
    assert set(reaction.payload) == {"email", "title", "code", "invited_by", "language"}
    story.when(c.SendInvitation("maud@example.org"), "host").then(e.InvitationRequested("maud@example.org", None))
    story.when(c.SendInvitation("maud@example.org"), "lobby").then(rejected(Reason.NOT_HOST))


@pytest.mark.parametrize("email", ["", "maud", "maud@", "@example.org", "maud@example", "ma ud@example.org"])
def test_what_is_no_address_is_refused(email: str) -> None:
    a_lobby().when(c.SendInvitation(email), "host").then(rejected(Reason.EMAIL_MALFORMED))


def test_a_game_needs_three() -> None:
    a_lobby(2).when(c.StartGame(), "host").then(rejected(Reason.TOO_FEW_PLAYERS, needed=3, seated=2))
    a_lobby(3).when(c.StartGame(), "host").then_accepted()


def test_by_default_bots_fill_up_to_five_at_the_start() -> None:
    story = a_lobby(3, fill_bots=True).when(c.StartGame(), "host").then_accepted()
    kinds = [row.kind for row in GAME.seats(story.state)]
    assert kinds == ["human"] * 3 + ["bot"] * 2
    assert len(a_lobby(6, fill_bots=True).when(c.StartGame(), "host").state.order) == 6


def test_after_the_start_the_lobby_is_closed() -> None:
    story = a_lobby(3).when(c.StartGame(), "host")
    for command in (c.StartGame(), c.CancelGame(), c.SeatBots(1)):
        story.when(command, "host").then(rejected(Reason.NOT_IN_LOBBY))
    story.when(c.DealPersonas("late"), "lobby").then(rejected(Reason.NOT_IN_LOBBY))


def test_a_lobby_can_be_cancelled() -> None:
    story = a_lobby(3).when(c.CancelGame(), "host").then(e.GameCancelled)
    assert GAME.is_terminal(story.state) and GAME.upcoming(story.state) == ()
    story.when(c.StartGame(), "host").then(rejected(Reason.NOT_IN_LOBBY))


def test_a_set_start_is_kept_by_the_clock() -> None:
    story = a_lobby(3, tempo="smoke", start_at=NOON + seconds(60))
    (due,) = GAME.upcoming(story.state)
    assert (due.task, due.day, due.at) == ("game.starts", 0, NOON + seconds(60))
    assert story.view()["clock"]["next"]["label"] == "The game starts"
    story.when(GAME.due_command(due), "clock", NOON + seconds(59)).then(rejected(Reason.NOT_DUE))
    story.when(GAME.due_command(due), "clock", due.at).then_accepted()
    assert story.state.status == "running" and story.state.day == 1


@pytest.mark.parametrize(("tempo", "wait"), [("smoke", 30), ("blitz", 30), ("default", 3600)])
def test_a_start_with_too_few_is_tried_again_later(tempo: str, wait: int) -> None:
    story = a_lobby(2, tempo=tempo, start_at=NOON + seconds(60)).reach("game.starts").then(e.TimelineMoved)
    (due,) = GAME.upcoming(story.state)
    assert (due.at, due.revision) == (NOON + seconds(60 + wait), 1)
    sit(story, "third", "Third").reach("game.starts")
    assert story.state.status == "running"


def test_a_start_that_keeps_failing_is_tried_less_often() -> None:
    story = a_lobby(2, tempo="smoke", start_at=NOON + seconds(60))
    for _ in range(21):
        story.reach("game.starts")
    (due,) = GAME.upcoming(story.state)
    assert due.at - story.now == timedelta(hours=1)


def test_an_old_alarm_of_a_moved_start_does_nothing() -> None:
    story = a_lobby(2, tempo="smoke", start_at=NOON + seconds(60))
    (old,) = GAME.upcoming(story.state)
    story.reach("game.starts").when(GAME.due_command(old), "clock", NOON + seconds(600)).then(rejected(Reason.NOT_DUE))


def test_the_host_may_start_before_the_set_time_and_the_alarm_is_gone() -> None:
    story = a_lobby(3, tempo="smoke", start_at=NOON + seconds(600)).when(c.StartGame(), "host").then_accepted()
    assert "game.starts" not in {due.task for due in GAME.upcoming(story.state)}


def keyed(story: Story, seat: str) -> str:
    credential = story.state.seats[seat].credential
    assert credential
    return credential


def test_a_guests_seat_becomes_an_accounts_and_loses_nothing() -> None:
    story = a_game(3)
    before = story.state.seats["s1"]
    story.when(c.ClaimSeat(keyed(story, "s1"), "anna"), "lobby").then(e.SeatClaimed("s1", "anna"))
    assert story.state.seats["s1"] == replace(before, account="anna")
    assert GAME.seats(story.state)[0].credential == before.credential, "the key of the device stays"
    story.when(c.ClaimSeat(keyed(story, "s1"), "anna"), "lobby").then()


def test_a_seat_of_another_account_cannot_be_claimed() -> None:
    story = a_game(3)
    story.when(c.ClaimSeat(keyed(story, "s1"), "anna"), "lobby").then_accepted()
    story.when(c.ClaimSeat(keyed(story, "s1"), "bert"), "lobby").then(rejected(Reason.SEAT_CLAIMED))
    assert story.state.seats["s1"].account == "anna"


def test_an_account_holds_one_seat_of_a_game() -> None:
    story = a_game(3)
    story.when(c.ClaimSeat(keyed(story, "s1"), "anna"), "lobby").then_accepted()
    story.when(c.ClaimSeat(keyed(story, "s2"), "anna"), "lobby").then(rejected(Reason.SECOND_SEAT))
    assert story.state.seats["s2"].account is None


def test_a_seat_is_claimed_by_its_key_and_by_nothing_else() -> None:
    story = a_game(3)
    for key in ("", "no such key", "s1"):
        story.when(c.ClaimSeat(key, "anna"), "lobby").then(rejected(Reason.INVITE_DEAD))
    old = keyed(story, "s1")
    story.when(c.RekeySeat("s1", "another"), "operator")
    story.when(c.ClaimSeat(old, "anna"), "lobby").then(rejected(Reason.INVITE_DEAD))
    story.when(c.ClaimSeat("another", ""), "lobby").then(rejected(Reason.MALFORMED))
    story.when(c.SeatBots(1), "host")
    assert all(row.account is None for row in GAME.seats(story.state))
