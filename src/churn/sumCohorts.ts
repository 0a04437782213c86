import type { MrrHistory } from "./history.ts";
import { fillLevels } from "./levels.ts";

/** Square matrices by the period of first payment (row) and periods since (column). */
export interface CohortSums {
  readonly payers: Float64Array;
  readonly micro: Float64Array;
  /** With no customer counted for more than at first. */
  readonly keptMicro: Float64Array;
  /** 1 where a customer is in credit, so that what was kept has no meaning. */
  readonly isUndone: Uint8Array;
}

/** Adds up what each customer pays at the ends of periods, by the first of them with a payment. */
export function sumCohorts(history: MrrHistory): CohortSums {
  const width = history.periods.count;
  const payers = new Float64Array(width * width);
  const micro = new Float64Array(width * width);
  const keptMicro = new Float64Array(width * width);
  const isUndone = new Uint8Array(width * width);
  const levels = new Float64Array(width);
  for (let customer = 0; customer < history.customerIds.length; customer++) {
    fillLevels(history, customer, levels);
    const entry = levels.findIndex((level) => level > 0);
    if (entry < 0) continue;
    const first = levels[entry]!;
    for (let period = entry; period < width; period++) {
      const pays = levels[period]!;
      const cell = entry * width + period - entry;
      if (pays > 0) payers[cell]!++;
      if (pays < 0) isUndone[cell] = 1;
      micro[cell]! += pays;
      keptMicro[cell]! += Math.min(pays, first);
    }
  }
  return { payers, micro, keptMicro, isUndone };
}
