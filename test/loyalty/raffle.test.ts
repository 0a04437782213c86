import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { emptyKeyed, keyedGet } from "../../src/loyalty/account/keyed.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import { drawRaffle } from "../../src/loyalty/raffle/drawRaffle.ts";
import type { RaffleTerms } from "../../src/loyalty/raffle/terms.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, plainSpec, programWith } from "./shop.ts";
import { without } from "./without.ts";

const terms: RaffleTerms = {
  entries: [
    { type: "spend", stepMinor: 1000, entries: 2 },
    { type: "points", points: 10, entries: 1 },
    { type: "action", action: "newsletter", entries: 3 },
  ],
  cap: 20,
  replacement: "onePrizeEach",
};
const at = "2026-12-01T10:00:00Z";
const raffleId = "advent";

function member(changes: Partial<RaffleTerms> = {}, memberId = "m1"): Member {
  return new Member(programWith({ raffle: { ...terms, ...changes } }), undefined, memberId);
}

function ask(reason: object, more: object = {}): never {
  return { type: "grantEntries", at, raffleId, reason, ...more } as never;
}

function entriesOf({ account }: Member): number | undefined {
  return keyedGet(account.entries, raffleId)?.entries;
}

describe("grantEntries", () => {
  it("grants for what an order costs, once", () => {
    const anna = member();
    anna.buy("o1", 3999, at, { discountMinor: 500 });
    const forOrder = ask({ type: "spend", orderId: "o1" });
    expect(anna.do(forOrder)).toMatchObject([{ type: "entriesGranted", entries: 6, key: "grantEntries/advent/o1" }]);
    expect(anna.put(forOrder)).toEqual([]);
    expect(anna.do(ask({ type: "spend", orderId: "o1" }, { raffleId: "new year" }))).toMatchObject([{ entries: 6 }]);
    expect(anna.put(ask({ type: "spend", orderId: "o2" }))).toMatchObject([{ code: "unknown_order" }]);
  });

  it("grants for points, which it spends", () => {
    const anna = member();
    anna.buy("o1", 10_000, at);
    expect(anna.do(ask({ type: "points", points: 30 }))).toMatchObject([
      { entries: 3, points: 30, uses: [{ lotId: "o1/base", points: 30 }] },
    ]);
    expect(balanceOf(anna.account).spendable).toBe(70);
    expect(anna.account.lifetime.redeemed).toBe(30);
    expect(anna.put(ask({ type: "points", points: 35 }))).toMatchObject([{ code: "not_a_step" }]);
    expect(anna.put(ask({ type: "points", points: 80 }))).toMatchObject([{ code: "insufficient_points" }]);
  });

  it("grants for actions that the programme names", () => {
    const anna = member();
    expect(anna.do(ask({ type: "action", action: "newsletter" }))).toMatchObject([
      { entries: 3, action: "newsletter" },
    ]);
    expect(anna.put(ask({ type: "action", action: "review" }))).toMatchObject([{ code: "nothing_to_do" }]);
    expect(member({ entries: [terms.entries[2]!] }).put(ask({ type: "points", points: 10 }))).toMatchObject([
      { code: "nothing_to_do" },
    ]);
  });

  it("stops at the cap, says what was cut, and takes no points for nothing", () => {
    const anna = member();
    anna.buy("o1", 9000, at);
    expect(anna.do(ask({ type: "spend", orderId: "o1" }))).toMatchObject([{ entries: 18 }]);
    expect(anna.put(ask({ type: "points", points: 30 }))).toMatchObject([
      { code: "above_maximum", details: { asked: 3, maximum: 2 } },
    ]);
    expect(anna.do(ask({ type: "action", action: "newsletter" }))).toMatchObject([{ entries: 2, cutEntries: 1 }]);
    expect(anna.do(ask({ type: "action", action: "newsletter" }))).toMatchObject([{ entries: 0, cutEntries: 3 }]);
    const ben = new Member(programWith({ raffle: without(terms, "cap") }));
    ben.buy("o1", 900_000, at);
    expect(ben.do(ask({ type: "spend", orderId: "o1" }))).toMatchObject([{ entries: 1800, cutEntries: 0 }]);
  });

  it("withdraws what a refund leaves no money for, and makes no room by it", () => {
    const anna = member();
    anna.buy("o1", 9500, at);
    anna.buy("o2", 9500, at);
    anna.do(ask({ type: "spend", orderId: "o1" }));
    const part = { type: "refund", at, orderId: "o1", what: { type: "amount", amountMinor: 3000 } } as const;
    expect(anna.do(part).at(-1)).toMatchObject({ type: "entriesWithdrawn", raffleId, orderId: "o1", entries: 6 });
    expect(anna.do({ ...part, what: { type: "all" } }).at(-1)).toMatchObject({ entries: 12 });
    expect(entriesOf(anna)).toBe(0);
    expect(anna.do(ask({ type: "spend", orderId: "o2" }))).toMatchObject([{ entries: 2, cutEntries: 16 }]);
    expect(anna.do({ ...part, orderId: "o2", what: { type: "amount", amountMinor: 100 } })).toHaveLength(2);
    expect(anna.do({ ...part, orderId: "o2", what: { type: "all" } }).at(-1)).toMatchObject({ entries: 2 });
    expect(keyedGet(anna.account.entries, raffleId)).toMatchObject({ entries: 0, granted: 20 });
  });

  it("is no offer of a programme without raffles", () => {
    const anna = new Member(programWith());
    expect(anna.put(ask({ type: "action", action: "a" }))).toMatchObject([{ code: "not_offered" }]);
    expect(
      anna.put({ type: "draw", at, raffleId, seed: 1, prizes: [{ id: "p" }], entrants: [] } as never),
    ).toMatchObject([{ code: "not_offered" }]);
  });
});

