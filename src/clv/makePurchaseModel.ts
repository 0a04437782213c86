import { checkChoice } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { daysPer, type TimeUnit } from "../transactions/customerSummary.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { PurchaseKind, PurchaseModel, PurchaseParameters } from "./purchaseModel.ts";
import { readParameters } from "./readParameters.ts";

/** What may be said of a model besides its parameters. */
export interface ModelOptions {
  /** The unit of its times; not known unless given. */
  readonly timeUnit?: TimeUnit;
}

/** A model of a family from known parameters, checked. */
export function makePurchaseModel<Kind extends PurchaseKind>(
  kind: Kind,
  family: PurchaseFamily,
  parameters: PurchaseParameters[Kind],
  { timeUnit }: ModelOptions,
): PurchaseModel<Kind> {
  const issues: MetricIssue[] = [];
  const values = readParameters(issues, [], family, parameters);
  if (timeUnit !== undefined) checkChoice(issues, "timeUnit", timeUnit, Object.keys(daysPer));
  throwIfAny(issues);
  const own = Object.fromEntries(family.parameterNames.map((name, i) => [name, values![i]!]));
  return { kind, version: 1, parameters: own as unknown as PurchaseParameters[Kind], timeUnit: timeUnit ?? null };
}
