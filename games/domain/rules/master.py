"""The game master: which vote tonight.

In a static game the manifest's votes come in turn, and one that does not fit who is left becomes majority. In a
dynamic one the master chooses among them: never one that does not fit, least played before often played, quiet
after loud and loud after quiet, those that need negotiation in the first half of the nights. A draw decides
between equals. Its reasons go to the journal, where nobody sees them.
"""

from __future__ import annotations

from games.domain import chance
from games.domain.cartridge import Vote
from games.domain.cartridges import VOTES
from games.domain.events.master import MasterChose
from games.domain.state import GameState
from games.domain.story import Story


def fits(vote: Vote, alive: int, leaving: int) -> bool:
    """Whether ``vote`` can be played by so many, with so many leaving."""
    return vote.key != "finals" and vote.least <= alive and (leaving == 1 or vote.ordered)


def vote_of(story: Story, day: int, alive: int, leaving: int) -> str:
    """The key of the vote of ``day``; a dynamic choice is explained in an event."""
    state = story.state
    if alive == 2:
        return "finals"
    votes = state.manifest.votes
    if state.manifest.kind == "static":
        key = votes[(day - 1) % len(votes)]
        return key if fits(VOTES[key], alive, leaving) else "majority"
    chosen = choose(state, day, alive, leaving)
    story.tell(chosen)
    return chosen.vote


def choose(state: GameState, day: int, alive: int, leaving: int) -> MasterChose:
    """Tonight's vote out of the ruleset, with a line for each vote that it holds."""
    ruleset = dict.fromkeys(state.manifest.votes)
    able = [key for key in ruleset if fits(VOTES[key], alive, leaving)]
    considered = [(key, _does_not_fit(VOTES[key], alive)) for key in ruleset if key not in able]
    ranks = {key: _rank(state, VOTES[key], day) for key in able}
    order = sorted(able, key=lambda key: (ranks[key], chance.draw(state.seed, "master", day, key)))
    considered += [(key, _words(state, VOTES[key], day)) for key in order]
    if not order:
        return MasterChose(day, "majority", "none of the ruleset fits, so majority", tuple(considered))
    return MasterChose(day, order[0], _words(state, VOTES[order[0]], day), tuple(considered))


def _rank(state: GameState, vote: Vote, day: int) -> tuple[int, bool, bool]:
    return _played(state, vote), _same_noise(state, vote), vote.talks is not _early(state, day)


def _played(state: GameState, vote: Vote) -> int:
    return state.master.played.count(vote.key)


def _same_noise(state: GameState, vote: Vote) -> bool:
    played = state.master.played
    return bool(played) and VOTES[played[-1]].loud is vote.loud


def _early(state: GameState, day: int) -> bool:
    return 2 * day <= state.days.total


def _does_not_fit(vote: Vote, alive: int) -> str:
    return f"needs {vote.least} players" if vote.least > alive else "cannot send away more than one"


def _words(state: GameState, vote: Vote, day: int) -> str:
    noise = "loud" if vote.loud else "quiet"
    after = f"{noise} again" if _same_noise(state, vote) else noise
    half = "early" if _early(state, day) else "late"
    return f"played {_played(state, vote)} times, {after}, {'needs' if vote.talks else 'needs no'} negotiation, {half}"
