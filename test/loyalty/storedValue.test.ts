import { describe, expect, it } from "vitest";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import { storedValueOf } from "../../src/loyalty/storedValue/storedValueOf.ts";
import type { StoredValueTerms } from "../../src/loyalty/storedValue/storedValueTerms.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";

/** A programme of a card alone. */
function card(changes: Partial<StoredValueTerms> = {}): Program {
  return defineProgram({ id: "spa", version: 1, currency: "EUR", storedValue: { order: "paidFirst", ...changes } });
}

function topUp(member: Member, paidMinor: number, bonusMinor?: number, time = at): void {
  member.do({ type: "topUp", at: time, paidMinor, ...(bonusMinor !== undefined && { bonusMinor }) });
}

function spend(member: Member, amountMinor: number, more: object = {}): readonly unknown[] {
  return member.put({ type: "spendStoredValue", at, amountMinor, ...more } as never);
}

function balances({ account }: Member): [paid: number, bonus: number] {
  return [account.storedValue.paidMinor, account.storedValue.bonusMinor];
}

describe("stored value", () => {
  it("Lago: of 100 paid 30 used are revenue, and 70 are owed", () => {
    const member = new Member(card());
    topUp(member, 10_000);
    spend(member, 3000);
    expect(storedValueOf(member.account)).toEqual({
      kind: "storedValue",
      paidMinor: 7000,
      bonusMinor: 0,
      balanceMinor: 7000,
      liabilityMinor: 7000,
      revenueMinor: 3000,
    });
  });

  it.each([
    ["paidFirst", [19, 51]],
    ["bonusFirst", [70, 0]],
    ["proRata", [46, 24]],
  ] as const)("is spent %s", (order, left) => {
    const member = new Member(card({ order }));
    topUp(member, 100, 51);
    spend(member, 81);
    expect(balances(member)).toEqual(left);
  });

  it("owes nothing for a bonus, which is no revenue either", () => {
    const member = new Member(card({ order: "bonusFirst" }));
    topUp(member, 0, 500);
    expect(storedValueOf(member.account)).toMatchObject({ balanceMinor: 500, liabilityMinor: 0 });
    spend(member, 400);
    expect(storedValueOf(member.account)).toMatchObject({ balanceMinor: 100, revenueMinor: 0 });
  });

  it("brings the bonus of the step that a payment reaches", () => {
    const bonuses = [
      { fromMinor: 2000, bonusMinor: 200 },
      { fromMinor: 5000, bonusMinor: 750 },
    ];
    const bonusOf = (paidMinor: number): number => {
      const member = new Member(card({ bonuses }));
      topUp(member, paidMinor);
      return member.account.storedValue.bonusMinor;
    };
    expect([1999, 2000, 4999, 5000].map(bonusOf)).toEqual([0, 200, 200, 750]);
    const member = new Member(card({ bonuses }));
    topUp(member, 5000, 0);
    expect(balances(member)).toEqual([5000, 0]);
  });

  it("is never overdrawn; up to what is there may be asked for", () => {
    const member = new Member(card());
    topUp(member, 100, 20);
    expect(spend(member, 121)).toMatchObject([{ code: "insufficient_balance", details: { asked: 121, held: 120 } }]);
    expect(spend(member, 200, { upTo: true, orderId: "o1" })).toMatchObject([
      { type: "storedValueSpent", amountMinor: 120, orderId: "o1" },
    ]);
    expect(spend(member, 200, { upTo: true })).toMatchObject([{ code: "insufficient_balance" }]);
  });

  it("holds no more than the programme allows", () => {
    const member = new Member(card({ maximumMinor: 1000 }));
    topUp(member, 900, 50);
    const command = { type: "topUp", at, paidMinor: 51 };
    expect(member.put(command as never)).toMatchObject([{ code: "above_maximum", details: { held: 950 } }]);
    topUp(member, 50);
  });

  it("is put on the card once", () => {
    const member = new Member(card());
    const command = { type: "topUp", id: "payment-7", at, paidMinor: 900 } as const;
    member.do(command);
    expect(member.do(command)).toEqual([]);
    expect(member.put({ ...command, paidMinor: 800 } as never)).toMatchObject([
      { code: "already_processed_differently" },
    ]);
    expect(balances(member)).toEqual([900, 0]);
  });

  it("is not had where the programme has none", () => {
    const member = new Member(programWith());
    const commands = [
      { type: "topUp", paidMinor: 5 },
      { type: "spendStoredValue", amountMinor: 5 },
      { type: "cashOut" },
    ];
    for (const command of commands) {
      expect(member.put({ at, ...command } as never)).toMatchObject([{ code: "not_offered" }]);
    }
  });
});

