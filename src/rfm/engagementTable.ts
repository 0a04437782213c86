/** Measures of engagement in columns of one length. */
export interface EngagementColumns {
  /** Who, each once. */
  readonly customerId: ArrayLike<string | number | bigint>;
  /** What was measured of each, by name: visits, minutes, newsletters opened. */
  readonly metrics: Readonly<Record<string, ArrayLike<number>>>;
}

/** How measures become one score. */
export interface EngagementOptions {
  /** How much each measure counts, by name; at least one more than zero. */
  readonly weights: Readonly<Record<string, number>>;
  /** How measures become comparable: by their range, or by rank, which outliers do not move. */
  readonly scaling: "minMax" | "rank";
  /** Measures of which less is better, such as days since the last visit. */
  readonly lowerIsBetter?: readonly string[];
  /** Number of scores, 2 to 100; 5 unless given. */
  readonly bins?: number;
}

/** How engaged a customer is. */
export interface EngagementScore {
  /** Who. */
  readonly customerId: string;
  /** The composite, from 0 to 1. */
  readonly engagement: number;
  /** Its score from 1 to the number of bins, the highest best. */
  readonly e: number;
}

/** What engagement scores were computed from. */
export interface EngagementMeta {
  /** How much each measure counts; the weights add up to one. */
  readonly weights: Readonly<Record<string, number>>;
  /** How measures were made comparable. */
  readonly scaling: "minMax" | "rank";
  /** Measures of which less is better. */
  readonly lowerIsBetter: readonly string[];
  /** Measures that are the same for all, and so tell nobody apart. */
  readonly constantMetrics: readonly string[];
  /** Number of scores. */
  readonly bins: number;
  /** Upper bounds of all scores but the last. */
  readonly cutPoints: readonly number[];
}
