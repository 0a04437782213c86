import { describe, expect, it } from "vitest";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import type { DeliveryOptions } from "../../src/retention/deliveryResult.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-06-30";
const empty = transactionLog([]);

/** Days from promise to delivery of one delivery. */
function daysOf(promised: string, delivered: string, options: Partial<DeliveryOptions> = {}, timeZone = "UTC"): number {
  const log = transactionLog([], { timeZone });
  const { byDays } = deliveryPerformance(log, [{ customerId: 1, promised, delivered }], { asOf, ...options });
  return byDays[0]!.days;
}

describe("deliveryPerformance, days", () => {
  // March 2024: the 1st, 8th and 15th are Fridays.
  it.each([
    ["2024-03-08", "2024-03-08", 0],
    ["2024-03-08", "2024-03-07", -1],
    ["2024-03-08", "2024-03-09", 1], // a Saturday counts for the Monday after
    ["2024-03-08", "2024-03-11", 1],
    ["2024-03-09", "2024-03-11", 0], // so does a promise
    ["2024-03-11", "2024-03-09", 0],
    ["2024-03-11", "2024-03-08", -1],
    ["2024-03-01", "2024-03-15", 10],
  ])("from a promise for %s to a delivery on %s are %d business days", (promised, delivered, days) => {
    expect(daysOf(promised, delivered)).toBe(days);
  });

  it("leave out holidays and the weekend that is told", () => {
    expect(daysOf("2024-03-28", "2024-04-02", { holidays: ["2024-03-29", "2024-04-01"] })).toBe(1); // Easter
    expect(daysOf("2024-03-07", "2024-03-10", { weekendDays: [5, 6] })).toBe(1); // Friday and Saturday off
    expect(daysOf("2024-03-08", "2024-03-11", { weekendDays: [] })).toBe(3);
    expect(daysOf("2024-03-08", "2024-03-11", { days: "calendar" })).toBe(3);
  });

  it("are local days of the log's zone", () => {
    // 23:30 UTC is the next day in Berlin
    expect(daysOf("2024-03-05", "2024-03-05T23:30:00Z")).toBe(0);
    expect(daysOf("2024-03-05", "2024-03-05T23:30:00Z", {}, "Europe/Berlin")).toBe(1);
  });

  it("do not count a date that the zone skips", () => {
    const options = { asOf: "2012-02-01" };
    expect(daysOf("2011-12-29", "2012-01-02", options)).toBe(2); // Thursday to Monday, by way of Friday
    expect(daysOf("2011-12-29", "2012-01-02", options, "Pacific/Apia")).toBe(1); // there was no Friday
  });
});

describe("deliveryPerformance", () => {
  const deliveries = [
    { customerId: "a", promised: "2024-03-08", delivered: "2024-03-05" },
    { customerId: "b", promised: "2024-03-08", delivered: "2024-03-07" },
    { customerId: "c", promised: "2024-03-08", delivered: "2024-03-08" },
    { customerId: "d", promised: "2024-03-08", delivered: "2024-03-13" },
    { customerId: "e", promised: "2024-03-08", delivered: null },
    { customerId: "f", promised: "2024-03-20" },
    { customerId: "g", promised: "2024-03-08", delivered: "2024-03-18" }, // not there yet
  ];

  it("shares deliveries out, with over-delivery in days and promises still open", () => {
    expect(deliveryPerformance(empty, deliveries, { asOf: "2024-03-15" })).toEqual({
      kind: "deliveryPerformance",
      asOf: "2024-03-15",
      timeZone: "UTC",
      days: "business",
      weekendDays: [6, 0],
      holidays: [],
      deliveries: 4,
      early: { count: 2, share: 0.5 },
      onTime: { count: 1, share: 0.25 },
      late: { count: 1, share: 0.25 },
      meanDaysEarly: 2,
      meanDaysLate: 3,
      byDays: [
        { days: -3, deliveries: 1 },
        { days: -1, deliveries: 1 },
        { days: 0, deliveries: 1 },
        { days: 3, deliveries: 1 },
      ],
      pending: { count: 3, overdue: 2 },
      repeat: null,
    });
  });

  it("has no shares of no deliveries", () => {
    expect(deliveryPerformance(empty, [], { asOf })).toMatchObject({
      deliveries: 0,
      early: { count: 0, share: null },
      meanDaysEarly: null,
      byDays: [],
    });
  });

  it("names what cannot be used", () => {
    const rows = [null, { customerId: "", promised: "soon" }, { customerId: 1, delivered: "later" }] as never;
    expect(issuesOf(() => deliveryPerformance(empty, rows, { asOf })).map(({ code, path }) => [code, ...path])).toEqual(
      [
        ["wrong_type", 0, "row"],
        ["wrong_type", 1, "customerId"],
        ["invalid_instant", 1, "promised"],
        ["required", 2, "promised"],
        ["invalid_instant", 2, "delivered"],
      ],
    );
    const options = {
      asOf,
      days: "working",
      weekendDays: [0, 1, 2, 3, 4, 5, 6, 7],
      holidays: ["2024-12-25T00:00", 5],
      repeatOf: "all",
      repeatWithinDays: 0,
    } as never;
    expect(issuesOf(() => deliveryPerformance(empty, [], options)).map(({ path }) => path.join())).toEqual([
      "days",
      "weekendDays,7",
      "weekendDays",
      "holidays,0",
      "holidays,1",
      "repeatOf",
      "repeatWithinDays",
    ]);
  });
});

