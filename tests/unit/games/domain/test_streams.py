"""A stream's rules by its id alone."""

from __future__ import annotations

from uuid import UUID, uuid4

from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from games.domain.streams import decider_of, tournament_id
from games.domain.tournament import TOURNAMENT


def test_a_tournaments_id_is_a_games_but_for_its_version() -> None:
    game = str(uuid4())
    tournament = tournament_id(game)
    assert UUID(tournament).version == 8 and UUID(game).version == 4
    assert str(UUID(tournament)) == tournament
    assert tournament[:14] + tournament[15:] == game[:14] + game[15:]


def test_an_id_says_whose_rules_a_stream_follows() -> None:
    household, game = str(uuid4()), str(uuid4())
    assert decider_of(household, household) is HOUSEHOLD
    assert decider_of(household, game) is GAME
    assert decider_of(household, tournament_id(game)) is TOURNAMENT
