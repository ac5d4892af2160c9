// In a tutorial the Rooster hints at what to do; the hints are fetched only there.

import { html } from "../html.js";
import { config } from "../store.js";
import { Later } from "./later.js";

const load = () => import("./coach_hint.js").then((module) => module.CoachHint);

export function Coach() {
  return config.value.coach && html`<${Later} load=${load} asked=${{}} onClose=${() => {}} />`;
}
