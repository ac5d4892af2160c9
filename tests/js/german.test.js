// The scripts on a German page: what its import map leads to is put in place of the English tables.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

const GERMAN = new URL("../../locale/de/texts/", import.meta.url);
const TOLD = ["told.js", "rules.js"];
const ENGLISH = new URL("../../static/js/strings/", import.meta.url);

globalThis.document = /** @type {any} */ ({ documentElement: { lang: "de" } });
const { alsoTold, learn, listed, say, told } = await import("../../static/js/strings.js");
const { clockTime } = await import("../../static/js/countdown.js");
const tables = Object.fromEntries(
  await Promise.all(
    readdirSync(GERMAN).map(async (name) => [name, Object.values(await import(new URL(name, GERMAN).href))[0]]),
  ),
);
alsoTold({ ...tables["told.js"], ...tables["rules.js"] });
Object.entries(tables).forEach(([name, table]) => TOLD.includes(name) || learn(table));

test("each table is there, with the name and the keys of the English one", async () => {
  assert.deepEqual(Object.keys(tables).sort(), readdirSync(ENGLISH).sort());
  for (const name of Object.keys(tables).filter((each) => !TOLD.includes(each))) {
    const english = await import(new URL(name, ENGLISH).href);
    const german = await import(new URL(name, GERMAN).href);
    assert.deepEqual(Object.keys(german), Object.keys(english));
    const [texts] = /** @type {Record<string, any>[]} */ (Object.values(english));
    assert.deepEqual(Object.keys(Object.values(german)[0]).sort(), Object.keys(texts).sort());
  }
});

test("one is one, and more are counted in German words", () => {
  assert.equal(say("birds_left", { n: 1 }), "noch ein Vogel");
  assert.equal(say("birds_left", { n: 6 }), "noch sechs Vögel");
  assert.equal(say("birds_left", { n: 13 }), "noch 13 Vögel");
  assert.equal(say("lobby_seated", { n: 2, max: 8, need: say("lobby_need", { n: 1 }) }).includes("Noch ein Vogel"), true);
});

test("lists and times are written the German way", () => {
  assert.equal(listed(["Flo", "Puff", "Magda"]), "Flo, Puff und Magda");
  const monday = "2026-03-02T20:00:00.000Z";
  assert.equal(clockTime(monday, Date.parse("2026-03-01T12:00:00Z"), "Europe/Berlin"), "Mo., 21:00");
});

test("what the server tells in English reads German, with this game's own numbers", () => {
  assert.equal(told("Majority"), "Mehrheit");
  assert.equal(told("7 silver, once a day: 300 more characters in private today."), "7 Silber, einmal am Tag: heute 300 Zeichen mehr für private Gespräche.");
  assert.equal(told("A jury of fewer than 4 hears the household's spectators as one more voice.").includes("weniger als 4"), true);
  assert.equal(told("Confessor 12"), "Beichtkind 12");
});

test("what is known in no other words stays as it was said", () => {
  assert.equal(told("What a player has written, 12 times."), "What a player has written, 12 times.");
  assert.equal(told(undefined), "");
});
