"""Who may know each event: everybody, some seats, or nobody. Whoever adds an event decides it here once more."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from games.domain import events as e
from games.domain.sights import everybody, nobody
from games.domain.view import AUDIENCES, audience
from tests.given import NOON, a_final

FOR_ALL = {
    "answer.revealed", "awards.given", "conversation.closed", "day.ended", "day.started", "destinies.revealed",
    "door.opened", "elimination.revealed", "feather.acted", "game.cancelled", "game.over", "game.paused",
    "game.resumed", "game.started", "gold.earned", "gold.pooled", "heat.begun", "heat.named", "holder.replaced",
    "identities.revealed", "late.seated", "lobby.opened", "main.posted", "names.listed", "narrator.spoke",
    "nudge.sent", "reaction.toggled", "rematch.asked", "rematch.opened", "rooster.spoke", "runoff.opened",
    "seat.carried", "seat.retired", "seat.taken", "silver.given", "silver.published", "step.opened",
    "timeline.moved", "timeline.reached", "vote.closed", "vote.opened", "vote.voided", "voter.counted",
    "whisper.noticed", "winner.crowned",
}  # fmt: skip
SEALED = {
    "absence.counted", "absent.reminded", "day.weighed", "feather.caught", "gallery.heard", "gallery.voted",
    "game.created", "interview.given", "invitation.requested", "master.chose", "personas.dealt", "questions.asked",
    "seat.claimed", "seat.held", "seat.reached", "seat.rekeyed", "successor.held", "tally.settled", "turn.taken",
}  # fmt: skip
OF_ONE = {
    "accusation.made": "seat", "away.announced": "seat", "ballot.cast": "voter", "destiny.dealt": "seat",
    "duel.answered": "seat", "duel.asked": "seat", "identity.guessed": "seat", "leave.spent": "seat",
    "pick.made": "seat", "power.bought": "seat", "role.guessed": "seat", "spy.reported": "seat",
    "standin.voted": "voter", "will.stated": "seat",
}  # fmt: skip
OF_MEMBERS = {
    "conversation.declined", "conversation.grown", "conversation.joined", "conversation.started", "private.posted",
}  # fmt: skip
OF_SOME = {"booth.posted", "gift.sealed", "nest.posted", "silver.moved", "whisper.sent"}
STATE = a_final().state
"""Three seats, of which s3 is out."""


def test_every_event_is_for_all_for_some_or_for_nobody() -> None:
    assert audience(e.RoosterSpoke("Hello.", NOON), STATE) is None
    assert {name for name, kind in e.BY_NAME.items() if AUDIENCES[kind] is everybody} == FOR_ALL
    assert {name for name, kind in e.BY_NAME.items() if AUDIENCES[kind] is nobody} == SEALED
    assert set(e.BY_NAME) == FOR_ALL | SEALED | set(OF_ONE) | OF_MEMBERS | OF_SOME


@pytest.mark.parametrize("name", sorted(OF_ONE))
def test_what_is_ones_own(name: str) -> None:
    assert audience(e.RoosterSpoke("Hello.", NOON), STATE) is None
    event = SimpleNamespace(**{"seat": "x", "voter": "x", OF_ONE[name]: "s2"})
    assert AUDIENCES[e.BY_NAME[name]](event, STATE) == ("s2",)


@pytest.mark.parametrize("name", sorted(OF_MEMBERS))
def test_what_is_for_members(name: str) -> None:
    assert audience(e.RoosterSpoke("Hello.", NOON), STATE) is None
    assert AUDIENCES[e.BY_NAME[name]](SimpleNamespace(to=("s3", "s1")), STATE) == ("s1", "s3")


def test_what_is_for_two_for_the_fallen_and_for_every_seat() -> None:
    assert audience(e.GiftSealed("s2", "s1", 3), STATE) == ("s1", "s2")
    assert audience(e.WhisperSent(1, "s3", "s1", "Hush.", NOON), STATE) == ("s1", "s3")
    assert audience(e.SilverMoved("s2", "s1", 3, "gift"), STATE) == ("s1", "s2")
    assert audience(e.SilverMoved("house", "s1", 3, "start"), STATE) == ("s1",)
    assert audience(e.NestPosted(1, "s3", "Hm.", NOON), STATE) == ("s3",)
    assert audience(e.BoothPosted(1, "Confessor 1", "Me.", "", NOON), STATE) == ("s1", "s2", "s3")
