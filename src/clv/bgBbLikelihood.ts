import { type RisingSums, risingSums } from "../numeric/risingSums.ts";
import type { LikelihoodSum, PurchaseHistories } from "./purchaseFamily.ts";

/** The rising factorials of α, β, α + β, δ and γ + δ, from which all weights and their derivatives are made. */
interface BgBbTables {
  readonly buys: RisingSums;
  readonly skips: RisingSums;
  readonly chances: RisingSums;
  readonly stays: RisingSums;
  readonly renewals: RisingSums;
}

/**
 * Sum over histories of count · ln L under the BG/BB model, with first and second derivatives by α, β, γ and δ.
 *
 * L is a sum over what may have become of the customer: dead after opportunity k, from the last purchase at t_x to n − 1,
 * or alive at n. Each part is a product of rising factorials, looked up in tables that all histories share.
 */
export function sumBgBbLikelihood(parameters: readonly number[], histories: PurchaseHistories): LikelihoodSum {
  const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
  const most = histories.age.reduce((longest, age) => Math.max(longest, age), 0);
  const tables = {
    buys: risingSums(alpha, most),
    skips: risingSums(beta, most),
    chances: risingSums(alpha + beta, most),
    stays: risingSums(delta, most),
    renewals: risingSums(gamma + delta, most + 1),
  };
  const total = { value: 0, gradient: [0, 0, 0, 0], hessian: [0, 1, 2, 3].map(() => [0, 0, 0, 0]) };
  const { frequency, recency, age, count } = histories;
  for (let i = 0; i < count.length; i++) {
    addHistory(total, gamma, tables, frequency[i]!, recency[i]!, age[i]!, count[i]!);
  }
  return total;
}

function addHistory(
  total: { value: number; readonly gradient: number[]; readonly hessian: number[][] },
  gamma: number,
  { buys, skips, chances, stays, renewals }: BgBbTables,
  x: number,
  tx: number,
  n: number,
  count: number,
): void {
  const logBefore = buys.log[x]! + skips.log[tx - x]! - chances.log[tx]! + stays.log[tx]! - renewals.log[tx]!;
  const mean = [0, 0, 0, 0];
  const square = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
  let sum = 0;
  for (let k = tx; k <= n; k++) {
    // Dead after k: the renewal of k + 1 was due and not made. Alive at n: none is due.
    const due = k < n ? k + 1 : k;
    const [logGamma, byGamma, byGamma2] = k < n ? [Math.log(gamma), 1 / gamma, -1 / gamma ** 2] : [0, 0, 0];
    const log = buys.log[x]! + skips.log[k - x]! - chances.log[k]! + stays.log[k]! - renewals.log[due]! + logGamma;
    const weight = Math.exp(log - logBefore);
    const first = [
      buys.first[x]! - chances.first[k]!,
      skips.first[k - x]! - chances.first[k]!,
      byGamma - renewals.first[due]!,
      stays.first[k]! - renewals.first[due]!,
    ];
    const [chance, renewal] = [-chances.second[k]!, -renewals.second[due]!];
    const second = [
      [buys.second[x]! + chance, chance, 0, 0],
      [chance, skips.second[k - x]! + chance, 0, 0],
      [0, 0, byGamma2 + renewal, renewal],
      [0, 0, renewal, stays.second[k]! + renewal],
    ];
    sum += weight;
    for (let i = 0; i < 4; i++) {
      mean[i]! += weight * first[i]!;
      for (let j = 0; j < 4; j++) square[i]![j]! += weight * (first[i]! * first[j]! + second[i]![j]!);
    }
  }
  total.value += count * (logBefore + Math.log(sum));
  for (let i = 0; i < 4; i++) {
    total.gradient[i]! += (count * mean[i]!) / sum;
    for (let j = 0; j < 4; j++) {
      total.hessian[i]![j]! += count * (square[i]![j]! / sum - (mean[i]! / sum) * (mean[j]! / sum));
    }
  }
}
