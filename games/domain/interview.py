"""The interview at the door: questions that a bird answers in character, and what bots say to them."""

from __future__ import annotations

from games.domain.chance import shuffle

QUESTIONS: dict[str, tuple[str, str]] = {
    "arrive": ("Why have you come to the Coop?", "The door was open and I am curious by nature."),
    "gold": ("What would you do with the gold?", "Look at it. For a long time."),
    "weakness": ("What is your weakness?", "Compliments, and sunflower seeds."),
    "strength": ("What do you do better than any other bird?", "Waiting until somebody else makes the mistake."),
    "first-out": ("Who should be afraid of you?", "Anybody who is sure that nobody is."),
    "trust": ("When do you trust somebody?", "After they have had a chance to betray me and did not notice it."),
    "lie": ("What can you tell us about you that is not true?", "I have never told a lie."),
    "song": ("What do you sing in the morning?", "Something slow. Mornings are not a race."),
    "breakfast": ("What is for breakfast?", "Whatever the neighbour has left."),
    "enemy": ("What makes an enemy of you?", "Talking while I nap."),
    "friend": ("What makes a friend of you?", "A warm spot on the bar, offered without being asked."),
    "secret": ("Do you keep secrets?", "Only the interesting ones."),
    "plan": ("What is your plan?", "To be underestimated until it is too late."),
    "motto": ("What is your motto?", "Feathers first, questions later."),
    "fear": ("What are you afraid of?", "The quiet just before a vote."),
    "flight": ("Where would you fly, if you could choose?", "Somewhere with a view and no committee."),
    "nest": ("What does your nest look like?", "Small, but the light is good."),
    "advice": ("What advice would you give to a chick?", "Never sit at the end of the bar."),
    "regret": ("What do you regret?", "Leaving the last party before the end."),
    "talent": ("What is your hidden talent?", "I can tell who is bluffing by their feet."),
    "habit": ("Which habit of yours will annoy the others?", "I count things. Votes, mostly."),
    "luck": ("Are you lucky?", "I have never needed to find out."),
    "leader": ("Should a flock have a leader?", "Yes, and it should be somebody else until the last day."),
    "revenge": ("Do you believe in revenge?", "I believe in good memory."),
    "gift": ("What was the best gift you ever got?", "Silence, from somebody who talks a lot."),
    "weather": ("What is your favourite weather?", "The hour after a storm."),
    "noise": ("Are you loud or quiet?", "Quiet, in a way that people hear."),
    "rumour": ("What do the others say about you?", "Less than they think."),
    "mirror": ("What do you see in the mirror?", "The favourite."),
    "night": ("What do you do when nobody can sleep?", "Ask who is awake, and remember who answers."),
    "worm": ("The early bird gets the worm. And you?", "I get the early bird."),
    "winter": ("How did you survive the last winter?", "By being nice to everybody in autumn."),
    "award": ("Which prize should be named after you?", "The one for leaving gracefully, awarded to others."),
}
"""Question and what a bot says to it, by key."""


def asked(seed: str, guest: str, count: int) -> tuple[str, ...]:
    """The keys of the questions that a guest is asked, always the same ones."""
    return shuffle(QUESTIONS, seed, f"interview {guest}", 0)[:count]
