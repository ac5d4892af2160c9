"""Which schema a household's tables are in, for code that never goes through Django's connection."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from games.ports import UnknownHousehold

Lookup = Callable[[str], Awaitable[str | None]]


class Directory:
    """Household id -> schema name, remembered once found (a household never changes its schema)."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._schemas: dict[str, str] = {}

    async def schema(self, tenant: str) -> str:
        """The schema name, unquoted.

        :raises UnknownHousehold: there is no such household.
        """
        found = self._schemas.get(tenant)
        if found is None:
            name = await self._lookup(tenant)
            if name is None:
                raise UnknownHousehold(tenant)
            found = self._schemas[tenant] = name
        return found
