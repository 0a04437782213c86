import { nps, type NpsResult } from "./nps.ts";
import { npsInterval } from "./npsInterval.ts";
import type { NpsScale } from "./scale.ts";

/** A score with its adjusted Wald interval. */
export interface NpsWithBounds extends NpsResult {
  /** Lower confidence bound in points; `null` without respondents. */
  readonly lower: number | null;
  /** Upper confidence bound in points; `null` without respondents. */
  readonly upper: number | null;
}

/** Scores a group of answers. */
export function scoreGroup(scores: readonly number[], scale: NpsScale, confidence: number): NpsWithBounds {
  const result = nps(scores, { scale });
  const { lower, upper } = npsInterval(result, { confidence });
  return { ...result, lower, upper };
}
