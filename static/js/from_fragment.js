// A link that carries a code or a token behind its "#": it goes into the form, leaves the address at once, and is sent
// by a press of the button only. Programs that open links to look at them use nothing up.

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-fragment]"));
const carried = decodeURIComponent(location.hash.slice(1));

if (carried) {
  history.replaceState(null, "", location.pathname + location.search);
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(form.dataset.fragment ?? ""));
  field.value = carried;
  form.classList.add("filled");
  form.querySelector("button")?.focus();
}
