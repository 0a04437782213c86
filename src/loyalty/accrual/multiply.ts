import type { Factor, RuleAward } from "./applyRules.ts";
import { kindOf } from "./earnings/kinds.ts";
import { type Fraction, plus, times, whole, zero } from "./fraction.ts";

/**
 * The points of an award with the factors of its lines: in one, or by the line. Bonuses stay as they are.
 *
 * Where factors tell lines apart, or rounding is by the line, the award is first shared among its lines in proportion
 * to their bases, or to their pieces where it is so many points a piece.
 */
export function multiply(
  { earn, lines, points }: RuleAward,
  factors: readonly Factor[],
  stacking: "additive" | "compounding",
  byLine: boolean,
): readonly Fraction[] {
  const { isBonus, weight } = kindOf(earn);
  if (isBonus) return [points];
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
