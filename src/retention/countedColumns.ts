import type { CohortColumns } from "./cohortColumns.ts";
import type { EntryActivity } from "./entryActivity.ts";

/** What makes a return, and where it counts. */
export interface CountingRule {
  readonly columns: CohortColumns;
  /** Purchases in one period that make a return. */
  readonly minimumReturns: number;
  /** Whether each entry is a return as well, whatever the minimum. */
  readonly isSameEvent: boolean;
}

/**
 * The columns that an entry counts in, as ranges that do not overlap: `ranges` is filled with starts and ends in turn.
 *
 * @returns How many values were written.
 */
export function countedColumns(
  { columns, minimumReturns, isSameEvent }: CountingRule,
  { length, offsets, orders }: EntryActivity,
  ranges: Int32Array,
): number {
  const { first, end, isStreak } = columns;
  let written = 0;
  let reached = 0;
  for (let i = 0; i < length; i++) {
    const offset = offsets[i]!;
    if (orders[i]! < minimumReturns && !(isSameEvent && offset === 0)) continue;
    if (isStreak && offset !== reached) break;
    if (end[offset]! <= reached) continue;
    ranges[written] = Math.max(first[offset]!, reached);
    ranges[written + 1] = reached = end[offset]!;
    written += 2;
  }
  return written;
}
