// Silver by day, a line for each bird; a tap on a bird brings its line forward. The numbers stand in a table beside it.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { path, silverLines } from "../../season.js";
import { bird } from "../../situation.js";
import { view } from "../../store.js";
import { say } from "../../strings.js";
import { ChooseBird } from "../mine/choose_bird.js";

const WIDE = 320;
const HIGH = 160;

export function SilverPicture() {
  const [chosen, setChosen] = useState(view.value.finale?.winner ?? "");
  const { lines, days, most } = silverLines(view.value, WIDE, HIGH);
  if (days.length < 2) {
    return null;
  }
  const front = lines.find((line) => line.seat === chosen);
  return html`<section class="stack tight">
    <h3 class="kicker">${say("picture_silver")}</h3>
    <figure class="silver-picture">
      <svg viewBox=${`-26 -14 ${WIDE + 60} ${HIGH + 40}`} role="img" aria-label=${say("picture_silver_text", { name: bird(view.value, chosen)?.name ?? "" })}>
        ${[0, 0.5, 1].map((part) => html`<g key=${part}><path class="grid" d=${`M0 ${HIGH * (1 - part)}H${WIDE}`} /><text x="-6" y=${HIGH * (1 - part) + 4} text-anchor="end">${Math.round(most * part)}</text></g>`)}
        ${days.map((day, index) => html`<text key=${day} x=${(index * WIDE) / (days.length - 1)} y=${HIGH + 20} text-anchor="middle">${day}</text>`)}
        ${lines.filter((line) => line !== front).map((line) => html`<path class="line" key=${line.seat} d=${path(line.points)} />`)}
        ${front && html`<${Front} line=${front} />`}
      </svg>
      <figcaption class="soft">${say("picture_silver_axis")}</figcaption>
    </figure>
    <${ChooseBird} birds=${view.value.cast} chosen=${chosen} label=${say("picture_silver_whose")} onChoose=${setChosen} />
    <div class="sr-only"><table><tbody>
      ${lines.map((line) => html`<tr key=${line.seat}><th scope="row">${bird(view.value, line.seat)?.name}</th>${line.points.map((point) => html`<td key=${point.day}>${say("day", { day: point.day })}: ${point.silver}</td>`)}</tr>`)}
    </tbody></table></div>
  </section>`;
}

/** The line that is looked at, with its sums. @param {{line: import("../../season.js").Line}} props */
function Front({ line }) {
  const last = line.points[line.points.length - 1];
  return html`<g class="front">
    <path class="under" d=${path(line.points)} /><path class="over-line" d=${path(line.points)} />
    ${line.points.map((point) => html`<circle key=${point.day} cx=${point.x} cy=${point.y} r="4.5" />`)}
    ${last && html`<text class="sum" x=${last.x + 8} y=${last.y + 5}>${last.silver}</text>`}
  </g>`;
}
