// A herd: many sockets that come, are dropped at the same moment and come back. Takes orders from standard input, one a
// line, and answers each with one line of JSON when it is done.
//
// First the plan: {sockets: [{url, cookie, cursor?, epoch?}], at_once}   all come
// drop      all are cut at once and come back            come, drop, wait: {p50_ms, p99_ms, all_ms, bytes}
// wait      the server cuts them (it is killed); they come back by themselves
// drain     the server sends them off                    {codes: {"4012": 200}}
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { Line, ms, quantile, wait } from "./line.mjs";

const RETRY_MS = 100;
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const plan = JSON.parse((await orders.next()).value);
const lines = plan.sockets.map((socket) => new Line(socket));

/** All of them, so many at a time; resolves to the milliseconds after ``from`` at which each was current. */
async function gather(from) {
  const took = [];
  const queue = [...lines];
  const worker = async () => {
    for (let line = queue.shift(); line; line = queue.shift()) {
      for (let back = false; !back; ) back = await line.join().then(() => true, () => wait(RETRY_MS));
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: plan.at_once }, worker));
  return took.sort((a, b) => a - b);
}

const told = (took) => ({
  p50_ms: quantile(took, 0.5),
  p99_ms: quantile(took, 0.99),
  all_ms: ms(took.at(-1)),
  bytes: Math.round(lines.reduce((sum, line) => sum + line.bytes, 0) / lines.length),
});

/** Resolves to the close codes when every socket has been closed by the other side. */
const closes = () => Promise.all(lines.map((line) => new Promise((resolve) => line.socket.once("close", resolve))));

async function cut() {
  for (const line of lines) {
    line.bytes = 0;
    line.socket.removeAllListeners();
    line.socket.on("error", () => {});
    line.socket.terminate();
  }
}

const ORDERS = {
  async drop() {
    const from = performance.now();
    await cut();
    return told(await gather(from));
  },
  async wait() {
    const lost = closes();
    console.log("{}");
    await lost;
    const from = performance.now();
    await cut();
    return told(await gather(from));
  },
  async drain() {
    const closed = closes();
    console.log("{}");
    const codes = {};
    for (const code of await closed) codes[code] = (codes[code] ?? 0) + 1;
    return { codes };
  },
};

console.log(JSON.stringify(told(await gather(performance.now()))));
for await (const order of { [Symbol.asyncIterator]: () => orders }) console.log(JSON.stringify(await ORDERS[order]()));
process.exit(0);
