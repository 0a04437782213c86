import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bgBb, bgBbFamily, fitBgBb } from "../../src/clv/bgBb.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

// 11,104 people who first gave to a public radio station in 1995, and who could give in each of the six years after it:
// Fader, Hardie & Shang, Marketing Science 29(6) (2010), 1086-1108. A row per number of gifts x; its entries are the
// donors by the year of the last gift, from t_x = max(x, 1) on.
const donors = [
  [3464],
  [1091, 277, 129, 78, 119, 129],
  [613, 255, 155, 173, 234],
  [322, 181, 225, 357],
  [240, 284, 512],
  [335, 728],
  [1203],
];
const histories = donors.flatMap((row, x) => row.map((count, i) => ({ x, tx: x === 0 ? 0 : x + i, count })));
const column = (field: "x" | "tx" | "count"): number[] => histories.map((history) => history[field]);
const donations = {
  frequency: column("x"),
  recency: column("tx"),
  age: histories.map(() => 6),
  count: column("count"),
};

const published = [1.204, 0.75, 0.657, 2.783];

function expectClose(ours: number | null, theirs: number): void {
  expect(Math.abs(ours! - theirs)).toBeLessThanOrEqual(1e-12 * Math.abs(theirs));
}

describe("the BG/BB model of the donations", () => {
  it("has the published estimates (vector 49) and the optimum of a 40-digit evaluation", () => {
    const fit = fitBgBb(donations);
    expect(fit).toMatchObject({ converged: true, reason: null, customers: 11104 });
    expect(fit.fittedTo.distinctHistories).toBe(22);
    const { alpha, beta, gamma, delta } = fit.parameters;
    expect([alpha, beta, gamma, delta].map((value) => value.toFixed(3))).toEqual(["1.204", "0.750", "0.657", "2.783"]);
    expect(fit.logLikelihood).toBeCloseTo(-33225.58127434701, 6);
    expect(fit.logLikelihood.toFixed(1)).toBe("-33225.6"); // as published
  });

  /** A table as the paper prints it: a row per x, by t_x. */
  const table = (digits: number, value: (x: number, tx: number) => number): string[][] =>
    donors.map((row, x) => row.map((_, i) => value(x, x === 0 ? 0 : x + i).toFixed(digits)));
  const alive = (x: number, tx: number) =>
    bgBbFamily.probabilityAlive(published, { frequency: x, recency: tx, age: 6 });

  it("has the published table of P(alive in 2002), seven years after the first gift", () => {
    const { gamma, delta } = bgBb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }).parameters;
    expect(table(2, (x, tx) => (alive(x, tx) * (delta + 6)) / (gamma + delta + 6))).toEqual([
      ["0.11"],
      ["0.07", "0.25", "0.48", "0.68", "0.83", "0.93"],
      ["0.07", "0.30", "0.59", "0.80", "0.93"],
      ["0.09", "0.44", "0.77", "0.93"],
      ["0.20", "0.70", "0.93"],
      ["0.52", "0.93"],
      ["0.93"],
    ]);
  });

  it("has the published table of gifts expected in 2002 to 2006", () => {
    const expected = (x: number, tx: number) =>
      alive(x, tx) * bgBbFamily.whileAlive(published, x, 6).expectedPurchases(5);
    expect(table(2, expected)).toEqual([
      ["0.07"],
      ["0.09", "0.31", "0.59", "0.84", "1.02", "1.15"],
      ["0.12", "0.54", "1.06", "1.44", "1.67"],
      ["0.22", "1.03", "1.80", "2.19"],
      ["0.58", "2.03", "2.71"],
      ["1.81", "3.23"],
      ["3.75"],
    ]);
  });

  it("has the published table of the probability of a gift in 2002 to 2006", () => {
    const active = (x: number, tx: number) =>
      alive(x, tx) * (1 - bgBbFamily.whileAlive(published, x, 6).countProbability(5, 0));
    expect(table(2, active)).toEqual([
      ["0.05"],
      ["0.05", "0.17", "0.32", "0.46", "0.56", "0.62"],
      ["0.05", "0.24", "0.48", "0.66", "0.76"],
      ["0.09", "0.40", "0.69", "0.84"],
      ["0.19", "0.66", "0.88"],
      ["0.51", "0.91"],
      ["0.92"],
    ]);
  });
});