describe("draw", () => {
  const prizes = [{ id: "car" }, { id: "voucher", points: 500 }];
  const entrants = [
    { memberId: "anna", entries: 3 },
    { memberId: "ben", entries: 3 },
    { memberId: "carl", entries: 3 },
  ];
  const command = { type: "draw", at, raffleId, seed: 5, prizes, entrants } as const;

  it("records for each member what the draw of all gave, and credits points", () => {
    const { winners } = drawRaffle(entrants, { seed: 5, prizes: 2, replacement: "onePrizeEach" });
    for (const { memberId } of entrants) {
      const one = member({}, memberId);
      one.do(ask({ type: "action", action: "newsletter" }));
      const won = prizes.filter((_, i) => winners[i] === memberId).map(({ id }) => id);
      const points = won.includes("voucher") ? 500 : 0;
      const [drawn] = one.do(command);
      expect(drawn).toMatchObject({ type: "raffleDrawn", seed: 5, totalEntries: 9, entries: 3, won, points });
      expect(drawn).toMatchObject({ key: `draw/${memberId}/advent`, replacement: "onePrizeEach", entrants: 3 });
      expect(balanceOf(one.account).spendable).toBe(points);
      expect(keyedGet(one.account.entries, raffleId)).toMatchObject({ won, orders: [] });
    }
  });

  it("is once, and for good", () => {
    const anna = member({}, "anna");
    anna.buy("o1", 2000, at);
    anna.do(ask({ type: "spend", orderId: "o1" }));
    const all = [{ memberId: "anna", entries: 4 }, entrants[1]!];
    anna.do({ ...command, id: "d1", entrants: all });
    expect(anna.put({ ...command, id: "d1", entrants: all } as never)).toEqual([]);
    expect(anna.put({ ...command, id: "d2", entrants: all, seed: 6 } as never)).toMatchObject([
      { code: "already_processed_differently" },
    ]);
    const forgotten = { ...anna.account, keys: emptyKeyed() };
    expect(decide(anna.program, forgotten, { ...command, id: "d3", entrants: all })).toMatchObject({
      rejections: [{ code: "already_drawn" }],
    });
    expect(anna.put(ask({ type: "action", action: "newsletter" }))).toMatchObject([{ code: "already_drawn" }]);
    const refunded = anna.do({ type: "refund", at, orderId: "o1", what: { type: "all" } });
    expect(refunded.map(({ type }) => type)).toEqual(["refunded", "clawedBack"]);
  });

  it("wants the entries that the member has", () => {
    const anna = member({}, "anna");
    expect(anna.put(command as never)).toMatchObject([{ code: "entries_differ", details: { held: 0, given: 3 } }]);
    anna.do(ask({ type: "action", action: "newsletter" }));
    expect(anna.put({ ...command, entrants: [] } as never)).toMatchObject([
      { code: "entries_differ", details: { held: 3, given: 0 } },
    ]);
  });

  it("is forgotten after the reversal window, while entries that wait for it are kept", () => {
    const anna = new Member(
      programWith({ raffle: terms, reversalWindow: { amount: 10, unit: "day" } }),
      undefined,
      "anna",
    );
    anna.do(ask({ type: "action", action: "newsletter" }));
    anna.do(ask({ type: "action", action: "newsletter" }, { raffleId: "later" }));
    anna.do(command);
    for (let i = 0; i < 70; i++) anna.buy(`o${i}`, 1, "2027-01-01T10:00:00Z");
    expect(keyedGet(anna.account.entries, raffleId)).toBeUndefined();
    expect(keyedGet(anna.account.entries, "later")).toMatchObject({ entries: 3 });
  });
});

