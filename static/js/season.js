// The season in numbers, for its pictures: lines of silver, and who did how often what to whom.

/** @typedef {import("./protocol.js").View} View */
/** @typedef {{seat: string, points: {day: number, x: number, y: number, silver: number}[]}} Line */

/**
 * Each bird's silver by day as a line in a box of `wide` by `high`, up to the day on which it left.
 * @param {View} view
 * @param {number} wide
 * @param {number} high
 * @returns {{lines: Line[], days: number[], most: number}}
 */
export function silverLines(view, wide, high) {
  const ends = view.recap?.silver ?? [];
  const days = ends.map((/** @type {View} */ end) => end.day);
  const most = Math.max(1, ...ends.flatMap((/** @type {View} */ end) => end.balances.map((/** @type {any[]} */ [, sum]) => sum)));
  const step = days.length > 1 ? wide / (days.length - 1) : 0;
  const lines = view.cast.map((/** @type {View} */ bird) => ({
    seat: bird.seat,
    points: ends
      .filter((/** @type {View} */ end) => bird.out_day === null || bird.status !== "out" || end.day <= bird.out_day)
      .map((/** @type {View} */ end) => {
        const silver = end.balances.find((/** @type {any[]} */ [seat]) => seat === bird.seat)?.[1] ?? 0;
        return { day: end.day, silver, x: days.indexOf(end.day) * step, y: high - (silver / most) * high };
      }),
  }));
  return { lines, days, most };
}

/** The points of a line as a path. @param {Line["points"]} points */
export function path(points) {
  return points.map((point, index) => `${index ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join("");
}

/**
 * A square of counts: `cells[row][column]`, with the largest of them.
 * @param {string[]} seats
 * @param {any[][]} counted triples of who, whom and how often
 */
export function square(seats, counted) {
  const cells = seats.map(() => seats.map(() => 0));
  for (const [who, whom, n] of counted) {
    const [row, column] = [seats.indexOf(who), seats.indexOf(whom)];
    if (row >= 0 && column >= 0) {
      cells[row][column] += n;
    }
  }
  return { cells, most: Math.max(1, ...cells.flat()) };
}

/** What is counted between two, but for how much silver it was. */
const TURNS = ["main", "private", "whispers", "nudges", "gifts"];

/** How often each turned to whom, in whatever way. @param {View} recap @returns {any[][]} */
export function turns(recap) {
  return (recap.talk ?? [])
    .map((/** @type {any[]} */ [one, other, kinds]) => [one, other, TURNS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)])
    .filter((/** @type {any[]} */ [, , n]) => n > 0);
}

/** Everything that came out about one bird at the end. @param {View} view @param {string} seat */
export function unmasked(view, seat) {
  const fate = view.destinies?.fates.find((/** @type {View} */ each) => each.seat === seat) ?? null;
  return {
    name: view.finale?.identities?.find((/** @type {string[]} */ [each]) => each === seat)?.[1] ?? "",
    fate,
    awards: (view.awards ?? []).filter((/** @type {View} */ award) => award.seats.includes(seat)),
    named: (view.finale?.named ?? []).filter((/** @type {View} */ guess) => guess.target === seat),
  };
}
