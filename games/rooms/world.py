"""What the rooms of a process share."""

from __future__ import annotations

from dataclasses import dataclass, field

from games.confessing import BoothDoor
from games.ports import Clock, CodePort, EventStorePort, ForwarderPort
from games.rooms.daily import COMMANDS_A_DAY
from games.rooms.presence import Presence


@dataclass(slots=True)
class World:
    """The ports that every room of a process shares."""

    store: EventStorePort
    clock: Clock
    forwarder: ForwarderPort | None = None
    epoch: str = ""
    presence: Presence = field(default_factory=Presence)
    door: BoothDoor | None = None
    codes: CodePort | None = None
    commands_a_day: float = COMMANDS_A_DAY
    """What one person may ask of one stream on one day."""
    wakes: bool = True
    """Whether alarm runners are to be woken. Not under a virtual clock: nothing there is due by the real one."""
