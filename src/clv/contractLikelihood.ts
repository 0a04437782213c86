import type { ContractFamily } from "./contractFamily.ts";
import type { LikelihoodSum } from "./purchaseFamily.ts";
import type { RenewalCounts } from "./survivors.ts";

/**
 * The log-likelihood of renewals made and not made: Σ kept · ln r_t + lost · ln (1 − r_t) over the periods t, which is
 * that of the survivors of all cohorts, factor by factor.
 */
export function contractLikelihood(
  family: ContractFamily,
  parameters: readonly number[],
  { kept, lost }: RenewalCounts,
): LikelihoodSum {
  const size = parameters.length;
  const total = { value: 0, gradient: zeros(size), hessian: Array.from({ length: size }, () => zeros(size)) };
  kept.forEach((stayed, i) => {
    const { value, gradient, hessian } = family.logRetention(parameters, i + 1);
    const churn = -Math.expm1(value);
    const odds = Math.exp(value) / churn;
    const left = lost[i]!;
    total.value += (stayed > 0 ? stayed * value : 0) + (left > 0 ? left * Math.log(churn) : 0);
    const slope = stayed - left * odds;
    const bend = (left * odds) / churn;
    for (let j = 0; j < size; j++) {
      total.gradient[j]! += slope * gradient[j]!;
      for (let k = 0; k < size; k++) {
        total.hessian[j]![k]! += slope * hessian[j]![k]! - bend * gradient[j]! * gradient[k]!;
      }
    }
  });
  return total;
}

function zeros(size: number): number[] {
  return new Array<number>(size).fill(0);
}
