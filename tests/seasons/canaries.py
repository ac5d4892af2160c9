"""Words that give a leak away: each is written in one place only, and the register says who may ever read it.

The register is told by the events who learns what, by rules of its own: it asks neither the view nor the audiences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from games.domain import events as e
from games.domain.state import GameState

WORD = re.compile(r"canary[0-9a-z]{6}")
IN_BYTES = re.compile(rb"canary[0-9a-z]{6}")

Holder = tuple[str, int]
"""A seat, and the how manieth holder of it: a successor is somebody else."""


@lru_cache(maxsize=512)
def words_in(text: str | bytes) -> frozenset[str]:
    """The canaries in a text, or in bytes of JSON."""
    if isinstance(text, bytes):
        return frozenset(found.decode() for found in IN_BYTES.findall(text)) if b"canary" in text else frozenset()
    return frozenset(WORD.findall(text)) if "canary" in text else frozenset()


@dataclass
class Register:
    """Who may read which word: everybody, every seat, those who are out, or single holders of seats."""

    made: int = 0
    everybody: set[str] = field(default_factory=set)
    seated: set[str] = field(default_factory=set)
    fallen: set[str] = field(default_factory=set)
    holders: dict[str, set[Holder]] = field(default_factory=lambda: defaultdict(set))
    tenures: dict[str, int] = field(default_factory=dict)
    spoken: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    since: dict[tuple[str, str], int] = field(default_factory=dict)
    written: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    def word(self) -> str:
        """A word that nobody may read yet."""
        self.made += 1
        return f"canary{self.made:06d}"

    def holder(self, seat: str) -> Holder:
        """Who sits there now."""
        return seat, self.tenures.get(seat, 0)

    def may_read(self, word: str, holder: Holder | None, state: GameState) -> bool:
        """Whether this holder of a seat, or a spectator, may read the word now."""
        if word in self.everybody:
            return True
        if holder is None:
            return False
        if word in self.seated or holder in self.holders[word]:
            return True
        return word in self.fallen and state.seats[holder[0]].status == "out"

    def readers(self, words: frozenset[str], state: GameState) -> set[str]:
        """The seats whose present or former holders may read one of the words."""
        own = {seat for word in words for seat, _ in self.holders[word]}
        if words & (self.seated | self.everybody):
            own |= set(state.order)
        if words & self.fallen:
            own |= {seat for seat in state.order if state.seats[seat].status == "out"}
        return own

    def learn(self, event: Any, state: GameState) -> None:
        """Note who may read what from this event on; ``state`` is the one after it."""
        match event:
            case e.LobbyOpened():
                self.everybody |= words_in(event.title)
            case e.HeatNamed():
                self.everybody |= words_in(event.title) | words_in(event.tournament)
            case e.SeatTaken() | e.SeatCarried():
                self.everybody |= words_in(event.bio)
                self.tenures.setdefault(event.seat, 0)
            case e.AnswerRevealed():
                self.everybody |= words_in(event.answer.text)
            case e.MainPosted():
                self.everybody |= words_in(event.text)
            case e.NamesListed():
                self.everybody |= {word for name in event.names for word in words_in(name)}
            case e.IdentitiesRevealed():
                self.everybody |= {word for _, name in event.identities for word in words_in(name)}
            case e.NestPosted():
                self.fallen |= words_in(event.text)
            case e.BoothPosted():
                self.seated |= words_in(event.text)
            case e.WhisperSent():
                self._tell(words_in(event.text), (event.seat, event.to))
            case e.HolderReplaced():
                self.tenures[event.seat] += 1
            case _:
                self._private(event, state)

    def _private(self, event: Any, state: GameState) -> None:
        match event:
            case e.ConversationStarted():
                self.since |= {(event.id, seat): 0 for seat in event.invited}
            case e.MemberAdded():
                self.since[event.conversation, event.seat] = len(self.spoken[event.conversation])
            case e.PrivatePosted():
                words = words_in(event.text)
                self.spoken[event.conversation].append(words)
                self.written[event.seat].append(words)
                inside = state.private.now[event.conversation]
                first = len(self.spoken[event.conversation]) == 1
                people = (*inside.members, *(inside.invited if first else ()))
                self._tell(words, (seat for seat in people if state.seats[seat].status == "in"))
            case e.ConversationJoined():
                for words in self.spoken[event.conversation][self.since[event.conversation, event.seat] :]:
                    self._tell(words, (event.seat,))
            case e.SpyReported():
                for words in self.written[event.target][-state.manifest.prices.spy_posts :]:
                    self._tell(words, (event.seat,))

    def _tell(self, words: frozenset[str], seats: Any) -> None:
        for seat in seats:
            for word in words:
                self.holders[word].add(self.holder(seat))
