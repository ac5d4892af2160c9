"""Make a household and say where it is."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from tenants.provision import NoSpareSchema, claim
from tenants.sign_in import make_host, new_link


class Command(BaseCommand):
    """``create_household "The Coop" --host-email hal@example.org``."""

    help = "Makes a household, and a sign-in link for its host. The link works once, for 24 hours."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the arguments."""
        parser.add_argument("name", help="what the household is called")
        parser.add_argument("--slug", default="", help="its address, /h/SLUG/ (made of the name unless given)")
        parser.add_argument("--zone", default="UTC", help="its time zone, such as Europe/Berlin")
        parser.add_argument("--host-email", default="", help="who runs its games")
        parser.add_argument("--json", action="store_true", help="print one line of JSON and nothing else")

    def handle(self, **options: Any) -> None:
        """Claim a schema, make the host's account, print the links."""
        email = options["host_email"]
        try:
            if email:
                validate_email(email)
            with transaction.atomic():
                household = claim(options["name"], options["slug"], options["zone"])
                link = new_link(make_host(household, email)) if email else None
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        except NoSpareSchema as error:
            raise CommandError(str(error)) from None
        made = {
            "id": str(household.id),
            "slug": household.slug,
            "name": household.name,
            "zone": household.zone,
            "url": f"{settings.PUBLIC_URL}/h/{household.slug}/",
            "sign_in": link,
        }
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False))
            return
        self.stdout.write(f"{made['name']} is at {made['url']}")
        if link:
            self.stdout.write(f"The host signs in once, within 24 hours, with this link:\n{link}")
        else:
            self.stderr.write("It has no host yet. Give one with --host-email.", style_func=str)
        sys.stdout.flush()
