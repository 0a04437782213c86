import { checkNumber } from "../core/check.ts";
import type { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import type { Subjects } from "../numeric/riskSets.ts";
import type { SurvivalObservation } from "./observation.ts";

const duration = { min: 0, max: 1e15 };
const weights = { min: 1e-3, max: 1e12 };

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
    if (time >= duration.min && time <= duration.max) exit[row] = time;
    else checkNumber(issues, [...path, row, "time"], time, duration);
    if (event === true) isEvent[row] = 1;
    else if (event !== false) {
      issues.push(makeIssue("wrong_type", [...path, row, "event"], "true, or false where censored", event));
    }
    if (observation.weight !== undefined) {
      weight ??= new Float64Array(rows.length).fill(1);
      weight[row] = observation.weight;
      checkNumber(issues, [...path, row, "weight"], observation.weight, weights);
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
  if (checkNumber(issues, path, entry, duration) && entry >= time) {
    issues.push(makeIssue("inconsistent", path, `less than time, ${time}`, entry));
  }
}
