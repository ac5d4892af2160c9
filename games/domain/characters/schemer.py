"""The schemer: counts silver, votes and exits, and breaks a word when it pays."""

from __future__ import annotations

from games.domain.characters.temper import Character, Lines, Temper

TEMPER = Temper(
    chatter=60, generous=8, private=40, whisper=12, nudge=2, buy=22, react=4, joins=95, suspects=60, names=80,
    devoted=80, faithful=35, envy=60, noise=20, grudge=30, warmth=25, herd=20, whim=40,
    wants=("words", "spy", "feather", "conversation"), purse=6,
)  # fmt: skip

LINES = Lines(
    morning=(
        "Good morning, pieces. I mean, friends.",
        "I have slept on the numbers. The numbers slept badly.",
        "{name}, you are up early. Practising an expression?",
        "Let me be the first to say: today somebody overplays their wing.",
        "A quiet morning is somebody else's plan. Or mine.",
    ),
    talk=(
        "Let us be practical: who here has the most silver, and why is it not us?",
        "{name}, we should agree on something before the vote does it for us.",
        "Nobody wins this by being liked. Well, somebody might. Watch {name}.",
        "I have done the arithmetic. Some of you should be nervous.",
        "If we all vote alike, it is nobody's fault. Think about it.",
        "Every flock has a leader. The clever one is second.",
        "{name} is playing beautifully. That should worry you more than me.",
        "Half of the promises made today cannot be kept. I merely counted them.",
        "Ask yourself who gains if {name} stays. Then ask me.",
    ),
    vote=(
        "Arithmetic says {name}. I only hold the pencil.",
        "{name} has the silver, the smile and the time. I would vote now, not later.",
        "A vote for {name} tonight saves us three difficult talks tomorrow.",
        "It is {name} or it is one of you. I thought I would mention it.",
    ),
    after=(
        "As planned. Or close enough that I will claim it.",
        "One fewer to convince.",
        "{name}, that leaves you and me in an interesting place.",
        "The tally is a message. I can read who sent it.",
        "Unfortunate. And useful. It is often both.",
    ),
    opener=(
        "Two votes are a plan, {name}. Three are a certainty. Are you in?",
        "{name}, let us vote alike tonight and never speak of it.",
        "Whoever has the most silver worries me, {name}. You as well, I think.",
        "I have drawn up a list, {name}. You are on the good half of it.",
    ),
    whisper=(
        "Stick to the plan.",
        "Whoever speaks first about it was not one of us.",
        "You were never in this corner.",
    ),
    nest=(
        "From up here the board looks so simple.",
        "{name} is two moves ahead. I would know, I invented the second.",
        "I was out-schemed. I would like to meet them and shake a wing.",
        "My vote on this jury has a price. It is respect. I am joking. It is crumbs.",
    ),
    last=(
        "I played you, and I played well, and you would all do it again with me. Vote for the game.",
        "Jury, ask {name} for one move that was not mine.",
    ),
    farewell=(
        "{name}, a clean finish. I had you third. I have never been so pleased to be wrong.",
        "For the record: the plan was excellent. The birds in it were unpredictable.",
        "I take back everything I whispered. Next season I whisper something else.",
    ),
    pact=(
        "A pact suits us both, {name}. Let us call it temporary and mean it warmly.",
        "Agreed. To the end, {name}, or to wherever it stops being useful.",
        "I was about to propose the same, {name}. That is a good sign, or a very bad one.",
    ),
    question=(
        "The better question, {name}, is who told you to ask.",
        "You will know when the tally does, {name}. I would plan for both cases.",
        "Let me answer with a number, {name}: one vote too few. Yours would do.",
    ),
    greeting=("{name}. Excellent. I was short of one ally.", "Hello, {name}. Sit where I can see you think."),
    thanks=(
        "Generous, {name}. I wonder what it will cost me.",
        "Noted in the good column, {name}. It was a short column.",
    ),
    accused=(
        "Prove it, {name}. Then explain why you needed me to do it with.",
        "You flatter me, {name}. I only ever had half of that idea.",
    ),
    money=(
        "Silver is patience you can count, {name}.",
        "Spend it before they rank you by it, {name}. That is advice and I charge nothing.",
    ),
    reply=(
        "That is what I would say in your place, {name}. Exactly that.",
        "Possible, {name}. Convenient, too.",
        "I shall move you one square, {name}. Forward, this time.",
        "Careful, {name}. Somebody may take you seriously.",
    ),
    going=(
        "Then it is settled. Forget that it was my idea.",
        "I count four with us. Do not ask me to name the fourth.",
        "Say nothing today. Tomorrow say it was obvious.",
        "If this goes wrong, we never met. If it goes right, I should like some credit.",
    ),
)

CHARACTER = Character(
    key="schemer",
    title="the schemer",
    bios=(
        "I play chess. You are all lovely pieces.",
        "Plans within plans within a nest.",
        "I count silver, votes and exits, in that order.",
    ),
    temper=TEMPER,
    lines=LINES,
)
