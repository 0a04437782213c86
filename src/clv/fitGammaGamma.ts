import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Fit } from "./fit.ts";
import { checkFitOptions, type FitOptions } from "./fitOptions.ts";
import { type GammaGammaModel, gammaGammaNames, type GammaGammaParameters } from "./gammaGamma.ts";
import { gammaGammaLikelihood, type SpendColumns } from "./gammaGammaLikelihood.ts";
import { type LikelihoodProblem, maximiseLikelihood } from "./maximiseLikelihood.ts";
import type { LikelihoodSum } from "./purchaseFamily.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";
import { readSummary } from "./readSummary.ts";
import { spenders } from "./spenders.ts";

/** Something about the data that the model does not allow for. */
export interface GammaGammaWarning {
  /** Frequent buyers spend more, or less, per purchase than others: the model takes them to spend alike. */
  readonly code: "correlatedSpend";
  /** The same in a sentence. */
  readonly message: string;
}

/** A gamma-gamma model fitted to data: plain JSON. */
export interface FittedGammaGamma extends GammaGammaModel, Fit<GammaGammaParameters> {
  /** Mean spend over all customers, pγ / (q − 1); `null` where q ≤ 1, for then it has no finite mean. */
  readonly meanSpend: number | null;
  /** Correlation of frequency and mean spend among those it was fitted to; `null` where one of them does not vary. */
  readonly spendCorrelation: number | null;
  /** What the model does not allow for. */
  readonly warnings: readonly GammaGammaWarning[];
  /** What it was fitted to. */
  readonly fittedTo: {
    /** The end of observation; `null` where it is not known. */
    readonly asOf: string | null;
    /** Customers who bought again but have no positive mean spend, and were left out. */
    readonly withoutSpend: number;
    /** The penalty λ. */
    readonly penalty: number;
  };
}

const start = [2, 3, 1]; // with the mean spend as the unit of money
const sampleSize = 20_000;

/** From here on, up or down, a correlation is worth a warning. */
const correlationAllowed = 0.3;

/**
 * Fits the gamma-gamma model of spend by maximum likelihood to the customers who bought again. For one with x repeat
 * purchases of mean spend z,
 *
 * $$ L = \frac{\Gamma(px+q)}{\Gamma(px)\,\Gamma(q)} \frac{\gamma^q z^{px-1} x^{px}}{(\gamma + xz)^{px+q}} $$
 *
 * @param summary - A `customerSummary` of a log with amounts, or columns with `meanSpend`.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with standard errors, the mean spend, and the correlation that it takes to be zero.
 * @throws {@link MetricError} when there are no amounts, a history is impossible or an option cannot be used.
 * @see [fader-hardie-2013] in docs/references.md
 * @example
 * ```ts
 * const fit = fitGammaGamma({
 *   frequency: [1, 2, 2, 3, 5, 8, 4, 1],
 *   recency: [1, 2, 3, 4, 5, 6, 7, 8],
 *   age: [9, 9, 9, 9, 9, 9, 9, 9],
 *   meanSpend: [20, 35, 14, 22, 31, 18, 48, 9],
 * });
 * [fit.converged, fit.meanSpend?.toFixed(0)]; //=> [true, "26"]
 * ```
 */
export function fitGammaGamma(
  summary: PurchaseSummary,
  options: FitOptions<GammaGammaParameters> = {},
): FittedGammaGamma {
  const issues: MetricIssue[] = [];
  const ownOptions = options as FitOptions<Readonly<Record<string, number>>>;
  checkFitOptions(issues, gammaGammaNames, ownOptions);
  throwIfAny(issues);
  const read = readSummary(summary);
  if (read.meanSpend === null) throwIfAny([makeIssue("required", ["meanSpend"], "a column of amounts", undefined)]);
  const data = spenders(read.frequency, read.meanSpend!, read.count);
  const fit = maximiseLikelihood(
    {
      ...problemOf(data.columns),
      start: options.penalty ? start : closeStart(data.columns),
      units: [1, 1, data.mean],
      shift: -data.customers * Math.log(data.mean),
    },
    ownOptions,
  );
  const parameters = fit.parameters as unknown as GammaGammaParameters;
  const tooFew = { standardErrors: null, covariance: null, converged: false, reason: "tooFewRepeaters" } as const;
  return {
    kind: "gammaGamma",
    version: 1,
    ...fit,
    parameters,
    standardErrors: fit.standardErrors as GammaGammaParameters | null,
    ...(data.customers < 2 ? tooFew : {}),
    meanSpend: parameters.q > 1 ? (parameters.p * parameters.gamma) / (parameters.q - 1) : null,
    spendCorrelation: data.spendCorrelation,
    warnings: warningsOf(data.spendCorrelation),
    customers: data.customers,
    fittedTo: { asOf: read.asOf, withoutSpend: data.withoutSpend, penalty: options.penalty ?? 0 },
  };
}

function problemOf(columns: SpendColumns): LikelihoodProblem {
  const sumLogLikelihood = (parameters: readonly number[]): LikelihoodSum => gammaGammaLikelihood(parameters, columns);
  return { names: gammaGammaNames, start, units: [1, 1, 1], sumLogLikelihood, shift: 0 };
}

/** What fits some of very many customers is close to what fits all: that saves half of the passes over them. */
function closeStart(columns: SpendColumns): readonly number[] {
  const every = Math.floor(columns.frequency.length / sampleSize);
  if (every < 2) return start;
  const isKept = (_: number, i: number): boolean => i % every === 0;
  const sample = {
    frequency: columns.frequency.filter(isKept),
    meanSpend: columns.meanSpend.filter(isKept),
    logSpend: columns.logSpend.filter(isKept),
    count: columns.count.filter(isKept),
  };
  const { converged, parameters } = maximiseLikelihood(problemOf(sample), {});
  return converged ? gammaGammaNames.map((name) => parameters[name]!) : start;
}

function warningsOf(spendCorrelation: number | null): GammaGammaWarning[] {
  if (spendCorrelation === null || Math.abs(spendCorrelation) < correlationAllowed) return [];
  const who = spendCorrelation > 0 ? "more" : "less";
  const message = `frequent buyers spend ${who} per purchase than others (correlation ${spendCorrelation.toFixed(2)}); the model takes spend not to depend on frequency`;
  return [{ code: "correlatedSpend", message }];
}
