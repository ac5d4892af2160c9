// The tabs above the words: everybody, private talk, and the booth or the nest where there is one. They stay above
// private talk as well: the way back is where the way there was.

import { html } from "../../html.js";
import { posts, view } from "../../store.js";
import { say } from "../../strings.js";
import { nook, isWide, openList, openRoom, rooms } from "../../talk/place.js";
import { unreadIn, unreadTalks } from "../../talk/reading.js";
import { hoursOf } from "../../talk/windows.js";
import { Icon } from "../icon.js";

/** @param {{shown: string}} props */
export function Tabs({ shown }) {
  const there = rooms.value;
  const beside = there.nook && !isWide.value;
  if (!beside && !there.booth && !there.nest) {
    return null;
  }
  const aside = beside && Boolean(nook.value);
  /** @param {string} name */
  const on = (name) => shown === name && !aside;
  const missed = posts.value.length && !on("main") ? unreadIn("main").length : 0;
  const isOpen = hoursOf(view.value, "booth").state === "open";
  return html`<nav class="tabs" aria-label=${say("rooms")}>
    <${Tab} name="main" icon="" on=${on("main")} news=${missed} onPress=${() => openRoom("main")} />
    ${beside && html`<${Tab} name="private" icon="lock" on=${aside} news=${unreadTalks.value} onPress=${openList} />`}
    ${there.booth && html`<${Tab} name="booth" icon="booth" on=${on("booth")} live=${isOpen} news=${on("booth") ? 0 : unreadIn("booth").length} onPress=${() => openRoom("booth")} />`}
    ${there.nest && html`<${Tab} name="nest" icon="nest" on=${on("nest")} news=${on("nest") ? 0 : unreadIn("nest").length} onPress=${() => openRoom("nest")} />`}
  </nav>`;
}

/** @param {{name: string, icon: string, on: boolean, news: number, live?: boolean, onPress: () => void}} props */
function Tab({ name, icon, on, news, live = false, onPress }) {
  const words = say(`room_${name}`);
  return html`<button class=${live ? "tab live" : "tab"} data-room=${name} type="button" aria-current=${on ? "page" : undefined} onClick=${onPress}>
    ${icon && html`<${Icon} name=${icon} />`}<span>${words}</span>
    ${live && html`<span class="sr-only">${say("tab_open")}</span>`}
    ${news > 0 && html`<b class="badge num">${news > 99 ? "99+" : news}<span class="sr-only"> ${say("tab_new")}</span></b>`}
  </button>`;
}
