"""The booth's door: a seal that only the season's key opens, and nothing else about who it was."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag

from games.confessing import author_of, confession, sealed_author
from games.domain import booth
from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Talking
from games.domain.rejections import Reason
from tests.given import a_game

SECRET, GAME, COMMAND = "a secret that only tests know", "game-1", "command-1"


def test_a_seal_opens_with_the_seasons_key_and_no_other() -> None:
    seal = sealed_author(SECRET, GAME, COMMAND, "s3")
    assert author_of(SECRET, GAME, seal) == "s3"
    for secret, game in (("another", GAME), (SECRET, "game-2")):
        with pytest.raises(InvalidTag):
            author_of(secret, game, seal)


def test_a_repeat_has_the_same_seal_and_another_confession_another() -> None:
    assert sealed_author(SECRET, GAME, COMMAND, "s3") == sealed_author(SECRET, GAME, COMMAND, "s3")
    assert sealed_author(SECRET, GAME, "command-2", "s3") != sealed_author(SECRET, GAME, COMMAND, "s3")


def test_seals_have_one_length() -> None:
    assert len({len(sealed_author(SECRET, GAME, COMMAND, seat)) for seat in ("s1", "s10", "s20")}) == 1


def test_the_door_passes_on_the_text_the_handle_and_the_seal() -> None:
    story = a_game(5, talking=Talking(booth=True)).reach("booth.opens")
    passed = confession(SECRET, GAME, story.state, "s2", COMMAND, {"text": "It was me."})
    assert isinstance(passed, dict) and passed["handle"] == story.mine("s2")["handle"]
    assert author_of(SECRET, GAME, passed["sealed_author"]) == "s2"
    story.when(c.PostInBooth(**passed), booth.DOOR).then(e.BoothPosted)


def test_the_door_stays_shut_for_those_who_are_out_and_for_forged_handles() -> None:
    story = a_game(5, talking=Talking(booth=True)).vote_out("s5")
    assert confession(SECRET, GAME, story.state, "s5", COMMAND, {"text": "Boo."}) is Reason.SEAT_OUT
    forged = {"text": "Me.", "handle": "Confessor 1", "sealed_author": "x"}
    assert confession(SECRET, GAME, story.state, "s1", COMMAND, forged) is Reason.MALFORMED
