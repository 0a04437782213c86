import { type IssueSink, makeIssue } from "../core/issues.ts";
import type { ContractFamily } from "./contractFamily.ts";
import type { ContractKind, ContractModel } from "./contractModel.ts";
import { readContractParameters } from "./contractParameters.ts";

/** The families that a set of functions knows, by name: all of them, or one. */
export type KnownContractFamilies<Kind extends ContractKind = ContractKind> = Readonly<Record<Kind, ContractFamily>>;

/** A model's family, and its parameters in the family's order. */
export interface OpenContractModel {
  readonly family: ContractFamily;
  readonly parameters: readonly number[];
}

/** Finds the family of a model, which may have come from JSON, and reads its parameters; `null` for a model of none. */
export function readContractModel<Kind extends ContractKind>(
  issues: IssueSink,
  families: KnownContractFamilies<Kind>,
  model: ContractModel<Kind>,
): OpenContractModel | null {
  const { kind, version, parameters } = Object(model) as ContractModel<Kind>;
  if (!Object.hasOwn(families, kind)) {
    issues.push(makeIssue("unknown_choice", ["model", "kind"], `one of ${Object.keys(families).join(", ")}`, kind));
    return null;
  }
  if (version !== 1) issues.push(makeIssue("unknown_choice", ["model", "version"], "1", version));
  const family = families[kind];
  return { family, parameters: readContractParameters(issues, ["model", "parameters"], family, parameters) };
}
