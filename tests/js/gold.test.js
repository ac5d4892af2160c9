import assert from "node:assert/strict";
import { test } from "node:test";
import { ladder, stranger } from "../../static/js/gold.js";

const entry = (game, seat, amount) => ({ game, seat, amount, persona: "flo-mingo", name: "Flo Mingo", title: game });

test("what a bird won in one game counts together, and the most stands on top", () => {
  const rungs = ladder([entry("b", "s1", 70), entry("a", "s2", 40), entry("a", "s2", 40), entry("a", "s1", 70)]);
  assert.deepEqual(rungs.map(({ game, seat, amount }) => [game, seat, amount]), [["a", "s2", 80], ["b", "s1", 70], ["a", "s1", 70]]);
});

test("the same seat of another game is another bird", () => {
  assert.equal(ladder([entry("a", "s1", 10), entry("b", "s1", 10)]).length, 2);
});

test("somebody always has the same face, one that the server draws", () => {
  assert.equal(stranger("Anna"), stranger("Anna"));
  assert.notEqual(stranger("Anna"), stranger("Ben"));
  for (const name of ["", "Anna", "Zoë", "漢", "x".repeat(300)]) {
    assert.match(stranger(name), /^stranger-(0|[1-9]\d{0,2})$/);
  }
});
