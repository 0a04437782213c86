import { type CalendarPeriods, periodAt } from "../core/calendar.ts";
import { type Instant, instantExpectation, instantReader } from "../core/instant.ts";
import type { Money } from "../core/money.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import { RowIssues } from "../transactions/rowIssues.ts";
import { type AmountRows, buildHistory, type WriteSteps } from "./buildHistory.ts";
import type { MrrHistory } from "./history.ts";
import { type HistorySettings, historySettings, type MrrHistoryOptions, periodsFrom } from "./historyOptions.ts";
import { MrrReader } from "./mrrReader.ts";

/** What one customer pays per month in one period. */
export interface MrrRow {
  /** Who pays; kept as `String(customerId)`. */
  readonly customerId: string | number | bigint;
  /** A moment in the period, such as its first day; a month may be written `2024-03`. */
  readonly period: Instant;
  /** Monthly recurring revenue at the end of the period, in major units. Rows of one customer and period add up. */
  readonly mrr: Money;
}

/**
 * A history of monthly recurring revenue (MRR) from what each customer paid in each period.
 *
 * A period without a row is one in which the customer paid nothing. Amounts are normalised once, half-even to six
 * decimals, and every figure is exact on those. Leave out tax, trials, one-off and metered charges.
 *
 * @param rows - One or more rows per customer and period.
 * @param options - The moment to look from, the length of a period, and what to do with bad rows.
 * @throws {@link MetricError} when an option is no such choice, or a row cannot be used: it has no customer, no period,
 * no amount, or one below zero without `allowNegative`.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { customerId: "a", period: "2024-01", mrr: "100" },
 *   { customerId: "a", period: "2024-02", mrr: "120" },
 *   { customerId: "b", period: "2024-02", mrr: "50.50" },
 * ];
 * const history = mrrHistory(rows, { asOf: "2024-02-29" });
 * mrrMovements(history).periods[1]?.closing.toString(); //=> "170.5"
 * ```
 */
export function mrrHistory(rows: Iterable<MrrRow>, options: MrrHistoryOptions): MrrHistory {
  const settings = historySettings(options);
  const issues = new RowIssues(settings.onInvalid);
  const amounts = new MrrReader(settings.allowNegative, issues);
  const { read, rowsRead } = readRows(rows, settings, issues, amounts);
  const rejected = issues.settle();
  const periods = periodsFrom(read.at, settings);
  const { seen, rowsAfterAsOf } = numbered(read, periods, settings.end);
  const diagnostics = { rowsRead, rowsRejected: rejected.length, rowsAfterAsOf, amountsRounded: amounts.rounded };
  return buildHistory(seen, writePeriods(periods), periods, settings, rejected, diagnostics);
}

function readRows(
  rows: Iterable<MrrRow>,
  { timeZone }: HistorySettings,
  issues: RowIssues,
  amounts: MrrReader,
): { readonly read: AmountRows; readonly rowsRead: number } {
  const customers = new CustomerEncoder();
  const instantOf = periodReader(timeZone);
  const codes: number[] = [];
  const at: number[] = [];
  const micros: number[] = [];
  let rowsRead = 0;
  for (const input of rows as Iterable<Partial<MrrRow> | null>) {
    const row = rowsRead++;
    if (!issues.isObject(row, input)) continue;
    const code = customers.read(input.customerId, row, issues);
    const instant = instantOf(input.period);
    if (Number.isNaN(instant)) {
      issues.addMissingOr("invalid_instant", row, "period", `2024-03, or ${instantExpectation}`, input.period);
    }
    const micro = amounts.read(input.mrr, row, "mrr");
    if (code < 0 || Number.isNaN(instant) || micro === null) continue;
    codes.push(code);
    at.push(instant);
    micros.push(micro);
  }
  return { read: { customerIds: customers.ids, codes, at, micro: micros }, rowsRead };
}

/** Reads instants and months; texts are remembered, for rows share few of them. */
function periodReader(timeZone: string): (period: unknown) => number {
  const instantOf = instantReader(timeZone);
  const known = new Map<string, number>();
  return (period) => {
    if (typeof period !== "string") return instantOf(period);
    let instant = known.get(period);
    if (instant === undefined) {
      instant = instantOf(/^\d{4}-\d\d$/.test(period) ? `${period}-01` : period);
      known.set(period, instant);
    }
    return instant;
  };
}

/** The rows up to `asOf`, each with the number of its period as its moment. */
function numbered(
  { customerIds, codes, at, micro }: AmountRows,
  periods: CalendarPeriods,
  end: number,
): { readonly seen: AmountRows; readonly rowsAfterAsOf: number } {
  const seen = {
    codes: new Uint32Array(codes.length),
    at: new Float64Array(codes.length),
    micro: new Float64Array(codes.length),
  };
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    if (at[row]! >= end) continue;
    seen.codes[count] = codes[row]!;
    seen.at[count] = periodAt(periods, at[row]!);
    seen.micro[count++] = micro[row]!;
  }
  return {
    seen: {
      customerIds,
      codes: seen.codes.subarray(0, count),
      at: seen.at.subarray(0, count),
      micro: seen.micro.subarray(0, count),
    },
    rowsAfterAsOf: codes.length - count,
  };
}

/** The rows of each period add up, and what they pay lasts as long as the period. */
function writePeriods({ count, starts }: CalendarPeriods): WriteSteps {
  return (steps, { at: numbers, amountMinor }, start, stop) => {
    let row = start;
    while (row < stop) {
      const period = numbers[row]!;
      let micro = 0;
      while (row < stop && numbers[row] === period) micro += amountMinor![row++]!;
      steps.write(starts[period]!, micro);
      const isFollowed = row < stop && numbers[row] === period + 1;
      if (!isFollowed && period + 1 < count) steps.write(starts[period + 1]!, 0);
    }
  };
}
