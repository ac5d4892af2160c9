// The entry of a household's room: its games, who is looking, and the gold table, live.

import { render } from "preact";
import { html } from "./html.js";
import { start } from "./store.js";
import { Household } from "./views/household.js";

async function main() {
  const settings = JSON.parse(document.getElementById("room-config")?.textContent ?? "{}");
  const root = document.getElementById("household");
  if (root) {
    await start(settings);
    root.replaceChildren();
    render(html`<${Household} />`, root);
  }
}

main();
