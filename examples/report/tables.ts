import { integer, money, percent } from "./format.ts";
import { table } from "./html.ts";
import type { Figures } from "./measure.ts";

/** Size and retention of each cohort that somebody entered; a period that is not over is left blank. */
export function cohortNumbers({ cohorts: { cohorts, cells, period } }: Figures): string {
  const periods = cells[0]!.map((_, k) => `${period} ${k}`);
  const rows = cohorts.flatMap(({ label, size }, i) => {
    if (size === 0) return [];
    const rates = periods.map((_, k) => (cells[i]![k]?.complete ? percent(cells[i]![k].rate) : ""));
    return [[label, integer(size), ...rates]];
  });
  return table(["cohort", "customers", ...periods], rows);
}

/** The overall curves, and how many cohorts stand behind each point. */
export function curveNumbers({ cohorts: { overall, period } }: Figures): string {
  const { pooled, simple, numerator, denominator, cohorts } = overall;
  const rows = pooled.flatMap((rate, k) =>
    rate === null
      ? []
      : [
          [
            `${period} ${k}`,
            percent(rate),
            percent(simple[k]),
            integer(numerator[k]!),
            integer(denominator[k]!),
            integer(cohorts[k]!),
          ],
        ],
  );
  return table([period, "all customers", "mean of cohorts", "bought", "of", "cohorts"], rows);
}

/** The RFM segments. */
export function segmentNumbers({ segments, currencyDecimals }: Figures): string {
  const rows = segments.map(({ segment, customers, customerShare, revenue, revenueShare, meanRecencyDays }) => [
    segment ?? "(none)",
    integer(customers),
    percent(customerShare),
    money(revenue!, currencyDecimals),
    percent(revenueShare),
    integer(meanRecencyDays),
  ]);
  const header = [
    "segment",
    "customers",
    "share of customers",
    "revenue",
    "share of revenue",
    "mean days since last order",
  ];
  return table(header, rows);
}

/** Customers, orders and revenue by period, split into new and returning. */
export function splitNumbers({ split: { periods, period }, currencyDecimals }: Figures): string {
  const rows = periods.map(({ label, complete, new: first, returning }) => [
    complete ? label : `${label} (not over)`,
    ...[first, returning].flatMap(({ customers, orders, revenue }) => [
      integer(customers),
      integer(orders),
      money(revenue!, currencyDecimals),
    ]),
  ]);
  const columns = ["customers", "orders", "revenue"];
  return table(
    [period, ...columns.map((name) => `new: ${name}`), ...columns.map((name) => `returning: ${name}`)],
    rows,
  );
}
