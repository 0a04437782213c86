import { sortOrder } from "./sortOrder.ts";

/** Subjects under observation, by column: each is at risk after its entry, up to and including its exit. */
export interface Subjects {
  /** When observation ended. */
  readonly exit: Float64Array;
  /** 1 where it ended with the event. */
  readonly isEvent: Uint8Array;
  /** How many such subjects there are; `null` for one each. */
  readonly weight: Float64Array | null;
  /** When observation began, −Infinity where from the origin on; `null` where all are observed from there. */
  readonly entry: Float64Array | null;
}

/** Who was at risk at each time and what became of them: sums of weights. */
export interface RiskSets {
  /** Times, ascending. */
  readonly time: Float64Array;
  /** Subjects with entry < time ≤ exit: who is censored at a time is at risk at it. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
}

/**
 * The risk sets at the distinct exits of the subjects, or at `times`, which must hold all of these.
 *
 * They are added up from the last time backwards, so that only entries are ever subtracted.
 */
export function riskSets({ exit, isEvent, weight, entry }: Subjects, times?: Float64Array): RiskSets {
  const order = sortOrder(exit);
  const exits = inOrder(exit, order);
  const entries = entry && sortOrder(entry);
  const time = times ?? distinct(exits);
  const atRisk = new Float64Array(time.length);
  const events = new Float64Array(time.length);
  const censored = new Float64Array(time.length);
  let present = 0;
  let heads = 0;
  let nextExit = exits.length - 1;
  let nextEntry = exits.length - 1;
  for (let row = time.length - 1; row >= 0; row--) {
    const now = time[row]!;
    for (; entry && entries && nextEntry >= 0 && entry[entries[nextEntry]!]! >= now; nextEntry--) {
      present -= weight ? weight[entries[nextEntry]!]! : 1;
      heads--;
    }
    // When nobody stays, no rounding of weights may say otherwise: the product limit is 0 then.
    if (heads === 0) present = 0;
    for (; nextExit >= 0 && exits[nextExit] === now; nextExit--) {
      const subject = order[nextExit]!;
      const count = weight ? weight[subject]! : 1;
      if (isEvent[subject] === 1) events[row]! += count;
      else censored[row]! += count;
      heads++;
    }
    present += events[row]! + censored[row]!;
    atRisk[row] = present;
  }
  return { time, atRisk, events, censored };
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const sorted = new Float64Array(values.length);
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i]!]!;
  return sorted;
}

function distinct(sorted: Float64Array): Float64Array {
  const found = new Float64Array(sorted.length);
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) found[count++] = sorted[i]!;
  return count === found.length ? found : found.slice(0, count);
}
