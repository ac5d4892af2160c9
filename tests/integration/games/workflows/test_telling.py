"""Who is told when: quiet hours are waited for, a vote calls once more before it closes, what is past is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from games.domain import commands as c
from games.domain.state import GameState
from games.models import Job
from games.workflows.push_activities import plan
from games.workflows.web_push import FIRST, HELD, LAST_CALL, Round, Turn
from tenants.devices import Device, DeviceSeat, PushNotice
from tenants.wishes import Wishes, keep
from tests.given import Story
from tests.given import a_vote as an_open_vote

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(new_household: Callable[..., Household]) -> Household:
    return new_household(zone="UTC")


class Coop:
    """A vote that is open, whose voters s1 and s2 have a device each."""

    def __init__(self, here: Household) -> None:
        self.here, self.game = here, str(uuid4())
        self.story: Story = an_open_vote(4, tempo="default")
        self.devices = {seat: self._device(seat) for seat in ("s1", "s2")}
        vote = self.story.state.votes.now
        assert vote is not None
        about = {"kind": "vote", "line": "vote", "place": "vote", "closes": "vote.closes", "vote": vote.id}
        self.job = Job(
            id=uuid4(), event_id=uuid4(), status="started",
            payload={**about, "game": self.game, "day": self.story.state.day, "title": "Sunday", "terms": {}}
            | {"seats": ["s1", "s2"]},
        )  # fmt: skip
        entry = next(each for each in self.story.state.days.plan if each.key == "vote.closes")
        assert entry.at is not None
        self.opened, self.closes = vote.since, entry.at

    def _device(self, seat: str) -> Device:
        device = Device.objects.create(token=uuid4().hex, endpoint=f"https://push.example/{uuid4()}")
        credential = self.state.seats[seat].credential
        DeviceSeat.objects.create(device=device, household=self.here, game_id=self.game, credential=credential)
        return device

    @property
    def state(self) -> GameState:
        seats = {seat: replace(row, reached=seat in ("s1", "s2")) for seat, row in self.story.state.seats.items()}
        return replace(self.story.state, seats=seats)

    def wishes(self, seat: str, **wishes: Any) -> None:
        keep(Wishes(**wishes), None, self.devices[seat])

    def look(self, now: datetime, turn: str = FIRST, here: tuple[str, ...] = ()) -> Round:
        return plan(Turn(str(self.here.id), str(self.job.id), turn), self.job, self.state, frozenset(here), now)

    def told(self, *seats: str) -> list[str]:
        return [str(self.devices[seat].pk) for seat in seats]


@pytest.fixture
def coop(here: Household) -> Iterator[Coop]:
    found = Coop(here)
    for seat in found.devices:
        found.wishes(seat, quiet=False)
    yield found
    PushNotice.objects.filter(game_id=found.game).delete()


def sent(coop: Coop) -> None:
    """What was to go out has gone out."""
    PushNotice.objects.filter(job_id=coop.job.id).update(sent_at=coop.opened)


def test_whoever_is_away_is_told_and_called_once_more_before_it_closes(coop: Coop) -> None:
    first = coop.look(coop.opened, here=("s2",))
    assert (first.devices, first.turn) == (coop.told("s1"), LAST_CALL)
    window = coop.closes - coop.opened
    call = coop.closes - min(window / 4, timedelta(hours=1))
    assert abs((coop.opened + timedelta(seconds=first.wait) - call).total_seconds()) <= 1
    sent(coop)
    coop.story.when(c.CastVote("s3"), "s1").then_accepted()
    last = coop.look(call, LAST_CALL)
    assert (last.devices, last.letters) == (coop.told("s2"), [])
    assert PushNotice.objects.get(job_id=coop.job.id, sent_at=None).kind == "last_call"


def test_a_look_that_is_repeated_tells_nobody_twice(coop: Coop) -> None:
    assert coop.look(coop.opened).devices == coop.look(coop.opened).devices == coop.told("s1", "s2")
    sent(coop)
    assert coop.look(coop.opened).devices == []


def test_in_quiet_hours_it_waits_until_they_end_and_not_longer_than_the_vote(coop: Coop) -> None:
    now = coop.opened
    coop.wishes("s1", since=now.hour, until=(now.hour + 1) % 24, zone="UTC")
    coop.wishes("s2", since=now.hour, until=(coop.closes.hour + 1) % 24, zone="UTC")
    held = coop.look(now)
    assert held.devices == [] and held.turn == HELD
    assert PushNotice.objects.filter(job_id=coop.job.id).count() == 1, "what comes after the vote is of no use"
    opens = now + timedelta(seconds=held.wait)
    assert coop.look(opens, HELD, here=("s1",)).devices == [], "whoever has come to look has seen it"
    assert PushNotice.objects.filter(job_id=coop.job.id, seen=True).count() == 1


def test_who_has_voted_meanwhile_or_is_somebody_else_by_now_is_told_nothing(coop: Coop) -> None:
    now = coop.opened
    for seat in ("s1", "s2"):
        coop.wishes(seat, since=now.hour, until=(now.hour + 1) % 24, zone="UTC")
    held = coop.look(now)
    coop.story.when(c.CastVote("s3"), "s1").then_accepted()
    coop.story.when(c.ReplaceHolder("s2", "Zoe", "another key"), "host").then_accepted()
    opens = now + timedelta(seconds=held.wait)
    assert coop.look(opens, HELD).devices == []
    assert not PushNotice.objects.filter(job_id=coop.job.id).exists()


def test_a_device_that_is_somebody_elses_by_now_is_told_nothing(coop: Coop) -> None:
    from tenants.models import Account

    other = Account.objects.create_user(f"{uuid4()}@example.org")
    Device.objects.filter(pk=coop.devices["s1"].pk).update(account=other)
    row = coop.story.state.seats["s1"]
    seats = {**coop.story.state.seats, "s1": replace(row, account=str(uuid4()))}
    coop.story.state = replace(coop.story.state, seats=seats)
    assert coop.look(coop.opened).devices == coop.told("s2")


def test_a_kind_that_is_turned_off_and_a_vote_that_is_over_tell_nothing(coop: Coop) -> None:
    coop.wishes("s1", quiet=False, silent=("vote",))
    assert coop.look(coop.opened).devices == coop.told("s2")
    sent(coop)
    assert coop.look(coop.closes, LAST_CALL) == Round()
    coop.story.reach("vote.closes")
    assert coop.look(coop.opened, HELD) == Round()
