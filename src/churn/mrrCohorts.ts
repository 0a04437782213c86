import { makeIssue } from "../core/issues.ts";
import { MetricError } from "../core/metricError.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import { mrrDecimals, type MrrHistory } from "./history.ts";
import type { MrrCohort, MrrCohortCell, MrrCohortTable } from "./mrrCohortTable.ts";
import { type CohortSums, sumCohorts } from "./sumCohorts.ts";

const mostPeriods = 3000;

/**
 * Net revenue retention by cohort: customers grouped by the period in which they paid for the first time, and what each
 * group pays at the end of every later period over what it paid at the end of its own.
 *
 * The gross rate counts no customer for more than at first, and the customer rate counts heads. A period that is not
 * over by `asOf` gives `null`, never zero. Who joined and left within a period is in no cohort of it.
 *
 * @param history - From {@link mrrHistory} or {@link mrrFromSubscriptions}.
 * @throws {@link MetricError} when the history has more than 3,000 periods.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { customerId: "a", period: "2024-01", mrr: 60 },
 *   { customerId: "a", period: "2024-02", mrr: 90 },
 *   { customerId: "b", period: "2024-01", mrr: 40 },
 * ];
 * const { cells } = mrrCohorts(mrrHistory(rows, { asOf: "2024-02-29" }));
 * cells[0]?.map(({ netRate, grossRate, customerRate }) => [netRate, grossRate, customerRate]);
 * //=> [[1, 1, 1], [0.9, 0.6, 0.5]]
 * ```
 */
export function mrrCohorts(history: MrrHistory): MrrCohortTable {
  const { periods, end, asOf, timeZone } = history;
  if (periods.count > mostPeriods) {
    throw new MetricError([makeIssue("out_of_range", ["period"], `at most ${mostPeriods} periods`, periods.count)]);
  }
  const sums = sumCohorts(history);
  const cohorts: MrrCohort[] = [];
  const cells: MrrCohortCell[][] = [];
  for (let entry = 0; entry < periods.count; entry++) {
    const size = sums.payers[entry * periods.count]!;
    if (size === 0 && cohorts.length === 0) continue;
    cohorts.push({ start: new Date(periods.starts[entry]!).toISOString(), label: periods.labels[entry]!, size });
    cells.push(
      Array.from({ length: periods.count - entry }, (_, k) =>
        cellOf(sums, entry * periods.count, k, periods.starts[entry + k + 1]! <= end),
      ),
    );
  }
  const curve = (values: Float64Array, undone?: Uint8Array): (number | null)[] =>
    pooled(cells, cohorts, values, periods.count, undone);
  return {
    kind: "mrrCohorts",
    asOf,
    period: periods.unit,
    timeZone,
    cohorts,
    cells,
    pooled: {
      net: curve(sums.micro),
      gross: curve(sums.keptMicro, sums.isUndone),
      customers: curve(sums.payers),
    },
  };
}

function cellOf(sums: CohortSums, row: number, k: number, complete: boolean): MrrCohortCell {
  if (!complete) {
    return { mrr: null, customers: null, netRate: null, grossRate: null, customerRate: null, complete };
  }
  const share = (values: Float64Array): number | null => (values[row]! > 0 ? values[row + k]! / values[row]! : null);
  return {
    mrr: fromMinorUnits(sums.micro[row + k]!, mrrDecimals),
    customers: sums.payers[row + k]!,
    netRate: share(sums.micro),
    grossRate: sums.isUndone[row + k] === 1 ? null : share(sums.keptMicro),
    customerRate: share(sums.payers),
    complete,
  };
}

/** By k, what complete cells hold over what their cohorts began with. */
function pooled(
  cells: readonly (readonly MrrCohortCell[])[],
  cohorts: readonly MrrCohort[],
  values: Float64Array,
  width: number,
  undone?: Uint8Array,
): (number | null)[] {
  return Array.from({ length: cohorts.length }, (_, k) => {
    let numerator = 0;
    let denominator = 0;
    for (let i = 0; i + k < cohorts.length; i++) {
      if (!cells[i]![k]!.complete) continue;
      const row = (width - cohorts.length + i) * width;
      if (undone?.[row + k] === 1) return null;
      numerator += values[row + k]!;
      denominator += values[row]!;
    }
    return denominator > 0 ? numerator / denominator : null;
  });
}
