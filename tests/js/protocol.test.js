import assert from "node:assert/strict";
import { test } from "node:test";
import { afterClose, commandFrame, hello, parse, uuid } from "../../static/js/protocol.js";

test("identifiers are uuids of version 4, and no two are alike", () => {
  const ids = new Set(Array.from({ length: 200 }, uuid));
  assert.equal(ids.size, 200);
  for (const id of ids) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test("hello says where the browser stands, or that it does not know", () => {
  assert.deepEqual(JSON.parse(hello(null)), { t: "hello", cursor: null, epoch: null });
  assert.deepEqual(JSON.parse(hello({ cursor: 7, epoch: "e" })), { t: "hello", cursor: 7, epoch: "e" });
});

test("a command frame carries id, type and payload and nothing else", () => {
  const frame = JSON.parse(commandFrame({ id: "i", type: "main.post", payload: { text: "hm" }, other: 1 }));
  assert.deepEqual(frame, { t: "command", id: "i", type: "main.post", payload: { text: "hm" } });
});

test("what is no frame is passed over", () => {
  assert.deepEqual(parse("{"), []);
  assert.deepEqual(parse("null"), []);
  assert.deepEqual(parse('{"t":"pong","now":""}'), []);
  assert.deepEqual(parse('[{"t":"unheard"},null,{"t":"pong","now":""}]'), [{ t: "pong", now: "" }]);
});

test("close codes say whether to come back", () => {
  for (const code of [1000, 1006, 1011, 4012, 4013]) {
    assert.deepEqual(afterClose(code), { again: true, wait: 0 });
  }
  assert.equal(afterClose(4029).again, true);
  assert.ok(afterClose(4029).wait >= 5000);
  for (const code of [4400, 4401, 4403, 4404, 4408, 4409, 4410]) {
    assert.equal(afterClose(code).again, false);
  }
});
