// What a line offers: five reactions, an answer, a whisper to who said it, its words to copy.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, mine, reactions, sheet, toast, tongue, view } from "../../store.js";
import { say } from "../../strings.js";
import { clockTime } from "../../countdown.js";
import { replyTo, whisperTo } from "../../talk/drafts.js";
import { KINDS, reactedTo } from "../../talk/reacting.js";
import { hoursOf } from "../../talk/windows.js";
import { Bird } from "../bird.js";
import { Icon } from "../icon.js";
import { Dialog } from "../sheet.js";
import { Reactions, namesOf } from "./marks.js";

/** @param {{where: string, line: any, onClose: () => void}} props */
export function LineSheet({ where, line, onClose }) {
  const who = bird({ cast: cast.value }, line.seat);
  const me = bird({ cast: cast.value }, mine.value?.seat);
  const own = line.seat === mine.value?.seat;
  const name = who?.name ?? "";
  const key = line.n ?? line.id;
  const isIn = me?.status === "in";
  const answers = isIn || view.value.game.status === "over";
  const whispers = where === "main" && isIn && !own && who?.status === "in" && hoursOf(view.value, "private").state === "open";
  /** @param {() => void} act */
  const then = (act) => () => {
    onClose();
    act();
  };
  const copy = () =>
    navigator.clipboard.writeText(line.text).then(
      () => toast(say("line_copied")),
      () => toast(say("copy_failed"), true),
    );
  return html`<${Dialog} kind="sheet line-sheet" label=${say("line_title", { name })} onClose=${onClose}>
    <div class="line-quoted">
      ${who && html`<${Bird} bird=${who} size="s" gone=${false} />`}
      <p><b>${own ? say("you") : name}</b> <time class="num soft" datetime=${line.at}>${clockTime(line.at, Date.now())}</time><br /><span lang=${tongue.value}>${line.text}</span></p>
      <button class="round plain" type="button" aria-label=${say("close")} onClick=${onClose}><${Icon} name="close" /></button>
    </div>
    ${where === "main" && isIn && html`<${Reactions} n=${line.n} onDone=${onClose} />`}
    ${where === "main" && reactions.value[line.n] && html`<${Reacted} n=${line.n} />`}
    <ul class="offers-list">
      ${answers && html`<li><button class="offer" type="button" onClick=${then(() => replyTo(where, { key, seat: line.seat, text: line.text }))}><${Icon} name="reply" />${say("answer")}</button></li>`}
      ${whispers && html`<li><button class="offer" type="button" onClick=${then(() => whisperTo(line.seat))}><${Icon} name="whisper" />${say("whisper_field", { name })}</button></li>`}
      ${!own && html`<li><button class="offer" type="button" onClick=${() => (sheet.value = { kind: "dossier", seat: line.seat })}><${Icon} name="eye" />${name}</button></li>`}
      ${navigator.clipboard && html`<li><button class="offer" type="button" onClick=${then(copy)}><${Icon} name="edit" />${say("copy_line")}</button></li>`}
    </ul>
  </${Dialog}>`;
}

/** Who has reacted how. @param {{n: number}} props */
function Reacted({ n }) {
  return html`<ul class="reacted">
    ${KINDS.filter((kind) => reactedTo(n, kind).length > 0).map(
      (kind) => html`<li key=${kind}><${Icon} name=${`r-${kind}`} />${say(`reaction_${kind}`, { names: namesOf(reactedTo(n, kind)) })}</li>`,
    )}
  </ul>`;
}
