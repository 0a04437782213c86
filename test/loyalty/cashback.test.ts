import { describe, expect, it } from "vitest";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { cashbackFor } from "../../src/loyalty/cashback/cashbackFor.ts";
import type { CashbackTerms } from "../../src/loyalty/cashback/cashbackTerms.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";
const five: CashbackTerms = { earn: { type: "linear", rate: "0.05" }, rounding: "nearest" };
const ten: CashbackTerms = { earn: { type: "linear", rate: "0.1" }, rounding: "nearest" };

/** A programme of cashback alone. */
function card(terms: CashbackTerms, more: Partial<ProgramSpec> = {}): Program {
  return defineProgram({ id: "card", version: 1, currency: "EUR", base: plainSpec.base, cashback: terms, ...more });
}

function back(terms: CashbackTerms, amountMinor: number): number {
  const lines = [{ lineId: "1", quantity: 1, amountMinor }];
  return cashbackFor(card(terms), { orderId: "o", at, lines })!.amountMinor;
}

const kinds = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type).slice(1);
const part = (amountMinor: number): object => ({ type: "amount", amountMinor });
const all = { type: "all" };

describe("cashbackFor", () => {
  it("spraed: at 5 %, 30 bring 1.50, 5 bring 0.25, and 1.50 bring 0.075, so 0.08", () => {
    expect([3000, 500, 150].map((amountMinor) => back(five, amountMinor))).toEqual([150, 25, 8]);
  });

  it("spraed: a floor of 0.10 would void 0.08, whichever order; one of 0.08 only before rounding", () => {
    const floored = (minor: number): number[] =>
      (["beforeRounding", "afterRounding"] as const).map((compared) =>
        back({ ...five, floor: { minor, compared } }, 150),
      );
    expect(floored(10)).toEqual([0, 0]);
    expect(floored(8)).toEqual([0, 8]);
    expect(floored(7)).toEqual([8, 8]);
  });

  it("goes by band, or is an amount whatever the order costs", () => {
    const bands = [
      { fromMinor: 0, rate: "0.01" },
      { fromMinor: 10_000, rate: "0.03" },
    ];
    expect(back({ rounding: "down", earn: { type: "banded", apply: "marginal", bands } }, 15_000)).toBe(250);
    expect(back({ rounding: "down", earn: { type: "banded", apply: "whole", bands } }, 15_000)).toBe(450);
    expect(
      [1, 90_000].map((minor) => back({ rounding: "down", earn: { type: "flat", amountMinor: 200 } }, minor)),
    ).toEqual([200, 200]);
    expect(back({ rounding: "down", earn: { type: "flat", amountMinor: 200 } }, 0)).toBe(0);
  });

  it("says how it came about", () => {
    const terms: CashbackTerms = {
      ...five,
      floor: { minor: 10, compared: "afterRounding" },
      caps: [
        { per: "transaction", minor: 500 },
        { per: "month", minor: 700 },
      ],
    };
    const lines = [
      { lineId: "1", quantity: 1, amountMinor: 15_000 },
      { lineId: "2", quantity: 1, amountMinor: 9000, kind: "giftCard" as const },
    ];
    expect(cashbackFor(card(terms), { orderId: "o", at, lines }, { month: 600 })).toEqual({
      kind: "purchaseCashback",
      orderId: "o",
      programVersion: 1,
      amountMinor: 100,
      baseMinor: 15_000,
      cuts: [
        { per: "transaction", minor: 250 },
        { per: "month", minor: 400 },
      ],
      trace: [
        { step: "rule", input: 0, output: 750, note: "linear on 150.00 EUR" },
        { step: "rounding", input: 750, output: 750, note: "nearest" },
        { step: "cap", input: 750, output: 500, note: "at most 5.00 EUR by the transaction" },
        { step: "cap", input: 500, output: 100, note: "at most 7.00 EUR by the month" },
      ],
    });
    const small = [{ lineId: "1", quantity: 1, amountMinor: 150 }];
    expect(cashbackFor(card(terms), { orderId: "o", at, lines: small })!.trace.at(-1)).toEqual({
      step: "floor",
      input: 8,
      output: 0,
      note: "less than 0.10 EUR is void",
    });
  });

  it("is nothing where the programme has none, and names what is malformed", () => {
    expect(cashbackFor(programWith(), { orderId: "o", at, lines: [] })).toBeNull();
    const issues = issuesOf(() => cashbackFor(card(five), { lines: [] } as never, { day: -1 }));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["purchase.orderId", "purchase.at", "given.day"]);
  });
});

