"""``python -m tests.golden`` adds the samples, streams and tellings that are missing, and changes no other."""

from __future__ import annotations

from tests.golden import samples, streams, tellings


def main() -> None:
    """Write what is missing, and say what that was."""
    for decider, kind in samples.missing():
        print(samples.add(decider, kind))
    for name in streams.WRITTEN:
        if not (streams.FOLDER / f"{name}.json.gz").exists():
            print(streams.add(name))
    for name in tellings.TOLD:
        if not tellings.path_of(name).exists():
            print(tellings.add(name))


if __name__ == "__main__":
    main()