describe("a bonus", () => {
  const month = { type: "after", duration: { amount: 1, unit: "month" } } as const;

  it("ends by itself, the soonest ending spent first", () => {
    const member = new Member(card({ order: "bonusFirst", bonusExpiry: month }));
    topUp(member, 0, 300, "2026-02-01T10:00:00Z");
    topUp(member, 1000, 200, "2026-02-10T10:00:00Z");
    member.do({ type: "spendStoredValue", at: "2026-02-11T10:00:00Z", amountMinor: 100 });
    const on = (asOf: string): unknown => replay(member.program, member.events, { asOf }).storedValue.bonusMinor;
    expect(["2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z", "2026-03-11T00:00:00Z"].map(on)).toEqual([400, 200, 0]);
    const events = member.do({ type: "topUp", at: "2026-03-05T10:00:00Z", paidMinor: 1 });
    expect(events[0]).toMatchObject({ type: "bonusExpired", bonusMinor: 200, occurredAt: "2026-03-02T00:00:00.000Z" });
    expect(member.account.storedValue.totals).toMatchObject({ bonusGiven: 500, bonusSpent: 100, bonusExpired: 200 });
  });

  it("that ends with another ends with it", () => {
    const member = new Member(card({ bonusExpiry: { type: "fixedDate", month: 6, day: 30 } }));
    topUp(member, 0, 30);
    topUp(member, 0, 40);
    const account = replay(member.program, member.events, { asOf: "2026-07-01T00:00:00Z" });
    expect(account.unrecorded).toMatchObject([{ type: "bonusExpired", bonusMinor: 70 }]);
  });

  it("comes back with its end, even where that has passed", () => {
    const member = new Member(card({ order: "bonusFirst", bonusExpiry: month }));
    topUp(member, 1000, 300);
    member.do({ type: "spendStoredValue", id: "s", at, amountMinor: 500 });
    member.do({ type: "refundStoredValue", at: "2026-02-15T10:00:00Z", spendId: "s", amountMinor: 250 });
    expect(balances(member)).toEqual([900, 150]);
    member.do({ type: "refundStoredValue", at: "2026-04-01T10:00:00Z", spendId: "s" });
    expect(balances(member)).toEqual([1000, 150]);
    const later = replay(member.program, member.events, { asOf: "2026-04-01T10:00:00Z" });
    expect(later.storedValue).toMatchObject({ bonusMinor: 0, totals: { bonusExpired: 300, bonusSpent: 0 } });
  });
});

describe("a payment with the card", () => {
  it("is returned once at most", () => {
    const member = new Member(card());
    topUp(member, 1000);
    member.do({ type: "spendStoredValue", id: "s", at, amountMinor: 500 });
    const back = (more: object): readonly unknown[] =>
      member.put({ type: "refundStoredValue", at, spendId: "s", ...more } as never);
    expect(back({ amountMinor: 501 })).toMatchObject([{ code: "already_refunded", details: { most: 500 } }]);
    expect(back({ amountMinor: 200 })).toMatchObject([{ amountMinor: 200, paidMinor: 200 }]);
    expect(back({})).toMatchObject([{ amountMinor: 300 }]);
    expect(back({})).toMatchObject([{ code: "already_refunded" }]);
    expect(back({ spendId: "t" })).toMatchObject([{ code: "unknown_spend" }]);
    expect(storedValueOf(member.account)).toMatchObject({ balanceMinor: 1000, revenueMinor: 0 });
  });
});

