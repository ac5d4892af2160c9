// The season after its end: who won, who was who and wanted what, awards, and pictures of silver, ballots and talk.

import { html } from "../../html.js";
import { turns } from "../../season.js";
import { bird } from "../../situation.js";
import { config, sheet, view } from "../../store.js";
import { told } from "../../rules.js";
import { say } from "../../strings.js";
import { Bird, Cutout } from "../bird.js";
import { Dialog, SheetHead } from "../sheet.js";
import { Rematch } from "./rematch.js";
import { Share } from "./share.js";
import { SilverPicture } from "./silver_picture.js";
import { Square } from "./square.js";
import { Unmasked } from "./unmasked.js";

/** @param {{onClose: () => void}} props */
export function SeasonSheet({ onClose }) {
  const { finale, game, recap, awards, cast } = view.value;
  const winner = bird(view.value, finale?.winner);
  const gone = cast.filter((/** @type {any} */ each) => each.status === "out");
  return html`<${Dialog} kind="sheet full season" label=${say("season_title", { title: game.title })} onClose=${onClose}>
    <${SheetHead} title=${game.title} onClose=${onClose} />
    ${
      winner &&
      html`<section class="season-crown">
        <div><p class="over">${say("season_winner")}</p><h3>${winner.name}</h3><p>${say("season_gold", { n: game.pool, days: game.day })}</p></div>
        <${Cutout} persona=${winner.persona} mood="rich" />
      </section>`
    }
    <${Rematch} />
    <${Share} />
    ${finale?.identities && html`<${Unmasked} />`}
    ${awards?.length > 0 && html`<${Awards} awards=${awards} />`}
    ${recap && html`<${SilverPicture} />`}
    ${
      recap?.votes.length > 0 &&
      html`<${Square} title=${say("square_votes")} text=${say("square_votes_text")} rows=${cast} columns=${cast} counted=${recap.votes} words="square_votes_cell" />`
    }
    ${
      recap &&
      turns(recap).length > 0 &&
      html`<${Square} title=${say("square_talks")} text=${say("square_talks_text")} rows=${cast} columns=${cast} counted=${turns(recap)} words="square_talks_cell" />`
    }
    <div class="row">
      ${gone.length > 0 && html`<button class="button plain" type="button" onClick=${() => (sheet.value = { kind: "history" })}>${say("see_ballots")}</button>`}
      ${config.value.urls.journal && html`<a class="button plain" href=${config.value.urls.journal}>${say("season_story")}</a>`}
      ${!config.value.coach && html`<a class="button plain" href=${config.value.urls.household}>${say("gold_title")}</a>`}
    </div>
  </${Dialog}>`;
}

/** @param {{awards: any[]}} props */
function Awards({ awards }) {
  return html`<section class="stack tight">
    <h3 class="kicker">${say("awards")}</h3>
    <ul class="awards">
      ${awards.map(
        (award) => html`<li class="award" key=${award.key}>
          <span class="award-birds">${award.seats.slice(0, 3).map((/** @type {string} */ seat) => {
            const who = bird(view.value, seat);
            return who && html`<${Bird} key=${seat} bird=${who} size="m" alt=${who.name} gone=${false} />`;
          })}</span>
          <b class="display">${told(award.title)}</b>
          <p class="soft">${told(award.rule)}</p>
          <span class="chip num">${award.count}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
