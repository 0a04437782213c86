import type { MrrHistory } from "./history.ts";
import { fillLevels } from "./levels.ts";

/** Customers at the start of each period, and those of them lost in it, by period and band of tenure. */
export interface TenureBandCounts {
  readonly starts: readonly Float64Array[];
  readonly lost: readonly Float64Array[];
}

/** Counts customers by the number of periods since they first paid at the end of one. */
export function countTenureBands(history: MrrHistory, bandStarts: readonly number[]): TenureBandCounts {
  const { count } = history.periods;
  const make = (): Float64Array[] => Array.from({ length: count }, () => new Float64Array(bandStarts.length));
  const counts = { starts: make(), lost: make() };
  const bandOf = Uint32Array.from({ length: count }, (_, tenure) =>
    Math.max(
      0,
      bandStarts.findLastIndex((start) => start <= tenure),
    ),
  );
  const levels = new Float64Array(count);
  for (let customer = 0; customer < history.customerIds.length; customer++) {
    fillLevels(history, customer, levels);
    const entry = levels.findIndex((micro) => micro > 0);
    for (let period = entry + 1; entry >= 0 && period < count; period++) {
      if (levels[period - 1]! <= 0) continue;
      const band = bandOf[period - entry]!;
      counts.starts[period]![band]!++;
      if (levels[period]! <= 0) counts.lost[period]![band]!++;
    }
  }
  return counts;
}
