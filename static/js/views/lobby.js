// The waiting room: who sits already, how to bring others, and the host's start.

import { html } from "../html.js";
import { clockTime } from "../countdown.js";
import { bird } from "../situation.js";
import { config, mine, serverNow, sheet, toast, view } from "../store.js";
import { say, told } from "../strings.js";
import { Bird, Cutout } from "./bird.js";
import { HostButton } from "./host_tools.js";
import { Icon } from "./icon.js";
import { PushHint } from "./push_hint.js";

export function Lobby() {
  const { game, cast } = view.value;
  const { join, is_host: hosting } = config.value;
  const me = bird(view.value, mine.value?.seat);
  return html`<section class="waiting">
    <div class="waiting-part">
    <${Cutout} persona=${me?.persona ?? "rooster"} mood=${me ? "sly" : ""} />
    <h2>${me ? say("you_are", { name: me.name }) : say("lobby_title")}</h2>
    <p class="soft">${state(game, cast.length)}</p>
    ${!me && join && cast.length < game.max && html`<a class=${hosting ? "button plain" : "button wide"} href=${join.path}>${say("join")}</a>`}
    ${hosting && html`<${Start} game=${game} seated=${cast.length} />`}
    ${me && html`<${PushHint} />`}
    ${hosting && join && html`<${Invitation} join=${join} title=${game.title} />`}
    </div>
    <div class="waiting-part">
    <${Nests} cast=${cast} max=${game.max} />
    ${me && html`<${Meanwhile} join=${join} />`}
    <${Interviews} />
    ${!hosting && join && html`<${Invitation} join=${join} title=${game.title} />`}
    </div>
  </section>`;
}

/** @param {any} game @param {number} seated */
function state(game, seated) {
  const missing = game.min - seated;
  const need =
    missing > 0
      ? say("lobby_need", { n: missing })
      : config.value.is_host
        ? say("lobby_ready")
        : say("lobby_host_waits");
  const next = view.value.clock?.next;
  const part = view.value.tournament;
  const when = next?.at ? ` ${say("starts_at", { time: clockTime(next.at, serverNow.value) })}` : "";
  if (part?.number > 0) {
    return say("lobby_seated", { n: seated, max: game.max, need: say("lobby_together") });
  }
  return (part?.number === 0 ? say("final_lobby") : say("lobby_seated", { n: seated, max: game.max, need })) + when;
}

/** The heats of a tournament start together, on its page. @param {{game: any, seated: number}} props */
function Start({ game, seated }) {
  const free = game.max - seated;
  const heat = view.value.tournament?.number > 0;
  return html`<div class="row host-start">
    ${!heat && html`<${HostButton} action="start" disabled=${seated < game.min}>${say("start")}</${HostButton}>`}
    ${free > 0 && html`<${HostButton} action="bots" fields=${{ count: String(free) }} kind="plain">${say("fill")}</${HostButton}>`}
  </div>`;
}

/** @param {{join: {url: string, code: string, qr: string}, title: string}} props */
export function Invitation({ join, title }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(join.url);
      toast(say("copied"));
    } catch {
      toast(say("copy_failed"), true);
    }
  };
  const share = () =>
    navigator.share({ title, text: say("share_text"), url: join.url }).catch(() => {});
  return html`<div class="panel stack invitation">
    <p class="code-card"><span class="over">${say("code")}</span><b class="code">${join.code}</b></p>
    <a class="join-link" href=${join.url}>${join.url.replace(/^https?:\/\//, "")}</a>
    <div class="row">
      <button class="button plain small" type="button" onClick=${copy}>${say("copy_link")}</button>
      ${
        "share" in navigator &&
        html`<button class="button plain small" type="button" onClick=${share}><${Icon} name="share" />${say("share")}</button>`
      }
    </div>
    ${join.qr && html`<details class="qr"><summary>${say("qr")}</summary><img src=${join.qr} alt=${say("qr_alt")} width="220" height="220" /></details>`}
  </div>`;
}

/** What to do until it starts, and that nobody has to stay here for it. @param {{join: {code: string} | null}} props */
function Meanwhile({ join }) {
  return html`<section class="panel stack tight meanwhile">
    <h3 class="kicker">${say("meanwhile")}</h3>
    <p>${say("meanwhile_text")}</p>
    <p class="row">
      <a class="button plain small" href=${`/tutorial/${join ? `?code=${join.code}` : ""}`}>${say("meanwhile_try")}</a>
      <a class="button plain small" href=${config.value.urls.game_help}>${say("meanwhile_rules")}</a>
    </p>
  </section>`;
}

/** One answer of each arrival, the latest first. */
function Interviews() {
  const found = [...(view.value.interviews ?? [])].reverse();
  return (
    found.length > 0 &&
    html`<section class="interviews">
      <h3 class="kicker">${say("asked_at_the_door")}</h3>
      ${found.map((/** @type {any} */ each) => {
        const who = bird(view.value, each.seat);
        return who && html`<article class="interview" key=${each.seat}><${Bird} bird=${who} size="m" /><div><small class="soft">${told(each.question)}</small><p>${each.answer}</p></div></article>`;
      })}
    </section>`
  );
}

/** @param {{cast: any[], max: number}} props */
function Nests({ cast, max }) {
  const empty = Array.from({ length: Math.max(0, max - cast.length) }, (_, i) => i);
  return html`<ul class="nests" aria-label=${say("cast")}>
    ${cast.map(
      (each) => html`<li class=${each.seat === mine.value?.seat ? "nest me" : "nest"} key=${each.seat}>
        <button type="button" class="nest-face" aria-label=${each.name} onClick=${() => (sheet.value = { kind: "dossier", seat: each.seat })}>
          <${Bird} bird=${each} />
        </button>
        <b>${each.name}</b>
      </li>`,
    )}
    ${empty.map((i) => html`<li class="nest empty" key=${`empty-${i}`}>${say("free_nest")}</li>`)}
  </ul>`;
}
