// The load program: sockets that play a plan, in one process. It reads the plan as JSON from standard input and
// prints one line of JSON. A command is done when it has been answered and, for a post, has come back as everybody
// else sees it.
//
// The plan: {sockets: [{url, cookie}], depth, warm_s, seconds, mix: {"main.post": 80, ...}, rate}
//   depth   commands that each socket keeps in flight (closed loop)
//   rate    commands a second over all sockets instead (open loop); latency then counts from the due time
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { Line, ms, quantile, readPlan, wait } from "./line.mjs";

const plan = await readPlan();
const tally = { done: 0, delivered: 0, refused: {}, closed: {}, took: [], };
let measuring = false;
let over = false;

class Player extends Line {
  constructor(socket, index) {
    super(socket);
    Object.assign(this, { index, waiting: new Map(), texts: new Map(), fired: 0 });
    this.turns = turnsOf(plan.mix, index);
  }

  closed(code) {
    if (!over) tally.closed[code] = (tally.closed[code] ?? 0) + 1;
  }

  greeted(frame) {
    this.seat = frame.mine?.seat;
    this.voters = frame.view.vote?.choices ?? [];
    this.talks = (frame.mine?.conversations ?? []).filter((talk) => talk.status === "in").map((talk) => talk.id);
    this.line = frame.view.posts.at(-1)?.n;
  }

  take(frame) {
    super.take(frame);
    if (frame.t === "update") this.update(frame);
    else if (frame.t === "answer") this.answered(frame);
    else if (frame.t === "error") tally.refused[frame.words] = (tally.refused[frame.words] ?? 0) + 1;
  }

  update(frame) {
    if (measuring) tally.delivered += 1;
    for (const post of frame.push?.posts ?? []) {
      this.line = post.n;
      if (post.seat === this.seat) this.part(this.texts.get(post.text), "shown");
    }
  }

  answered(frame) {
    if (!frame.ok) tally.refused[frame.reason] = (tally.refused[frame.reason] ?? 0) + 1;
    this.part(frame.id, "answered", frame.ok);
  }

  part(id, which, ok = true) {
    const command = this.waiting.get(id);
    if (command === undefined) return;
    command.missing = ok ? command.missing.filter((each) => each !== which) : [];
    if (command.missing.length) return;
    this.waiting.delete(id);
    this.texts.delete(command.text);
    if (measuring && ok) {
      tally.done += 1;
      tally.took.push(performance.now() - command.at);
    }
    if (!plan.rate && !over) this.fire();
  }

  fire(at = performance.now()) {
    const id = randomUUID();
    const { type, payload } = this.wish(this.turns[this.fired++ % this.turns.length]);
    const missing = type === "main.post" ? ["answered", "shown"] : ["answered"];
    this.waiting.set(id, { at, missing, text: payload.text });
    if (payload.text) this.texts.set(payload.text, id);
    this.send({ t: "command", id, type, payload });
  }

  wish(type) {
    const text = `hello there ${this.index}.${this.fired}`;
    const others = this.voters.filter((seat) => seat !== this.seat);
    if (type === "private.post" && this.talks.length) return { type, payload: { conversation: this.talks[0], text } };
    if (type === "vote.cast" && others.length) return { type, payload: { target: others[this.fired % others.length] } };
    if (type === "reaction.toggle" && this.line) return { type, payload: { n: this.line, kind: "laugh" } };
    return { type: "main.post", payload: { text } };
  }
}

/** The kinds of a hundred commands in a mixed order that is the same in every run. */
function turnsOf(mix, index) {
  const turns = Object.entries(mix).flatMap(([type, share]) => Array(share).fill(type));
  return turns.map((_, n) => turns[(n * 37 + index * 11) % turns.length]);
}

const players = plan.sockets.map((socket, index) => new Player(socket, index));
for (let first = 0; first < players.length; first += 50)
  await Promise.all(players.slice(first, first + 50).map((player) => player.join()));

if (plan.rate) openLoop();
else for (const player of players) for (let n = 0; n < plan.depth; n++) player.fire();

function openLoop() {
  const begun = performance.now();
  let sent = 0;
  const tick = () => {
    if (over) return;
    const due = ((performance.now() - begun) / 1000) * plan.rate;
    for (; sent < due; sent++) players[sent % players.length].fire(begun + (sent / plan.rate) * 1000);
    setTimeout(tick, 2);
  };
  tick();
}

await wait(plan.warm_s * 1000);
measuring = true;
const from = performance.now();
await wait(plan.seconds * 1000);
measuring = false;
over = true;
const seconds = (performance.now() - from) / 1000;
const sorted = Float64Array.from(tally.took).sort();
console.log(JSON.stringify({
  commands_per_s: Math.round(tally.done / seconds),
  deliveries_per_s: Math.round(tally.delivered / seconds),
  p50_ms: quantile(sorted, 0.5),
  p95_ms: quantile(sorted, 0.95),
  p99_ms: quantile(sorted, 0.99),
  most_ms: ms(sorted.at(-1)),
  refused: tally.refused,
  closed: tally.closed,
}));
process.exit(0);
