// One law: the view before, patched by an update, is the view after. Pure; never changes what it was given.

const KEPT = 100;

/** @typedef {import("./protocol.js").View} View */
/** @typedef {{view: View, mine: View | null, cursor: number, epoch: string}} Place */

/**
 * @param {Place} place
 * @param {import("./protocol.js").Update} update
 * @returns {Place}
 */
export function patched(place, update) {
  let view = update.set ? { ...place.view, ...update.set } : place.view;
  if (update.push) {
    view = { ...view };
    for (const [key, items] of Object.entries(update.push)) {
      view[key] = [...(view[key] ?? []), ...items].slice(-KEPT);
    }
  }
  const mine = own(update.mine ? { ...place.mine, ...update.mine } : place.mine, update.mine_push);
  return { ...place, view, mine, cursor: place.cursor + update.n };
}

/**
 * Each key of the seat's own part that is pushed to holds lists by name.
 * @param {View | null} mine
 * @param {Record<string, Record<string, any[]>>} [pushes]
 */
function own(mine, pushes) {
  if (!mine || !pushes) {
    return mine;
  }
  const after = { ...mine };
  for (const [key, lists] of Object.entries(pushes)) {
    after[key] = { ...after[key] };
    for (const [name, items] of Object.entries(lists)) {
      after[key][name] = [...(after[key][name] ?? []), ...items].slice(-KEPT);
    }
  }
  return after;
}

/**
 * @param {import("./protocol.js").Snapshot} snapshot
 * @returns {Place}
 */
export function placed(snapshot) {
  return { view: snapshot.view, mine: snapshot.mine, cursor: snapshot.cursor, epoch: snapshot.epoch };
}
