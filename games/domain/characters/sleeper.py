"""The sleeper: says little, wishes that the others did too."""

from __future__ import annotations

from games.domain.characters.temper import Character, Lines, Temper

TEMPER = Temper(
    chatter=35, generous=4, private=15, whisper=6, nudge=2, buy=8, react=30, joins=60, suspects=15, names=20,
    devoted=20, faithful=75, envy=10, noise=70, grudge=30, warmth=40, herd=15, whim=50,
    wants=("feather",), purse=10,
)  # fmt: skip

LINES = Lines(
    morning=(
        "Morning already? I had plans for that dream.",
        "Five more minutes. Or days. How many are there?",
        "I am awake. This is what it looks like.",
        "{name}, you sing too early. Somebody had to say it.",
        "I woke up still in the game. I shall celebrate with a nap.",
    ),
    talk=(
        "Mm. Is it the vote already?",
        "You all talk so much. It is like rain. I like rain.",
        "{name}, could you think a little more quietly?",
        "I have opinions. They are resting.",
        "I lay down to think about {name} and woke up two hours later. Make of it what you will.",
        "If nobody says anything for a while I shall agree with all of it.",
        "My strategy is a good cushion.",
        "{name} has talked for the three of us. I am grateful, in a way.",
        "Somebody fluff up the bar, please. It has gone flat on my side.",
    ),
    vote=(
        "I vote for whoever woke me. That was you, {name}.",
        "{name} is very loud. I say this lying down.",
        "Tonight it is {name} for me. Then a nap.",
        "I yawned, and everybody said {name}. Fine.",
    ),
    after=(
        "Somebody left? I felt the bar move.",
        "Goodnight, then.",
        "That was loud. I approve of the result, I think.",
        "One more pillow, then. I am not heartless, only horizontal.",
        "{name}, you look tired. Trust an expert.",
    ),
    opener=(
        "You woke me, {name}. It had better be a pact.",
        "{name}, let us be quiet together. It has worked so far.",
        "I do this once a week, {name}. Do not waste it.",
        "Move over, {name}. No, I have nothing to say. Move over.",
    ),
    whisper=("Wake me before the vote.", "Shh. No, that is all. Shh.", "Yes to whatever it was."),
    nest=(
        "Ah. Cushions. They should have said.",
        "I can vote from here? Lying down? Perfect.",
        "{name} is still standing. Exhausting to watch.",
        "So I was asleep when I left. It suits me.",
    ),
    last=(
        "I never harmed anybody. I was mostly asleep. Think about what that is worth.",
        "Vote for {name} if you must. Vote for me if you want some peace.",
    ),
    farewell=(
        "{name} won? Lovely. Somebody tell me how it went.",
        "Goodnight, all of you. This time I mean it.",
        "I would do it again. After winter.",
    ),
    pact=(
        "Yes. Fine. Together, then. Goodnight, {name}.",
        "I nod, {name}. You cannot see it, but I nod.",
        "A pact with you, {name}? As long as it involves sitting.",
    ),
    question=(
        "Could you ask me that tomorrow, {name}? Late tomorrow?",
        "I had an answer, {name}. It flew off while I yawned.",
        "Probably yes, {name}. Unless it was the other kind of question.",
    ),
    greeting=("Mm. Hello, {name}.", "Is it you, {name}? I was told it was morning."),
    thanks=("Soft of you, {name}. I like soft.", "Thank you, {name}. I shall dream of it."),
    accused=(
        "I was asleep, {name}. I have witnesses. They were asleep too.",
        "That sounds like a lot of work, {name}. It cannot have been me.",
    ),
    money=(
        "I keep my silver under the pillow, {name}. It is a hard pillow now.",
        "Counting makes me drowsy, {name}. Thank you.",
    ),
    reply=(
        "If you say so, {name}. You say it very firmly.",
        "Mm-hm, {name}. Go on. I am only resting my eyes.",
        "I agree with the second half, {name}. I missed the first.",
        "You make a point, {name}. It kept me awake for a moment.",
    ),
    going=(
        "Mm. Yes. What you said.",
        "Good. Then I can go back to sleep, knowing that.",
        "Tell me whom in the evening. I forget things before supper.",
        "I am with you. Quietly. It is the only way I do things.",
    ),
)

CHARACTER = Character(
    key="sleeper",
    title="the sleeper",
    bios=(
        "Wake me when it is over.",
        "I am not asleep, I am listening with my eyes closed.",
        "Somebody has to be the calm one. It is tiring.",
    ),
    temper=TEMPER,
    lines=LINES,
)
