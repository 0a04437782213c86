import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import { stampCardDiscount } from "../../src/loyalty/stamps/stampCardDiscount.ts";
import type { StampCards } from "../../src/loyalty/stamps/stampCards.ts";
import { stampProgress } from "../../src/loyalty/stamps/stampProgress.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";
const coffee: StampCards = { required: 3, per: { type: "visit" }, reward: { type: "named", name: "coffee" } };
const bonus: StampCards = { ...coffee, reward: { type: "points", points: 100 } };
const day = (number: number): string => `2026-02-${String(number).padStart(2, "0")}T10:00:00Z`;
const all = { type: "all" };

/** A programme of stamp cards alone. */
function cafe(changes: Partial<StampCards> = {}, more: Partial<ProgramSpec> = {}): Program {
  return defineProgram({ id: "cafe", version: 1, currency: "EUR", stamps: { ...coffee, ...changes }, ...more });
}

function visits(member: Member, count: number, more: object = {}): void {
  for (let i = 1; i <= count; i++) member.do({ type: "stamp", at: day(i), orderId: `v${i}`, ...more });
}

/** Stamps on the card, full cards, and stamps owed. */
function standing({ account }: Member): unknown {
  const { card, totals, owed } = account.stamps;
  return [card && card.earned + card.endowed, totals.completed, owed];
}

