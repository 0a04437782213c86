import { describe, expect, it } from "vitest";
import { pointsFor } from "../../src/loyalty/accrual/pointsFor.ts";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { evolve } from "../../src/loyalty/engine/evolve.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";
const program = programWith();
const rule = (more: object): object => ({ rules: [{ id: "base", earn: { type: "linear", rate: "1" }, ...more }] });
const earn = (more: object): object => rule({ earn: more });
const ladder = (more: object): object => ({
  tiers: {
    basis: "spend",
    window: { type: "calendarYear" },
    downgrade: "atReview",
    tiers: [{ id: "a", threshold: 0 }],
    ...more,
  },
});
const bands = (...from: number[]): object =>
  earn({ type: "banded", apply: "whole", bands: from.map((fromMinor) => ({ fromMinor, rate: "1" })) });

describe("defineProgram", () => {
  it.each<[place: string, changes: object]>([
    ["id", { id: "" }],
    ["id", { id: 7 }],
    ["version", { version: 0 }],
    ["version", { version: 1.5 }],
    ["version", { version: undefined }],
    ["timeZone", { timeZone: "Berlin" }],
    ["currency", { currency: "euro" }],
    ["currencyDecimals", { currencyDecimals: 9 }],
    ["pointDecimals", { pointDecimals: -1 }],
    ["rounding", { rounding: undefined }],
    ["rounding.mode", { rounding: { mode: "bankers", stage: "order" } }],
    ["rounding.stage", { rounding: { mode: "down", stage: "basket" } }],
    ["base.tax", { base: { ...plainSpec.base, tax: "yes" } }],
    ["base.shipping", { base: { tax: "include", discounts: "include", pointsPaid: "include" } }],
    ["rules", { rules: [] }],
    ["rules", { rules: undefined }],
    ["expirey", { expirey: { type: "never" } }],
    ["rules.0.ern", rule({ ern: 1 })],
    ["rules.0.id", rule({ id: "" })],
    ["rules.0.earn.type", earn({ type: "proportional", rate: "1" })],
    ["rules.0.earn.rate", earn({ type: "linear", rate: 1 })],
    ["rules.0.earn.rate", earn({ type: "linear", rate: "one" })],
    ["rules.0.earn.rate", earn({ type: "linear", rate: "-1" })],
    ["rules.0.earn.rate", earn({ type: "linear", rate: "0.1234567" })],
    ["rules.0.earn.points", earn({ type: "fixed", points: 1.5 })],
    ["rules.0.earn.stepMinor", earn({ type: "perStep", points: 1, stepMinor: 0 })],
    ["rules", earn({ type: "multiplier", factor: "2" })],
    ["rules.0.earn.bands.0.fromMinor", bands(100)],
    ["rules.0.earn.bands.1.fromMinor", bands(0, 0)],
    ["rules.0.earn.bands.2.fromMinor", bands(0, 500, 200)],
    ["rules.0.when.from", rule({ when: { from: "soon" } })],
    ["rules.0.when.until", rule({ when: { until: "2026-02-30" } })],
    ["rules.0.when.weekdays.0", rule({ when: { weekdays: [7] } })],
    ["rules.0.when.purchase", rule({ when: { purchase: "last" } })],
    ["rules.0.when.purchase.nth", rule({ when: { purchase: { nth: 0 } } })],
    ["rules.0.when.until", rule({ when: { from: "2026-03-02", until: "2026-03-01" } })],
    ["rules.0.id", rule({ id: "__proto__" })],
    ["rules.0.when.minimumMinor", rule({ when: { minimumMinor: -1 } })],
    ["rules.0.when.tiers.0", rule({ when: { tiers: ["gold"] } })],
    ["rules.0.lines", rule({ lines: {} })],
    ["rules.0.lines.categories.0", { categories: ["new"], ...rule({ lines: { categories: ["nwe"] } }) }],
    ["exclusions.categories.0", { categories: ["new"], exclusions: { categories: ["old"] } }],
    ["rules.1.id", { rules: [plainSpec.rules[0], plainSpec.rules[0]] }],
    [
      "rules.1",
      {
        rules: [
          { ...plainSpec.rules[0], stop: true },
          { id: "late", earn: { type: "fixed", points: 1 } },
        ],
      },
    ],
    ["caps.0.ruleId", { caps: [{ id: "c", per: "day", points: 9, ruleId: "bse" }] }],
    ["caps.0.per", { caps: [{ id: "c", per: "week", points: 9 }] }],
    ["caps.0.points", { caps: [{ id: "c", per: "day", points: 9 }], ...earn({ type: "fixed", points: 10 }) }],
    [
      "caps.0.points",
      { caps: [{ id: "c", per: "day", points: 9 }], ...earn({ type: "perStep", points: 10, stepMinor: 100 }) },
    ],
    [
      "caps.1.id",
      {
        caps: [
          { id: "c", per: "day", points: 9 },
          { id: "c", per: "month", points: 9 },
        ],
      },
    ],
    ["stacking.rules", { stacking: { rules: "worst", multipliers: "additive" } }],
    ["pending.type", { pending: { type: "later" } }],
    ["pending.duration.unit", { pending: { type: "after", duration: { amount: 1, unit: "fortnight" } } }],
    ["expiry.duration.amount", { expiry: { type: "after", duration: { amount: -1, unit: "day" } } }],
    ["expiry.duration.amount", { expiry: { type: "after", duration: { amount: 1001, unit: "year" } } }],
    ["expiry.roundUpTo", { expiry: { type: "after", duration: { amount: 1, unit: "day" }, roundUpTo: "decade" } }],
    ["expiry.month", { expiry: { type: "fixedDate", month: 13, day: 1 } }],
    ["expiry.day", { expiry: { type: "fixedDate", month: 2, day: 30 } }],
    ["expiry.cutOff", { expiry: { type: "fixedDate", month: 3, day: 31, cutOff: { month: 4, day: 31 } } }],
    [
      "expiry.share",
      { expiry: { type: "inactivity", duration: { amount: 1, unit: "year" }, activities: ["earn"], share: "2" } },
    ],
    ["consumption", { consumption: "random" }],
    ["redemption.points", { redemption: { points: 0, valueMinor: 1 } }],
    ["redemption.maximum.share", { redemption: { points: 1, valueMinor: 1, maximum: { share: "50" } } }],
    ["clawback.shortage", { clawback: { shortage: { type: "bounded" }, redeemed: "none" } }],
    ["clawback.shortage.type", { clawback: { shortage: { type: "sue" }, redeemed: "none" } }],
    ["redemption", { clawback: { shortage: { type: "deductCash" }, redeemed: "none" } }],
    ["reversalWindow", { reversalWindow: 400 }],
    ["tiers.tiers", ladder({ tiers: [] })],
    ["tiers.tiers.0.threshold", ladder({ tiers: [{ id: "a", threshold: 5 }] })],
    [
      "tiers.tiers.1.threshold",
      ladder({
        tiers: [
          { id: "a", threshold: 0 },
          { id: "b", threshold: 0 },
        ],
      }),
    ],
    [
      "tiers.tiers.1.id",
      ladder({
        tiers: [
          { id: "a", threshold: 0 },
          { id: "a", threshold: 9 },
        ],
      }),
    ],
    [
      "tiers.tiers.1.retain",
      ladder({
        tiers: [
          { id: "a", threshold: 0 },
          { id: "b", threshold: 9, retain: 10 },
        ],
      }),
    ],
    ["tiers.basis", ladder({ basis: "likes" })],
    ["tiers.window.type", ladder({ window: { type: "decade" } })],
    ["tiers.downgrade", ladder({ downgrade: "immediate" })],
    ["tiers.window.starts.day", ladder({ window: { type: "calendarYear", starts: { month: 2, day: 30 } } })],
    [
      "tiers.tiers.1.forLife",
      ladder({
        tiers: [
          { id: "a", threshold: 0 },
          { id: "b", threshold: 9, forLife: 8 },
        ],
      }),
    ],
    ["tiers.tiers.0.forLife", ladder({ basis: "balance", tiers: [{ id: "a", threshold: 0, forLife: 9 }] })],
    ["tiers.downgrade", ladder({ window: { type: "lifetime" } })],
    ["tiers.validity", ladder({ window: { type: "lifetime" }, downgrade: "never", validity: { windows: 1 } })],
    [
      "tiers.tiers.0.expiry",
      ladder({
        tiers: [
          {
            id: "a",
            threshold: 0,
            expiry: { type: "inactivity", duration: { amount: 1, unit: "year" }, activities: ["earn"] },
          },
        ],
      }),
    ],
  ])("names %s in %j", (place, changes) => {
    const issues = issuesOf(() => defineProgram({ ...plainSpec, ...changes }));
    expect(issues.map(({ path }) => path.join("."))).toContain(place);
  });

  it.each([[undefined], [null], [7], ["shop"], [[]]])("refuses %j", (spec) => {
    expect(issuesOf(() => defineProgram(spec as never))).not.toEqual([]);
  });

  it("wants versions in rising order that count in the same units", () => {
    const earlier = [programWith({ version: 2, currency: "USD" })];
    const issues = issuesOf(() => defineProgram(plainSpec, { earlier }));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["earlier.0.version", "earlier.0.currency"]);
    expect(issuesOf(() => defineProgram(plainSpec, { earlier: 7 } as never))[0]!.path).toEqual(["earlier"]);
    const [first, second] = [programWith(), programWith({ version: 2 })] as const;
    const swapped = issuesOf(() => defineProgram({ ...plainSpec, version: 3 }, { earlier: [second, first] }));
    expect(swapped.map(({ path }) => path.join("."))).toEqual(["earlier.0.version"]);
    expect(defineProgram({ ...plainSpec, version: 3 }, { earlier: [first, second] }).earlier).toHaveLength(2);
  });

  it("reports everything at once: what is malformed, and what else does not go together", () => {
    expect(issuesOf(() => defineProgram({ ...plainSpec, version: 0, currency: "x", rules: [] }))).toHaveLength(3);
    const issues = issuesOf(() =>
      defineProgram(
        {
          ...plainSpec,
          currency: "euro",
          caps: [{ id: "c", per: "day", points: 9, ruleId: "none" }],
          expiry: { type: "fixedDate", month: 2, day: 30 },
          ...ladder({ tiers: [{ id: "a", threshold: 5 }] }),
          clawback: { shortage: { type: "bounded", share: "2" }, redeemed: "none" },
        } as never,
        { earlier: [programWith({ version: 3 })] },
      ),
    );
    expect(issues.map(({ path }) => path.join(".")).sort()).toEqual([
      "caps.0.ruleId",
      "clawback.shortage.share",
      "currency",
      "expiry.day",
      "tiers.tiers.0.threshold",
    ]);
  });

  it("knows no least award of a rule that goes by money", () => {
    const caps = [{ id: "c", per: "day", points: 0 }] as const;
    for (const earning of [bands(0), rule({})]) {
      expect(defineProgram({ ...plainSpec, caps, ...earning }).caps).toEqual(caps);
    }
  });

  it("says nothing of what depends on a field that is malformed", () => {
    const changes = { tiers: 7, ...rule({ when: { tiers: ["gold"] } }) };
    const issues = issuesOf(() => defineProgram({ ...plainSpec, ...changes } as never, { earlier: 7 } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["tiers", "earlier"]);
  });
});

