/** Lower and upper confidence bounds, by row; NaN where there are none. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The scale on which an interval is symmetric. */
export type SurvivalTransform = "log-log" | "plain" | "log";

/** Standard errors of survival probabilities, with their bounds. */
export interface SurvivalErrors extends Bounds {
  readonly standardError: Float64Array;
}

/**
 * The errors of survival probabilities from the variances of their logarithms. Where survival is 0 there are none, and
 * where it is 1 there are no bounds on the log-log scale. One loop does it all: with a million times `map` is slow.
 */
export function survivalErrors(
  survival: Float64Array,
  logVariance: Float64Array,
  width: number,
  transform: SurvivalTransform,
): SurvivalErrors {
  const standardError = new Float64Array(survival.length).fill(NaN);
  const lower = new Float64Array(survival.length).fill(NaN);
  const upper = new Float64Array(survival.length).fill(NaN);
  for (let i = 0; i < survival.length; i++) {
    const share = survival[i]!;
    if (share === 0) continue;
    const logError = Math.sqrt(logVariance[i]!);
    const error = width * logError;
    standardError[i] = share * logError;
    if (transform === "plain") {
      lower[i] = Math.max(0, share - share * error);
      upper[i] = Math.min(1, share + share * error);
    } else if (transform === "log") {
      lower[i] = share * Math.exp(-error);
      upper[i] = Math.min(1, share * Math.exp(error));
    } else if (share < 1) {
      const log = Math.log(share);
      const factor = Math.exp(-error / log);
      lower[i] = Math.exp(log * factor);
      upper[i] = Math.exp(log / factor);
    }
  }
  return { standardError, lower, upper };
}
