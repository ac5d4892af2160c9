// The sheet that is open, if any. One at a time.

import { html } from "../html.js";
import { sheet } from "../store.js";
import { Dossier } from "./dossier.js";
import { GiftSheet } from "./gift_sheet.js";
import { HistorySheet } from "./history_sheet.js";
import { MenuSheet } from "./menu_sheet.js";
import { VoteSheet } from "./vote_sheet.js";

const close = () => (sheet.value = null);

export function Sheets() {
  const open = sheet.value;
  switch (open?.kind) {
    case "vote":
      return html`<${VoteSheet} key="vote" onClose=${close} />`;
    case "gift":
      return html`<${GiftSheet} key=${`gift-${open.to ?? ""}`} to=${open.to} onClose=${close} />`;
    case "dossier":
      return html`<${Dossier} key=${`dossier-${open.seat}`} seat=${open.seat} onClose=${close} />`;
    case "history":
      return html`<${HistorySheet} key="history" onClose=${close} />`;
    case "menu":
      return html`<${MenuSheet} key="menu" onClose=${close} />`;
    default:
      return null;
  }
}
