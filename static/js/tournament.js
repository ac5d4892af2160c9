// The entry of a tournament's page: its ladder, live.

import { render } from "preact";
import { html } from "./html.js";
import { start } from "./store.js";
import { Tournament } from "./views/tournament.js";

async function main() {
  const settings = JSON.parse(document.getElementById("room-config")?.textContent ?? "{}");
  const root = document.getElementById("tournament");
  if (root) {
    await start(settings);
    root.replaceChildren();
    render(html`<${Tournament} />`, root);
  }
}

main();
