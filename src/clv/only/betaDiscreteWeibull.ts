// `clientele/clv/betaDiscreteWeibull`: the same functions for this model alone.
import { type ContractFunctions, contractFunctions } from "../contractFunctions.ts";
import { betaDiscreteWeibullFamily } from "../betaDiscreteWeibull.ts";

export { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "../betaDiscreteWeibull.ts";

type Own = ContractFunctions<"betaDiscreteWeibull">;
const own: Own = /* @__PURE__ */ contractFunctions({ betaDiscreteWeibull: betaDiscreteWeibullFamily });

export const survivalProbability: Own["survivalProbability"] = own.survivalProbability;
export const retentionAt: Own["retentionAt"] = own.retentionAt;
export const discountedResidualLifetime: Own["discountedResidualLifetime"] = own.discountedResidualLifetime;
export const contractCurve: Own["contractCurve"] = own.contractCurve;
