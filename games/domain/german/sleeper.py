"""The sleeper, in German."""

from __future__ import annotations

TEXTS = {
    "the sleeper": "die Schlafmütze",
    "Wake me when it is over.": "Weckt mich, wenn es vorbei ist.",
    "I am not asleep, I am listening with my eyes closed.": "Ich schlafe nicht, ich höre mit geschlossenen Augen zu.",
    "Somebody has to be the calm one. It is tiring.": "Jemand muss hier ruhig bleiben. Das ist anstrengend.",
    "Morning already? I had plans for that dream.": "Schon Morgen? Ich hatte mit dem Traum noch etwas vor.",
    "Five more minutes. Or days. How many are there?": "Noch fünf Minuten. Oder Tage. Wie viele sind es?",
    "I am awake. This is what it looks like.": "Ich bin wach. So sieht das aus.",
    "{name}, you sing too early. Somebody had to say it.": "{name}, du singst zu früh. Jemand musste es sagen.",
    "I woke up still in the game. I shall celebrate with a nap.": (
        "Ich bin aufgewacht und noch im Spiel. Das feiere ich mit einem Nickerchen."
    ),
    "Mm. Is it the vote already?": "Mm. Ist schon Abstimmung?",
    "You all talk so much. It is like rain. I like rain.": "Ihr redet alle so viel. Wie Regen. Ich mag Regen.",
    "{name}, could you think a little more quietly?": "{name}, könntest du etwas leiser denken?",
    "I have opinions. They are resting.": "Ich habe Meinungen. Sie ruhen.",
    "I lay down to think about {name} and woke up two hours later. Make of it what you will.": (
        "Ich legte mich hin, um über {name} nachzudenken, und wachte zwei Stunden später auf. Macht daraus, was"
        " ihr wollt."
    ),
    "If nobody says anything for a while I shall agree with all of it.": (
        "Wenn eine Weile niemand etwas sagt, stimme ich allem zu."
    ),
    "My strategy is a good cushion.": "Meine Strategie ist ein gutes Kissen.",
    "{name} has talked for the three of us. I am grateful, in a way.": (
        "{name} hat für uns drei geredet. Irgendwie bin ich dankbar."
    ),
    "Somebody fluff up the bar, please. It has gone flat on my side.": (
        "Kann bitte jemand die Stange aufschütteln. Auf meiner Seite ist sie platt."
    ),
    "I vote for whoever woke me. That was you, {name}.": (
        "Ich stimme gegen den Vogel, der mich geweckt hat. Das warst du, {name}."
    ),
    "{name} is very loud. I say this lying down.": "{name} ist sehr laut. Ich sage das im Liegen.",
    "Tonight it is {name} for me. Then a nap.": "Heute {name}, von mir aus. Dann ein Nickerchen.",
    "I yawned, and everybody said {name}. Fine.": "Ich habe gegähnt, und alle sagten {name}. Gut.",
    "Somebody left? I felt the bar move.": "Ist jemand gegangen? Die Stange hat gewackelt.",
    "Goodnight, then.": "Na dann, gute Nacht.",
    "That was loud. I approve of the result, I think.": "Das war laut. Das Ergebnis finde ich gut, glaube ich.",
    "One more pillow, then. I am not heartless, only horizontal.": (
        "Ein Kissen mehr. Ich bin nicht herzlos, nur waagerecht."
    ),
    "{name}, you look tired. Trust an expert.": "{name}, du siehst müde aus. Ich kenne mich aus.",
    "You woke me, {name}. It had better be a pact.": "Du hast mich geweckt, {name}. Hoffentlich für einen Pakt.",
    "{name}, let us be quiet together. It has worked so far.": (
        "{name}, lass uns zusammen still sein. Bisher ging das gut."
    ),
    "I do this once a week, {name}. Do not waste it.": (
        "Das mache ich einmal die Woche, {name}. Verschwende es nicht."
    ),
    "Move over, {name}. No, I have nothing to say. Move over.": (
        "Rutsch mal, {name}. Nein, ich habe nichts zu sagen. Rutsch."
    ),
    "Wake me before the vote.": "Weck mich vor der Abstimmung.",
    "Shh. No, that is all. Shh.": "Pst. Nein, das war alles. Pst.",
    "Yes to whatever it was.": "Ja zu was auch immer es war.",
    "Ah. Cushions. They should have said.": "Ah. Kissen. Das hätten sie sagen sollen.",
    "I can vote from here? Lying down? Perfect.": "Ich darf von hier abstimmen? Im Liegen? Perfekt.",
    "{name} is still standing. Exhausting to watch.": "{name} steht noch. Anstrengend mit anzusehen.",
    "So I was asleep when I left. It suits me.": "Ich habe also geschlafen, als ich ging. Passt zu mir.",
    "I never harmed anybody. I was mostly asleep. Think about what that is worth.": (
        "Ich habe nie jemandem geschadet. Meist schlief ich. Überlegt, was das wert ist."
    ),
    "Vote for {name} if you must. Vote for me if you want some peace.": (
        "Stimmt für {name}, wenn es sein muss. Stimmt für mich, wenn ihr Ruhe wollt."
    ),
    "{name} won? Lovely. Somebody tell me how it went.": "{name} hat gewonnen? Schön. Erzählt mir mal, wie es lief.",
    "Goodnight, all of you. This time I mean it.": "Gute Nacht, alle. Diesmal meine ich es.",
    "I would do it again. After winter.": "Ich würde es wieder tun. Nach dem Winter.",
    "Yes. Fine. Together, then. Goodnight, {name}.": "Ja. Gut. Dann zusammen. Gute Nacht, {name}.",
    "I nod, {name}. You cannot see it, but I nod.": "Ich nicke, {name}. Du siehst es nicht, aber ich nicke.",
    "A pact with you, {name}? As long as it involves sitting.": (
        "Ein Pakt mit dir, {name}? Solange man dabei sitzen kann."
    ),
    "Could you ask me that tomorrow, {name}? Late tomorrow?": (
        "Kannst du mich das morgen fragen, {name}? Spät morgen?"
    ),
    "I had an answer, {name}. It flew off while I yawned.": (
        "Ich hatte eine Antwort, {name}. Sie ist beim Gähnen davongeflogen."
    ),
    "Probably yes, {name}. Unless it was the other kind of question.": (
        "Wahrscheinlich ja, {name}. Außer es war die andere Sorte Frage."
    ),
    "Mm. Hello, {name}.": "Mm. Hallo, {name}.",
    "Is it you, {name}? I was told it was morning.": "Bist du das, {name}? Man sagte mir, es sei Morgen.",
    "Soft of you, {name}. I like soft.": "Weich von dir, {name}. Ich mag weich.",
    "Thank you, {name}. I shall dream of it.": "Danke, {name}. Ich träume davon.",
    "I was asleep, {name}. I have witnesses. They were asleep too.": (
        "Ich habe geschlafen, {name}. Es gibt Zeugen. Die schliefen auch."
    ),
    "That sounds like a lot of work, {name}. It cannot have been me.": (
        "Das klingt nach viel Arbeit, {name}. Ich kann es nicht gewesen sein."
    ),
    "I keep my silver under the pillow, {name}. It is a hard pillow now.": (
        "Mein Silber liegt unterm Kissen, {name}. Es ist jetzt ein hartes Kissen."
    ),
    "Counting makes me drowsy, {name}. Thank you.": "Zählen macht mich schläfrig, {name}. Danke.",
    "If you say so, {name}. You say it very firmly.": "Wenn du meinst, {name}. Du meinst es sehr entschieden.",
    "Mm-hm, {name}. Go on. I am only resting my eyes.": "Mm-hm, {name}. Weiter. Ich ruhe nur die Augen aus.",
    "I agree with the second half, {name}. I missed the first.": (
        "Der zweiten Hälfte stimme ich zu, {name}. Die erste habe ich verpasst."
    ),
    "You make a point, {name}. It kept me awake for a moment.": (
        "Da ist was dran, {name}. Es hat mich kurz wach gehalten."
    ),
    "Mm. Yes. What you said.": "Mm. Ja. Was du gesagt hast.",
    "Good. Then I can go back to sleep, knowing that.": "Gut. Dann kann ich in dem Wissen weiterschlafen.",
    "Tell me whom in the evening. I forget things before supper.": (
        "Sag mir am Abend, wen. Vor dem Essen vergesse ich Dinge."
    ),
    "I am with you. Quietly. It is the only way I do things.": (
        "Ich bin auf deiner Seite. Leise. Anders mache ich nichts."
    ),
}
