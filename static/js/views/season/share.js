// The season as a picture to send round: by the phone's own sheet where there is one, else as a file.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { config, view } from "../../store.js";
import { say } from "../../strings.js";

export function Share() {
  const [busy, setBusy] = useState(false);
  const address = config.value.urls.share;
  if (view.value.game.status !== "over" || !view.value.finale || !address) {
    return null;
  }
  const name = "pecking-order.png";
  const send = async (/** @type {Event} */ event) => {
    if (!navigator.canShare) {
      return;
    }
    event.preventDefault();
    setBusy(true);
    await handOver(address, name).catch(() => location.assign(address));
    setBusy(false);
  };
  return html`<figure class="season-poster">
    <img src=${address} alt=${say("share_alt")} width="1200" height="630" loading="lazy" />
    <figcaption><a class="button plain wide" href=${address} download=${name} aria-busy=${busy} onClick=${send}>${say("share_button")}</a></figcaption>
  </figure>`;
}

/** Give the picture to the phone, or save it where the phone takes no files. Who changes their mind is not told off. @param {string} address @param {string} name */
async function handOver(address, name) {
  const picture = await (await fetch(address)).blob();
  const data = { files: [new File([picture], name, { type: "image/png" })], title: view.value.game.title };
  if (!navigator.canShare(data)) {
    return save(picture, name);
  }
  await navigator.share(data).catch((reason) => {
    if (reason.name !== "AbortError") {
      save(picture, name);
    }
  });
}

/** @param {Blob} picture @param {string} name */
function save(picture, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
