// The entry of a room without a network: what the page could not bring along is read from its address and from what
// this browser has kept. The room then opens as always, and loads anew once the network is back.

import { keptRooms } from "./kept_rooms.js";
import { whenBack } from "./when_back.js";

async function main() {
  const [, , slug, , room] = location.pathname.split("/");
  const kept = (await keptRooms()).find((each) => each.room === room);
  if (!kept) {
    location.replace("/offline/");
    return;
  }
  const brought = document.getElementById("room-config");
  const settings = JSON.parse(brought?.textContent ?? "{}");
  const home = `/h/${slug}/`;
  const urls = { household: home, posts: `${home}g/${room}/posts`, gallery: `${home}g/${room}/gallery` };
  const here = { room, holder: kept.holder, socket: `${home}ws/${room}/`, urls };
  if (brought) {
    brought.textContent = JSON.stringify({ ...settings, ...here });
  }
  whenBack(() => location.reload());
  await import(settings.script);
}

main();
