import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import type { Command } from "../../src/loyalty/engine/command.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { loyaltyCommandSchema } from "../../src/schemas/loyaltyCommands.ts";
import { commandsOf, steps } from "../loyalty/arbitraries.ts";
import { programWith } from "../loyalty/shop.ts";
import { accepts } from "./accepts.ts";
import { isoTexts, objects } from "./arbitraries.ts";

const program = programWith();
const account = newAccount(program, "m1");

const ids = fc.constantFrom("a", "b", "c", "d", "x".repeat(200), "x".repeat(201), "", "__proto__");
const amounts = fc.constantFrom(0, 1, 250, 1e12, 1e12 + 1);
const points = fc.constantFrom(1, 2, 1e12, 0, 1e12 + 1);
const flags = fc.boolean();
const instants = fc.oneof(
  isoTexts,
  fc.constantFrom(
    "2026-11-22T10:00:00Z",
    "2000-01-01T00:00:00Z",
    "2000-01-01T00:00:00+00:01",
    "2060-12-31T23:59:59.9999Z",
    "2061-01-01T00:59:00+0100",
    "2061-01-01T00:00:00Z",
    "2026-11-22T10:00:00",
    "2026-11-22",
  ),
);
const ends = fc.oneof(instants, fc.constant(null));

const anyLine = objects({
  lineId: fc.constantFrom("1", "2", "3"),
  sku: ids,
  categories: fc.constantFrom<unknown>([], ["new"], [5], "new"),
  quantity: points,
  amountMinor: amounts,
  taxMinor: amounts,
  discountMinor: fc.constantFrom(0, 1, 250),
  pointsPaidMinor: amounts,
  kind: fc.constantFrom("giftCard", "topUp", "reward"),
});
const rightLine = fc.record({
  lineId: fc.constantFrom("1", "2", "3"),
  quantity: fc.constantFrom(1, 2),
  amountMinor: fc.constantFrom(0, 1, 250),
  discountMinor: fc.constantFrom(0, 0, 1),
});
const line = fc.oneof({ weight: 8, arbitrary: rightLine }, anyLine);
const attributes = fc.constantFrom<unknown>({}, { shop: "Wien" }, { a: "" }, { shop: 5 }, []);
const purchase = objects({
  orderId: ids,
  lines: fc.array(line, { maxLength: 3 }),
  shippingMinor: amounts,
  discountMinor: fc.constantFrom(0, 0, 1, 250, 500),
  channel: fc.constantFrom("web", "shop", ""),
  attributes,
}).map((fields) => ({ orderId: "o1", lines: [], ...fields }));
const what = fc.oneof(
  objects({ type: fc.constantFrom("all", "amount", "lines"), amountMinor: points }),
  objects({
    type: fc.constant("lines"),
    lines: fc.array(objects({ lineId: ids, quantity: points }), { maxLength: 2 }),
  }),
);
const lot = objects({
  id: ids,
  issued: points,
  remaining: points,
  pending: flags,
  held: fc.constantFrom(0, 1),
  earnedAt: instants,
  activeFrom: ends,
  expiresAt: ends,
  cause: objects({ ruleId: ids }),
});
const wholeLot = fc.record({
  id: fc.constant("l1"),
  issued: fc.constant(5),
  remaining: fc.constantFrom(5, 5, 4),
  pending: fc.constant(false),
  held: fc.constant(0),
  earnedAt: fc.constant("2026-11-22T10:00:00Z"),
  activeFrom: ends,
  expiresAt: ends,
  cause: fc.constant({ ruleId: "base" }),
});
const half = objects({
  direction: fc.constantFrom("in", "out"),
  toMemberId: ids,
  fromMemberId: ids,
  points,
  lots: fc.array(fc.oneof(lot, wholeLot), { maxLength: 2 }),
});

const sides = objects({
  side: fc.constantFrom("referee", "referrer"),
  orderId: ids,
  refereeId: ids,
  orderedAt: instants,
});

