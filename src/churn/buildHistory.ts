import type { CalendarPeriods } from "../core/calendar.ts";
import { type GroupedRows, groupByCustomer } from "../transactions/groupByCustomer.ts";
import type { RejectedRow } from "../transactions/log.ts";
import type { MrrDiagnostics, MrrHistory } from "./history.ts";
import type { HistorySettings } from "./historyOptions.ts";
import { StepWriter } from "./stepWriter.ts";

/** Amounts by customer and moment, in any order. */
export interface AmountRows {
  readonly customerIds: readonly string[];
  readonly codes: ArrayLike<number>;
  readonly at: ArrayLike<number>;
  readonly micro: ArrayLike<number>;
}

/** Writes the steps of one customer, whose amounts stand in the rows from `start` up to `stop` in order of time. */
export type WriteSteps = (steps: StepWriter, rows: GroupedRows, start: number, stop: number) => void;

/** Groups amounts by customer and writes each customer's steps. */
export function buildHistory(
  { customerIds, codes, at, micro }: AmountRows,
  writeSteps: WriteSteps,
  periods: CalendarPeriods,
  { end, asOf, timeZone }: HistorySettings,
  rejected: readonly RejectedRow[],
  diagnostics: MrrDiagnostics,
): MrrHistory {
  const rows = groupByCustomer(
    { codes: Uint32Array.from(codes), at: Float64Array.from(at), amountMinor: Float64Array.from(micro) },
    customerIds.length,
  );
  const customerStart = new Uint32Array(customerIds.length + 1);
  const steps = new StepWriter(2 * rows.at.length); // an amount makes at most a step up and a step down
  for (let customer = 0; customer < customerIds.length; customer++) {
    steps.begin(customerIds[customer]!);
    writeSteps(steps, rows, rows.customerStart[customer]!, rows.customerStart[customer + 1]!);
    customerStart[customer + 1] = steps.count;
  }
  return {
    kind: "mrrHistory",
    asOf,
    end,
    timeZone,
    periods,
    customerIds,
    customerStart,
    at: steps.at.slice(0, steps.count),
    mrrMicro: steps.mrrMicro.slice(0, steps.count),
    rejected,
    diagnostics,
  };
}
