import { axes } from "./axisBins.ts";
import type { ByAxis, RfmWarning } from "./rfmTable.ts";

const axisNames = { r: "recency", f: "frequency", m: "monetary value" } as const;

/** What is to be said about axes whose scores do not all have customers. */
export function scoreWarnings(occupied: ByAxis<readonly number[]>): RfmWarning[] {
  return axes.flatMap((axis): RfmWarning[] => {
    const counts = occupied[axis];
    const empty = counts ? counts.filter((count) => count === 0).length : 0;
    if (!counts || empty === 0) return [];
    const name = axisNames[axis];
    if (empty === counts.length - 1) {
      return [{ axis, code: "oneBin", message: `${name} does not tell customers apart: all share one score` }];
    }
    return [
      { axis, code: "emptyBins", message: `${name} leaves ${empty} of ${counts.length} scores without customers` },
    ];
  });
}
