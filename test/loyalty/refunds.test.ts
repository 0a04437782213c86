import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";

describe("refunds", () => {
  it("Talon.One: 50 active, 70 to be taken back: 50 are, 20 are owed", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.buy("o", 7000, at);
    member.do({ type: "redeem", at, points: 20 });
    member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    expect([member.account.lifetime.clawedBack, member.account.deficit]).toEqual([50, 20]);
  });

  it("LoyaltyLion: 1,000, less 500 for a reward, 515 after 20 − 5; refund of 10: 505; of the rest: 500", () => {
    const member = new Member(programWith({ redemption: { points: 500, valueMinor: 500 } }));
    member.do({ type: "adjust", at, points: 1000, reason: "opening" });
    member.do({ type: "redeem", at, points: 500 });
    const balances = [1500, 1000, 500].map((amountMinor, i) => {
      if (i === 0) member.buy("o", 2000, at, { discountMinor: 500 });
      else member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor } });
      return balanceOf(member.account).spendable;
    });
    expect(balances).toEqual([515, 505, 500]);
  });

  it("of 75 of 100 keeps 25", () => {
    const member = new Member(programWith());
    member.buy("o", 10_000, at);
    member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 7500 } });
    expect(balanceOf(member.account).spendable).toBe(25);
  });

  it("Oracle: bounds of 3,000 and of 20 % of 10,000 allow 3,000 as the greater, 2,000 as the smaller", () => {
    const owed = (of: "min" | "max"): number => {
      const shortage = { type: "bounded", points: 3000, share: "0.2", of } as const;
      const member = new Member(programWith({ clawback: { shortage, redeemed: "none" } }));
      member.buy("o", 2_000_000, at);
      member.do({ type: "adjust", at, points: -10_000, reason: "error" });
      member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
      return member.account.deficit;
    };
    expect([owed("max"), owed("min")]).toEqual([3000, 2000]);
  });

  it("gives back where less is worth more: twice the points up to 100, then once", () => {
    const bands = [
      { fromMinor: 0, rate: "2" },
      { fromMinor: 10_000, rate: "1" },
    ];
    const member = new Member(
      programWith({ rules: [{ id: "bands", earn: { type: "banded", bands, apply: "whole" } }] }),
    );
    member.buy("o", 15_000, at);
    const left = [5000, 3000, 7000].map((amountMinor) => {
      member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor } });
      return balanceOf(member.account).spendable;
    });
    expect(left).toEqual([100, 140, 0]);
  });
});
