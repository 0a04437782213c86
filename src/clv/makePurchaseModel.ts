import { checkChoice, checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { daysPer, type TimeUnit } from "../transactions/customerSummary.ts";
import { positive } from "./fitOptions.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { PurchaseKind, PurchaseModel, PurchaseParameters } from "./purchaseModel.ts";

/** What may be said of a model besides its parameters. */
export interface ModelOptions {
  /** The unit of its times; not known unless given. */
  readonly timeUnit?: TimeUnit;
}

/** A model of a family from known parameters, checked. */
export function makePurchaseModel<Kind extends PurchaseKind>(
  kind: Kind,
  { parameterNames }: PurchaseFamily,
  parameters: PurchaseParameters[Kind],
  { timeUnit }: ModelOptions,
): PurchaseModel<Kind> {
  const issues: MetricIssue[] = [];
  const given = Object(parameters) as Readonly<Record<string, number>>;
  for (const name of parameterNames) checkNumber(issues, [name], given[name], positive);
  if (timeUnit !== undefined) checkChoice(issues, "timeUnit", timeUnit, Object.keys(daysPer));
  throwIfAny(issues);
  const own = Object.fromEntries(parameterNames.map((name) => [name, given[name]!]));
  return { kind, version: 1, parameters: own as unknown as PurchaseParameters[Kind], timeUnit: timeUnit ?? null };
}
