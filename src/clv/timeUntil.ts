import { opportunities } from "./checkOpportunities.ts";
import { longest } from "./readSummary.ts";

/** After how many opportunities a rising function reaches a level; `null` where it does not within the most there are. */
export function opportunitiesUntil(rising: (horizon: number) => number, level: number): number | null {
  if (level === 0) return 0;
  let late = 1;
  while (!(rising(late) >= level)) {
    if (late === opportunities.max) return null;
    late = Math.min(2 * late, opportunities.max);
  }
  let early = Math.floor(late / 2);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (rising(middle) >= level) late = middle;
    else early = middle;
  }
  return late;
}

/** When a rising function reaches a level, by halving; `null` where it does not within the longest time. */
export function timeUntil(rising: (horizon: number) => number, level: number): number | null {
  if (level === 0) return 0;
  if (!(rising(longest) >= level)) return null;
  let [early, late] = [0, longest];
  for (let step = 0; step < 200 && late - early > 1e-15 * late; step++) {
    const middle = late > 4 * early + 1e-12 ? Math.sqrt(Math.max(early, 1e-12) * late) : (early + late) / 2;
    if (rising(middle) >= level) late = middle;
    else early = middle;
  }
  return late;
}
