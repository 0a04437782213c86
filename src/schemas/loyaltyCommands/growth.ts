import * as z from "zod";
import type { HandedOver } from "../../loyalty/merge/handedOver.ts";
import { minuteOf } from "../texts.ts";
import type { WireType } from "../wire.ts";
import { commandParts, type CommandSchemas } from "./parts.ts";

type Types = "birthday" | "refer" | "qualifyReferral" | "rejectReferral" | "merge" | "grantEntries" | "draw";

/** Commands of birthdays, referrals, mergers and raffles. */
export function growthCommands(): CommandSchemas<Types> {
  const { id, amount, someAmount, instant, envelope } = commandParts();
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
  const moved = z.record(z.string(), z.unknown()) as unknown as WireType<HandedOver>;
  const merged = z.discriminatedUnion("direction", [
    z.object({ direction: z.literal("out"), toMemberId: id }),
    z.object({ direction: z.literal("in"), fromMemberId: id, moved, movedCheck: z.int().min(0) }),
  ]);
  const entryReason = z.discriminatedUnion("type", [
    z.object({ type: z.literal("spend"), orderId: id }),
    z.object({ type: z.literal("points"), points: someAmount }),
    z.object({ type: z.literal("action"), action: id }),
  ]);

  return {
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
  };
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

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
