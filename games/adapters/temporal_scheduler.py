"""Starts workflows on Temporal for outbox rows, and says quickly when Temporal is away."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from temporalio.client import Client, WorkflowExecutionStatus
from temporalio.common import WorkflowIDReusePolicy
from temporalio.exceptions import WorkflowAlreadyStartedError
from temporalio.service import RetryConfig, RPCError, RPCStatusCode

from games.ports import Job

TASK_QUEUE = "pecking"
PATIENCE = 3.0
"""Seconds after which one call to Temporal is given up."""

REFUSALS = frozenset({RPCStatusCode.INVALID_ARGUMENT, RPCStatusCode.PERMISSION_DENIED, RPCStatusCode.UNAUTHENTICATED})
"""What Temporal says when trying the same again will not help. Anything else: it is away."""

BRIEF = RetryConfig(max_elapsed_time_millis=1000, max_retries=2)


class SchedulerAway(ConnectionError):
    """Temporal does not answer."""


def workflow_id(tenant: str, job: Job) -> str:
    """The one workflow of an outbox row: ``<tenant>-<command>``, further ones of a command ``-<position>``."""
    further = f"-{job.position}" if job.position else ""
    return f"{tenant}-{job.command_id}{further}"


class TemporalScheduler:
    """JobSchedulerPort on Temporal. The stored name of a workflow is the job's name; its input are ids."""

    def __init__(self, address: str, namespace: str = "default") -> None:
        self._address = address
        self._namespace = namespace
        self._client: Client | None = None
        self._turn = asyncio.Lock()

    async def client(self) -> Client:
        """The connected client for short calls. Raises SchedulerAway."""
        async with self._turn:
            if self._client is None:
                self._client = await self.connect(BRIEF)
            return self._client

    async def connect(self, retries: RetryConfig | None = None) -> Client:
        """A client of its own, such as a worker needs. Raises SchedulerAway."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await Client.connect(self._address, namespace=self._namespace, retry_config=retries)
        except (RuntimeError, RPCError, TimeoutError) as error:
            raise SchedulerAway from error

    async def schedule(self, tenant: str, job: Job) -> None:
        """Start the row's workflow; one that was started before, running or over, stands for it.

        :raises SchedulerAway: Temporal does not answer; try later.
        """
        client = await self.client()
        try:
            async with asyncio.timeout(PATIENCE):
                await client.start_workflow(
                    job.name,
                    {"tenant": tenant, "job": job.id},
                    id=workflow_id(tenant, job),
                    task_queue=TASK_QUEUE,
                    id_reuse_policy=WorkflowIDReusePolicy.REJECT_DUPLICATE,
                    rpc_timeout=timedelta(seconds=PATIENCE),
                )
        except WorkflowAlreadyStartedError:
            return
        except (RPCError, TimeoutError) as error:
            raise _verdict(error) from error

    async def ended(self, tenant: str, job: Job) -> str | None:
        """How the row's workflow ended (Temporal's word for it), or None while it runs. Raises SchedulerAway."""
        handle = (await self.client()).get_workflow_handle(workflow_id(tenant, job))
        try:
            async with asyncio.timeout(PATIENCE):
                status = (await handle.describe(rpc_timeout=timedelta(seconds=PATIENCE))).status
        except (RPCError, TimeoutError) as error:
            raise _verdict(error) from error
        running = status in (None, WorkflowExecutionStatus.RUNNING, WorkflowExecutionStatus.CONTINUED_AS_NEW)
        return None if running or status is None else status.name

    async def result(self, tenant: str, job: Job) -> str:
        """Wait for what became of the row's workflow. Raises when it failed."""
        handle = (await self.client()).get_workflow_handle(workflow_id(tenant, job), result_type=str)
        return str(await handle.result())


def _verdict(error: RPCError | TimeoutError) -> Exception:
    if isinstance(error, RPCError) and error.status in REFUSALS:
        return ValueError(f"Temporal refused it ({error.status.name}).")
    return SchedulerAway()