describe("cashback of an account", () => {
  it("Triple: at 10 %, at most 5, paid from 10 on: two orders of 50 bring 5 each, then 10 are paid", () => {
    const member = new Member(
      card({ ...ten, caps: [{ per: "transaction", minor: 500 }], payout: { thresholdMinor: 1000, when: "reached" } }),
    );
    expect(kinds(member.buy("o1", 5000, at))).toEqual(["cashbackEarned"]);
    const events = member.buy("o2", 5000, at);
    expect(kinds(events)).toEqual(["cashbackEarned", "cashbackPaidOut"]);
    expect(events.at(-1)).toMatchObject({ amountMinor: 1000 });
    expect(member.account.cashback).toMatchObject({ activeMinor: 0, totals: { earned: 1000, paidOut: 1000 } });
  });

  it("Vivid: a cap of 150 a month is whole again on the 1st, local time, and a late order finds its own month", () => {
    const member = new Member(card({ ...ten, caps: [{ per: "month", minor: 15_000 }] }, { timeZone: "Europe/Berlin" }));
    const given = (orderId: string, time: string, more: object = {}): unknown => {
      const lines = [{ lineId: "1", quantity: 1, amountMinor: 100_000 }];
      const events = member.do({ type: "purchase", at: time, purchase: { orderId, lines }, ...more });
      const event = events.find(({ type }) => type === "cashbackEarned");
      return event?.type === "cashbackEarned" ? [event.amountMinor, event.cuts[0]?.minor ?? 0] : null;
    };
    expect(given("o1", "2026-03-10T10:00:00Z")).toEqual([10_000, 0]);
    expect(given("o2", "2026-03-31T21:59:59Z")).toEqual([5000, 5000]);
    expect(given("o3", "2026-03-31T22:00:00Z")).toEqual([10_000, 0]);
    expect(given("o4", "2026-03-31T12:00:00Z", { recordedAt: "2026-04-01T10:00:00Z" })).toEqual([0, 10_000]);
  });

  it("caps a day and a life", () => {
    const member = new Member(
      card({
        ...ten,
        caps: [
          { per: "day", minor: 300 },
          { per: "lifetime", minor: 500 },
        ],
      }),
    );
    for (const [i, day] of ["01", "01", "02", "03"].entries()) member.buy(`o${i}`, 2000, `2026-03-${day}T10:00:00Z`);
    expect(member.account.cashback.activeMinor).toBe(500);
  });

  it("is paid out when asked for, from the threshold on", () => {
    const member = new Member(card({ ...ten, payout: { thresholdMinor: 600, when: "asked" } }));
    const payOut = (more: object = {}): readonly unknown[] =>
      member.put({ type: "payOutCashback", at, ...more } as never);
    member.buy("o1", 5000, at);
    expect(payOut()).toMatchObject([{ code: "below_minimum", details: { activeMinor: 500, threshold: 600 } }]);
    member.buy("o2", 5000, at);
    expect(payOut({ amountMinor: 1001 })).toMatchObject([{ code: "insufficient_balance" }]);
    expect(payOut({ amountMinor: 300 })).toMatchObject([{ type: "cashbackPaidOut", amountMinor: 300 }]);
    expect(payOut()).toMatchObject([{ amountMinor: 700 }]);
    expect(new Member(programWith()).put({ type: "payOutCashback", at } as never)).toMatchObject([
      { code: "not_offered" },
    ]);
    expect(new Member(card(ten)).put({ type: "payOutCashback", at } as never)).toMatchObject([
      { code: "below_minimum", details: { threshold: 1 } },
    ]);
  });

  it("waits where the programme says so, and is then paid out by itself", () => {
    const pending = { type: "after", duration: { amount: 14, unit: "day" } } as const;
    const member = new Member(card({ ...ten, pending, payout: { thresholdMinor: 800, when: "reached" } }));
    member.buy("o1", 5000, "2026-02-01T10:00:00Z");
    member.buy("o2", 5000, "2026-02-01T11:00:00Z");
    expect(member.account.cashback).toMatchObject({ activeMinor: 0, pending: [{ minor: 500 }, { minor: 500 }] });
    const later = replay(member.program, member.events, { asOf: "2026-02-16T00:00:00Z" });
    expect(later.unrecorded.map(({ type }) => type)).toEqual(["cashbackActivated", "cashbackPaidOut"]);
    const late = { type: "purchase", at: "2026-01-02T10:00:00Z", recordedAt: "2026-02-02T10:00:00Z" } as const;
    const lines = [{ lineId: "1", quantity: 1, amountMinor: 3000 }];
    member.do({ ...late, purchase: { orderId: "o3", lines } });
    expect(member.account.cashback).toMatchObject({ activeMinor: 300, pending: [{}, {}] });
  });

  it("that waits is kept by when it ends to wait, a late order included", () => {
    const pending = { type: "after", duration: { amount: 14, unit: "day" } } as const;
    const member = new Member(card({ ...ten, pending }));
    member.buy("o1", 5000, at);
    const lines = [{ lineId: "1", quantity: 1, amountMinor: 3000 }];
    const late = { at: "2026-01-30T10:00:00Z", recordedAt: at };
    member.do({ type: "purchase", ...late, purchase: { orderId: "o2", lines } });
    expect(member.account.cashback.pending.map(({ orderId }) => orderId)).toEqual(["o2", "o1"]);
  });

  it("is none for an order that brings none", () => {
    expect(kinds(new Member(card(ten)).buy("o1", 0, at))).toEqual([]);
  });

  it("that is left is lost when the account is closed", () => {
    const pending = { type: "after", duration: { amount: 14, unit: "day" } } as const;
    const member = new Member(card({ ...ten, pending }));
    member.buy("o1", 5000, "2026-01-02T10:00:00Z");
    member.buy("o2", 3000, at);
    member.do({ type: "close", at, reason: "moved" });
    expect(member.account.cashback).toMatchObject({ activeMinor: 0, pending: [], totals: { lost: 800 } });
    expect(member.account.cashbackOrders.size).toBe(0);
  });
});

