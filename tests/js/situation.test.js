import assert from "node:assert/strict";
import { test } from "node:test";
import { ballotFor, departures, isDark, situation } from "../../static/js/situation.js";

const view = (extra = {}) => ({
  game: { status: "running", day: 2, days: 4, phase: "talk" },
  cast: [
    { seat: "s1", status: "in" },
    { seat: "s2", status: "in" },
    { seat: "s3", status: "out" },
  ],
  clock: { passed: [], entries: [], next: null, paused: false, tonight: { kind: "majority" } },
  vote: null,
  reveals: [],
  finale: null,
  ...extra,
});
const vote = { id: "v2", kind: "majority", voters: ["s1", "s2"], at_risk: ["s1", "s2"], voted: [] };
const me = { seat: "s1", silver: 50, ballot: null };

test("the card is about the vote for those who vote, and about watching for all others", () => {
  assert.equal(situation(view({ vote }), me).kind, "vote");
  assert.equal(situation(view({ vote }), { ...me, seat: "s3" }).kind, "watch");
  assert.equal(situation(view({ vote }), null).kind, "watch");
});

test("on the last day the jury votes and the finalists are judged", () => {
  const finals = { ...vote, kind: "finals", voters: ["s3"] };
  assert.equal(situation(view({ vote: finals }), { ...me, seat: "s3" }).kind, "jury");
  assert.equal(situation(view({ vote: finals }), me).kind, "judged");
});

test("between votes the card says what comes", () => {
  assert.equal(situation(view(), me).kind, "talk");
  assert.equal(situation(view(), { ...me, seat: "s3" }).kind, "out");
  assert.equal(situation(view({ game: { status: "running", day: 4, days: 4, phase: "talk" } }), me).kind, "last_day");
  assert.equal(situation(view({ game: { status: "running", day: 0, days: 4, phase: "evening" } }), me).kind, "evening");
  assert.equal(situation(view({ game: { status: "running", day: 2, days: 4, phase: "count" } }), me).kind, "counting");
  assert.equal(situation(view({ game: { status: "running", day: 2, days: 4, phase: "aftermath" } }), me).kind, "left");
  assert.equal(situation(view({ game: { status: "running", day: 2, days: 4, phase: "night" } }), me).kind, "night");
});

test("before and after the game", () => {
  assert.equal(situation(view({ game: { status: "lobby" } }), me).kind, "lobby");
  assert.equal(situation(view({ game: { status: "cancelled" } }), me).kind, "cancelled");
  assert.equal(situation(view({ game: { status: "over" }, finale: { winner: "s1" } }), me).kind, "over");
});

test("an old ballot says nothing about a new vote", () => {
  assert.equal(ballotFor(view({ vote }), { ...me, ballot: { vote: "v1", target: "s2" } }), null);
  assert.equal(ballotFor(view({ vote }), { ...me, ballot: { vote: "v2", target: "s2" } }), "s2");
});

test("the coop is dark from the vote to the morning", () => {
  assert.equal(isDark(view()), false);
  assert.equal(isDark(view({ vote })), true);
  assert.equal(
    isDark(view({ game: { status: "running", phase: "aftermath" }, clock: { passed: ["vote.opens"] } })),
    true,
  );
  assert.equal(isDark(view({ game: { status: "over" }, vote })), false);
});

test("who left in a run-off is told with the ballots of the run-off", () => {
  const first = [
    ["s1", "s2"],
    ["s2", "s1"],
  ];
  const second = [["s3", "s2"]];
  const reveal = {
    day: 1,
    out: ["s4", "s2"],
    ballots: first,
    how: "most votes",
    runoff: { among: ["s1", "s2"], ballots: second },
  };
  assert.deepEqual(
    departures({ reveals: [reveal] }).map((each) => [each.seat, each.ballots]),
    [
      ["s4", first],
      ["s2", second],
    ],
  );
});

test("the card says when the clock stands still, and when a vote was called off", () => {
  const clock = { passed: [], entries: [], next: null, paused: true, tonight: { kind: "majority" } };
  assert.equal(situation(view({ clock }), me).kind, "paused");
  assert.equal(situation(view({ clock, vote: { ...vote, asks: "out" } }), me).kind, "vote");
  assert.equal(situation(view({ clock: { ...clock, paused: false, tonight: null } }), me).kind, "no_vote");
});
