// Signing out: what this browser has kept of games, and words that wait in it, are forgotten before the account is left.

import { forgetEverything } from "./browser_base.js";
import { leave } from "./left.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("main form[method=post]"));

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  await forgetEverything();
  leave();
  form.submit();
});
