"""What somebody who takes over a seat does not get: the private talk of who sat there before."""

from __future__ import annotations

from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.private import Conversation, Private, PrivatePost, Spoken
from games.domain.state.whispers import Whispers


def forgotten(state: GameState, seat: str) -> GameState:
    """The state in which ``seat`` sits in its conversations and can read nothing that was said in them before.

    Whispers and spies' reports go as well; a feather stays with the seat.
    """
    unheard: dict[str, tuple[PrivatePost, ...]] = dict.fromkeys(state.private.heard.get(seat, {}), ())
    heard = {**state.private.heard, seat: unheard}
    now = {key: _anew(each, state.private, seat) for key, each in state.private.now.items()}
    whispers = {other: rows for other, rows in state.whispers.heard.items() if other != seat}
    reports = {other: rows for other, rows in state.powers.reports.items() if other != seat}
    return replace(
        state,
        private=replace(state.private, now=now, heard=heard),
        whispers=Whispers(whispers),
        powers=replace(state.powers, reports=reports),
    )


def _anew(conversation: Conversation, private: Private, seat: str) -> Conversation:
    """Whoever has yet to accept reads what is said from now on."""
    if seat not in conversation.invited:
        return conversation
    said = private.spoken.get(conversation.id, Spoken()).said
    return replace(conversation, since={**conversation.since, seat: said})
