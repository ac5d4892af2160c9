import assert from "node:assert/strict";
import { test } from "node:test";
import { RESUMED, SNAPSHOT, paperRoom, storageOf } from "./room_fake.js";

function withRoom(options, play) {
  const room = paperRoom(options);
  try {
    play(room);
  } finally {
    room.close();
  }
}

test("the first word on every connection is hello, with the place where the view stands", () => {
  withRoom({ place: () => ({ cursor: 9, epoch: "e" }) }, (room) => {
    room.open();
    room.drop();
    room.open();
    assert.deepEqual(
      room.fake.sent.filter((frame) => frame.t === "hello"),
      [
        { t: "hello", cursor: 9, epoch: "e" },
        { t: "hello", cursor: 9, epoch: "e" },
      ],
    );
  });
});

test("a command waits for the room, goes out once it is there, and is forgotten when answered", () => {
  withRoom({}, (room) => {
    const id = room.send("main.post", { text: "hm" });
    assert.equal(room.commands().length, 0);
    room.open();
    assert.equal(room.commands().length, 0);
    room.hear(SNAPSHOT);
    assert.deepEqual(room.commands(), [{ t: "command", id, type: "main.post", payload: { text: "hm" } }]);
    room.hear({ t: "answer", id, ok: true });
    assert.equal(room.pending().length, 0);
    assert.equal(room.fake.storage.kept.size, 0);
    assert.equal(room.fake.answers[0][1].id, id);
  });
});

test("what was not answered goes out again after every reconnect, with the same id and in order", () => {
  withRoom({}, (room) => {
    room.open();
    room.hear(SNAPSHOT);
    const first = room.send("main.post", { text: "one" });
    const second = room.send("vote.cast", { target: "s2" });
    room.drop();
    room.open();
    room.hear(RESUMED);
    assert.deepEqual(
      room.commands().map((frame) => frame.id),
      [first, second, first, second],
    );
  });
});

test("a busy room is asked again under the same id, and nobody hears of it", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  withRoom({}, (room) => {
    room.open();
    room.hear(SNAPSHOT);
    const id = room.send("main.post", { text: "one" });
    for (let tries = 2; tries < 7; tries += 1) {
      room.hear({ t: "answer", id, ok: false, reason: "busy", words: "Try again in a moment." });
      t.mock.timers.tick(5000);
      assert.deepEqual(
        room.commands().map((frame) => frame.id),
        Array(tries).fill(id),
      );
    }
    assert.deepEqual(room.fake.answers, []);
    room.hear({ t: "answer", id, ok: true });
    t.mock.timers.tick(60_000);
    assert.equal(room.commands().length, 6);
    assert.equal(room.fake.answers.length, 1);
  });
});

test("what a busy room did not take waits for the next one", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  withRoom({}, (room) => {
    room.open();
    room.hear(SNAPSHOT);
    const id = room.send("main.post", { text: "one" });
    room.hear({ t: "answer", id, ok: false, reason: "busy", words: "Try again in a moment." });
    room.drop();
    t.mock.timers.tick(5000);
    assert.equal(room.commands().length, 1);
    room.open();
    room.hear(RESUMED);
    assert.deepEqual(
      room.commands().map((frame) => frame.id),
      [id, id],
    );
  });
});

test("a reload of the tab does not lose what was not answered", () => {
  const storage = storageOf();
  let id = "";
  withRoom({ storage }, (room) => (id = room.send("main.post", { text: "still here" })));
  withRoom({ storage }, (room) => {
    assert.deepEqual(
      room.pending().map((command) => command.id),
      [id],
    );
    room.open();
    room.hear(SNAPSHOT);
    assert.deepEqual(
      room.commands().map((frame) => frame.id),
      [id],
    );
  });
});

test("a spoiled or forbidden storage costs nothing but the memory", () => {
  withRoom({ storage: storageOf({ waiting: "{" }) }, (room) => assert.equal(room.pending().length, 0));
  const shut = {
    getItem: () => {
      throw new Error("shut");
    },
    setItem: () => {
      throw new Error("shut");
    },
    removeItem: () => {},
  };
  withRoom({ storage: shut }, (room) => assert.ok(room.send("main.post", { text: "hm" })));
});

test("too much that waits is refused, not dropped in silence", () => {
  withRoom({}, (room) => {
    const ids = Array.from({ length: 60 }, () => room.send("main.post", { text: "hm" }));
    assert.equal(ids.filter(Boolean).length, 50);
    assert.equal(ids.at(-1), null);
  });
});

