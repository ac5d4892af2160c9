"""What the workflow of a season's letter does in the world: it reads the season as each reader may, and mails."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.conf import settings
from temporalio import activity

from games.domain.game import GAME
from games.domain.languages import spoken
from games.domain.state import GameState
from games.models import Job
from games.workflows import audience
from games.workflows.activities import in_thread, send_once_to
from games.workflows.letters import place_of, season_letter
from games.workflows.outbox_row import JobRef, Receiver
from games.workflows.reminder_activities import Looked
from tenants.models import Account
from tenants.scope import household_scope
from tenants.wishes import of_account

KIND = "over"


@dataclass(frozen=True, slots=True)
class Season:
    """What a letter tells: everything in it stands in its reader's own view of a game that is over."""

    title: str
    winner: str
    awards: list[tuple[str, str]]
    own_bird: str
    own_silver: int
    own_awards: list[str]
    link: str
    home: str


class DigestActivities:
    """The activities of ``SeasonDigest``."""

    def __init__(self, looked: Looked) -> None:
        self._looked = looked

    @activity.defn
    async def readers_of_season(self, ref: JobRef) -> list[str]:
        """The seats whose holders have an account and want letters."""
        job = await in_thread(partial(_row, ref))
        if job is None:
            return []
        state, _ = await self._looked.look(ref.tenant, job.payload["game"])
        return await in_thread(partial(_readers, state, job.payload["seats"]))

    @activity.defn
    async def write_season(self, to: Receiver) -> str:
        """Mail the season to the holder of a seat: "sent", "sent before", "gone" or "nobody to tell".

        :raises ApplicationError: in words, without an address. Temporal tries again later.
        """
        ref = JobRef(to.tenant, to.job)
        job = await in_thread(partial(_row, ref))
        if job is None:
            return "gone"
        state, _ = await self._looked.look(to.tenant, job.payload["game"])
        return await in_thread(partial(_write, ref, to.to, state))


def season_of(state: GameState, seat: str, path: str, language: str) -> Season:
    """The season as the holder of a seat may know it."""
    shown = GAME.project(state, seat)
    view, mine = shown["view"], shown["mine"]
    names = {row["seat"]: row["name"] for row in view["cast"]}
    awards = [(spoken(language, each["title"]), each["seats"]) for each in view["awards"]]
    return Season(
        title=view["game"]["title"],
        winner=names[view["finale"]["winner"]] if view["finale"] else "",
        awards=[(title, ", ".join(names[got] for got in seats)) for title, seats in awards],
        own_bird=names[seat],
        own_silver=mine["silver"],
        own_awards=[title for title, seats in awards if seat in seats],
        link=settings.PUBLIC_URL + path,
        home=settings.PUBLIC_URL,
    )


def _readers(state: GameState, seats: list[str]) -> list[str]:
    held = [(seat, state.seats[seat].account) for seat in seats]
    return [seat for seat, account in held if account and audience.gets_letters(account, KIND)]


def _write(ref: JobRef, seat: str, state: GameState) -> str:
    account = Account.objects.filter(pk=state.seats[seat].account, is_active=True).first()
    if account is None:
        return "nobody to tell"
    _, slug = place_of(ref.tenant)
    language = of_account(account.pk).language

    def send(job: Job) -> bool:
        season = season_of(state, seat, f"/h/{slug}/g/{job.payload['game']}/", language)
        return bool(season_letter(f"{job.id}.{seat}", season, account.email, language).send() or True)

    return send_once_to(ref, seat, send)


def _row(ref: JobRef) -> Job | None:
    with household_scope(ref.tenant, read_only=True):
        return Job.objects.filter(pk=ref.job).exclude(status="done").first()
