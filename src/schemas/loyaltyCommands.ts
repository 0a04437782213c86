import * as z from "zod";
import type { Command } from "../loyalty/engine/command.ts";
import type { HandedOver } from "../loyalty/merge/handedOver.ts";
import { isoText, minuteOf } from "./texts.ts";
import type { Wire, WireSchema } from "./wire.ts";

/** A schema for each kind of command. */
type Parts = { [Type in Command["type"]]: WireSchema<Extract<Command, { readonly type: Type }>> };

type WirePurchase = Wire<Extract<Command, { readonly type: "purchase" }>["purchase"]>;

/** The years for which a programme knows its zone. */
const first = 946_684_800_000; // 2000-01-01
const end = 2_871_763_200_000; // 2061-01-01

/**
 * A command as `decide` takes it; its `type` tells which. What the account says to it is left to the function.
 *
 * @example
 * ```ts
 * const command = { type: "redeem", id: "c17", at: "2026-11-22T10:00:00Z", points: 500 };
 * loyaltyCommandSchema.safeParse(command).success; //=> true
 * loyaltyCommandSchema.safeParse({ ...command, points: 0.5 }).success; //=> false
 * ```
 */
export const loyaltyCommandSchema: z.ZodType<Wire<Command>, Wire<Command>> = /* @__PURE__ */ (() => {
  const id = z.string().min(1).max(200).refine(isName, "expected another name");
  const amount = z.int().min(0).max(1e12);
  const someAmount = z.int().min(1).max(1e12);
  const instant = instantWithOffset();
  const newEnd = z.exactOptional(z.union([instant, z.null()]));

  const envelope = {
    id,
    at: instant,
    recordedAt: z.exactOptional(instant),
    expectedVersion: z.exactOptional(amount),
    correlationId: z.exactOptional(id),
  };
  const line = z.object({
    lineId: id,
    sku: z.exactOptional(id),
    categories: z.exactOptional(z.array(z.string())),
    quantity: someAmount,
    amountMinor: amount,
    taxMinor: z.exactOptional(amount),
    discountMinor: z.exactOptional(amount),
    pointsPaidMinor: z.exactOptional(amount),
    kind: z.exactOptional(z.enum(["giftCard", "topUp", "reward"])),
  });
  const purchase = z
    .object({
      orderId: id,
      lines: z.array(line),
      shippingMinor: z.exactOptional(amount),
      discountMinor: z.exactOptional(amount),
      channel: z.exactOptional(id),
      attributes: z.exactOptional(z.record(z.string(), z.string())),
    })
    .check(({ value, issues }) => {
      for (const [path, message] of clashes(value)) issues.push({ code: "custom", path, message, input: value });
    });
  const refunded = z.discriminatedUnion("type", [
    z.object({ type: z.literal("all") }),
    z.object({ type: z.literal("amount"), amountMinor: someAmount }),
    z.object({ type: z.literal("lines"), lines: z.array(z.object({ lineId: id, quantity: someAmount })).min(1) }),
  ]);
  const lot = z
    .object({
      id,
      issued: someAmount,
      remaining: someAmount,
      pending: z.literal(false),
      held: z.literal(0),
      earnedAt: instant,
      activeFrom: z.union([instant, z.null()]),
      expiresAt: z.union([instant, z.null()]),
      cause: z.object({ orderId: z.exactOptional(id), lineId: z.exactOptional(id), ruleId: id }),
      partner: z.exactOptional(id),
    })
    .refine(({ issued, remaining }) => issued === remaining, { path: ["remaining"], error: "expected a whole lot" });
  const half = z.discriminatedUnion("direction", [
    z.object({ direction: z.literal("out"), toMemberId: id, points: someAmount }),
    z.object({ direction: z.literal("in"), fromMemberId: id, lots: z.array(lot).min(1) }),
  ]);

  const birthday = z
    .object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .refine(({ month, day }) => day <= daysOf(month), { path: ["day"], error: "expected a day that the month has" });
  const qualifying = z.discriminatedUnion("side", [
    z.object({ side: z.literal("referee"), orderId: id }),
    z.object({ side: z.literal("referrer"), refereeId: id, orderId: id, orderedAt: instant }),
  ]);
  const rejected = z.discriminatedUnion("side", [
    z.object({ side: z.literal("referee") }),
    z.object({ side: z.literal("referrer"), refereeId: id }),
  ]);

  // What one account hands over to another goes from its event into the command as it is, with a hash of it.
  const moved = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Wire<HandedOver>, Wire<HandedOver>>;
  const merged = z.discriminatedUnion("direction", [
    z.object({ direction: z.literal("out"), toMemberId: id }),
    z.object({ direction: z.literal("in"), fromMemberId: id, moved, movedCheck: z.int().min(0) }),
  ]);
  const entryReason = z.discriminatedUnion("type", [
    z.object({ type: z.literal("spend"), orderId: id }),
    z.object({ type: z.literal("points"), points: someAmount }),
    z.object({ type: z.literal("action"), action: id }),
  ]);

  const parts: Parts = {
    enrol: z.object({ type: z.literal("enrol"), ...envelope }),
    purchase: z.object({
      type: z.literal("purchase"),
      ...envelope,
      purchase,
      budgetLeft: z.exactOptional(z.record(z.string(), amount)),
    }),
    activate: z.object({ type: z.literal("activate"), ...envelope, orderId: id }),
    redeem: z.object({
      type: z.literal("redeem"),
      ...envelope,
      points: someAmount,
      upTo: z.exactOptional(z.boolean()),
      orderId: z.exactOptional(id),
      orderAmountMinor: z.exactOptional(amount),
    }),
    hold: z.object({
      type: z.literal("hold"),
      ...envelope,
      points: someAmount,
      expiresAt: z.exactOptional(instant),
    }),
    capture: z.object({
      type: z.literal("capture"),
      ...envelope,
      holdId: id,
      points: z.exactOptional(someAmount),
      orderId: z.exactOptional(id),
    }),
    release: z.object({ type: z.literal("release"), ...envelope, holdId: id }),
    refund: z.object({ type: z.literal("refund"), ...envelope, orderId: id, what: refunded }),
    adjust: z.object({
      type: z.literal("adjust"),
      ...envelope,
      points: z.int().min(-1e12).max(1e12).refine(isSome, "expected points to give or to take"),
      reason: id,
      expiresAt: newEnd,
    }),
    transfer: z.object({ type: z.literal("transfer"), ...envelope, correlationId: id, half }),
    reinstate: z.object({
      type: z.literal("reinstate"),
      ...envelope,
      reason: id,
      expiredSince: instant,
      expiresAt: newEnd,
    }),
    reviewTier: z.object({
      type: z.literal("reviewTier"),
      ...envelope,
      tier: z.exactOptional(id),
      lock: z.exactOptional(z.boolean()),
    }),
    close: z.object({ type: z.literal("close"), ...envelope, reason: id }),
    birthday: z
      .object({ type: z.literal("birthday"), ...envelope, birthday, enteredAt: instant })
      .refine(({ enteredAt, at }) => millisecondOf(enteredAt) <= millisecondOf(at), {
        path: ["enteredAt"],
        error: "expected no later than at",
      }),
    refer: z.object({ type: z.literal("refer"), ...envelope, referrerId: id }),
    qualifyReferral: z.object({ type: z.literal("qualifyReferral"), ...envelope, correlationId: id, half: qualifying }),
    rejectReferral: z.object({
      type: z.literal("rejectReferral"),
      ...envelope,
      correlationId: id,
      half: rejected,
      reason: id,
    }),
    merge: z.object({ type: z.literal("merge"), ...envelope, correlationId: id, half: merged }),
    grantEntries: z.object({ type: z.literal("grantEntries"), ...envelope, raffleId: id, reason: entryReason }),
    draw: z.object({
      type: z.literal("draw"),
      ...envelope,
      raffleId: id,
      seed: z
        .int()
        .min(0)
        .max(2 ** 32 - 1),
      prizes: z
        .array(z.object({ id, points: z.exactOptional(someAmount) }))
        .min(1)
        .refine((all) => areDistinct(all.map((prize) => prize.id)), "expected ids of their own"),
      entrants: z
        .array(z.object({ memberId: id, entries: amount }))
        .refine((all) => areDistinct(all.map(({ memberId }) => memberId)), "expected each member once"),
    }),
    stamp: z.object({
      type: z.literal("stamp"),
      ...envelope,
      orderId: id,
      items: z.exactOptional(someAmount),
      amountMinor: z.exactOptional(amount),
    }),
    topUp: z
      .object({ type: z.literal("topUp"), ...envelope, paidMinor: amount, bonusMinor: z.exactOptional(amount) })
      .refine(({ paidMinor, bonusMinor = 0 }) => paidMinor > 0 || bonusMinor > 0, {
        path: ["paidMinor"],
        error: "expected something to put on the card",
      }),
    spendStoredValue: z.object({
      type: z.literal("spendStoredValue"),
      ...envelope,
      amountMinor: someAmount,
      upTo: z.exactOptional(z.boolean()),
      orderId: z.exactOptional(id),
    }),
    refundStoredValue: z.object({
      type: z.literal("refundStoredValue"),
      ...envelope,
      spendId: id,
      amountMinor: z.exactOptional(someAmount),
    }),
    cashOut: z.object({ type: z.literal("cashOut"), ...envelope, amountMinor: z.exactOptional(someAmount) }),
  };
  return z.discriminatedUnion("type", Object.values(parts) as unknown as [Parts[Command["type"]]]);
})();

