import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { positive } from "./fitOptions.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { PurchaseKind, PurchaseModel } from "./purchaseModel.ts";

/** The families that a set of functions knows, by name: all of them, or one. */
export type KnownFamilies<Kind extends PurchaseKind = PurchaseKind> = Readonly<Record<Kind, PurchaseFamily>>;

/** A model with its family, its parameters in the family's order. */
export interface OpenModel {
  readonly family: PurchaseFamily;
  readonly parameters: readonly number[];
}

/** Finds the family of a model, which may have come from JSON, and checks its parameters. */
export function openModel<Kind extends PurchaseKind>(
  issues: IssueSink,
  families: KnownFamilies<Kind>,
  model: PurchaseModel<Kind>,
  path: readonly string[] = ["model"],
): OpenModel | null {
  const given = Object(model) as PurchaseModel<Kind>;
  const family = Object.hasOwn(families, given.kind) ? families[given.kind] : null;
  if (!family) {
    issues.push(
      makeIssue("unknown_choice", [...path, "kind"], `one of ${Object.keys(families).join(", ")}`, given.kind),
    );
    return null;
  }
  if (given.version !== 1) issues.push(makeIssue("unknown_choice", [...path, "version"], "1", given.version));
  const values = Object(given.parameters) as Readonly<Record<string, number>>;
  const areGood = family.parameterNames.map((name) => {
    return checkNumber(issues, [...path, "parameters", name], values[name], positive);
  });
  if (areGood.includes(false) || given.version !== 1) return null;
  return { family, parameters: family.parameterNames.map((name) => values[name]!) };
}
