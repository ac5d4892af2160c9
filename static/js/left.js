// Once an account is left, other open pages of this browser are loaded anew: they were that account's.

const LEAVING = "leaving";
const LEFT = "left";

/** Remembers, for the page that comes next, that the account is being left. */
export function leave() {
  sessionStorage.setItem(LEAVING, "1");
}

/** Tells the other pages if the account was left on the way to this one, and heeds what they tell. */
export function followLeaving() {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === LEFT && newValue) {
      location.reload();
    }
  });
  if (sessionStorage.getItem(LEAVING)) {
    sessionStorage.removeItem(LEAVING);
    localStorage.setItem(LEFT, String(Date.now()));
  }
}
