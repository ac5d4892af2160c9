// Every ballot that has been published: night by night, and the jury's.

import { html } from "../html.js";
import { bird } from "../situation.js";
import { view } from "../store.js";
import { listed, say, told } from "../strings.js";
import { hasBallots, pairs, piles, rungs } from "../verdicts.js";
import { Bird, shortName } from "./bird.js";
import { DuelTold } from "./duel_told.js";
import { Icon } from "./icon.js";
import { Dialog, SheetHead } from "./sheet.js";

/** @param {{onClose: () => void}} props */
export function HistorySheet({ onClose }) {
  const { reveals, finale } = view.value;
  const nights = [...(reveals ?? [])].reverse();
  const title = say(hasBallots(view.value) ? "ballots_title" : "count_title");
  return html`<${Dialog} label=${title} onClose=${onClose}>
    <${SheetHead} title=${title} onClose=${onClose} />
    <div class="stack wide">
      ${
        finale &&
        html`<section class="stack tight">
        <h3 class="kicker">${say("ballots_final")}</h3>
        ${finale.spectators && html`<p>${say("winner_gallery", { name: bird(view.value, finale.spectators)?.name })}</p>`}
        <${Ballots} ballots=${finale.ballots} named=${say("ballot_winner")} />
      </section>`
      }
      ${finale?.identities && html`<${Identities} identities=${finale.identities} />`}
      ${nights.map((/** @type {any} */ night) => html`<${Night} key=${night.day} night=${night} />`)}
      ${nights.length === 0 && !finale && html`<p class="note">${say("no_ballots")}</p>`}
    </div>
  </${Dialog}>`;
}

/** @param {{night: any}} props */
function Night({ night }) {
  const named = say(`ballot_${night.kind}`);
  const meaning = named === `ballot_${night.kind}` ? say("ballot_named") : named;
  const spared = bird(view.value, night.feather);
  return html`<section class="stack tight night">
    <h3 class="kicker">${say("ballots_day", { day: night.day })}</h3>
    <p>${say("left_title", { name: names(night.out) })} ${say("decided_by", { how: told(night.how) })}</p>
    ${night.how.includes("draw") && html`<p class="note">${say("draw_explained")}</p>`}
    ${spared && html`<p class="note fine">${say("feather_text", { name: spared.name })}</p>`}
    ${night.kind === "second_to_last" ? html`<${Silver} tally=${night.tally} out=${night.out} />` : html`<${Ballots} ballots=${night.ballots} out=${night.runoff ? [] : night.out} named=${meaning} />`}
    ${night.trusts.length > 0 && html`<${Trusts} trusts=${night.trusts} />`}
    ${night.step?.key === "pick" && html`<p>${night.step.pick ? say("history_pick", { by: names(night.step.players), name: names([night.step.pick]) }) : say("history_no_pick", { by: names(night.step.players) })}</p>`}
    ${night.step?.key === "duel" && html`<${DuelTold} step=${night.step} />`}
    ${night.runoff && html`<h4 class="over">${say("ballots_runoff")}</h4><${Ballots} ballots=${night.runoff.ballots} out=${night.out} named=${meaning} />`}
  </section>`;
}

/** @param {string[]} seats */
function names(seats) {
  return listed(seats.map((seat) => bird(view.value, seat)?.name ?? ""));
}

/** Who was named, each with the faces of those who did. @param {{ballots: string[][], out?: string[], named: string}} props */
function Ballots({ ballots, out = [], named }) {
  if (ballots.length === 0) {
    return html`<p class="soft">${say("no_ballots")}</p>`;
  }
  return html`<ol class="piles">
    ${piles(ballots, out).map(({ seat, voters }) => {
      const who = bird(view.value, seat);
      return who && html`<li class=${out.includes(seat) ? "pile leaves" : "pile"} key=${seat}>
        <${Bird} bird=${who} size="m" gone=${out.includes(seat)} />
        <p><b>${who.name}</b><span class="num">${say("pile", { named, n: voters.length, all: ballots.length })}</span></p>
        ${voters.length > 0 && html`<ul class="pile-voters">${voters.map((voter) => html`<li key=${voter}><${Named} seat=${voter} /></li>`)}</ul>`}
      </li>`;
    })}
  </ol>`;
}

/** Whom each trusted; what was returned stands out. @param {{trusts: string[][]}} props */
function Trusts({ trusts }) {
  const found = pairs(trusts);
  const paired = new Set(found.flat());
  const alone = trusts.filter(([one]) => !paired.has(one));
  return html`<h4 class="over">${say("ballots_trust")}</h4>
    <ul class="trusts">
      ${found.map(([one, other]) => html`<li class="paired" key=${one}><${Named} seat=${one} /><${Icon} name="swap" /><${Named} seat=${other} /></li>`)}
      ${alone.map(
        ([one, other]) => html`<li key=${one}>
          <${Named} seat=${one} /><span class="sr-only">${say("trusts", { name: "" })}</span><${Icon} name="send" /><${Named} seat=${other} />
        </li>`,
      )}
    </ul>
    <p class="soft">${found.length ? found.map((pair) => say("trusted_pair", { names: names(pair) })).join(" ") : say("trusted_nobody")}</p>`;
}

/** What each had when a market closed. @param {{tally: any[][], out: string[]}} props */
function Silver({ tally, out }) {
  return html`<ol class="ladder">
    ${rungs(tally).map(([seat, sum], index) => {
      const who = bird(view.value, seat);
      return who && html`<li class=${out.includes(seat) ? "leaves" : ""} key=${seat}>
        <span class="rung num">${index + 1}</span><${Bird} bird=${who} size="s" gone=${false} /><b>${who.name}</b>
        <span class="num sum"><i class="coin"></i>${sum}</span>
      </li>`;
    })}
  </ol>`;
}

/** @param {{seat: string}} props */
function Named({ seat }) {
  const who = bird(view.value, seat);
  return who && html`<${Bird} bird=${who} size="s" gone=${false} /><span>${shortName(who)}</span>`;
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
