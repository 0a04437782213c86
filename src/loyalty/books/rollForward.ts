import type { Decimal } from "../../core/decimal.ts";
import { fromMinorUnits } from "../../core/minorUnits.ts";

/** Amounts by line, from the beginning to a moment, in minor units. */
export type CumulativeLines<Line extends string> = Readonly<Record<Line | "closing", number>>;

/** One period of a roll-forward: what there was, what moved, and what there is. */
export type RollForwardPeriod<Line extends string> = { readonly period: string; readonly opening: Decimal } & Readonly<
  Record<Line | "closing", Decimal>
>;

/** The movements of each period out of cumulative amounts; `balances` are left as they stand at its end. */
export function rollForward<Line extends string>(
  periods: readonly string[],
  series: readonly CumulativeLines<Line>[],
  balances: readonly (Line | "closing")[],
  currencyDecimals: number,
): RollForwardPeriod<Line>[] {
  return periods.map((period, t) => {
    const [now, before] = [series[t]!, series[t - 1]];
    const row: Record<string, unknown> = { period, opening: fromMinorUnits(before?.closing ?? 0, currencyDecimals) };
    for (const line of Object.keys(now) as (Line | "closing")[]) {
      const start = balances.includes(line) ? 0 : (before?.[line] ?? 0);
      row[line] = fromMinorUnits(now[line] - start, currencyDecimals);
    }
    return row as RollForwardPeriod<Line>;
  });
}

/** The series of all cohorts together. */
export function sumOfSeries<Line extends string>(
  all: readonly (readonly CumulativeLines<Line>[])[],
  nothing: CumulativeLines<Line>,
  periods: readonly string[],
): CumulativeLines<Line>[] {
  return periods.map((_, t) => {
    const sum: Record<string, number> = { ...nothing };
    for (const series of all) for (const line in sum) sum[line]! += series[t]![line as Line];
    return sum as CumulativeLines<Line>;
  });
}
