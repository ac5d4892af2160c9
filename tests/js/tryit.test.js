import assert from "node:assert/strict";
import { test } from "node:test";
import { TRYIT } from "../../static/js/strings/tryit.js";
import { CARDS, ME, NAMES } from "../../static/js/tryit/cards.js";
import { after, named, secondLowest, tally } from "../../static/js/tryit/counting.js";

const steps = Object.entries(CARDS).flatMap(([key, card]) => card.map((step) => [key, step]));

test("every step has its words, and every bird that it names is known", () => {
  for (const [key, step] of steps) {
    for (const text of [step.ask, step.said, step.button]) {
      assert.ok(!text || text in TRYIT, `${key}: ${text}`);
    }
    for (const bird of [...(step.birds ?? []), ...(step.safe ?? []), ...Object.keys(step.others ?? {}), ...Object.keys(step.ladder ?? {})]) {
      assert.ok(bird in NAMES, `${key}: ${bird}`);
    }
  }
});

test("every step can be done, and has a right answer among its choices", () => {
  for (const [key, step] of steps) {
    const open = step.birds?.filter((bird) => !step.safe?.includes(bird));
    assert.ok(step.kind !== "faces" || open.length > 0, key);
    assert.ok(step.kind !== "answer" || step.choices.includes(step.right), key);
  }
});

test("the ballot of whoever tries decides the votes that are tied", () => {
  for (const key of ["majority", "bubble", "podium_sacrifice", "finals"]) {
    const [step] = CARDS[key];
    const tied = Object.keys(step.others);
    assert.deepEqual(tied.map((bird) => named(step, bird)), tied, key);
  }
});

test("whoever is saved by the fewest leaves, so one's own save changes who", () => {
  const [step] = CARDS.shield;
  assert.equal(tally(step, "captain-puff")[0][1], 1);
  assert.notEqual(named(step, "captain-puff"), "captain-puff");
});

test("a gift on the market makes somebody else the second-lowest", () => {
  const { ladder } = CARDS.second_to_last[0];
  assert.equal(secondLowest(after(ladder, ME, "captain-puff", 0)), ME);
  assert.equal(secondLowest(after(ladder, ME, "captain-puff", 3)), "captain-puff");
});
