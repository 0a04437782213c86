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

/** What a parameter may be. The power c is kept where sums over all time can be taken. */
export function parameterRange(name: string): NumberRange {
  return name === "c" ? { min: 0.01, max: 100 } : { min: 1e-9, max: 1e9 };
}
