"""The host's voice: dry, short, never cruel. Lines are drawn once and then stand in the event."""

from __future__ import annotations

from collections.abc import Sequence

from games.domain.chance import shuffle
from games.domain.languages import listed, spoken
from games.domain.personas import BY_KEY
from games.domain.state import GameState

ARRIVALS = (
    "{name} has landed in the Coop.",
    "{name} takes a perch.",
    "{name} walks in as if the place were theirs.",
    "{name} is here. Make room on the bar.",
    "The door creaks. It is {name}.",
)
STARTS = (
    "The door of the Coop is shut. {count} birds, {days} days, one pot of gold.",
    "That is everyone. {count} birds will share this Coop; one will keep the gold. {days} days to find out who.",
    "The bar is full: {count} birds. The game is on, for {days} days.",
)
EVENINGS = (
    "No vote tonight. Talk to each other; tomorrow it counts.",
    "Settle in. The first day starts in the morning, and mornings here are early.",
)
MORNINGS = (
    "Day {number} of {days}. {count} birds on the bar: {names}. Tonight's vote: {vote}. {leaving} {rule}",
    "Good morning. Day {number} of {days}, and {count} of you left: {names}. Tonight: {vote}. {leaving} {rule}",
    "Day {number} of {days}. I counted twice: {count} birds. {names}. The vote tonight is {vote}. {leaving} {rule}",
)
LEAVING = {1: "One leaves tonight.", 2: "It is a long night: two leave.", 3: "It is a long night: three leave."}
FINALS = (
    "Finals. {names} are left, and everyone they outlasted sits on the jury. {rule}",
    "The last day. {names}. Say your last words well; the jury remembers. {rule}",
)
VOTES_OPEN = (
    "The vote is open: {vote}. Take your time, not all of it.",
    "{vote}: the ballots are out. Nobody sees yours before the reveal.",
    "You may vote now. {vote}. You may change your mind until it closes.",
)
JURY_OPENS = (
    "The jury votes now. {names}: all you can do is wait.",
    "Jury, choose a winner: {names}.",
)
MAIN_CLOSES = (
    "That was the hour. The main conversation is closed until the morning.",
    "Beaks shut, everybody. Talk again tomorrow at the same hour.",
)
MARKET_OPENS = (
    "No ballots tonight: {vote}. Count your silver, and count it again.",
    "{vote}: silver decides. The market is open.",
)
STEPS = {
    "pick": (
        "{names} is the executioner, and picks who leaves. Be polite.",
        "You have elected {names}. One word from there, and somebody goes.",
    ),
    "duel": (
        "A duel: {names}. Best of three, each in their own time before the door shuts.",
        "{names} go into the ring. Three rounds; whoever stays away has lost.",
    ),
}
RUNOFFS = (
    "A tie between {names}. Choose again, among them only.",
    "It is level: {names}. A run-off decides.",
)
LEAVES = (
    "{names} {are} out: {how}.",
    "The count is in. {names} {are} out: {how}.",
    "{names} {are} leaving the Coop tonight: {how}.",
)
FAREWELLS = (
    "Mind the step on your way out. The jury bench is warm.",
    "A quiet perch tonight. You will be heard again, on the jury.",
    "No hard feelings; feathers grow back.",
    "The bar is a little longer now.",
)
CROWNS = (
    "{name} wins the Pecking Order: {how}.",
    "The jury has spoken: {name} is top of the order: {how}.",
)
CLOSINGS = (
    "The gold is yours, {name}: {pool} of it. The masks come off. You were all birds worth watching.",
    "{pool} gold for {name}. The rest of you keep the stories. Masks off.",
)


HEAT_CROWNS = (
    "{name} wins the heat: {how}.",
    "The jury has spoken: this heat is {name}'s: {how}.",
)
HEAT_CLOSINGS = (
    "{pool} gold for {name}, and a perch in the final. Masks stay on until that is won.",
    "The gold is yours, {name}: {pool} of it. The final is next. Nobody takes a mask off before its end.",
)
FINAL_OPENS = (
    "The best of {count} heats on one bar: {names}. Everyone they outlasted sits in the nest, and judges.",
    "The final. From {count} heats: {names}. The benches are full of birds with long memories.",
)

REPLACED = "Somebody else is behind {name} from now on. Be kind."
RETIRED = "{name} has not been seen for a while. The perch is empty now."
CANCELLED = "The host has called this game off."
PAUSED = "The host has stopped the clock. Nothing is due until it goes on."
RESUMED = "The clock runs again."
REMATCH = "A rematch. The door of a new Coop is open."


def name_of(state: GameState, seat: str) -> str:
    """The persona's name of ``seat``."""
    return BY_KEY[state.seats[seat].persona].name


def names_of(state: GameState, seats: Sequence[str]) -> str:
    """The names of ``seats`` as a sentence lists them."""
    return listed(state.manifest.language, [name_of(state, seat) for seat in seats])


def say(state: GameState, lines: Sequence[str], turn: int, **facts: object) -> str:
    """The ``turn``-th of ``lines`` in this game's own order of them, with the facts filled in."""
    order = shuffle(lines, state.seed, "rooster", 0)
    return sentence(state, order[turn % len(order)], **facts)


def sentence(state: GameState, english: str, **facts: object) -> str:
    """A sentence in the game's language, with the facts filled in."""
    text = word(state, english).format_map(facts)
    return text[0].upper() + text[1:]


def word(state: GameState, english: str) -> str:
    """A fact of a sentence in the game's language: how a vote was decided, or a title."""
    return spoken(state.manifest.language, english)
