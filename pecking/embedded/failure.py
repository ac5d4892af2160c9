"""How starting says what it does, and why it could not go on."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TAIL = 8


class StackFailure(SystemExit):
    """The services cannot be had. The text is for a person; unless caught it ends the process without a traceback."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence


def say(line: str) -> None:
    """Tell on standard error what is being done; standard output belongs to the command's own answer."""
    print(line, file=sys.stderr, flush=True)


def last_lines(log: Path, count: int = TAIL) -> str:
    """Return the end of a log, for the person who has to find out what happened."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - 8_192))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return "\n".join(f"    {line}" for line in [line for line in lines if line.strip()][-count:])


def disk_full(place: Path) -> StackFailure:
    """Return the failure of a full disk."""
    return StackFailure(f"The disk that holds {place} is full: free some space there and start again.")


def died(name: str, log: Path, place: Path) -> StackFailure:
    """Return the failure of a service that ended instead of answering, with the last lines of its log."""
    tail = last_lines(log)
    if "No space left on device" in tail or "disk is full" in tail:
        return disk_full(place)
    return StackFailure(f"{name} did not start; the last lines of {log} say why:\n{tail or '    (it is empty)'}")


@contextmanager
def in_words(place: Path) -> Iterator[None]:
    """Turn what the file system refuses into one sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(place) from None
        where = error.filename or place
        raise StackFailure(f"{where} cannot be used: {error.strerror or error}. Check who owns it.") from None
