"""From the close of a vote to the moment when everybody learns what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from games.domain import chance, rooster, timeline
from games.domain.cartridge import HOW, Cast, Count, Played, Second, Tally
from games.domain.cartridges import VOTES
from games.domain.envelope import Context
from games.domain.events import (
    EliminationRevealed,
    RoosterSpoke,
    RunoffOpened,
    SilverMoved,
    StepOpened,
    TallySettled,
    VoteClosed,
)
from games.domain.replacing import replace
from games.domain.rules import ending, hush, outage, powers, silver
from games.domain.state import GameState, cast_ballots, cast_trusts, fallen, living
from games.domain.state.votes import OpenVote, Round, Settled, Step
from games.domain.story import Story
from games.domain.tallying import counted, ranked

AGAIN = {"votes": "runoff", "saves": "runoff_saves"}
"""How a clear count reads when it was a run-off's."""


def seconds(state: GameState, opens: str, closes: str) -> int:
    """The planned length between two entries; 0 where the host is the clock."""
    start, end = timeline.entry_at(state, opens), timeline.entry_at(state, closes)
    return int((end - start) / timedelta(seconds=1)) if start and end else 0


def rank_draw(state: GameState) -> tuple[str, ...]:
    """The living in the order in which equal silver ranks today, richest place first."""
    return chance.shuffle(living(state), state.seed, "rank", state.day)


def ranked_by(state: GameState, balances: Mapping[str, int]) -> tuple[str, ...]:
    """The living by ``balances``, richest first, equal ones as drawn: a total order."""
    return tuple(sorted(rank_draw(state), key=lambda seat: -balances[seat]))


def close_vote(story: Story, context: Context) -> None:
    """Count the ballots: settle, open a run-off among the tied, or a second step."""
    vote = story.state.votes.now
    if vote is None:
        return
    second = VOTES[vote.kind].second
    if second is not None:
        _open_step(story, vote, second, context)
        return
    tally = VOTES[vote.kind].tally(_count(story.state, vote))
    rounds = (_round(story.state, vote, tally),)
    story.tell(VoteClosed(vote.id, context.now))
    if not tally.tied:
        _settle(story, vote, tally.order, tally, rounds)
        return
    story.tell(
        TallySettled(tally.named, "", rounds, tally.order),
        RunoffOpened(f"{vote.id}r", tally.tied, seconds(story.state, "vote.closes", "runoff.closes"), context.now),
    )
    _announce(story, rooster.RUNOFFS, tally.tied, context)


def _open_step(story: Story, vote: OpenVote, second: Second, context: Context) -> None:
    state = story.state
    count = replace(_count(state, vote), at_risk=vote.choices)
    players = second.players(count)
    cast = Cast(living(state), fallen(state), vote.ranks)
    at_risk = second.at_risk(cast, players)
    window = seconds(state, "vote.closes", "runoff.closes")
    rounds = (Round(vote.choices, cast_ballots(state), ranked(counted(count))),)
    story.tell(
        VoteClosed(vote.id, context.now),
        TallySettled((), "", rounds, (), Step(second.key, players, at_risk)),
        StepOpened(f"{vote.id}s", second.key, players, at_risk, window, context.now),
    )
    _announce(story, rooster.STEPS[second.key], players, context)


def _announce(story: Story, lines: tuple[str, ...], seats: tuple[str, ...], context: Context) -> None:
    state = story.state
    names = rooster.names_of(state, seats)
    story.tell(RoosterSpoke(rooster.say(state, lines, state.day, names=names), context.now))
    outage.give_time(story, "runoff.closes", context)


def close_second(story: Story, context: Context) -> None:
    """Count the run-off or the second step, if there is one. It always settles."""
    vote, first = story.state.votes.now, story.state.votes.settled
    if first is None or first.how:
        return
    assert vote is not None
    if first.step is not None:
        _close_step(story, vote, first, first.step, context)
        return
    tally = VOTES[vote.kind].tally(_count(story.state, vote, last=True, named=len(first.named)))
    order = first.named + tally.order + tuple(seat for seat in first.order if seat not in first.named)
    story.tell(VoteClosed(vote.id, context.now))
    tally = replace(tally, named=first.named + tally.named, how=AGAIN.get(tally.how, tally.how))
    _settle(story, vote, order, tally, (*first.rounds, _round(story.state, vote, tally)))


