import * as z from "zod";
import type { StampCards } from "../../loyalty/stamps/stampCards.ts";
import type { WireType } from "../wire.ts";
import { stampExpiry } from "./ends.ts";
import { id, ids, minor, points } from "./parts.ts";

export function stamps(): WireType<StampCards> {
  const stampCount = z.int().min(1).max(10_000);
  return z.strictObject({
    required: stampCount,
    per: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("visit"), minimumMinor: z.exactOptional(minor()) }),
      z.strictObject({ type: z.literal("item"), skus: z.exactOptional(ids()), categories: z.exactOptional(ids()) }),
      z.strictObject({ type: z.literal("spend"), stepMinor: minor().min(1) }),
    ]),
    reward: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("points"), points: points().min(1) }),
      z.strictObject({ type: z.literal("named"), name: id() }),
      z.strictObject({ type: z.literal("coupon"), couponType: id() }),
    ]),
    headStart: z.exactOptional(z.strictObject({ stamps: stampCount, cards: z.enum(["first", "every"]) })),
    maxPerVisit: z.exactOptional(stampCount),
    maxPerDay: z.exactOptional(stampCount),
    expiry: z.exactOptional(stampExpiry()),
    shortage: z.exactOptional(z.enum(["owe", "forgive"])),
  });
}
