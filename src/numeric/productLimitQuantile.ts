/** Durations in step: how long, whether it ended by the event or was cut off by the end of watching, and its weight. */
export interface WeightedDurations {
  readonly time: ArrayLike<number>;
  /** 1 where it ended, 0 where it was cut off. */
  readonly isEvent: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/**
 * The least time by which a share of durations has ended, by the weighted product-limit estimator; `null` where the
 * estimate does not come so far. With weights of one over a subject's number of completed durations it is the estimator
 * of Wang and Chang for recurrent events.
 *
 * @see [wang-chang-1999] in docs/references.md
 */
export function productLimitQuantile({ time, isEvent, weight }: WeightedDurations, share: number): number | null {
  const order = Uint32Array.from(time, (_, i) => i).sort((a, b) => time[a]! - time[b]!);
  let atRisk = 0;
  for (let i = 0; i < weight.length; i++) atRisk += weight[i]!;
  let surviving = 1;
  let next = 0;
  while (next < order.length) {
    const now = time[order[next]!]!;
    let ended = 0;
    let gone = 0;
    for (; next < order.length && time[order[next]!] === now; next++) {
      const i = order[next]!;
      gone += weight[i]!;
      if (isEvent[i] === 1) ended += weight[i]!;
    }
    surviving *= 1 - ended / atRisk;
    // Sums of weights such as 1/3 are inexact: a survival just above the mark is at it.
    if (surviving <= 1 - share + 1e-12) return now;
    atRisk -= gone;
  }
  return null;
}