def _close_step(story: Story, vote: OpenVote, first: Settled, step: Step, context: Context) -> None:
    state = story.state
    second = VOTES[vote.kind].second
    assert second is not None
    pick = state.votes.picks.get(step.players[0])
    bouts = {seat: state.duels.bouts.get(seat) for seat in step.players}
    played = Played(
        step.players,
        pick.target if pick is not None and pick.vote == vote.id else None,
        {seat: bout.scores for seat, bout in bouts.items() if bout is not None and bout.vote == vote.id},
    )
    count = replace(_count(state, vote, last=True), ballots=first.rounds[0].ballots)
    tally = second.tally(count, played)
    winner = None
    if step.key == "duel" and played.scores:
        winner = next(seat for seat in step.players if seat not in tally.named)
    found = replace(step, pick=played.pick, winner=winner, scores=dict(played.scores))
    story.tell(VoteClosed(vote.id, context.now))
    _settle(story, vote, tally.order, tally, first.rounds, found)


def _settle(
    story: Story,
    vote: OpenVote,
    order: tuple[str, ...],
    tally: Tally,
    rounds: tuple[Round, ...],
    step: Step | None = None,
) -> None:
    """Keep what the count has found, sealed until the reveal. Now that it is final, feathers act."""
    named = tally.named if vote.kind == "finals" else powers.catch(story, tally.named, order)
    story.tell(TallySettled(named, tally.how, rounds, order, step))


def _count(state: GameState, vote: OpenVote, *, last: bool = False, named: int = 0) -> Count:
    balances = state.silver.balances if VOTES[vote.kind].sealed else state.silver.published
    alive = living(state)
    return Count(
        ballots=cast_ballots(state),
        at_risk=vote.at_risk,
        places=max(1, vote.leaving - named),
        acts=state.acts,
        silver={seat: balances[seat] for seat in alive},
        lot=lambda seat: chance.draw(state.seed, "lot", state.day, seat),
        last=last,
        rest=() if vote.runoff else tuple(seat for seat in alive if seat not in vote.at_risk),
        ranks=ranked_by(state, balances),
        trusts=cast_trusts(state),
    )


def _round(state: GameState, vote: OpenVote, tally: Tally) -> Round:
    return Round(vote.at_risk, cast_ballots(state), tally.counts, cast_trusts(state))


def reveal(story: Story, context: Context) -> None:
    """Tell everybody at once who leaves, or who has won, with every ballot."""
    found, day, vote = story.state.votes.settled, story.state.day, story.state.votes.now
    if vote is None:
        return
    assert found is not None and found.how, "the count comes before the reveal"
    if story.state.manifest.ballots == "sealed":
        found = replace(found, rounds=tuple(replace(each, ballots={}, trusts={}) for each in found.rounds))
    if vote.kind == "finals":
        ending.crown(story, found, context)
        return
    hush.show(story, context.now)
    powers.show(story, context)
    names = rooster.names_of(story.state, found.named)
    are, how = (rooster.word(story.state, each) for each in ("is" if len(found.named) == 1 else "are", HOW[found.how]))
    text = rooster.say(story.state, rooster.LEAVES, day, names=names, are=are, how=how)
    story.tell(EliminationRevealed(day, found.named, found.how, found.rounds, text, context.now, vote.kind, found.step))
    if found.step is not None and found.step.winner is not None:
        story.tell(SilverMoved(silver.HOUSE, found.step.winner, story.state.manifest.duel.prize, "duel"))
    if VOTES[vote.kind].sealed:
        silver.publish(story)
    story.tell(RoosterSpoke(rooster.say(story.state, rooster.FAREWELLS, day), context.now))
