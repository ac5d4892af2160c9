"""What somebody wishes to be told outside the game, when not, and in which words."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any
from zoneinfo import available_timezones

from tenants.devices import AccountWishes, Device
from tenants.models import Account

HOURS = range(24)


@dataclass(frozen=True, slots=True)
class Wishes:
    """``silent`` are the kinds that are not told; it is quiet from ``since`` to ``until``, hours in ``zone``.

    Without a zone that of the household counts.

    ``readable`` lets the words be read on a locked screen; without it a notification only says that there is something.
    """

    silent: tuple[str, ...] = ()
    quiet: bool = True
    since: int = 22
    until: int = 8
    zone: str = ""
    readable: bool = False
    language: str = "en"
    mail: bool = True

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Wishes:
        """Return what was kept; whatever is missing or makes no sense is as for somebody who never said."""
        plain = cls()
        hours = {name: kept.get(name) for name in ("since", "until")}
        good = {name: hour for name, hour in hours.items() if isinstance(hour, int) and hour in HOURS}
        marks = {name: kept[name] for name in ("quiet", "readable", "mail") if isinstance(kept.get(name), bool)}
        silent = tuple(str(kind) for kind in kept.get("silent", ()))
        zone = kept.get("zone", "")
        zone = zone if zone in available_timezones() else plain.zone
        return cls(silent=silent, zone=zone, language=str(kept.get("language", "en"))[:8], **good, **marks)

    def write(self) -> dict[str, Any]:
        """Return what is kept."""
        return {**asdict(self), "silent": list(self.silent)}


def wishes_of(device: Device) -> Wishes:
    """Return what counts on a device: its account's wishes, or its own."""
    return of_account(device.account_id) if device.account_id else Wishes.read(device.wishes)


def of_account(account_id: Any) -> Wishes:
    """Return what an account wishes."""
    kept = AccountWishes.objects.filter(account_id=account_id).values_list("wishes", flat=True).first()
    return Wishes.read(kept or {})


def keep(wishes: Wishes, account: Account | None, device: Device | None) -> None:
    """Keep wishes for all devices of an account, or for one device."""
    if account is not None:
        AccountWishes.objects.update_or_create(account=account, defaults={"wishes": wishes.write()})
    elif device is not None:
        Device.objects.filter(pk=device.pk).update(wishes=wishes.write())
