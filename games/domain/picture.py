"""What people see, and what an event changes in it: found by comparing the picture before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from games.domain.decider import Changes, OwnPush, Patch
from games.domain.sights import Audience, Own, OwnPushed, Pushed, Section
from games.domain.state import GameState


@dataclass(frozen=True, slots=True)
class Picture:
    """All keys of the picture, or those that some event can change: for everybody, and of each seat's own part."""

    sections: dict[str, Section]
    pushed: dict[str, Pushed]
    mine: dict[str, Own]
    own_pushed: dict[str, OwnPushed]

    def only(self, keys: frozenset[str]) -> Picture:
        """These keys of it.

        :raises LookupError: one of them is not in it.
        """
        if strange := keys - {*self.sections, *self.pushed, *self.mine, *self.own_pushed}:
            raise LookupError(f"no picture shows {', '.join(sorted(strange))}")
        return Picture(
            {key: each for key, each in self.sections.items() if key in keys},
            {key: each for key, each in self.pushed.items() if key in keys},
            {key: each for key, each in self.mine.items() if key in keys},
            {key: each for key, each in self.own_pushed.items() if key in keys},
        )

    def of_everybody(self, state: GameState) -> dict[str, Any]:
        """What all may see."""
        return {
            **{key: section(state) for key, section in self.sections.items()},
            **{key: pushed.kept(state) for key, pushed in self.pushed.items()},
        }

    def of(self, state: GameState, seat: str) -> dict[str, Any]:
        """What this seat alone may see."""
        return {
            **{key: own(state, seat) for key, own in self.mine.items()},
            **{key: own.kept(state, seat) for key, own in self.own_pushed.items()},
        }

    def changes(self, before: GameState, after: GameState, seats: Audience) -> Changes:
        """What has changed between two states, by an event that these seats may know."""
        if seats is not None:
            return self._to_seats(before, after, seats)
        private = {seat: {**self._own(before, after, seat), **self._whole(before, after, seat)} for seat in after.order}
        return Changes(self._public(before, after), {seat: mine for seat, mine in private.items() if mine})

    def _public(self, before: GameState, after: GameState) -> Patch:
        patch: Patch = {}
        changed = {}
        for key, section in self.sections.items():
            now = section(after)
            if now != section(before):
                changed[key] = now
        if changed:
            patch["set"] = changed
        fresh = {key: pushed.fresh(before, after) for key, pushed in self.pushed.items()}
        if any(fresh.values()):
            patch["push"] = {key: items for key, items in fresh.items() if items}
        return patch

    def _to_seats(self, before: GameState, after: GameState, seats: tuple[str, ...]) -> Changes:
        private: dict[str, dict[str, Any]] = {}
        pushed: dict[str, OwnPush] = {}
        for seat in seats:
            private[seat] = self._own(before, after, seat)
            fresh = {key: own.fresh(before, after, seat) for key, own in self.own_pushed.items()}
            private[seat] |= {
                key: self.own_pushed[key].kept(after, seat) for key, items in fresh.items() if items is None
            }
            if pushes := {key: items for key, items in fresh.items() if items}:
                pushed[seat] = pushes
        return Changes(None, private, pushed)

    def _own(self, before: GameState, after: GameState, seat: str) -> dict[str, Any]:
        if seat not in before.seats:
            return {}
        return {key: now for key, own in self.mine.items() if (now := own(after, seat)) != own(before, seat)}

    def _whole(self, before: GameState, after: GameState, seat: str) -> dict[str, Any]:
        """The pushed keys of a seat's own part that have changed, whole: what goes beside a public event only sets."""
        if seat not in before.seats:
            return {}
        changed = (key for key, own in self.own_pushed.items() if own.fresh(before, after, seat) != {})
        return {key: self.own_pushed[key].kept(after, seat) for key in changed}
