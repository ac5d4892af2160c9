"""What players, host, lobby and clock may ask of a game. Each has a stored name that never changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, get_args

from games.domain.manifest import Manifest


@dataclass(frozen=True, slots=True)
class CreateGame:
    """Open a lobby. ``seed`` is secret, ``code`` is the six characters of the invitation."""

    name: ClassVar[str] = "game.create"
    title: str
    seed: str
    code: str
    manifest: Manifest = field(default_factory=Manifest)


@dataclass(frozen=True, slots=True)
class DealPersonas:
    """Deal a guest of the lobby some free personas and hold them for a while."""

    name: ClassVar[str] = "seat.deal"
    guest: str


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """Sit down. ``real_name`` stays secret until the end; ``credential`` is the SHA-256 (hex) of the seat's key."""

    name: ClassVar[str] = "seat.take"
    guest: str
    persona: str
    bio: str
    real_name: str
    credential: str
    account: str | None = None


@dataclass(frozen=True, slots=True)
class RekeySeat:
    """Give a seat a new key; the old one is dead at once."""

    name: ClassVar[str] = "seat.rekey"
    seat: str
    credential: str


@dataclass(frozen=True, slots=True)
class SeatBots:
    """Fill up to ``count`` free seats with bots."""

    name: ClassVar[str] = "bots.seat"
    count: int


@dataclass(frozen=True, slots=True)
class SendInvitation:
    """Ask for an invitation to be mailed."""

    name: ClassVar[str] = "invitation.send"
    email: str


@dataclass(frozen=True, slots=True)
class StartGame:
    """Begin, once enough are seated."""

    name: ClassVar[str] = "game.start"


@dataclass(frozen=True, slots=True)
class CancelGame:
    """Close the lobby for good."""

    name: ClassVar[str] = "game.cancel"


@dataclass(frozen=True, slots=True)
class AdvanceTimeline:
    """Run the next entry now; only where the host is the clock."""

    name: ClassVar[str] = "timeline.advance"


@dataclass(frozen=True, slots=True)
class ReachTimeline:
    """The clock says that an entry's time has come."""

    name: ClassVar[str] = "timeline.reach"
    day: int
    entry: str
    revision: int = 0


@dataclass(frozen=True, slots=True)
class TakeBotTurn:
    """The clock says that it is a bot's turn."""

    name: ClassVar[str] = "bot.turn"
    seat: str
    day: int
    turn: int


@dataclass(frozen=True, slots=True)
class PostInMain:
    """Say something to everybody."""

    name: ClassVar[str] = "main.post"
    text: str


@dataclass(frozen=True, slots=True)
class CastVote:
    """Put a name on one's ballot, or change it, while the vote is open."""

    name: ClassVar[str] = "vote.cast"
    target: str


@dataclass(frozen=True, slots=True)
class GiveSilver:
    """Give some of one's silver to somebody, for all to see."""

    name: ClassVar[str] = "silver.give"
    to: str
    amount: int


GameCommand = (
    PostInMain
    | CastVote
    | GiveSilver
    | TakeBotTurn
    | ReachTimeline
    | AdvanceTimeline
    | DealPersonas
    | TakeSeat
    | RekeySeat
    | SeatBots
    | SendInvitation
    | StartGame
    | CancelGame
    | CreateGame
)

BY_NAME: dict[str, type[GameCommand]] = {kind.name: kind for kind in get_args(GameCommand)}
