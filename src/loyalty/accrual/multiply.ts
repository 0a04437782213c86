import type { Factor, RuleAward } from "./applyRules.ts";
import { kindOf } from "./earnings/kinds.ts";
import { type Fraction, plus, times, whole, zero } from "./fraction.ts";
import type { EarningLine } from "./line.ts";

/** What a rule gives: in one, or by the line. */
export interface Shares extends Pick<RuleAward, "rule" | "earn"> {
  readonly shares: readonly Fraction[];
}

/**
 * The points of an award with the factors of its lines: in one, or by the line. Bonuses stay as they are.
 *
 * Where factors tell lines apart, or rounding is by the line, the award is first shared among its lines in proportion
 * to their bases, or to their pieces where it is so many points a piece.
 */
export function multiply(
  { rule, earn, lines, points }: RuleAward,
  factors: readonly Factor[],
  stacking: "additive" | "compounding",
  byLine: boolean,
): Shares {
  const { isBonus, weight } = kindOf(earn);
  const isWhole = isBonus || (factors.length === 0 && !byLine);
  return { rule, earn, shares: isWhole ? [points] : shared(lines, points, weight, factors, stacking, byLine) };
}

function shared(
  lines: readonly EarningLine[],
  points: Fraction,
  weight: (line: EarningLine) => number,
  factors: readonly Factor[],
  stacking: "additive" | "compounding",
  byLine: boolean,
): readonly Fraction[] {
  if (!byLine && factors.every((factor) => lines.every((line) => factor.lines.includes(line)))) {
    return [withFactors(points, factors, stacking)];
  }
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  if (total === 0) return [zero];
  return lines.map((line) => {
    const applying = factors.filter((factor) => factor.lines.includes(line));
    return withFactors(times(points, { numerator: weight(line), denominator: total }), applying, stacking);
  });
}

/** Base × (1 + Σ(m − 1)), which may fall to nothing, or base × Πm. */
function withFactors(points: Fraction, factors: readonly Factor[], stacking: "additive" | "compounding"): Fraction {
  if (factors.length === 0) return points;
  if (stacking === "compounding") return factors.reduce((product, { factor }) => times(product, factor), points);
  const surplus = factors.reduce(
    (sum, { factor }) => plus(sum, { n: factor.numerator - factor.denominator, d: factor.denominator }),
    whole(1),
  );
  return surplus.n <= 0 ? zero : times(points, { numerator: surplus.n, denominator: surplus.d });
}
