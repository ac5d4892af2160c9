// One socket in a room: says hello, says what it has read, and knows where it stands.
import { performance } from "node:perf_hooks";
import WebSocket from "ws";

const ACK_EVERY = 64;

/** Reads the plan that a program is given on standard input. */
export async function readPlan() {
  let text = "";
  for await (const part of process.stdin) text += part;
  return JSON.parse(text);
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const ms = (figure) => (figure === undefined ? null : Math.round(figure * 100) / 100);
export const quantile = (sorted, share) => ms(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);

export class Line {
  constructor({ url, cookie, cursor = null, epoch = null }) {
    Object.assign(this, { url, cookie, cursor, epoch, acked: 0, bytes: 0 });
  }

  /** Resolves to the milliseconds from the first packet to the greeting; rejects when the line is lost before that. */
  join() {
    const from = performance.now();
    return new Promise((resolve, reject) => {
      this.socket = new WebSocket(this.url, { perMessageDeflate: false, headers: { cookie: this.cookie } });
      this.socket.on("open", () => this.send({ t: "hello", cursor: this.cursor, epoch: this.epoch }));
      this.socket.on("error", reject);
      this.socket.on("close", (code) => {
        this.closed(code);
        reject(new Error(`closed with ${code}`));
      });
      this.socket.on("message", (data) => {
        const text = data.toString();
        this.bytes += text.length;
        for (const frame of JSON.parse(text)) {
          if (frame.t === "snapshot" || frame.t === "resumed") {
            this.cursor = this.acked = frame.cursor;
            this.epoch = frame.epoch ?? this.epoch;
            this.greeted(frame);
            resolve(performance.now() - from);
          } else this.take(frame);
        }
      });
    });
  }

  send(frame) {
    this.socket.send(JSON.stringify(frame));
  }

  take(frame) {
    if (frame.t !== "update") return;
    this.cursor += frame.n;
    if (this.cursor - this.acked >= ACK_EVERY) this.send({ t: "ack", n: (this.acked = this.cursor) });
  }

  greeted() {}
  closed() {}
}
