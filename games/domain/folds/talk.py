"""Talk: lines of the main conversation, and reactions to them."""

from __future__ import annotations

from typing import Any

from games.domain.events.talk import MainPosted, NarratorSpoke, NudgeSent, ReactionToggled, RoosterSpoke
from games.domain.folds import Fold
from games.domain.folds.assign import POSTS_KEPT, acted, called, told, turned, used, with_post
from games.domain.lines import line_of
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.talked import Talked


def main_posted(state: GameState, event: MainPosted) -> GameState:
    talk, acts, seat = with_post(state.talk, line_of(event, event.n)), acted(state, event.seat), event.seat
    talked = Talked({**state.talked.lines, seat: state.talked.lines.get(seat, 0) + 1}, state.talked.pairs)
    if event.reply_to is None and not event.mentions:
        return replace(state, talk=talk, acts=acts, talked=talked if state.status == "running" else state.talked)
    others = addressed(state, event)
    bots = called(state, seat, others, event.at)
    if state.status != "running":
        return replace(state, talk=talk, acts=acts, bots=bots)
    talked = Talked(talked.lines, turned(state, "main", seat, others).pairs)
    return replace(state, talk=talk, acts=acts, talked=talked, bots=bots)


def addressed(state: GameState, event: MainPosted) -> tuple[str, ...]:
    """The seats that a line is for: those it mentions, and whose line it replies to."""
    replied = author_of(state, event.reply_to)
    return event.mentions if replied is None or replied in event.mentions else (*event.mentions, replied)


def author_of(state: GameState, n: int | None) -> str | None:
    """Whose the ``n``-th line is, or whom it is about; None when it is nobody's, or no longer kept."""
    if n is None or not state.talk.posts or not state.talk.posts[0].n <= n <= state.talk.said:
        return None
    return state.talk.posts[n - state.talk.posts[0].n].seat


def reaction_toggled(state: GameState, event: ReactionToggled) -> GameState:
    """Reactions to lines that are no longer kept go when the next one comes."""
    kept = {n: kinds for n, kinds in state.talk.reactions.items() if int(n) > state.talk.said - POSTS_KEPT}
    kinds = {**kept.get(str(event.n), {})}
    others = tuple(seat for seat in kinds.get(event.kind, ()) if seat != event.seat)
    kinds[event.kind] = (*others, event.seat) if event.on else others
    kept[str(event.n)] = {kind: seats for kind, seats in kinds.items() if seats}
    return replace(state, talk=replace(state.talk, reactions={n: kinds for n, kinds in kept.items() if kinds}))


def nudge_sent(state: GameState, event: NudgeSent) -> GameState:
    counts = used(state, event.seat, **{f"nudge {event.to}": 1})
    bots = called(state, event.seat, (event.to,), event.at)
    talked = turned(state, "nudges", event.seat, (event.to,))
    state = replace(state, used=counts, acts=acted(state, event.seat), bots=bots, talked=talked)
    return told(state, event)


def narrator_spoke(state: GameState, event: NarratorSpoke) -> GameState:
    return told(state, event)


def rooster_spoke(state: GameState, event: RoosterSpoke) -> GameState:
    return told(state, event)


FOLDS: dict[type[Any], Fold] = {
    MainPosted: main_posted,
    ReactionToggled: reaction_toggled,
    NudgeSent: nudge_sent,
    NarratorSpoke: narrator_spoke,
    RoosterSpoke: rooster_spoke,
}