describe("a refund", () => {
  it("takes back what is left too much, whatever the refunds before", () => {
    const member = new Member(card(five));
    member.buy("o1", 3010, at);
    const left = [1000, 1010, 1000].map((minor) => {
      member.do({ type: "refund", at, orderId: "o1", what: part(minor) });
      return member.account.cashback.activeMinor;
    });
    expect(left).toEqual([101, 50, 0]);
  });

  it("takes what is pending of the order first, and nothing of other orders that are pending", () => {
    const pending = { type: "after", duration: { amount: 14, unit: "day" } } as const;
    const member = new Member(card({ ...ten, pending }));
    member.buy("o1", 5000, at);
    member.buy("o2", 4000, at);
    member.do({ type: "refund", at, orderId: "o1", what: all });
    expect(member.account.cashback.pending).toMatchObject([{ orderId: "o2", minor: 400 }]);
  });

  it("of money that was paid out is owed, and repaid by the next; or it is forgiven", () => {
    const refunded = (terms: Partial<CashbackTerms>): Member => {
      const member = new Member(card({ ...ten, ...terms }));
      member.buy("o1", 5000, at);
      member.do({ type: "payOutCashback", at });
      member.do({ type: "refund", at, orderId: "o1", what: all });
      member.buy("o2", 8000, at);
      return member;
    };
    expect(refunded({}).account.cashback).toMatchObject({
      activeMinor: 300,
      owedMinor: 0,
      totals: { clawedBack: 500 },
    });
    expect(refunded({ shortage: "forgive" }).account.cashback).toMatchObject({
      activeMinor: 800,
      totals: { forgiven: 500 },
    });
    const pending = { type: "after", duration: { amount: 1, unit: "day" }, end: "instant" } as const;
    const waiting = card({ ...ten, pending });
    const slow = new Member(waiting);
    slow.buy("o1", 5000, "2026-01-02T10:00:00Z");
    slow.do({ type: "payOutCashback", at });
    slow.do({ type: "refund", at, orderId: "o1", what: all });
    slow.buy("o2", 8000, at);
    expect(slow.account.cashback).toMatchObject({ owedMinor: 500, pending: [{ minor: 800 }] });
    slow.do({ type: "adjust", at: "2026-02-02T10:00:00Z", points: 1, reason: "look" });
    expect(slow.account.cashback).toMatchObject({ activeMinor: 300, owedMinor: 0, pending: [] });
  });

  describe("that leads to a better band", () => {
    const bands = [
      { fromMinor: 0, rate: "0.1" },
      { fromMinor: 3000, rate: "0.01" },
    ];
    const better: CashbackTerms = { rounding: "down", earn: { type: "banded", apply: "whole", bands } };
    const lines = [
      { lineId: "1", quantity: 1, amountMinor: 2000 },
      { lineId: "2", quantity: 1, amountMinor: 8000 },
      { lineId: "3", quantity: 1, amountMinor: 2000 },
    ];
    const steps = (terms: Partial<CashbackTerms>, isPaidOut: boolean): unknown[] => {
      const member = new Member(card({ ...better, ...terms }));
      member.do({ type: "purchase", at, purchase: { orderId: "o1", lines } });
      if (isPaidOut) member.put({ type: "payOutCashback", at } as never);
      return ["2", "1", "3"].map((lineId) => {
        member.do({ type: "refund", at, orderId: "o1", what: { type: "lines", lines: [{ lineId, quantity: 1 }] } });
        const { activeMinor, pending, owedMinor, totals } = member.account.cashback;
        return [activeMinor, pending[0]?.minor ?? 0, owedMinor, totals.forgiven];
      });
    };

    it("gives back no more than was brought", () => {
      expect(steps({}, false)).toEqual([
        [40, 0, 0, 0],
        [120, 0, 0, 0],
        [0, 0, 0, 0],
      ]);
    });

    it("gives back to where it came from", () => {
      const pending = { type: "after", duration: { amount: 14, unit: "day" } } as const;
      expect(steps({ pending }, false)).toEqual([
        [0, 40, 0, 0],
        [0, 120, 0, 0],
        [0, 0, 0, 0],
      ]);
      expect(steps({}, true)).toEqual([
        [0, 0, 80, 0],
        [0, 0, 0, 0],
        [0, 0, 120, 0],
      ]);
      expect(steps({ shortage: "forgive" }, true)).toEqual([
        [0, 0, 0, 80],
        [0, 0, 0, 0],
        [0, 0, 0, 120],
      ]);
    });
  });
});

