// A whisper, for the two who know it. Everybody else reads only that there was one.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { cast, mine, sheet, tongue } from "../../store.js";
import { say } from "../../strings.js";
import { whisperTo } from "../../talk/drafts.js";
import { Bird } from "../bird.js";
import { Icon } from "../icon.js";

/** @param {{line: any, whisper: {seat: string, to: string, text: string}, fresh: boolean}} props */
export function Whispered({ line, whisper, fresh }) {
  const own = whisper.seat === mine.value?.seat;
  const other = bird({ cast: cast.value }, own ? whisper.to : whisper.seat);
  const name = other?.name ?? "";
  const heading = own ? say("whisper_to", { name }) : say("whisper_from", { name });
  return html`<article class=${["said whispered", own && "mine", fresh && "fresh"].filter(Boolean).join(" ")} data-line=${line.n} tabindex="-1">
    ${
      !own &&
      other &&
      html`<button class="said-face" type="button" aria-label=${name} onClick=${() => (sheet.value = { kind: "dossier", seat: other.seat })}>
        <${Bird} bird=${other} size="s" gone=${false} />
      </button>`
    }
    <div class="bubble">
      <h3><${Icon} name="whisper" />${heading}</h3>
      <p lang=${tongue.value}>${whisper.text}</p>
      ${
        !own &&
        other?.status === "in" &&
        html`<p class="marks"><button class="chip" type="button" onClick=${() => whisperTo(other.seat)}>${say("whisper_back")}</button></p>`
      }
    </div>
  </article>`;
}
