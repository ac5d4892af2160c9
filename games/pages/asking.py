"""The way from a page to a game: one command, one answer, and "busy" where the game cannot be reached in time."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from django.utils.translation import get_language

from games import bootstrap
from games.domain.rejections import Reason, retold, words
from games.ports import Answer, StoreError
from games.protocol import has_nul

log = logging.getLogger(__name__)
AWAY = (StoreError, TimeoutError, OSError)


def ask(household_id: str, stream_id: str, name: str, actor: str, **payload: Any) -> Answer:
    """Send a command to a stream and return its answer; a stream out of reach answers "busy"."""
    if has_nul(payload):
        return Answer(False, Reason.MALFORMED.value, words(Reason.MALFORMED, get_language() or "en"))
    try:
        answer = bootstrap.dispatch_sync(household_id, stream_id, name, payload, actor)
    except AWAY:
        log.exception("a page's command %s for %s found nobody", name, stream_id)
        answer = Answer(False, Reason.BUSY.value, words(Reason.BUSY))
    if answer.ok:
        return answer
    return replace(answer, words=retold(answer.reason or "", answer.words or "", get_language() or "en"))
