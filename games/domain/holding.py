"""Whose seat is it: by the account that it belongs to, or by the key that a browser was given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from games.domain.decider import SeatRow


@dataclass(frozen=True, slots=True)
class Holder:
    """What somebody brings along: the SHA-256 (hex) of a seat's key, an account, both or neither."""

    credential: str | None = None
    account: str | None = None


def seat_of(rows: Iterable[SeatRow], holder: Holder) -> str | None:
    """The seat that somebody may play, if any.

    An account's own seat comes first. A key opens its seat even where an account has it too, but to nobody who is
    signed in as somebody else: two people may share a device.
    """
    seats = tuple(rows)
    if holder.account is not None:
        for row in seats:
            if row.account == holder.account:
                return row.seat
    if holder.credential is None:
        return None
    found = next((row for row in seats if row.credential == holder.credential), None)
    strange = found is not None and holder.account is not None and found.account not in (None, holder.account)
    return None if found is None or strange else found.seat
