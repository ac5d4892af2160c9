"""The ASGI application: pages to Django, sockets to the rooms. The same under any ASGI server."""

from __future__ import annotations

import asyncio
import gc
import os
from typing import Any

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pecking.settings")
site = get_asgi_application()

from games import bootstrap  # noqa: E402  models are only there once Django is set up
from games.routing import websocket_urls  # noqa: E402
from pecking.drain import drain  # noqa: E402
from pecking.static_files import with_static_files  # noqa: E402

pages = with_static_files(site)
sockets = drain.over(websocket_urls)

gc.collect()
gc.freeze()  # what is loaded by now stays: looking it through again and again would be felt as pauses
gc.set_threshold(20_000, 20, 50)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Route by protocol; the first call tells the rooms which loop is theirs."""
    bootstrap.adopt_loop(asyncio.get_running_loop())
    drain.install(bootstrap.close_platform)
    if scope["type"] == "websocket":
        await sockets(scope, receive, send)
    elif scope["type"] == "http":
        await pages(scope, receive, send)
    else:
        raise ValueError(f"No handler for {scope['type']}.")
