// On the way to a seat: how many characters of the bio are left.

const field = document.querySelector("textarea[maxlength]");
const words = document.querySelector(".count");

function count() {
  if (field instanceof HTMLTextAreaElement && words) {
    words.textContent = (words.getAttribute("data-left") ?? "").replace("{n}", String(field.maxLength - field.value.length));
  }
}

field?.addEventListener("input", count);
