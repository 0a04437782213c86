import { quantiles } from "../numeric/quantiles.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import type { NpsCounts } from "./nps.ts";
import type { Bounds } from "./waldBounds.ts";

/** The quantiles of the scores of samples that are drawn, with replacement, from the answers. */
export function bootstrapBounds(
  { promoters, passives, detractors }: NpsCounts,
  confidence: number,
  resamples: number,
  random: RandomSource,
): Bounds {
  const total = promoters + passives + detractors;
  const scores = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample++) {
    let net = 0;
    for (let i = 0; i < total; i++) {
      const drawn = random() * total;
      if (drawn < promoters) net++;
      else if (drawn < promoters + detractors) net--;
    }
    scores[sample] = net / total;
  }
  const [lower, upper] = quantiles(scores, [(1 - confidence) / 2, (1 + confidence) / 2]);
  return [lower!, upper!];
}
