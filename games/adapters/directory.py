"""Which schema a household's tables are in, for code that never goes through Django's connection."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from games.ports import Unavailable, UnknownHousehold

Lookup = Callable[[str], Awaitable[str | None]]

REMEMBERED_SECONDS = 15.0


class Directory:
    """Household id -> schema name, looked up anew now and then: a household may be closed.

    Its schema never changes, so while nobody can be asked what was known goes on to count.
    """

    def __init__(self, lookup: Lookup, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._lookup = lookup
        self._monotonic = monotonic
        self._schemas: dict[str, tuple[float, str]] = {}

    async def schema(self, tenant: str) -> str:
        """The schema name, unquoted.

        :raises UnknownHousehold: there is no such household, or it is closed.
        """
        until, known = self._schemas.get(tenant, (0.0, ""))
        if known and self._monotonic() < until:
            return known
        if known:  # one looks it up, the others go on meanwhile
            self._schemas[tenant] = (self._monotonic() + REMEMBERED_SECONDS, known)
        try:
            found = await self._lookup(tenant)
        except Unavailable:
            if not known:
                raise
            return known
        if found is None:
            self._schemas.pop(tenant, None)
            raise UnknownHousehold(tenant)
        self._schemas[tenant] = (self._monotonic() + REMEMBERED_SECONDS, found)
        return found
