import { logPanelIntegral } from "../numeric/logPanelIntegral.ts";
import type { HistoryGroup } from "./groupHistories.ts";
import type { LapseModel } from "./lapseModel.ts";
import { lapseTerms } from "./lapseTerms.ts";
import { panelWidth } from "./panelWidth.ts";

/** Sums of terms at each of some times, by row: the sum, its first derivatives, its second ones. */
export interface LapseTable {
  /** Numbers in a row. */
  readonly width: number;
  /** ln A at each time; the other columns are in units of A. */
  readonly logAlive: Float64Array;
  /** F, the integral of later lapses. */
  readonly lapsed: Float64Array;
  /** A − F; only at times when somebody's observation ends. */
  readonly difference: Float64Array;
}

/** A(t) = (1 + t/α)^{−shape} S(t) and F(t), the integral of the like with the density of lifetimes from t to the last time. */
export function lapseTable(
  { alpha, lifetime, frailty, size }: LapseModel,
  shape: number,
  { times, age }: HistoryGroup,
): LapseTable {
  const terms = lapseTerms(shape, alpha, frailty, size);
  const { values } = terms;
  const width = values.length;
  const logAlive = times.map(terms.logAlive);
  const lapsed = new Float64Array(times.length * width);
  const difference = new Float64Array(times.length * width);
  const isAge = new Uint8Array(times.length);
  for (const row of age) isAge[row] = 1;
  const nearest = Math.min(alpha, lifetime.scale);
  const steepness = (distance: number): number =>
    shape / (alpha - nearest + distance) + lifetime.steepness(distance - nearest);
  // Between two times it is the time since the first one that keeps its digits.
  let start = 0;
  const integral = {
    from: 0,
    to: 0,
    before: 0,
    term: (since: number, weight: number) => terms.addLapse(start + since, weight),
    width: (since: number) => panelWidth(nearest + start + since, 1, lifetime.reach(start + since, nearest), steepness),
    rest: (since: number) => terms.alive(start + since),
  };
  for (let row = times.length - 1; row >= 0; row--) {
    const at = row * width;
    terms.reset(logAlive[row]!);
    if (row + 1 < times.length) {
      start = times[row]!;
      integral.to = times[row + 1]! - start;
      integral.before = nearest + start;
      logPanelIntegral(integral);
      const decline = Math.exp(logAlive[row + 1]! - logAlive[row]!);
      for (let k = 0; k < width; k++) lapsed[at + k] = values[k]! + decline * lapsed[at + width + k]!;
    }
    if (isAge[row] === 0) continue;
    terms.reset(logAlive[row]!);
    terms.addAlive(times[row]!);
    for (let k = 0; k < width; k++) difference[at + k] = values[k]! - lapsed[at + k]!;
  }
  return { width, logAlive, lapsed, difference };
}
