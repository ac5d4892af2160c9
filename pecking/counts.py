"""The cache, which counts what people ask: in Valkey, for all processes of the installation together.

While Valkey is away each process counts by itself, so that people sign in and join all the same.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from games.adapters.absence import Absence

PATIENCE = 1.0
"""Seconds for which an answer is waited for."""

REST = 5.0
"""Seconds for which nothing is asked once there was no answer."""

ABSENCE = Absence(REST, REST)
"""Valkey's, for all caches of this process: Django makes one for each request."""

log = logging.getLogger(__name__)


class Plain:
    """How values are written: what is read back can be nothing but plain data."""

    def dumps(self, obj: Any) -> bytes:
        """Write a value."""
        return json.dumps(obj).encode()

    def loads(self, data: Any) -> Any:
        """Read a value."""
        return json.loads(data)


class Together(RedisCache):
    """What all processes count together."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._server = server

    @cached_property
    def _cache(self) -> RedisCacheClient:
        return _line_to(self._server)

    def clear(self) -> None:
        """Forget what was counted, and nothing else that Valkey may hold."""
        client = self._cache.get_client(write=True)
        for key in client.scan_iter(f"{self.key_prefix}:*"):
            client.delete(key)


def _asked(what: str) -> Callable[..., Any]:
    """A question to the cache, answered by what is counted together while that goes, otherwise by this process."""

    def ask(self: Counts, *asked: Any, **named: Any) -> Any:
        if not ABSENCE.left:
            try:
                return getattr(self.together, what)(*asked, **named)
            except RedisError as error:
                ABSENCE.noted()
                log.warning("Valkey is away, each process counts by itself", extra={"error": type(error).__name__})
        return getattr(LocMemCache, what)(self, *asked, **named)

    return ask


class Counts(LocMemCache):
    """Counted together while that goes, otherwise by each process."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__("counts", params)
        self.together = Together(server, params)

    add = _asked("add")
    get = _asked("get")
    set = _asked("set")
    touch = _asked("touch")
    has_key = _asked("has_key")
    incr = _asked("incr")
    delete = _asked("delete")

    def clear(self) -> None:
        """Forget all that was counted, together and here."""
        super().clear()
        _asked("clear")(self)


@lru_cache
def _line_to(server: str) -> RedisCacheClient:
    """The one client of this process."""
    limits: dict[str, Any] = {"socket_timeout": PATIENCE, "retry": Retry(NoBackoff(), 1)}
    if not server.startswith("unix:"):
        limits["socket_connect_timeout"] = PATIENCE
    return RedisCacheClient([server], serializer=Plain, **limits)
