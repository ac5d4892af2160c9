// Every ballot that has been published: night by night, and the jury's.

import { html } from "../html.js";
import { bird } from "../situation.js";
import { view } from "../store.js";
import { listed, say } from "../strings.js";
import { Bird, shortName } from "./bird.js";
import { Dialog, SheetHead } from "./sheet.js";

/** @param {{onClose: () => void}} props */
export function HistorySheet({ onClose }) {
  const { reveals, finale } = view.value;
  const nights = [...(reveals ?? [])].reverse();
  return html`<${Dialog} label=${say("ballots_title")} onClose=${onClose}>
    <${SheetHead} title=${say("ballots_title")} onClose=${onClose} />
    <div class="stack wide">
      ${
        finale &&
        html`<section class="stack tight">
        <h3 class="kicker">${say("ballots_final")}</h3>
        <${Ballots} ballots=${finale.ballots} />
      </section>`
      }
      ${finale?.identities && html`<${Identities} identities=${finale.identities} />`}
      ${nights.map(
        (/** @type {any} */ night) => html`<section class="stack tight" key=${night.day}>
          <h3 class="kicker">${say("ballots_day", { day: night.day })}</h3>
          <p>${say("left_title", { name: names(night.out) })} ${say("decided_by", { how: night.how })}</p>
          <${Ballots} ballots=${night.ballots} />
          ${night.runoff && html`<h4 class="over">${say("ballots_runoff")}</h4><${Ballots} ballots=${night.runoff.ballots} />`}
        </section>`,
      )}
      ${nights.length === 0 && !finale && html`<p class="note">${say("no_ballots")}</p>`}
    </div>
  </${Dialog}>`;
}

/** @param {string[]} seats */
function names(seats) {
  return listed(seats.map((seat) => bird(view.value, seat)?.name ?? ""));
}

/** @param {{ballots: string[][]}} props */
function Ballots({ ballots }) {
  if (ballots.length === 0) {
    return html`<p class="soft">${say("no_ballots")}</p>`;
  }
  return html`<table class="ballot-table">
    <tbody>
      ${ballots.map(
        ([voter, target]) => html`<tr key=${voter}>
          <th scope="row"><${Named} seat=${voter} /></th>
          <td>${say("ballot_named")}</td>
          <td><${Named} seat=${target} /></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{seat: string}} props */
function Named({ seat }) {
  const who = bird(view.value, seat);
  return who && html`<${Bird} bird=${who} size="s" gone=${false} />${shortName(who)}`;
}

/** @param {{identities: string[][]}} props */
export function Identities({ identities }) {
  return html`<section class="stack tight">
    <h3 class="kicker">${say("identities_title")}</h3>
    <ul class="identities">
      ${identities.map(([seat, name]) => {
        const who = bird(view.value, seat);
        return (
          who &&
          html`<li key=${seat}><${Bird} bird=${who} size="m" gone=${false} /><b>${who.name}</b><span>${say("real_name", { name })}</span></li>`
        );
      })}
    </ul>
  </section>`;
}
