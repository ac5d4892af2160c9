// Names of several birds, as short as they can be told apart.

import { bird } from "../../situation.js";
import { cast } from "../../store.js";
import { listed } from "../../strings.js";
import { named } from "./words.js";

/** "Flo Mingo"; of more than one "Flo, Puff and Hoot". @param {string[]} seats */
export function namesShort(seats) {
  if (seats.length === 1) {
    return bird({ cast: cast.value }, seats[0])?.name ?? "";
  }
  const shorts = new Map(named().map(({ seat, short }) => [seat, short]));
  return listed(seats.map((seat) => shorts.get(seat) ?? ""));
}