describe("the BG/BB model of the cruises", () => {
  // Fader & Hardie, Workshop on Customer-Base Analysis, Frankfurt 2006, slides 114 to 123: γ 173.76, δ 1882.93, and α and β
  // printed as 0.66 and 5.19, here with the further digits of the optimum. Four opportunities after the first cruise; rows
  // are x, t_x, P(alive in 1998), cruises expected in four years, and discounted residual cruises at 10 %.
  it.each([
    [4, 4, "0.92", "1.52", "2.35"],
    [3, 4, "0.92", "1.20", "1.85"],
    [2, 4, "0.92", "0.87", "1.34"],
    [1, 4, "0.92", "0.54", "0.84"],
    [3, 3, "0.79", "1.03", "1.60"],
    [2, 3, "0.81", "0.77", "1.19"],
    [1, 3, "0.82", "0.49", "0.75"],
    [2, 2, "0.68", "0.64", "0.99"],
    [1, 2, "0.72", "0.43", "0.66"],
    [1, 1, "0.61", "0.36", "0.56"],
    [0, 0, "0.60", "0.14", "0.22"],
  ])("x = %d, t_x = %d", (frequency, recency, aliveNext, expected, discounted) => {
    const parameters = [0.656615, 5.192558, 173.76, 1882.93];
    const alive = bgBbFamily.probabilityAlive(parameters, { frequency, recency, age: 4 });
    const future = bgBbFamily.whileAlive(parameters, frequency, 4);
    expect(((alive * (1882.93 + 4)) / (173.76 + 1882.93 + 4)).toFixed(2)).toBe(aliveNext);
    expect((alive * future.expectedPurchases(4)).toFixed(2)).toBe(expected);
    expect((alive * future.discountedPurchases(Math.log(1.1), Infinity)!).toFixed(2)).toBe(discounted);
  });
});

describeWithShared(
  "the BG/BB model against 40 digits",
  ["reference/bg-bb.json", "reference/singular-points.json"],
  () => {
    interface Cell {
      x: number;
      t_x: number;
      n: number;
      logLikelihood: number;
      pAliveAtN: number;
      expectedTransactionsNext: Record<string, number>;
      dert: Record<string, number>;
    }
    const read = (file: string): unknown => JSON.parse(readFileSync(sharedFile(`reference/${file}.json`), "utf8"));

    it("has every value", () => {
      const reference = read("bg-bb") as { predictionsAtPublishedParameters: { cells: Cell[] }; extremes: Cell[] };
      for (const cell of [...reference.predictionsAtPublishedParameters.cells, ...reference.extremes]) {
        const history = { frequency: cell.x, recency: cell.t_x, age: cell.n };
        const [frequency, recency, age] = Object.values(history).map((value) => Float64Array.of(value));
        const one = { frequency: frequency!, recency: recency!, age: age!, count: Float64Array.of(1) };
        expectClose(bgBbFamily.sumLogLikelihood(one)(published).value, cell.logLikelihood);
        const alive = bgBbFamily.probabilityAlive(published, history);
        expectClose(alive, cell.pAliveAtN);
        const future = bgBbFamily.whileAlive(published, cell.x, cell.n);
        for (const [horizon, value] of Object.entries(cell.expectedTransactionsNext)) {
          expectClose(alive * future.expectedPurchases(Number(horizon)), value);
        }
        for (const [rate, value] of Object.entries(cell.dert)) {
          expectClose(alive * future.discountedPurchases(Math.log1p(Number(rate.slice(2))), Infinity)!, value);
        }
      }
    });

    it("has the limits at γ = 1 and next to it", () => {
      type Point = Record<"alpha" | "beta" | "gamma" | "delta" | "x" | "t_x" | "n" | "horizon", number>;
      const points = (read("singular-points") as { bgBb: (Point & { expectedTransactionsNext: number })[] }).bgBb;
      for (const { alpha, beta, gamma, delta, x, t_x: recency, n, horizon, expectedTransactionsNext } of points) {
        const parameters = [alpha, beta, gamma, delta];
        const alive = bgBbFamily.probabilityAlive(parameters, { frequency: x, recency, age: n });
        const future = bgBbFamily.whileAlive(parameters, x, n);
        expectClose(alive * future.expectedPurchases(horizon), expectedTransactionsNext);
      }
    });
  },
);
