"""The cache, which counts what people ask: in Valkey, for all processes of the installation together.

While Valkey is away each process counts by itself, so that people sign in and join all the same.
"""

from __future__ import annotations

import json
import logging
import time
from functools import cached_property, lru_cache
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

PATIENCE = 1.0
"""Seconds for which an answer is waited for."""

REST = 5.0
"""Seconds for which nothing is asked once there was no answer."""

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


class Counts(LocMemCache):
    """Counted together while that goes, otherwise by each process."""

    _away_until = 0.0

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__("counts", params)
        self._together = Together(server, params)

    def add(self, *asked: Any, **named: Any) -> Any:
        """Set a key that is not there; say whether it was set."""
        return self._ask("add", *asked, **named)

    def get(self, *asked: Any, **named: Any) -> Any:
        """Return what a key holds."""
        return self._ask("get", *asked, **named)

    def set(self, *asked: Any, **named: Any) -> Any:
        """Set a key."""
        return self._ask("set", *asked, **named)

    def touch(self, *asked: Any, **named: Any) -> Any:
        """Keep a key for longer; say whether it is there."""
        return self._ask("touch", *asked, **named)

    def has_key(self, *asked: Any, **named: Any) -> Any:
        """Say whether a key is there."""
        return self._ask("has_key", *asked, **named)

    def incr(self, *asked: Any, **named: Any) -> Any:
        """Count one more. Raises ValueError where there is no such key."""
        return self._ask("incr", *asked, **named)

    def delete(self, *asked: Any, **named: Any) -> Any:
        """Take a key out; say whether it was there."""
        return self._ask("delete", *asked, **named)

    def clear(self) -> None:
        """Forget all that was counted, together and here."""
        super().clear()
        self._ask("clear")

    def _ask(self, what: str, *asked: Any, **named: Any) -> Any:
        if time.monotonic() >= Counts._away_until:
            try:
                return getattr(self._together, what)(*asked, **named)
            except RedisError as error:
                Counts._away_until = time.monotonic() + REST
                log.warning("Valkey is away, each process counts by itself", extra={"error": type(error).__name__})
        return getattr(super(), what)(*asked, **named)


@lru_cache
def _line_to(server: str) -> RedisCacheClient:
    """The one client of this process: Django makes a cache for each request."""
    limits: dict[str, Any] = {"socket_timeout": PATIENCE, "retry": Retry(NoBackoff(), 1)}
    if not server.startswith("unix:"):
        limits["socket_connect_timeout"] = PATIENCE
    return RedisCacheClient([server], serializer=Plain, **limits)
