// A streaming service: how long do subscribers of two tariffs stay, and is the difference more than chance?
import { kaplanMeier, logRank, restrictedMeanSurvival, type SurvivalObservation } from "clientele/survival";

/** Months until the cancellation; the last ones are still subscribed. */
const tariff = (cancelled: number[], subscribed: number[]): SurvivalObservation[] => [
  ...cancelled.map((time) => ({ time, event: true })),
  ...subscribed.map((time) => ({ time, event: false })),
];
const monthly = tariff([1, 1, 2, 2, 3, 3, 4, 6, 7, 9, 12, 15], [8, 10, 18, 24]);
const yearly = tariff([5, 12, 12, 12, 13, 24], [6, 9, 14, 15, 18, 20, 24, 24, 26, 30]);

for (const [name, observations] of Object.entries({ monthly, yearly })) {
  const curve = kaplanMeier(observations);
  const months = curve.median === null ? "not reached" : `${curve.median} months`;
  const { value, standardError } = restrictedMeanSurvival(curve, 24);
  console.log(`${name.padEnd(8)} median ${months}, of 24 months ${value!.toFixed(1)} ± ${standardError!.toFixed(1)}`);
}
const { statistic, pValue } = logRank([monthly, yearly]);
console.log(`log-rank: chi-square ${statistic!.toFixed(2)}, p = ${pValue!.toFixed(4)}`);
