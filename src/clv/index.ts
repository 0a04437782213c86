export { aliveHistory, type AliveHistory, type AliveHistoryOptions, type AlivePoint } from "./aliveHistory.ts";
export { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "./betaDiscreteWeibull.ts";
export { bgBb, fitBgBb } from "./bgBb.ts";
export { bgNbd, fitBgNbd } from "./bgNbd.ts";
export { contractCurve } from "./contractCurve.ts";
export type { ContractCurve, ContractCurveOptions, ResidualLifetimeOptions } from "./contractFunctions.ts";
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
export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapPredictions,
  type BootstrapPredictions,
  type BootstrapProgress,
} from "./bootstrapPredictions.ts";
export { type ComparedModel, compareModels, type ModelComparisonMeta } from "./compareModels.ts";
export {
  type CustomerLifetimeValue,
  customerLifetimeValue,
  type LifetimeValueInputs,
  type LifetimeValueReason,
} from "./customerLifetimeValue.ts";
export type { Discounting, DiscountTerms } from "./discounting.ts";
export { discountedExpectedPurchases } from "./discountedExpectedPurchases.ts";
export { discountedResidualLifetime } from "./discountedResidualLifetime.ts";
export { expectedPurchases } from "./expectedPurchases.ts";
export { expectedPurchasesNewCustomer } from "./expectedPurchasesNewCustomer.ts";
export { expectedSpend, type SpendHistory } from "./expectedSpend.ts";
export type { Fit, FitReason } from "./fit.ts";
export { type FittedGammaGamma, fitGammaGamma, type GammaGammaWarning } from "./fitGammaGamma.ts";
export type { FitOptions, FitProgress } from "./fitOptions.ts";
export { type FrequencyBin, type FrequencyFit, frequencyFit } from "./frequencyFit.ts";
export { gammaGamma, type GammaGammaModel, type GammaGammaParameters } from "./gammaGamma.ts";
export { historicClv, type HistoricClvMeta, type HistoricClvOptions, type HistoricClvRow } from "./historicClv.ts";
export { logLikelihood } from "./logLikelihood.ts";
export type { ModelOptions } from "./makePurchaseModel.ts";
export { marginMultiple, type MarginMultipleInputs } from "./marginMultiple.ts";
export { fitGompertzNbd, gompertzNbd } from "./gompertzNbd.ts";
export { fitMbgNbd, mbgNbd } from "./mbgNbd.ts";
export { modelIntervals, type ModelWithErrors, type ParameterInterval } from "./modelIntervals.ts";
export { fitParetoNbd, paretoNbd } from "./paretoNbd.ts";
export {
  type PredictedCustomer,
  predictCustomers,
  type PredictionMeta,
  type PredictionModels,
  type PredictionOptions,
} from "./predictCustomers.ts";
export { probabilityAlive } from "./probabilityAlive.ts";
export { purchaseDistribution } from "./purchaseDistribution.ts";
export type { PurchaseHistory } from "./purchaseFamily.ts";
export type {
  AliveOptions,
  ContinuousDiscountOptions,
  DiscountOptions,
  PeriodDiscountOptions,
} from "./purchaseFunctions.ts";
export type {
  BetaGeometricParameters,
  BgBbParameters,
  FittedPurchaseModel,
  FittedTo,
  GompertzNbdParameters,
  ParetoNbdParameters,
  PurchaseKind,
  PurchaseModel,
  PurchaseParameters,
} from "./purchaseModel.ts";
export type { PurchaseSummary, SummaryColumns, SummaryMeta, SummaryRow } from "./purchaseSummary.ts";
export { retentionAt } from "./retentionAt.ts";
export { retentionElasticity, type RetentionElasticityInputs } from "./retentionElasticity.ts";
export { fitShiftedBetaGeometric, shiftedBetaGeometric } from "./shiftedBetaGeometric.ts";
export { type ClvTiming, simpleClv, type SimpleClvInputs } from "./simpleClv.ts";
export { simulateCustomers, type SimulationOptions } from "./simulateCustomers.ts";
export { survivalProbability } from "./survivalProbability.ts";
export type { Survivors } from "./survivors.ts";
export {
  type CalibrationSplit,
  type HoldoutRow,
  splitCalibration,
  type SplitMeta,
  type SplitOptions,
  type TrackedWeek,
} from "./splitCalibration.ts";
export { timeToNextPurchase } from "./timeToNextPurchase.ts";
export type { ValidatedWeek } from "./trackWeeks.ts";
export { type ConditionalBin, type HoldoutErrors, validate, type Validation } from "./validate.ts";
