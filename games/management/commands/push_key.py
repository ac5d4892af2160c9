"""``manage.py push_key``: a fresh key that signs notifications, for a deployment's environment."""

from __future__ import annotations

import json
import secrets
from typing import Any

from django.core.management.base import BaseCommand, CommandParser


class Command(BaseCommand):
    help = "Print a fresh VAPID_PRIVATE_KEY. Devices that subscribed under another key must subscribe anew."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print exactly one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        key = secrets.token_urlsafe(32)  # any 32 bytes are a key of the curve, but for one case in 2**32
        self.stdout.write(json.dumps({"VAPID_PRIVATE_KEY": key}) if options["json"] else key)
