"""The season in words, as one reader may know it: a sentence for each event that has one in its audience.

Who may know an event is stored with it; nothing here decides that. ``SEALED`` are the events that nobody is told.
"""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.chronicle import days, heats, season, talk, votes
from games.domain.chronicle.reader import Reader, Telling
from games.domain.subjects import merged

SEALED: tuple[type[Any], ...] = (
    e.GameCreated,
    e.InvitationRequested,
    e.PersonasDealt,
    e.QuestionsAsked,
    e.InterviewGiven,
    e.SeatHeld,
    e.SeatRekeyed,
    e.SeatReached,
    e.SeatClaimed,
    e.SuccessorHeld,
    e.TurnTaken,
    e.MasterChose,
    e.TallySettled,
    e.FeatherCaught,
    e.DayWeighed,
    e.AbsentReminded,
    e.AbsenceCounted,
    e.GalleryVoted,
    e.GalleryHeard,
)


def _sealed(event: Any, reader: Reader) -> str:
    raise LookupError(f"{event.name} is told to nobody")


TELLINGS: dict[type[Any], Telling] = merged(
    "TELLINGS",
    (days.TELLINGS, talk.TELLINGS, votes.TELLINGS, season.TELLINGS, heats.TELLINGS, dict.fromkeys(SEALED, _sealed)),
    e.BY_NAME.values(),
)
"""Every event is listed: one that was forgotten fails at import."""

UNSAID: dict[type[Any], tuple[str, ...]] = {e.BoothPosted: ("sealed_author",)}
"""Fields that belong to nobody in the audience of their event."""


def words(event: Any, reader: Reader) -> str:
    """One event as its reader reads it.

    :raises LookupError: nobody may read it.
    """
    said = TELLINGS[type(event)](event, reader)
    return said[:1].upper() + said[1:]
