"""The schemer, in German."""

from __future__ import annotations

TEXTS = {
    "the schemer": "die graue Eminenz",
    "I play chess. You are all lovely pieces.": "Ich spiele Schach. Ihr seid alle reizende Figuren.",
    "Plans within plans within a nest.": "Pläne in Plänen in einem Nest.",
    "I count silver, votes and exits, in that order.": (
        "Ich zähle Silber, Stimmen und Ausgänge, in dieser Reihenfolge."
    ),
    "Good morning, pieces. I mean, friends.": "Guten Morgen, Figuren. Freunde, meine ich.",
    "I have slept on the numbers. The numbers slept badly.": (
        "Ich habe über die Zahlen geschlafen. Die Zahlen schliefen schlecht."
    ),
    "{name}, you are up early. Practising an expression?": "{name}, du bist früh auf. Übst du ein Gesicht?",
    "Let me be the first to say: today somebody overplays their wing.": (
        "Lasst mich der erste Vogel sein, der es sagt: heute überreizt jemand seine Federn."
    ),
    "A quiet morning is somebody else's plan. Or mine.": (
        "Ein ruhiger Morgen ist der Plan von jemand anderem. Oder meiner."
    ),
    "Let us be practical: who here has the most silver, and why is it not us?": (
        "Seien wir praktisch: wer hat hier das meiste Silber, und warum nicht wir?"
    ),
    "{name}, we should agree on something before the vote does it for us.": (
        "{name}, wir sollten uns auf etwas einigen, bevor die Abstimmung es tut."
    ),
    "Nobody wins this by being liked. Well, somebody might. Watch {name}.": (
        "Durch Beliebtheit gewinnt hier niemand. Gut, vielleicht doch. Behaltet {name} im Auge."
    ),
    "I have done the arithmetic. Some of you should be nervous.": (
        "Ich habe gerechnet. Einige von euch sollten nervös sein."
    ),
    "If we all vote alike, it is nobody's fault. Think about it.": (
        "Wenn alle gleich stimmen, ist niemand schuld. Denkt darüber nach."
    ),
    "Every flock has a leader. The clever one is second.": (
        "Jede Schar hat jemanden an der Spitze. Die Klugen sind Zweite."
    ),
    "{name} is playing beautifully. That should worry you more than me.": (
        "{name} spielt wunderschön. Das sollte euch mehr sorgen als mich."
    ),
    "Half of the promises made today cannot be kept. I merely counted them.": (
        "Die Hälfte der heutigen Versprechen ist nicht zu halten. Ich habe nur gezählt."
    ),
    "Ask yourself who gains if {name} stays. Then ask me.": (
        "Fragt euch, wer etwas davon hat, wenn {name} bleibt. Dann fragt mich."
    ),
    "Arithmetic says {name}. I only hold the pencil.": "Die Rechnung sagt {name}. Ich halte nur den Stift.",
    "{name} has the silver, the smile and the time. I would vote now, not later.": (
        "{name} hat das Silber, das Lächeln und die Zeit. Ich würde heute stimmen, nicht später."
    ),
    "A vote for {name} tonight saves us three difficult talks tomorrow.": (
        "Eine Stimme gegen {name} erspart uns morgen drei schwierige Gespräche."
    ),
    "It is {name} or it is one of you. I thought I would mention it.": (
        "Entweder {name} oder einer von euch. Ich wollte es erwähnt haben."
    ),
    "As planned. Or close enough that I will claim it.": "Wie geplant. Oder nah genug, dass ich es behaupte.",
    "One fewer to convince.": "Einer weniger, den man überzeugen muss.",
    "{name}, that leaves you and me in an interesting place.": (
        "{name}, damit stehen du und ich an einer interessanten Stelle."
    ),
    "The tally is a message. I can read who sent it.": "Die Auszählung ist eine Botschaft. Ich kann lesen, von wem.",
    "Unfortunate. And useful. It is often both.": "Bedauerlich. Und nützlich. Oft ist es beides.",
    "Two votes are a plan, {name}. Three are a certainty. Are you in?": (
        "Zwei Stimmen sind ein Plan, {name}. Drei sind Gewissheit. Bist du dabei?"
    ),
    "{name}, let us vote alike tonight and never speak of it.": (
        "{name}, lass uns heute gleich stimmen und nie darüber reden."
    ),
    "Whoever has the most silver worries me, {name}. You as well, I think.": (
        "Wer das meiste Silber hat, macht mir Sorgen, {name}. Dir auch, denke ich."
    ),
    "I have drawn up a list, {name}. You are on the good half of it.": (
        "Ich habe eine Liste gemacht, {name}. Du stehst auf der guten Hälfte."
    ),
    "Stick to the plan.": "Bleib beim Plan.",
    "Whoever speaks first about it was not one of us.": "Wer zuerst davon spricht, gehörte nicht zu uns.",
    "You were never in this corner.": "Du warst nie in dieser Ecke.",
    "From up here the board looks so simple.": "Von hier oben sieht das Brett so einfach aus.",
    "{name} is two moves ahead. I would know, I invented the second.": (
        "{name} ist zwei Züge voraus. Ich muss es wissen, der zweite ist von mir."
    ),
    "I was out-schemed. I would like to meet them and shake a wing.": (
        "Man hat mich überlistet. Den Flügel würde ich gern schütteln."
    ),
    "My vote on this jury has a price. It is respect. I am joking. It is crumbs.": (
        "Meine Stimme in dieser Jury hat ihren Preis. Respekt. Ein Scherz. Krümel."
    ),
    "I played you, and I played well, and you would all do it again with me. Vote for the game.": (
        "Ich habe mit euch gespielt, und gut, und ihr würdet es alle wieder tun. Stimmt für das Spiel."
    ),
    "Jury, ask {name} for one move that was not mine.": (
        "Jury, fragt {name} nach einem einzigen Zug, der nicht von mir war."
    ),
    "{name}, a clean finish. I had you third. I have never been so pleased to be wrong.": (
        "{name}, sauber zu Ende gebracht. Bei mir warst du auf Platz drei. Nie lag ich lieber falsch."
    ),
    "For the record: the plan was excellent. The birds in it were unpredictable.": (
        "Fürs Protokoll: der Plan war hervorragend. Die Vögel darin waren unberechenbar."
    ),
    "I take back everything I whispered. Next season I whisper something else.": (
        "Ich nehme alles zurück, was ich geflüstert habe. Nächste Saison flüstere ich etwas anderes."
    ),
    "A pact suits us both, {name}. Let us call it temporary and mean it warmly.": (
        "Ein Pakt kommt uns beiden gelegen, {name}. Nennen wir ihn befristet und meinen es herzlich."
    ),
    "Agreed. To the end, {name}, or to wherever it stops being useful.": (
        "Abgemacht. Bis zum Ende, {name}, oder bis es nichts mehr nützt."
    ),
    "I was about to propose the same, {name}. That is a good sign, or a very bad one.": (
        "Ich wollte gerade dasselbe vorschlagen, {name}. Das ist ein gutes Zeichen, oder ein sehr schlechtes."
    ),
    "The better question, {name}, is who told you to ask.": "Die bessere Frage ist, {name}, wer dich fragen ließ.",
    "You will know when the tally does, {name}. I would plan for both cases.": (
        "Du erfährst es mit der Auszählung, {name}. Ich würde für beides planen."
    ),
    "Let me answer with a number, {name}: one vote too few. Yours would do.": (
        "Lass mich mit einer Zahl antworten, {name}: eine Stimme zu wenig. Deine würde passen."
    ),
    "{name}. Excellent. I was short of one ally.": "{name}. Ausgezeichnet. Mir fehlte noch ein Verbündeter.",
    "Hello, {name}. Sit where I can see you think.": "Hallo, {name}. Setz dich so, dass ich dich denken sehe.",
    "Generous, {name}. I wonder what it will cost me.": "Großzügig, {name}. Ich frage mich, was mich das kostet.",
    "Noted in the good column, {name}. It was a short column.": (
        "In der guten Spalte notiert, {name}. Es war eine kurze Spalte."
    ),
    "Prove it, {name}. Then explain why you needed me to do it with.": (
        "Beweise es, {name}. Und dann erkläre, wozu du mich dabei gebraucht hast."
    ),
    "You flatter me, {name}. I only ever had half of that idea.": (
        "Du schmeichelst mir, {name}. Von dieser Idee hatte ich nur die Hälfte."
    ),
    "Silver is patience you can count, {name}.": "Silber ist Geduld zum Zählen, {name}.",
    "Spend it before they rank you by it, {name}. That is advice and I charge nothing.": (
        "Gib es aus, bevor sie dich danach einreihen, {name}. Das ist ein Rat, und er ist umsonst."
    ),
    "That is what I would say in your place, {name}. Exactly that.": (
        "Das würde ich an deiner Stelle auch sagen, {name}. Genau das."
    ),
    "Possible, {name}. Convenient, too.": "Möglich, {name}. Und bequem.",
    "I shall move you one square, {name}. Forward, this time.": "Ich rücke dich ein Feld, {name}. Diesmal nach vorn.",
    "Careful, {name}. Somebody may take you seriously.": "Vorsicht, {name}. Jemand könnte dich ernst nehmen.",
    "Then it is settled. Forget that it was my idea.": "Dann steht es fest. Vergiss, dass es meine Idee war.",
    "I count four with us. Do not ask me to name the fourth.": (
        "Ich zähle vier auf unserer Seite. Frag mich nicht nach dem vierten."
    ),
    "Say nothing today. Tomorrow say it was obvious.": "Sag heute nichts. Sag morgen, es sei klar gewesen.",
    "If this goes wrong, we never met. If it goes right, I should like some credit.": (
        "Geht es schief, kennen wir uns nicht. Geht es gut, hätte ich gern etwas Ruhm."
    ),
}