describe("a stamp card", () => {
  it("needs little: what fills it, and what it brings", () => {
    const member = new Member(cafe());
    visits(member, 2);
    expect(stampProgress(member.program, member.account)).toEqual({
      kind: "stampProgress",
      required: 3,
      endowed: 0,
      earned: 2,
      left: 1,
      share: 2 / 3,
      expiresAt: null,
      completedCards: 0,
    });
    const [full] = member.do({ type: "stamp", at, orderId: "v3" });
    expect(full).toMatchObject({ type: "stamped", completed: [{ reward: { type: "named", name: "coffee" } }] });
    expect(stampProgress(member.program, member.account)).toMatchObject({ earned: 0, left: 3, completedCards: 1 });
    expect(stampProgress(programWith(), member.account)).toBeNull();
  });

  it("Nunes and Drèze (2006): 8 blank and 10 with 2 have as many left, but stand at 0 and at 20 %", () => {
    const progress = (required: number, stamps?: number): unknown => {
      const headStart = stamps === undefined ? {} : { headStart: { stamps, cards: "first" as const } };
      const program = cafe({ required, ...headStart });
      const { left, share } = stampProgress(program, newAccount(program, "m1"))!;
      return [left, share];
    };
    expect(progress(8)).toEqual([8, 0]);
    expect(progress(10, 2)).toEqual([8, 0.2]);
  });

  it("of 5 and one free is a discount of 16.67 %, of 10 one of 9.09 %", () => {
    expect(stampCardDiscount(5)).toBeCloseTo(0.1667, 4);
    expect(stampCardDiscount(10)).toBeCloseTo(0.0909, 4);
    expect(issuesOf(() => stampCardDiscount(0))[0]).toMatchObject({ path: ["purchases"], code: "out_of_range" });
  });

  it("counts its head start as endowed, on the first card or on every one", () => {
    const totals = (cards: "first" | "every"): unknown => {
      const member = new Member(cafe({ headStart: { stamps: 1, cards } }));
      visits(member, 5);
      const { earned, endowed, used, completed } = member.account.stamps.totals;
      return [earned, endowed, used, completed];
    };
    expect(totals("first")).toEqual([5, 1, 6, 2]);
    expect(totals("every")).toEqual([5, 3, 6, 2]);
  });

  it("is filled by the piece, and what is over begins the next card", () => {
    const member = new Member(programWith({ stamps: { ...coffee, per: { type: "item" } } }));
    const lines = [
      { lineId: "1", quantity: 6, amountMinor: 1800 },
      { lineId: "2", quantity: 1, amountMinor: 2000, kind: "giftCard" },
      { lineId: "3", quantity: 2, amountMinor: 500 },
    ];
    member.do({ type: "purchase", at, purchase: { orderId: "o1", lines } });
    expect(standing(member)).toEqual([2, 2, 0]);
  });

  it("is filled by the pieces that it names, which a visit says nothing of", () => {
    const per = { type: "item", skus: ["espresso"], categories: ["latte"] } as const;
    const member = new Member(programWith({ stamps: { ...coffee, required: 9, per } }));
    const lines = [
      { lineId: "1", sku: "espresso", quantity: 1, amountMinor: 250 },
      { lineId: "2", categories: ["latte"], quantity: 2, amountMinor: 800 },
      { lineId: "3", sku: "cake", quantity: 3, amountMinor: 900 },
    ];
    member.do({ type: "purchase", at, purchase: { orderId: "o1", lines } });
    member.do({ type: "stamp", at, orderId: "v1", items: 4 });
    expect(standing(member)).toEqual([7, 0, 0]);
  });

  it("is filled by the step of money", () => {
    const stamps: StampCards = { ...coffee, per: { type: "spend", stepMinor: 500 } };
    const member = new Member(programWith({ stamps }));
    member.buy("o1", 999, at);
    expect(standing(member)).toEqual([1, 0, 0]);
    member.do({ type: "stamp", at, orderId: "v1", amountMinor: 1500 });
    expect(standing(member)).toEqual([1, 1, 0]);
    expect(member.put({ type: "stamp", at, orderId: "v2", amountMinor: 499 } as never)).toMatchObject([
      { code: "nothing_to_do" },
    ]);
    expect(member.buy("o2", 499, at).map(({ type }) => type)).toEqual(["earned"]);
  });

  it("asks for a minimum where a visit must come to something", () => {
    const member = new Member(programWith({ stamps: { ...coffee, per: { type: "visit", minimumMinor: 300 } } }));
    member.buy("o1", 299, at);
    member.buy("o2", 300, at);
    member.do({ type: "purchase", at, purchase: { orderId: "o3", lines: [] } });
    expect(standing(member)).toEqual([1, 0, 0]);
  });

  it("brings points where the programme says so", () => {
    const member = new Member(cafe({ reward: { type: "points", points: 100 } }));
    visits(member, 3);
    expect(balanceOf(member.account).spendable).toBe(100);
    expect(member.account.lots[0]).toMatchObject({ id: "v3/stamps/1", cause: { ruleId: "stamps" } });
  });

  it("keeps the size that it was begun with when the programme changes", () => {
    const member = new Member(cafe());
    visits(member, 2);
    const second = defineProgram(
      { id: "cafe", version: 2, currency: "EUR", stamps: { ...coffee, required: 5 } },
      { earlier: [member.program] },
    );
    expect(stampProgress(second, member.account)).toMatchObject({ required: 3, left: 1 });
  });
});

describe("caps of stamps", () => {
  it("cut by the visit and by the local day, and say so", () => {
    const caps = { per: { type: "item" }, required: 100, maxPerVisit: 3, maxPerDay: 4 } as const;
    const member = new Member(cafe(caps, { timeZone: "America/New_York" }));
    const given = (orderId: string, time: string, items: number): unknown => {
      const [event] = member.do({ type: "stamp", at: time, orderId, items });
      return event?.type === "stamped" ? [event.stamps, event.cuts] : null;
    };
    expect(given("v1", "2026-02-02T04:30:00Z", 2)).toEqual([2, []]);
    expect(given("v2", "2026-02-02T05:30:00Z", 5)).toEqual([3, [{ cap: "visit", stamps: 2 }]]);
    const both = [
      { cap: "visit", stamps: 1 },
      { cap: "day", stamps: 2 },
    ];
    expect(given("v3", "2026-02-02T06:30:00Z", 4)).toEqual([1, both]);
    expect(given("v4", "2026-02-02T07:30:00Z", 1)).toEqual([0, [{ cap: "day", stamps: 1 }]]);
  });

  it("are those of its own day for a late visit", () => {
    const member = new Member(cafe({ maxPerDay: 1, required: 10 }));
    member.do({ type: "stamp", at: day(5), orderId: "v1" });
    const [late] = member.do({ type: "stamp", at: day(4), recordedAt: day(5), orderId: "v2" });
    expect(late).toMatchObject({ stamps: 1 });
    const [second] = member.do({ type: "stamp", at: day(4), recordedAt: day(5), orderId: "v4" });
    expect(second).toMatchObject({ stamps: 0 });
    const [same] = member.do({ type: "stamp", at: day(5), orderId: "v3" });
    expect(same).toMatchObject({ stamps: 0 });
    expect(member.account.stamps.card).toMatchObject({ stampedAt: "2026-02-05T10:00:00.000Z" });
  });
});

