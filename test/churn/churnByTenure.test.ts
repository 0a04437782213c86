import { describe, expect, it } from "vitest";
import { churnByTenure, type ChurnByTenureOptions } from "../../src/churn/churnByTenure.ts";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { issuesOf } from "../config/issuesOf.ts";

/** Months in which each of a few customers pays: "110" is two of three. */
function historyOf(paid: readonly string[], asOf = "2024-04-30") {
  const rows = paid.flatMap((months, customerId) =>
    Array.from(months, (pays, i) => ({ customerId, period: `2024-0${i + 1}`, mrr: 10 * Number(pays) })),
  );
  return mrrHistory(rows, { asOf });
}

const history = historyOf(["1111", "1110", "1010", "0110", "0011", "0000"]);

describe("churnByTenure", () => {
  it("counts who is there at the start and who is lost, by periods since the first payment", () => {
    const { bands, periods, ...rest } = churnByTenure(history, { bandStarts: [1, 2] });
    expect(rest).toEqual({ kind: "churnByTenure", asOf: "2024-04-30", period: "month", timeZone: "UTC" });
    expect(bands).toEqual([
      { from: 1, through: 1 },
      { from: 2, through: null },
    ]);
    expect(periods.map(({ bands }) => bands.map(({ startCount, churnedCount }) => [startCount, churnedCount]))).toEqual(
      [
        [
          [0, 0],
          [0, 0],
        ],
        [
          [3, 1],
          [0, 0],
        ],
        [
          [1, 0],
          [2, 0],
        ],
        [
          [1, 0],
          [4, 3],
        ],
      ],
    );
    expect(periods[3]).toMatchObject({
      start: "2024-04-01T00:00:00.000Z",
      label: "2024-04",
      complete: true,
      rates: [0, 0.75],
      numerator: 3,
      denominator: 5,
      blended: 0.6,
    });
  });

  it("weighs bands by their customers in all periods that are over, unless told otherwise", () => {
    const weightsOf = (asOf: string) =>
      churnByTenure(historyOf(["1111", "1111", "0111"], asOf), { bandStarts: [1, 2] }).periods[0]!.bands.map(
        ({ standardWeight }) => standardWeight,
      );
    expect(weightsOf("2024-04-30")).toEqual([3, 5]);
    expect(weightsOf("2024-04-15")).toEqual([3, 2]);
    const given = churnByTenure(history, { bandStarts: [1, 2], standardWeights: [1, 1] });
    expect(given.periods[3]!.standardized).toBe(0.375);
  });

  it("says why there is no standardised rate", () => {
    const { periods } = churnByTenure(history, { bandStarts: [1, 2] });
    expect(periods.map(({ standardized, reason }) => [standardized === null, reason])).toEqual([
      [true, "emptyBase"],
      [true, "insufficientData"],
      [false, null],
      [false, null],
    ]);
  });

  it("shows a base that ages: the blended rate falls while both bands get worse", () => {
    // In their first month 20 % leave, then 25 %, then 30 %; of the older ones 1.25 % and then 2 %. Ever fewer join.
    const leaving = [
      { joined: 0, customers: 400, left: [80, 4, 6] },
      { joined: 1, customers: 100, left: [25, 2] },
      { joined: 2, customers: 50, left: [15] },
    ];
    const rows = leaving.flatMap(({ joined, customers, left }) =>
      Array.from({ length: customers }, (_, i) => {
        let gone = 0;
        const months = left.findIndex((count) => i < (gone += count));
        return "0".repeat(joined) + "1".repeat(months < 0 ? 4 - joined : months + 1).padEnd(4 - joined, "0");
      }),
    );
    const [, february, march, april] = churnByTenure(historyOf(rows), { bandStarts: [1, 2] }).periods;
    expect(february!.blended).toBe(0.2);
    expect(march!.blended!).toBeGreaterThan(april!.blended!);
    expect([0, 1].map((band) => april!.rates[band]! > march!.rates[band]!)).toEqual([true, true]);
    expect(april!.standardized!).toBeGreaterThan(march!.standardized!);
  });

  it("takes three bands unless told otherwise, and any history", () => {
    const terms = { interval: "month", amount: 10 } as const;
    const subscriptions = [
      { customerId: "a", start: "2022-01-01", ...terms },
      { customerId: "b", start: "2022-01-01", end: "2023-06-15", ...terms },
    ];
    const { bands, periods } = churnByTenure(mrrFromSubscriptions(subscriptions, { asOf: "2023-06-30" }));
    expect(bands.map(({ from }) => from)).toEqual([1, 4, 13]);
    expect(periods.at(-1)!.rates).toEqual([null, null, 0.5]);
    expect(churnByTenure(mrrHistory([], { asOf: "2024-01-31" })).periods).toHaveLength(1);
  });

  it.each([
    [{ bandStarts: [] }, ["bandStarts"]],
    [{ bandStarts: 3 }, ["bandStarts"]],
    [{ bandStarts: [2, 3] }, ["bandStarts"]],
    [{ bandStarts: [1, 4, 4, 2.5] }, ["bandStarts", "bandStarts"]],
    [{ standardWeights: [1, 1] }, ["standardWeights"]],
    [{ standardWeights: 3 }, ["standardWeights"]],
    [{ bandStarts: [1, 2], standardWeights: [1, -1] }, ["standardWeights"]],
  ])("refuses the options %j", (options, fields) => {
    const issues = issuesOf(() => churnByTenure(history, options as unknown as ChurnByTenureOptions));
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});