test("the state of the line is honest", () => {
  withRoom({}, (room) => {
    room.open();
    assert.deepEqual(room.fake.states, []);
    room.hear(SNAPSHOT);
    room.drop(4012);
    room.open();
    room.hear(RESUMED);
    room.drop(4410);
    assert.deepEqual(room.fake.states, ["live", "lost", "live", "stopped:gone"]);
  });
});

test("a page that is looked at again does not wait for the next try", () => {
  withRoom({}, (room) => {
    room.open();
    room.hear(SNAPSHOT);
    room.wake();
    assert.equal(room.fake.sent.at(-1).t, "ping");
    room.drop();
    room.wake();
    assert.equal(room.fake.hurried, 1);
    room.drop(4404);
    room.wake();
    assert.equal(room.fake.hurried, 1);
  });
});

test("a greeting that nobody answered before the phone slept is not waited for any longer", () => {
  let clock = 1_000_000;
  withRoom({ now: () => clock }, (room) => {
    room.open();
    room.wake();
    assert.deepEqual([room.fake.hurried, room.fake.renewed], [1, 0]);
    clock += 60_000;
    room.wake();
    assert.deepEqual([room.fake.hurried, room.fake.renewed], [1, 1]);
  });
});

test("half the way there and back is added to the server's time", () => {
  let clock = Date.parse("2026-11-21T12:00:00.000Z");
  withRoom({ now: () => clock }, (room) => {
    room.open();
    room.hear(SNAPSHOT);
    assert.equal(room.fake.offsets.at(-1), 0);
    room.wake();
    clock += 400;
    room.hear({ t: "pong", now: "2026-11-21T12:00:05.200Z" });
    assert.equal(room.fake.offsets.at(-1), 5000);
  });
});

test("words that are no frame do no harm", () => {
  withRoom({}, (room) => {
    room.open();
    room.fake.ears.onText("<html>");
    room.hear(SNAPSHOT);
    assert.equal(room.fake.frames.length, 1);
  });
});

test("a view that belongs to another seat is forgotten, and the room is asked afresh", () => {
  withRoom({ place: () => ({ cursor: 3, epoch: "e" }), seat: () => "s2" }, (room) => {
    room.open();
    room.hear({ ...RESUMED, seat: null });
    assert.deepEqual([room.fake.strangers, room.fake.renewed, room.fake.frames.length], [1, 1, 0]);
    assert.deepEqual(room.fake.states, []);
    room.hear({ ...RESUMED, seat: "s2" });
    assert.deepEqual(room.fake.states, ["live"]);
  });
});

test("a line that takes the greeting or a ping and stays mute is made anew", () => {
  let clock = 1_000_000;
  withRoom({ now: () => clock }, (room) => {
    room.open();
    clock += 11_000;
    room.beat();
    assert.equal(room.fake.renewed, 0);
    clock += 2000;
    room.beat();
    assert.equal(room.fake.renewed, 1);
    room.open();
    room.hear(SNAPSHOT);
    clock += 10_000;
    room.beat();
    assert.equal(room.fake.sent.at(-1).t, "ping");
    clock += 5000;
    room.beat();
    assert.equal(room.fake.renewed, 2);
    assert.deepEqual(room.fake.states, ["lost", "live", "lost"]);
  });
});

test("what is worth nothing later is told to a room that listens, and never again", () => {
  const room = paperRoom();
  room.open();
  room.tell({ t: "typing", where: "main" });
  room.hear(SNAPSHOT);
  room.tell({ t: "typing", where: "nest" });
  room.drop();
  room.open();
  room.hear(SNAPSHOT);
  assert.deepEqual(
    room.fake.sent.filter((frame) => frame.t === "typing").map((frame) => frame.where),
    ["nest"],
  );
  room.close();
});

test("a command that the room cannot even read is told to its sender once and not sent again", () => {
  withRoom({}, (room) => {
    room.open();
    room.hear(SNAPSHOT);
    const id = room.send("main.post", { text: "\0" });
    room.hear({ t: "error", reason: "malformed", words: "A frame may not contain the NUL character.", id });
    assert.equal(room.pending().length, 0);
    assert.equal(room.fake.answers[0][0].reason, "malformed");
    room.drop();
    room.open();
    room.hear(RESUMED);
    assert.equal(room.commands().length, 1);
  });
});
