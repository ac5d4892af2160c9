"""``python -m tests.golden`` adds the samples and streams that are missing, and changes none that is there."""

from __future__ import annotations

from tests.golden import samples, streams


def main() -> None:
    """Write what is missing, and say what that was."""
    for decider, kind in samples.missing():
        print(samples.add(decider, kind))
    for name in streams.WRITTEN:
        if not (streams.FOLDER / f"{name}.json.gz").exists():
            print(streams.add(name))


if __name__ == "__main__":
    main()
