/** Shares of promoters and detractors among so many answers. */
export interface Shares {
  readonly p: number;
  readonly d: number;
  readonly n: number;
}

/** Lower and upper bound of a score as a share of one; they may lie beyond −1 and 1. */
export type Bounds = readonly [lower: number, upper: number];

/** The score and z standard errors to either side. */
export function waldBounds({ p, d, n }: Shares, z: number): Bounds {
  const width = z * Math.sqrt((p + d - (p - d) ** 2) / n);
  return [p - d - width, p - d + width];
}

/** The same with three answers more: ¾ of a promoter, ¾ of a detractor, 1½ of a passive. */
export function adjustedWaldBounds({ p, d, n }: Shares, z: number): Bounds {
  return waldBounds({ p: (n * p + 0.75) / (n + 3), d: (n * d + 0.75) / (n + 3), n: n + 3 }, z);
}
