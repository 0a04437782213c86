import { checkChoice } from "../../core/check.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { accruedLiability } from "./accruedLiability.ts";
import { deferredLiability } from "./deferredLiability.ts";
import type { LiabilityBasis, LiabilityInputs, LiabilityOptions, PointsLiabilities } from "./liability.ts";

/**
 * What is owed for points outstanding, from period to period, by issue cohort and in all.
 *
 * `relativePrice` is the contract liability of IFRS 15 and ASC 606. Part of each sale's price is deferred, by relative
 * stand-alone selling price, and becomes revenue as points are redeemed:
 *
 * $$ R_t = A \cdot \min\Bigl(1, \frac{\text{redeemed}_t}{\text{expected}_t}\Bigr), \qquad
 * \text{opening} + \text{deferred} + \text{adjustments} - \text{redeemed} - \text{breakage} - \text{refunds} =
 * \text{closing} $$
 *
 * A = what was allocated when the points were sold; it is never shared anew, whatever becomes of the estimate. Revenue
 * beyond the price of the points redeemed is breakage, so that it comes in proportion to redemptions. Hence closing is
 * the unredeemed points at their price, less the breakage recognised on them.
 *
 * `cost` is a provision: cost per point × (points expected in all − points redeemed), for points that are no material
 * right, and where local rules ask for one.
 *
 * @param books - Points by issue cohort and period; `pointsBooks` builds them from events.
 * @param options - The basis, and what it needs.
 * @returns Exact amounts, rounded to the currency by cohort; every period's lines sum to the cent.
 * @throws {@link MetricError} that names the cohort, the field and the value.
 * @see [ifrs-2014], [gault-2012] in docs/references.md
 * @example
 * ```ts
 * const cohort = {
 *   cohort: "year 1",
 *   issued: 10_000,
 *   periods: [
 *     { period: "year 1", redeemed: 4500, expectedRedeemed: 9500 },
 *     { period: "year 2", redeemed: 4000, expectedRedeemed: 9700 },
 *   ],
 * };
 * const sold = { ...cohort, sales: 100_000, valuePerPoint: 1, expectedAtSale: 9500 };
 * const periods = ["year 1", "year 2"];
 * const contract = pointsLiability({ periods, cohorts: [sold] }, { basis: "relativePrice", currencyDecimals: 0 });
 * contract.periods.map(({ revenue, closing }) => [Number(revenue), Number(closing)]); //=> [[4110, 4566], [3493, 1073]]
 * const provision = pointsLiability({ periods, cohorts: [cohort] }, { basis: "cost", costPerPoint: "0.60" });
 * provision.periods.map(({ closing }) => Number(closing)); //=> [3000, 720]
 * ```
 */
export function pointsLiability<Basis extends LiabilityBasis>(
  books: LiabilityInputs[Basis],
  options: LiabilityOptions[Basis] & { readonly basis: Basis },
): PointsLiabilities[Basis] {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "basis", (Object(options) as typeof options).basis, ["relativePrice", "cost"]);
  throwIfAny(issues);
  const compute = liabilities[options.basis];
  return compute(books, options);
}

type Compute<Basis extends LiabilityBasis> = (
  books: LiabilityInputs[Basis],
  options: LiabilityOptions[Basis],
) => PointsLiabilities[Basis];

const liabilities: { readonly [Basis in LiabilityBasis]: Compute<Basis> } = {
  relativePrice: deferredLiability,
  cost: accruedLiability,
};
