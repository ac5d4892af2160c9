"""What the workflow of a webhook does in the world: it posts what everybody saw."""

from __future__ import annotations

from functools import partial

import orjson
from django.db.models import F
from temporalio import activity
from temporalio.exceptions import ApplicationError

from games.adapters import outward, webhooks
from games.models import Job
from games.workflows.activities import in_thread
from games.workflows.letters import once
from games.workflows.outbox_row import JobRef
from tenants.devices import Webhook
from tenants.scope import household_scope


class Untaken(Exception):
    """The other program has not taken it: why, in words without its address, and whether to try again."""

    def __init__(self, words: str, hopeless: bool = False) -> None:
        super().__init__(words)
        self.words, self.hopeless = words, hopeless


@activity.defn
async def call_webhook(ref: JobRef) -> str:
    """Post the row to the household's webhook unless that is done: "sent", "sent before", "nobody to tell" or "gone".

    :raises ApplicationError: in words, without the address. Temporal tries again later.
    """
    return await in_thread(partial(call, ref))


def call(ref: JobRef) -> str:
    """What ``call_webhook`` does, in its thread."""
    hook = Webhook.objects.filter(household_id=ref.tenant).first()
    try:
        with household_scope(ref.tenant):
            return once(ref.job, lambda job: hook is not None and _post(hook, job))
    except Untaken as untaken:
        words, hopeless = untaken.words, untaken.hopeless
    with household_scope(ref.tenant):
        Job.objects.filter(pk=ref.job).update(attempts=F("attempts") + 1, last_error=words)
    raise ApplicationError(words, non_retryable=hopeless)


def _post(hook: Webhook, job: Job) -> bool:
    """Post it. Raises Untaken."""
    try:
        status = webhooks.post(hook.url, hook.secret, str(job.id), orjson.dumps({"id": str(job.id), **job.payload}))
    except outward.WrongAddress as error:
        raise Untaken(f"The webhook's address cannot be asked. {error}", hopeless=True) from None
    except OSError as error:
        raise Untaken(f"The webhook does not answer ({type(error).__name__}). It is tried again.") from None
    if not 200 <= status < 300:
        raise Untaken(f"The webhook answered {status}. It is tried again.")
    return True
