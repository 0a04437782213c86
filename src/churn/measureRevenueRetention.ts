import { checkChoice, checkNumber } from "../core/check.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import { cohortFractions } from "./cohortFractions.ts";
import { flowFractions } from "./flowFractions.ts";
import { type Fraction, rateOf } from "./fraction.ts";
import { mrrDecimals, type MrrHistory } from "./history.ts";
import { checkMovementOptions } from "./mrrMovements.ts";
import type { RevenueRetention, RevenueRetentionOptions, RevenueRetentionPeriod } from "./revenueRetention.ts";

type Kind = RevenueRetention["kind"];

/** Revenue retention of either kind, by any method. */
export function measureRevenueRetention(
  kind: Kind,
  history: MrrHistory,
  options: RevenueRetentionOptions,
): RevenueRetention {
  const { method = "fixedCohort", spanPeriods = 1 } = options;
  checkMovementOptions(options, (issues) => {
    checkChoice(issues, "method", method, ["fixedCohort", "product", "flow"]);
    checkNumber(issues, ["spanPeriods"], spanPeriods, { min: 1, max: 1000, whole: true });
  });
  const { periods, end, asOf, timeZone } = history;
  const isGross = kind === "grossRevenueRetention";
  const measured =
    method === "product"
      ? products(cohortFractions(history, 1, isGross), spanPeriods)
      : (method === "flow" ? flowFractions : cohortFractions)(history, spanPeriods, isGross, options).map(described);
  return {
    kind,
    asOf,
    period: periods.unit,
    timeZone,
    method,
    spanPeriods,
    periods: measured.map((rate, period) => ({
      start: new Date(periods.starts[period]!).toISOString(),
      label: periods.labels[period]!,
      complete: periods.starts[period + 1]! <= end,
      ...rate,
    })),
  };
}

type Measured = Omit<RevenueRetentionPeriod, "start" | "label" | "complete">;

function described(fraction: Fraction): Measured {
  const { rate, reason } = rateOf(fraction);
  const money = (micro: number): Measured["numerator"] => fromMinorUnits(micro, mrrDecimals);
  const isKnown = reason !== "insufficientData";
  const { numerator, denominator } = fraction;
  return {
    rate,
    reason,
    numerator: isKnown ? money(numerator) : null,
    denominator: isKnown ? money(denominator) : null,
  };
}

/** The product of each span's single rates; where one of them is missing, so is the product, for its reason. */
function products(fractions: readonly Fraction[], spanPeriods: number): Measured[] {
  const rates = fractions.map(rateOf);
  return rates.map((_, last) => {
    const span = rates.slice(Math.max(0, last + 1 - spanPeriods), last + 1);
    const missing = span.length < spanPeriods ? "insufficientData" : span.find(({ reason }) => reason !== null)?.reason;
    const rate = missing ? null : span.reduce((product, { rate }) => product * rate!, 1);
    return { rate, reason: missing ?? null, numerator: null, denominator: null };
  });
}
