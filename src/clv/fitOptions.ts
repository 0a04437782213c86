import { checkNumber, finite, type NumberRange } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";

/** How a model is fitted. */
export interface FitOptions<Parameters> {
  /** Parameters to start from, in the unit of the data; any that are not given start from a default. */
  readonly start?: Partial<Parameters>;
  /** Parameters held at a value rather than estimated. */
  readonly fixed?: Partial<Parameters>;
  /**
   * Weight λ of a pull towards the start: λ Σ (ln θ − ln θ_start)² is taken off the log-likelihood, as a normal prior on
   * the logarithms with variance 1 / 2λ would. 0 unless given.
   */
  readonly penalty?: number;
  /** Called after each step of the search. */
  readonly onProgress?: (progress: FitProgress) => void;
}

/** How far a fit has come. */
export interface FitProgress {
  /** Steps taken. */
  readonly iteration: number;
  /** Log-likelihood reached, less the penalty. */
  readonly objective: number;
}

/** The parameters that are taken. */
export const positive: NumberRange = { min: 1e-16, max: 1e16 };

/** Notes what is wrong with the options of a fit. */
export function checkFitOptions(
  issues: IssueSink,
  names: readonly string[],
  { start, fixed, penalty, onProgress }: FitOptions<Readonly<Record<string, number>>>,
): void {
  for (const [field, given] of Object.entries({ start, fixed })) {
    for (const [name, value] of Object.entries(given ?? {})) {
      if (!names.includes(name)) issues.push(makeIssue("unknown_choice", [field], `one of ${names.join(", ")}`, name));
      else if (value !== undefined) checkNumber(issues, [field, name], value, positive);
    }
  }
  if (penalty !== undefined) checkNumber(issues, ["penalty"], penalty, { min: 0, max: finite.max });
  if (onProgress !== undefined && typeof onProgress !== "function") {
    issues.push(makeIssue("wrong_type", ["onProgress"], "a function", onProgress));
  }
}
