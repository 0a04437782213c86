import { earliestInstant, instantExpectation, instantReader, latestInstant } from "../core/instant.ts";
import type { AtUnit } from "./columns.ts";
import type { RowIssues } from "./rowIssues.ts";

const unitsPerMs: Record<AtUnit, number> = { s: 1e-3, ms: 1, us: 1e3, ns: 1e6 };

/** Reads a column of instants into epoch milliseconds; marks in `bad` each row that has none. */
export function readInstants(
  values: ArrayLike<unknown>,
  unit: AtUnit,
  timeZone: string,
  bad: Uint8Array,
  issues: RowIssues,
): Float64Array {
  if (unit === "ms" && values instanceof Float64Array && areInstants(values)) return values;
  const instantOf = instantReader(timeZone);
  const at = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const instant = instantOf(inMs(values[row], unit));
    at[row] = instant;
    if (!Number.isNaN(instant)) continue;
    bad[row] = 1;
    issues.addMissingOr("invalid_instant", row, "at", `${instantExpectation} (atUnit is ${unit})`, values[row]);
  }
  return at;
}

/** Whether all are whole milliseconds in the years that can be read, so that the column serves as it is. */
function areInstants(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(value >= earliestInstant && value <= latestInstant) || value !== Math.floor(value)) return false;
  }
  return true;
}

function inMs(value: unknown, unit: AtUnit): unknown {
  if (typeof value === "bigint") return bigintInMs(value, unit);
  if (typeof value !== "number") return value;
  return unit === "s" ? value * 1000 : value / unitsPerMs[unit];
}

/** Nanoseconds do not fit a number exactly, so that they are divided as they are, downwards. */
function bigintInMs(value: bigint, unit: AtUnit): number {
  if (unit === "s") return Number(value) * 1000;
  const divisor = BigInt(unitsPerMs[unit]);
  const remainder = value % divisor;
  return Number((remainder < 0n ? value - divisor : value) / divisor);
}
