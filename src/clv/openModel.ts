import { type IssueSink, makeIssue } from "../core/issues.ts";
import { type ParameterFamily, readParameters } from "./readParameters.ts";

/** A model with its family, its parameters in the family's order. */
export interface OpenModel<Family> {
  readonly family: Family;
  readonly parameters: readonly number[];
}

/** A model as it is stored. */
interface StoredModel<Kind extends string> {
  readonly kind: Kind;
  readonly version: 1;
  readonly parameters: object;
}

/**
 * Finds the family of a model, which may have come from JSON, and checks its parameters; `null` for a model that cannot
 * be used. The families are those that a set of functions knows, by name: all of them, or one.
 */
export function openModel<Kind extends string, Family extends ParameterFamily>(
  issues: IssueSink,
  families: Readonly<Record<Kind, Family>>,
  model: StoredModel<Kind>,
  path: readonly string[] = ["model"],
): OpenModel<Family> | null {
  const { kind, version, parameters } = Object(model) as StoredModel<Kind>;
  if (!Object.hasOwn(families, kind)) {
    issues.push(makeIssue("unknown_choice", [...path, "kind"], `one of ${Object.keys(families).join(", ")}`, kind));
    return null;
  }
  const family = families[kind];
  if (version !== 1) issues.push(makeIssue("unknown_choice", [...path, "version"], "1", version));
  const values = readParameters(issues, [...path, "parameters"], family, parameters);
  return version === 1 && values ? { family, parameters: values } : null;
}
