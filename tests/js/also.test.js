import assert from "node:assert/strict";
import { test } from "node:test";
import { also, finalists, shop } from "../../static/js/also.js";

const view = (extra = {}) => ({
  game: { status: "running" },
  cast: [
    { seat: "s1", status: "in" },
    { seat: "s2", status: "in" },
    { seat: "s3", status: "out" },
  ],
  vote: null,
  guesses: { roles: false, names: null, suspects: [] },
  prices: { spy: 5, words: 2, feather: 20 },
  rules: { spy: "Five silver.", words: "Two silver.", feather: "Twenty." },
  ...extra,
});
const mine = (extra = {}) => ({
  seat: "s1",
  silver: 10,
  identity_guesses: {},
  role_guess: null,
  powers: { today: [], feather: null, reports: [] },
  destiny: { key: "detective" },
  accusation: null,
  ...extra,
});
const keys = (found) => found.map((each) => [each.key, each.done]);

test("nothing is live besides the card on an ordinary day, and no destiny shows", () => {
  assert.deepEqual(also(view(), mine()), []);
});

test("guesses are live on their days, and say when they are made", () => {
  const roles = view({ guesses: { roles: true, names: null, suspects: [] } });
  assert.deepEqual(keys(also(roles, mine())), [["also_roles", false]]);
  assert.deepEqual(keys(also(roles, mine({ role_guess: { target: "s2", role: "mole" } }))), [["also_roles", true]]);
  const names = view({ guesses: { roles: false, names: ["Anna", "Ben"], suspects: [] } });
  assert.deepEqual(finalists(names, mine()), ["s2"]);
  assert.deepEqual(keys(also(names, mine())), [["also_names", false]]);
  assert.deepEqual(keys(also(names, mine({ identity_guesses: { s2: "Ben" } }))), [["also_names", true]]);
  assert.deepEqual(also(names, null), []);
});

test("the spectators' voice is for spectators, where the jury is small", () => {
  assert.deepEqual(keys(also(view({ vote: { gallery: true } }), null)), [["also_gallery", false]]);
  assert.deepEqual(also(view({ vote: { gallery: true } }), mine()), []);
  assert.deepEqual(also(view({ vote: { gallery: false } }), null), []);
});

test("the shop says what can be bought, and why not", () => {
  const state = (extra) => shop(view(), mine(extra)).map((each) => each.state);
  assert.deepEqual(state({}), ["open", "open", "short"]);
  assert.deepEqual(state({ silver: 30, powers: { today: ["spy"], feather: "held", reports: [] } }), ["today", "open", "held"]);
});