describe("stamps of an order", () => {
  it("are given once", () => {
    const member = new Member(programWith({ stamps: coffee }));
    const stamp = { type: "stamp", at, orderId: "v1" } as const;
    member.do(stamp);
    expect(member.do({ ...stamp, id: "again" })).toEqual([]);
    expect(member.put({ ...stamp, items: 2 } as never)).toMatchObject([{ code: "already_processed_differently" }]);
    member.buy("o1", 1000, at);
    expect(member.put({ ...stamp, orderId: "o1" } as never)).toMatchObject([{ code: "duplicate_id" }]);
    const purchase = { orderId: "v1", lines: [] };
    expect(member.put({ type: "purchase", at, purchase } as never)).toMatchObject([{ code: "duplicate_id" }]);
    expect(standing(member)).toEqual([2, 0, 0]);
  });

  it("are not given without stamp cards, nor for what is older than the reversal window", () => {
    expect(new Member(programWith()).put({ type: "stamp", at, orderId: "v1" } as never)).toMatchObject([
      { code: "not_offered" },
    ]);
    const member = new Member(cafe());
    const late = { type: "stamp", at, recordedAt: "2027-05-01T10:00:00Z", orderId: "v1" };
    expect(member.put(late as never)).toMatchObject([{ code: "outside_window" }]);
  });
});

