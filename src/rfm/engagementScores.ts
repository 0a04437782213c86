import { checkChoice, checkNumber, finite } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { Table } from "../core/table.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import { RowIssues } from "../transactions/rowIssues.ts";
import type { EngagementColumns, EngagementMeta, EngagementOptions, EngagementScore } from "./engagementTable.ts";
import { quantileScores } from "./quantileScores.ts";
import { scaleByRange } from "./scaleByRange.ts";
import { scaleByRank } from "./scaleByRank.ts";

/**
 * Engagement of each customer, the E of RFM(E): several measures made comparable, weighted and added up, then scored by
 * quantile as the other axes are.
 *
 * $$ E = \frac{\sum_j w_j z_j}{\sum_j w_j} $$
 *
 * $w_j$ = `weights`, $z_j$ = the measure between 0 and 1: with `"minMax"` $(x - \min) / (\max - \min)$, with `"rank"` the
 * share of the others that it lies above, ties counted half. A measure that is the same for all is one half. With one
 * measure, such as the duration of visits, the score is that of the measure itself: the D of RFM-D.
 *
 * @param columns - Customers and what was measured of each; a measure that is missing is an error, not a zero.
 * @param options - Weights, scaling, and of which measures less is better.
 * @returns A row per customer, in the order given.
 * @throws {@link MetricError} when a column does not fit, a customer comes twice, or an option is missing or out of range.
 * @example
 * ```ts
 * const columns = { customerId: ["Zoë", "Max", "Tom"], metrics: { visits: [12, 3, 0], minutes: [30, 60, 0] } };
 * const table = engagementScores(columns, { weights: { visits: 3, minutes: 1 }, scaling: "minMax", bins: 3 });
 * Array.from(table.columns.engagement); //=> [0.875, 0.4375, 0]
 * Array.from(table.columns.e); //=> [3, 2, 1]
 * ```
 */
export function engagementScores(
  columns: EngagementColumns,
  options: EngagementOptions,
): Table<EngagementScore, EngagementMeta> {
  const { weights, scaling, lowerIsBetter = [], bins = 5 } = options;
  checkOptions(columns, { weights, scaling, lowerIsBetter, bins });
  const customerId = readCustomers(columns);
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const scale = scaling === "rank" ? scaleByRank : scaleByRange;
  const engagement = new Float64Array(customerId.length);
  const constantMetrics: string[] = [];
  for (const [name, weight] of Object.entries(weights)) {
    const values = Float64Array.from(columns.metrics[name]!);
    if (values.length > 0 && values.every((value) => value === values[0])) constantMetrics.push(name);
    const isTurned = lowerIsBetter.includes(name);
    scale(values).forEach((z, row) => (engagement[row]! += (weight / total) * (isTurned ? 1 - z : z)));
  }
  const { scores, cutPoints } = quantileScores(engagement, bins);
  const meta: EngagementMeta = {
    weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight / total])),
    scaling,
    lowerIsBetter,
    constantMetrics,
    bins,
    cutPoints,
  };
  return new Table<EngagementScore, EngagementMeta>({ columns: { customerId, engagement, e: scores }, meta });
}

/** Checks the options, and that weights and measures have the same names and lengths fit. */
function checkOptions({ customerId, metrics }: EngagementColumns, options: Required<EngagementOptions>): void {
  const { weights, scaling, lowerIsBetter, bins } = options;
  const issues = new CountedIssues();
  checkChoice(issues, "scaling", scaling, ["minMax", "rank"]);
  checkNumber(issues, ["bins"], bins, { min: 2, max: 100, whole: true });
  const given = Object(weights) as Partial<typeof weights>;
  for (const name of Object.keys(metrics))
    checkNumber(issues, ["weights", name], given[name], { min: 0, max: finite.max });
  for (const [field, names] of [
    ["weights", Object.keys(given)],
    ["lowerIsBetter", lowerIsBetter],
  ] as const) {
    const unknown = names.filter((name) => !Object.hasOwn(metrics, name));
    for (const name of unknown) issues.push(makeIssue("unknown_reference", [field], "names of measures", name));
  }
  const total = Object.values(given).reduce<number>((sum, weight) => sum + Number(weight), 0);
  if (!(total > 0 && total <= finite.max)) {
    issues.push(makeIssue("out_of_range", ["weights"], "weights that add up to more than zero", weights));
  }
  for (const [name, { length }] of Object.entries(metrics)) {
    if (length === customerId.length) continue;
    const expectation = `${customerId.length} values, one per customer`;
    issues.push(makeIssue("length_mismatch", ["metrics", name], expectation, length));
  }
  issues.throwIfAny();
}

/** Ids as text; every row is checked. */
function readCustomers({ customerId, metrics }: EngagementColumns): readonly string[] {
  const issues = new RowIssues("throw");
  const customers = new CustomerEncoder();
  for (let row = 0; row < customerId.length; row++) {
    const known = customers.ids.length;
    const code = customers.read(customerId[row], row, issues);
    if (code >= 0 && code < known) {
      issues.add("conflicting_duplicate", row, "customerId", "each customer once", customerId[row]);
    }
    for (const [name, values] of Object.entries(metrics)) {
      if (!Number.isFinite(values[row])) issues.addMissingOr("out_of_range", row, name, "a finite number", values[row]);
    }
  }
  issues.settle();
  return customers.ids;
}
