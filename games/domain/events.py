"""What has happened in a game. Stored names and schema numbers never change; payloads carry outcomes.

Who may know an event is decided in ``view``; the first line of each class says it in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, get_args

from games.domain.manifest import Manifest
from games.domain.state import Entry, Round


@dataclass(frozen=True, slots=True)
class GameCreated:
    """Nobody: the secrets of the game and its rules."""

    name: ClassVar[str] = "game.created"
    schema: ClassVar[int] = 1
    title: str
    seed: str
    code: str
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class LobbyOpened:
    """Everybody. ``start`` is the set start, if there is one that the clock keeps."""

    name: ClassVar[str] = "lobby.opened"
    schema: ClassVar[int] = 1
    title: str
    mode: str
    tempo: str
    scheduling: str
    min: int
    max: int
    start: Entry | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonasDealt:
    """Nobody: the birds held for a guest. ``count`` says which deal this is."""

    name: ClassVar[str] = "personas.dealt"
    schema: ClassVar[int] = 1
    guest: str
    personas: tuple[str, ...]
    until: datetime
    count: int


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """Everybody: a bird has arrived; ``text`` is how the conversation tells it."""

    name: ClassVar[str] = "seat.taken"
    schema: ClassVar[int] = 1
    seat: str
    persona: str
    bio: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SeatHeld:
    """Nobody: who sits there."""

    name: ClassVar[str] = "seat.held"
    schema: ClassVar[int] = 1
    seat: str
    guest: str | None
    real_name: str
    kind: str
    character: str
    credential: str | None
    account: str | None


@dataclass(frozen=True, slots=True)
class SeatRekeyed:
    """Nobody: a seat has a new key."""

    name: ClassVar[str] = "seat.rekeyed"
    schema: ClassVar[int] = 1
    seat: str
    credential: str


@dataclass(frozen=True, slots=True)
class InvitationRequested:
    """Nobody: a letter is owed. ``by`` is the seat that asked, None for the host."""

    name: ClassVar[str] = "invitation.requested"
    schema: ClassVar[int] = 1
    email: str
    by: str | None


@dataclass(frozen=True, slots=True)
class GameStarted:
    """Everybody. ``dawn`` is the first morning."""

    name: ClassVar[str] = "game.started"
    schema: ClassVar[int] = 1
    days: int
    evening: bool
    dawn: Entry
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SilverMoved:
    """The seats concerned: one entry of the ledger, taken from ``source`` and given to ``to``."""

    name: ClassVar[str] = "silver.moved"
    schema: ClassVar[int] = 1
    source: str
    to: str
    amount: int
    cause: str


@dataclass(frozen=True, slots=True)
class SilverGiven:
    """Everybody: a gift, which also moves both published balances."""

    name: ClassVar[str] = "silver.given"
    schema: ClassVar[int] = 1
    seat: str
    to: str
    amount: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SilverPublished:
    """Everybody: what each seat owns as of now."""

    name: ClassVar[str] = "silver.published"
    schema: ClassVar[int] = 1
    balances: dict[str, int]


@dataclass(frozen=True, slots=True)
class GoldPooled:
    """Everybody: gold for the winner; ``pool`` is all of it so far."""

    name: ClassVar[str] = "gold.pooled"
    schema: ClassVar[int] = 1
    amount: int
    cause: str
    pool: int


@dataclass(frozen=True, slots=True)
class DayStarted:
    """Everybody: the day's timeline, tonight's vote and how many leave by it."""

    name: ClassVar[str] = "day.started"
    schema: ClassVar[int] = 1
    day: int
    entries: tuple[Entry, ...]
    vote: str
    leaving: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TimelineReached:
    """Everybody: an entry has come to pass."""

    name: ClassVar[str] = "timeline.reached"
    schema: ClassVar[int] = 1
    day: int
    entry: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TimelineMoved:
    """Everybody: later entries move. ``since`` is from when the open window counts, if one is open."""

    name: ClassVar[str] = "timeline.moved"
    schema: ClassVar[int] = 1
    day: int
    entries: tuple[Entry, ...]
    dawn: Entry | None
    revision: int
    since: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """Everybody. ``window`` is the planned length in seconds."""

    name: ClassVar[str] = "vote.opened"
    schema: ClassVar[int] = 1
    id: str
    kind: str
    leaving: int
    voters: tuple[str, ...]
    at_risk: tuple[str, ...]
    window: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BallotCast:
    """The voter only."""

    name: ClassVar[str] = "ballot.cast"
    schema: ClassVar[int] = 1
    vote: str
    voter: str
    target: str


@dataclass(frozen=True, slots=True)
class VoterCounted:
    """Everybody: a seat has voted for the first time in this vote."""

    name: ClassVar[str] = "voter.counted"
    schema: ClassVar[int] = 1
    vote: str
    voter: str


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """Everybody: no more ballots are taken."""

    name: ClassVar[str] = "vote.closed"
    schema: ClassVar[int] = 1
    id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RunoffOpened:
    """Everybody: a tie; the same voters choose among the tied."""

    name: ClassVar[str] = "runoff.opened"
    schema: ClassVar[int] = 1
    id: str
    among: tuple[str, ...]
    window: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TallySettled:
    """Nobody, until the reveal. ``how`` is empty while a run-off is still to decide."""

    name: ClassVar[str] = "tally.settled"
    schema: ClassVar[int] = 1
    named: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class EliminationRevealed:
    """Everybody: who leaves, by whose ballots."""

    name: ClassVar[str] = "elimination.revealed"
    schema: ClassVar[int] = 1
    day: int
    out: tuple[str, ...]
    how: str
    rounds: tuple[Round, ...]
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DayEnded:
    """Everybody. ``dawn`` is the next morning."""

    name: ClassVar[str] = "day.ended"
    schema: ClassVar[int] = 1
    day: int
    dawn: Entry
    at: datetime


@dataclass(frozen=True, slots=True)
class TurnTaken:
    """Nobody: a bot has had this turn of the day."""

    name: ClassVar[str] = "turn.taken"
    schema: ClassVar[int] = 1
    seat: str
    day: int
    turn: int


@dataclass(frozen=True, slots=True)
class RoosterSpoke:
    """Everybody: a line of the host's voice."""

    name: ClassVar[str] = "rooster.spoke"
    schema: ClassVar[int] = 1
    line: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MainPosted:
    """Everybody: the ``n``-th line of the main conversation."""

    name: ClassVar[str] = "main.posted"
    schema: ClassVar[int] = 1
    n: int
    seat: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WinnerCrowned:
    """Everybody: the jury's choice, by whose ballots."""

    name: ClassVar[str] = "winner.crowned"
    schema: ClassVar[int] = 1
    day: int
    winner: str
    how: str
    round: Round
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IdentitiesRevealed:
    """Everybody: who was who, as pairs of seat and name."""

    name: ClassVar[str] = "identities.revealed"
    schema: ClassVar[int] = 1
    identities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GameOver:
    """Everybody: the pool goes to the winner."""

    name: ClassVar[str] = "game.over"
    schema: ClassVar[int] = 1
    winner: str
    pool: int
    at: datetime


@dataclass(frozen=True, slots=True)
class GameCancelled:
    """Everybody: the lobby has closed."""

    name: ClassVar[str] = "game.cancelled"
    schema: ClassVar[int] = 1
    text: str
    at: datetime


LobbyEvent = (
    GameCreated | LobbyOpened | PersonasDealt | SeatTaken | SeatHeld | SeatRekeyed | InvitationRequested | GameStarted
    | GameCancelled
)  # fmt: skip
SilverEvent = SilverMoved | SilverGiven | SilverPublished | GoldPooled
DayEvent = DayStarted | DayEnded | TimelineReached | TimelineMoved | TurnTaken
VoteEvent = VoteOpened | VoterCounted | VoteClosed | RunoffOpened | TallySettled
OutcomeEvent = EliminationRevealed | WinnerCrowned | IdentitiesRevealed | GameOver
GameEvent = (
    MainPosted | BallotCast | RoosterSpoke | SilverEvent | DayEvent | VoteEvent | OutcomeEvent | LobbyEvent
)  # fmt: skip

BY_NAME: dict[str, type[GameEvent]] = {kind.name: kind for kind in get_args(GameEvent)}