const fieldsOf: Record<Command["type"], Record<string, Arbitrary<unknown>>> = {
  enrol: {},
  purchase: { purchase, budgetLeft: fc.constantFrom<unknown>({}, { cap: 5 }, { cap: -1 }) },
  activate: { orderId: ids },
  redeem: { points, upTo: flags, orderId: ids, orderAmountMinor: amounts },
  hold: { points, expiresAt: instants },
  capture: { holdId: ids, points, orderId: ids },
  release: { holdId: ids },
  refund: { orderId: ids, what },
  adjust: { points: fc.constantFrom(5, -5, 0, -1e12, -1e12 - 1), reason: ids, expiresAt: ends },
  transfer: { half },
  reinstate: { reason: ids, expiredSince: instants, expiresAt: ends },
  reviewTier: { tier: ids, lock: flags },
  close: { reason: ids },
  birthday: {
    birthday: objects({ month: fc.constantFrom(2, 2, 4, 12, 13, 0), day: fc.constantFrom(1, 2, 29, 30, 31, 32) }),
    enteredAt: fc.oneof(
      instants,
      fc.constantFrom("2020-01-01T00:00Z", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00.001Z"),
    ),
  },
  refer: { referrerId: ids },
  qualifyReferral: { half: sides },
  rejectReferral: { half: sides, reason: ids },
  merge: { half: objects({ direction: fc.constantFrom("out", "up", "in"), toMemberId: ids, fromMemberId: ids }) },
  grantEntries: {
    raffleId: ids,
    reason: objects({ type: fc.constantFrom("spend", "points", "action", "luck"), orderId: ids, points, action: ids }),
  },
  draw: {
    raffleId: ids,
    seed: fc.constantFrom<unknown>(0, 5, -1, 0.5, 2 ** 32 - 1, 2 ** 32),
    prizes: fc.array(objects({ id: ids, points }), { maxLength: 2 }),
    entrants: fc.array(objects({ memberId: ids, entries: amounts }), { maxLength: 2 }),
  },
  stamp: { orderId: ids, items: points, amountMinor: amounts },
  topUp: { paidMinor: fc.oneof(amounts, fc.constant(0)), bonusMinor: fc.oneof(amounts, fc.constant(0)) },
  spendStoredValue: { amountMinor: points, upTo: flags, orderId: ids },
  refundStoredValue: { spendId: ids, amountMinor: points },
  cashOut: { amountMinor: points },
};

/** A command that has all that every command needs, with fields of its kind, some of them wrong or absent. */
function commandOf(type: string, fields: Record<string, Arbitrary<unknown>>): Arbitrary<unknown> {
  const envelope = objects({
    id: ids,
    at: instants,
    recordedAt: fc.constant("2060-12-31T23:59:59.999Z"),
    expectedVersion: amounts,
    correlationId: ids,
  });
  const right = { type, id: "c1", at: "2026-11-22T10:00:00Z", correlationId: "t1" };
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, envelope), objects(fields, [NaN, null, {}]))
    .map(([more, own]) => ({ ...right, ...own, ...more }));
}

describe("loyaltyCommandSchema", () => {
  it.each(Object.entries(fieldsOf))("accepts of %s exactly what decide accepts", (type, fields) => {
    fc.assert(
      fc.property(commandOf(type, fields), (command) => {
        const { success } = loyaltyCommandSchema.safeParse(command);
        expect(success).toBe(accepts(() => decide(program, account, command as Command)));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes whole commands as they are", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const commands: unknown[] = commandsOf(all);
        expect(commands.map((command) => loyaltyCommandSchema.parse(command))).toEqual(commands);
      }),
    );
  });

  it.each([
    [{ lineId: "1", quantity: 1, amountMinor: 5 }, ["purchase", "lines", 1, "lineId"]],
    [{ lineId: "2", quantity: 1, amountMinor: 5, discountMinor: 6 }, ["purchase", "lines", 1, "discountMinor"]],
  ])("names the field of an order that does not fit the others", (second, path) => {
    const lines = [{ lineId: "1", quantity: 1, amountMinor: 500 }, second];
    const command = { type: "purchase", id: "c1", at: "2026-11-22T10:00:00Z", purchase: { orderId: "o1", lines } };
    expect(loyaltyCommandSchema.safeParse(command).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it.each([
    ["2026-11-22 10:00:00,5+0100", "2026-11-22T09:00:00.500Z", true],
    ["2026-11-22 10:00:00,501+0100", "2026-11-22T09:00:00.500Z", false],
    ["2026-11-22T10:00Z", "2026-11-22T10:00:00,0009Z", true],
  ])("knows whether a birthday entered at %s was known at %s", (enteredAt, at, isRight) => {
    const command = { type: "birthday", id: "c1", at, enteredAt, birthday: { month: 2, day: 29 } };
    expect(loyaltyCommandSchema.safeParse(command).success).toBe(isRight);
    expect(accepts(() => decide(program, account, command as Command))).toBe(isRight);
  });

  it.each(["other", undefined, "constructor"])("refuses the type %s", (type) => {
    expect(loyaltyCommandSchema.safeParse({ type, id: "c1", at: "2026-11-22T10:00:00Z" }).success).toBe(false);
  });
});
