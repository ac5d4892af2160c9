"""Which socket goes into which room."""

from __future__ import annotations

from typing import Any

from channels.routing import URLRouter
from django.urls import path, re_path

from games.consumers import RoomConsumer
from games.protocol import NO_ROOM


async def nowhere(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Any other path: closed with a code that tells the client not to come back."""
    await receive()
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.close", "code": NO_ROOM})


websocket_urls = URLRouter(
    [
        path("h/<slug:household>/ws/", RoomConsumer.as_asgi()),
        path("h/<slug:household>/ws/<uuid:game>/", RoomConsumer.as_asgi()),
        re_path(r"^", nowhere),
    ]
)
