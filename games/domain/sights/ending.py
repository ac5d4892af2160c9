"""The end, as everybody sees it, and the pictures that tell how it came."""

from __future__ import annotations

from typing import Any

from games.domain import awards
from games.domain import events as e
from games.domain.cartridge import HOW
from games.domain.sights import Knowing, Section, everybody, nobody
from games.domain.sights.wording import counted
from games.domain.state import GameState
from games.domain.state.talked import KINDS

AUDIENCES: dict[type[Any], Knowing] = {
    e.GalleryVoted: nobody,
    e.GalleryHeard: nobody,
    e.WinnerCrowned: everybody,
    e.IdentitiesRevealed: everybody,
    e.AwardsGiven: everybody,
    e.GameOver: everybody,
    e.ConversationClosed: everybody,
    e.RematchAsked: everybody,
    e.RematchOpened: everybody,
}


def _finale(state: GameState) -> dict[str, Any] | None:
    finale = state.finale
    if finale is None:
        return None
    return {
        "winner": finale.winner,
        **counted(finale.round),
        "how": HOW[finale.how],
        "identities": [list(pair) for pair in finale.identities] if finale.identities is not None else None,
        "spectators": state.ending.voice,
        "named": _named(state),
    }


def _named(state: GameState) -> list[dict[str, Any]]:
    """Who said which name of which finalist, once the names are known."""
    if state.finale is None or state.finale.identities is None:
        return []
    named = state.guesses.identities
    return [
        {"seat": seat, "target": target, "name": name}
        for seat in state.order
        for target, name in sorted(named.get(seat, {}).items())
    ]


def _awards(state: GameState) -> list[dict[str, Any]]:
    return [
        {
            "key": award.key,
            "title": awards.BY_KEY[award.key].title,
            "rule": awards.BY_KEY[award.key].rule,
            "seats": list(award.seats),
            "count": award.count,
        }
        for award in state.ending.awards
    ]


def _recap(state: GameState) -> dict[str, Any] | None:
    """Numbers for pictures, once the game is over.

    ``silver`` is what was published at each day's end: ``{"day", "balances": [[seat, silver]...]}``. ``votes`` is who
    voted for whom how often: ``[voter, target, count]``. ``acts`` is all acts: ``[seat, count]``. ``talk`` is who
    turned to whom: ``[from, to, {kind: count}]`` with the kinds of ``state/talked.py`` that happened; of what was
    private nothing but the count.
    """
    if state.status != "over":
        return None
    ballots: dict[tuple[str, str], int] = {}
    for night in state.votes.reveals:
        for each in night.rounds:
            for pair in each.ballots.items():
                ballots[pair] = ballots.get(pair, 0) + 1
    order = {seat: place for place, seat in enumerate(state.order)}
    return {
        "silver": [
            {"day": int(day), "balances": [[seat, state.ending.silver[day].get(seat, 0)] for seat in state.order]}
            for day in sorted(state.ending.silver, key=int)
        ],
        "votes": [
            [voter, target, ballots[voter, target]]
            for voter, target in sorted(ballots, key=lambda pair: (order[pair[0]], order[pair[1]]))
        ],
        "acts": [[seat, state.ending.acts.get(seat, 0)] for seat in state.order],
        "talk": _talk(state),
    }


def _talk(state: GameState) -> list[list[Any]]:
    pairs = state.talked.pairs
    found: list[list[Any]] = []
    for one in state.order:
        for other in state.order:
            key = f"{one} {other}"
            if counts := {kind: pairs[kind][key] for kind in KINDS if key in pairs.get(kind, {})}:
                found.append([one, other, counts])
    return found


def _afterwards(state: GameState) -> dict[str, Any]:
    """``lobby`` is the id of the rematch's game, once its door is open."""
    ending = state.ending
    return {"talk": state.status == "over" and not ending.closed, "rematch": ending.rematch, "lobby": ending.lobby}


SECTIONS: dict[str, Section] = {"finale": _finale, "awards": _awards, "recap": _recap, "afterwards": _afterwards}
