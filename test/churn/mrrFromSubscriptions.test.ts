import { describe, expect, it } from "vitest";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import { normalizedMrr } from "../../src/churn/normalizedMrr.ts";
import type { Subscription, SubscriptionOptions } from "../../src/churn/subscription.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-04-30";
const monthly = { interval: "month", amount: 100 } as const;

function closings(subscriptions: Subscription[], options: Partial<SubscriptionOptions> = {}): string[] {
  const history = mrrFromSubscriptions(subscriptions, { asOf, ...options });
  return mrrMovements(history).periods.map(({ closing }) => closing.toString());
}

describe("normalizedMrr", () => {
  it.each([
    [{ amount: 600, interval: "year" }, "50"],
    [{ amount: 100, interval: "year" }, "8.333333"],
    [{ amount: 90, interval: "quarter" }, "30"],
    [{ amount: 12, interval: "week" }, "52"],
    [{ amount: 1, interval: "day" }, "30.416667"],
    [{ amount: 60, interval: "month", intervalCount: 6 }, "10"],
    [{ amount: "0.000006", interval: "year" }, "0"],
    [{ amount: "0.000018", interval: "year" }, "0.000002"],
  ] as const)("of %j is %s", (terms, mrr) => {
    expect(normalizedMrr(terms).toString()).toBe(mrr);
  });

  it("refuses what it cannot read", () => {
    const terms = { amount: "a lot", interval: "fortnight", intervalCount: 0 } as never;
    expect(issuesOf(() => normalizedMrr(terms)).map(({ code, path }) => [code, path[0]])).toEqual([
      ["invalid_amount", "amount"],
      ["unknown_choice", "interval"],
      ["out_of_range", "intervalCount"],
    ]);
    expect(issuesOf(() => normalizedMrr({ interval: "month" } as never))[0]?.code).toBe("required");
  });
});

describe("mrrFromSubscriptions", () => {
  it("gives the glossary's 12,500 for 100 paying 100 a month and 50 paying 600 a year", () => {
    // Stripe, glossary of recurring revenue (spec, vector 22)
    const subscriptions = Array.from({ length: 150 }, (_, customerId): Subscription => {
      const terms = customerId < 100 ? monthly : ({ interval: "year", amount: 600 } as const);
      return { customerId, start: "2024-04-02", ...terms };
    });
    expect(closings(subscriptions)).toEqual(["12500"]);
  });

  it("takes off discounts for good: 120 a year less a tenth is 9 a month", () => {
    // ProfitWell, discounts (spec, vector 23)
    const subscription = { customerId: "a", start: asOf, interval: "year", amount: 120 } as const;
    expect(closings([{ ...subscription, discount: { shareOff: 0.1 } }])).toEqual(["9"]);
    expect(closings([{ ...subscription, discount: { amountOff: "12" } }], { discounts: "perpetual" })).toEqual(["9"]);
    expect(closings([{ ...subscription, discount: { shareOff: 0.1 } }], { discounts: "none" })).toEqual(["10"]);
  });

  it("lets a finite discount count up to its end, or not at all", () => {
    const discount = { shareOff: 0.5, until: "2024-03-01" };
    const subscription: Subscription = { customerId: "a", start: "2024-01-15", ...monthly, discount };
    expect(closings([subscription])).toEqual(["50", "50", "100", "100"]);
    expect(closings([subscription], { discounts: "perpetual" })).toEqual(["100", "100", "100", "100"]);
    expect(closings([{ ...subscription, end: "2024-02-20" }])).toEqual(["50", "0", "0", "0"]);
    expect(closings([{ ...subscription, start: "2024-04-01" }])).toEqual(["100"]);
  });

  it("runs from its start up to its end, which no longer counts, in local time", () => {
    const subscription: Subscription = { customerId: "a", start: "2024-02-01", end: "2024-04-01", ...monthly };
    expect(closings([subscription], { timeZone: "America/New_York" })).toEqual(["100", "100", "0"]);
    expect(closings([{ ...subscription, end: "2024-03-31T23:59" }])).toEqual(["100", "0", "0"]);
    expect(closings([{ ...subscription, end: "2024-02-01" }])).toEqual(["0", "0", "0"]);
  });

  it("does not see what happens after asOf", () => {
    const subscriptions: Subscription[] = [
      { customerId: "a", start: "2024-04-01", end: "2024-06-01", ...monthly },
      { customerId: "b", start: "2024-05-01", ...monthly },
    ];
    const { diagnostics, customerStart } = mrrFromSubscriptions(subscriptions, { asOf });
    expect(diagnostics).toEqual({ rowsRead: 2, rowsRejected: 0, rowsAfterAsOf: 1, amountsRounded: 0 });
    expect(Array.from(customerStart)).toEqual([0, 1, 1]);
  });

  it("makes a second subscription expansion and the loss of one of two contraction", () => {
    const { periods } = mrrMovements(
      mrrFromSubscriptions(
        [
          { customerId: "a", start: "2024-01-01", ...monthly, end: null },
          { customerId: "a", start: "2024-02-01", end: "2024-04-10", interval: "year", amount: 100 },
        ],
        { asOf },
      ),
    );
    expect(periods.map(({ expansion, contraction }) => [expansion.toString(), contraction.toString()])).toEqual([
      ["0", "0"],
      ["8.333333", "0"],
      ["0", "0"],
      ["0", "8.333333"],
    ]);
    expect(periods[3]?.closing.toString()).toBe("100");
  });

  it("names every row and field that cannot be used", () => {
    const good = { customerId: "a", start: "2024-01-01", ...monthly };
    const rows = [
      { ...good, customerId: undefined, start: "soon", end: "2024-02-30" },
      { ...good, end: "2023-12-31", interval: "fortnight", intervalCount: 1.5 },
      { ...good, amount: undefined, discount: { shareOff: 1.5 } },
      { ...good, discount: { shareOff: 0.5, amountOff: 1 } },
      { ...good, discount: { amountOff: "x", until: "never" } },
      { ...good, discount: { amountOff: 101 } },
      { ...good, amount: -5 },
      { ...good, discount: "" },
      "row",
    ] as unknown as Subscription[];
    const found = issuesOf(() => mrrFromSubscriptions(rows, { asOf })).map(({ code, path }) => [code, ...path]);
    expect(found).toEqual([
      ["required", 0, "customerId"],
      ["invalid_instant", 0, "start"],
      ["invalid_instant", 0, "end"],
      ["inconsistent", 1, "end"],
      ["unknown_choice", 1, "interval"],
      ["out_of_range", 1, "intervalCount"],
      ["required", 2, "amount"],
      ["out_of_range", 2, "discount.shareOff"],
      ["inconsistent", 3, "discount"],
      ["invalid_instant", 4, "discount.until"],
      ["invalid_amount", 4, "discount.amountOff"],
      ["out_of_range", 5, "discount"],
      ["out_of_range", 6, "amount"],
      ["wrong_type", 7, "discount"],
      ["wrong_type", 8, "row"],
    ]);
    expect(mrrFromSubscriptions([...rows, good], { asOf, onInvalid: "collect" }).customerIds).toContain("a");
    const options = { asOf, discounts: "some" } as unknown as SubscriptionOptions;
    expect(issuesOf(() => mrrFromSubscriptions([], options))[0]?.path).toEqual(["discounts"]);
  });
});
