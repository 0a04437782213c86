import { describe, expect, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { bootstrapPredictions } from "../../src/clv/bootstrapPredictions.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const known = bgNbd({ r: 0.5, alpha: 6, a: 0.8, b: 2.5 });
const base = simulateCustomers(known, { customers: 600, age: 40, random: seededRandom(3) });
const regular = { frequency: 4, recency: 35, age: 40 };
const customers = { frequency: [4], recency: [35], age: [40] };
const options = { fit: fitBgNbd, horizon: 20, replicates: 60, customers };

describe("bootstrapPredictions", () => {
  const result = bootstrapPredictions(base, { ...options, random: seededRandom(4) });

  it("estimates with the model fitted to the base", () => {
    const model = fitBgNbd(base);
    const each = predictCustomers({ purchaseModel: model }, base, { horizon: 20 }).columns.expectedPurchases;
    expect(result.total.estimate).toBeCloseTo(
      each.reduce((sum, own) => sum + own),
      8,
    );
    const [own] = result.customers;
    expect(own!.probabilityAlive.estimate).toBe(probabilityAlive(model, regular));
    expect(own!.expectedPurchases.estimate).toBe(expectedPurchases(model, regular, 20));
    expect(result).toMatchObject({
      modelKind: "bgNbd",
      confidence: 0.95,
      replicates: 60,
      notConverged: 0,
      horizon: 20,
    });
  });

  it("has intervals about the estimate that a lower level narrows", () => {
    const narrow = bootstrapPredictions(base, { ...options, random: seededRandom(4), confidence: 0.5 });
    for (const [wide, inner] of [
      [result.total, narrow.total],
      [result.customers[0]!.expectedPurchases, narrow.customers[0]!.expectedPurchases],
      [result.customers[0]!.probabilityAlive, narrow.customers[0]!.probabilityAlive],
    ] as const) {
      expect(wide.lower).toBeLessThan(inner.lower!);
      expect(wide.upper).toBeGreaterThan(inner.upper!);
      expect(wide.lower).toBeLessThan(wide.estimate);
      expect(wide.upper).toBeGreaterThan(wide.estimate);
    }
  });

  it("repeats itself for the same seed, tells how far it has come, and predicts no customers unless asked", () => {
    const done: number[] = [];
    const again = bootstrapPredictions(base, {
      fit: fitBgNbd,
      horizon: 20,
      replicates: 60,
      random: seededRandom(4),
      onProgress: ({ replicate, replicates }) => done.push(replicate / replicates),
    });
    expect(again.total).toEqual(result.total);
    expect(again.customers).toEqual([]);
    expect(done).toHaveLength(60);
    expect(done.at(-1)).toBe(1);
  });

  it("gives the fit itself where each customer is drawn once", () => {
    let next = 0;
    const inTurn = () => ((next++ % base.length) + 0.5) / base.length;
    const { total } = bootstrapPredictions(base, { ...options, replicates: 1, random: inTurn });
    expect(total.lower).toBe(total.estimate);
    expect(total.upper).toBe(total.estimate);
  });

  it("takes counts as that many customers", () => {
    const rows = { frequency: [0, 3, 1], recency: [0, 20, 5], age: [40, 40, 40] };
    const counted = { ...rows, count: [3, 2, 2] };
    const order = [0, 0, 0, 1, 1, 2, 2];
    const spread = Object.fromEntries(
      Object.entries(rows).map(([name, values]) => [name, order.map((i) => values[i]!)]),
    );
    const run = (summary: unknown) =>
      bootstrapPredictions(summary as never, { ...options, replicates: 5, random: seededRandom(1) });
    expect(run(spread)).toEqual(run(counted));
  });

  it("leaves out fits that did not converge", () => {
    const once = { frequency: [0], recency: [0], age: [40], count: [5] };
    const { total, notConverged } = bootstrapPredictions(once, { ...options, replicates: 3, random: seededRandom(1) });
    expect(notConverged).toBe(3);
    expect([total.lower, total.upper]).toEqual([null, null]);
  });

  it("names what is wrong", () => {
    const random = seededRandom(1);
    const paths = (wrong: object, summary: object = base) =>
      issuesOf(() => bootstrapPredictions(summary as never, { ...options, random, ...wrong })).map(({ path }) => path);
    expect(paths({ fit: undefined, random: 7, onProgress: 1, horizon: -1, replicates: 0, confidence: 2 })).toEqual([
      ["fit"],
      ["random"],
      ["onProgress"],
      ["horizon"],
      ["replicates"],
      ["confidence"],
    ]);
    expect(paths({ fit: () => ({}) })).toEqual([["fit", "kind"]]);
    expect(paths({}, { frequency: [0], recency: [0], age: [4], count: [1.5] })).toEqual([[0, "count"]]);
  });
});
