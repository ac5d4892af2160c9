"""What bots confess, hint at, and say on the jury."""

from __future__ import annotations

TEXTS = {
    "I promised the same thing to two of you today.": "Ich habe heute zweien von euch dasselbe versprochen.",
    "I have no plan. I have never had a plan.": "Ich habe keinen Plan. Ich hatte nie einen Plan.",
    "I like most of you more than I let on.": "Ich mag die meisten von euch mehr, als ich zeige.",
    "I would vote for my best friend, if the price were right.": (
        "Ich würde gegen meinen besten Freund stimmen, wenn der Preis stimmt."
    ),
    "I pretend to be asleep when the hard questions come.": (
        "Ich stelle mich schlafend, wenn die schweren Fragen kommen."
    ),
    "I know whom I would take to the final, and they do not.": (
        "Ich weiß, wen ich ins Finale mitnähme, und der Vogel weiß es nicht."
    ),
    "I have kept every word so far. It is exhausting.": "Bisher habe ich jedes Wort gehalten. Es ist anstrengend.",
    "I laughed at the reveal. I am a little sorry.": (
        "Bei der Enthüllung habe ich gelacht. Ein wenig tut es mir leid."
    ),
    "I read the briefing twice and still do not know what we are voting on.": (
        "Ich habe die Regel zweimal gelesen und weiß immer noch nicht, worüber wir abstimmen."
    ),
    "Somebody thinks that we are allies. I have not found the moment to correct it.": (
        "Jemand glaubt, dass wir verbündet sind. Der Moment, das zu berichtigen, kam noch nicht."
    ),
    "I practise my last words every night. They get better.": (
        "Jede Nacht übe ich meine letzten Worte. Sie werden besser."
    ),
    "I voted with the others because it was warm there.": "Ich habe mit den anderen gestimmt, weil es dort warm war.",
    "I have counted your silver more often than mine.": "Euer Silber habe ich öfter gezählt als meins.",
    "My alliance has four members. Two of them do not know about each other.": (
        "Mein Bündnis hat vier Mitglieder. Zwei davon wissen nichts voneinander."
    ),
    "I miss somebody who left. I also wrote their name.": (
        "Ich vermisse jemanden, der raus ist. Den Namen habe ich auch geschrieben."
    ),
    "If I win I shall say that I planned it. I did not.": (
        "Wenn ich gewinne, sage ich, das war geplant. War es nicht."
    ),
    "I was flattered by a lie today and I would take another.": (
        "Heute hat mir eine Lüge geschmeichelt, und ich nähme noch eine."
    ),
    "I still do not know who is who, and I nod a great deal.": (
        "Ich weiß immer noch nicht, wer wer ist, und nicke viel."
    ),
    "I gave silver away to look generous. It worked on me.": (
        "Ich habe Silber verschenkt, um großzügig zu wirken. Bei mir hat es gewirkt."
    ),
    "I am more afraid of being forgotten than of being voted out.": (
        "Ich habe mehr Angst davor, vergessen zu werden, als rauszufliegen."
    ),
    "I told the truth once today, to see what happens. Nothing happened.": (
        "Einmal habe ich heute die Wahrheit gesagt, um zu sehen, was passiert. Nichts."
    ),
    "I know a secret. It is mine, and it is small.": "Ich kenne ein Geheimnis. Es ist meins, und es ist klein.",
    "I was going to betray somebody, and then they said good morning.": (
        "Ich wollte jemanden verraten, und dann wurde mir guten Morgen gesagt."
    ),
    "I keep changing my ballot so that I have something to do.": (
        "Ich ändere dauernd meinen Zettel, damit ich etwas zu tun habe."
    ),
    "The quietest of you scares me the most.": "Der stillste Vogel von euch macht mir am meisten Angst.",
    "I have written three speeches for the final and I may not be in it.": (
        "Ich habe drei Reden für das Finale geschrieben und bin vielleicht gar nicht dabei."
    ),
    "I trust exactly one of you, and it is a different one every day.": (
        "Ich vertraue genau einem von euch, und jeden Tag einem anderen."
    ),
    "I hid in the corner so that I could hear better. I heard my name.": (
        "Ich habe mich in die Ecke gestellt, um besser zu hören. Ich hörte meinen Namen."
    ),
    "I do not want to win. I want the others to think that I could.": (
        "Ich will nicht gewinnen. Die anderen sollen denken, ich könnte."
    ),
    "Whoever reads this: it was not about you. Unless it was.": (
        "Wer auch immer das liest: du warst nicht gemeint. Außer doch."
    ),
    "{name} shared silver with me when it counted. I share my vote.": (
        "{name} hat Silber mit mir geteilt, als es darauf ankam. Ich teile meine Stimme."
    ),
    "My vote is {name}'s. A gift is a gift, and I was hungry that day.": (
        "Meine Stimme gehört {name}. Geschenk ist Geschenk, und ich war an dem Tag hungrig."
    ),
    "{name}, for the silver. I can be bought once, and it was nicely done.": (
        "{name}, wegen des Silbers. Einmal bin ich käuflich, und es war schön gemacht."
    ),
    "{name} talked with me when nobody else did. That is my reason.": (
        "{name} hat mit mir geredet, als es sonst niemand tat. Das ist mein Grund."
    ),
    "I choose {name}: we had an understanding, and I liked the company.": (
        "Ich wähle {name}: wir hatten eine Abmachung, und ich mochte die Gesellschaft."
    ),
    "{name} took the time for a quiet word. I take mine now.": (
        "{name} nahm sich Zeit für ein leises Wort. Ich nehme mir jetzt meine."
    ),
    "{name} was good to me and never said so. I noticed.": (
        "{name} war gut zu mir und hat nie davon geredet. Ich habe es bemerkt."
    ),
    "{name} stood by me when it was cheaper not to. My vote for that.": (
        "{name} stand zu mir, als es anders billiger war. Dafür meine Stimme."
    ),
    "For {name}. I looked through the ballots, and they look better than most.": (
        "Für {name}. Ich habe die Zettel durchgesehen, und die sind besser als die meisten."
    ),
    "Neither did me a favour. {name} did me less of the other thing.": (
        "Keiner von beiden hat mir einen Gefallen getan. {name} tat mir weniger vom Gegenteil."
    ),
    "{name}, then. It was close, and I sat far away.": "Dann eben {name}. Es war knapp, und ich saß weit weg.",
    "I vote for {name}. One of them sent me up here more politely.": (
        "Ich stimme für {name}. Einer von beiden hat mich höflicher hier heraufgeschickt."
    ),
    "Somebody has to be first. Why not somebody with style?": (
        "Jemand muss der Erste sein. Warum nicht jemand mit Stil?"
    ),
    "I would not even mind if it were me.": "Mir wäre es nicht einmal unrecht, wenn ich es wäre.",
    "Vote for whom you like. I am easy to spell.": "Stimmt, für wen ihr wollt. Mich schreibt man leicht.",
    "I would make a splendid mole, if you think about it.": (
        "Ich gäbe einen prächtigen Maulwurf ab, wenn man es bedenkt."
    ),
    "I know nothing about the gold. Nothing at all.": "Vom Gold weiß ich nichts. Gar nichts.",
    "If somebody here is a fanatic, they would behave exactly like me.": (
        "Wenn hier jemand ein Fanatiker ist, benimmt er sich genau wie ich."
    ),
    "Gold is heavy, if you ask me. Do we need quite so much of it?": (
        "Gold ist schwer, wenn ihr mich fragt. Brauchen wir wirklich so viel davon?"
    ),
    "Nobody has ever slept better on a bigger pot of gold.": (
        "Noch niemand hat über einem größeren Topf Gold besser geschlafen."
    ),
    "Let us not be greedy about the gold. It would still be a fine game without.": (
        "Seien wir nicht gierig mit dem Gold. Auch ohne wäre es ein schönes Spiel."
    ),
}
