// The entry of the help pages: a card is fetched when somebody wants to try its rule, and put where its button was.

/** @param {HTMLButtonElement} button */
async function open(button) {
  const place = button.closest(".try");
  if (!place) {
    return;
  }
  button.ariaBusy = "true";
  try {
    const { show } = await import("./tryit/show.js");
    show(place, button.dataset.try ?? "", () => button.focus());
  } finally {
    button.ariaBusy = "false";
  }
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button[data-try]") : null;
  if (button instanceof HTMLButtonElement) {
    open(button);
  }
});