describe("a refund", () => {
  it("takes the stamps of a visit off the card", () => {
    const member = new Member(cafe());
    visits(member, 2);
    member.do({ type: "refund", at: day(3), orderId: "v1", what: all });
    expect(standing(member)).toEqual([1, 0, 0]);
    expect(member.account.stamps.totals).toMatchObject({ earned: 2, removed: 1 });
  });

  it("takes as many as what is left is not worth", () => {
    const stamps: StampCards = { ...coffee, required: 10, per: { type: "spend", stepMinor: 500 } };
    const member = new Member(programWith({ stamps }));
    member.buy("o1", 2600, at);
    const left = [600, 500, 900, 600].map((amountMinor) => {
      member.do({ type: "refund", at, orderId: "o1", what: { type: "amount", amountMinor } });
      return member.account.stamps.card?.earned ?? 0;
    });
    expect(left).toEqual([4, 3, 1, 0]);
  });

  it("takes no more than the caps had left of it", () => {
    const member = new Member(cafe({ per: { type: "item" }, required: 10, maxPerVisit: 2 }));
    member.do({ type: "stamp", at, orderId: "v1", items: 5 });
    const refundOf = (quantity: number): unknown => {
      member.do({ type: "refund", at, orderId: "v1", what: { type: "lines", lines: [{ lineId: "visit", quantity }] } });
      return member.account.stamps.card?.earned ?? 0;
    };
    expect([refundOf(3), refundOf(1), refundOf(1)]).toEqual([2, 1, 0]);
  });

  it("opens the last full card again, and takes its points back", () => {
    const member = new Member(cafe({ ...bonus, headStart: { stamps: 1, cards: "every" } }));
    visits(member, 5);
    expect([standing(member), balanceOf(member.account).spendable]).toEqual([[2, 2, 0], 200]);
    member.do({ type: "refund", at: day(6), orderId: "v1", what: all });
    expect([standing(member), balanceOf(member.account).spendable]).toEqual([[null, 2, 0], 200]);
    const [, removed] = member.do({ type: "refund", at: day(6), orderId: "v2", what: all });
    expect(removed).toMatchObject({ type: "stampsRemoved", points: { taken: 100, owed: 0 }, reopened: [{}] });
    expect([standing(member), balanceOf(member.account).spendable]).toEqual([[2, 1, 0], 100]);
    const { earned, endowed, used, removed: gone } = member.account.stamps.totals;
    expect([earned, endowed, used, gone]).toEqual([5, 3, 3, 3]);
  });

  it("owes points of a reward that are spent, by the programme's policy", () => {
    const redemption = { points: 1, valueMinor: 2 };
    const spent = (more: Partial<ProgramSpec>): Member => {
      const member = new Member(cafe(bonus, { redemption, ...more }));
      visits(member, 3);
      member.do({ type: "redeem", at: day(4), points: 60 });
      member.do({ type: "refund", at: day(5), orderId: "v3", what: all });
      return member;
    };
    const member = spent({});
    expect([standing(member), member.account.deficit]).toEqual([[2, 0, 0], 60]);
    const inCash = spent({ clawback: { shortage: { type: "deductCash" }, redeemed: "none" } });
    expect(inCash.events.at(-1)).toMatchObject({ points: { taken: 40, inCash: 60, cashMinor: 120 } });
  });

  it("takes points of a reward out of other lots, once those of the order itself are gone", () => {
    const member = new Member(
      programWith({ stamps: { ...bonus, required: 1 }, redemption: { points: 1, valueMinor: 1 } }),
    );
    member.buy("o1", 5000, at);
    member.do({ type: "redeem", at, points: 120 });
    member.do({ type: "adjust", at, points: 200, reason: "opening" });
    member.do({ type: "refund", at, orderId: "o1", what: all });
    expect([standing(member), balanceOf(member.account).balance]).toEqual([[null, 0, 0], 80]);
  });

  it("cannot take back what was handed out: the next stamps repay it, or it is forgiven", () => {
    const refunded = (shortage: "owe" | "forgive"): unknown[] => {
      const member = new Member(cafe({ shortage }));
      visits(member, 4);
      member.do({ type: "refund", at: day(5), orderId: "v1", what: all });
      member.do({ type: "refund", at: day(5), orderId: "v2", what: all });
      const before = standing(member);
      member.do({ type: "stamp", at: day(6), orderId: "v6", items: 1 });
      member.do({ type: "stamp", at: day(7), orderId: "v7", items: 1 });
      return [before, standing(member), stampProgress(member.program, member.account)!.left];
    };
    expect(refunded("owe")).toEqual([[null, 1, 1], [1, 1, 0], 2]);
    expect(refunded("forgive")).toEqual([[null, 1, 0], [2, 1, 0], 1]);
  });
});

describe("the end of a card", () => {
  const ended = (expiry: StampCards["expiry"], on: string): unknown => {
    const member = new Member(cafe({ expiry: expiry!, headStart: { stamps: 1, cards: "first" } }));
    member.do({ type: "stamp", at: "2026-02-01T10:00:00Z", orderId: "v1" });
    const account = replay(member.program, member.events, { asOf: on });
    return [member.account.stamps.card?.expiresAt, account.stamps.card === null, account.stamps.totals.expired];
  };
  const week = { amount: 1, unit: "week" } as const;

  it.each<[StampCards["expiry"], string | null]>([
    [{ type: "never" }, null],
    [{ type: "fixedDate", month: 6, day: 30 }, "2026-07-01T00:00:00.000Z"],
    [{ type: "afterIssue", duration: week }, "2026-02-09T00:00:00.000Z"],
    [{ type: "inactivity", duration: week, end: "instant" }, "2026-02-08T10:00:00.000Z"],
  ])("is that of %j", (expiry, end) => {
    expect(ended(expiry, "2026-02-01T10:00:00Z")).toEqual([end, false, 0]);
    if (end) expect(ended(expiry, end)).toEqual([end, true, 2]);
  });

  it("is put off by a stamp where it is one of inactivity, and comes without a sweep", () => {
    const member = new Member(cafe({ required: 10, expiry: { type: "inactivity", duration: week } }));
    visits(member, 3);
    expect(member.account.stamps.card?.expiresAt).toBe("2026-02-11T00:00:00.000Z");
    const events = member.do({ type: "stamp", at: day(20), orderId: "late" });
    expect(events).toMatchObject([
      { type: "stampsExpired", earned: 3 },
      { type: "stamped", card: { earned: 1 } },
    ]);
  });

  it("is that of the account as well", () => {
    const member = new Member(cafe());
    visits(member, 4);
    member.do({ type: "close", at: day(5), reason: "moved" });
    expect(member.account.stamps).toMatchObject({ card: null, completed: [], totals: { expired: 1, used: 3 } });
    expect(member.account.visits.size).toBe(0);
  });
});

