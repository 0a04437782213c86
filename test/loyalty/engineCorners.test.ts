import { describe, expect, it } from "vitest";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { evolve } from "../../src/loyalty/engine/evolve.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const redemption = { points: 1, valueMinor: 1 };
const at = (day: number, hour = 10): string => new Date(Date.UTC(2026, 1, day, hour)).toISOString();

function rich(changes: Partial<ProgramSpec> = {}): Member {
  const member = new Member(programWith({ redemption, ...changes }));
  member.buy("o1", 10_000, at(1), { attributes: { segment: "vip" } });
  return member;
}

function codes(member: Member, command: object): unknown[] {
  return member.put(command as never).map((answer) => ("code" in answer ? answer.code : answer.type));
}

describe("a replay", () => {
  it("finds the lots of a long list", () => {
    const member = rich();
    for (let i = 0; i < 90; i++) member.buy(`more${i}`, 500, at(2));
    member.do({ type: "redeem", at: at(3), points: 333 });
    member.do({ type: "refund", at: at(3), orderId: "more89", what: { type: "all" } });
    expect(replay(member.program, member.events, { asOf: at(4) })).toEqual(member.account);
  });

  it("refuses a hold that the account does not have", () => {
    const member = rich();
    member.do({ type: "hold", id: "h1", at: at(2), points: 5 });
    const before = member.account;
    member.do({ type: "release", at: at(2), holdId: "h1" });
    expect(member.account.heldPoints).toBe(0);
    expect(before.heldPoints).toBe(5);
    expect(() => evolve(member.program, before, undefined as never)).toThrow(/expected an object/);
  });
});

describe("a command", () => {
  it("for another version of the account is refused", () => {
    expect(codes(rich(), { type: "redeem", at: at(2), points: 1, expectedVersion: 7 })).toEqual(["version_conflict"]);
    expect(codes(rich(), { type: "redeem", at: at(2), points: 1, expectedVersion: 2 })).toEqual(["redeemed"]);
  });

  it("to enrol once more is refused", () => {
    expect(codes(rich(), { type: "enrol", at: at(2) })).toEqual(["already_enrolled"]);
  });

  it("to capture takes all that is held, unless it says how much", () => {
    const member = rich();
    member.do({ type: "hold", id: "h1", at: at(2), points: 40 });
    expect(member.do({ type: "capture", at: at(2), holdId: "h1" })).toMatchObject([{ points: 40, orderId: null }]);
  });

  it("to capture keeps to the minimum, the step and the maximum of an order", () => {
    const member = rich({ redemption: { points: 10, valueMinor: 10, minimumPoints: 20, maximum: { share: "0.5" } } });
    member.do({ type: "hold", id: "h1", at: at(2), points: 80 });
    const capture = (points: number): unknown => ({
      ...{ type: "capture", at: at(2), holdId: "h1", orderId: "o9", orderAmountMinor: 100 },
      points,
    });
    expect(codes(member, capture(10) as never)).toEqual(["below_minimum"]);
    expect(codes(member, capture(35) as never)).toEqual(["not_a_step"]);
    expect(codes(member, capture(60) as never)).toEqual(["above_maximum"]);
    expect(codes(member, { type: "redeem", at: at(2), points: 20, orderId: "o9" })).toEqual(["redeemed"]);
    expect(codes(member, capture(40) as never)).toEqual(["above_maximum"]);
    expect(member.do(capture(30) as never)).toMatchObject([{ type: "holdCaptured", points: 30, valueMinor: 30 }]);
    expect(member.account.heldPoints).toBe(0);
  });

  it("to set points aside twice under one id is refused, though the key is gone", () => {
    const member = rich({ reversalWindow: { amount: 2, unit: "day" } });
    member.do({ type: "hold", id: "h1", at: at(2), points: 5 });
    for (let i = 0; i < 70; i++) member.buy(`more${i}`, 100, at(20));
    expect(codes(member, { type: "hold", id: "h1", at: at(20), points: 5 })).toEqual(["duplicate_id"]);
  });

  it("to redeem keeps to the maximum and the step", () => {
    const terms = { points: 10, valueMinor: 10, minimumPoints: 20, maximum: { minor: 50 } };
    const member = rich({ redemption: terms });
    expect(codes(member, { type: "redeem", at: at(2), points: 60 })).toEqual(["above_maximum"]);
    expect(codes(member, { type: "redeem", at: at(2), points: 35 })).toEqual(["not_a_step"]);
    expect(codes(member, { type: "redeem", at: at(2), points: 10 })).toEqual(["below_minimum"]);
  });

  it("to refund needs the version that judged the order", () => {
    const member = rich();
    const next = { ...plainSpec, redemption, version: 2 };
    const command = { type: "refund", id: "r1", at: at(2), orderId: "o1", what: { type: "all" } } as const;
    expect(decide(defineProgram(next), member.account, command)).toMatchObject({
      rejections: [{ code: "unknown_program_version" }],
    });
    expect(decide(defineProgram(next, { earlier: [member.program] }), member.account, command)).toMatchObject({
      ok: true,
    });
  });

  it("to reinstate finds what expired, and an end that is yet to come", () => {
    const member = rich({ expiry: { type: "after", duration: { amount: 3, unit: "day" } } });
    const asked = { type: "reinstate", at: at(10), reason: "kind", expiredSince: at(2) };
    expect(codes(member, { ...asked, at: at(3) })).toEqual(["nothing_to_do"]);
    expect(codes(member, { ...asked, expiresAt: at(9) })).toEqual(["outside_window"]);
    expect(codes(member, asked)).toEqual(["expired", "reinstated"]);
    expect(member.account.lots).toMatchObject([{ remaining: 100, expiresAt: "2026-02-14T00:00:00.000Z" }]);
    expect(replay(member.program, member.events, { asOf: at(11) })).toEqual(member.account);
  });

  it("to activate dates points from then where their end is counted from activation", () => {
    const duration = { amount: 3, unit: "day" } as const;
    const member = rich({ pending: { type: "onAction" }, expiry: { type: "after", duration, from: "activated" } });
    expect(member.account).toMatchObject({ activePoints: 0, pendingPoints: 100 });
    member.do({ type: "activate", at: at(5), orderId: "o1" });
    expect(member.account.lots).toMatchObject([{ pending: false, expiresAt: "2026-02-09T00:00:00.000Z" }]);
    expect(member.account).toMatchObject({ activePoints: 100, pendingPoints: 0 });
  });
});

