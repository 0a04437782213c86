import { checkChoice, checkNumber } from "../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type {
  AcquisitionCostOptions,
  AcquisitionCostPeriod,
  AcquisitionPeriod,
  CustomerAcquisitionCost,
} from "./acquisitionCost.ts";
import { readAcquisitionPeriods } from "./readAcquisitionPeriods.ts";

/**
 * Customer acquisition cost (CAC): what was spent on sales and marketing per customer won.
 *
 * $$ \text{average}_t = \frac{S_{t - \ell}}{n_t} \qquad
 * \text{marginal}_t = \frac{S_{t - \ell} - S_{t - 1 - \ell}}{n_t - n_{t - 1}} $$
 *
 * S is the spend, n the new customers and ℓ the lag in periods. The average tells what customers have cost, the marginal
 * cost what more of them would: the cheap ones come first, so that it is mostly higher. It is taken from one period to
 * the next and swings with everything else that differs between two periods.
 *
 * @param periods - Consecutive periods, the oldest first, also those in which nobody was won.
 * @param options - Blended or paid, and the lag.
 * @returns Major units per customer, to 40 digits.
 * @throws {@link MetricError} when an amount or a count cannot be used, more customers are paid for than were won, or a
 * field of the basis is missing.
 * @see [farris-2010], [pfeifer-2005] in docs/references.md
 * @example
 * ```ts
 * const periods = [
 *   { period: "2024-01", spend: 50_000, newCustomers: 25 },
 *   { period: "2024-02", spend: 65_000, newCustomers: 30 },
 * ];
 * const { average, periods: months } = customerAcquisitionCost(periods);
 * average?.toFixed(2); //=> "2090.91"
 * months[0]?.average?.toString(); //=> "2000"
 * months[1]?.marginal?.toString(); //=> "3000"
 * ```
 */
export function customerAcquisitionCost(
  periods: Iterable<AcquisitionPeriod>,
  { basis = "blended", lagPeriods = 0 }: AcquisitionCostOptions = {},
): CustomerAcquisitionCost {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "basis", basis, ["blended", "paid"]);
  checkNumber(issues, ["lagPeriods"], lagPeriods, { min: 0, max: 1000, whole: true });
  throwIfAny(issues);
  const read = readAcquisitionPeriods(periods, basis);
  const matched = read.map(({ period, newCustomers }, t) => {
    return { period, newCustomers, spend: read[t - lagPeriods]?.spend ?? null };
  });
  const paidFor = matched.filter(({ spend }) => spend !== null);
  const spend = paidFor.reduce((sum, period) => sum.plus(period.spend!), new PreciseDecimal(0));
  const newCustomers = paidFor.reduce((sum, period) => sum + period.newCustomers, 0);
  return {
    kind: "customerAcquisitionCost",
    basis,
    lagPeriods,
    spend: toPublicDecimal(spend),
    newCustomers,
    average: newCustomers === 0 ? null : toPublicDecimal(spend.div(newCustomers)),
    periods: matched.map((period, t) => ({
      period: period.period,
      spend: period.spend && toPublicDecimal(period.spend),
      newCustomers: period.newCustomers,
      ...averageOf(period),
      ...marginalOf(period, matched[t - 1]),
    })),
  };
}

interface Matched {
  readonly spend: Decimal | null;
  readonly newCustomers: number;
}

function averageOf({ spend, newCustomers }: Matched): Pick<AcquisitionCostPeriod, "average" | "averageReason"> {
  if (spend === null) return { average: null, averageReason: "insufficientData" };
  if (newCustomers === 0) return { average: null, averageReason: "emptyBase" };
  return { average: toPublicDecimal(spend.div(newCustomers)), averageReason: null };
}

function marginalOf(
  { spend, newCustomers }: Matched,
  before: Matched | undefined,
): Pick<AcquisitionCostPeriod, "marginal" | "marginalReason"> {
  if (spend === null || !before?.spend) return { marginal: null, marginalReason: "insufficientData" };
  const more = newCustomers - before.newCustomers;
  if (more === 0) return { marginal: null, marginalReason: "noChange" };
  const cost = spend.minus(before.spend).div(more);
  if (cost.lt(0)) return { marginal: null, marginalReason: "oppositeChange" };
  return { marginal: toPublicDecimal(cost), marginalReason: null };
}
