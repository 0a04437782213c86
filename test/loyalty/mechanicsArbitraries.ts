import fc from "fast-check";
import type { CashbackTerms } from "../../src/loyalty/cashback/cashbackTerms.ts";
import type { Command } from "../../src/loyalty/engine/command.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import type { StampCards } from "../../src/loyalty/stamps/stampCards.ts";
import { commandsOf, type Step } from "./arbitraries.ts";
import { Member, programWith } from "./shop.ts";

export const start = "2026-03-28T12:00:00Z";
const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(values, { nil: undefined });

/** An object without the fields that are undefined. */
function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
}

const week = { amount: 1, unit: "week" } as const;

/** The coupons of the programmes. */
export const coupons = [{ id: "free" }] as const;

export const stampCards: fc.Arbitrary<StampCards> = fc
  .record({
    required: fc.integer({ min: 3, max: 6 }),
    per: fc.constantFrom<StampCards["per"]>(
      { type: "visit" },
      { type: "visit", minimumMinor: 800 },
      { type: "item" },
      { type: "item", categories: ["new"] },
      { type: "spend", stepMinor: 700 },
    ),
    reward: fc.constantFrom<StampCards["reward"]>(
      { type: "points", points: 30 },
      { type: "named", name: "coffee" },
      { type: "coupon", couponType: "free" },
    ),
    headStart: maybe(fc.record({ stamps: fc.integer({ min: 1, max: 2 }), cards: fc.constantFrom("first", "every") })),
    maxPerVisit: maybe(fc.integer({ min: 1, max: 5 })),
    maxPerDay: maybe(fc.integer({ min: 1, max: 9 })),
    expiry: maybe(
      fc.constantFrom<NonNullable<StampCards["expiry"]>>(
        { type: "afterIssue", duration: { amount: 1, unit: "month" } },
        { type: "inactivity", duration: week, end: "instant" },
        { type: "fixedDate", month: 6, day: 30 },
      ),
    ),
    shortage: maybe(fc.constantFrom("owe" as const, "forgive" as const)),
  })
  .map((cards) => defined(cards) as StampCards);

const storedValue = fc
  .record({
    order: fc.constantFrom("paidFirst", "bonusFirst", "proRata"),
    bonuses: maybe(
      fc.constant([
        { fromMinor: 2000, bonusMinor: 300 },
        { fromMinor: 4000, bonusMinor: 901 },
      ]),
    ),
    bonusExpiry: maybe(
      fc.constantFrom(
        { type: "after", duration: { amount: 2, unit: "week" } },
        { type: "after", duration: { amount: 1, unit: "month" }, roundUpTo: "quarter" },
        { type: "fixedDate", month: 6, day: 30 },
      ),
    ),
    maximumMinor: maybe(fc.constant(9000)),
    cashOut: fc.boolean(),
  })
  .map((terms) => defined(terms) as NonNullable<ProgramSpec["storedValue"]>);

export const cashbackTerms: fc.Arbitrary<CashbackTerms> = fc
  .record({
    earn: fc.constantFrom<CashbackTerms["earn"]>(
      { type: "linear", rate: "0.05" },
      { type: "flat", amountMinor: 40 },
      {
        type: "banded",
        apply: "whole",
        bands: [
          { fromMinor: 0, rate: "0.1" },
          { fromMinor: 3000, rate: "0.01" },
        ],
      },
    ),
    rounding: fc.constantFrom("down", "up", "nearest", "halfEven"),
    floor: maybe(fc.record({ minor: fc.constant(20), compared: fc.constantFrom("beforeRounding", "afterRounding") })),
    caps: maybe(
      fc.constant([
        { per: "transaction", minor: 250 },
        { per: "month", minor: 400 },
      ]),
    ),
    pending: maybe(fc.constant({ type: "after", duration: { amount: 6, unit: "day" } })),
    payout: maybe(fc.record({ thresholdMinor: fc.constant(300), when: fc.constantFrom("reached", "asked") })),
    shortage: maybe(fc.constantFrom("owe", "forgive")),
  })
  .map((terms) => defined(terms) as CashbackTerms);

/** Programmes that have points beside the mechanics. */
export const mechanicPrograms: fc.Arbitrary<Program> = fc
  .record({
    stamps: maybe(stampCards),
    coupons: fc.constantFrom<NonNullable<ProgramSpec["coupons"]>>(coupons, [
      { id: "free", validity: { type: "after", duration: week } },
    ]),
    cashback: maybe(cashbackTerms),
    storedValue: maybe(storedValue),
    clawback: fc.record({
      shortage: fc.constantFrom<NonNullable<ProgramSpec["clawback"]>["shortage"]>(
        { type: "deficit" },
        { type: "clamp" },
        { type: "deductCash" },
      ),
      redeemed: fc.constantFrom("none" as const, "proRata" as const),
    }),
  })
  .map((spec) => programWith({ redemption: { points: 1, valueMinor: 1 }, ...(defined(spec) as Partial<ProgramSpec>) }));

