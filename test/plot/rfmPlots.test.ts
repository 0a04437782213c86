import { describe, expect, it } from "vitest";
import { plotAbc } from "../../src/plot/plotAbc.ts";
import { plotDeciles } from "../../src/plot/plotDeciles.ts";
import { plotDelivery } from "../../src/plot/plotDelivery.ts";
import { plotDeliveryRepeat } from "../../src/plot/plotDeliveryRepeat.ts";
import { plotEngagement } from "../../src/plot/plotEngagement.ts";
import { plotEngagementScores } from "../../src/plot/plotEngagementScores.ts";
import { plotLorenz } from "../../src/plot/plotLorenz.ts";
import { plotPurchaseBehavior } from "../../src/plot/plotPurchaseBehavior.ts";
import { plotSegmentMigration } from "../../src/plot/plotSegmentMigration.ts";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import { concentration } from "../../src/rfm/concentration.ts";
import { engagementKpis } from "../../src/rfm/engagementKpis.ts";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { purchaseBehavior } from "../../src/rfm/purchaseBehavior.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentMigration } from "../../src/rfm/segmentMigration.ts";
import { asOf, nobody, shop } from "./samples.ts";

const revenue = concentration(rfm(shop, { asOf }).columns.monetaryMinor);

describe("plots of concentration", () => {
  it("draw the curve as it was computed, and name the coefficient", () => {
    const { data, description } = plotLorenz(revenue);
    const drawn = data.values.filter(({ line }) => line === "least first");
    expect(drawn.map(({ held }) => held)).toEqual(revenue.lorenz.map(({ held }) => held));
    expect(description).toContain(`Gini coefficient ${revenue.gini!.toFixed(2)}`);
    expect(plotLorenz(concentration([])).description).toContain("no total to share");
    expect(plotLorenz(concentration([-1, 3])).description).toContain("Negative values: 1");
  });

  it("show groups and classes with their shares", () => {
    const shares = (of: string) =>
      plotDeciles(revenue)
        .data.values.filter((row) => row["of"] === of)
        .map(({ share }) => share);
    expect(shares("This group")).toEqual(revenue.groups.map(({ share }) => share));
    expect(shares("All up to it").at(-1)).toBeCloseTo(1, 12);
    expect(plotDeciles(revenue).title.text).toEqual(["Deciles"]);
    expect(plotDeciles(concentration([1], { groups: 4 })).title.text).toEqual(["4 groups of equal size"]);
    expect(plotAbc(revenue).data.values.map(({ share }) => share)).toEqual(
      revenue.abc.flatMap(({ countShare, share }) => [countShare, share]),
    );
  });
});

describe("plotSegmentMigration", () => {
  it("has a cell for each pair of segments", () => {
    const migration = segmentMigration(rfm(shop, { asOf: "2024-03-20" }), rfm(shop, { asOf }));
    const { values } = plotSegmentMigration(migration).data;
    expect(values.map(({ customers }) => customers)).toEqual(migration.counts.flat());
    expect(values.map(({ share }) => share)).toEqual(migration.shares.flat());
    const bare = rfm(shop, { asOf, segments: null });
    expect(plotSegmentMigration(segmentMigration(bare, bare)).data.values).toMatchObject([
      { to: "No segment", share: 1 },
    ]);
  });
});

describe("plots of engagement and behaviour", () => {
  it("show each rate, and none that was not given", () => {
    const { values } = plotEngagement(engagementKpis([{ customerId: 1, visits: 4, interactedVisits: 1 }])).data;
    expect(values.map(({ text }) => text)).toEqual(["100.0% (1 of 1)", "25.0% (1 of 4)", "no figure", "no figure"]);
  });

  it("count each customer once by tenths, the most engaged in the last", () => {
    const columns = { customerId: [1, 2, 3], metrics: { visits: [0, 5, 10] } };
    const table = engagementScores(columns, { weights: { visits: 1 }, scaling: "minMax" });
    expect(plotEngagementScores(table).data.values.map(({ customers }) => customers)).toEqual([
      1, 0, 0, 0, 0, 1, 0, 0, 0, 1,
    ]);
  });

  it("count each customer once by trend", () => {
    const customers = (log: typeof shop) =>
      plotPurchaseBehavior(purchaseBehavior(log, { asOf })).data.values.map((row) => Number(row["customers"]));
    expect(customers(shop).reduce((sum, count) => sum + count)).toBe(rfm(shop, { asOf }).length);
    expect(customers(nobody)).toEqual([0, 0, 0, 0]);
  });
});

describe("plots of deliveries", () => {
  const deliveries = [
    { customerId: "a", promised: "2024-03-08", delivered: "2024-03-07" },
    { customerId: "b", promised: "2024-03-08", delivered: "2024-03-08" },
    { customerId: "b", promised: "2024-03-08", delivered: "2024-03-12" },
  ];

  it("show deliveries by days, with the shares in words", () => {
    const { data, description } = plotDelivery(deliveryPerformance(nobody, deliveries, { asOf }));
    expect(data.values.map(({ days, kind, deliveries: count }) => [days, kind, count])).toEqual([
      [-1, "Early", 1],
      [0, "On time", 1],
      [2, "Late", 1],
    ]);
    expect(description).toContain("early 33%, on time 33%, late 33%");
    expect(plotDelivery(deliveryPerformance(nobody, [], { asOf })).description).toContain("early –");
  });

  it("show repeat rates with what is behind them, or that they were left out", () => {
    const texts = (repeatWithinDays?: number) => {
      const options = repeatWithinDays === undefined ? { asOf } : { asOf, repeatWithinDays };
      return plotDeliveryRepeat(deliveryPerformance(nobody, deliveries, options)).data.values.map(({ text }) => text);
    };
    expect(texts(30)).toEqual(["nobody", "nobody", "nobody"]);
    expect(texts()).toEqual(["left out", "left out", "left out"]);
  });
});
