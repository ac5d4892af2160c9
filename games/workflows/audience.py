"""Who is told of a moment: the devices of those seats that the game has named, as they are held now.

The game says which seats may be told (``games/domain/notices.py``); a device counts only with the key that the seat has
at this moment, or with the account that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from games.domain import timeline
from games.domain.quiet import quiet_for
from games.domain.state import GameState
from games.domain.state.seats import Seat
from tenants.devices import Device
from tenants.wishes import Wishes, of_account, wishes_of

LEAST = timedelta(minutes=1)
"""What leaves less time than this is told to nobody."""

LEAD, LONGEST_LEAD, SHORTEST_WINDOW = 4, timedelta(hours=1), timedelta(minutes=20)
"""The last call comes when a fourth of the window is left, at most an hour; short windows have none."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a row asks for, read against the game as it stands: ``seats`` that it is still of use to."""

    kind: str
    seats: tuple[str, ...]
    closes: datetime | None
    last_call: datetime | None = None


def moment(state: GameState, asked: dict[str, Any], now: datetime, *, last: bool = False) -> Moment | None:
    """The moment of a row as of now, or its last call; None where it is of no use to anybody any more."""
    closes = timeline.entry_at(state, asked["closes"]) if asked["closes"] and state.day == asked["day"] else None
    seats = tuple(seat for seat in asked["seats"] if seat in state.seats)
    vote = state.votes.now
    if asked["vote"]:
        if vote is None or vote.id != asked["vote"] or not vote.taking or state.status != "running":
            return None
        seats = tuple(seat for seat in seats if seat not in vote.voted)
    elif asked["closes"] and (vote is None or not vote.step or state.day != asked["day"]):
        return None
    if closes is not None and now + LEAST > closes:
        return None
    ballots = asked["kind"] == "vote" and asked["vote"] and asked["line"] != "market"
    call = _last_call(now, closes) if ballots else None
    return Moment("last_call" if last else asked["kind"], seats, closes, None if last else call)


def _last_call(now: datetime, closes: datetime | None) -> datetime | None:
    if closes is None or closes - now < SHORTEST_WINDOW:
        return None
    return closes - min((closes - now) / LEAD, LONGEST_LEAD)


def devices_of(holder: Seat, household: str, game: str) -> list[Device]:
    """The devices that take notifications and serve whoever holds a seat now, and not somebody else by now."""
    served = Q(account_id=holder.account) if holder.account else Q(pk=None)
    if holder.credential:
        served |= Q(seats__household_id=household, seats__game_id=game, seats__credential=holder.credential)
    found = Device.objects.filter(served).exclude(endpoint="").distinct()
    return [
        each for each in found if None in (each.account_id, holder.account) or str(each.account_id) == holder.account
    ]


def held_for(wishes: Wishes, now: datetime, zone: str) -> timedelta:
    """How long it stays quiet for somebody with these wishes; nothing when it is not."""
    if not wishes.quiet or wishes.since == wishes.until:
        return timedelta()
    start = datetime.min.time()
    return quiet_for(now, wishes.zone or zone, start.replace(wishes.since), start.replace(wishes.until))


def wants(device: Device, kind: str) -> Wishes | None:
    """The wishes that count on a device, or None where they leave this kind out."""
    wishes = wishes_of(device)
    return None if kind in wishes.silent else wishes


def gets_letters(account: str, kind: str) -> bool:
    """Whether an account wants to be written to of this kind."""
    wishes = of_account(account)
    return wishes.mail and kind not in wishes.silent


def is_pushed(account: Any, kind: str) -> bool:
    """Whether one of an account's devices is told of this kind, so that no letter is needed."""
    devices: Iterable[Device] = Device.objects.filter(account_id=account).exclude(endpoint="")
    return any(wants(device, kind) for device in devices)
