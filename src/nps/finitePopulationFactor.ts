import { checkNumber, count } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";

/** What a standard error shrinks by when so many of a population have answered: 1 when its size is not given. */
export function finitePopulationFactor(total: number, populationSize: number | undefined): number {
  if (populationSize === undefined) return 1;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["populationSize"], populationSize, { ...count, min: total });
  throwIfAny(issues);
  return populationSize === total ? 0 : Math.sqrt((populationSize - total) / (populationSize - 1));
}
