import { checkChoice } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { type AxisBins, axisBins, binsText } from "./axisBins.ts";
import { checkBins } from "./checkBins.ts";
import { checkSegments } from "./checkSegments.ts";
import { readThresholds } from "./readThresholds.ts";
import type { RfmOptions } from "./rfmOptions.ts";
import type { ByAxis } from "./rfmTable.ts";
import { defaultSegments, type SegmentMap } from "./segments.ts";

/** Options with their defaults, checked. */
export interface RfmSettings extends Required<Pick<RfmOptions, "binning" | "frequency" | "monetary">> {
  readonly bins: AxisBins;
  /** In the unit of the axes: money in minor units for a sum, in major units for a mean. */
  readonly thresholds: ByAxis<readonly number[]> | null;
  readonly segments: SegmentMap | null;
}

/** Checks the options and fills in their defaults; `currencyDecimals` is `null` in a log without amounts. */
export function rfmSettings(options: RfmOptions, currencyDecimals: number | null): RfmSettings {
  const { binning = "quantile", frequency = "days", monetary = "sum" } = options;
  const issues = new CountedIssues();
  if (options.bins !== undefined) checkBins(issues, ["bins"], options.bins);
  checkChoice(issues, "binning", binning, ["quantile", "ntile", "nested", "thresholds"]);
  checkChoice(issues, "frequency", frequency, ["days", "orders"]);
  checkChoice(issues, "monetary", monetary, ["sum", "mean"]);
  const thresholds = readThresholds(issues, options, currencyDecimals);
  issues.throwIfAny();
  const bins = thresholds ? thresholdBins(thresholds) : axisBins(options.bins ?? 5);
  if (thresholds && options.bins !== undefined && binsText(axisBins(options.bins)) !== binsText(bins)) {
    issues.push(makeIssue("inconsistent", ["bins"], `${binsText(bins)} as the thresholds make`, options.bins));
  }
  const segments = options.segments === undefined ? presetFor(bins) : options.segments;
  if (segments) checkSegments(issues, segments, bins);
  issues.throwIfAny();
  return { binning, frequency, monetary, bins, thresholds, segments };
}

/** Bounds part one bin more than they are; an axis without any has as many bins as frequency. */
function thresholdBins({ r, f, m }: ByAxis<readonly number[]>): AxisBins {
  return { r: r.length + 1, f: f.length + 1, m: (m ?? f).length + 1 };
}

function presetFor({ r, f, m }: AxisBins): SegmentMap | null {
  return r === 5 && f === 5 && m === 5 ? defaultSegments : null;
}