describe("bad input", () => {
  const draw = (more: object): object => ({
    type: "draw",
    raffleId,
    seed: 1,
    prizes: [{ id: "p" }],
    entrants: [],
    ...more,
  });

  it.each<[place: string, command: object]>([
    ["raffleId", { ...(ask({ type: "action", action: "a" }) as object), raffleId: 7 }],
    ["reason", ask(undefined as never)],
    ["reason.type", ask({ type: "luck" })],
    ["reason.orderId", ask({ type: "spend" })],
    ["reason.points", ask({ type: "points", points: 0 })],
    ["reason.action", ask({ type: "action", action: "" })],
    ["raffleId", draw({ raffleId: undefined })],
    ["seed", draw({ seed: -1 })],
    ["prizes", draw({ prizes: [] })],
    ["prizes", draw({ prizes: 2 })],
    ["prizes.0", draw({ prizes: ["car"] })],
    ["prizes.0.id", draw({ prizes: [{}] })],
    ["prizes.0.points", draw({ prizes: [{ id: "p", points: 0 }] })],
    ["prizes.1.id", draw({ prizes: [{ id: "p" }, { id: "p" }] })],
    ["entrants", draw({ entrants: {} })],
    ["entrants.0.entries", draw({ entrants: [{ memberId: "a", entries: -1 }] })],
  ])("names %s in %j", (place, command) => {
    const { program, account } = member();
    const issues = issuesOf(() => decide(program, account, { id: "c", at, ...command } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  it.each<[place: string, change: object]>([
    ["raffle.entries", { entries: [] }],
    ["raffle.entries.0.type", { entries: [{ type: "visit", entries: 1 }] }],
    ["raffle.entries.0.stepMinor", { entries: [{ type: "spend", stepMinor: 0, entries: 1 }] }],
    ["raffle.entries.1", { entries: [terms.entries[2], terms.entries[2]] }],
    ["raffle.entries.1", { entries: [terms.entries[0], terms.entries[0]] }],
    ["raffle.cap", { cap: 2 }],
    ["raffle.replacement", { replacement: true }],
  ])("names %s in a programme with %j", (place, change) => {
    const raffle = { ...terms, ...change };
    const issues = issuesOf(() => defineProgram({ ...plainSpec, raffle }));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
