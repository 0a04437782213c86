import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { keyedGet } from "../../src/loyalty/account/keyed.ts";
import { evolve } from "../../src/loyalty/engine/evolve.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, programWith } from "./shop.ts";

const redemption = { points: 1, valueMinor: 1 };
const at = (day: number, hour = 10): string => new Date(Date.UTC(2026, 1, day, hour)).toISOString();
const tiers = {
  basis: "spend",
  window: { type: "calendarYear" },
  downgrade: "atReview",
  tiers: [
    { id: "basic", threshold: 0 },
    { id: "gold", threshold: 50_000 },
  ],
} as const satisfies ProgramSpec["tiers"];

/** A member with 100 points. */
function rich(changes: Partial<ProgramSpec> = {}): Member {
  const member = new Member(programWith({ redemption, ...changes }));
  member.buy("o1", 10_000, at(1));
  return member;
}

/** The codes of what is answered to a command. */
function codes(member: Member, command: object): unknown[] {
  return member.put(command as never).map((answer) => ("code" in answer ? answer.code : answer.type));
}

describe("the end of an account", () => {
  it("forfeits what is left and refuses what comes after it", () => {
    const member = rich();
    member.do({ type: "hold", id: "h1", at: at(2), points: 30 });
    member.do({ type: "redeem", at: at(2), points: 20, orderId: "o2" });
    const [closed] = member.do({ type: "close", id: "end", at: at(3), reason: "asked" });
    expect(closed).toMatchObject({ type: "accountClosed", forfeitedPoints: 80 });
    expect(balanceOf(member.account)).toEqual({ active: 0, pending: 0, held: 0, deficit: 0, spendable: 0, balance: 0 });
    expect(member.account).toMatchObject({ status: "closed", lots: [], holds: [], nextDueAt: null });
    expect(member.account.lifetime).toMatchObject({ issued: 100, redeemed: 20, forfeited: 80 });
    expect(codes(member, { type: "redeem", at: at(4), points: 1 })).toEqual(["account_closed"]);
    expect(codes(member, { type: "close", id: "end", at: at(3), reason: "asked" })).toEqual([]);
    expect(replay(member.program, member.events, { asOf: at(9) })).toEqual(member.account);
  });
});

describe("a hold", () => {
  it("keeps points from being spent until it is captured, released or over", () => {
    const member = rich();
    member.do({ type: "hold", id: "h1", at: at(2), points: 60, expiresAt: at(5) });
    expect(codes(member, { type: "hold", id: "h1", at: at(3), points: 1 })).toEqual(["already_processed_differently"]);
    expect(codes(member, { type: "hold", at: at(3), points: 41 })).toEqual(["insufficient_points"]);
    expect(codes(member, { type: "capture", at: at(3), holdId: "h1", points: 61 })).toEqual(["insufficient_points"]);
    expect(codes(member, { type: "capture", at: at(3), holdId: "none" })).toEqual(["unknown_hold"]);
    expect(codes(member, { type: "release", at: at(3), holdId: "none" })).toEqual(["unknown_hold"]);
    member.do({ type: "hold", id: "h2", at: at(3), points: 10, expiresAt: at(4) });
    member.do({ type: "hold", id: "h3", at: at(3), points: 20 });
    const [captured] = member.do({ type: "capture", at: at(3), holdId: "h3", points: 15, orderId: "o2" });
    expect(captured).toMatchObject({ type: "holdCaptured", points: 15, valueMinor: 15 });
    expect(codes(member, { type: "redeem", at: at(6), points: 85 })).toEqual([
      "holdReleased",
      "holdReleased",
      "redeemed",
    ]);
    expect(member.events.filter(({ type }) => type === "holdReleased").map(({ occurredAt }) => occurredAt)).toEqual([
      at(4),
      at(5),
    ]);
    expect(balanceOf(member.account).balance).toBe(0);
  });
});

describe("a transfer", () => {
  it("moves lots with their ends, once for each half", () => {
    const from = rich({ expiry: { type: "after", duration: { amount: 30, unit: "day" } } });
    const to = new Member(from.program);
    const out = { type: "transfer", at: at(2), correlationId: "t1" } as const;
    expect(codes(from, { ...out, half: { direction: "out", toMemberId: "m2", points: 101 } })).toEqual([
      "insufficient_points",
    ]);
    const [left] = from.do({ ...out, half: { direction: "out", toMemberId: "m2", points: 70 } });
    const lots = left?.type === "transferredOut" ? left.lots : [];
    const arriving = { ...out, half: { direction: "in", fromMemberId: "m1", lots } };
    expect(codes(to, arriving)).toEqual(["transferredIn"]);
    expect(codes(to, arriving)).toEqual([]);
    expect(to.account.lots).toMatchObject([{ remaining: 70, expiresAt: from.account.lots[0]!.expiresAt }]);
    expect(from.account.lifetime.transferredOut).toBe(70);
  });
});

