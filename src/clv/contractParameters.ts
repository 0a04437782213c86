import { checkNumber, type NumberRange } from "../core/check.ts";
import type { IssueSink } from "../core/issues.ts";
import type { ContractFamily } from "./contractFamily.ts";

/** Parameters by name as a list in the family's order; notes an issue for each that cannot be used. */
export function readContractParameters(
  issues: IssueSink,
  path: readonly string[],
  { parameterNames }: ContractFamily,
  parameters: object,
): number[] {
  const given = Object(parameters) as Record<string, number>;
  for (const name of parameterNames) checkNumber(issues, [...path, name], given[name], parameterRange(name));
  return parameterNames.map((name) => given[name]!);
}

/** What a parameter may be: what sums over all time can be taken with, without a wrong digit or a long wait. */
export function parameterRange(name: string): NumberRange {
  return name === "c" ? { min: 0.05, max: 20 } : { min: 1e-9, max: 1e9 };
}
