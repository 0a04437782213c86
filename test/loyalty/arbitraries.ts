import fc from "fast-check";
import type { Command } from "../../src/loyalty/engine/command.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import { plainSpec, programWith } from "./shop.ts";

/** The zone's table takes a moment to make, so that it is made once. */
const berlin = programWith({ timeZone: "Europe/Berlin" });

const duration = fc.record({
  amount: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom("day" as const, "week" as const, "month" as const),
});
const maybe = <Value>(name: string, values: fc.Arbitrary<Value>): fc.Arbitrary<object> =>
  fc.option(values, { nil: undefined }).map((value) => (value === undefined ? {} : { [name]: value }));

const rules = fc.constantFrom<NonNullable<ProgramSpec["rules"]>>(
  [{ id: "base", earn: { type: "linear", rate: "1.15" } }],
  [
    { id: "base", earn: { type: "linear", rate: "0.3" } },
    { id: "weekend", when: { weekdays: [0, 6] }, earn: { type: "multiplier", factor: "1.5" } },
    { id: "welcome", when: { purchase: "first" }, earn: { type: "fixed", points: 50 }, qualifies: false },
  ],
  [
    { id: "steps", earn: { type: "perStep", points: 3, stepMinor: 700 }, partner: "bank" },
    { id: "double", lines: { categories: ["new"] }, earn: { type: "multiplier", factor: "2" } },
    { id: "pieces", when: { minimumMinor: 2000 }, earn: { type: "perItem", points: 2 } },
  ],
  [
    {
      id: "bands",
      earn: {
        type: "banded",
        apply: "whole",
        bands: [
          { fromMinor: 0, rate: "2" },
          { fromMinor: 3000, rate: "1" },
        ],
      },
    },
  ],
);

const tiers = fc.record({
  basis: fc.constantFrom("qualifyingPoints" as const, "spend" as const, "orders" as const),
  window: fc.constantFrom<NonNullable<ProgramSpec["tiers"]>["window"]>(
    { type: "calendarYear" },
    { type: "rolling", duration: { amount: 60, unit: "day" } },
    { type: "anniversary" },
  ),
  downgrade: fc.constantFrom("never" as const, "atReview" as const),
  softLanding: fc.boolean(),
  grace: fc.constantFrom({ amount: 0, unit: "day" as const }, { amount: 20, unit: "day" as const }),
  tiers: fc.constantFrom(
    [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 3, multiplier: "1.25" },
      { id: "gold", threshold: 60, multiplier: "1.5" },
    ],
    [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 3, retain: 2, suspendsExpiry: true },
      { id: "gold", threshold: 60, retain: 40, forLife: 200, multiplier: "1.5" },
    ],
  ),
});

/** Programmes of many kinds, in UTC or Berlin. */
export const programs: fc.Arbitrary<Program> = fc
  .tuple(
    fc.record({
      rules,
      rounding: fc.record({
        mode: fc.constantFrom("down" as const, "up" as const, "nearest" as const, "halfEven" as const),
        stage: fc.constantFrom("line" as const, "rule" as const, "order" as const),
      }),
      consumption: fc.constantFrom(
        "soonestExpiring" as const,
        "fifo" as const,
        "lifo" as const,
        "partnerFirst" as const,
      ),
      clawback: fc.record({
        shortage: fc.constantFrom<NonNullable<ProgramSpec["clawback"]>["shortage"]>(
          { type: "deficit" },
          { type: "clamp" },
          { type: "deductCash" },
          { type: "bounded", points: 20, share: "0.2", of: "max" },
        ),
        redeemed: fc.constantFrom("none" as const, "proRata" as const, "lastItem" as const),
      }),
      pending: fc.constantFrom<NonNullable<ProgramSpec["pending"]>>(
        { type: "none" },
        { type: "after", duration: { amount: 5, unit: "day" } },
        { type: "onAction" },
      ),
    }),
    maybe("caps", fc.constant([{ id: "monthly", per: "month", points: 90 }])),
    maybe(
      "expiry",
      fc.oneof(
        fc.record({ type: fc.constant("after" as const), duration, end: fc.constantFrom("endOfDay", "instant") }),
        fc.record({ type: fc.constant("after" as const), duration, roundUpTo: fc.constantFrom("month", "quarter") }),
        fc.constant({ type: "fixedDate", month: 3, day: 31, cutOff: { month: 2, day: 1 } }),
        fc.constant({
          type: "inactivity",
          duration: { amount: 20, unit: "day" },
          activities: ["earn", "redeem"],
          share: "0.5",
        }),
      ),
    ),
    maybe("tiers", tiers),
    fc.boolean(),
  )
  .map(([spec, caps, expiry, ladder, isInBerlin]) => {
    const redemption = { points: 1, valueMinor: 1 };
    const program = programWith({ ...plainSpec, redemption, ...spec, ...caps, ...expiry, ...ladder });
    return isInBerlin ? { ...program, timeZone: "Europe/Berlin", zone: berlin.zone } : program;
  });

