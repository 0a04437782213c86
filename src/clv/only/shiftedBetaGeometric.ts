// `clientele/clv/shiftedBetaGeometric`: the same functions for this model alone.
import { type ContractFunctions, contractFunctions } from "../contractFunctions.ts";
import { shiftedBetaGeometricFamily } from "../shiftedBetaGeometric.ts";

export { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../shiftedBetaGeometric.ts";

type Own = ContractFunctions<"shiftedBetaGeometric">;
const own: Own = /* @__PURE__ */ contractFunctions({ shiftedBetaGeometric: shiftedBetaGeometricFamily });

export const survivalProbability: Own["survivalProbability"] = own.survivalProbability;
export const retentionAt: Own["retentionAt"] = own.retentionAt;
export const discountedResidualLifetime: Own["discountedResidualLifetime"] = own.discountedResidualLifetime;
export const contractCurve: Own["contractCurve"] = own.contractCurve;
