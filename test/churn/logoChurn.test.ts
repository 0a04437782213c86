import { describe, expect, it } from "vitest";
import type { ChurnDefinition } from "../../src/churn/churnInputs.ts";
import { logoChurn } from "../../src/churn/logoChurn.ts";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import type { Subscription } from "../../src/churn/subscription.ts";
import { issuesOf } from "../config/issuesOf.ts";

function runs(customerId: string, start: string, end: string | null = null): Subscription {
  return { customerId, start, end, interval: "month", amount: 10 };
}

const asOf = "2024-04-15";
const history = mrrFromSubscriptions(
  [
    runs("stays", "2024-01-01"),
    runs("stays", "2024-02-10"),
    runs("leaves at noon", "2024-01-01", "2024-02-11T12:00"),
    runs("is back", "2024-01-01", "2024-02-05"),
    runs("is back", "2024-02-20"),
    runs("is back and gone", "2024-01-01", "2024-02-05"),
    runs("is back and gone", "2024-02-07", "2024-02-08"),
    runs("tries", "2024-02-03", "2024-02-17"),
    runs("tries an hour", "2024-02-03T10:00", "2024-02-03T11:00"),
    runs("joins", "2024-03-01"),
  ],
  { asOf, timeZone: "Europe/Berlin" },
);

function february<D extends ChurnDefinition>(definition: D) {
  return logoChurn(history, { definition }).periods[1]!;
}

describe("logoChurn", () => {
  it("counts churns and heads as each definition needs them", () => {
    expect(february("openingCohort").input).toEqual({ startCount: 4, lostCount: 2 });
    expect(february("opening").input).toEqual({ startCount: 4, churnedCount: 6 });
    expect(february("openingPlusNew").input).toEqual({ startCount: 4, newCount: 4, churnedCount: 6 });
    expect(february("midpoint").input).toEqual({ startCount: 4, endCount: 2, churnedCount: 6 });
    expect(february("midpoint")).toMatchObject({ rate: 2, reason: null, joinedAndLeftCount: 3, complete: true });
  });

  it("counts by local day: who joins and leaves on one day is in no day's count", () => {
    const { days } = february("dailySum").input;
    expect(days).toHaveLength(29);
    expect(days.map(({ startCount }) => startCount).slice(0, 12)).toEqual([4, 4, 4, 5, 5, 3, 3, 4, 3, 3, 3, 2]);
    expect(days.flatMap(({ churnedCount }, i) => (churnedCount > 0 ? [[i + 1, churnedCount]] : []))).toEqual([
      [5, 2],
      [8, 1],
      [11, 1],
      [17, 1],
    ]);
    const { dailyStartCounts } = february("averageDaily").input;
    expect(dailyStartCounts).toEqual(days.map(({ startCount }) => startCount));
    expect(february("dailyCompound").rate).toBeCloseTo(1 - (3 / 5) * (3 / 4) * (2 / 3) * (1 / 2), 12);
  });

  it("adds up days paid, in parts where a day is cut", () => {
    const { customerDays, periodDays, churnedCount } = february("exposure").input;
    expect(customerDays).toBeCloseTo(29 + 10.5 + (4 + 10) + (4 + 1) + 14 + 1 / 24, 9);
    expect([periodDays, churnedCount]).toEqual([29, 6]);
    // March has a day of 23 hours, which is a day.
    expect(logoChurn(history, { definition: "exposure" }).periods[2]?.input.customerDays).toBe(93);
  });

  it("goes as far as asOf in a period that is not over", () => {
    const april = logoChurn(history, { definition: "exposure" }).periods[3]!;
    expect(april).toMatchObject({ complete: false, rate: 0 });
    expect(april.input).toEqual({ churnedCount: 0, customerDays: 45, periodDays: 15 });
  });

  it("has heads as the movements have them", () => {
    const { periods } = mrrMovements(history);
    const heads = logoChurn(history, { definition: "midpoint" }).periods.map(({ input }) => input);
    expect(heads.map(({ startCount, endCount }) => [startCount, endCount])).toEqual(
      periods.map(({ counts }) => [counts.opening, counts.closing]),
    );
  });

  it("has no rate where nobody could leave, and says why", () => {
    const [first] = logoChurn(history, { definition: "opening" }).periods;
    expect(first).toMatchObject({ rate: null, reason: "emptyBase", input: { startCount: 0, churnedCount: 0 } });
  });

  it("agrees with 10 % of an opening cohort of 100 with 12 churns, one back and one who had just joined", () => {
    // ChartMogul, churn formulas (spec, vector 17; the answer inferred)
    const base = Array.from({ length: 100 }, (_, i) => runs(`c${i}`, "2024-01-01", i < 11 ? "2024-02-10" : null));
    const subscriptions = [...base, runs("c0", "2024-02-20"), runs("late", "2024-02-02", "2024-02-25")];
    const { periods } = logoChurn(mrrFromSubscriptions(subscriptions, { asOf }), { definition: "openingCohort" });
    expect(periods[1]?.rate).toBe(0.1);
    expect(logoChurn(mrrFromSubscriptions(subscriptions, { asOf }), { definition: "opening" }).periods[1]?.rate).toBe(
      0.12,
    );
  });

  it("knows customers of a history by periods to come and go at the start of one", () => {
    const byMonth = mrrHistory([{ customerId: "a", period: "2024-01", mrr: 5 }], { asOf: "2024-02-29" });
    expect(logoChurn(byMonth, { definition: "dailySum" }).periods[1]).toMatchObject({ rate: 1 });
    expect(logoChurn(byMonth, { definition: "openingCohort" }).periods[1]).toMatchObject({ rate: 1 });
  });

  it("refuses a history by the hour, and a definition that is none", () => {
    const hourly = mrrHistory([], { asOf, period: "hour" });
    expect(issuesOf(() => logoChurn(hourly, { definition: "opening" }))[0]?.code).toBe("inconsistent");
    const options = { definition: "rolling" } as never;
    expect(issuesOf(() => logoChurn(history, options))[0]).toMatchObject({ code: "unknown_choice" });
  });
});
