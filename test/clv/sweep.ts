import { describe, expect, it } from "vitest";
import type { PurchaseFamily } from "../../src/clv/purchaseFamily.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";

/** A million of each take minutes, which only `test:sweeps` spends. */
const cases = Number(process.env["SWEEP_CASES"] ?? 20_000);

/** A family, and in how many cases one asks for what takes long in it. */
interface Swept {
  readonly kind: string;
  readonly family: PurchaseFamily;
  readonly rare: number;
}

/** Random parameters, customers and horizons; what a family makes of them must be probabilities and expectations. */
export function sweep(families: readonly Swept[]): void {
  describe.each(families)("random cases of the $kind", ({ family, rare }) => {
    const isWhole = family.isDiscrete === true;
    const time = (value: number): number => (isWhole ? Math.ceil(value) : value);
    it("give nothing but probabilities, and expectations that grow with the horizon", { timeout: 300_000 }, () => {
      const random = seededRandom(5);
      const power = (least: number, most: number): number => 10 ** (least + (most - least) * random());
      const wrong: unknown[] = [];
      for (let i = 0; i < cases; i++) {
        const isFarOff = i % 4 === 3; // anything that is allowed
        const spread = isFarOff ? 16 : 4;
        const parameters = family.parameterNames.map((name) =>
          name === "b" && !isFarOff ? power(-6, 1) : power(-spread, spread),
        );
        const age = time(power(-2, isWhole ? 2 : 3));
        const frequency = random() < 0.3 ? 0 : isWhole ? Math.ceil(age * random()) : Math.floor(power(0, 3));
        const share = random() < 0.5 ? random() : 1 - power(-9, 0);
        const recency = frequency === 0 ? 0 : isWhole ? frequency + Math.floor((age - frequency) * share) : age * share;
        const horizon = time(power(-3, isWhole ? 2 : 3));
        const alive = family.probabilityAlive(parameters, { frequency, recency, age });
        const next = family.whileAlive(parameters, frequency, age);
        const [near, far] = [next.expectedPurchases(horizon), next.expectedPurchases(2 * horizon)];
        // The rest takes longer: each in its turn.
        const extra = [0, 0, 0];
        if (i % rare === 0) extra[0] = next.discountedPurchases(power(-4, 0), Infinity)!;
        if (i % rare === 1) extra[1] = next.countProbability(horizon, Math.floor(power(0, 2)) - 1);
        if (i % rare === 2) {
          const [x, tx, T, count] = [frequency, recency, age, 1].map((value) => Float64Array.of(value));
          const sum = family.sumLogLikelihood({ frequency: x!, recency: tx!, age: T!, count: count! })(parameters);
          extra[2] = [sum.value, ...sum.gradient, ...sum.hessian.flat()].every(Number.isFinite) ? 0 : NaN;
        }
        const isGood =
          alive >= 0 &&
          alive <= 1 &&
          near >= 0 &&
          far >= near * (1 - 1e-12) &&
          [far, ...extra].every((value) => Number.isFinite(value) && value >= 0) &&
          extra[1]! <= 1;
        if (!isGood) wrong.push({ parameters, frequency, recency, age, horizon, alive, near, far, extra });
      }
      expect(wrong.slice(0, 5)).toEqual([]);
    });
  });
}
