"""What the registry promises of every mechanic."""

from __future__ import annotations

from pathlib import Path

import pytest

from games.domain import cartridges
from games.domain.cartridge import HOW, WHOLE_RULE
from games.domain.cartridges import VOTES
from tests.counts import count


def test_every_module_is_registered_under_its_own_name() -> None:
    folder = Path(cartridges.__file__).parent / "votes"
    assert {file.stem for file in folder.glob("*.py")} - {"__init__"} == set(VOTES)
    assert all(vote.key == key for key, vote in VOTES.items())


def test_every_rule_is_a_sentence_for_players() -> None:
    for vote in VOTES.values():
        assert vote.rule[0].isupper() and vote.rule.endswith(".") and "!" not in vote.rule
        assert len(vote.rule) <= WHOLE_RULE


@pytest.mark.parametrize("key", ["executioner", "duel"])
def test_ballots_alone_do_not_decide_a_vote_with_a_second_step(key: str) -> None:
    with pytest.raises(LookupError) as found:
        VOTES[key].tally(count({"s1": "s2"}))
    assert str(found.value) == "this vote is decided by its second step"


def test_every_way_of_deciding_has_words() -> None:
    assert all(words and words[0].islower() for words in HOW.values())