/** A command and how many hours lie before it; across the change of the clocks in Berlin, among others. */
export type Step = readonly [hours: number, command: Omit<Command, "id" | "at">];

const orderId = fc.constantFrom("o1", "o2", "o3", "o4");
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 4 }),
  amountMinor: fc.integer({ min: 0, max: 6000 }),
  categories: fc.constantFrom([], ["new"]),
});
const points = fc.integer({ min: 1, max: 90 });

/** Any command that needs no mechanic beside the points. */
export const commands: fc.Arbitrary<object> = fc.oneof(
  { weight: 5, arbitrary: purchaseCommand() },
  fc.record({ type: fc.constant("activate"), orderId }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant("redeem"), points, upTo: fc.boolean(), orderId }) },
  fc.record({ type: fc.constant("hold"), points }),
  fc.record({ type: fc.constant("release"), holdId: fc.constantFrom("c2", "c3", "c4", "c5", "c6") }),
  fc.record({ type: fc.constant("capture"), holdId: fc.constantFrom("c2", "c3", "c4", "c5", "c6"), orderId }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant("refund"), orderId, what: refundedPart() }) },
  fc.record({
    type: fc.constant("adjust"),
    points: fc.integer({ min: -80, max: 80 }).filter((more) => more !== 0),
    reason: fc.constant("goodwill"),
  }),
  fc.record({
    type: fc.constant("transfer"),
    correlationId: fc.constantFrom("t1", "t2"),
    half: fc.record({ direction: fc.constant("out"), toMemberId: fc.constant("m2"), points }),
  }),
  fc.constant({
    type: "reinstate",
    reason: "mercy",
    expiredSince: "2026-01-01T00:00:00Z",
    expiresAt: "2027-06-01T00:00:00Z",
  }),
  fc.constant({ type: "reviewTier" }),
);

function purchaseCommand(): fc.Arbitrary<object> {
  return fc.record({
    type: fc.constant("purchase"),
    purchase: fc.record({
      orderId,
      lines: fc
        .array(line, { minLength: 1, maxLength: 3 })
        .map((lines) => lines.map((one, i) => ({ lineId: String(i + 1), ...one }))),
    }),
  });
}

function refundedPart(): fc.Arbitrary<object> {
  return fc.oneof(
    fc.constant({ type: "all" }),
    fc.record({ type: fc.constant("amount"), amountMinor: fc.integer({ min: 1, max: 4000 }) }),
    fc.record({
      type: fc.constant("lines"),
      lines: fc.tuple(fc.record({ lineId: fc.constantFrom("1", "2"), quantity: fc.integer({ min: 1, max: 3 }) })),
    }),
  );
}

/** Sequences of commands, from minutes to months apart. */
export const steps: fc.Arbitrary<readonly Step[]> = stepsOf(commands);

/** The same, of these commands. */
export function stepsOf(asked: fc.Arbitrary<object>): fc.Arbitrary<readonly Step[]> {
  const hours = fc.constantFrom(0, 1, 23, 24, 120, 720, 2000);
  return fc.array(fc.tuple(hours, asked) as unknown as fc.Arbitrary<Step>, { minLength: 1, maxLength: 14 });
}

/** The commands of some steps as they come: numbered, and dated from the end of March 2026 on. */
export function commandsOf(all: readonly Step[]): Command[] {
  let at = Date.UTC(2026, 2, 28, 22);
  return all.map(([hours, command], i) => {
    at += hours * 3_600_000;
    return { ...command, id: `c${i + 2}`, at: new Date(at).toISOString() } as Command;
  });
}
