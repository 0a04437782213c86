import { fromMinorUnits } from "../core/minorUnits.ts";
import { ratio } from "../core/ratio.ts";
import { wilsonInterval } from "../numeric/wilsonInterval.ts";
import type { CohortDefinition } from "./cohortDefinition.ts";
import type { CohortGrids } from "./cohortGrids.ts";
import type { CohortCell, CohortEntrantCell, CohortOrdersCell, CohortRevenueCell } from "./cohortTable.ts";

/** Any cell of a cohort table. */
export type AnyCohortCell = CohortCell | CohortOrdersCell | CohortRevenueCell | CohortEntrantCell;

/** The cells that a measure asks for. */
export function cohortCells(
  { counts, values, bases, unit }: CohortGrids,
  { measure, confidence }: CohortDefinition,
  currencyDecimals: number,
): AnyCohortCell[][] {
  const cellAt = (count: number | null, value: number | null, base: number): AnyCohortCell => {
    const complete = value !== null;
    const rate = complete ? ratio(value, base * unit) : null;
    if (measure === "orders") return { count, rate, complete, orders: value };
    if (measure === "customers") {
      if (confidence === null) return { count, rate, complete };
      return { count, rate, complete, interval: rate === null ? null : wilsonInterval(value!, base, confidence) };
    }
    const revenue = complete ? fromMinorUnits(value, currencyDecimals) : null;
    if (measure === "revenue") return { count, rate, complete, revenue };
    return { count, complete, revenue, entrants: complete ? base : null, revenuePerEntrant: rate };
  };
  return values.map((row, i) => row.map((value, k) => cellAt(counts[i]![k]!, value, bases[i]![k]!)));
}
