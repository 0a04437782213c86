import { checkNumber, type NumberRange } from "../core/check.ts";
import type { IssueSink } from "../core/issues.ts";
import { positive } from "./fitOptions.ts";

/** What reading parameters needs to know of a family of models. */
export interface ParameterFamily {
  /** The paper's symbols, in order. */
  readonly parameterNames: readonly string[];
  /** What a parameter may be; any positive number unless given. */
  readonly parameterRange?: (name: string) => NumberRange;
}

/** Parameters by name as a list in the family's order; `null`, and an issue for each that cannot be used. */
export function readParameters(
  issues: IssueSink,
  path: readonly string[],
  { parameterNames, parameterRange = () => positive }: ParameterFamily,
  parameters: unknown,
): number[] | null {
  const given = Object(parameters) as Readonly<Record<string, number>>;
  const areGood = parameterNames.map((name) => {
    return checkNumber(issues, [...path, name], given[name], parameterRange(name));
  });
  return areGood.includes(false) ? null : parameterNames.map((name) => given[name]!);
}
