"""Who looks in: the account that a browser is signed in to, and what a household's presence calls it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from channels.db import database_sync_to_async
from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user_model

from games import bootstrap
from tenants.resolve import HouseholdRef


async def visitor_name(household: HouseholdRef, cookies: Mapping[str, str]) -> str | None:
    """What a household's presence calls a visitor; None for whoever sits in a running game.

    Their persona shows online there; seeing both would tell who hides behind it.
    """
    platform = await bootstrap.platform()
    room = await platform.service.room(household.id, household.id)
    for game in room.decider.project(room.head.state, None)["view"]["games"]:
        if game["status"] == "running" and f"seat_{game['game'][:8]}" in cookies:
            return None
    account = await _account_of(cookies)
    if account is None:
        return "A visitor"
    account_id, name = account
    return None if await platform.store.is_seated(household.id, account_id) else name


async def account_of(cookies: Mapping[str, str]) -> str | None:
    """The id of the account that a browser is signed in to, if it is. Raises django.db.Error."""
    found = await _account_of(cookies)
    return found[0] if found else None


async def _account_of(cookies: Mapping[str, str]) -> tuple[str, str] | None:
    """Id and display name of the account that a session belongs to."""
    session_key = cookies.get(settings.SESSION_COOKIE_NAME)
    if not session_key:
        return None
    return await database_sync_to_async(_account_of_session, thread_sensitive=False)(session_key)


def _account_of_session(session_key: str) -> tuple[str, str] | None:
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    account = get_user_model().objects.filter(pk=session.get(SESSION_KEY), is_active=True).first()
    if account is None or session.get(HASH_SESSION_KEY) != account.get_session_auth_hash():
        return None
    return str(account.pk), account.email.split("@")[0]
