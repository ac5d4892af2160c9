"""The rules of the game, one subject a file. Each tells events on a story, or refuses.

A subject that can be asked for something has two tables, by the class of the command: ``ACTORS``, who may
ask and when at all, and ``DECIDES``, what comes of it. ``ENTRIES`` holds what happens when the timeline
reaches an entry of the subject.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from games.domain.envelope import Context
from games.domain.rejections import Rejection
from games.domain.state import GameState
from games.domain.story import Story

Rule = Callable[[Story, Any, Context], Rejection | None]
Asking = Callable[[GameState, Context], Rejection | None]
Reached = Callable[[Story, Context], None]
