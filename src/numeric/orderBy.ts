import { pickRows } from "./pickRows.ts";
import { sortOrder } from "./sortOrder.ts";

/** The order that sorts rows by a first column and, where that is equal, by a second one. */
export function orderBy(first: Float64Array, second: Float64Array): Uint32Array {
  const bySecond = sortOrder(second);
  return pickOrder(bySecond, sortOrder(pickRows(first, bySecond))); // a stable sort: the second order stays
}

function pickOrder(order: Uint32Array, of: Uint32Array): Uint32Array {
  for (let i = 0; i < of.length; i++) of[i] = order[of[i]!]!;
  return of;
}
