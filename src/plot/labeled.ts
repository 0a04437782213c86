/** A result and the name to show it under. */
export interface LabeledResult<Result> {
  /** Name of the curve or bar. */
  readonly label: string;
  /** What it shows. */
  readonly result: Result;
}

/** Gives a single result a name, and takes several as they are. */
export function labeled<Result>(
  results: Result | readonly LabeledResult<Result>[],
  label = "all",
): readonly LabeledResult<Result>[] {
  return Array.isArray(results) ? (results as LabeledResult<Result>[]) : [{ label, result: results as Result }];
}
