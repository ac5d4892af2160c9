// Who did how often what to whom, as a square of dots: rows are who, columns are whom.

import { html } from "../../html.js";
import { square } from "../../season.js";
import { say } from "../../strings.js";
import { Bird, shortName } from "../bird.js";

/** @param {{title: string, text: string, rows: any[], columns: any[], counted: any[][], words: string}} props */
export function Square({ title, text, rows, columns, counted, words }) {
  const { cells, most } = square(
    rows.map((each) => each.seat),
    counted,
  );
  return html`<section class="stack tight">
    <h3 class="kicker">${title}</h3>
    <p class="soft">${text}</p>
    <div class="square-frame" tabindex="0" role="region" aria-label=${title}>
      <table class="square">
        <thead><tr><td></td>${columns.map((each) => html`<th scope="col" key=${each.seat}><${Bird} bird=${each} size="s" alt=${each.name} gone=${false} /></th>`)}</tr></thead>
        <tbody>
          ${rows.map(
            (row, r) => html`<tr key=${row.seat}>
              <th scope="row"><${Bird} bird=${row} size="s" gone=${false} /><span>${shortName(row)}</span></th>
              ${columns.map((column, k) => html`<td key=${column.seat} class=${r === k ? "self" : ""}>${cells[r][k] > 0 && html`<${Dot} n=${cells[r][k]} most=${most} label=${say(words, { who: row.name, whom: column.name, n: cells[r][k] })} />`}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** A dot whose size says how many. @param {{n: number, most: number, label: string}} props */
function Dot({ n, most, label }) {
  const size = Math.max(1, Math.ceil((n / most) * 4));
  return html`<span class=${`count-dot size-${size}`} role="img" aria-label=${label}><b class="num" aria-hidden="true">${n}</b></span>`;
}