describe("a review of the tier", () => {
  it("may be asked for, or set the tier by hand and lock it", () => {
    const member = rich({ tiers });
    expect(codes(member, { type: "reviewTier", at: at(2), tier: "platinum" })).toEqual(["unknown_tier"]);
    member.do({ type: "reviewTier", at: at(2), tier: "gold", lock: true });
    expect(member.account.tier).toMatchObject({ id: "gold", isLocked: true });
    expect(member.account.nextDueAt).toBeNull();
    expect(codes(rich(), { type: "reviewTier", at: at(2) })).toEqual(["nothing_to_do"]);
  });
});

describe("the time of a command", () => {
  it("must be within the reversal window, or a redelivery could not be told", () => {
    const member = rich({ reversalWindow: { amount: 10, unit: "day" } });
    const purchase = { orderId: "late", lines: [{ lineId: "1", quantity: 1, amountMinor: 100 }] };
    expect(codes(member, { type: "purchase", at: at(2), recordedAt: at(20), purchase })).toEqual(["outside_window"]);
    expect(codes(member, { type: "purchase", at: at(12), recordedAt: at(20), purchase })).toEqual(["earned"]);
  });

  it("ends what is over in that instant, across a change of the clocks", () => {
    const expiry = { type: "after", duration: { amount: 1, unit: "day" } } as const;
    const member = new Member(programWith({ redemption, expiry, timeZone: "Europe/Berlin" }));
    member.buy("o1", 10_000, "2026-03-28T12:00:00+01:00");
    expect(member.account.lots[0]!.expiresAt).toBe("2026-03-29T22:00:00.000Z");
    const spendableAt = (asOf: string): number => balanceOf(replay(member.program, member.events, { asOf })).spendable;
    expect(spendableAt("2026-03-29T23:59:59.999+02:00")).toBe(100);
    expect(spendableAt("2026-03-30T00:00:00+02:00")).toBe(0);
    expect(codes(member, { type: "redeem", at: "2026-03-30T00:00:00+02:00", points: 1 })).toEqual([
      "insufficient_points",
    ]);
  });

  it("that lies before the account's latest is taken for the latest", () => {
    const member = rich();
    const [early] = member.do({ type: "redeem", at: "2026-01-15T10:00:00Z", points: 5 });
    expect(early).toMatchObject({ occurredAt: "2026-01-15T10:00:00.000Z", recordedAt: at(1) });
  });
});

describe("the reversal window", () => {
  it("drops keys, orders, redemptions and spent lots that lie behind it, in the account and in a replay", () => {
    const member = rich({ reversalWindow: { amount: 5, unit: "day" }, tiers });
    member.do({ type: "redeem", at: at(1), points: 100, orderId: "o1" });
    for (let i = 0; i < 70; i++) member.buy(`later${i}`, 100, at(20, 0));
    const { keys, snapshots, redemptions, spentLots } = member.account;
    expect(keyedGet(keys, "purchase/o1")).toBeUndefined();
    expect(keyedGet(snapshots, "o1")).toBeUndefined();
    expect(keyedGet(snapshots, "later0")).toBeDefined();
    expect([redemptions.size, spentLots.size]).toEqual([0, 0]);
    expect(codes(member, { type: "refund", at: at(20), orderId: "o1", what: { type: "all" } })).toEqual([
      "unknown_order",
    ]);
    expect(replay(member.program, member.events, { asOf: at(20) })).toEqual(member.account);
  });
});

describe("events that name what an account does not have", () => {
  it("are refused by name, and what is due must come first", () => {
    const member = rich({ expiry: { type: "after", duration: { amount: 3, unit: "day" } } });
    const due = replay(member.program, member.events, { asOf: at(9) });
    const [earned] = rich().events.slice(-1) as [LoyaltyEvent];
    expect(due.unrecorded).toHaveLength(1);
    expect(() => evolve(member.program, due, earned)).toThrow(/sequence/);
    const swept = new Member(member.program);
    swept.account = due;
    swept.events.push(...member.events);
    expect(codes(swept, { type: "adjust", at: at(10), points: 1, reason: "kind" })).toEqual(["expired", "adjusted"]);
    expect(swept.account.unrecorded).toEqual([]);
    const [other] = member.do({ type: "adjust", at: at(2), points: 1, reason: "kind" });
    expect(() => evolve(member.program, due, other!)).toThrow(/what was due in this account/);
  });
});
