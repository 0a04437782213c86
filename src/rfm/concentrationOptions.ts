import { checkNumber, share } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";

/** What is asked about a concentration. */
export interface ConcentrationOptions {
  /** Number of groups of equal size, 2 to 1,000; ten, that is deciles, unless given. */
  readonly groups?: number;
  /** Shares of the total at which the classes A and B end; 0.8 and 0.95 unless given. */
  readonly abcCutoffs?: readonly [a: number, b: number];
  /** Which share of the items is tried whether it holds which share of the total; 0.2 and 0.8 unless given. */
  readonly pareto?: {
    /** Share of the items. */
    readonly itemShare: number;
    /** Share of the total. */
    readonly totalShare: number;
  };
}

/** Notes an issue for each option that cannot be used, and fills in the defaults. */
export function concentrationSettings(
  issues: IssueSink,
  options: ConcentrationOptions,
): Required<ConcentrationOptions> {
  const { groups = 10, abcCutoffs = [0.8, 0.95], pareto = { itemShare: 0.2, totalShare: 0.8 } } = options;
  checkNumber(issues, ["groups"], groups, { min: 2, max: 1000, whole: true });
  const [a, b] = abcCutoffs as readonly unknown[];
  const areShares = [a, b].map((cutoff, i) => checkNumber(issues, ["abcCutoffs", "AB"[i]!], cutoff, share));
  if (!areShares.includes(false) && (a as number) > (b as number)) {
    issues.push(makeIssue("inconsistent", ["abcCutoffs"], "the cut-off of A no higher than that of B", abcCutoffs));
  }
  checkNumber(issues, ["pareto", "itemShare"], pareto.itemShare, share);
  checkNumber(issues, ["pareto", "totalShare"], pareto.totalShare, share);
  return { groups, abcCutoffs, pareto };
}
