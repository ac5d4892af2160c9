"""What one seat may know, and what leaves no trace for those who may not."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.sights.wording import stamp
from games.domain.view import AUDIENCES
from tests.given import NOON, SEED, Story, a_final, a_game, a_lobby, a_vote, given, sit

STAMP = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")


def test_every_event_says_who_may_know_it() -> None:
    assert set(AUDIENCES) == set(e.BY_NAME.values())


def test_a_time_is_utc_with_milliseconds_and_a_z() -> None:
    assert stamp(NOON) == "2026-03-02T12:00:00.000Z"
    assert stamp(datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC)) == "2026-03-02T12:00:00.123Z"
    assert stamp(None) is None


def times(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [each for key, each in value.items() if key in ("at", "closes_at") and each is not None]
        return own + [time for each in value.values() for time in times(each)]
    return [time for each in value for time in times(each)] if isinstance(value, list) else []


def test_all_times_of_a_view_are_spelled_alike() -> None:
    found = times(a_vote(5).view())
    assert len(found) > 10 and all(STAMP.match(each) for each in found)


def test_the_picture_has_the_parts_that_clients_know() -> None:
    story = a_vote(5)
    assert set(story.view()) == {
        "game", "cast", "clock", "vote", "reveals", "posts", "finale", "reactions", "rules", "prices", "limits",
        "destinies", "guesses", "notes", "interviews", "door", "awards", "recap", "afterwards",
        "tournament",
    }  # fmt: skip
    assert set(story.mine("s1")) == {
        "seat", "persona", "silver", "ballot", "budget", "conversations", "said", "whispers", "nest", "handle",
        "powers", "confessions", "pick", "duel", "late_gifts",
        "destiny", "accusation", "role_guess", "identity_guesses", "will", "away_until", "away_left",
    }  # fmt: skip
    assert set(story.view()["cast"][0]) == {
        "seat", "persona", "name", "line", "bio", "status", "out_day", "silver",
    }  # fmt: skip
    assert set(story.view()["vote"]) == {
        "id", "kind", "title", "rule", "asks", "trusts", "voters", "at_risk", "choices", "ranks", "draw", "voted",
        "closes_at", "runoff", "leaving", "market", "gallery",
    }  # fmt: skip


def test_a_spectator_has_nothing_of_their_own() -> None:
    story = a_vote(3)
    assert GAME.project(story.state, None)["mine"] is None
    assert GAME.project(story.state, "s9")["mine"] is None
    assert GAME.project(story.state, None)["view"] == GAME.project(story.state, "s1")["view"]


def test_the_clock_shows_what_has_passed_and_what_comes_next() -> None:
    clock = a_vote(5).view()["clock"]
    assert clock["passed"] == ["day.starts", "private.opens", "vote.opens"]
    assert clock["next"] == {"key": "vote.closes", "label": "The vote closes", "at": "2026-03-02T12:00:16.000Z"}
    assert a_final().play_on().view()["clock"]["next"] is None


def test_the_ballot_of_an_old_vote_names_its_vote() -> None:
    story = a_vote(4).vote(s1="s2").reach("day.starts")
    assert story.mine("s1")["ballot"] == {"vote": "d1", "target": "s2"}
    assert story.reach("vote.opens").view()["vote"]["id"] == "d2"


def secrets_of(story: Story) -> set[str]:
    people = {name for seat in story.state.seats.values() for name in (seat.real_name, seat.credential, seat.account)}
    characters = {seat.character for seat in story.state.seats.values() if seat.character}
    return {SEED, "KPQRST", "maud@example.org"} | {each for each in people if each} | characters


def test_no_secret_is_in_any_picture_or_frame_of_a_season_before_the_masks_come_off() -> None:
    story = sit(a_lobby(3, tempo="smoke", secrets_from=21), "rich", "Person 4", "account of rich")
    story.when(c.SendInvitation("maud@example.org"), "host").when(c.SeatBots(3), "host").when(c.StartGame(), "host")
    pictures = []
    while not GAME.is_terminal(story.state):
        pictures.append(repr([GAME.project(story.state, seat) for seat in (*story.state.order, None)]))
        story.reach()
    names = [index for index, event in enumerate(story.told) if isinstance(event, e.IdentitiesRevealed)]
    assert len(names) == 1
    shown = pictures + [repr(frames[:-3]) for frames in story.frames.values()]
    for secret in secrets_of(story):
        assert not any(secret in each for each in shown), secret


def test_a_private_event_is_felt_by_nobody_else() -> None:
    story = a_vote(5)
    before = {seat: len(frames) for seat, frames in story.frames.items()}
    story.vote(s1="s2").when(c.CastVote("s3"), "s1").when(c.CastVote("s4"), "s1")
    assert {seat: len(frames) - before[seat] for seat, frames in story.frames.items()} == {
        "s1": 4, "s2": 1, "s3": 1, "s4": 1, "s5": 1, None: 1,
    }  # fmt: skip


def outsiders(story: Story, *insiders: str) -> dict[str | None, list[str]]:
    return {seat: frames for seat, frames in story.frames.items() if seat not in insiders}


@pytest.mark.parametrize("targets", [("s2", "s3"), ("s4", "s5"), ("s3", "s2")])
def test_two_worlds_that_differ_in_a_ballot_look_the_same_until_the_reveal(targets: tuple[str, str]) -> None:
    worlds = []
    for target in targets:
        world = a_vote(6).vote(s2="s6", s3="s6", s4="s6").vote(s1=target)
        world.when(c.PostInMain("Who was it?"), "s5").reach("runoff.closes")
        worlds.append(world)
    one, other = worlds
    assert outsiders(one, "s1") == outsiders(other, "s1")
    assert one.frames["s1"] != other.frames["s1"]
    assert one.reach("reveal").frames[None] != other.reach("reveal").frames[None]


def test_two_worlds_that_differ_in_who_leaves_look_the_same_until_the_reveal() -> None:
    one = a_vote(5).vote(s1="s3", s2="s3", s4="s3").reach("runoff.closes")
    other = a_vote(5).vote(s1="s5", s2="s5", s4="s5").reach("runoff.closes")
    assert outsiders(one, "s1", "s2", "s4") == outsiders(other, "s1", "s2", "s4")
    assert one.state.votes.settled != other.state.votes.settled


def test_two_worlds_that_differ_in_people_look_the_same_until_the_end() -> None:
    def world(name: str, account: str | None) -> Story:
        story = sit(a_lobby(2, tempo="smoke"), "third", name, account)
        story.when(c.RekeySeat("s3", f"another key of {name}"), "host").when(c.StartGame(), "host")
        return story.vote_out("s1").reach("vote.opens")

    one, other = world("Ada", "account-7"), world("Bertha", None)
    assert one.frames == other.frames
    assert one.reach("reveal").frames != other.reach("reveal").frames


def test_a_jurys_ballots_are_sealed_until_the_crown() -> None:
    worlds = [a_final().vote(s3=target).reach("vote.closes") for target in ("s1", "s2")]
    assert outsiders(worlds[0], "s3") == outsiders(worlds[1], "s3")


def test_a_view_made_from_another_zones_times_is_the_same() -> None:
    story = a_game(3)
    moved = given(story).when(
        c.PostInMain("Hello."), "s1", NOON.astimezone(timezone(timedelta())) + timedelta(seconds=1)
    )
    assert moved.view()["posts"][-1]["at"] == "2026-03-02T12:00:01.000Z"
