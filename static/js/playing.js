// The sounds themselves, made of tones and noise: nothing is fetched. Each is short and over by itself.

/** @typedef {{ctx: AudioContext, out: AudioNode, at: number}} Place */

/** Seconds of noise that are kept to be played. */
const NOISE = 0.5;
const VOLUME = 0.25;

/** @type {AudioContext | undefined} */
let context;
/** @type {AudioBuffer | undefined} */
let noise;

/** @param {"crow" | "bell" | "wood" | "straw"} name */
export function play(name) {
  context ??= new AudioContext();
  if (context.state === "suspended") {
    context.resume(); // browsers let a page be heard once it has been touched
  }
  const volume = new GainNode(context, { gain: VOLUME });
  volume.connect(context.destination);
  SOUNDS[name]({ ctx: context, out: volume, at: context.currentTime });
}

const SOUNDS = {
  /** @param {Place} place */
  wood: (place) => [0, 0.16].forEach((later) => knock({ ...place, at: place.at + later })),
  /** @param {Place} place */
  straw: (place) => rustle(place, 5200, 0.22, 0.35),
  /** @param {Place} place */
  bell: (place) => [660, 1320, 1782].forEach((pitch, i) => tone(place, "sine", [pitch, pitch], 1.4 / (i + 1), 0.5 / (i + 1))),
  /** @param {Place} place */
  crow: (place) =>
    [
      [0, 420, 560, 0.16],
      [0.2, 520, 640, 0.14],
      [0.38, 620, 880, 0.3],
      [0.7, 860, 430, 0.55],
    ].forEach(([later, from, to, long]) => tone({ ...place, at: place.at + later }, "sawtooth", [from, to], long, 0.22)),
};

/** @param {Place} place */
function knock(place) {
  rustle(place, 900, 0.05, 0.6);
  tone(place, "triangle", [240, 150], 0.09, 0.8);
}

/** A tone that glides and fades. @param {Place} place @param {OscillatorType} type @param {number[]} glide in hertz @param {number} long seconds @param {number} loud */
function tone({ ctx, out, at }, type, [from, to], long, loud) {
  const source = new OscillatorNode(ctx, { type, frequency: from });
  source.frequency.linearRampToValueAtTime(to, at + long);
  source.connect(fading(ctx, out, at, long, loud));
  source.start(at);
  source.stop(at + long);
}

/** Noise round a pitch. @param {Place} place @param {number} pitch @param {number} long @param {number} loud */
function rustle({ ctx, out, at }, pitch, long, loud) {
  noise ??= hiss(ctx);
  const source = new AudioBufferSourceNode(ctx, { buffer: noise });
  const band = new BiquadFilterNode(ctx, { type: "bandpass", frequency: pitch, Q: 1.2 });
  source.connect(band).connect(fading(ctx, out, at, long, loud));
  source.start(at);
  source.stop(at + long);
}

/** @param {AudioContext} ctx @param {AudioNode} out @param {number} at @param {number} long @param {number} loud */
function fading(ctx, out, at, long, loud) {
  const gain = new GainNode(ctx, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loud, at + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.001, at + long);
  gain.connect(out);
  return gain;
}

/** @param {AudioContext} ctx */
function hiss(ctx) {
  const buffer = new AudioBuffer({ length: Math.round(NOISE * ctx.sampleRate), sampleRate: ctx.sampleRate });
  buffer.copyToChannel(Float32Array.from({ length: buffer.length }, () => Math.random() * 2 - 1), 0);
  return buffer;
}