describe("deliveryPerformance, repeat purchases", () => {
  const log = transactionLog([
    { customerId: "a", at: "2024-03-01", amount: 5 },
    { customerId: "a", at: "2024-03-06", amount: 5 },
    { customerId: "b", at: "2024-03-01", amount: 5 },
    { customerId: "b", at: "2024-03-07T23:00", amount: 5 }, // on the day of the delivery
    { customerId: "b", at: "2024-03-18", amount: 5 }, // a day too late
    { customerId: "c", at: "2024-03-18", amount: 5, id: "c1" },
    { customerId: "c", at: "2024-03-20", amount: -5, refundOf: "c1" },
    { customerId: "d", at: "2024-03-23", amount: 5 },
  ]);
  const deliveries = [
    { customerId: "a", promised: "2024-03-08", delivered: "2024-03-05" },
    { customerId: "a", promised: "2024-03-08", delivered: "2024-03-12" },
    { customerId: "b", promised: "2024-03-08", delivered: "2024-03-07" },
    { customerId: "c", promised: "2024-03-08", delivered: "2024-03-08" },
    { customerId: "d", promised: "2024-03-12", delivered: "2024-03-13" },
    { customerId: "d", promised: "2024-03-13", delivered: "2024-03-13" },
    { customerId: "z", promised: "2024-03-13", delivered: "2024-03-13" },
  ];
  const repeatOf = (options: Partial<DeliveryOptions>) =>
    deliveryPerformance(log, deliveries, { asOf, repeatWithinDays: 10, ...options }).repeat;

  it("follow each customer from the first delivery, of several on a day the latest behind its promise", () => {
    expect(repeatOf({})).toEqual({
      withinDays: 10,
      of: "firstDelivery",
      early: { rate: 0.5, numerator: 1, denominator: 2 },
      onTime: { rate: 0, numerator: 0, denominator: 1 },
      late: { rate: 1, numerator: 1, denominator: 1 },
      notOver: 0,
      unknownCustomers: 1,
    });
  });

  it("follow every delivery when asked to", () => {
    expect(repeatOf({ repeatOf: "everyDelivery" })).toMatchObject({
      early: { numerator: 1, denominator: 2 },
      onTime: { numerator: 1, denominator: 2 },
      late: { numerator: 1, denominator: 2 },
    });
  });

  it("leave out deliveries whose days are not over", () => {
    expect(repeatOf({ asOf: "2024-03-18" })).toMatchObject({ notOver: 1, late: { rate: null, denominator: 0 } });
    expect(repeatOf({ asOf: "2024-03-17" })).toMatchObject({ notOver: 2, onTime: { denominator: 0 } });
    // a promise far ahead does not make the days over
    const far = [...deliveries, { customerId: "a", promised: "2024-12-01" }];
    const { repeat } = deliveryPerformance(log, far, { asOf: "2024-03-17", repeatWithinDays: 10 });
    expect(repeat).toMatchObject({ notOver: 2 });
  });

  it("do not depend on the order of deliveries", () => {
    const turned = deliveryPerformance(log, deliveries.toReversed(), { asOf, repeatWithinDays: 10 });
    expect(turned.repeat).toEqual(repeatOf({}));
  });
});
