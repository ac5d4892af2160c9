// The page at the end of a sign-in link: takes the token out of the address and posts it.

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-enter]"));
const token = location.hash.slice(1);

if (token) {
  history.replaceState(null, "", location.pathname);
  /** @type {HTMLInputElement} */ (form.elements.namedItem("token")).value = token;
  form.requestSubmit();
}
