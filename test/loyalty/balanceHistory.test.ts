import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { balanceHistory } from "../../src/loyalty/engine/balanceHistory.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { pointsOfAMember } from "./pointsOfAMember.ts";
import { Member, programWith } from "./shop.ts";

describe("balanceHistory", () => {
  it("tells the points after each event, and at the moment it ends with", () => {
    const expiry = { type: "after", duration: { amount: 1, unit: "month" } } as const;
    const member = new Member(programWith({ expiry, redemption: { points: 1, valueMinor: 1 } }));
    member.buy("o1", 1000, "2026-02-01T10:00:00Z");
    member.do({ type: "redeem", at: "2026-02-02T10:00:00Z", points: 4 });
    const { points, ...rest } = balanceHistory(member.program, member.events, { asOf: "2026-03-05T01:00:00+01:00" });
    expect(rest).toEqual({ kind: "balanceHistory", memberId: "m1", asOf: "2026-03-05T00:00:00.000Z" });
    expect(points.map(({ at, event, spendable }) => [at.slice(0, 10), event, spendable])).toEqual([
      ["2026-01-01", "enrolled", 0],
      ["2026-02-01", "earned", 10],
      ["2026-02-02", "redeemed", 6],
      ["2026-03-02", "expired", 0],
      ["2026-03-05", null, 0],
    ]);
    expect(points[2]).toMatchObject(balanceOf(member.account));
  });

  it("has what is pending, held and owed", () => {
    const { points } = pointsOfAMember();
    for (const part of ["pending", "held", "deficit"] as const) {
      expect(points.some((point) => point[part] > 0)).toBe(true);
    }
  });

  it("wants events and a moment", () => {
    const { program, events } = new Member(programWith());
    expect(issuesOf(() => balanceHistory(program, [], { asOf: "2026-03-05T00:00:00Z" }))[0]!.path).toEqual(["events"]);
    expect(issuesOf(() => balanceHistory(program, events, {} as never))[0]!.path).toEqual(["asOf"]);
  });
});
