// The entry of a game's room.

import { effect } from "@preact/signals";
import { render } from "preact";
import { beginDrawing, drawOn, rest, talks } from "./drawing.js";
import { html } from "./html.js";
import { isLoud } from "./look.js";
import { isDark, situation } from "./situation.js";
import { seatKey } from "./seat_key.js";
import { soundOf } from "./sounds.js";
import { link, mine, start, toast, view } from "./store.js";
import { say } from "./strings.js";
import { AlsoRow } from "./views/also_row.js";
import { Banner } from "./views/banner.js";
import { Cast } from "./views/cast.js";
import { Coach } from "./views/coach.js";
import { Header } from "./views/header.js";
import { HeatLine } from "./views/heat_line.js";
import { Bell } from "./views/host_tools.js";
import { NowBar } from "./views/now_bar.js";
import { NowCard } from "./views/now_card.js";
import { PhaseTeller } from "./views/phase_teller.js";
import { Sheets } from "./views/sheets.js";
import { StageMore } from "./views/stage_more.js";
import { Stagecraft } from "./views/stagecraft.js";
import { Talks } from "./views/talk/talks.js";
import { Toasts } from "./views/toasts.js";
import { followPlaces } from "./arriving.js";
import { beginTalk } from "./talk/begin.js";

function Room() {
  if (!view.value) {
    return html`<p class="room-empty" role="status">${say("catching_up")}</p><${Banner} />`;
  }
  const talking = view.value.game.status !== "lobby" && view.value.game.status !== "cancelled";
  return html`
    <${Header} />
    ${talking && html`<${Cast} />`}
    <section class="stage" aria-label=${say("stage")}>
      <${HeatLine} />
      <${NowCard} /><${Coach} /><${AlsoRow} />
      <${NowBar} />
      <${Bell} />
      ${talking && html`<${StageMore} />`}
    </section>
    ${talking && talks.value && html`<${Talks} />`}
    <${Banner} />
    ${rest.value && html`<${PhaseTeller} /><${Sheets} /><${Stagecraft} />${!talking && html`<${Toasts} />`}`}
  `;
}

/** Until there is something to draw. */
async function viewed() {
  let stop = () => {};
  await new Promise((resolve) => {
    stop = effect(() => {
      if (view.value) {
        resolve(undefined);
      }
    });
  });
  stop();
}

/** The waiting room scrolls as a page; the coop is a fixed stage. */
function followTheStatus() {
  effect(() => {
    const status = view.value?.game.status;
    document.body.classList.toggle("waiting-room", status === "lobby" || status === "cancelled");
  });
}

/** After the vote opens the coop gets dark, whatever the system wishes. */
function followTheLight() {
  effect(() => {
    const root = document.documentElement;
    if (view.value && isDark(view.value)) {
      root.dataset.light = "night";
    } else {
      delete root.dataset.light;
    }
  });
}

/** The tab says when a ballot is owed. */
function followTheVote() {
  effect(() => {
    if (view.value) {
      const { title } = view.value.game;
      const { kind, ballot } = situation(view.value, mine.value);
      document.title =
        (kind === "vote" || kind === "jury") && !ballot ? say("title_vote", { title }) : `${title} · Pecking Order`;
    }
  });
}

/** What happens before one's eyes can be heard by whoever wants that. */
function followTheSounds() {
  /** @type {import("./protocol.js").View | null} */
  let before = null;
  effect(() => {
    const now = link.value === "live" ? view.value : null;
    const name = before && now && isLoud() ? soundOf(before, now, mine.peek()?.seat) : null;
    before = now;
    if (name) {
      import("./playing.js").then(({ play }) => play(name));
    }
  });
}

async function main() {
  const settings = JSON.parse(document.getElementById("room-config")?.textContent ?? "{}");
  const root = document.querySelector("main.room");
  const key = await seatKey(settings);
  if (!root || key.reloading) {
    return;
  }
  followTheLight();
  followTheStatus();
  followTheVote();
  followTheSounds();
  await start(settings);
  beginTalk();
  beginDrawing();
  root.replaceChildren();
  render(html`<${Room} />`, root);
  if (key.words) {
    toast(key.words, true);
  }
  await viewed();
  await drawOn();
  followPlaces();
}

main();
