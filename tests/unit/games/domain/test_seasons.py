"""Whole seasons with random casts, rules, ballots and tempos: what must be true of every one of them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from games.domain import commands as c
from games.domain import events as e
from games.domain.allowances import Prices, Talking
from games.domain.game import GAME
from games.domain.manifest import TEMPOS, Manifest, mistakes
from games.domain.modes import RULESET
from games.domain.sentences import REACTIONS
from games.domain.timeline import FINALS
from tests.given import NOON, Story, a_lobby, seconds

PRESETS = ("smoke", "blitz", "speed_run", "default", "compact", "classic")


@st.composite
def manifests(draw: st.DrawFn, most_seats: int = 20) -> Manifest:
    """Rules that can be played, for as many as sit down."""
    seats = draw(st.integers(3, most_seats))
    days = draw(st.integers(2, 14).filter(lambda most: -(-(seats - 2) // (most - 1)) <= 3))
    tempo, scheduling = draw(st.sampled_from(PRESETS)), draw(st.sampled_from(("timed", "timed", "manual")))
    zone = draw(st.sampled_from(("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")))
    talking, prices = Talking(booth=draw(st.booleans())), Prices(feather=draw(st.sampled_from((0, 20))))
    kind, votes = draw(st.sampled_from(("static", "dynamic"))), tuple(draw(st.permutations(RULESET)))
    rules = Manifest(
        kind=kind, votes=votes, tempo=tempo, scheduling=scheduling, zone=zone, max_seats=seats, max_days=days,
        fill_bots=False, ballots=draw(st.sampled_from(("shown", "sealed"))), talking=talking, prices=prices,
    )  # fmt: skip
    assert mistakes(rules) == ()
    return rules


def season(rules: Manifest, chance: Random, *, lawful: bool = False) -> Story:
    """Play to the end: some people who act at random, some bots, now and then an outage."""
    people = chance.randint(0, rules.max_seats)
    fields = {name: getattr(rules, name) for name in Manifest.__dataclass_fields__}
    story = a_lobby(people, now=NOON + seconds(chance.randint(0, 86_400)), lawful=lawful, **fields)
    if people < rules.max_seats:
        story.when(c.SeatBots(rules.max_seats - people), "host").then_accepted()
    story.when(c.StartGame(), "host").then_accepted()
    while not GAME.is_terminal(story.state):
        for _ in range(chance.randint(0, 4)):
            story.when(random_wish(story, chance), chance.choice((*story.state.order, "booth")))
        if chance.random() < 0.1:
            story.when(host_wish(story, chance), "host")
        vote = story.state.votes.now
        if vote is not None and vote.taking and chance.random() < 0.3:
            for voter in vote.voters:
                story.when(c.CastVote(chance.choice(vote.choices), chance.choice(vote.choices)), voter)
        if vote is not None and vote.step and chance.random() < 0.7:
            take_step(story, chance)
        if chance.random() < 0.05:
            hinder(story, chance)
        advance(story, chance)
    return story


def take_step(story: Story, chance: Random) -> None:
    """Some of what those in a second step may do, wrongly or not."""
    vote = story.state.votes.now
    assert vote is not None
    for seat in vote.players:
        if vote.step == "pick":
            story.when(c.MakePick(chance.choice(story.state.order)), seat)
        for _ in range(chance.randint(0, 14)):
            story.when(chance.choice((c.PlayDuel(), c.AnswerDuel("left"))), seat, story.now + seconds(0.5))


def hinder(story: Story, chance: Random) -> None:
    """The host calls a vote off, stops the clock for a while, or gives more time."""
    wish = chance.choice((c.VoidVote(), c.PauseGame(), c.ExtendTimeline(chance.randint(0, 2))))
    story.when(wish, "host")
    if isinstance(wish, c.PauseGame):
        assert GAME.upcoming(story.state) == ()
        story.when(c.ResumeGame(), "host", story.now + seconds(chance.choice((5, 4_000, 300_000)))).then_accepted()


def random_wish(story: Story, chance: Random) -> c.GameCommand:
    somebody = chance.choice(story.state.order)
    return chance.choice(
        (
            c.PostInMain("Hello."),
            c.CastVote(somebody),
            c.CastVote(somebody, chance.choice(story.state.order)),
            c.GiveSilver(somebody, chance.randint(-1, 60)),
            quiet_wish(story, chance, somebody),
            quiet_wish(story, chance, somebody),
            quiet_wish(story, chance, somebody),
            personal_wish(story, chance, somebody),
            personal_wish(story, chance, somebody),
        )
    )


def personal_wish(story: Story, chance: Random, somebody: str) -> c.GameCommand:
    return chance.choice(
        (
            c.Accuse(somebody, chance.choice(("mole", "fanatic"))),
            c.GuessRole(somebody, chance.choice(("mole", "fanatic"))),
            c.GuessIdentity(somebody, chance.choice([seat.real_name for seat in story.state.seats.values()])),
            c.StateWill((somebody,), chance.choice(("none", "draw", "richest"))),
            c.GoAway(chance.randint(-1, 4)),
        )
    )


def quiet_wish(story: Story, chance: Random, somebody: str) -> c.GameCommand:
    conversation = chance.choice((*story.state.private.now, "none"))
    other = chance.choice(story.state.order)
    return chance.choice(
        (
            c.StartConversation((somebody,), "Psst."),
            c.StartConversation((somebody, other), "Psst, you two."),
            c.AcceptInvitation(conversation),
            c.DeclineInvitation(conversation),
            c.AddMember(conversation, somebody),
            c.PostInPrivate(conversation, "x" * chance.randint(0, 500)),
            c.SendWhisper(somebody, "Hush."),
            c.NudgePlayer(somebody),
            c.ToggleReaction(chance.randint(0, 200), chance.choice(REACTIONS)),
            c.PostInMain("Hello, you.", chance.randint(0, 200), (somebody,)),
            c.PostInNest("From above."),
            c.PostInBooth("It was me.", f"Confessor {chance.randint(0, 9)}", "sealed"),
            c.BuyPower(chance.choice(("spy", "words", "conversation", "feather")), somebody),
        )
    )


def host_wish(story: Story, chance: Random) -> c.GameCommand:
    somebody = chance.choice(story.state.order)
    name = f"Successor {story.count}"
    return chance.choice((c.ReplaceByBot(somebody), c.ReplaceHolder(somebody, name, f"key of {name}")))


def advance(story: Story, chance: Random) -> None:
    dues = GAME.upcoming(story.state)
    if not dues:
        story.when(c.AdvanceTimeline(), "host").then_accepted()
        return
    late = seconds(chance.choice((0, 0, 0, 0.2, 40, 30_000, 200_000)))
    down = max(story.now, dues[0].at) if late > seconds(1) else None
    story.when(GAME.due_command(dues[0]), "clock", dues[0].at + late, down_since=down).then_accepted()


def every_season_has_one_winner_and_each_night_as_many_leave_as_announced(rules: Manifest, story: Story) -> None:
    winners = [row["seat"] for row in story.view()["cast"] if row["status"] == "winner"]
    assert winners == [story.happened(e.WinnerCrowned).winner] == [story.happened(e.GameOver).winner]
    mornings = [event for event in story.told if isinstance(event, e.DayStarted)]
    reveals = [event for event in story.told if isinstance(event, e.EliminationRevealed)]
    voided = {event.day for event in story.told if isinstance(event, e.VoteVoided)}
    announced = [morning.leaving for morning in mornings[:-1] if morning.day not in voided]
    assert [len(reveal.out) for reveal in reveals] == announced
    assert all(1 <= leaving <= rules.longest_night for leaving in announced)
    assert len(mornings) == story.state.days.total <= min(rules.max_seats - 1, rules.max_days)
    retired = [event.seat for event in story.told if isinstance(event, e.SeatRetired)]
    assert voided or retired or len(mornings) == min(rules.max_seats - 1, rules.max_days)
    gone = [seat for reveal in reveals for seat in reveal.out]
    gone += [event.seat for event in story.told if isinstance(event, e.SeatRetired)]
    assert len(set(gone)) == len(gone) == rules.max_seats - 2


def nobody_leaves_or_wins_who_was_not_at_risk_and_nobody_votes_for_themselves(rules: Manifest, story: Story) -> None:
    at_risk: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    for event in story.told:
        match event:
            case e.VoteOpened():
                at_risk, choices = event.at_risk, event.choices or event.at_risk
            case e.BallotCast():
                assert event.voter != event.target and event.target in choices
                assert event.trust is None or (
                    event.trust in choices and event.trust not in (event.voter, event.target)
                )
            case e.RunoffOpened():
                choices = event.among
            case e.StepOpened():
                at_risk = event.at_risk
                assert event.step == "duel" or not set(event.players) & set(at_risk)
            case e.PickMade():
                assert event.target in at_risk and event.target != event.seat
            case e.EliminationRevealed():
                named = {*event.out[:-1], *spared} if spared else set(event.out)
                few = len(at_risk) < len(named)
                assert set(at_risk) <= named if few else named <= set(at_risk)
                spared = ()
            case e.FeatherActed():
                spared = (event.seat,)
            case e.WinnerCrowned():
                assert event.winner in at_risk


def the_ledger_balances_after_every_event_and_nobody_is_ever_below_zero(rules: Manifest, story: Story) -> None:
    state = GAME.initial
    for event in story.told:
        state = GAME.evolve(state, event)
        assert sum(state.silver.balances.values()) == 0
        assert all(state.silver.balances.get(seat, 0) >= 0 for seat in state.order)
    spent = sum(event.amount for event in story.told if isinstance(event, e.SilverMoved) and event.to == "house")
    prizes = sum(event.amount for event in story.told if isinstance(event, e.SilverMoved) and event.cause == "duel")
    assert sum(state.silver.balances[seat] for seat in state.order) == 50 * rules.max_seats + prizes - spent


def every_entry_of_every_day_runs_once_and_in_order(rules: Manifest, story: Story) -> None:
    booth = {} if rules.talking.booth else {"booth.opens", "booth.closes"}
    whole = [mark.key for mark in TEMPOS[rules.tempo].marks if mark.key not in booth]
    for day in range(1, story.state.days.total + 1):
        ran = [event.entry for event in story.told if isinstance(event, e.TimelineReached) and event.day == day]
        last = [key for key in whole if key in FINALS]
        assert ran == (last if day == story.state.days.total else whole)


def no_window_was_closed_before_a_quarter_of_it_could_be_used(rules: Manifest, story: Story) -> None:
    opened, window = NOON, 0
    for event in story.told:
        match event:
            case e.VoteOpened() | e.RunoffOpened() | e.StepOpened():
                opened, window = event.at, event.window
            case e.TimelineMoved(since=since) if since is not None:
                opened = since
            case e.VoteClosed():
                assert event.at - opened >= seconds(window) / 4


def nobody_uses_more_than_a_day_gives(rules: Manifest, story: Story) -> None:
    state = GAME.initial
    for event in story.told:
        state = GAME.evolve(state, event)
        for seat in state.order if isinstance(event, BUDGETED) else ():
            left = GAME.project(state, seat)["mine"]["budget"]
            assert all(value >= 0 for key, value in left.items() if key != "nudged")


BUDGETED = (e.ConversationStarted, e.ConversationJoined, e.PrivatePosted, e.MemberAdded, e.WhisperNoticed)


def each_night_at_most_one_feather_acts_and_its_holder_stays(rules: Manifest, story: Story) -> None:
    spared: list[str] = []
    for event in story.told:
        match event:
            case e.FeatherActed():
                spared.append(event.seat)
            case e.EliminationRevealed():
                assert len(spared) <= 1 and not set(spared) & set(event.out)
                spared = []


CHECKS = (
    nobody_uses_more_than_a_day_gives,
    each_night_at_most_one_feather_acts_and_its_holder_stays,
    every_season_has_one_winner_and_each_night_as_many_leave_as_announced,
    nobody_leaves_or_wins_who_was_not_at_risk_and_nobody_votes_for_themselves,
    the_ledger_balances_after_every_event_and_nobody_is_ever_below_zero,
    every_entry_of_every_day_runs_once_and_in_order,
    no_window_was_closed_before_a_quarter_of_it_could_be_used,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(manifests(), st.integers(0, 2**32))
def test_what_is_true_of_every_season(rules: Manifest, seed: int) -> None:
    story = season(rules, Random(seed))
    for check in CHECKS:
        check(rules, story)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(manifests(most_seats=7), st.integers(0, 2**32))
def test_every_event_of_a_season_keeps_the_law_of_views(rules: Manifest, seed: int) -> None:
    season(rules, Random(seed), lawful=True)


@pytest.mark.parametrize("seats", [3, 5, 8])
def test_the_same_seed_tells_the_same_story(seats: int) -> None:
    def told() -> list[e.GameEvent]:
        story = a_lobby(tempo="smoke", max_seats=seats, lawful=False).when(c.SeatBots(seats), "host")
        return story.when(c.StartGame(), "host").play_on().told

    assert told() == told()


@pytest.mark.parametrize("seats", [3, 6, 12])
def test_scripted_players_reach_the_same_outcome_at_every_tempo(seats: int) -> None:
    """Bots answer at the pace of their days, so that they are no script; people who vote by a plan are."""

    def outcome(tempo: str, scheduling: str) -> list[tuple[str, ...]]:
        rules = {"tempo": tempo, "scheduling": scheduling, "max_seats": seats, "kind": "dynamic", "votes": RULESET}
        story = a_lobby(seats, now=NOON.replace(hour=9), lawful=False, absent_days=14, **rules)
        story.when(c.StartGame(), "host").then_accepted()
        while not GAME.is_terminal(story.state):
            by_script(story)
            story.reach() if GAME.upcoming(story.state) else story.when(c.AdvanceTimeline(), "host").then_accepted()
        return [reveal.out for reveal in story.state.votes.reveals] + [(story.happened(e.GameOver).winner,)]

    outcomes = [outcome(tempo, "timed") for tempo in ("smoke", "blitz", "speed_run", "compact")]
    assert outcomes == [outcome("smoke", "manual")] * 4


def by_script(story: Story) -> None:
    """Each voter who has not voted names the seat that the plan has for them this night."""
    vote = story.state.votes.now
    if vote is None or not (vote.taking or vote.step):
        return
    for place, voter in enumerate(vote.players if vote.step else vote.voters):
        options = [seat for seat in (vote.at_risk if vote.step else vote.choices) if seat != voter]
        target = options[(place * place + story.state.day) % len(options)] if options else ""
        trust = next((seat for seat in options if seat != target), None)
        wish = c.MakePick(target) if vote.step == "pick" else c.CastVote(target, trust)
        if voter not in vote.voted and vote.step != "duel":
            story.when(wish, voter).then_accepted()
