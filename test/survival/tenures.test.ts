import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import type { SurvivalObservation } from "../../src/survival/observation.ts";
import { tenures } from "../../src/survival/tenures.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "a", at: "2024-01-01" },
  { customerId: "a", at: "2024-01-11" },
  { customerId: "b", at: "2024-01-20" },
  { customerId: "c", at: "2024-03-01" },
]);

describe("tenures", () => {
  it("dates a lapse so many days after the last purchase, and censors the others at asOf", () => {
    expect(tenures(log, { asOf: "2024-02-01", lapseAfter: 14 })).toEqual([
      { customerId: "a", time: 24, event: true },
      { customerId: "b", time: 12, event: false },
    ]);
  });

  it("sees a lapse on the day of asOf", () => {
    const time = (asOf: string): unknown => tenures(log, { asOf, lapseAfter: 14 })[0];
    expect(time("2024-01-24")).toEqual({ customerId: "a", time: 23, event: false });
    expect(time("2024-01-25")).toEqual({ customerId: "a", time: 24, event: true });
  });

  it("does not take a pause for a lapse that the customer came back from", () => {
    const back = transactionLog([
      { customerId: "a", at: "2024-01-01" },
      { customerId: "a", at: "2024-03-01" },
    ]);
    expect(tenures(back, { asOf: "2024-03-05", lapseAfter: 14 })).toEqual([
      { customerId: "a", time: 64, event: false },
    ]);
  });

  it("gives tenures in other units", () => {
    const [a] = tenures(log, { asOf: "2024-02-01", lapseAfter: 14, timeUnit: "week" });
    expect(a).toEqual({ customerId: "a", time: 24 / 7, event: true });
  });

  it("counts local days, and a day of 25 hours as one", () => {
    const autumn = transactionLog([{ customerId: "a", at: "2024-10-26T23:30" }], { timeZone: "Europe/Berlin" });
    expect(tenures(autumn, { asOf: "2024-10-28T00:30", lapseAfter: 9 })[0]!.time).toBe(2);
  });

  it("knows orders undone by refunds only if made by then", () => {
    const refunded = transactionLog([
      { customerId: "a", at: "2024-01-01", amount: 5, id: "A" },
      { customerId: "a", at: "2024-02-10", amount: -5, refundOf: "A" },
    ]);
    expect(tenures(refunded, { asOf: "2024-02-01", lapseAfter: 60 })).toHaveLength(1);
    expect(tenures(refunded, { asOf: "2024-03-01", lapseAfter: 60 })).toHaveLength(0);
  });

  it("goes straight into a curve", () => {
    expect(kaplanMeier(tenures(log, { asOf: "2024-02-20", lapseAfter: 14 })).median).toBe(19);
  });

  it("refuses options that are missing or out of range", () => {
    expect(issuesOf(() => tenures(log, { asOf: "2024-02-01" } as never))).toMatchObject([
      { code: "required", path: ["lapseAfter"] },
    ]);
    expect(
      issuesOf(() => tenures(log, { asOf: "2024-02-01", lapseAfter: 0, timeUnit: "decade" as never })),
    ).toMatchObject([{ path: ["lapseAfter"] }, { path: ["timeUnit"] }]);
    expect(issuesOf(() => tenures(log, { lapseAfter: 5 } as never))).toMatchObject([
      { code: "required", path: ["asOf"] },
    ]);
  });
});

describe("the date of a lapse", () => {
  // Customers join over two years, buy every other week on average, and leave for good at random after a year on
  // average. They are watched to the end of the two years; a lapse is 13 weeks without a purchase.
  const random = seededRandom(3);
  const exponential = (mean: number): number => -Math.log(1 - random()) * mean;
  const from = Date.UTC(2022, 0, 1);
  const days = 728;
  const lapseAfter = 91;
  const year = 364;
  const lastDays: number[] = [];
  const rows = Array.from({ length: 20_000 }, (_, customerId) => {
    const joined = days * random();
    const leaves = exponential(year);
    const mine = [];
    let last = 0;
    for (let day = 0; day < leaves; day += exponential(14)) {
      last = day;
      mine.push({ customerId, at: from + (joined + day) * 86_400_000 });
    }
    lastDays.push(last);
    return mine;
  });
  const shop = transactionLog(rows.flat());
  const shareAbove = (limit: number): number => lastDays.filter((day) => day > limit).length / lastDays.length;
  const survivalAtYear = (observations: readonly SurvivalObservation[]): number => {
    const { time, survival } = kaplanMeier(observations);
    return survival[time.findLastIndex((t) => t <= year)]!;
  };

  it("is right so many days after the last purchase, and makes the curve too high on the last purchase itself", () => {
    const observations = tenures(shop, { asOf: from + days * 86_400_000, lapseAfter });
    const truth = shareAbove(year - lapseAfter);
    expect(truth).toBeCloseTo(0.456, 2);
    expect(Math.abs(survivalAtYear(observations) - truth)).toBeLessThan(0.01);
    const datedOnLast = observations.map(({ time, event }) => ({ time: event ? time - lapseAfter : time, event }));
    const truthOnLast = shareAbove(year);
    expect(truthOnLast).toBeCloseTo(0.357, 2);
    expect(survivalAtYear(datedOnLast)).toBeCloseTo(0.433, 2);
    expect(survivalAtYear(datedOnLast) - truthOnLast).toBeGreaterThan(0.06);
  });
});
