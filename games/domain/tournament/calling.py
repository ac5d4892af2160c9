"""Who goes on: the best of each heat play the final, everybody else judges it."""

from __future__ import annotations

from collections.abc import Iterable

from games.domain.chance import shuffle
from games.domain.entrants import Entrant, Place
from games.domain.personas import PERSONAS
from games.domain.tournament.manifest import carried_by_each
from games.domain.tournament.state import Rung, TournamentState

Found = tuple[int, Entrant]


def called(state: TournamentState) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Finalists and jury, by heat. A bot may go on like anybody; an account is in the final once.

    Whoever has a second seat by the same account keeps the better one, and the next of that heat moves up.
    """
    over = [heat for heat in state.heats if heat.status == "over"]
    each = carried_by_each(len(over)) if over else 0
    accounts: set[str] = set()
    finalists = [found for heat in over for found in _best(heat, each, accounts)]
    chosen = {(number, entrant.seat) for number, entrant in finalists}
    rest = ((heat.number, entrant) for heat in over for entrant in heat.entrants)
    jury = [found for found in rest if (found[0], found[1].seat) not in chosen and _is_new(found[1], accounts)]
    personas = _masks(state, [*finalists, *jury])
    places = [
        Place(number, entrant.seat, persona, index >= len(finalists))
        for index, ((number, entrant), persona) in enumerate(zip([*finalists, *jury], personas, strict=True))
    ]
    return tuple(places[: len(finalists)]), tuple(places[len(finalists) :])


def _best(heat: Rung, count: int, accounts: set[str]) -> list[Found]:
    found: list[Found] = []
    for entrant in heat.entrants:
        if len(found) < count and _is_new(entrant, accounts):
            found.append((heat.number, entrant))
    return found


def _is_new(entrant: Entrant, accounts: set[str]) -> bool:
    """Whether nobody with this account is in yet; notes the account."""
    if entrant.account is None:
        return True
    if entrant.account in accounts:
        return False
    accounts.add(entrant.account)
    return True


def _masks(state: TournamentState, everybody: Iterable[Found]) -> list[str]:
    """Everybody's own persona, or a free one where an earlier bird has it already."""
    everybody = list(everybody)
    wanted = {entrant.persona for _, entrant in everybody}
    keys = (persona.key for persona in PERSONAS)
    free = [key for key in shuffle(keys, state.seed, "masks of the final", 0) if key not in wanted]
    found: list[str] = []
    for _, entrant in everybody:
        found.append(free.pop(0) if entrant.persona in found else entrant.persona)
    return found
