"""What was secret, as it is shown at the end; and before it, to each their own."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from games.domain.destinies import DESTINIES
from tests.given import Story, a_final, a_game
from tests.unit.games.domain.rules.test_ending import an_over_game
from tests.unit.games.domain.rules.test_guesses import finals_day, the_last_vote_day

SIX = ("s1", "s2", "s3", "s4", "s5", "s6")


def a_guessed_end() -> Story:
    """Six players, three guesses of names and two of roles, and a winner."""
    story = the_last_vote_day().when(c.GuessRole("s2", "mole"), "s6").when(c.GuessRole("s1", "fanatic"), "s4")
    detective = next(seat for seat, held in story.state.destinies.dealt.items() if held == "detective")
    assert detective == "s1"
    story.when(c.Accuse("s6", "mole"), "s1").then_accepted().vote_out("s3").reach("day.starts")
    for seat, target, name in (("s6", "s1", "Person 1"), ("s3", "s2", "Person 2"), ("s3", "s1", "Person 4")):
        story.when(c.GuessIdentity(target, name), seat).then_accepted()
    return story.reach("vote.opens").vote(s3="s1", s6="s2", s5="s1").play_on()


def test_the_finale_names_everybody_and_who_had_guessed_whom() -> None:
    assert a_guessed_end().view()["finale"] == {
        "winner": "s1", "ballots": [["s3", "s1"], ["s5", "s1"], ["s6", "s2"]], "tally": [["s1", 2], ["s2", 1]],
        "how": "most votes", "identities": [[seat, f"Person {seat[1:]}"] for seat in SIX], "spectators": None,
        "named": [
            {"seat": "s3", "target": "s1", "name": "Person 4"},
            {"seat": "s3", "target": "s2", "name": "Person 2"},
            {"seat": "s6", "target": "s1", "name": "Person 1"},
        ],
    }  # fmt: skip


def test_nobody_is_named_before_the_masks_come_off() -> None:
    whole, story = finals_day().when(c.GuessIdentity("s1", "Person 4"), "s3").vote_out("s1"), Story(lawful=False)
    for event in whole.told[: [type(event) for event in whole.told].index(e.IdentitiesRevealed)]:
        story.tell(event)
    finale = story.view()["finale"]
    assert (finale["winner"], finale["identities"], finale["named"]) == ("s1", None, [])
    assert story.mine("s3")["identity_guesses"] == {"s1": "Person 4"} and story.mine("s6")["identity_guesses"] == {}


def test_destinies_are_told_with_the_accusation_and_the_guesses_of_roles() -> None:
    found = a_guessed_end().view()["destinies"]
    held = ("detective", "fanatic", "float", "decoy", "self_hate", "mole")
    assert [(fate["seat"], fate["destiny"]) for fate in found["fates"]] == list(zip(SIX, held, strict=True))
    assert found["fates"][5] == {"seat": "s6", "destiny": "mole", "title": "The mole", "fulfilled": False}
    assert found["fates"][0] == {"seat": "s1", "destiny": "detective", "title": "The detective", "fulfilled": True}
    assert found["accusation"] == {"target": "s6", "role": "mole"}
    assert found["guesses"] == {"s4": {"target": "s1", "role": "fanatic"}, "s6": {"target": "s2", "role": "mole"}}
    assert list(found["guesses"]) == ["s4", "s6"] and set(found) == {"fates", "accusation", "guesses"}


def test_ones_own_destiny_has_its_sentence_and_only_a_detective_an_accusation() -> None:
    story = a_game(6, absent_days=14)
    mole = DESTINIES["mole"]
    assert story.mine("s6")["destiny"] == {"key": "mole", "title": mole.title, "rule": mole.without}
    story.when(c.Accuse("s6", "mole"), "s1").then_accepted()
    assert story.mine("s1")["accusation"] == {"target": "s6", "role": "mole"}
    assert story.mine("s2")["accusation"] is None
    assert story.view()["destinies"] is None and a_game(3).mine("s1")["destiny"] is None


def test_the_recap_is_numbers_by_day_and_by_seat() -> None:
    story = an_over_game()
    balances = [["s1", 41], ["s2", 59], ["s3", 50], ["s4", 50], ["s5", 50]]
    assert story.view()["recap"] == {
        "silver": [{"day": day, "balances": balances} for day in (1, 2, 3)],
        "votes": [
            ["s1", "s4", 1], ["s1", "s5", 1], ["s2", "s3", 1], ["s2", "s5", 1], ["s3", "s4", 2], ["s4", "s3", 1],
            ["s4", "s5", 1], ["s5", "s3", 1],
        ],
        "acts": [["s1", 3], ["s2", 2], ["s3", 2], ["s4", 2], ["s5", 1]],
        "talk": [["s1", "s2", {"gifts": 1, "silver": 9}]],
    }  # fmt: skip
    assert a_final().view()["recap"] is None


def test_an_award_has_its_title_its_rule_and_its_seats() -> None:
    spender = next(row for row in an_over_game().view()["awards"] if row["key"] == "spender")
    assert spender == {
        "key": "spender", "title": "Biggest spender", "rule": "Parted with the most silver.", "seats": ["s1"],
        "count": 9,
    }  # fmt: skip


def test_afterwards_there_is_talk_until_the_host_ends_it_and_a_rematch_once_it_is_asked_for() -> None:
    story = a_final()
    assert story.view()["afterwards"] == {"talk": False, "rematch": False, "lobby": None}
    assert story.vote(s3="s1").reach("reveal").view()["afterwards"] == {"talk": True, "rematch": False, "lobby": None}
    story.when(c.AskRematch(), "host").then_accepted()
    assert story.view()["afterwards"] == {"talk": True, "rematch": True, "lobby": None}
    story.when(c.CloseConversation(), "host").then_accepted()
    assert story.view()["afterwards"] == {"talk": False, "rematch": True, "lobby": None}


def test_a_will_and_a_leave_are_shown_to_their_own_seat() -> None:
    story = a_game(5).when(c.StateWill(("s3", "s2"), "draw"), "s1").when(c.GoAway(2), "s1").then_accepted()
    assert story.mine("s1")["will"] == {"ranked": ["s3", "s2"], "default": "draw"}
    assert story.mine("s1")["away_until"] == 2
    away = story.state.manifest.away_days
    assert (story.mine("s1")["away_left"], story.mine("s2")["away_left"]) == (away, away)
    spent = story.copy().reach("day.ends")
    assert (spent.mine("s1")["away_left"], spent.mine("s2")["away_left"]) == (away - 1, away)
    assert story.mine("s2")["will"] is None and story.mine("s2")["away_until"] is None
