"""``script/messages``: gathers every text, says what is missing in which language, and compiles.

``script/messages check`` changes nothing and fails while something is missing; ``compile`` only compiles.
"""

from __future__ import annotations

import sys

from pecking.texts import DOMAINS, ROOT, compiling, file_of, languages


def main(wanted: str) -> int:
    """Do what is wanted, and say what is left to do."""
    if wanted == "compile":
        compiling.compile_all()
        return 0
    if wanted not in ("", "check"):
        print(f"There is no {wanted}: use script/messages, script/messages check or script/messages compile.")
        return 2
    from pecking.texts import files, gathering

    missing = 0
    for domain, template in zip(DOMAINS, (gathering.pages(), gathering.scripts()), strict=True):
        for language in languages():
            path = file_of(language, domain)
            if not wanted:
                files.bring_up_to_date(path, language, template)
            found = list(files.gaps(files.read(path, language), template))
            missing += len(found)
            print("\n".join((f"{path.relative_to(ROOT)}: {len(template)} texts, {len(found)} to do", *found)))
    if not wanted:
        compiling.compile_all()
    return 1 if missing and wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