const line = { lineId: "1", quantity: 1, amountMinor: 100 };
const order = (more: object): object => ({ type: "purchase", purchase: { orderId: "o", lines: [line], ...more } });
const lot = {
  id: "l",
  issued: 5,
  remaining: 5,
  pending: false,
  held: 0,
  earnedAt: at,
  activeFrom: at,
  expiresAt: null,
  cause: { ruleId: "r" },
};
const arriving = (more: object): object => ({
  type: "transfer",
  correlationId: "t",
  half: { direction: "in", fromMemberId: "m2", lots: [{ ...lot, ...more }] },
});

describe("decide", () => {
  it.each<[place: string, command: unknown]>([
    ["command", 7],
    ["command", null],
    ["type", { type: "steal" }],
    ["type", { type: undefined }],
    ["id", { type: "enrol", id: "" }],
    ["id", { type: "enrol", id: 7 }],
    ["at", { type: "enrol", at: undefined }],
    ["at", { type: "enrol", at: "2026-02-01" }],
    ["at", { type: "enrol", at: "2026-02-01T10:00:00" }],
    ["at", { type: "enrol", at: 7 }],
    ["at", { type: "enrol", at: "1999-12-31T23:59:59Z" }],
    ["recordedAt", { type: "enrol", recordedAt: "soon" }],
    ["recordedAt", { type: "enrol", recordedAt: "2026-01-31T10:00:00Z" }],
    ["expectedVersion", { type: "enrol", expectedVersion: -1 }],
    ["correlationId", { type: "enrol", correlationId: 7 }],
    ["purchase", { type: "purchase" }],
    ["purchase.orderId", order({ orderId: undefined })],
    ["purchase.orderId", order({ orderId: "__proto__" })],
    ["purchase.lines", order({ lines: undefined })],
    ["purchase.lines", order({ lines: {} })],
    ["purchase.lines.0", order({ lines: [7] })],
    ["purchase.lines.0.lineId", order({ lines: [{ ...line, lineId: 1 }] })],
    ["purchase.lines.1.lineId", order({ lines: [line, line] })],
    ["purchase.lines.0.sku", order({ lines: [{ ...line, sku: 7 }] })],
    ["purchase.lines.0.categories", order({ lines: [{ ...line, categories: "new" }] })],
    ["purchase.lines.0.quantity", order({ lines: [{ ...line, quantity: 0 }] })],
    ["purchase.lines.0.quantity", order({ lines: [{ ...line, quantity: 1.5 }] })],
    ["purchase.lines.0.amountMinor", order({ lines: [{ ...line, amountMinor: "1.00" }] })],
    ["purchase.lines.0.amountMinor", order({ lines: [{ ...line, amountMinor: NaN }] })],
    ["purchase.lines.0.taxMinor", order({ lines: [{ ...line, taxMinor: -1 }] })],
    ["purchase.lines.0.discountMinor", order({ lines: [{ ...line, discountMinor: 101 }] })],
    ["purchase.lines.0.kind", order({ lines: [{ ...line, kind: "voucher" }] })],
    ["purchase.shippingMinor", order({ shippingMinor: 0.5 })],
    ["purchase.discountMinor", order({ discountMinor: 101 })],
    ["purchase.channel", order({ channel: 7 })],
    ["purchase.attributes", order({ attributes: { segment: 7 } })],
    ["budgetLeft.b", { ...order({}), budgetLeft: { b: -1 } }],
    ["orderId", { type: "activate" }],
    ["points", { type: "redeem", points: 0 }],
    ["points", { type: "redeem", points: -5 }],
    ["points", { type: "redeem", points: "5" }],
    ["upTo", { type: "redeem", points: 5, upTo: "yes" }],
    ["orderId", { type: "redeem", points: 5, orderId: "" }],
    ["orderAmountMinor", { type: "redeem", points: 5, orderAmountMinor: -1 }],
    ["points", { type: "hold" }],
    ["expiresAt", { type: "hold", points: 5, expiresAt: "tomorrow" }],
    ["holdId", { type: "capture" }],
    ["points", { type: "capture", holdId: "h", points: 0 }],
    ["orderAmountMinor", { type: "capture", holdId: "h", orderAmountMinor: -1 }],
    ["holdId", { type: "release", holdId: null }],
    ["what", { type: "refund", orderId: "o" }],
    ["what.type", { type: "refund", orderId: "o", what: { type: "half" } }],
    ["what.amountMinor", { type: "refund", orderId: "o", what: { type: "amount", amountMinor: 0 } }],
    ["what.lines", { type: "refund", orderId: "o", what: { type: "lines", lines: [] } }],
    ["what.lines.0", { type: "refund", orderId: "o", what: { type: "lines", lines: [7] } }],
    [
      "what.lines.0.quantity",
      { type: "refund", orderId: "o", what: { type: "lines", lines: [{ lineId: "1", quantity: 0 }] } },
    ],
    ["points", { type: "adjust", points: 0, reason: "r" }],
    ["reason", { type: "adjust", points: 5 }],
    ["expiresAt", { type: "adjust", points: 5, reason: "r", expiresAt: "never" }],
    ["correlationId", { type: "transfer", half: { direction: "out", toMemberId: "m2", points: 5 } }],
    ["half", { type: "transfer", correlationId: "t" }],
    ["half.direction", { type: "transfer", correlationId: "t", half: { direction: "up" } }],
    ["half.points", { type: "transfer", correlationId: "t", half: { direction: "out", toMemberId: "m2", points: 0 } }],
    ["half.lots", { type: "transfer", correlationId: "t", half: { direction: "in", fromMemberId: "m2", lots: [] } }],
    ["half.lots.0", arriving({ remaining: 4 })],
    ["half.lots.0.issued", arriving({ issued: 0 })],
    ["half.lots.0.expiresAt", arriving({ expiresAt: "never" })],
    ["half.lots.0.cause", arriving({ cause: null })],
    ["expiredSince", { type: "reinstate", reason: "r" }],
    ["tier", { type: "reviewTier", tier: 7 }],
    ["lock", { type: "reviewTier", lock: "yes" }],
    ["reason", { type: "close" }],
  ])("names %s in %j", (place, command) => {
    const whole = typeof command === "object" && command ? { id: "c", at, ...command } : command;
    const issues = issuesOf(() => decide(program, newAccount(program, "m1"), whole as never));
    expect(issues.map(({ path }) => path.join("."))).toContain(place);
  });
});