const orderId = fc.constantFrom("o1", "o2", "o3", "o4");
const minor = fc.integer({ min: 1, max: 6000 });
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 7 }),
  amountMinor: fc.integer({ min: 0, max: 6000 }),
  categories: fc.constantFrom([], ["new"]),
});
const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one, i) => ({ lineId: String(i + 1), ...one })));

const commands: fc.Arbitrary<object> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("purchase"), purchase: fc.record({ orderId, lines }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("stamp"),
      orderId: fc.constantFrom("v1", "v2", "v3", "o4"),
      items: fc.integer({ min: 1, max: 9 }),
      amountMinor: minor,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("refund"),
      orderId: fc.constantFrom("o1", "o2", "o3", "o4", "v1", "v2", "v3"),
      what: fc.oneof(
        fc.constant({ type: "all" }),
        fc.record({ type: fc.constant("amount"), amountMinor: minor }),
        fc.record({
          type: fc.constant("lines"),
          lines: fc.tuple(
            fc.record({ lineId: fc.constantFrom("1", "2", "visit"), quantity: fc.integer({ min: 1, max: 3 }) }),
          ),
        }),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("topUp"), paidMinor: minor }) },
  fc.record({ type: fc.constant("topUp"), paidMinor: minor, bonusMinor: fc.integer({ min: 0, max: 500 }) }),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("spendStoredValue"), amountMinor: minor, upTo: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("refundStoredValue"),
      spendId: fc.constantFrom("c2", "c3", "c4", "c5", "c6", "c7", "c8"),
      amountMinor: fc.integer({ min: 1, max: 900 }),
    }),
  },
  fc.record({ type: fc.constant("payOutCashback") }),
  fc.constant({ type: "issueCoupon", couponType: "free", reason: "gift" }),
  fc.record({
    type: fc.constantFrom("redeemCoupon", "voidCoupon"),
    couponId: fc.constantFrom("c2", "c3", "c4", "v1/stamps/1", "v2/stamps/1", "o1/stamps/1", "o4/stamps/1"),
    reason: fc.constant("asked"),
  }),
  fc.record({ type: fc.constant("cashOut"), amountMinor: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ type: fc.constant("redeem"), points: fc.integer({ min: 1, max: 60 }), upTo: fc.constant(true) }),
);

/** Sequences of commands, from minutes to months apart. */
export const mechanicSteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.constantFrom(0, 1, 24, 120, 720), commands) as unknown as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 20 },
);

/** A member after some steps; refused commands change nothing. */
export function memberAfter(program: Program, all: readonly Step[]): Member {
  const member = new Member(program, start);
  for (const command of commandsOf(all)) member.put(command);
  return member;
}

/** One order of several lines, and refunds of its pieces one by one in any order, to the last or not. */
export function ordersInParts(minLength: "all" | "some"): fc.Arbitrary<{ bought: object[]; parts: object[] }> {
  return lines.chain((bought) => {
    const parts = bought.flatMap(({ lineId, quantity }) =>
      Array.from({ length: quantity }, () => ({ type: "lines", lines: [{ lineId, quantity: 1 }] })),
    );
    const chosen = fc.shuffledSubarray(parts, { minLength: minLength === "all" ? parts.length : 0 });
    return fc.record({ bought: fc.constant(bought), parts: chosen });
  });
}

/** A member who bought an order and gave it back in parts, all at once in time. */
export function afterRefunds(program: Program, bought: object[], parts: readonly object[]): Member {
  const member = new Member(program, start);
  member.do({ type: "purchase", at: start, purchase: { orderId: "o1", lines: bought } });
  for (const what of parts) member.do({ type: "refund", at: start, orderId: "o1", what });
  return member;
}

/** A card of so much paid and so much bonus, of which one part was spent. */
export function afterSpending(program: Program, paidMinor: number, bonusMinor: number, amountMinor: number): Member {
  const member = new Member(program, start);
  member.do({ type: "topUp", at: start, paidMinor, bonusMinor });
  member.do({ type: "spendStoredValue", id: "spend", at: start, amountMinor });
  return member;
}

/** The commands of some steps, and which of them are put again. */
export function commandsTwice(all: readonly Step[]): Command[] {
  return commandsOf(all).flatMap((command) => [command, command]);
}
