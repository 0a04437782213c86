import { type IssueSink, makeIssue } from "../core/issues.ts";
import { contractFamilies } from "./contractFamilies.ts";
import type { ContractFamily } from "./contractFamily.ts";
import type { ContractModel } from "./contractModel.ts";
import { readContractParameters } from "./contractParameters.ts";

/** A model's family, and its parameters in the family's order. */
interface ContractParts {
  readonly family: ContractFamily;
  readonly parameters: readonly number[];
}

/** Looks a model's family up and reads its parameters; notes an issue for what cannot be used. */
export function readContractModel(issues: IssueSink, model: ContractModel): ContractParts {
  const { kind, version, parameters } = Object(model) as ContractModel;
  const kinds = Object.keys(contractFamilies);
  if (!kinds.includes(kind)) {
    issues.push(makeIssue("unknown_choice", ["model", "kind"], `one of ${kinds.join(", ")}`, kind));
    return { family: contractFamilies.shiftedBetaGeometric, parameters: [] };
  }
  if (version !== 1) issues.push(makeIssue("out_of_range", ["model", "version"], "1", version));
  const family = contractFamilies[kind];
  return { family, parameters: readContractParameters(issues, ["model", "parameters"], family, parameters) };
}
