import { describe, expect, it } from "vitest";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentMigration } from "../../src/rfm/segmentMigration.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";

const segments = {
  name: "by frequency",
  bins: 3,
  gaps: "allow",
  rules: [
    { segment: "often", f: [3, 3] },
    { segment: "again", f: [2, 2] },
  ],
} as const;
const options = { binning: "thresholds", thresholds: { r: [1, 2], f: [1, 2], m: [1, 2] }, segments } as const;
const log = transactionLog([
  { customerId: "a", at: "2024-01-05", amount: 1 },
  { customerId: "a", at: "2024-01-06", amount: 1 },
  { customerId: "a", at: "2024-02-06", amount: 1 },
  { customerId: "b", at: "2024-01-05", amount: 1 },
  { customerId: "b", at: "2024-01-07", amount: 1 },
  { customerId: "c", at: "2024-01-05", amount: 1 },
  { customerId: "c", at: "2024-02-05", amount: 1 },
  { customerId: "d", at: "2024-02-05", amount: 1 },
  { customerId: "e", at: "2024-01-05", amount: 1, id: "e1" },
  { customerId: "e", at: "2024-02-01", amount: -1, refundOf: "e1" },
]);
const january = rfm(log, { asOf: "2024-01-31", ...options });
const february = rfm(log, { asOf: "2024-02-29", ...options, monetary: "mean" });

describe("segmentMigration", () => {
  it("counts customers from segment to segment, and who came and went beside them", () => {
    expect(segmentMigration(january, february)).toEqual({
      kind: "segmentMigration",
      from: "2024-01-31",
      to: "2024-02-29",
      segments: ["often", "again", null],
      counts: [
        [0, 0, 0],
        [1, 1, 0],
        [0, 1, 0],
      ],
      shares: [
        [null, null, null],
        [0.5, 0.5, 0],
        [0, 1, 0],
      ],
      entered: [0, 0, 1],
      left: [0, 0, 1],
    });
  });

  it("leaves out segments that nobody is in, and works without any", () => {
    expect(segmentMigration(january, january).segments).toEqual(["again", null]);
    const bare = rfm(log, { asOf: "2024-01-31", segments: null });
    expect(segmentMigration(bare, bare)).toMatchObject({ segments: [null], counts: [[4]], shares: [[1]] });
    const nobody = rfm(transactionLog([]), { asOf: 0 });
    expect(segmentMigration(nobody, nobody)).toMatchObject({ segments: [], counts: [], shares: [] });
  });
});