/** An instant of a ledger: with an offset, and in the years that a programme knows. */
function instantWithOffset(): z.ZodType<string, string> {
  const error = "expected an ISO 8601 date-time with an offset in the years 2000 to 2060";
  return z
    .string()
    .regex(isoText, { error, abort: true })
    .regex(/(?:Z|[+-]\d\d:?\d\d)$/, { error, abort: true })
    .refine((text) => minuteOf(text) >= first && minuteOf(text) < end, error);
}

/** An instant with an offset as epoch milliseconds; `Date.parse` knows no comma before the decimals. */
function millisecondOf(text: string): number {
  const [, seconds = "0", decimals = ""] = /^.{16}:(\d\d)(?:[.,](\d+))?/.exec(text) ?? [];
  return minuteOf(text) + 1000 * Number(seconds) + Number(decimals.slice(0, 3).padEnd(3, "0"));
}

/** How many days a month has in a leap year. */
function daysOf(month: number): number {
  return new Date(Date.UTC(2024, month, 0)).getUTCDate();
}

function isName(text: string): boolean {
  return text !== "__proto__";
}

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function isSome(points: number): boolean {
  return points !== 0;
}

/** What only the fields of an order together can have wrong: a line's id twice, and discounts beyond the price. */
function clashes({ lines, discountMinor = 0 }: WirePurchase): [path: PropertyKey[], message: string][] {
  const found: [PropertyKey[], string][] = [];
  const seen = new Set<string>();
  let prices = 0;
  lines.forEach((line, i) => {
    const price = line.amountMinor - (line.discountMinor ?? 0);
    if (seen.has(line.lineId)) found.push([["lines", i, "lineId"], "expected an id of its own"]);
    if (price < 0) found.push([["lines", i, "discountMinor"], "expected no more than amountMinor"]);
    seen.add(line.lineId);
    prices += price;
  });
  if (discountMinor > prices) found.push([["discountMinor"], "expected no more than the lines cost"]);
  return found;
}
