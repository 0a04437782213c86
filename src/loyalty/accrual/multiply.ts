import type { Ratio } from "../program/ratio.ts";
import type { Factor, RuleAward } from "./applyRules.ts";
import { type Fraction, plus, times, whole, zero } from "./fraction.ts";
import type { EarningLine } from "./line.ts";

/** The points of an award by line, or in one where no factor tells its lines apart. */
export interface LineAward {
  readonly lineId: string | null;
  readonly points: Fraction;
}

/**
 * An award with the factors of its lines and of the tier. Fixed points stay as they are.
 *
 * Where factors name lines, or rounding is by the line, the award is first shared among its lines in proportion to
 * their bases, or to their pieces where it is so many points a piece.
 */
export function multiply(
  { rule, lines, points }: RuleAward,
  factors: readonly Factor[],
  stacking: "additive" | "compounding",
  tier: Ratio,
  byLine: boolean,
): readonly LineAward[] {
  if (rule.earn.type === "fixed") return [{ lineId: null, points }];
  if (!byLine && factors.every((factor) => lines.every((line) => factor.lines.includes(line)))) {
    return [{ lineId: null, points: times(withFactors(points, factors, stacking), tier) }];
  }
  const weight = ({ quantity, baseMinor }: EarningLine): number =>
    rule.earn.type === "perItem" ? quantity : baseMinor;
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  if (total === 0) return [{ lineId: null, points: times(points, tier) }];
  return lines.map((line) => {
    const share = times(points, { numerator: weight(line), denominator: total });
    const applying = factors.filter((factor) => factor.lines.includes(line));
    return { lineId: line.lineId, points: times(withFactors(share, applying, stacking), tier) };
  });
}

function withFactors(points: Fraction, factors: readonly Factor[], stacking: "additive" | "compounding"): Fraction {
  if (stacking === "compounding") return factors.reduce((product, { factor }) => times(product, factor), points);
  const surplus = factors.reduce(
    (sum, { factor }) => plus(sum, { n: factor.numerator - factor.denominator, d: factor.denominator }),
    whole(1),
  );
  return surplus.n <= 0 ? zero : times(points, { numerator: surplus.n, denominator: surplus.d });
}
