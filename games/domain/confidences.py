"""What bots say where not everybody reads it."""

from __future__ import annotations

PRIVATE = {
    "gossip": (
        "You did not hear this from me. You will hear more if you stay.",
        "Between us: somebody is counting votes, and badly.",
        "I tell you mine if you tell me yours. I have already told them yours.",
    ),
    "loyalist": (
        "I will not write your name. I would like the same in return.",
        "If we both keep our word, we both see tomorrow.",
        "You can count on me. I say that to few.",
    ),
    "schemer": (
        "Two votes are a plan. Three are a certainty. Are you in?",
        "Let us vote alike tonight and never speak of it.",
        "Whoever has the most silver worries me. You as well, I think.",
    ),
    "sleeper": (
        "You woke me. It had better be a pact.",
        "Yes. Fine. Together, then. Goodnight.",
        "I nod. You cannot see it, but I nod.",
    ),
    "peacock": (
        "I choose my company with care. Consider yourself chosen.",
        "Stand next to me. It flatters us both.",
        "We would look splendid in a final, you and I.",
    ),
}
"""By character: what it says in a private conversation."""

HABITS = {
    "gossip": {"talk": 30, "whisper": 20, "nudge": 5, "buy": 10, "react": 10},
    "loyalist": {"talk": 25, "whisper": 5, "nudge": 10, "buy": 5, "react": 15},
    "schemer": {"talk": 35, "whisper": 10, "nudge": 0, "buy": 25, "react": 0},
    "sleeper": {"talk": 10, "whisper": 5, "nudge": 0, "buy": 5, "react": 20},
    "peacock": {"talk": 15, "whisper": 10, "nudge": 20, "buy": 10, "react": 20},
}
"""By character: in how many of a hundred afternoons it does what, rather than speak up."""

WHISPERS = (
    "Not you. I promise.",
    "Careful tonight.",
    "Laugh, as if I had said something funny.",
    "Somebody is watching us. Everybody, in fact.",
    "Later, in private.",
)

NEST = (
    "So this is where the interesting ones are.",
    "From up here you see who fidgets.",
    "I have a vote on the jury and all the time in the world.",
    "Did anyone bring crumbs?",
    "I would do it all again, only with a different last day.",
    "Tell me who it was. It no longer hurts.",
)

CONFESSIONS = (
    "I promised the same thing to two of you today.",
    "I have no plan. I have never had a plan.",
    "I like most of you more than I let on.",
    "I would vote for my best friend, if the price were right.",
    "I pretend to be asleep when the hard questions come.",
    "I know whom I would take to the final, and they do not.",
    "I have kept every word so far. It is exhausting.",
    "I laughed at the reveal. I am a little sorry.",
)