describe("money paid in advance", () => {
  it("is paid out where the programme says so, and a bonus never is", () => {
    const member = new Member(card({ cashOut: true }));
    topUp(member, 1000, 100);
    member.do({ type: "cashOut", at, amountMinor: 400 });
    expect(member.put({ type: "cashOut", at, amountMinor: 601 } as never)).toMatchObject([
      { code: "insufficient_balance", details: { paidMinor: 600 } },
    ]);
    member.do({ type: "cashOut", at });
    expect(balances(member)).toEqual([0, 100]);
    expect(member.put({ type: "cashOut", at } as never)).toMatchObject([{ code: "insufficient_balance" }]);
    expect(new Member(card()).put({ type: "cashOut", at } as never)).toMatchObject([{ code: "not_offered" }]);
  });

  it("is paid out when the account is closed, and the bonus is lost", () => {
    const member = new Member(card());
    topUp(member, 1000, 100);
    const events = member.do({ type: "close", at, reason: "moved" });
    expect(events.map(({ type }) => type)).toEqual(["cashedOut", "accountClosed"]);
    expect(storedValueOf(member.account)).toMatchObject({ balanceMinor: 0, liabilityMinor: 0 });
    expect(member.account.storedValue.totals).toMatchObject({ cashedOut: 1000, bonusExpired: 100 });
  });
});

describe("bad input", () => {
  it.each<[place: string, storedValue: unknown]>([
    ["storedValue", 7],
    ["storedValue.order", {}],
    ["storedValue.order", { order: "best" }],
    ["storedValue.bonuses.1.fromMinor", { bonuses: [2, 2].map((fromMinor) => ({ fromMinor, bonusMinor: 1 })) }],
    ["storedValue.bonuses.0.bonusMinor", { bonuses: [{ fromMinor: 2, bonusMinor: 0 }] }],
    ["storedValue.bonusExpiry.day", { bonusExpiry: { type: "fixedDate", month: 4, day: 31 } }],
    ["storedValue.bonusExpiry.type", { bonusExpiry: { type: "inactivity" } }],
    ["storedValue.maximumMinor", { maximumMinor: 0 }],
    ["storedValue.cashOut", { cashOut: "yes" }],
  ])("of a programme is named: %s in %j", (place, given) => {
    const isRight = typeof given === "object" && !place.endsWith("order");
    const storedValue = isRight ? { order: "paidFirst", ...given } : given;
    const spec = { id: "spa", version: 1, currency: "EUR", storedValue } as ProgramSpec;
    expect(issuesOf(() => defineProgram(spec)).map(({ path }) => path.join("."))).toEqual([place]);
  });

  it.each<[place: string, command: object]>([
    ["paidMinor", { type: "topUp" }],
    ["paidMinor", { type: "topUp", paidMinor: 0 }],
    ["paidMinor", { type: "topUp", paidMinor: "5" }],
    ["bonusMinor", { type: "topUp", paidMinor: 5, bonusMinor: -1 }],
    ["amountMinor", { type: "spendStoredValue" }],
    ["amountMinor", { type: "spendStoredValue", amountMinor: 0 }],
    ["upTo", { type: "spendStoredValue", amountMinor: 5, upTo: 1 }],
    ["orderId", { type: "spendStoredValue", amountMinor: 5, orderId: "" }],
    ["spendId", { type: "refundStoredValue" }],
    ["amountMinor", { type: "refundStoredValue", spendId: "s", amountMinor: 0.5 }],
    ["amountMinor", { type: "cashOut", amountMinor: -5 }],
  ])("of a command is named: %s in %j", (place, command) => {
    const program = card();
    const issues = issuesOf(() => decide(program, newAccount(program, "m1"), { id: "c", at, ...command } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
