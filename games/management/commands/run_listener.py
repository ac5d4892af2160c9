"""``manage.py run_listener``: from NOTIFY to the channel layer. One is active, further ones stand by."""

from __future__ import annotations

from typing import Any

from channels.layers import get_channel_layer
from django.core.management.base import BaseCommand

from games import bootstrap
from games.adapters.channels_publisher import ChannelsPublisher
from games.adapters.notify_listener import NotifyListener
from games.management.lasting import run_until_stopped


class Command(BaseCommand):
    help = "Hold the LISTEN connection and tell every process which streams have advanced."

    def handle(self, *args: Any, **options: Any) -> None:
        self._state = ""
        run_until_stopped(self._run())

    async def _run(self) -> None:
        publisher = ChannelsPublisher(get_channel_layer())
        await NotifyListener(bootstrap.conninfo(), publisher).run(self._say)

    def _say(self, state: str) -> None:
        if state != self._state:
            self._state = state
            words = "Listening." if state == "listening" else "Another listener is active. Standing by."
            self.stdout.write(words)
            self.stdout.flush()
