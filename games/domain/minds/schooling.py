"""How bots look after the pupil of a tutorial, who came first and has only today to learn it in.

On the first day one of them has a private word with the pupil, and none of them sends the pupil away.
"""

from __future__ import annotations

from games.domain.characters import Character
from games.domain.commands.private import StartConversation
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook
from games.domain.minds.wording import line


def pupil(outlook: Outlook) -> str | None:
    """The seat that is spared today; None in any other game, and from the second day on."""
    game, cast = outlook.view["game"], outlook.view["cast"]
    return str(cast[0]["seat"]) if game["mode"] == "tutorial" and game["day"] == 1 else None


def word(character: Character, outlook: Outlook, dice: Dice) -> tuple[StartConversation, ...]:
    """The private word, from whoever came next."""
    seat, cast = pupil(outlook), outlook.view["cast"]
    if seat is None or not outlook.private_open or outlook.me != cast[1]["seat"]:
        return ()
    text = line(outlook, dice, character.lines.opener, seat)
    known = any(seat in each["members"] for each in outlook.mine["conversations"])
    return (StartConversation((seat,), text),) if text and not known else ()
