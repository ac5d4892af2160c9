// The page for when there is no network: it lists what this browser has kept, and goes on once the network is back.

import { keptRooms } from "./kept_rooms.js";
import { whenBack } from "./when_back.js";

const list = /** @type {HTMLElement | null} */ (document.querySelector(".kept-rooms"));

/** @param {import("./kept_rooms.js").KeptRoom} kept */
function card({ path, title, day }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.className = "game-card";
  link.href = path;
  const name = document.createElement("h2");
  name.textContent = title;
  const chip = document.createElement("span");
  chip.className = "chip";
  chip.textContent = `${list?.dataset.day} ${day}`;
  link.append(...(day ? [chip] : []), name);
  item.append(link);
  return item;
}

async function main() {
  const rooms = (await keptRooms()).filter(({ path }) => path.startsWith("/h/"));
  list?.append(...rooms.map(card));
}

document.querySelector("[data-again]")?.addEventListener("click", () => location.reload());
whenBack(() => location.reload());
main();
