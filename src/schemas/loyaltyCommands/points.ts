import * as z from "zod";
import { commandParts, type CommandSchemas } from "./parts.ts";
import { purchase } from "./purchase.ts";
import { transferHalf } from "./transfer.ts";

type Types =
  | "enrol"
  | "purchase"
  | "activate"
  | "redeem"
  | "hold"
  | "capture"
  | "release"
  | "refund"
  | "adjust"
  | "transfer"
  | "reinstate"
  | "reviewTier"
  | "close";

/** Commands on points and tiers. */
export function pointCommands(): CommandSchemas<Types> {
  const { id, amount, someAmount, instant, envelope } = commandParts();
  const newEnd = z.exactOptional(z.union([instant, z.null()]));
  const refunded = z.discriminatedUnion("type", [
    z.object({ type: z.literal("all") }),
    z.object({ type: z.literal("amount"), amountMinor: someAmount }),
    z.object({ type: z.literal("lines"), lines: z.array(z.object({ lineId: id, quantity: someAmount })).min(1) }),
  ]);
  return {
    enrol: z.object({ type: z.literal("enrol"), ...envelope }),
    purchase: z.object({
      type: z.literal("purchase"),
      ...envelope,
      purchase: purchase(),
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
      orderAmountMinor: z.exactOptional(amount),
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
    transfer: z.object({ type: z.literal("transfer"), ...envelope, correlationId: id, half: transferHalf() }),
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
  };
}

function isSome(points: number): boolean {
  return points !== 0;
}
