"""The Rooster and the narrator. Each line says what the English one does, in his own way."""

from __future__ import annotations

TEXTS = {
    "{name} has landed in the Coop.": "{name} ist im Stall gelandet.",
    "{name} takes a perch.": "{name} nimmt sich eine Stange.",
    "{name} walks in as if the place were theirs.": "{name} kommt herein, als wäre hier schon geheizt worden.",
    "{name} is here. Make room on the bar.": "{name} ist da. Rutscht zusammen.",
    "The door creaks. It is {name}.": "Die Tür knarrt. Es ist {name}.",
    "The door of the Coop is shut. {count} birds, {days} days, one pot of gold.": (
        "Die Stalltür ist zu. {count} Vögel, {days} Tage, ein Topf Gold."
    ),
    "That is everyone. {count} birds will share this Coop; one will keep the gold. {days} days to find out who.": (
        "Das wären alle. {count} Vögel teilen sich diesen Stall, das Gold teilt sich niemand. {days} Tage, um zu"
        " klären, wer."
    ),
    "The bar is full: {count} birds. The game is on, for {days} days.": (
        "Die Stange ist voll: {count} Vögel. Es gilt, für {days} Tage."
    ),
    "No vote tonight. Talk to each other; tomorrow it counts.": (
        "Heute keine Abstimmung. Redet miteinander; ab morgen wird es verwendet."
    ),
    "Settle in. The first day starts in the morning, and mornings here are early.": (
        "Macht es euch bequem. Der erste Tag beginnt am Morgen, und Morgen ist hier früh. Ich sorge dafür."
    ),
    "Day {number} of {days}. {count} birds on the bar: {names}. Tonight's vote: {vote}. {leaving} {rule}": (
        "Tag {number} von {days}. {count} Vögel auf der Stange: {names}. Heute Abend: {vote}. {leaving} {rule}"
    ),
    "Good morning. Day {number} of {days}, and {count} of you left: {names}. Tonight: {vote}. {leaving} {rule}": (
        "Guten Morgen. Tag {number} von {days}, und noch {count} von euch: {names}. Am Abend: {vote}. {leaving} {rule}"
    ),
    "Day {number} of {days}. I counted twice: {count} birds. {names}. The vote tonight is {vote}. {leaving} {rule}": (
        "Tag {number} von {days}. Ich habe zweimal gezählt: {count} Vögel. {names}. Heute wird so entschieden:"
        " {vote}. {leaving} {rule}"
    ),
    "One leaves tonight.": "Heute Nacht geht einer.",
    "It is a long night: two leave.": "Es wird eine lange Nacht: zwei gehen.",
    "It is a long night: three leave.": "Es wird eine lange Nacht: drei gehen.",
    "Finals. {names} are left, and everyone they outlasted sits on the jury. {rule}": (
        "Finale. Übrig sind {names}, und alle, die sie überdauert haben, sitzen in der Jury. {rule}"
    ),
    "The last day. {names}. Say your last words well; the jury remembers. {rule}": (
        "Der letzte Tag. {names}. Wählt eure letzten Worte gut; die Jury hat ein Gedächtnis. {rule}"
    ),
    "The vote is open: {vote}. Take your time, not all of it.": (
        "Die Abstimmung ist offen: {vote}. Nehmt euch Zeit, nur nicht alle."
    ),
    "{vote}: the ballots are out. Nobody sees yours before the reveal.": (
        "{vote}: die Zettel sind ausgeteilt. Deinen sieht niemand vor der Enthüllung."
    ),
    "You may vote now. {vote}. You may change your mind until it closes.": (
        "Jetzt darf abgestimmt werden. {vote}. Bis zum Schluss dürft ihr es euch anders überlegen."
    ),
    "The jury votes now. {names}: all you can do is wait.": (
        "Jetzt stimmt die Jury ab. {names}: euch bleibt das Warten."
    ),
    "Jury, choose a winner: {names}.": "Jury, wählt: {names}.",
    "That was the hour. The main conversation is closed until the morning.": (
        "Das war die Stunde. Das gemeinsame Gespräch ist bis zum Morgen geschlossen."
    ),
    "Beaks shut, everybody. Talk again tomorrow at the same hour.": (
        "Schnäbel zu, alle miteinander. Morgen zur selben Stunde wieder."
    ),
    "No ballots tonight: {vote}. Count your silver, and count it again.": (
        "Heute keine Zettel: {vote}. Zählt euer Silber, und dann zählt es noch einmal."
    ),
    "{vote}: silver decides. The market is open.": "{vote}: das Silber entscheidet. Der Markt ist offen.",
    "{names} is the executioner, and picks who leaves. Be polite.": (
        "{names} hat das Beil und bestimmt, wer geht. Seid höflich."
    ),
    "You have elected {names}. One word from there, and somebody goes.": (
        "Ihr habt {names} gewählt. Ein Wort von dort, und jemand geht."
    ),
    "A duel: {names}. Best of three, each in their own time before the door shuts.": (
        "Ein Duell: {names}. Drei Runden, jeder für sich, bevor die Tür zufällt."
    ),
    "{names} go into the ring. Three rounds; whoever stays away has lost.": (
        "{names} steigen in den Ring. Drei Runden; wer wegbleibt, hat verloren."
    ),
    "A tie between {names}. Choose again, among them only.": (
        "Gleichstand zwischen {names}. Wählt noch einmal, nur unter ihnen."
    ),
    "It is level: {names}. A run-off decides.": "Unentschieden: {names}. Eine Stichwahl muss es richten.",
    "{names} {are} out: {how}.": "{names} {are} raus: {how}.",
    "The count is in. {names} {are} out: {how}.": "Die Zettel sind gezählt. {names} {are} raus: {how}.",
    "{names} {are} leaving the Coop tonight: {how}.": "Heute Nacht {are} {names} raus: {how}.",
    "Mind the step on your way out. The jury bench is warm.": (
        "Vorsicht an der Stufe. Die Bank der Jury ist vorgewärmt."
    ),
    "A quiet perch tonight. You will be heard again, on the jury.": (
        "Heute Nacht ist eine Stange still. Gehört wird sie wieder, in der Jury."
    ),
    "No hard feelings; feathers grow back.": "Nichts für ungut; Federn wachsen nach.",
    "The bar is a little longer now.": "Die Stange ist jetzt ein wenig länger.",
    "{name} wins the Pecking Order: {how}.": "{name} gewinnt die Hackordnung: {how}.",
    "The jury has spoken: {name} is top of the order: {how}.": (
        "Die Jury hat gesprochen: ganz oben sitzt {name}: {how}."
    ),
    "The gold is yours, {name}: {pool} of it. The masks come off. You were all birds worth watching.": (
        "Das Gold ist deins, {name}: {pool} Stück. Die Masken fallen. Es hat sich gelohnt, euch zuzusehen."
    ),
    "{pool} gold for {name}. The rest of you keep the stories. Masks off.": (
        "{pool} Gold für {name}. Der Rest behält die Geschichten. Masken ab."
    ),
    "{name} wins the heat: {how}.": "{name} gewinnt die Vorrunde: {how}.",
    "The jury has spoken: this heat is {name}'s: {how}.": (
        "Die Jury hat gesprochen: diese Vorrunde geht an {name}: {how}."
    ),
    "{pool} gold for {name}, and a perch in the final. Masks stay on until that is won.": (
        "{pool} Gold für {name}, und eine Stange im Finale. Die Masken bleiben auf, bis das entschieden ist."
    ),
    "The gold is yours, {name}: {pool} of it. The final is next. Nobody takes a mask off before its end.": (
        "Das Gold ist deins, {name}: {pool} Stück. Als Nächstes kommt das Finale. Vor dessen Ende fällt keine Maske."
    ),
    "The best of {count} heats on one bar: {names}. Everyone they outlasted sits in the nest, and judges.": (
        "Das Beste aus {count} Vorrunden auf einer Stange: {names}. Alle, die sie überdauert haben, sitzen im"
        " Nest und urteilen."
    ),
    "The final. From {count} heats: {names}. The benches are full of birds with long memories.": (
        "Das Finale. Aus {count} Vorrunden: {names}. Die Bänke sind voll, und die Gedächtnisse lang."
    ),
    "Somebody else is behind {name} from now on. Be kind.": (
        "Hinter {name} steckt ab jetzt jemand anderes. Seid nett."
    ),
    "{name} has not been seen for a while. The perch is empty now.": (
        "{name} wurde lange nicht gesehen. Die Stange ist jetzt leer."
    ),
    "The host has called this game off.": "Die Spielleitung hat dieses Spiel abgesagt.",
    "The host has stopped the clock. Nothing is due until it goes on.": (
        "Die Spielleitung hat die Uhr angehalten. Nichts wird fällig, bis sie weiterläuft."
    ),
    "The clock runs again.": "Die Uhr läuft wieder.",
    "A rematch. The door of a new Coop is open.": "Eine Revanche. Die Tür eines neuen Stalls steht offen.",
    "{name} has begun a private talk with somebody.": "{name} führt ab jetzt ein privates Gespräch mit jemandem.",
    "{name} takes somebody aside.": "{name} nimmt jemanden beiseite.",
    "{name} and somebody else are no longer talking to all of us.": (
        "{name} und noch jemand reden nicht mehr mit uns allen."
    ),
    "{name} is plotting with {others} others.": "{name} heckt mit {others} anderen etwas aus.",
    "{name} has called {others} others into a corner.": "{name} hat {others} andere in eine Ecke gerufen.",
    "{name} is gathering an alliance of {count}.": "{name} schart ein Bündnis von {count} um sich.",
    "A circle of {count} has formed around {name}.": "Um {name} hat sich ein Kreis von {count} gebildet.",
    "{name} has let one more into a private talk.": "{name} hat noch jemanden in ein privates Gespräch gelassen.",
    "{name} is making room for one more in a corner.": "{name} macht in einer Ecke Platz für noch jemanden.",
    "{name} whispers to somebody.": "{name} flüstert jemandem etwas zu.",
    "{name} leans over and whispers.": "{name} beugt sich hinüber und flüstert.",
    "A feather drifts down. {name} would have left tonight, and stays.": (
        "Eine Feder segelt herab. {name} wäre heute Nacht gegangen und bleibt."
    ),
    "{name} was named, and held a feather. {name} stays; the feather is spent.": (
        "{name} wurde genannt und hatte eine Feder. {name} bleibt; die Feder ist weg."
    ),
    "{name} nudges {to}.": "{name} schubst {to}.",
    "{name} gives {to} {amount} silver.": "{name} schenkt {to} {amount} Silber.",
    "The host has called tonight's vote off. Nobody leaves tonight; the next night is longer for it.": (
        "Die Spielleitung hat die Abstimmung für heute abgesagt. Heute Nacht geht niemand; dafür wird die nächste"
        " Nacht länger."
    ),
    "The last of the trust chain has cancelled tonight's vote. The next night is longer for it.": (
        "Das letzte Glied der Vertrauenskette hat die Abstimmung für heute abgesagt. Dafür wird die nächste Nacht"
        " länger."
    ),
    "and": "und",
    "is": "ist",
    "are": "sind",
    "everyone": "alle",
    "a bot, {title}": "ein Bot, {title}",
    "Confessor": "Beichtkind",
    "Your host": "Die Spielleitung",
}