describe("pointsFor", () => {
  it("names what is wrong with purchase and context", () => {
    const context = { tier: 7, purchasesBefore: -1, capUse: { c: 0.5 } };
    const issues = issuesOf(() => pointsFor(program, { orderId: "o", lines: [] } as never, context as never));
    const places = issues.map(({ path }) => path.join("."));
    expect(places).toEqual(["purchase.at", "context.tier", "context.purchasesBefore", "context.capUse.c"]);
  });

  it("says so when an award cannot be exact", () => {
    const precise = programWith({
      rules: ["0.999983", "0.999979", "0.999961"]
        .map((factor, i) => ({ id: `r${i}`, earn: { type: "multiplier" as const, factor } }))
        .concat([{ id: "base", earn: { type: "linear", rate: "0.999983" } } as never]),
      stacking: { rules: "additive", multipliers: "compounding" },
    });
    const lines = [{ lineId: "1", quantity: 1, amountMinor: 999_999_999_989 }];
    expect(issuesOf(() => pointsFor(precise, { orderId: "o", at, lines }))[0]!.code).toBe("overflow");
  });
});

describe("stored events", () => {
  const member = new Member(program);
  member.buy("o1", 1000, at);
  member.buy("o2", 1000, at);
  const { events } = member;

  it.each<[place: string, i: number, change: object]>([
    ["sequence", 0, { sequence: 2 }],
    ["sequence", 1, { sequence: 3 }],
    ["sequence", 1, { sequence: "2" }],
    ["memberId", 1, { memberId: "m2" }],
    ["check", 1, { points: 11 }],
    ["check", 1, { occurredAt: at }],
    ["check", 1, { lots: [] }],
    ["check", 1, { id: "x/1" }],
    ["check", 1, { type: "expired" }],
    ["check", 1, { check: 7 }],
    ["check", 2, { recordedAt: "2026-02-01T10:00:00.001Z" }],
    ["check", 2, { extra: true }],
  ])("with another %s at %i are refused: %j", (place, i, change) => {
    const broken = events.map((event, k) => (k === i ? { ...event, ...change } : event));
    expect(issuesOf(() => replay(program, broken as never, { asOf: at }))[0]!.path).toEqual(["events", i, place]);
  });

  it("are refused when they are none, or no list of them", () => {
    expect(issuesOf(() => replay(program, [], { asOf: at }))[0]!.path).toEqual(["events"]);
    expect(issuesOf(() => replay(program, events, {} as never))[0]!.path).toEqual(["asOf"]);
    expect(issuesOf(() => replay(program, [events[0]!, 7] as never, { asOf: at }))[0]!.path).toEqual(["events", 1]);
    expect(issuesOf(() => evolve(program, member.account, events[0]!))[0]!.path).toEqual(["event", "sequence"]);
  });
});
