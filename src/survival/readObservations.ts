import type { NumberRange } from "../core/check.ts";
import type { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Subjects } from "../numeric/riskSets.ts";
import type { SurvivalObservation } from "./observation.ts";

/** The durations that can be read. */
export const duration: NumberRange = { min: 0, max: 1e15 };
const weights: NumberRange = { min: 1e-3, max: 1e12 };

/** Reads observations into columns and notes what is wrong with them; `path` is where they stand. */
export function readObservations(
  issues: CountedIssues,
  path: readonly (string | number)[],
  observations: Iterable<SurvivalObservation>,
): Subjects {
  const rows = Array.isArray(observations) ? (observations as readonly SurvivalObservation[]) : [...observations];
  const exit = new Float64Array(rows.length);
  const isEvent = new Uint8Array(rows.length);
  let entry: Float64Array | null = null;
  let weight: Float64Array | null = null;
  for (let row = 0; row < rows.length; row++) {
    const observation = Object(rows[row]) as SurvivalObservation;
    const { time, event } = observation;
    exit[row] = time;
    if (!isWithin(time, duration)) issues.push(rangeIssue([...path, row, "time"], time, duration));
    isEvent[row] = event ? 1 : 0;
    if (typeof event !== "boolean") {
      issues.push(makeIssue("wrong_type", [...path, row, "event"], "true, or false where censored", event));
    }
    if (observation.weight !== undefined) {
      weight ??= new Float64Array(rows.length).fill(1);
      weight[row] = observation.weight;
      if (!isWithin(observation.weight, weights)) {
        issues.push(rangeIssue([...path, row, "weight"], observation.weight, weights));
      }
    }
    if (observation.entry !== undefined) {
      entry ??= new Float64Array(rows.length).fill(-Infinity);
      entry[row] = observation.entry;
      checkEntry(issues, [...path, row, "entry"], observation);
    }
  }
  return { exit, isEvent, weight, entry };
}

function checkEntry(
  issues: CountedIssues,
  path: readonly (string | number)[],
  { entry, time }: SurvivalObservation,
): void {
  if (!isWithin(entry, duration)) issues.push(rangeIssue(path, entry, duration));
  else if (entry >= time) issues.push(makeIssue("inconsistent", path, `less than time, ${time}`, entry));
}

function isWithin(value: unknown, { min, max }: NumberRange): value is number {
  return typeof value === "number" && value >= min && value <= max;
}

/** The issue of a number of a row, which core's check would not call a row. */
function rangeIssue(path: readonly (string | number)[], value: unknown, { min, max }: NumberRange): MetricIssue {
  const code = typeof value === "number" ? "out_of_range" : (value ?? null) === null ? "required" : "wrong_type";
  return makeIssue(code, path, `a number from ${min} to ${max}`, value);
}
