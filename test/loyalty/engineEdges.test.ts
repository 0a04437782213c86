import { describe, expect, it } from "vitest";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const at = (day: number, hour = 10): string => new Date(Date.UTC(2026, 1, day, hour)).toISOString();

describe("the use of caps", () => {
  it("is noted where a cap reaches beyond the purchase and something was given", () => {
    const caps = [
      { id: "once", per: "transaction", points: 50 },
      { id: "pot", per: "budget", points: 1000 },
      { id: "daily", per: "day", points: 60 },
    ] as const;
    const member = new Member(programWith({ caps }));
    member.buy("o0", 50, at(1));
    expect(member.account.capUse).toEqual({});
    member.buy("o1", 7000, at(1));
    member.buy("o2", 7000, at(1));
    expect(member.account.capUse).toEqual({ daily: [{ period: "2026-02-01", points: 60 }] });
    expect(member.account.activePoints).toBe(60);
  });
});

describe("a command", () => {
  it("that arrives with something else than a lot is malformed", () => {
    const { program, account } = new Member(programWith());
    const command = { type: "transfer", id: "t", correlationId: "t", at: at(1) } as const;
    const asked = { ...command, half: { direction: "in", fromMemberId: "m2", lots: [null] } };
    expect(issuesOf(() => decide(program, account, asked as never))).toMatchObject([
      { code: "wrong_type", path: ["half", "lots", 0] },
    ]);
  });

  it("brings in lots without an end, whose points could be spent at once", () => {
    const member = new Member(programWith());
    const lot = { id: "l1", issued: 5, remaining: 5, pending: false, held: 0, earnedAt: at(1), cause: { ruleId: "x" } };
    const half = { direction: "in", fromMemberId: "m2", lots: [{ ...lot, activeFrom: null, expiresAt: null }] };
    member.do({ type: "transfer", at: at(1), correlationId: "t", half });
    expect(member.account).toMatchObject({ activePoints: 5, nextDueAt: null });
  });

  it("to somebody who has not joined is refused", () => {
    const program = programWith();
    const command = { type: "redeem", id: "r", at: at(1), points: 1 } as const;
    const answer = decide(program, newAccount(program, "m9"), command);
    expect(answer).toMatchObject({ rejections: [{ code: "not_enrolled" }] });
  });

  it("that takes effect before what is known is decided at the latest time known", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.buy("o1", 1000, at(5));
    const [redeemed] = member.do({ type: "redeem", at: at(3), points: 4 });
    expect(redeemed).toMatchObject({ occurredAt: at(3), recordedAt: at(5) });
  });
});

describe("holds", () => {
  it("are captured without a value where points cannot be redeemed, and no more than is held", () => {
    const member = new Member(programWith());
    member.buy("o1", 1000, at(1));
    member.do({ type: "hold", id: "h1", at: at(1), points: 4 });
    expect(member.put({ type: "capture", at: at(1), holdId: "h1", points: 5 } as never)).toMatchObject([
      { code: "insufficient_points", details: { asked: 5, held: 4 } },
    ]);
    expect(member.do({ type: "capture", at: at(1), holdId: "h1", points: 3 })).toMatchObject([
      { points: 3, valueMinor: 0 },
    ]);
    expect(member.account).toMatchObject({ activePoints: 7, heldPoints: 0 });
    member.buy("o2", 500, at(2));
    member.do({ type: "hold", id: "h2", at: at(2), points: 9 });
    const [captured] = member.do({ type: "capture", at: at(2), holdId: "h2", points: 6 });
    expect(captured).toMatchObject({ uses: [{ lotId: "o1/base", points: 6 }] });
  });

  it.each([
    [3, 4],
    [4, 3],
  ])("end by themselves in the order of their ends: days %d and %d", (first, second) => {
    const member = new Member(programWith());
    member.buy("o1", 1000, at(1));
    member.do({ type: "hold", id: "h1", at: at(1), points: 1, expiresAt: at(first) });
    member.do({ type: "hold", id: "h2", at: at(1), points: 2, expiresAt: at(second) });
    const released = member.buy("o2", 100, at(5)).filter(({ type }) => type === "holdReleased");
    expect(released).toMatchObject([{ occurredAt: at(3) }, { occurredAt: at(4) }]);
    expect(member.account.heldPoints).toBe(0);
  });
});

