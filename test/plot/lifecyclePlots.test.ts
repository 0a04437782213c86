import { describe, expect, it } from "vitest";
import { churnByTenure } from "../../src/churn/churnByTenure.ts";
import { plotChurnByTenure } from "../../src/plot/plotChurnByTenure.ts";
import { plotLifecycle } from "../../src/plot/plotLifecycle.ts";
import { plotRepeatPurchaseRateWithin } from "../../src/plot/plotRepeatPurchaseRateWithin.ts";
import { plotReturningCustomerRate } from "../../src/plot/plotReturningCustomerRate.ts";
import { plotStickiness } from "../../src/plot/plotStickiness.ts";
import { plotTimeBetweenPurchases } from "../../src/plot/plotTimeBetweenPurchases.ts";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import { repeatPurchaseRateWithin } from "../../src/retention/repeatPurchaseRateWithin.ts";
import { returningCustomerRate } from "../../src/retention/returningCustomerRate.ts";
import { stickiness } from "../../src/retention/stickiness.ts";
import { timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import { asOf, shop, subscribers } from "./samples.ts";

describe("plotLifecycle", () => {
  it("has what is lost below zero, and all of a period that is active above", () => {
    const lifecycle = customerLifecycle(shop, { asOf, period: "month" });
    const { values } = plotLifecycle(lifecycle).data;
    for (const { label, active, dormant, complete } of lifecycle.periods) {
      const mine = values.filter(({ period }) => period === label);
      const sum = (rows: typeof mine): number => rows.reduce((total, { value }) => total + Number(value), 0);
      expect(sum(mine.filter(({ value }) => Number(value) > 0))).toBe(active);
      expect(sum(mine.filter(({ group }) => group === "Dormant"))).toBe(dormant === 0 ? 0 : -dormant);
      expect(new Set(mine.map(({ status }) => status))).toEqual(new Set([complete ? "over" : "not over"]));
    }
    expect(values.some((row) => Object.is(row["value"], -0))).toBe(false);
  });
});

describe("plotStickiness", () => {
  it("says whose share the ratio is", () => {
    const options = { asOf, subPeriod: "month", length: 3 } as const;
    const subtitle = (result: ReturnType<typeof stickiness>) => plotStickiness(result).title.subtitle.join(" ");
    expect(subtitle(stickiness(shop, options))).toMatch(/On a mean month \d+\.\d% of them/);
    expect(subtitle(stickiness(shop, { ...options, method: "pointInTime" }))).toMatch(/On the last month \d+\.\d%/);
    expect(subtitle(stickiness(shop, { ...options, asOf: "2020-01-01" }))).not.toContain("of them");
  });

  it("has each level", () => {
    const result = stickiness(shop, { asOf, subPeriod: "month", length: 3 });
    expect(plotStickiness(result).data.values).toEqual(
      result.levels.flatMap(({ activePeriods, exactly, exactlyShare, atLeast, atLeastShare }) => [
        { activePeriods, of: "exactly", share: exactlyShare, customers: exactly },
        { activePeriods, of: "at least", share: atLeastShare, customers: atLeast },
      ]),
    );
  });
});

describe("plotTimeBetweenPurchases", () => {
  it("rises by what the curve falls, and names the first quantile of a single result", () => {
    const result = timeBetweenPurchases(shop, { asOf });
    const { data, title } = plotTimeBetweenPurchases(result);
    expect(data.values.at(-1)!["value"]).toBe(1 - result.survival.at(-1)!);
    expect(title.subtitle.join(" ")).toContain(`50% within ${result.quantiles[0]!.days!} days`);
    const unreached = timeBetweenPurchases(shop, { asOf: "2023-01-10", shares: [1] });
    expect(plotTimeBetweenPurchases(unreached).title.subtitle.join(" ")).not.toContain("within 1");
  });
});

describe("plots of rates", () => {
  it("name what returning customer rates are shares of", () => {
    const window = { asOf, from: "2024-06-01" };
    const customers = returningCustomerRate(shop, window);
    const orders = returningCustomerRate(shop, { ...window, measure: "orders" });
    expect(plotReturningCustomerRate(customers).description).toContain("Of the customers");
    expect(plotReturningCustomerRate(orders).description).toContain("Of the orders");
    expect(plotReturningCustomerRate(orders).data.values[0]).toMatchObject({ label: "all", rate: orders.rate });
    expect(plotReturningCustomerRate([]).data.values).toEqual([]);
  });

  it("say that nobody has had the time", () => {
    const young = repeatPurchaseRateWithin(shop, { asOf, withinDays: 900 });
    expect(plotRepeatPurchaseRateWithin(young).data.values[0]!["text"]).toBe("nobody yet");
  });
});

describe("plotChurnByTenure", () => {
  it("names the bands, and has gaps for bands without customers and the period that is not over", () => {
    const result = churnByTenure(subscribers, { bandStarts: [1, 2, 7] });
    const { values } = plotChurnByTenure(result).data;
    expect([...new Set(values.map(({ line }) => line))]).toEqual(["month 1", "months 2 to 6", "7 or more months"]);
    expect(values.slice(0, 3).map(({ rate }) => rate)).toEqual([null, null, null]);
    expect(values.slice(-3).map(({ rate }) => rate)).toEqual([null, null, null]);
    expect(values[5 * 3]!["rate"]).toBe(result.periods[5]!.rates[0]);
  });
});
