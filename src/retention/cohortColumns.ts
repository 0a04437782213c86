import type { CohortOptions } from "./cohortOptions.ts";

/** The columns of a cohort table, by the criterion: which of them a return counts in, and when each is final. */
export interface CohortColumns {
  /** How many there are at most. */
  readonly count: number;
  /** How many a cohort has that has begun so many periods. */
  countFor(length: number): number;
  /** By periods since entry: a return then counts in the columns from `first` up to `end`. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** By column: the last period since entry that it depends on. */
  readonly last: Int32Array;
  /** Whether a customer counts only up to the first gap. */
  readonly isStreak: boolean;
}

/** The columns that the options ask for, with so many periods since entry at most. */
export function cohortColumns(options: CohortOptions, width: number): CohortColumns {
  const { criterion = "on", brackets = [], horizon = Infinity } = options;
  if (criterion === "bracket") return bracketColumns(brackets, width);
  const count = Math.min(width, horizon + 1);
  const first = Int32Array.from({ length: width }, (_, k) => (criterion === "onOrAfter" ? 0 : k));
  const end = Int32Array.from({ length: width }, (_, k) =>
    criterion === "onOrBefore" ? count : k < count ? k + 1 : 0,
  );
  return {
    count,
    countFor: (length) => Math.min(length, count),
    first,
    end,
    last: Int32Array.from({ length: count }, (_, k) => (horizon === Infinity ? k : horizon)),
    isStreak: criterion === "streak",
  };
}

/** One column per bracket, the same for every cohort. */
function bracketColumns(brackets: readonly (readonly [number, number])[], width: number): CohortColumns {
  const first = new Int32Array(width);
  const end = new Int32Array(width);
  brackets.forEach(([from, to], column) => {
    first.fill(column, from, to);
    end.fill(column + 1, from, to);
  });
  return {
    count: brackets.length,
    countFor: () => brackets.length,
    first,
    end,
    last: Int32Array.from(brackets, ([, to]) => Math.min(to - 1, width)),
    isStreak: false,
  };
}
