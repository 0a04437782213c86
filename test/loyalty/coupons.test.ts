import { describe, expect, it } from "vitest";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import type { Coupon } from "../../src/loyalty/coupons/couponState.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";
const month = { type: "after", duration: { amount: 1, unit: "month" } } as const;
const all = { type: "all" };

/** A programme of coupons: a cake without an end, a coffee for a month. */
function shop(more: Partial<ProgramSpec> = {}): Program {
  return defineProgram({
    id: "shop",
    version: 1,
    currency: "EUR",
    coupons: [{ id: "cake" }, { id: "coffee", validity: month }],
    ...more,
  });
}

function issue(member: Member, couponType: string, id: string): void {
  member.do({ type: "issueCoupon", id, at, couponType, reason: "complaint" });
}

const states = ({ account }: { account: { coupons: readonly Coupon[] } }): string[] =>
  account.coupons.map(({ id, state }) => `${id} ${state}`);

describe("a coupon", () => {
  it("is used once", () => {
    const member = new Member(shop());
    issue(member, "cake", "k1");
    const use = { type: "redeemCoupon", at, couponId: "k1", orderId: "o1" } as const;
    const [used] = member.do({ ...use, id: "u1" });
    expect(used).toMatchObject({ type: "couponUsed", couponId: "k1", orderId: "o1" });
    expect(member.do({ ...use, id: "u1" })).toEqual([]);
    expect(member.put({ ...use, id: "u2" })).toMatchObject([{ code: "coupon_not_open", details: { state: "used" } }]);
    expect(member.account.coupons[0]).toMatchObject({ state: "used", orderId: "o1" });
    expect(member.put({ ...use, couponId: "k2" } as never)).toMatchObject([{ code: "unknown_coupon" }]);
  });

  it("is withdrawn only while it is open", () => {
    const member = new Member(shop());
    issue(member, "cake", "k1");
    const withdraw = { type: "voidCoupon", at, couponId: "k1", reason: "mistake" } as const;
    member.do(withdraw);
    expect(states(member)).toEqual(["k1 void"]);
    expect(member.put(withdraw as never)).toMatchObject([{ code: "coupon_not_open", details: { state: "void" } }]);
  });

  it("ends by itself", () => {
    const member = new Member(shop());
    issue(member, "coffee", "k1");
    issue(member, "cake", "k2");
    const on = (asOf: string): string[] => states({ account: replay(member.program, member.events, { asOf }) });
    expect(on("2026-03-01T23:59:59Z")).toEqual(["k1 issued", "k2 issued"]);
    expect(on("2026-03-02T00:00:00Z")).toEqual(["k1 expired", "k2 issued"]);
    const late = { type: "redeemCoupon", at: "2026-03-02T00:00:00Z", couponId: "k1" };
    expect(member.put(late as never)).toMatchObject([{ code: "coupon_not_open", details: { state: "expired" } }]);
  });

  it("is of a kind that the programme has", () => {
    const member = new Member(shop());
    const command = { type: "issueCoupon", id: "k1", at, couponType: "tea", reason: "gift" } as const;
    expect(member.put(command as never)).toMatchObject([{ code: "not_offered", details: { couponType: "tea" } }]);
  });

  it("is lost with the account, and leaves it after the reversal window once it is not open", () => {
    const member = new Member(shop({ reversalWindow: { amount: 10, unit: "day" } }));
    issue(member, "cake", "k1");
    issue(member, "cake", "k2");
    member.do({ type: "voidCoupon", at, couponId: "k2", reason: "mistake" });
    for (let i = 0; i < 64; i++) {
      member.do({ type: "adjust", at: "2026-03-01T10:00:00Z", points: 1, reason: "gift" });
    }
    expect(states(member)).toEqual(["k1 issued"]);
    member.do({ type: "close", at: "2026-03-01T10:00:00Z", reason: "moved" });
    expect(member.account.coupons).toEqual([]);
  });
});

describe("a coupon for a stamp card", () => {
  const stamps = { required: 2, per: { type: "visit" }, reward: { type: "coupon", couponType: "coffee" } } as const;
  const filled = (): Member => {
    const member = new Member(shop({ stamps }));
    for (const orderId of ["v1", "v2"]) member.do({ type: "stamp", at, orderId });
    return member;
  };

  it("is issued with the last stamp, and can be used", () => {
    const member = filled();
    expect(member.account.coupons).toMatchObject([{ id: "v2/stamps/1", expiresAt: "2026-03-02T00:00:00.000Z" }]);
    member.do({ type: "redeemCoupon", at, couponId: "v2/stamps/1" });
    expect(states(member)).toEqual(["v2/stamps/1 used"]);
  });

  it("keeps its id to itself", () => {
    const command = { type: "issueCoupon", id: "v2/stamps/1", at, couponType: "cake", reason: "gift" };
    expect(filled().put(command as never)).toMatchObject([{ code: "duplicate_id" }]);
  });

  it("is void once a refund opens the card again", () => {
    const member = filled();
    member.do({ type: "refund", at, orderId: "v1", what: all });
    expect(states(member)).toEqual(["v2/stamps/1 void"]);
    expect(member.account.stamps).toMatchObject({ card: { earned: 1 }, owed: 0, totals: { completed: 0 } });
  });

  it("that has been used keeps its card full: the stamps are owed", () => {
    const member = filled();
    member.do({ type: "redeemCoupon", at, couponId: "v2/stamps/1" });
    member.do({ type: "refund", at, orderId: "v1", what: all });
    expect(states(member)).toEqual(["v2/stamps/1 used"]);
    expect(member.account.stamps).toMatchObject({ card: null, owed: 1, totals: { completed: 1 } });
  });
});

describe("bad input", () => {
  it.each<[place: string, more: Partial<ProgramSpec>]>([
    ["coupons", { coupons: [] }],
    ["coupons.0.id", { coupons: [{ id: "" }] }],
    ["coupons.1.id", { coupons: [{ id: "a" }, { id: "a" }] }],
    ["coupons.0.validity.day", { coupons: [{ id: "a", validity: { type: "fixedDate", month: 2, day: 30 } }] }],
    ["coupons.0.validity.type", { coupons: [{ id: "a", validity: { type: "inactivity" } }] as never }],
    [
      "stamps.reward.couponType.0",
      { stamps: { required: 2, per: { type: "visit" }, reward: { type: "coupon", couponType: "tea" } } },
    ],
  ])("of a programme is named: %s in %j", (place, more) => {
    expect(issuesOf(() => shop(more)).map(({ path }) => path.join("."))).toEqual([place]);
  });

  it.each<[place: string, command: object]>([
    ["couponType", { type: "issueCoupon", reason: "r" }],
    ["reason", { type: "issueCoupon", couponType: "cake" }],
    ["couponId", { type: "redeemCoupon" }],
    ["orderId", { type: "redeemCoupon", couponId: "k", orderId: 7 }],
    ["couponId", { type: "voidCoupon", couponId: "", reason: "r" }],
    ["reason", { type: "voidCoupon", couponId: "k" }],
  ])("of a command is named: %s in %j", (place, command) => {
    const program = shop();
    const issues = issuesOf(() => decide(program, newAccount(program, "m1"), { id: "c", at, ...command } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
