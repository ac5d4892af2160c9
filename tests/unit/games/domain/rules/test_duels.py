"""A duel: refereed and timed by the server alone."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import duelling
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import SEED, Story, a_game, a_lobby, rejected, seconds


def a_duel(**rules: object) -> Story:
    """s2 and s5 are the most nominated of five."""
    story = a_game(5, votes=("duel",), **rules).reach("vote.opens")
    return story.vote(s1="s5", s2="s5", s3="s2", s4="s5").reach("vote.closes")


def right(story: Story, seat: str) -> str:
    """The right answer to the question that is open, from the secret seed."""
    asked = story.state.duels.bouts[seat].asked
    assert asked is not None
    if asked.kind == "sum":
        return str(sum(int(term) for term in asked.text.split(" + ")))
    if asked.kind == "recall":
        return duelling.question(story.state.manifest.duel, SEED, story.state.day, 1, 0).text
    return asked.text


def play(story: Story, seat: str, *, wrong: int = 0, pause: float = 1) -> Story:
    """Play all three rounds, the first ``wrong`` questions badly, each answer ``pause`` seconds after its question."""
    for _ in duelling.ROUNDS:
        story.when(c.PlayDuel(), seat, story.now + seconds(0.1)).then_accepted()
        while story.mine(seat)["duel"]["question"]:
            answer, wrong = ("no idea" if wrong > 0 else right(story, seat)), wrong - 1
            story.when(c.AnswerDuel(answer), seat, story.now + seconds(pause)).then_accepted()
    return story


def test_the_duellists_are_announced_in_order_of_seats() -> None:
    vote = a_duel().view()["vote"]
    assert (vote["asks"], vote["voters"], vote["at_risk"], vote["choices"]) == ("duel", ["s2", "s5"], ["s2", "s5"], [])


def test_nobody_else_plays_and_nothing_is_answered_that_was_not_asked() -> None:
    story = a_duel()
    story.when(c.PlayDuel(), "s1").then(rejected(Reason.NOT_DUELLING))
    story.when(c.AnswerDuel("4"), "s2").then(rejected(Reason.DUEL_NOT_ASKED))
    story.when(c.PlayDuel(), "s2").then(e.DuelAsked).when(c.PlayDuel(), "s2").then(rejected(Reason.DUEL_ASKED))
    a_game(5, votes=("duel",)).when(c.PlayDuel(), "s2").then(rejected(Reason.STEP_NOT_OPEN))


def test_a_question_is_shown_to_its_duellist_only_and_the_right_answer_to_nobody() -> None:
    story = a_duel().when(c.PlayDuel(), "s2")
    question = story.mine("s2")["duel"]["question"]
    assert (question["round"], question["number"], question["of"], question["kind"]) == (1, 1, 3, "sum")
    assert right(story, "s2") not in repr(story.mine("s2")["duel"]).replace(question["text"], "").replace(
        question["at"], ""
    )
    assert story.mine("s5")["duel"] is None


def test_both_get_the_same_questions() -> None:
    one, other = a_duel().when(c.PlayDuel(), "s2"), a_duel().when(c.PlayDuel(), "s5")
    assert one.mine("s2")["duel"]["question"]["text"] == other.mine("s5")["duel"]["question"]["text"]


def test_a_round_that_is_being_played_is_one_round_and_each_answer_an_act() -> None:
    story = a_duel().when(c.PlayDuel(), "s2")
    for number in (1, 2):
        story.when(c.AnswerDuel("1"), "s2", story.now + seconds(1)).then_accepted()
        assert story.mine("s2")["duel"]["rounds"] == [{"kind": "sums", "points": 0, "ms": 1000 * number}]
        assert story.state.acts["s2"] == 1 + number
    assert story.state.acts == {"s1": 1, "s2": 3, "s3": 1, "s4": 1}


def test_a_whole_bout_is_counted_once_it_is_played() -> None:
    story = play(a_duel(), "s2")
    assert story.view()["vote"]["voted"] == ["s2"]
    assert [each["points"] for each in story.mine("s2")["duel"]["rounds"]] == [3, 6, 3]
    assert [each["ms"] for each in story.mine("s2")["duel"]["rounds"]] == [3000, 2000, 3000]
    story.when(c.PlayDuel(), "s2").then(rejected(Reason.DUEL_DONE))


def test_nobody_has_played_before_the_last_answer_of_the_last_round() -> None:
    story, answers = a_duel(), 0
    duel = story.state.votes.now
    for _ in duelling.ROUNDS:
        story.when(c.PlayDuel(), "s2").then(e.DuelAsked)
        while story.mine("s2")["duel"]["question"]:
            assert story.view()["vote"]["voted"] == []
            story.when(c.AnswerDuel("?"), "s2", story.now + seconds(1)).then_accepted()
            answers += 1
    assert story.view()["vote"]["voted"] == ["s2"]
    assert duel is not None and story.happened(e.VoterCounted) == e.VoterCounted(duel.id, "s2")
    assert answers == sum(duelling.length(duelling.DuelRules(), number) for number in range(len(duelling.ROUNDS)))


def test_the_loser_is_out_the_winner_gets_twenty_silver_at_the_reveal() -> None:
    story = play(play(a_duel(), "s2", wrong=6, pause=0.3), "s5", pause=0.3)
    assert story.mine("s5")["silver"] == 50
    story.reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert (reveal["out"], reveal["how"], reveal["step"]["winner"]) == (["s2"], "the duel", "s5")
    assert [seat for seat, _ in reveal["step"]["scores"]] == ["s2", "s5"]
    assert story.mine("s5")["silver"] == 70
    assert story.happened(e.SilverMoved) == e.SilverMoved("house", "s5", 20, "duel")


def test_who_is_quicker_wins_a_round_with_equal_points() -> None:
    story = play(play(a_duel(), "s2", pause=0.2), "s5", pause=0.3).reach("reveal")
    assert story.view()["reveals"][0]["out"] == ["s5"]


def test_who_does_not_play_loses() -> None:
    story = play(a_duel(), "s5", wrong=99, pause=0.2).reach("reveal")
    assert story.view()["reveals"][0]["out"] == ["s2"]
    assert story.view()["reveals"][0]["how"] == "a duel not played"


def test_if_neither_plays_the_more_nominated_is_out_and_nobody_is_paid() -> None:
    story = a_duel().reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert (reveal["out"], reveal["step"]["winner"]) == (["s5"], None)
    assert story.mine("s2")["silver"] == 50


@pytest.mark.parametrize(("pause", "points"), [(0.05, 0), (0.1, 1), (20, 1), (20.1, 0)])
def test_time_is_the_servers_nobody_reacts_in_no_time_and_late_answers_count_for_nothing(
    pause: float, points: int
) -> None:
    rules = duelling.DuelRules()
    signal = duelling.question(rules, SEED, 1, 2, 0).text
    assert duelling.points(rules, SEED, 1, 2, 0, signal, int(pause * 1000)) == points


def test_a_late_answer_takes_no_longer_than_the_limit() -> None:
    story = a_duel(tempo="default").when(c.PlayDuel(), "s2")
    story.when(c.AnswerDuel(right(story, "s2")), "s2", story.now + seconds(60)).then_accepted()
    assert story.happened(e.DuelAnswered).points == 0 and story.happened(e.DuelAnswered).ms == 20_000


def test_an_answer_is_written_down_under_its_duel_and_its_question() -> None:
    story = a_duel().when(c.PlayDuel(), "s2")
    story.when(c.AnswerDuel("1"), "s2", story.now + seconds(1)).then_accepted()
    duel = story.state.votes.now
    assert duel is not None and duel.step == "duel"
    assert story.happened(e.DuelAnswered) == e.DuelAnswered(duel.id, "s2", 0, 0, 0, 1000)
    story.when(c.AnswerDuel(right(story, "s2")), "s2", story.now + seconds(2)).then_accepted()
    assert story.happened(e.DuelAnswered) == e.DuelAnswered(duel.id, "s2", 0, 1, 1, 2000)


def test_digits_count_each_in_its_place() -> None:
    rules = duelling.DuelRules()
    digits = duelling.question(rules, SEED, 1, 1, 0).text
    wrong = str((int(digits[-1]) + 1) % 10)
    assert duelling.points(rules, SEED, 1, 1, 1, digits[:-1] + wrong, 500) == 5
    assert duelling.points(rules, SEED, 1, 1, 1, digits + digits, 500) == 6
    assert duelling.points(rules, SEED, 1, 1, 0, digits, 500) == 0


def test_best_of_three_then_all_points_then_all_time() -> None:
    s = duelling.Score
    assert (
        duelling.loser(("s1", "s2"), {"s1": (s(3, 9), s(0, 9), s(3, 9)), "s2": (s(2, 1), s(6, 1), s(2, 1))})[0] == "s2"
    )
    level = {"s1": (s(3, 5), s(2, 5), s(1, 5)), "s2": (s(2, 5), s(6, 5), s(1, 5))}
    assert duelling.loser(("s1", "s2"), level) == ("s1", "duel")
    assert duelling.loser(("s1", "s2"), {"s1": (s(1, 5),), "s2": (s(1, 5),)}) == (None, "duel")


def test_bots_play_their_duels() -> None:
    story = a_lobby(tempo="smoke", votes=("duel",)).when(c.SeatBots(6), "host").when(c.StartGame(), "host")
    story.reach("reveal")
    (reveal,) = story.view()["reveals"]
    assert [len(rounds) for _, rounds in reveal["step"]["scores"]] == [3, 3]
    assert reveal["how"] == "the duel"
