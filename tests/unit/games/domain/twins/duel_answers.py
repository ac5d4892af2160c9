"""Two worlds that differ in what s2 answers in its duel, as long as the night is not revealed."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.duelling import ROUNDS
from tests.given import Story, a_vote, seconds

INSIDERS = ("s2",)


def world(good: bool) -> Story:
    """s2 plays all rounds, well or badly; s5 plays one."""
    story = a_vote(5, votes=("duel",)).vote(s1="s5", s3="s2", s4="s5").reach("vote.closes")
    for _ in ROUNDS:
        story.when(c.PlayDuel(), "s2").then_accepted()
        while question := story.mine("s2")["duel"]["question"]:
            total = sum(int(term) for term in question["text"].split(" + ")) if question["kind"] == "sum" else ""
            answer = str(total or question["text"]) if good else "x"
            story.when(c.AnswerDuel(answer), "s2", story.now + seconds(0.2)).then_accepted()
    story.when(c.PlayDuel(), "s5").when(c.AnswerDuel("4"), "s5", story.now + seconds(0.2)).then_accepted()
    return story.reach("runoff.closes")


def worlds() -> tuple[Story, Story]:
    """s2 wins, or s5."""
    return world(True), world(False)
