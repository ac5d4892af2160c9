"""Duel: the two most nominated play each other."""

from __future__ import annotations

from games.domain import duelling
from games.domain.cartridge import Cast, Count, Played, Second, Tally, Vote, all_living
from games.domain.replacing import replace
from games.domain.tallying import counted, drawn, most_votes, number, ranked


def _duellists(count: Count) -> tuple[str, ...]:
    return tuple(sorted(drawn(count, 2), key=number))


def _those(cast: Cast, players: tuple[str, ...]) -> tuple[str, ...]:
    return players


def _tally(count: Count, played: Played) -> Tally:
    """The loser, then the rest by nominations; the winner would be the last to go."""
    first, second = played.players
    lost, how = duelling.loser((first, second), played.scores)
    if lost is None:
        counts = counted(count)
        level = how == "duel" or counts[first] == counts[second]
        by = count.lot if level else lambda seat: -counts[seat]
        lost, how = min(first, second, key=by), "draw" if level else how
    others = most_votes(replace(count, at_risk=count.rest, rest=())).order
    winner = second if lost == first else first
    return Tally((lost,), ranked(counted(count)), how, order=(lost, *others, winner))


VOTE = Vote(
    key="duel",
    title="Duel",
    rule="Everyone nominates one player. The two most nominated (a tie is drawn) play a best of three. The loser is"
    " out, the winner gets silver. Who does not play loses; if neither plays, the more nominated is out.",
    least=5,
    ordered=False,
    at_risk=all_living,
    voters=all_living,
    asks="nominate",
    second=Second("duel", _duellists, _those, _tally),
)
