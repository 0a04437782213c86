import { describe, expect, it } from "vitest";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { withEngagement } from "../../src/rfm/withEngagement.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { t6 } from "../transactions/t6.ts";

const log = transactionLog(t6);
const visits = { customerId: [6, 1, 99], metrics: { visits: [4, 2, 0] } };
const engagement = engagementScores(visits, { weights: { visits: 1 }, scaling: "minMax", bins: 3 });

describe("withEngagement", () => {
  it("puts engagement beside the scores, and counts who is in one table alone", () => {
    const table = withEngagement(rfm(log, { asOf: "2015-02-07" }), engagement);
    expect(table.row(5)).toMatchObject({ customerId: "6", engagement: 1, e: 3, segment: "Promising" });
    expect(table.row(5).monetary!.toString()).toBe("5");
    expect(table.row(0)).toMatchObject({ customerId: "1", engagement: 0.5, e: 2 });
    expect(table.row(1)).toMatchObject({ customerId: "2", engagement: null, e: null });
    expect(table.meta).toMatchObject({ customersWithoutEngagement: 4, customersWithoutRfm: 1, asOf: "2015-02-07" });
    expect(table.meta.engagement).toBe(engagement.meta);
  });

  it("takes a table of means as well", () => {
    const table = withEngagement(rfm(log, { asOf: "2015-02-07", monetary: "mean" }), engagement);
    expect(table.row(0)).toMatchObject({ monetary: 1.5, e: 2 });
    expect(table.currencyDecimals).toBeNull();
  });
});
