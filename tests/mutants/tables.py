"""Mutants of the view's tables, which mutmut leaves alone since they stand outside of functions.

Each makes one entry wrong: an event that some may know is shown to everybody, or to nobody; a key of the picture is
not there. Run as a program it prints them: what tries mutants must not import the right code itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

from tests.mutants.making import Mutant

FILE = "games/domain/view.py"


def mutants_of_tables() -> list[Mutant]:
    """All of them, in the order of the tables."""
    done = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, check=True)
    return [
        Mutant(f"games.domain.view: {code}", FILE, function, code, (right,), (code,), table=True)
        for function, right, code in json.loads(done.stdout)
    ]


def entries() -> Iterator[tuple[str, str, str]]:
    """Of each: a function that every use of the table goes through, what is right, and the statement that is not."""
    from games.domain import view
    from games.domain.events import BY_NAME
    from games.domain.sights import everybody, nobody

    for name, event in BY_NAME.items():
        for knowing in (everybody, nobody):
            if view.AUDIENCES[event] is not knowing:
                entry = f"AUDIENCES[BY_NAME[{name!r}]]"
                yield "audience", f"{entry} is {view.AUDIENCES[event].__name__}", f"{entry} = {knowing.__name__}"
    for table, function in (("SECTIONS", "project"), ("PUSHED", "project"), ("MINE", "_mine"), ("OWN_PUSHED", "_mine")):
        for key in getattr(view, table):
            yield function, f"{table} has {key!r}", f"del {table}[{key!r}]"


if __name__ == "__main__":
    print(json.dumps(list(entries())))
