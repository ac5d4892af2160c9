"""What an event changes in the state, one subject a file. Folds only assign: all judgement was in the rules.

Each file has a table ``FOLDS``, from the class of an event to the function that folds it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from games.domain.state import GameState

Fold = Callable[[GameState, Any], GameState]
