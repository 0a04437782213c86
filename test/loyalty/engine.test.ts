import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { Member, programWith } from "./shop.ts";

const redemption = { points: 1, valueMinor: 1 };

describe("decide", () => {
  it("awards a purchase once", () => {
    const member = new Member(programWith());
    const [earned] = member.buy("o1", 1290, "2026-02-01T10:00:00Z", {});
    expect(earned).toMatchObject({ type: "earned", points: 12, key: "purchase/o1", sequence: 2 });
    expect(member.buy("o1", 1290, "2026-02-01T11:00:00+01:00")).toEqual([]);
    const [again] = member.put({
      type: "purchase",
      at: "2026-02-01T10:00:00Z",
      purchase: { orderId: "o1", lines: [] },
    } as never);
    expect(again).toMatchObject({ code: "already_processed_differently" });
    expect(balanceOf(member.account).spendable).toBe(12);
  });

  it("spends the soonest expiring points, and no more than there are", () => {
    const member = new Member(
      programWith({ redemption, expiry: { type: "after", duration: { amount: 1, unit: "month" } } }),
    );
    member.buy("o1", 10_000, "2026-03-01T10:00:00Z");
    member.buy("o2", 10_000, "2026-03-11T10:00:00Z");
    const [redeemed] = member.do({ type: "redeem", at: "2026-03-12T10:00:00Z", points: 150 });
    expect(redeemed).toMatchObject({
      uses: [
        { lotId: "o1/base", points: 100 },
        { lotId: "o2/base", points: 50 },
      ],
    });
    expect(member.put({ type: "redeem", at: "2026-03-12T11:00:00Z", points: 51 } as never)).toMatchObject([
      { code: "insufficient_points", details: { asked: 51, spendable: 50 } },
    ]);
  });

  it("replays to the same account", () => {
    const member = new Member(programWith({ redemption }));
    member.buy("o1", 10_000, "2026-03-01T10:00:00Z");
    member.do({ type: "redeem", at: "2026-03-12T10:00:00Z", points: 60, orderId: "o2" });
    member.buy("o2", 5_000, "2026-03-12T10:00:00Z");
    member.do({ type: "refund", at: "2026-03-13T10:00:00Z", orderId: "o2", what: { type: "all" } });
    expect(balanceOf(member.account).spendable).toBe(100);
    expect(replay(member.program, member.events, { asOf: "2026-03-13T10:00:00Z" })).toEqual(member.account);
  });
});
