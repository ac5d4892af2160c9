"""Scripts and style sheets packed for the browser: what a page needs at once in one file, the rest on demand.

The scripts are modules that a browser runs as they are, and with DEBUG it does. Each of a hundred small files costs a
slow line a way there and back, though, so ``collectstatic`` lets esbuild pack them: for each entry one part with all
that the page needs at once, and one for each module that is imported later. Where esbuild does not run, the browser
gets the modules.
"""

from __future__ import annotations

import json
import posixpath
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "packed"
SHEETS = {
    "site": ("tokens", "fonts", "base", "controls", "fields", "sheets", "pages", "settings"),
    "room": (
        "room", "cast", "stage", "talk", "composer", "lines", "offers", "tabs", "nook", "threads", "booth", "votes",
        "seal", "dossier", "ballots", "pair", "market", "duel", "bout", "mine", "season", "ceremonies", "winner",
        "lobby",
    ),
}  # fmt: skip
"""Style sheets of ``css/`` that pages load together, in this order."""
LIST = "packed.json"
STATIC = re.compile(r"""^\s*(?:import|export)\b[^"';]*["'](\.{1,2}/[^"']+)["']""", re.MULTILINE)
OPTIONS = (
    "--bundle", "--splitting", "--format=esm", "--minify", "--target=es2022", "--charset=utf8",
    "--legal-comments=none", "--log-level=error", "--entry-names=[name]-[hash]", "--chunk-names=part-[hash]",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Esbuild:
    """The packer: its program, and where the names of packages in ``import`` lead."""

    program: Path
    packages: Mapping[str, Path]

    @classmethod
    def found(cls, node_modules: Path, modules: Mapping[str, str]) -> Esbuild | None:
        """Return esbuild as npm installed it for this machine, or None."""
        programs = sorted(node_modules.glob("@esbuild/*/bin/esbuild"))
        packages = {name: node_modules / path for name, path in modules.items()}
        return cls(programs[0], packages) if programs else None

    def scripts(self, folder: Path, names: Iterable[str], target: Path) -> dict[str, list[str]]:
        """Pack every entry among the scripts ``names`` of ``folder``; return what each needs at once, itself last.

        An entry is a script of the folder itself that no other builds on.
        """
        texts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
        used = {near for name, text in texts.items() for near in imports(name, text)}
        return {name: self._entry(folder, texts, name, target) for name in sorted(texts) if _is_entry(name, used)}

    def sheet(self, text: str) -> str:
        """Return a style sheet without what only people read."""
        return self._run(["--loader=css", "--minify", "--charset=utf8", "--log-level=error"], text)

    def _entry(self, folder: Path, texts: Mapping[str, str], entry: str, target: Path) -> list[str]:
        """Everything that the entry imports stands in one part: each part that comes later builds on all of it."""
        with tempfile.TemporaryDirectory() as scratch:
            core, told = Path(scratch, "core.js"), Path(scratch, "told.json")
            near = [name for name in closure(entry, texts) if name != entry]
            core.write_text("".join(f'import "{folder / name}";\n' for name in near), encoding="utf-8")
            aliases = [f"--alias:{name}={path}" for name, path in self.packages.items()]
            places = [f"--inject:{core}", f"--outdir={target}", f"--metafile={told}"]
            self._run([str(folder / entry), *OPTIONS, *aliases, *places])
            outputs = json.loads(told.read_text(encoding="utf-8"))["outputs"]
        made = {posixpath.basename(name): output for name, output in outputs.items()}
        first = next(name for name, output in made.items() if output.get("entryPoint", "").endswith(f"/{entry}"))
        at_once = [each["path"] for each in made[first]["imports"] if each["kind"] != "dynamic-import"]
        return [*map(posixpath.basename, at_once), first]

    def _run(self, arguments: list[str], text: str = "") -> str:
        command = [str(self.program), *arguments]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ValueError(f"The scripts could not be packed. esbuild says: {done.stderr.strip()}")
        return done.stdout


def imports(name: str, text: str) -> list[str]:
    """Return the modules that ``name``, whose text this is, builds on."""
    folder = posixpath.dirname(name)
    return [posixpath.normpath(posixpath.join(folder, near)) for near in STATIC.findall(text)]


def closure(entry: str, texts: Mapping[str, str]) -> list[str]:
    """Return the entry and all modules that it needs at once."""
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name in texts and name not in found:
            found[name] = None
            waiting += imports(name, texts[name])
    return list(found)


def pack_languages(packer: Esbuild, root: Path, names: Iterable[str], languages: Iterable[str]) -> dict[str, object]:
    """Pack the collected scripts ``names`` of ``root``, such as "js/room.js", once for each language.

    Texts of another language stand in ``texts/<language>/`` and take the place of those in ``js/strings/``.
    """
    scripts = [name.removeprefix("js/") for name in names if name.startswith("js/") and name.endswith(".js")]
    found: dict[str, object] = {}
    for language in languages:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch).resolve()
            for name in scripts:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(root / "js" / name, folder / name)
            for name in names:
                if name.startswith(f"texts/{language}/"):
                    shutil.copyfile(root / name, folder / "strings" / posixpath.basename(name))
            packed = packer.scripts(folder, scripts, root / FOLDER / language)
        found[language] = {
            f"js/{entry}": [f"{FOLDER}/{language}/{part}" for part in parts] for entry, parts in packed.items()
        }
    return found


def _is_entry(name: str, used: set[str]) -> bool:
    return "/" not in name and name not in used
