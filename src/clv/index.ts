export { bgBb, fitBgBb } from "./bgBb.ts";
export { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "./betaDiscreteWeibull.ts";
export type {
  BetaDiscreteWeibullParameters,
  ContractFitReason,
  ContractKind,
  ContractModel,
  ContractParameters,
  FittedContractModel,
  ShiftedBetaGeometricParameters,
  SurvivorsFittedTo,
} from "./contractModel.ts";
export { discountedResidualLifetime, type ResidualLifetimeOptions } from "./discountedResidualLifetime.ts";
export {
  historicClv,
  type HistoricClvMeta,
  type HistoricClvOptions,
  type HistoricClvRow,
} from "./historicClv.ts";
export { marginMultiple, type MarginMultipleInputs } from "./marginMultiple.ts";
export type { BgBbParameters } from "./purchaseModel.ts";
export { retentionAt } from "./retentionAt.ts";
export { retentionElasticity, type RetentionElasticityInputs } from "./retentionElasticity.ts";
export { fitShiftedBetaGeometric, shiftedBetaGeometric } from "./shiftedBetaGeometric.ts";
export { type ClvTiming, simpleClv, type SimpleClvInputs } from "./simpleClv.ts";
export { survivalProbability } from "./survivalProbability.ts";
export type { Survivors } from "./survivors.ts";
