import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
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