it("visits leave the account once no refund can reach them, and their stamps stay", () => {
  const member = new Member(cafe({ required: 2 }, { reversalWindow: { amount: 10, unit: "day" } }));
  const start = Date.parse(at);
  for (let i = 0; i < 140; i++) {
    member.do({ type: "stamp", at: new Date(start + i * 86_400_000).toISOString(), orderId: `v${i}` });
  }
  expect(member.account.stamps.completed.length).toBeLessThan(70);
  expect(member.account.stamps.totals).toMatchObject({ earned: 140, used: 140, completed: 70 });
  expect(member.account.visits.size).toBeLessThan(140);
});

describe("bad input", () => {
  it.each<[place: string, changes: object]>([
    ["rules", { stamps: undefined }],
    ["stamps", { stamps: 3 }],
    ["stamps.required", { stamps: { ...coffee, required: 0 } }],
    ["stamps.per.type", { stamps: { ...coffee, per: { type: "day" } } }],
    ["stamps.per.stepMinor", { stamps: { ...coffee, per: { type: "spend", stepMinor: 0 } } }],
    ["stamps.reward.type", { stamps: { ...coffee, reward: { type: "money" } } }],
    ["stamps.reward.points", { stamps: { ...coffee, reward: { type: "points", points: 0 } } }],
    ["stamps.headStart.stamps", { stamps: { ...coffee, headStart: { stamps: 3, cards: "first" } } }],
    ["stamps.headStart.cards", { stamps: { ...coffee, headStart: { stamps: 1, cards: "last" } } }],
    ["stamps.maxPerDay", { stamps: { ...coffee, maxPerDay: 0.5 } }],
    ["stamps.expiry.day", { stamps: { ...coffee, expiry: { type: "fixedDate", month: 2, day: 31 } } }],
    ["stamps.shortage", { stamps: { ...coffee, shortage: "deficit" } }],
    ["stamps.reqired", { stamps: { ...coffee, reqired: 3 } }],
    ["base", { stamps: { ...coffee, per: { type: "spend", stepMinor: 100 } } }],
    ["base", { stamps: { ...coffee, per: { type: "visit", minimumMinor: 100 } } }],
    ["base", { stamps: coffee, rules: plainSpec.rules }],
    ["rounding", { stamps: coffee, rules: plainSpec.rules, base: plainSpec.base }],
    [
      "stamps.per.categories.0",
      { categories: ["hot"], stamps: { ...coffee, per: { type: "item", categories: ["cold"] } } },
    ],
  ])("of a programme is named: %s in %j", (place, changes) => {
    const spec = { id: "cafe", version: 1, currency: "EUR", ...changes } as ProgramSpec;
    const given = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));
    expect(issuesOf(() => defineProgram(given as never)).map(({ path }) => path.join("."))).toContain(place);
  });

  it.each<[place: string, command: object]>([
    ["orderId", { type: "stamp" }],
    ["orderId", { type: "stamp", orderId: 7 }],
    ["items", { type: "stamp", orderId: "v", items: 0 }],
    ["amountMinor", { type: "stamp", orderId: "v", amountMinor: -1 }],
  ])("of a command is named: %s in %j", (place, command) => {
    const program = cafe();
    const issues = issuesOf(() => decide(program, newAccount(program, "m1"), { id: "c", at, ...command } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
