import * as z from "zod";
import type { TierLadder } from "../../loyalty/program/tiers.ts";
import type { WireType } from "../wire.ts";
import { expiry } from "./ends.ts";
import { duration, id, monthDay, points, rate } from "./parts.ts";

export function tiers(): WireType<TierLadder> {
  const tier = z.strictObject({
    id: id(),
    threshold: points(),
    retain: z.exactOptional(points()),
    forLife: z.exactOptional(points()),
    multiplier: z.exactOptional(rate()),
    expiry: z.exactOptional(expiry()),
    suspendsExpiry: z.exactOptional(z.boolean()),
  });
  const window = z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("calendarYear"), starts: z.exactOptional(monthDay()) }),
    z.strictObject({ type: z.literal("rolling"), duration: duration() }),
    z.strictObject({ type: z.literal("anniversary") }),
    z.strictObject({ type: z.literal("lifetime") }),
  ]);
  return z.strictObject({
    basis: z.enum(["qualifyingPoints", "spend", "nights", "orders", "referrals", "balance"]),
    window,
    tiers: z.array(tier).min(1),
    downgrade: z.enum(["never", "atReview", "immediate"]),
    validity: z.exactOptional(z.strictObject({ windows: z.int().min(0).max(100), extra: z.exactOptional(duration()) })),
    softLanding: z.exactOptional(z.boolean()),
    grace: z.exactOptional(duration()),
  });
}
