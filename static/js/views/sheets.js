// The sheet that is open, if any. One at a time. What is opened seldom is fetched when it is.

import { html } from "../html.js";
import { sheet } from "../store.js";
import { Dossier } from "./dossier.js";
import { GiftSheet } from "./gift_sheet.js";
import { Later } from "./later.js";
import { MenuSheet } from "./menu_sheet.js";
import { VoteSheet } from "./vote_sheet.js";

/** @type {Record<string, any>} */
const AT_ONCE = { vote: VoteSheet, gift: GiftSheet, dossier: Dossier, menu: MenuSheet };

/** By the kind of the sheet. @type {Record<string, () => Promise<any>>} */
const LATER = {
  duel: () => import("./duel_sheet.js").then((module) => module.DuelSheet),
  market: () => import("./market_sheet.js").then((module) => module.MarketSheet),
  mine: () => import("./mine/mine_sheet.js").then((module) => module.MineSheet),
  spy: () => import("./mine/spy_sheet.js").then((module) => module.SpySheet),
  accuse: () => import("./mine/suspect_sheet.js").then((module) => module.SuspectSheet),
  roles: () => import("./mine/suspect_sheet.js").then((module) => module.SuspectSheet),
  names: () => import("./mine/names_sheet.js").then((module) => module.NamesSheet),
  will: () => import("./mine/will_sheet.js").then((module) => module.WillSheet),
  rules: () => import("./rules_sheet.js").then((module) => module.RulesSheet),
  console: () => import("./host/console_sheet.js").then((module) => module.ConsoleSheet),
  gallery: () => import("./gallery_sheet.js").then((module) => module.GallerySheet),
  season: () => import("./season/season_sheet.js").then((module) => module.SeasonSheet),
  line: () => import("./talk/line_sheet.js").then((module) => module.LineSheet),
  whisper: () => import("./talk/whisper_sheet.js").then((module) => module.WhisperSheet),
  members: () => import("./talk/members_sheet.js").then((module) => module.MembersSheet),
  away: () => import("./away_sheet.js").then((module) => module.AwaySheet),
  history: () => import("./history_sheet.js").then((module) => module.HistorySheet),
};

const close = () => (sheet.value = null);

export function Sheets() {
  const open = sheet.value;
  if (!open) {
    return null;
  }
  const key = [open.kind, open.seat ?? open.to ?? ""].join("-");
  if (open.kind in AT_ONCE) {
    return html`<${AT_ONCE[open.kind]} key=${key} ...${open} onClose=${close} />`;
  }
  return open.kind in LATER && html`<${Later} key=${key} load=${LATER[open.kind]} asked=${open} onClose=${close} />`;
}
