import { describe, expect, it } from "vitest";
import { Member, programWith } from "./shop.ts";

const caps = [
  { id: "monthly", per: "month", points: 100 },
  { id: "ever", per: "lifetime", points: 10_000 },
] as const;
const pointsOf = (member: Member, orderId: string, at: string, recordedAt = at): unknown => {
  const lines = [{ lineId: "1", quantity: 1, amountMinor: 8000 }];
  const [event] = member.do({ type: "purchase", at, recordedAt, purchase: { orderId, lines } });
  return event?.type === "earned" && event.points;
};

describe("the use of a cap", () => {
  it("is that of the period which a late purchase falls in, so that it finds no fresh cap", () => {
    const member = new Member(programWith({ caps }));
    expect(pointsOf(member, "o1", "2026-02-03T10:00:00Z")).toBe(80);
    expect(pointsOf(member, "o2", "2026-03-03T10:00:00Z")).toBe(80);
    expect(pointsOf(member, "late1", "2026-02-04T10:00:00Z", "2026-03-04T10:00:00Z")).toBe(20);
    expect(pointsOf(member, "late2", "2026-02-05T10:00:00Z", "2026-03-05T10:00:00Z")).toBe(0);
    expect(pointsOf(member, "late3", "2026-01-05T10:00:00Z", "2026-03-05T10:00:00Z")).toBe(80);
    expect(pointsOf(member, "o3", "2026-03-06T10:00:00Z")).toBe(20);
    expect(member.account.capUse["monthly"]).toEqual([
      { period: "2026-01", points: 80 },
      { period: "2026-02", points: 100 },
      { period: "2026-03", points: 100 },
    ]);
  });

  it("is kept as long as a purchase of its period can still arrive, and for life where the cap is for life", () => {
    const member = new Member(programWith({ caps, reversalWindow: { amount: 60, unit: "day" } }));
    for (let i = 0; i < 140; i++) {
      pointsOf(member, `o${i}`, new Date(Date.UTC(2026, 0, 2 + i, 12)).toISOString());
    }
    expect(member.account.capUse["monthly"]!.map(({ period }) => period)).toEqual(["2026-03", "2026-04", "2026-05"]);
    expect(member.account.capUse["ever"]).toEqual([{ period: "", points: 500 }]);
  });
});
