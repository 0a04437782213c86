import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";

describe("redemption", () => {
  const terms = { points: 1, valueMinor: 1, minimumPoints: 500, maximum: { share: "0.5" } };
  const redeemed = (redemption: ProgramSpec["redemption"], balance: number, asked: number): unknown => {
    const member = new Member(programWith({ redemption: redemption! }));
    member.do({ type: "adjust", at, points: balance, reason: "opening" });
    const command = { type: "redeem", at, points: asked, upTo: true, orderAmountMinor: 10_000 };
    const [event] = member.put(command as never) as readonly LoyaltyEvent[];
    return event?.type === "redeemed" ? [event.points, event.valueMinor] : 0;
  };

  it("Setono: at 1 to 1, at least 500, at most half of an order of 10,000", () => {
    expect(redeemed(terms, 20_000, 10_000)).toEqual([5000, 5000]);
    expect(redeemed(terms, 700, 1000)).toEqual([700, 700]);
    expect(redeemed(terms, 700, 400)).toBe(0);
  });

  it("Setono: at 100 points for 500, 1,050 points are 1,000, worth 5,000", () => {
    expect(redeemed({ points: 100, valueMinor: 500 }, 2000, 1050)).toEqual([1000, 5000]);
  });

  it("DeepBot issue 10: points on hold cannot be spent", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.do({ type: "adjust", at, points: 100, reason: "opening" });
    member.do({ type: "hold", id: "h", at, points: 50 });
    expect(member.put({ type: "redeem", at, points: 70 } as never)).toMatchObject([{ code: "insufficient_points" }]);
    member.do({ type: "capture", at, holdId: "h" });
    expect(balanceOf(member.account).spendable).toBe(50);
  });

  it("takes redemptions of before into the limit of an order, less what was returned", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1, maximum: { share: "0.5" } } }));
    member.do({ type: "adjust", at, points: 20_000, reason: "opening" });
    const redeem = (points: number, orderId?: string): unknown => {
      const command = {
        type: "redeem",
        at,
        points,
        orderAmountMinor: 10_000,
        ...(orderId !== undefined && { orderId }),
      };
      const [answer] = member.put(command as never) as readonly { code?: string; points?: number }[];
      return answer!.code ?? answer!.points;
    };
    expect(redeem(3000, "o")).toBe(3000);
    expect(redeem(3000, "o")).toBe("above_maximum");
    expect(redeem(3000)).toBe(3000);
    expect(redeem(2000, "o")).toBe(2000);
    expect(redeem(1, "o")).toBe("above_maximum");
    member.buy("o", 10_000, at, { discountMinor: 5000 });
    member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    expect(redeem(5000, "o")).toBe(5000);
  });

  it("says why not", () => {
    const code = (changes: Partial<ProgramSpec>, points: number, more: object = {}): unknown => {
      const member = new Member(programWith(changes));
      member.do({ type: "adjust", at, points: 1000, reason: "opening" });
      const [answer] = member.put({ type: "redeem", at, points, ...more } as never) as readonly { code?: string }[];
      return answer!.code;
    };
    const redemption = { points: 100, valueMinor: 500, minimumPoints: 200, maximum: { minor: 2000 } };
    expect(code({}, 100)).toBe("not_redeemable");
    expect(code({ redemption }, 1100)).toBe("insufficient_points");
    expect(code({ redemption }, 100)).toBe("below_minimum");
    expect(code({ redemption }, 500)).toBe("above_maximum");
    expect(code({ redemption }, 300, { orderAmountMinor: 1000 })).toBe("above_maximum");
    expect(code({ redemption }, 250)).toBe("not_a_step");
    expect(code({ redemption: { ...redemption, stepPoints: 50 } }, 250)).toBeUndefined();
  });
});