describe("bad input", () => {
  const bands = (...rates: string[]): object => ({
    earn: { type: "banded", apply: "whole", bands: rates.map((rate, i) => ({ fromMinor: i, rate })) },
  });
  it.each<[place: string, changes: object]>([
    ["cashback.earn.type", { earn: { type: "perItem" } }],
    ["cashback.earn.rate", { earn: { type: "linear", rate: "5" } }],
    ["cashback.earn.rate", { earn: { type: "linear", rate: 0.05 } }],
    ["cashback.earn.amountMinor", { earn: { type: "flat", amountMinor: 0 } }],
    ["cashback.earn.bands.1.rate", bands("0.5", "1.5")],
    ["cashback.earn.bands", bands()],
    ["cashback.rounding", { rounding: "bankers" }],
    ["cashback.floor.compared", { floor: { minor: 5, compared: "never" } }],
    ["cashback.caps.0.per", { caps: [{ per: "week", minor: 5 }] }],
    ["cashback.caps.1.per", { caps: [5, 6].map((minor) => ({ per: "day", minor })) }],
    ["cashback.pending.type", { pending: { type: "onAction" } }],
    ["cashback.payout.when", { payout: { thresholdMinor: 5, when: "monthly" } }],
    ["cashback.shortage", { shortage: "clamp" }],
  ])("of a programme is named: %s in %j", (place, changes) => {
    const issues = issuesOf(() => card({ ...five, ...changes }));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  it("of a programme is named: no base, and caps of points under the names of these", () => {
    const spec = { id: "card", version: 1, currency: "EUR", cashback: five } as const;
    expect(issuesOf(() => defineProgram(spec)).map(({ path }) => path.join("."))).toEqual(["base"]);
    const caps = [{ id: "cashback/day", per: "day", points: 5 }] as const;
    expect(issuesOf(() => programWith({ caps })).map(({ path }) => path.join("."))).toEqual(["caps.0.id"]);
  });

  it("of a command is named", () => {
    const command = { type: "payOutCashback", id: "c", at, amountMinor: 0 } as const;
    const program = card(five);
    expect(issuesOf(() => decide(program, newAccount(program, "m1"), command))[0]!.path).toEqual(["amountMinor"]);
  });
});
