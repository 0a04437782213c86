import { betaDiscreteWeibullFamily } from "./betaDiscreteWeibull.ts";
import type { ContractFamily } from "./contractFamily.ts";
import type { ContractKind } from "./contractModel.ts";
import { shiftedBetaGeometricFamily } from "./shiftedBetaGeometric.ts";

/** Every model of contract length by its name: the one list that the generic functions look in. */
export const contractFamilies: Readonly<Record<ContractKind, ContractFamily>> = {
  shiftedBetaGeometric: shiftedBetaGeometricFamily,
  betaDiscreteWeibull: betaDiscreteWeibullFamily,
};
