import { periodAt } from "../core/calendar.ts";
import type { MrrHistory } from "./history.ts";

/** Fills in what a customer pays at the end of each period, in micro-units. */
export function fillLevels(history: MrrHistory, customer: number, levels: Float64Array): void {
  const { periods, customerStart, at, mrrMicro } = history;
  let filled = 0;
  let pays = 0;
  for (let step = customerStart[customer]!; step < customerStart[customer + 1]!; step++) {
    const period = periodAt(periods, at[step]!);
    levels.fill(pays, filled, period);
    filled = Math.max(filled, period);
    pays = mrrMicro[step]!;
  }
  levels.fill(pays, filled);
}