describe("a lot that a partner pays for", () => {
  it("is still the partner's when its points come back", () => {
    const rules = [{ id: "gift", earn: { type: "fixed", points: 5 }, partner: "bank" }] as const;
    const member = new Member(programWith({ rules, redemption: { points: 1, valueMinor: 1 } }));
    member.buy("o1", 100, at(1));
    member.do({ type: "redeem", at: at(2), points: 5, orderId: "o2" });
    member.buy("o2", 100, at(2));
    member.do({ type: "refund", at: at(3), orderId: "o2", what: { type: "all" } });
    expect(member.account.lots).toMatchObject([{ id: "o1/gift", remaining: 5, partner: "bank" }]);
  });
});

describe("what is reinstated", () => {
  it.each([
    ["a", "b"],
    ["b", "a"],
  ])("is told by lot, whichever expired first: %s, %s", (first, second) => {
    const expiry = { type: "after", duration: { amount: 2, unit: "day" } } as const;
    const member = new Member(programWith({ expiry }));
    member.buy(first, 100, at(1));
    member.buy(second, 100, at(2));
    const events = member.do({ type: "reinstate", at: at(8), reason: "kind", expiredSince: at(1) });
    expect(events.at(-1)).toMatchObject({ returns: [{ lotId: "a/base" }, { lotId: "b/base" }] });
  });
});

describe("a programme that no longer ends points", () => {
  it("ends none that an earlier version had marked as due", () => {
    const expiry = { type: "inactivity", duration: { amount: 2, unit: "day" }, activities: ["earn"] } as const;
    const member = new Member(programWith({ expiry }));
    member.buy("o1", 1000, at(1));
    const next = defineProgram({ ...plainSpec, version: 2 }, { earlier: [member.program] });
    expect(member.account.nextDueAt).not.toBeNull();
    expect(replay(next, member.events, { asOf: at(20) }).activePoints).toBe(10);
    const close = { type: "close", id: "x", at: at(20), reason: "asked" } as const;
    expect(decide(next, member.account, close)).toMatchObject({ ok: true, events: [{ forfeitedPoints: 10 }] });
  });
});

describe("what lies behind the reversal window", () => {
  it("leaves the account with cashback that is paid and spends of the card", () => {
    const member = new Member(
      programWith({
        cashback: { earn: { type: "flat", amountMinor: 10 }, rounding: "down" },
        storedValue: { order: "paidFirst" },
        reversalWindow: { amount: 10, unit: "day" },
      }),
    );
    member.do({ type: "topUp", at: at(1), paidMinor: 500 });
    member.do({ type: "spendStoredValue", id: "s1", at: at(1), amountMinor: 200 });
    member.buy("o1", 1000, at(1));
    expect([member.account.spends.size, member.account.cashbackOrders.size]).toEqual([1, 1]);
    member.buy("kept", 1000, at(25));
    member.do({ type: "refund", at: at(26), orderId: "kept", what: { type: "amount", amountMinor: 500 } });
    for (let i = 0; i < 70; i++) member.buy(`more${i}`, 100, at(30));
    expect(member.account.spends.size).toBe(0);
    expect(member.put({ type: "refundStoredValue", at: at(30), spendId: "s1" } as never)).toMatchObject([
      { code: expect.any(String) as unknown },
    ]);
    expect(member.account).toMatchObject({ storedValue: { paidMinor: 300 }, cashback: { activeMinor: 720 } });
    member.do({ type: "refund", at: at(30), orderId: "kept", what: { type: "all" } });
    expect(replay(member.program, member.events, { asOf: at(30) })).toEqual(member.account);
  });

  it("leaves the account, coupons that are over and qualifying units of long ago among it", () => {
    const tiers = {
      basis: "spend",
      window: { type: "rolling", duration: { amount: 1, unit: "month" } },
      downgrade: "never",
      tiers: [{ id: "basic", threshold: 0 }],
    } as const;
    const member = new Member(
      programWith({ tiers, coupons: [{ id: "cake" }], reversalWindow: { amount: 10, unit: "day" } }),
    );
    member.do({ type: "issueCoupon", id: "k1", at: at(1), couponType: "cake", reason: "kind" } as never);
    member.do({ type: "issueCoupon", id: "k2", at: at(1), couponType: "cake", reason: "kind" } as never);
    member.do({ type: "redeemCoupon", at: at(1), couponId: member.account.coupons[0]!.id } as never);
    member.buy("o1", 1000, at(1));
    expect(member.account.qualifying).toHaveLength(1);
    for (let i = 0; i < 70; i++) member.buy(`more${i}`, 100, at(150));
    expect(member.account.coupons).toHaveLength(1);
    expect(member.account.qualifying).toEqual([{ from: "2026-06-30", units: 7000 }]);
    expect(replay(member.program, member.events, { asOf: at(150) })).toEqual(member.account);
  });
});