describe("caps of a purchase and of a budget", () => {
  it("leave nothing in the account", () => {
    const caps = [
      { id: "each", per: "transaction", points: 80 },
      { id: "pot", per: "budget", points: 500 },
    ] as const;
    const member = new Member(programWith({ caps }));
    const bought = (orderId: string, budgetLeft: object): unknown =>
      member.do({
        type: "purchase",
        at: at(2),
        budgetLeft,
        purchase: { orderId, lines: [{ lineId: "1", quantity: 1, amountMinor: 10_000 }] },
      } as never)[0];
    expect(bought("o1", {})).toMatchObject({
      points: 80,
      order: { capUse: { pot: { before: 0, after: 0 } } },
    });
    expect(bought("o2", { pot: 30 })).toMatchObject({ points: 30 });
    expect(member.account.capUse).toEqual({});
  });
});

describe("points redeemed first in, first out", () => {
  it("go by the time they were earned, and those of one time by their end", () => {
    const member = new Member(programWith({ redemption, consumption: "fifo" }));
    member.do({ type: "adjust", id: "a", at: at(1), points: 10, reason: "gift", expiresAt: null });
    member.do({ type: "adjust", id: "b", at: at(1), points: 10, reason: "gift", expiresAt: at(20) });
    member.do({ type: "adjust", id: "c", at: at(2), points: 10, reason: "gift", expiresAt: at(10) });
    const [redeemed] = member.do({ type: "redeem", at: at(3), points: 25 });
    expect(redeemed).toMatchObject({ uses: [{ lotId: "b" }, { lotId: "a" }, { lotId: "c", points: 5 }] });
  });
});

describe("a redeemed order that is refunded", () => {
  it("gives points back for the time of grace at least", () => {
    const clawback = {
      shortage: { type: "clamp" },
      redeemed: "proRata",
      minimumGrace: { amount: 30, unit: "day" },
    } as const;
    const member = rich({ clawback, expiry: { type: "after", duration: { amount: 10, unit: "day" } } });
    member.buy("o2", 1000, at(2));
    for (const points of [30, 50]) member.do({ type: "redeem", at: at(2), points, orderId: "o2" });
    member.do({ type: "refund", at: at(3), orderId: "o2", what: { type: "all" } });
    expect(member.account.lots).toMatchObject([
      { id: "o1/base", remaining: 100, expiresAt: "2026-03-06T00:00:00.000Z" },
    ]);
    expect(replay(member.program, member.events, { asOf: at(3) })).toEqual(member.account);
  });
});

describe("a lot that a late redemption used up", () => {
  it("is there for the refund as long as the redemption is", () => {
    const member = new Member(programWith({ redemption, reversalWindow: { amount: 10, unit: "day" } }));
    member.buy("o1", 500, at(1));
    const recordedAt = at(10);
    const lines = [{ lineId: "1", quantity: 1, amountMinor: 2000 }];
    member.do({ type: "redeem", at: at(2), recordedAt, points: 5, orderId: "o2" });
    member.do({ type: "purchase", at: at(2), recordedAt, purchase: { orderId: "o2", lines } });
    for (let i = 0; i < 64; i++) member.buy(`more${i}`, 0, at(14));
    const returned = member.do({ type: "refund", at: at(15), orderId: "o2", what: { type: "all" } });
    expect(returned).toMatchObject([{}, { type: "redemptionReversed", points: 5 }, { type: "clawedBack" }]);
  });
});
