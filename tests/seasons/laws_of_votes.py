"""What must be true of the votes of every season: who is at risk, who votes for whom, and what stays sealed."""

from __future__ import annotations

from games.domain import events as e
from tests.seasons.season import Season


def nobody_leaves_or_wins_who_was_not_at_risk(season: Season) -> None:
    """Where too few are at risk, all of them go and others with them; a feather lets one go on who was."""
    at_risk: set[str] = set()
    spared: tuple[str, ...] = ()
    for event in season.told:
        match event:
            case e.VoteOpened():
                at_risk, spared = set(event.at_risk), ()
            case e.StepOpened():
                at_risk = set(event.at_risk)
                assert event.step == "duel" or not set(event.players) & at_risk, event
            case e.PickMade():
                assert event.target in at_risk and event.target != event.seat, event
            case e.FeatherActed():
                spared = (event.seat,)
            case e.EliminationRevealed():
                named = {*event.out[:-1], *spared} if spared else set(event.out)
                assert at_risk <= named if len(at_risk) < len(named) else named <= at_risk, event
            case e.WinnerCrowned():
                assert event.winner in at_risk, event


def each_night_at_most_one_feather_acts_and_its_holder_stays(season: Season) -> None:
    """The earliest bought."""
    spared: list[str] = []
    for event in season.told:
        match event:
            case e.FeatherActed():
                spared.append(event.seat)
            case e.EliminationRevealed():
                assert len(spared) <= 1 and not set(spared) & set(event.out), event
                spared = []


def nobody_votes_who_may_not(season: Season) -> None:
    """Every ballot is by a voter, for somebody else whom the vote lets be named."""
    voters: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    for event in season.told:
        match event:
            case e.VoteOpened():
                voters, choices = event.voters, event.choices or event.at_risk
            case e.RunoffOpened():
                choices = event.among
            case e.BallotCast() | e.StandInVoted():
                assert event.voter in voters and event.target in choices and event.target != event.voter, event
                assert event.trust is None or event.trust in {*choices} - {event.voter, event.target}, event


def ballots_are_sealed_until_the_reveal(season: Season) -> None:
    """Between a ballot and its reveal nothing public names a target; with sealed ballots nothing ever does."""
    for event in season.told:
        if isinstance(event, e.EliminationRevealed) and season.rules.ballots == "sealed":
            assert not any(each.ballots or each.trusts for each in event.rounds)
    for event in season.table.events:
        if event.audience is None:
            assert event.type not in ("ballot.cast", "standin.voted", "tally.settled", "pick.made", "gallery.heard")


LAWS_OF_VOTES = (
    nobody_leaves_or_wins_who_was_not_at_risk,
    each_night_at_most_one_feather_acts_and_its_holder_stays,
    nobody_votes_who_may_not,
    ballots_are_sealed_until_the_reveal,
)
