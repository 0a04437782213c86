import { checkChoice } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { ContractCurve } from "../clv/contractFunctions.ts";
import { formats, numbersAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a curve of contract length shows. */
export interface ContractCurvePlotOptions extends PlotOptions {
  /** The share who are left, or the share who make each renewal; `"survival"` unless given. */
  readonly measure?: "survival" | "retention";
}

/** The model, and what was observed where it is not fitted, what it is fitted to, and what came later. */
const series = ["Model", "Observed", "Observed, used in the fit", "Observed later"] as const;

/**
 * A model of contract length against what was observed: the model as a line, the observed shares as dots, those that the
 * model has not seen in a colour of their own.
 *
 * @param curve - A result of `contractCurve`.
 * @param options - What is shown, title and size.
 * @throws {@link MetricError} when the measure is none, or width or height out of range.
 * @example
 * ```ts
 * const survivors = [1000, 631, 468, 382];
 * const curve = contractCurve(fitShiftedBetaGeometric(survivors.slice(0, 3)), { periods: 3, survivors });
 * plotContractCurve(curve).data.values.at(-1); //=> { series: "Observed later", period: 3, share: 0.382 }
 * ```
 */
export function plotContractCurve(curve: ContractCurve, options: ContractCurvePlotOptions = {}): VegaLiteSpec {
  const { measure = "survival" } = options;
  const issues: MetricIssue[] = [];
  checkChoice(issues, "measure", measure, ["survival", "retention"]);
  throwIfAny(issues);
  const isSurvival = measure === "survival";
  const { fittedPeriods } = curve;
  const seriesOf = (period: number): string => series[fittedPeriods === null ? 1 : period <= fittedPeriods ? 2 : 3];
  const expected = isSurvival ? curve.survival : curve.retention;
  const observed = isSurvival ? curve.observedSurvival : curve.observedRetention;
  const values = [...rows(curve.period, expected, () => series[0]), ...rows(curve.period, observed, seriesOf)];
  const shown = series.filter((name) => values.some((row) => row["series"] === name));
  const chart = {
    title: isSurvival ? "Customers left by renewal" : "Retention rate by renewal",
    subtitle: `${modelNames[curve.model]}${fittedPeriods === null ? "" : `, fitted to ${fittedPeriods} renewals`}.`,
    height: 300,
    values,
    encoding: {
      x: {
        field: "period",
        type: "quantitative",
        scale: { domain: [0, Math.max(1, ...curve.period)] },
        axis: { ...numbersAxis("Renewals since the start", "d", options), tickMinStep: 1, grid: false },
      },
      y: {
        field: "share",
        type: "quantitative",
        scale: isSurvival ? { domain: [0, 1] } : { zero: false },
        axis: verticalAxis(isSurvival ? "Share left (%)" : "Share who renew (%)", formats.percent),
      },
      color: {
        field: "series",
        type: "nominal",
        scale: { domain: shown, range: shown.map((name) => colors[series.indexOf(name)]!) },
        legend: { title: null, symbolType: "circle" },
      },
    },
    layer: [
      { transform: [{ filter: { field: "series", equal: series[0] } }], mark: { type: "line", strokeWidth: 2 } },
      {
        transform: [{ filter: { field: "series", oneOf: series.slice(1) } }],
        mark: { type: "point", filled: true, size: 45, opacity: 1 },
      },
    ],
  };
  return vegaLite(chart, options);
}

const colors = [palette.blue, palette.orange, palette.orange, palette.vermilion];

const modelNames = {
  shiftedBetaGeometric: "Shifted beta-geometric",
  betaDiscreteWeibull: "Beta-discrete-Weibull",
} as const;

function rows(periods: Float64Array, shares: Float64Array, nameOf: (period: number) => string): Datum[] {
  return Array.from(periods, (period, i) => ({ series: nameOf(period), period, share: shares[i]! })).filter(
    ({ share }) => !Number.isNaN(share),
  );
}
