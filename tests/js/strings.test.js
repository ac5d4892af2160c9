import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { say } from "../../static/js/strings.js";

const ROOT = new URL("../../static/js/", import.meta.url);
const PARTS = readdirSync(new URL("strings/", ROOT)).map((name) => `strings/${name}`);
/** Every text of every table, also of those that are fetched later. */
const TEXTS = Object.assign({}, ...(await Promise.all(PARTS.map((part) => import(new URL(part, ROOT).href)))).flatMap(Object.values));

test("counts are in words up to twelve, and one is singular", () => {
  assert.equal(say("birds_left", { n: 1 }), "one bird left");
  assert.equal(say("birds_left", { n: 6 }), "six birds left");
  assert.equal(say("birds_left", { n: 13 }), "13 birds left");
});

test("every text that the scripts ask for is in the table", () => {
  const files = ["", "talk/", "tryit/", "views/", "views/host/", "views/mine/", "views/season/", "views/talk/"].flatMap((folder) =>
    readdirSync(new URL(folder || ".", ROOT))
      .filter((name) => name.endsWith(".js"))
      .map((name) => `${folder}${name}`),
  );
  const missing = files.flatMap((file) =>
    [...readFileSync(new URL(file, ROOT), "utf8").matchAll(/say\(\s*"(\w+)"/g)]
      .map((match) => match[1])
      .filter((key) => !(key in TEXTS)),
  );
  assert.deepEqual(missing, []);
});

test("no text shouts", () => {
  for (const table of PARTS.map((name) => readFileSync(new URL(name, ROOT), "utf8"))) {
    assert.doesNotMatch(table, /^ {2}\w+:\s.*!/m);
  }
});
