"""What a bot takes a line for: a few words are enough to answer in kind."""

from __future__ import annotations

import re

WORDS = {
    "accused": r"liar|lied|lying|traitor|betray\w*|snake|mole|fanatic|cheat\w*|suspicious|two-faced|blame"
    r"|lüg\w*|gelogen|verrat\w*|verräter\w*|schlange|maulwurf|fanatiker\w*|betrüg\w*|verdächtig\w*|schuld",
    "pact": r"pact|allian\w+|ally|allies|together|trust\w*|promise\w*|agree\w*|team|final two|vote alike|protect"
    r"|pakt|bündnis\w*|verbünde\w*|zusammen|vertrau\w*|versprech\w*|versprochen|abgemacht|gemeinsam\w*|schütz\w*",
    "money": r"silver|gold|coins?|rich|poor|gift|pool|feather|silber|münzen?|reich|geschenk\w*|topf|feder",
    "thanks": r"thanks?|thank you|grateful|kind of you|sweet of you|appreciate"
    r"|danke?|vielen dank|dankbar|lieb von dir|nett von dir",
    "greeting": r"hi|hello|hey|good (?:morning|evening|afternoon|day)|morning|greetings|how are you"
    r"|hallo|guten (?:morgen|abend|tag)|morgen|moin|servus|wie geht",
    "question": r".*\?",
}
"""By the occasion of the answer, the words that call for it; the first that fits counts."""

HEARD = {occasion: re.compile(rf"(?:^|\b)(?:{words})(?:\b|$)", re.IGNORECASE) for occasion, words in WORDS.items()}


def heard_as(text: str) -> str:
    """The occasion that ``text`` gives, or "" when it could be anything."""
    return next((occasion for occasion, words in HEARD.items() if words.search(text)), "")
