import assert from "node:assert/strict";
import { test } from "node:test";
import { outlives, sorted } from "../../static/js/outbox.js";
import { unanswered } from "../../static/js/unanswered.js";
import { RESUMED, SNAPSHOT, paperRoom, storageOf } from "./room_fake.js";

const post = (id, text = "hm") => ({ id, type: "main.post", payload: { text } });
const ballot = (id) => ({ id, type: "vote.cast", payload: { target: "s2" } });

function paperBox() {
  const kept = new Map();
  return { kept, put: (command) => kept.set(command.id, command), drop: (id) => kept.delete(id) };
}

test("words outlive their tab; acts of the moment and confessions do not", () => {
  assert.ok(["main.post", "private.post", "private.start", "nest.post", "whisper.send"].every((type) => outlives({ type })));
  assert.ok(["vote.cast", "vote.pick", "silver.give", "nudge.send", "booth.post"].every((type) => !outlives({ type })));
});

test("words wait in the box until the room has answered, everything else in the tab's own memory", () => {
  const storage = storageOf();
  const outbox = paperBox();
  const counts = [];
  const waiting = unanswered(storage, "w", { outbox, onChange: (count) => counts.push(count) });
  waiting.add(post("a"));
  waiting.add(ballot("b"));
  assert.deepEqual([...outbox.kept.keys()], ["a"]);
  assert.deepEqual(JSON.parse(storage.getItem("w")).map((each) => each.id), ["b"]);
  waiting.take("a");
  waiting.take("b");
  waiting.take("b");
  assert.equal(outbox.kept.size, 0);
  assert.equal(storage.kept.size, 0);
  assert.deepEqual(counts, [0, 1, 2, 1, 0]);
});

test("a reloaded tab still means what it was told a moment ago, and nothing older", () => {
  const storage = storageOf();
  let now = 1_000;
  unanswered(storage, "w", { outbox: paperBox(), now: () => now }).add(ballot("b"));
  now += 60_000;
  assert.equal(unanswered(storage, "w", { now: () => now }).all().length, 1);
  now += 3_600_000;
  assert.equal(unanswered(storage, "w", { now: () => now }).all().length, 0);
});

test("what waited is told in the order in which it was said; what is a day old waits for a word", () => {
  const day = 24 * 60 * 60 * 1000;
  const found = [
    { command: post("late"), at: day + 20 },
    { command: post("early"), at: day + 10 },
    { command: post("old"), at: 1 },
    { command: null, at: 5 },
  ];
  const { fresh, stale } = sorted(found, day + 30);
  assert.deepEqual(fresh.map((each) => each.id), ["early", "late"]);
  assert.deepEqual(stale.map((each) => each.id), ["old"]);
});

test("words of a closed tab go out with their own id as soon as the room is there, and once", () => {
  const outbox = paperBox();
  const said = { ...post("closed", "From the tunnel."), seat: "s1" };
  outbox.put(said);
  const room = paperRoom({ outbox, recalled: [said], seat: () => "s1" });
  try {
    room.open();
    assert.equal(room.commands().length, 0);
    room.hear(RESUMED.seat === "s1" ? RESUMED : { ...RESUMED, seat: "s1" });
    assert.deepEqual(room.commands(), [{ t: "command", id: "closed", type: "main.post", payload: { text: "From the tunnel." } }]);
    room.hear({ t: "answer", id: "closed", ok: true });
    room.drop();
    room.open();
    room.hear({ ...RESUMED, seat: "s1" });
    assert.equal(room.commands().length, 1);
    assert.equal(outbox.kept.size, 0);
  } finally {
    room.close();
  }
});

test("words that the browser finds only once the room is there go out all the same, and once", () => {
  const outbox = paperBox();
  const said = { ...post("closed", "From the tunnel."), seat: "s1" };
  const room = paperRoom({ outbox, seat: () => "s1" });
  try {
    room.open();
    room.hear({ ...RESUMED, seat: "s1" });
    room.adopt([said, { ...post("theirs"), seat: "s2" }]);
    room.adopt([said]);
    assert.deepEqual(room.pending().map((each) => each.id), ["closed", "theirs"]);
    assert.deepEqual(new Set(room.commands().map((each) => each.id)), new Set(["closed"]));
    room.hear({ t: "answer", id: "closed", ok: true });
    assert.deepEqual(room.pending().map((each) => each.id), ["theirs"]);
  } finally {
    room.close();
  }
});

test("words of one seat are never said by another", () => {
  let seat = "s1";
  const room = paperRoom({ outbox: paperBox(), seat: () => seat });
  try {
    room.send("main.post", { text: "I am the first." });
    seat = "s2";
    room.open();
    room.hear(SNAPSHOT);
    assert.equal(room.commands().length, 0);
    seat = "s1";
    room.drop();
    room.open();
    room.hear(SNAPSHOT);
    assert.equal(room.commands().length, 1);
  } finally {
    room.close();
  }
});
